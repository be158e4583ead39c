import { Trans, useLingui } from '@lingui/react/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { Schema } from '../../api/client';
import { useLangue } from '../../socle/langue';
import { useApi } from '../../socle/session';
import { FiltreChoix, Filtres } from '../communs/Filtre';
import { type ColonneDeListe, Liste } from '../communs/Liste';
import { useLieux } from '../communs/lieux';
import { DEMANDE } from '../communs/mots';
import { Page } from '../communs/Page';
import { useNoms } from '../communs/personnes';
import { useColonneDuProduit } from '../communs/produit';
import { EtatTampon, useMots } from '../communs/traduire';
import { Decider } from './Decider';
import { demandes } from './queries';

/** G-2, S-3: what stores asked the centre for, and what became of it. */
export function Demandes() {
  const { t } = useLingui();
  const { options } = useMots();
  const { choisi } = useLieux();
  const navigate = useNavigate();
  const filtres = useSearch({ from: '/demandes' });
  const requete = useInfiniteQuery(demandes(useApi(), choisi?.lieu_id, filtres));
  return (
    <Page
      titre={t`Demandes de réapprovisionnement`}
      actions={
        <Link to="/demandes/nouvelle" className="font-semibold">
          <Trans>Nouvelle demande</Trans>
        </Link>
      }
    >
      <Filtres>
        <FiltreChoix
          etiquette={t`État`}
          valeur={filtres.etat}
          options={options(DEMANDE)}
          choisir={(etat) =>
            void navigate({
              to: '/demandes',
              search: { ...filtres, etat },
            })
          }
        />
      </Filtres>
      <Liste
        titre={t`Demandes`}
        fichier="demandes"
        requete={requete}
        colonnes={useColonnes()}
        cleDe={({ demande_id }) => demande_id}
      />
    </Page>
  );
}

function useColonnes(): ColonneDeListe<Schema<'Demande'>>[] {
  const { t } = useLingui();
  const produit = useColonneDuProduit();
  const { moment, nombre } = useLangue();
  const { nomDe } = useLieux();
  const noms = useNoms();
  return [
    produit,
    { cle: 'lieu', titre: t`Magasin`, valeur: ({ lieu_id }) => nomDe(lieu_id) },
    {
      cle: 'quantite',
      titre: t`Demandées`,
      chiffre: true,
      valeur: ({ quantite_demandee }) => quantite_demandee,
      cellule: ({ quantite_demandee }) => nombre(quantite_demandee),
    },
    {
      cle: 'approuvee',
      titre: t`Accordées`,
      chiffre: true,
      valeur: ({ quantite_approuvee }) => quantite_approuvee ?? null,
      cellule: ({ quantite_approuvee: accordee }) => (accordee == null ? '–' : nombre(accordee)),
    },
    {
      cle: 'etat',
      titre: t`État`,
      valeur: ({ etat }) => etat,
      cellule: ({ etat, motif }) => (
        <>
          <EtatTampon mots={DEMANDE} code={etat} />
          {motif && <p className="text-petit">{motif}</p>}
        </>
      ),
    },
    {
      cle: 'quand',
      titre: t`Demandée`,
      valeur: ({ cree_le }) => cree_le,
      cellule: ({ cree_le, demandee_par }) => (
        <>
          <span className="whitespace-nowrap">{moment(cree_le)}</span>
          <br />
          {noms(demandee_par)}
        </>
      ),
    },
    {
      cle: 'suite',
      titre: t`Suite`,
      valeur: ({ transfert_id }) => transfert_id ?? null,
      cellule: (demande) =>
        demande.transfert_id ? (
          <Link to="/transferts/$id" params={{ id: demande.transfert_id }}>
            <Trans>Son transfert</Trans>
          </Link>
        ) : (
          demande.etat === 'soumise' && <Decider demande={demande} />
        ),
    },
  ];
}
