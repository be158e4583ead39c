import { Trans, useLingui } from '@lingui/react/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { Schema } from '../../api/client';
import { useLangue } from '../../socle/langue';
import { useApi } from '../../socle/session';
import { FiltreChoix, Filtres } from '../communs/Filtre';
import { type ColonneDeListe, Liste } from '../communs/Liste';
import { useLieux } from '../communs/lieux';
import { TRANSFERT } from '../communs/mots';
import { Page } from '../communs/Page';
import { usePouvoir } from '../communs/roles';
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
    <Page
      titre={t`Transferts`}
      actions={
        gere && (
          <Link to="/transferts/nouveau" className="font-semibold">
            <Trans>Nouveau transfert</Trans>
          </Link>
        )
      }
    >
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
