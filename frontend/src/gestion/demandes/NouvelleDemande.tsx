import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { sousCle } from '../../api/cle';
import { donnees, type Schema } from '../../api/client';
import { Avis } from '../../composants/Avis';
import { Bouton } from '../../composants/Bouton';
import { Etat, Probleme, Vide } from '../../composants/Etat';
import { Tableau } from '../../composants/Tableau';
import { useLangue } from '../../socle/langue';
import { useApi } from '../../socle/session';
import { useActe } from '../communs/acte';
import { useLieux } from '../communs/lieux';
import { Page } from '../communs/Page';
import type { Trouve } from '../stock/bordereau';
import { produit as ficheDe } from '../stock/queries';
import { Trouver } from '../stock/Trouver';
import { type Ligne, lignesDe, proposer } from './quantites';
import { suggestions } from './queries';

/** At once, of one request of the API. */
const MAX = 50;

/** UC2: ask the centre for what runs low, the quantities proposed by what is sold; each may be changed. */
export function NouvelleDemande() {
  const { t } = useLingui();
  const api = useApi();
  const { siens, choisi, lieu } = useLieux();
  const { produit: voulu } = useSearch({ from: '/demandes/nouvelle' });
  const magasin = lieu.type === 'magasin' ? lieu : siens.find(({ type }) => type === 'magasin');
  const requete = useQuery({ ...suggestions(api, magasin?.lieu_id ?? 0), enabled: magasin !== undefined });
  const fiche = useQuery({ ...ficheDe(api, voulu ?? 0), enabled: voulu !== undefined });
  if (!magasin) {
    return (
      <Vide titre={<Trans>Seul un magasin demande au centre</Trans>}>
        <Link to="/demandes">
          <Trans>Voir les demandes</Trans>
        </Link>
      </Vide>
    );
  }
  return (
    <Page titre={t`Demander au centre, pour ${magasin.nom}`}>
      {!choisi && <Trans>Pour un autre magasin, choisissez-le en haut du menu.</Trans>}
      <Etat requete={requete}>
        {(suggerees) => (
          <Choisir key={magasin.lieu_id} lieu={magasin.lieu_id} suggerees={suggerees} demande={fiche.data} />
        )}
      </Etat>
    </Page>
  );
}

type Choix = {
  lieu: number;
  suggerees: readonly Schema<'Suggestion'>[];
  /** What was looked at before. */
  demande: Schema<'Fiche'> | undefined;
};

/** What is suggested, and whatever else the store wants. */
function Choisir({ lieu, suggerees, demande }: Choix) {
  const { t } = useLingui();
  const [autres, setAutres] = useState<readonly Trouve[]>([]);
  const lignes = proposer(suggerees, demande ? [...autres, demande] : autres);
  return (
    <>
      <Trouver
        lieu={lieu}
        etiquette={t`Demander aussi`}
        bouton={t`Ajouter`}
        choisir={(trouve) => setAutres((avant) => [trouve, ...avant])}
      />
      {lignes.length === 0 ? (
        <Vide titre={<Trans>Rien ne manque</Trans>}>
          <p>
            <Trans>Pour demander un produit qui n’est pas sous son seuil, ajoutez-le.</Trans>
          </p>
        </Vide>
      ) : (
        <Feuille lieu={lieu} lignes={lignes} />
      )}
    </>
  );
}

function Feuille({ lieu, lignes }: { lieu: number; lignes: readonly Ligne[] }) {
  const { t } = useLingui();
  const { nom, nombre } = useLangue();
  const api = useApi();
  const navigate = useNavigate();
  const [erreur, setErreur] = useState<string | null>(null);
  const acte = useActe(
    (voulues: { produit_id: number; quantite: number }[], cle) =>
      donnees(
        api.POST('/api/demandes', {
          params: { header: sousCle(cle) },
          body: { lieu_id: lieu, lignes: voulues },
        }),
      ),
    () => void navigate({ to: '/demandes' }),
  );
  const envoyer = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { voulues, faute } = lignesDe(new FormData(event.currentTarget));
    const dit = {
      vide: t`Écrivez au moins une quantité.`,
      illisible: t`Une quantité est un nombre entier, de 1 à 100 000.`,
      trop: t`Au plus ${MAX} produits à la fois : videz quelques quantités.`,
    };
    const quoi = faute ?? (voulues.length > MAX ? 'trop' : null);
    setErreur(quoi && dit[quoi]);
    if (!quoi) acte.lancer(voulues);
  };
  return (
    <form onSubmit={envoyer} className="flex flex-col gap-4" noValidate>
      <Tableau
        titre={t`À demander`}
        lignes={lignes}
        cleDe={({ produit_id }) => produit_id}
        colonnes={[
          { cle: 'nom', titre: t`Produit`, cellule: (ligne) => nom(ligne) },
          {
            cle: 'disponible',
            titre: t`Ici`,
            chiffre: true,
            cellule: ({ disponible }) => (disponible === null ? '–' : nombre(disponible)),
          },
          {
            cle: 'vendues',
            titre: t`Vendues en 28 jours`,
            chiffre: true,
            cellule: ({ vendues }) => (vendues === null ? '–' : nombre(vendues)),
          },
          {
            cle: 'attendue',
            titre: t`En route ou demandées`,
            chiffre: true,
            cellule: ({ attendues }) => nombre(attendues),
          },
          {
            cle: 'centre',
            titre: t`Au centre`,
            chiffre: true,
            cellule: ({ au_centre }) => (au_centre === null ? '–' : nombre(au_centre)),
          },
          {
            cle: 'quantite',
            titre: t`Demander`,
            chiffre: true,
            cellule: (ligne) => (
              <input
                name={String(ligne.produit_id)}
                aria-label={t`Demander de ${nom(ligne)}`}
                inputMode="numeric"
                defaultValue={ligne.suggeree || ''}
                className="min-h-cible w-24 rounded-sm border-2 border-filet bg-carte px-2 text-right"
              />
            ),
          },
        ]}
      />
      {erreur && <Avis ton="refus" urgent titre={erreur} />}
      {acte.probleme !== null && <Probleme cause={acte.probleme} />}
      <Bouton genre="principal" type="submit" occupe={acte.enCours} className="self-start">
        <Trans>Envoyer la demande</Trans>
      </Bouton>
    </form>
  );
}
