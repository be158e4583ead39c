import { queryOptions } from '@tanstack/react-query';
import type { InferOutput } from 'valibot';
import { type Api, donnees } from '../../api/client';
import { sansVide } from '../communs/filtres';
import { parPages } from '../communs/pages';
import type { ALERTES, COMPTAGES, MOUVEMENTS, STOCK } from '../recherche';

export const stockDuLieu = (api: Api, id: number, { q, categorie, niveau }: InferOutput<typeof STOCK>) =>
  parPages(['stock', id, q, categorie, niveau], (suite, signal) =>
    donnees(
      api.GET('/api/magasins/{id}/stock', {
        params: { path: { id }, query: { ...suite, ...sansVide({ q, categorie_id: categorie, niveau }) } },
        signal,
      }),
    ),
  );

/** The stock of a product at one's places and at the centre. */
export const stockDuProduit = (api: Api, id: number) =>
  queryOptions({
    queryKey: ['stock-du-produit', id],
    queryFn: ({ signal }) =>
      donnees(api.GET('/api/produits/{id}/stock', { params: { path: { id } }, signal })),
  });

export const produit = (api: Api, id: number) =>
  queryOptions({
    queryKey: ['produit', id],
    queryFn: ({ signal }) => donnees(api.GET('/api/produits/{id}', { params: { path: { id } }, signal })),
  });

export const categories = (api: Api) =>
  queryOptions({
    queryKey: ['categories'],
    queryFn: ({ signal }) => donnees(api.GET('/api/categories', { signal })),
    staleTime: 10 * 60_000,
  });

export const mouvements = (
  api: Api,
  lieu_id: number | undefined,
  { produit, type, du, au }: InferOutput<typeof MOUVEMENTS>,
) =>
  parPages(['mouvements', lieu_id, produit, type, du, au], (suite, signal) =>
    donnees(
      api.GET('/api/mouvements', {
        params: { query: { ...suite, ...sansVide({ lieu_id, produit_id: produit, type, du, au }) } },
        signal,
      }),
    ),
  );

export const alertes = (
  api: Api,
  lieu_id: number | undefined,
  { niveau, toutes }: InferOutput<typeof ALERTES>,
) =>
  parPages(['alertes', lieu_id, niveau, toutes], (suite, signal) =>
    donnees(
      api.GET('/api/alertes', {
        params: { query: { ...suite, ...sansVide({ lieu_id, niveau, ouverte: toutes ? undefined : true }) } },
        signal,
      }),
    ),
  );

export const comptages = (api: Api, lieu_id: number | undefined, { etat }: InferOutput<typeof COMPTAGES>) =>
  parPages(['comptages', lieu_id, etat], (suite, signal) =>
    donnees(
      api.GET('/api/comptages', {
        params: { query: { ...suite, ...sansVide({ lieu_id, etat }) } },
        signal,
      }),
    ),
  );
