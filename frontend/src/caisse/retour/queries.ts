import { queryOptions } from '@tanstack/react-query';
import { type Api, donnees } from '../../api/client';

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** A sale by what is on its receipt: its number, or the id that a receipt without network has as a code. */
export const venteDuRecu = (api: Api, numero: string) =>
  queryOptions({
    queryKey: ['vente', numero],
    queryFn: ({ signal }) =>
      UUID.test(numero)
        ? donnees(api.GET('/api/ventes/{id}', { params: { path: { id: numero.toLowerCase() } }, signal }))
        : donnees(api.GET('/api/recus/{id}', { params: { path: { id: numero } }, signal })),
    staleTime: 0,
    retry: false,
  });
