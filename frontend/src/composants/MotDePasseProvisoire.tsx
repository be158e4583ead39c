import { Trans, useLingui } from '@lingui/react/macro';
import { useRef } from 'react';
import { useFormulaire } from '../socle/formulaire';
import { useApi, useSocle } from '../socle/session';
import { Avis } from './Avis';
import { Bouton } from './Bouton';
import { ChampsMotDePasse } from './ChampsMotDePasse';
import { Probleme } from './Etat';
import { CHANGEMENT } from './motDePasse';

/** In the place of every screen, for who signed in with a password that somebody else knows: the API takes nothing else. */
export function MotDePasseProvisoire() {
  const { t } = useLingui();
  const api = useApi();
  const { porteur } = useSocle();
  // Changed, but the token that says so did not come: another try asks for that alone.
  const change = useRef(false);
  const { formulaire, erreurs, probleme, enCours } = useFormulaire(CHANGEMENT, async (body) => {
    if (!change.current) await api.PUT('/api/auth/mot-de-passe', { body });
    change.current = true;
    await porteur.renouveler();
  });
  return (
    <form
      {...formulaire}
      className="mx-auto flex w-full max-w-md flex-col gap-4 border-2 border-encre bg-carte p-6"
    >
      <title>{t`Nouveau mot de passe · Comptoir`}</title>
      <h1>
        <Trans>Choisir un mot de passe</Trans>
      </h1>
      <Avis titre={<Trans>Votre mot de passe est provisoire</Trans>}>
        <Trans>Quelqu’un d’autre l’a vu. Remplacez-le par un mot de passe à vous avant de continuer.</Trans>
      </Avis>
      {probleme !== null && <Probleme cause={probleme} />}
      <ChampsMotDePasse ancien={t`Mot de passe provisoire`} erreurs={erreurs} />
      <Bouton genre="principal" type="submit" occupe={enCours}>
        <Trans>Changer le mot de passe</Trans>
      </Bouton>
    </form>
  );
}
