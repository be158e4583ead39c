import { queryOptions } from '@tanstack/react-query';
import { type Api, donnees } from '../../api/client';
import { parPages } from '../communs/pages';

export const incidents = (api: Api) =>
  parPages(['incidents'], (query, signal) =>
    donnees(api.GET('/api/incidents', { params: { query }, signal })),
  );

/** All that was ever written of an incident, the newest version first. */
export const lireIncident = (api: Api, id: string, signal?: AbortSignal) =>
  donnees(api.GET('/api/incidents/{id}', { params: { path: { id } }, ...(signal && { signal }) }));

export const incident = (api: Api, id: string) =>
  queryOptions({
    queryKey: ['incident', id],
    queryFn: ({ signal }) => lireIncident(api, id, signal),
  });

export const confidentialite = (api: Api) =>
  queryOptions({
    queryKey: ['confidentialite'],
    queryFn: ({ signal }) => donnees(api.GET('/api/confidentialite', { signal })),
  });
