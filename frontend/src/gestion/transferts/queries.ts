import { queryOptions } from '@tanstack/react-query';
import type { InferOutput } from 'valibot';
import { type Api, donnees } from '../../api/client';
import { sansVide } from '../communs/filtres';
import { parPages } from '../communs/pages';
import type { TRANSFERTS } from '../recherche';

export const transferts = (api: Api, lieu_id: number | undefined, { etat }: InferOutput<typeof TRANSFERTS>) =>
  parPages(['transferts', lieu_id, etat], (suite, signal) =>
    donnees(
      api.GET('/api/transferts', { params: { query: { ...suite, ...sansVide({ lieu_id, etat }) } }, signal }),
    ),
  );

export const transfert = (api: Api, id: string) =>
  queryOptions({
    queryKey: ['transfert', id],
    queryFn: ({ signal }) => donnees(api.GET('/api/transferts/{id}', { params: { path: { id } }, signal })),
  });
