import { queryOptions } from '@tanstack/react-query';
import { type Api, donnees } from '../../api/client';
import { texteDe } from '../communs/fichier';
import { sansVide } from '../communs/filtres';

/** The journal of a day, of a place or of all of them. */
export const journal = (api: Api, jour: string, magasin_id: number | undefined) =>
  queryOptions({
    queryKey: ['journal', jour, magasin_id],
    queryFn: ({ signal }) =>
      donnees(api.GET('/api/journal', { params: { query: { jour, ...sansVide({ magasin_id }) } }, signal })),
  });

/** The same as a file for an accounting program. */
export const journalEnCsv = (api: Api, jour: string, magasin_id: number | undefined) =>
  texteDe(
    api.GET('/api/journal', {
      params: { query: { jour, ...sansVide({ magasin_id }) } },
      headers: { Accept: 'text/csv' },
      parseAs: 'text',
    }),
  );

export const comptes = (api: Api) =>
  queryOptions({
    queryKey: ['comptes'],
    queryFn: ({ signal }) => donnees(api.GET('/api/comptes', { signal })),
  });

export const compte = (api: Api, id: string) =>
  queryOptions({
    queryKey: ['compte', id],
    queryFn: ({ signal }) => donnees(api.GET('/api/comptes/{id}', { params: { path: { id } }, signal })),
  });
