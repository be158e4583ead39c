import type { InferOutput } from 'valibot';
import { type Api, donnees } from '../../api/client';
import { sansVide } from '../communs/filtres';
import { parPages } from '../communs/pages';
import type { COURRIELS } from '../recherche';

/** The queue of messages, newest first; it moves by itself. */
export const courriels = (api: Api, { etat }: InferOutput<typeof COURRIELS>) => ({
  ...parPages(['courriels', etat], (suite, signal) =>
    donnees(api.GET('/api/courriels', { params: { query: { ...suite, ...sansVide({ etat }) } }, signal })),
  ),
  refetchInterval: 30_000,
});
