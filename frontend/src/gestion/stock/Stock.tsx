import { useLingui } from '@lingui/react/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { Schema } from '../../api/client';
import { useLangue } from '../../socle/langue';
import { useApi } from '../../socle/session';
import { FiltreChoix, Filtres, FiltreTexte } from '../communs/Filtre';
import { type ColonneDeListe, Liste } from '../communs/Liste';
import { useLieux } from '../communs/lieux';
import { NIVEAU } from '../communs/mots';
import { Page } from '../communs/Page';
import { useColonneDuProduit } from '../communs/produit';
import { useMots } from '../communs/traduire';
import { useColonnesDuNiveau } from './colonnes';
import { stockDuLieu } from './queries';
import { useRayons } from './rayons';

/** G-2: what a place has, in units. */
export function Stock() {
  const { t } = useLingui();
  const { options } = useMots();
  const { lieu: sien, tous } = useLieux();
  const navigate = useNavigate();
  const filtres = useSearch({ from: '/stock' });
  // Whoever works in a store may see what the centre has.
  const centre = tous.find(({ type }) => type === 'centre_logistique');
  const lieu = (filtres.centre && centre) || sien;
  const requete = useInfiniteQuery(stockDuLieu(useApi(), lieu.lieu_id, filtres));
  const filtrer = (suite: Partial<typeof filtres>) =>
    void navigate({ to: '/stock', search: { ...filtres, ...suite } });
  const colonnes = useColonnesDuStock();
  return (
    <Page titre={t`Stock, ${lieu.nom}`}>
      <Filtres>
        <FiltreTexte etiquette={t`Produit`} valeur={filtres.q} chercher={(q) => filtrer({ q })} />
        <FiltreChoix
          etiquette={t`Niveau`}
          valeur={filtres.niveau}
          options={options(NIVEAU)}
          choisir={(niveau) => filtrer({ niveau })}
        />
        <FiltreChoix
          etiquette={t`Catégorie`}
          valeur={filtres.categorie?.toString()}
          options={useRayons()}
          choisir={(categorie) => filtrer({ categorie: categorie ? Number(categorie) : undefined })}
        />
        {centre && centre !== sien && (
          <label className="flex min-h-cible items-center gap-2">
            <input
              type="checkbox"
              checked={filtres.centre ?? false}
              onChange={({ target }) => filtrer({ centre: target.checked || undefined })}
              className="size-5 accent-sapin"
            />
            {centre.nom}
          </label>
        )}
      </Filtres>
      <Liste
        titre={t`Produits`}
        fichier={`stock-${lieu.code}`}
        requete={requete}
        colonnes={colonnes}
        cleDe={({ produit_id }) => produit_id}
      />
    </Page>
  );
}

function useColonnesDuStock(): ColonneDeListe<Schema<'StockDuProduit'>>[] {
  const { t } = useLingui();
  const produit = useColonneDuProduit();
  const { nombre } = useLangue();
  const niveaux = useColonnesDuNiveau<Schema<'StockDuProduit'>>(
    (unites, { unite }) => `${nombre(unites)}${unite === 'gramme' ? ' g' : ''}`,
  );
  return [
    produit,
    {
      cle: 'sku',
      titre: t`SKU`,
      valeur: ({ sku }) => sku,
      cellule: ({ sku }) => <code className="font-code">{sku}</code>,
    },
    ...niveaux,
  ];
}
