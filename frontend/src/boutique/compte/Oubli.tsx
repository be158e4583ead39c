import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import * as v from 'valibot';
import { Avis } from '../../composants/Avis';
import { Bouton } from '../../composants/Bouton';
import { Champ } from '../../composants/Champ';
import { Probleme } from '../../composants/Etat';
import { useFormulaire } from '../../socle/formulaire';
import { useApi } from '../../socle/session';
import { courriel } from '../commander/champs';

/** A forgotten password: the answer does not tell whether the address has an account. */
export function Oubli() {
  const { t } = useLingui();
  const api = useApi();
  const [envoye, setEnvoye] = useState(false);
  const { formulaire, erreurs, probleme, enCours } = useFormulaire(v.object({ courriel }), async (body) => {
    await api.POST('/api/auth/oubli', { body });
    setEnvoye(true);
  });
  return (
    <form
      {...formulaire}
      className="mx-auto flex w-full max-w-md flex-col gap-4 border-2 border-encre bg-carte p-6"
    >
      <title>{t`Mot de passe oublié · Comptoir`}</title>
      <h1 className="font-titre">
        <Trans>Mot de passe oublié</Trans>
      </h1>
      {probleme !== null && <Probleme cause={probleme} />}
      {envoye && (
        <Avis ton="succes" titre={<Trans>Regardez vos courriels</Trans>}>
          <Trans>
            Si un compte a cette adresse, un message y est parti. Son lien sert une fois, pendant 30 minutes.
          </Trans>
        </Avis>
      )}
      <Champ
        etiquette={t`Courriel`}
        name="courriel"
        type="email"
        autoComplete="username"
        erreur={erreurs.courriel}
        required
      />
      <Bouton genre="principal" type="submit" occupe={enCours}>
        <Trans>Recevoir un lien</Trans>
      </Bouton>
    </form>
  );
}
