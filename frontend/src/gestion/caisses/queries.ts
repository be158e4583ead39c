import { queryOptions } from '@tanstack/react-query';
import type { InferOutput } from 'valibot';
import { type Api, donnees } from '../../api/client';
import { texteDe } from '../communs/fichier';
import { sansVide } from '../communs/filtres';
import { parPages } from '../communs/pages';
import type { ECARTS, RETOURS, SESSIONS, VENTES } from '../recherche';

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
  { numero, jour, session: session_id, vendeur: vendeur_id }: InferOutput<typeof VENTES>,
) =>
  parPages(['ventes', magasin_id, numero, jour, session_id, vendeur_id], (suite, signal) =>
    donnees(
      api.GET('/api/ventes', {
        params: { query: { ...suite, ...sansVide({ magasin_id, numero, jour, session_id, vendeur_id }) } },
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

export const retour = (api: Api, id: string) =>
  queryOptions({
    queryKey: ['retour', id],
    queryFn: ({ signal }) => donnees(api.GET('/api/retours/{id}', { params: { path: { id } }, signal })),
  });

/** The credit note as it was printed. */
export const noteDeCredit = (api: Api, id: string, langue: string) =>
  queryOptions({
    queryKey: ['note-de-credit', id, langue],
    queryFn: ({ signal }) =>
      texteDe(
        api.GET('/api/retours/{id}/recu', {
          params: { path: { id } },
          headers: { Accept: 'text/plain' },
          parseAs: 'text',
          signal,
        }),
      ),
  });

/** Lines that a till without network sold at another price than the one in force. */
export const ecartsDePrix = (
  api: Api,
  magasin_id: number | undefined,
  { du, au }: InferOutput<typeof ECARTS>,
) =>
  parPages(['ecarts-de-prix', magasin_id, du, au], (suite, signal) =>
    donnees(
      api.GET('/api/ecarts-de-prix', {
        params: { query: { ...suite, ...sansVide({ magasin_id, du, au }) } },
        signal,
      }),
    ),
  );

/** Units that a till sold though the book had none left, by the movement that made them up. */
export const unitesManquantes = (api: Api, lieu_id: number, { du, au }: InferOutput<typeof ECARTS>) =>
  parPages(['unites-manquantes', lieu_id, du, au], (suite, signal) =>
    donnees(
      api.GET('/api/mouvements', {
        params: { query: { ...suite, lieu_id, type: 'ecart_caisse', ...sansVide({ du, au }) } },
        signal,
      }),
    ),
  );
