import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link, useRouter, useSearch } from '@tanstack/react-router';
import * as v from 'valibot';
import { donnees } from '../../api/client';
import { Bouton } from '../../composants/Bouton';
import { Champ } from '../../composants/Champ';
import { Probleme } from '../../composants/Etat';
import { motDePasseChoisi } from '../../composants/motDePasse';
import { useFormulaire } from '../../socle/formulaire';
import { useLangue } from '../../socle/langue';
import { useSocle } from '../../socle/session';
import { courriel, rempli } from '../commander/champs';
import { ChoixConsentements } from './ChoixConsentements';
import { FINALITES, texteDe } from './finalites';
import { confidentialite } from './queries';
import { lireSuite } from './suite';

const inscription = v.object({
  prenom: rempli,
  nom: rempli,
  courriel,
  mot_de_passe: motDePasseChoisi,
  ...v.entriesFromList(FINALITES, v.optional(v.literal('oui'))),
});

/** C-4: an account. Nothing is consented to unless somebody ticks it. */
export function Inscription() {
  const { t } = useLingui();
  const { langue } = useLangue();
  const { api, porteur } = useSocle();
  const { history } = useRouter();
  const { suite } = lireSuite(useSearch({ from: '/inscription' }));
  const { data: textes } = useQuery(confidentialite(api));
  const { formulaire, erreurs, probleme, enCours } = useFormulaire(inscription, async (saisie) => {
    const { prenom, nom, courriel, mot_de_passe } = saisie;
    const consentements = FINALITES.map((finalite) => ({ finalite, accorde: saisie[finalite] === 'oui' }));
    await donnees(
      api.POST('/api/auth/inscription', {
        body: { prenom, nom, courriel, mot_de_passe, langue, consentements },
      }),
    );
    await porteur.connexion(courriel, mot_de_passe);
    history.push(suite ?? '/');
  });
  return (
    <form
      {...formulaire}
      className="mx-auto flex w-full max-w-md flex-col gap-4 border-2 border-encre bg-carte p-6"
    >
      <title>{t`Créer un compte · Comptoir`}</title>
      <h1 className="font-titre">
        <Trans>Créer un compte</Trans>
      </h1>
      {probleme !== null && <Probleme cause={probleme} />}
      <Champ
        etiquette={t`Prénom`}
        name="prenom"
        autoComplete="given-name"
        maxLength={80}
        erreur={erreurs.prenom}
        required
      />
      <Champ
        etiquette={t`Nom de famille`}
        name="nom"
        autoComplete="family-name"
        maxLength={80}
        erreur={erreurs.nom}
        required
      />
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
        aide={t`Dix caractères ou plus. Une phrase est facile à retenir.`}
        name="mot_de_passe"
        type="password"
        autoComplete="new-password"
        maxLength={128}
        erreur={erreurs.mot_de_passe}
        required
      />
      <ChoixConsentements texte={(finalite) => texteDe(textes, finalite, langue)} />
      <Bouton genre="principal" type="submit" occupe={enCours}>
        <Trans>Créer mon compte</Trans>
      </Bouton>
      <p className="border-t border-filet pt-4">
        <Link to="/connexion" search={suite ? { suite } : {}}>
          <Trans>J’ai déjà un compte</Trans>
        </Link>
      </p>
    </form>
  );
}
