import { queryOptions } from '@tanstack/react-query';
import type { InferOutput } from 'valibot';
import { type Api, donnees } from '../../api/client';
import { sansVide } from '../communs/filtres';
import { parPages } from '../communs/pages';
import type { PRODUITS } from '../recherche';

export const produits = (api: Api, { q, categorie, actif, tri }: InferOutput<typeof PRODUITS>) =>
  parPages(['produits', q, categorie, actif, tri], (suite, signal) => {
    const filtres = sansVide({ q, categorie_id: categorie, actif: actif && actif === 'oui', tri });
    return donnees(api.GET('/api/gestion/produits', { params: { query: { ...suite, ...filtres } }, signal }));
  });

export const produitGere = (api: Api, id: number) =>
  queryOptions({
    queryKey: ['produit-gere', id],
    queryFn: ({ signal }) =>
      donnees(api.GET('/api/gestion/produits/{id}', { params: { path: { id } }, signal })),
  });

/** What a product cost before, the last price first. */
export const prixPasses = (api: Api, id: number) =>
  parPages(['prix', id], (query, signal) =>
    donnees(api.GET('/api/produits/{id}/prix', { params: { path: { id }, query }, signal })),
  );

export const prixProgrammes = (api: Api, produit_id: number) =>
  parPages(['prix-programmes', produit_id], (suite, signal) =>
    donnees(api.GET('/api/prix-programmes', { params: { query: { ...suite, produit_id } }, signal })),
  );

export const lots = (api: Api, produit_id: number) =>
  parPages(['lots', produit_id], (suite, signal) =>
    donnees(api.GET('/api/lots', { params: { query: { ...suite, produit_id } }, signal })),
  );
