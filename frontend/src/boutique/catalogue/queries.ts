import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { type Api, donnees } from '../../api/client';
import type { Filtres } from './filtres';

/** The products that a filter finds, twenty at a time. What was found before stays on the page meanwhile. */
export const produits = (api: Api, { q, rayon, tri }: Filtres) =>
  infiniteQueryOptions({
    queryKey: ['produits', { q, rayon, tri }],
    queryFn: ({ pageParam, signal }) => {
      const query = {
        ...(q && { q }),
        ...(rayon && { categorie_id: rayon }),
        ...(tri && { tri }),
        ...(pageParam && { curseur: pageParam }),
      };
      return donnees(api.GET('/api/produits', { params: { query }, signal }));
    },
    initialPageParam: '',
    getNextPageParam: (page) => page.curseur_suivant ?? null,
    placeholderData: keepPreviousData,
  });

/** One product, sold or not, with its barcodes. */
export const produit = (api: Api, id: number) =>
  queryOptions({
    queryKey: ['produit', id],
    queryFn: ({ signal }) => donnees(api.GET('/api/produits/{id}', { params: { path: { id } }, signal })),
  });

/** How much of it each place has, in words. */
export const disponibilites = (api: Api, id: number) =>
  queryOptions({
    queryKey: ['produit', id, 'disponibilites'],
    queryFn: ({ signal }) =>
      donnees(api.GET('/api/produits/{id}/disponibilite', { params: { path: { id } }, signal })),
  });

/** The categories, in the order of the shelves. They change seldom. */
export const rayons = (api: Api) =>
  queryOptions({
    queryKey: ['rayons'],
    queryFn: ({ signal }) => donnees(api.GET('/api/categories', { signal })),
    staleTime: 10 * 60_000,
  });
