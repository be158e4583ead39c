import { queryOptions } from '@tanstack/react-query';
import type { InferOutput } from 'valibot';
import { type Api, donnees } from '../../api/client';
import { texteDe } from '../communs/fichier';
import { sansVide } from '../communs/filtres';
import { parPages } from '../communs/pages';
import type { COMMANDES } from '../recherche';

export const commandes = (
  api: Api,
  lieu_id: number | undefined,
  { etat, retard }: InferOutput<typeof COMMANDES>,
) => ({
  ...parPages(['commandes', lieu_id, etat, retard], (suite, signal) =>
    donnees(
      api.GET('/api/commandes', {
        params: { query: { ...suite, ...sansVide({ lieu_id, etat, en_retard: retard || undefined }) } },
        signal,
      }),
    ),
  ),
  refetchInterval: 30_000,
});

export const commande = (api: Api, id: string) =>
  queryOptions({
    queryKey: ['commande', id],
    queryFn: ({ signal }) => donnees(api.GET('/api/commandes/{id}', { params: { path: { id } }, signal })),
  });

/** Its invoice: 42 columns of text, from its payment on. */
export const facture = (api: Api, id: string, langue: string) =>
  queryOptions({
    queryKey: ['facture', id, langue],
    queryFn: ({ signal }) =>
      texteDe(
        api.GET('/api/commandes/{id}/facture', {
          params: { path: { id } },
          headers: { Accept: 'text/plain' },
          parseAs: 'text',
          signal,
        }),
      ),
  });
