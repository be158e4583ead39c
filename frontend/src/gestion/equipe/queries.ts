import { queryOptions } from '@tanstack/react-query';
import type { InferOutput } from 'valibot';
import { type Api, donnees } from '../../api/client';
import { sansVide } from '../communs/filtres';
import { parPages } from '../communs/pages';
import type { EQUIPE, QUARTS } from '../recherche';

export const travailleurs = (
  api: Api,
  magasin_id: number | undefined,
  { q, role, etat }: InferOutput<typeof EQUIPE>,
) =>
  parPages(['travailleurs', magasin_id, q, role, etat], (suite, signal) =>
    donnees(
      api.GET('/api/travailleurs', {
        params: { query: { ...suite, ...sansVide({ magasin_id, q, role, etat }) } },
        signal,
      }),
    ),
  );

export const travailleur = (api: Api, id: string) =>
  queryOptions({
    queryKey: ['travailleur', id],
    queryFn: ({ signal }) => donnees(api.GET('/api/travailleurs/{id}', { params: { path: { id } }, signal })),
  });

export const dossier = (api: Api) =>
  queryOptions({
    queryKey: ['mon-dossier'],
    queryFn: ({ signal }) => donnees(api.GET('/api/mon-dossier', { signal })),
  });

export const quarts = (
  api: Api,
  magasin_id: number | undefined,
  { du, au, travailleur: travailleur_id }: InferOutput<typeof QUARTS>,
) =>
  parPages(['quarts', magasin_id, du, au, travailleur_id], (suite, signal) =>
    donnees(
      api.GET('/api/quarts', {
        params: { query: { ...suite, ...sansVide({ magasin_id, du, au, travailleur_id }) } },
        signal,
      }),
    ),
  );
