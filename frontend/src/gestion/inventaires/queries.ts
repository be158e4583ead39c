import { queryOptions } from '@tanstack/react-query';
import type { InferOutput } from 'valibot';
import { type Api, donnees } from '../../api/client';
import { sansVide } from '../communs/filtres';
import { parPages } from '../communs/pages';
import type { INVENTAIRE, INVENTAIRES } from '../recherche';

export const inventaires = (
  api: Api,
  lieu_id: number | undefined,
  { etat }: InferOutput<typeof INVENTAIRES>,
) =>
  parPages(['inventaires', lieu_id, etat], (suite, signal) =>
    donnees(
      api.GET('/api/inventaires', {
        params: { query: { ...suite, ...sansVide({ lieu_id, etat }) } },
        signal,
      }),
    ),
  );

/** Several people count at once: what the others read is seen so soon. */
const PAS_MS = 5000;

export const inventaire = (api: Api, id: string) =>
  queryOptions({
    queryKey: ['inventaire', id],
    queryFn: ({ signal }) => donnees(api.GET('/api/inventaires/{id}', { params: { path: { id } }, signal })),
    refetchInterval: ({ state: { data } }) => (data?.etat === 'ouvert' ? PAS_MS : false),
  });

/** Each product against the book. */
export const revue = (api: Api, id: string, ouvert: boolean, { etat }: InferOutput<typeof INVENTAIRE>) => ({
  ...parPages(['revue', id, etat], (suite, signal) =>
    donnees(
      api.GET('/api/inventaires/{id}/revue', {
        params: { path: { id }, query: { ...suite, ...sansVide({ etat }) } },
        signal,
      }),
    ),
  ),
  refetchInterval: ouvert ? 2 * PAS_MS : (false as const),
});

/** Every reading, the newest first: who counted what. */
export const lectures = (api: Api, id: string, ouvert: boolean) => ({
  ...parPages(['lectures', id], (query, signal) =>
    donnees(api.GET('/api/inventaires/{id}/lectures', { params: { path: { id }, query }, signal })),
  ),
  refetchInterval: ouvert ? 2 * PAS_MS : (false as const),
});
