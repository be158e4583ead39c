import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import * as v from 'valibot';
import { Avis } from '../../composants/Avis';
import { Bouton } from '../../composants/Bouton';
import { Champ } from '../../composants/Champ';
import { Probleme } from '../../composants/Etat';
import { motDePasseChoisi } from '../../composants/motDePasse';
import { useFormulaire } from '../../socle/formulaire';
import { useApi } from '../../socle/session';

/** Another password, by the link of an e-mail: its token is behind `#`, which goes to no server. */
export function Reinitialisation() {
  const { t } = useLingui();
  const api = useApi();
  const [fait, setFait] = useState(false);
  const { formulaire, erreurs, probleme, enCours } = useFormulaire(
    v.object({ nouveau: motDePasseChoisi }),
    async ({ nouveau }) => {
      const jeton = location.hash.slice(1);
      await api.POST('/api/auth/reinitialisation', { body: { jeton, nouveau } });
      setFait(true);
    },
  );
  return (
    <form
      {...formulaire}
      className="mx-auto flex w-full max-w-md flex-col gap-4 border-2 border-encre bg-carte p-6"
    >
      <title>{t`Choisir un mot de passe · Comptoir`}</title>
      <h1 className="font-titre">
        <Trans>Choisir un mot de passe</Trans>
      </h1>
      {fait ? (
        <Avis ton="succes" titre={<Trans>C’est fait</Trans>}>
          <Trans>
            Toutes vos sessions sont fermées. <Link to="/connexion">Connectez-vous</Link> avec le nouveau mot
            de passe.
          </Trans>
        </Avis>
      ) : (
        <>
          {probleme !== null && (
            <>
              <Probleme cause={probleme} />
              <p>
                <Link to="/oubli">
                  <Trans>Recevoir un autre lien</Trans>
                </Link>
              </p>
            </>
          )}
          <Champ
            etiquette={t`Nouveau mot de passe`}
            aide={t`Dix caractères ou plus. Une phrase est facile à retenir.`}
            name="nouveau"
            type="password"
            autoComplete="new-password"
            maxLength={128}
            erreur={erreurs.nouveau}
            required
          />
          <Bouton genre="principal" type="submit" occupe={enCours}>
            <Trans>Changer le mot de passe</Trans>
          </Bouton>
        </>
      )}
    </form>
  );
}
