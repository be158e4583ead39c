import { queryOptions } from '@tanstack/react-query';
import { type Api, donnees } from '../../api/client';
import { parPages } from '../communs/pages';

export const lieu = (api: Api, id: number) =>
  queryOptions({
    queryKey: ['lieu', id],
    queryFn: ({ signal }) => donnees(api.GET('/api/magasins/{id}', { params: { path: { id } }, signal })),
  });

export const caissesDe = (api: Api, id: number) =>
  queryOptions({
    queryKey: ['caisses', id],
    queryFn: ({ signal }) =>
      donnees(api.GET('/api/magasins/{id}/caisses', { params: { path: { id } }, signal })),
  });

export const parametres = (api: Api) =>
  queryOptions({
    queryKey: ['parametres'],
    queryFn: ({ signal }) => donnees(api.GET('/api/parametres', { signal })),
  });

export const taux = (api: Api) =>
  queryOptions({
    queryKey: ['taux'],
    queryFn: ({ signal }) => donnees(api.GET('/api/taux', { signal })),
  });

export const cles = (api: Api) =>
  parPages(['cles'], (query, signal) => donnees(api.GET('/api/auth/cles', { params: { query }, signal })));
