import { queryOptions } from '@tanstack/react-query';
import { type Api, donnees } from '../../api/client';
import { parPages } from '../communs/pages';

/** Each look is written down: none happens that nobody asked for. */
const UNE_FOIS = {
  staleTime: Number.POSITIVE_INFINITY,
  refetchOnWindowFocus: false,
  refetchOnReconnect: false,
};

/** Those whose family name starts like this. */
export const clients = (api: Api, q: string) => ({
  ...parPages(['clients', q], (suite, signal) =>
    donnees(api.GET('/api/clients', { params: { query: { ...suite, q } }, signal })),
  ),
  ...UNE_FOIS,
});

export const client = (api: Api, id: string) =>
  queryOptions({
    queryKey: ['client', id],
    queryFn: ({ signal }) => donnees(api.GET('/api/clients/{id}', { params: { path: { id } }, signal })),
    ...UNE_FOIS,
  });

/** What a client ordered at the places of whoever asks, newest first. */
export const commandesDuClient = (api: Api, client_id: string) =>
  parPages(['commandes-du-client', client_id], (suite, signal) =>
    donnees(api.GET('/api/commandes', { params: { query: { ...suite, client_id } }, signal })),
  );
