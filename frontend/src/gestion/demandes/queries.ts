import { queryOptions } from '@tanstack/react-query';
import type { InferOutput } from 'valibot';
import { type Api, donnees } from '../../api/client';
import { sansVide } from '../communs/filtres';
import { parPages, toutesLesPages } from '../communs/pages';
import type { DEMANDES } from '../recherche';

export const demandes = (api: Api, lieu_id: number | undefined, { etat }: InferOutput<typeof DEMANDES>) =>
  parPages(['demandes', lieu_id, etat], (suite, signal) =>
    donnees(
      api.GET('/api/demandes', { params: { query: { ...suite, ...sansVide({ lieu_id, etat }) } }, signal }),
    ),
  );

/** What a store should ask for, by what it sells. */
export const suggestions = (api: Api, id: number) =>
  queryOptions({
    queryKey: ['suggestions', id],
    queryFn: ({ signal }) =>
      toutesLesPages((query) =>
        donnees(api.GET('/api/magasins/{id}/suggestions', { params: { path: { id }, query }, signal })),
      ),
  });
