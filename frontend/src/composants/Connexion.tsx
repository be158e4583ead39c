import { i18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import * as v from 'valibot';
import { useFormulaire } from '../socle/formulaire';
import { useSocle } from '../socle/session';
import { Bouton } from './Bouton';
import { Champ } from './Champ';
import { Probleme } from './Etat';

const identifiants = v.object({
  courriel: v.pipe(
    v.string(),
    v.trim(),
    v.email(() => i18n._(msg`Écrivez une adresse comme nom@exemple.ca.`)),
  ),
  mot_de_passe: v.pipe(
    v.string(),
    v.nonEmpty(() => i18n._(msg`Écrivez votre mot de passe.`)),
  ),
});

/** The sign-in form. `apres` is called once it is done; the rest of the page sees it by itself. */
export function Connexion({
  titre,
  apres,
  suite,
  children,
}: {
  titre: ReactNode;
  apres?: () => void;
  /** Under the form: what else one may do. */
  suite?: ReactNode;
  children?: ReactNode;
}) {
  const { t } = useLingui();
  const { porteur } = useSocle();
  const { formulaire, erreurs, probleme, enCours } = useFormulaire(
    identifiants,
    async ({ courriel, mot_de_passe }) => {
      await porteur.connexion(courriel, mot_de_passe);
      apres?.();
    },
  );
  return (
    <form
      {...formulaire}
      className="mx-auto flex w-full max-w-md flex-col gap-4 border-2 border-encre bg-carte p-6"
    >
      <title>{t`Connexion · Comptoir`}</title>
      <h1>{titre}</h1>
      {children}
      {probleme !== null && <Probleme cause={probleme} />}
      <Champ
        etiquette={t`Courriel`}
        name="courriel"
        type="email"
        autoComplete="username"
        erreur={erreurs.courriel}
        required
      />
      <Champ
        etiquette={t`Mot de passe`}
        name="mot_de_passe"
        type="password"
        autoComplete="current-password"
        erreur={erreurs.mot_de_passe}
        required
      />
      <Bouton genre="principal" type="submit" occupe={enCours}>
        <Trans>Se connecter</Trans>
      </Bouton>
      {suite}
    </form>
  );
}
