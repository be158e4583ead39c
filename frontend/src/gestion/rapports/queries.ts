import { queryOptions } from '@tanstack/react-query';
import type { InferOutput } from 'valibot';
import { type Api, donnees } from '../../api/client';
import { texteDe } from '../communs/fichier';
import { sansVide } from '../communs/filtres';
import type { PERIODE } from '../recherche';

export type Question = InferOutput<typeof PERIODE> & { magasin_id?: number };

const jours = ({ du, au, magasin_id }: Question) => sansVide({ du, au, magasin_id });

const csv = { headers: { Accept: 'text/csv' }, parseAs: 'text' as const };

/** Each report: its data for the screen, and its own file of the API. */
export const RAPPORTS = {
  ventes: {
    lire: (api: Api, question: Question) =>
      queryOptions({
        queryKey: ['rapport-ventes', question],
        queryFn: ({ signal }) => {
          const { canal, par } = question;
          const query = { par: 'jour' as const, ...jours(question), ...sansVide({ canal, par }) };
          return donnees(api.GET('/api/rapports/ventes', { params: { query }, signal }));
        },
      }),
    csv: (api: Api, question: Question) => {
      const { canal, par } = question;
      const query = { par: 'jour' as const, ...jours(question), ...sansVide({ canal, par }) };
      return texteDe(api.GET('/api/rapports/ventes', { params: { query }, ...csv }));
    },
  },
  consolide: {
    lire: (api: Api, { du, au }: Question) =>
      queryOptions({
        queryKey: ['rapport-consolide', du, au],
        queryFn: ({ signal }) =>
          donnees(api.GET('/api/rapports/consolide', { params: { query: sansVide({ du, au }) }, signal })),
      }),
    csv: (api: Api, { du, au }: Question) =>
      texteDe(api.GET('/api/rapports/consolide', { params: { query: sansVide({ du, au }) }, ...csv })),
  },
  produits: {
    lire: (api: Api, question: Question) =>
      queryOptions({
        queryKey: ['rapport-produits', question],
        queryFn: ({ signal }) => {
          const { canal, classer: tri, categorie: categorie_id } = question;
          const query = { ...jours(question), ...sansVide({ canal, tri, categorie_id }) };
          return donnees(api.GET('/api/rapports/produits', { params: { query }, signal }));
        },
      }),
    csv: (api: Api, question: Question) => {
      const { canal, classer: tri, categorie: categorie_id } = question;
      const query = { ...jours(question), ...sansVide({ canal, tri, categorie_id }) };
      return texteDe(api.GET('/api/rapports/produits', { params: { query }, ...csv }));
    },
  },
  stock: {
    lire: (api: Api, { magasin_id: lieu_id }: Question) =>
      queryOptions({
        queryKey: ['rapport-stock', lieu_id],
        queryFn: ({ signal }) =>
          donnees(api.GET('/api/rapports/stock', { params: { query: sansVide({ lieu_id }) }, signal })),
      }),
    csv: (api: Api, { magasin_id: lieu_id }: Question) =>
      texteDe(api.GET('/api/rapports/stock', { params: { query: sansVide({ lieu_id }) }, ...csv })),
  },
  taxes: {
    lire: (api: Api, question: Question) =>
      queryOptions({
        queryKey: ['rapport-taxes', question],
        queryFn: ({ signal }) =>
          donnees(api.GET('/api/rapports/taxes', { params: { query: jours(question) }, signal })),
      }),
    csv: (api: Api, question: Question) =>
      texteDe(api.GET('/api/rapports/taxes', { params: { query: jours(question) }, ...csv })),
  },
  caisses: {
    lire: (api: Api, question: Question) =>
      queryOptions({
        queryKey: ['rapport-caisses', question],
        queryFn: ({ signal }) =>
          donnees(api.GET('/api/rapports/caisses', { params: { query: jours(question) }, signal })),
      }),
    csv: (api: Api, question: Question) =>
      texteDe(api.GET('/api/rapports/caisses', { params: { query: jours(question) }, ...csv })),
  },
  remises: {
    lire: (api: Api, question: Question) =>
      queryOptions({
        queryKey: ['rapport-remises', question],
        queryFn: ({ signal }) =>
          donnees(api.GET('/api/rapports/remises', { params: { query: jours(question) }, signal })),
      }),
    csv: (api: Api, question: Question) =>
      texteDe(api.GET('/api/rapports/remises', { params: { query: jours(question) }, ...csv })),
  },
};
