import { useLingui } from '@lingui/react/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import * as v from 'valibot';
import { sousCle } from '../../api/cle';
import { donnees, type Schema } from '../../api/client';
import { useLangue } from '../../socle/langue';
import { useApi } from '../../socle/session';
import { FiltreChoix, Filtres } from '../communs/Filtre';
import { type ColonneDeListe, Liste } from '../communs/Liste';
import { entier, numeroChoisi, texte } from '../communs/lectures';
import { useLieux } from '../communs/lieux';
import { TRANSFERT } from '../communs/mots';
import { Page } from '../communs/Page';
import { usePouvoir } from '../communs/roles';
import { SaisieEnDialogue } from '../communs/Saisie';
import { EtatTampon, useMots } from '../communs/traduire';
import { useColonneDuManque } from './colonnes';
import { transferts } from './queries';

/** G-3: goods on their way between places. */
export function Transferts() {
  const { t } = useLingui();
  const { options } = useMots();
  const { choisi } = useLieux();
  const { gere } = usePouvoir();
  const navigate = useNavigate();
  const filtres = useSearch({ from: '/transferts' });
  const requete = useInfiniteQuery(transferts(useApi(), choisi?.lieu_id, filtres));
  return (
    <Page titre={t`Transferts`} actions={gere && <Envoyer />}>
      <Filtres>
        <FiltreChoix
          etiquette={t`État`}
          valeur={filtres.etat}
          options={options(TRANSFERT)}
          choisir={(etat) =>
            void navigate({
              to: '/transferts',
              search: { ...filtres, etat },
            })
          }
        />
      </Filtres>
      <Liste
        titre={t`Transferts`}
        fichier="transferts"
        requete={requete}
        colonnes={useColonnes()}
        cleDe={({ transfert_id }) => transfert_id}
      />
    </Page>
  );
}

const envoi = v.object({
  destination_id: numeroChoisi(),
  sku: texte(40),
  quantite: entier(1, 1_000_000),
});

/** Puts a product on the transfer that is being made up to another place; the first line makes it. */
function Envoyer() {
  const { t } = useLingui();
  const api = useApi();
  const navigate = useNavigate();
  const { lieu, tous } = useLieux();
  const autres = tous.filter(
    ({ lieu_id, type, etat }) => lieu_id !== lieu.lieu_id && type !== 'siege' && etat === 'actif',
  );
  return (
    <SaisieEnDialogue
      mots={t`Envoyer de ${lieu.nom}`}
      bouton={t`Mettre au transfert`}
      schema={envoi}
      zones={[
        {
          nom: 'destination_id',
          etiquette: t`Vers`,
          genre: 'choix',
          options: autres.map(({ lieu_id, nom }) => [String(lieu_id), nom]),
        },
        { nom: 'sku', etiquette: t`SKU du produit` },
        { nom: 'quantite', etiquette: t`Quantité`, genre: 'entier' },
      ]}
      envoyer={async ({ destination_id, sku, quantite }, cle) => {
        const { elements } = await donnees(api.GET('/api/produits', { params: { query: { sku } } }));
        const lignes = elements.map(({ produit_id }) => ({ produit_id, quantite }));
        return donnees(
          api.POST('/api/transferts', {
            params: { header: sousCle(cle) },
            body: { source_id: lieu.lieu_id, destination_id, lignes },
          }),
        );
      }}
      apres={({ transfert_id }) => void navigate({ to: '/transferts/$id', params: { id: transfert_id } })}
    />
  );
}

function useColonnes(): ColonneDeListe<Schema<'TransfertEntete'>>[] {
  const { t } = useLingui();
  const manque = useColonneDuManque();
  const { moment, nombre } = useLangue();
  const { nomDe } = useLieux();
  return [
    {
      cle: 'transfert',
      titre: t`Transfert`,
      valeur: ({ transfert_id }) => transfert_id,
      cellule: ({ transfert_id, source_id, destination_id }) => (
        <Link to="/transferts/$id" params={{ id: transfert_id }}>
          {nomDe(source_id)} → {nomDe(destination_id)}
        </Link>
      ),
    },
    {
      cle: 'etat',
      titre: t`État`,
      valeur: ({ etat }) => etat,
      cellule: ({ etat }) => <EtatTampon mots={TRANSFERT} code={etat} />,
    },
    {
      cle: 'lignes',
      titre: t`Produits`,
      chiffre: true,
      valeur: ({ nombre_lignes }) => nombre_lignes,
      cellule: ({ nombre_lignes }) => nombre(nombre_lignes),
    },
    manque,
    {
      cle: 'cree',
      titre: t`Commencé`,
      valeur: ({ cree_le }) => cree_le,
      cellule: ({ cree_le }) => moment(cree_le),
    },
    {
      cle: 'expedie',
      titre: t`Expédié`,
      valeur: ({ expedie_le }) => expedie_le ?? null,
      cellule: ({ expedie_le }) => (expedie_le ? moment(expedie_le) : '–'),
    },
    {
      cle: 'recu',
      titre: t`Reçu`,
      valeur: ({ recu_le }) => recu_le ?? null,
      cellule: ({ recu_le }) => (recu_le ? moment(recu_le) : '–'),
    },
  ];
}
