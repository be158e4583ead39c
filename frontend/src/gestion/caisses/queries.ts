import { queryOptions } from '@tanstack/react-query';
import type { InferOutput } from 'valibot';
import { type Api, donnees } from '../../api/client';
import { texteDe } from '../communs/fichier';
import { sansVide } from '../communs/filtres';
import { parPages } from '../communs/pages';
import type { RETOURS, SESSIONS, VENTES } from '../recherche';

export const sessions = (
  api: Api,
  magasin_id: number | undefined,
  { etat, du, au }: InferOutput<typeof SESSIONS>,
) =>
  parPages(['sessions', magasin_id, etat, du, au], (suite, signal) =>
    donnees(
      api.GET('/api/sessions', {
        params: { query: { ...suite, ...sansVide({ magasin_id, etat, du, au }) } },
        signal,
      }),
    ),
  );

export const session = (api: Api, id: string) =>
  queryOptions({
    queryKey: ['session-de-caisse', id],
    queryFn: ({ signal }) => donnees(api.GET('/api/sessions/{id}', { params: { path: { id } }, signal })),
  });

/** The Z as it is printed: 42 columns of text. */
export const z = (api: Api, id: string, langue: string) =>
  queryOptions({
    queryKey: ['z', id, langue],
    queryFn: ({ signal }) =>
      texteDe(
        api.GET('/api/sessions/{id}/z', {
          params: { path: { id } },
          headers: { Accept: 'text/plain' },
          parseAs: 'text',
          signal,
        }),
      ),
  });

export const mouvementsDuTiroir = (api: Api, id: string) =>
  parPages(['tiroir', id], (query, signal) =>
    donnees(api.GET('/api/sessions/{id}/mouvements', { params: { path: { id }, query }, signal })),
  );

export const ventes = (
  api: Api,
  magasin_id: number | undefined,
  { numero, jour, session: session_id }: InferOutput<typeof VENTES>,
) =>
  parPages(['ventes', magasin_id, numero, jour, session_id], (suite, signal) =>
    donnees(
      api.GET('/api/ventes', {
        params: { query: { ...suite, ...sansVide({ magasin_id, numero, jour, session_id }) } },
        signal,
      }),
    ),
  );

export const vente = (api: Api, id: string) =>
  queryOptions({
    queryKey: ['vente', id],
    queryFn: ({ signal }) => donnees(api.GET('/api/ventes/{id}', { params: { path: { id } }, signal })),
  });

/** The receipt as it was printed. */
export const recu = (api: Api, id: string, langue: string) =>
  queryOptions({
    queryKey: ['recu', id, langue],
    queryFn: ({ signal }) =>
      texteDe(
        api.GET('/api/ventes/{id}/recu', {
          params: { path: { id } },
          headers: { Accept: 'text/plain' },
          parseAs: 'text',
          signal,
        }),
      ),
  });

export const retours = (
  api: Api,
  magasin_id: number | undefined,
  { session: session_id, vente: vente_id }: InferOutput<typeof RETOURS>,
) =>
  parPages(['retours', magasin_id, session_id, vente_id], (suite, signal) =>
    donnees(
      api.GET('/api/retours', {
        params: { query: { ...suite, ...sansVide({ magasin_id, session_id, vente_id }) } },
        signal,
      }),
    ),
  );
