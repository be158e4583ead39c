import { Trans, useLingui } from '@lingui/react/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { Schema } from '../../api/client';
import { useLangue } from '../../socle/langue';
import { useApi } from '../../socle/session';
import { FiltreChoix, Filtres } from '../communs/Filtre';
import { type ColonneDeListe, Liste } from '../communs/Liste';
import { LIGNE_INVENTAIRE } from '../communs/mots';
import { Partie } from '../communs/Page';
import { useColonneDuProduit } from '../communs/produit';
import { EtatTampon, useMots } from '../communs/traduire';
import { revue } from './queries';
import { Recompter } from './Recompter';

/** Each product of a stock-take against the book: what differs, what is to be counted again, what nobody read. */
export function Revue({ inventaire }: { inventaire: Schema<'InventaireSuivi'> }) {
  const { t } = useLingui();
  const { options } = useMots();
  const navigate = useNavigate();
  const { inventaire_id: id, etat } = inventaire;
  const filtres = useSearch({ from: '/inventaires/$id' });
  const requete = useInfiniteQuery(revue(useApi(), id, etat === 'ouvert', filtres));
  return (
    <Partie titre={t`Compté et livre`}>
      <Filtres>
        <FiltreChoix
          etiquette={t`Lignes`}
          valeur={filtres.etat}
          sans={t`Toutes`}
          options={options(LIGNE_INVENTAIRE)}
          choisir={(choisi) =>
            void navigate({
              to: '/inventaires/$id',
              params: { id },
              search: { ...filtres, etat: choisi },
            })
          }
        />
      </Filtres>
      <Liste
        titre={t`Produits`}
        fichier={`inventaire-${id}`}
        requete={requete}
        colonnes={useColonnes(id, etat === 'ouvert')}
        cleDe={({ produit_id }) => produit_id}
      />
    </Partie>
  );
}

type Ligne = Schema<'LigneInventaire'>;

function useColonnes(id: string, ouvert: boolean): ColonneDeListe<Ligne>[] {
  const { t } = useLingui();
  const produit = useColonneDuProduit();
  const { nombre } = useLangue();
  const unites = (valeur: number | null | undefined, { unite }: Ligne, signe = false) => {
    if (valeur == null) return '–';
    return `${signe && valeur > 0 ? '+' : ''}${nombre(valeur)}${unite === 'gramme' ? ' g' : ''}`;
  };
  const compte = (
    titre: string,
    cle: 'comptee' | 'livre' | 'corrige' | 'ecart' | 'physique',
  ): ColonneDeListe<Ligne> => ({
    cle,
    titre,
    chiffre: true,
    valeur: (ligne) => ligne[cle] ?? null,
    cellule: (ligne) => unites(ligne[cle], ligne, cle === 'ecart' || cle === 'corrige'),
  });
  const suite: ColonneDeListe<Ligne> = {
    cle: 'suite',
    titre: t`Suite`,
    valeur: () => null,
    cellule: (ligne) => <Recompter inventaire={id} ligne={ligne} />,
  };
  return [
    produit,
    {
      cle: 'sku',
      titre: t`SKU`,
      valeur: ({ sku }) => sku,
      cellule: ({ sku }) => <code className="font-code whitespace-nowrap">{sku}</code>,
    },
    {
      cle: 'etat',
      titre: t`État`,
      valeur: ({ etat }) => etat,
      cellule: ({ etat, recomptee }) => (
        <>
          <EtatTampon mots={LIGNE_INVENTAIRE} code={etat} />
          {recomptee && (
            <p className="text-petit">
              <Trans>Recompté</Trans>
            </p>
          )}
        </>
      ),
    },
    compte(t`Compté`, 'comptee'),
    compte(t`Au livre alors`, 'livre'),
    compte(t`Corrigé depuis`, 'corrige'),
    compte(t`Écart`, 'ecart'),
    compte(t`Au livre`, 'physique'),
    ...(ouvert ? [suite] : []),
  ];
}
