import { queryOptions } from '@tanstack/react-query';
import { type Api, donnees } from '../../api/client';
import { parPages } from '../communs/pages';
import { attend } from './etape';

/** Every file that was sent, the newest first. */
export const imports = (api: Api) =>
  parPages(['imports'], (query, signal) => donnees(api.GET('/api/imports', { params: { query }, signal })));

/** How often a file that is being worked on is asked about. */
const PAS_MS = 1000;

/** One file; asked about again as long as the service works on it. */
export const unImport = (api: Api, id: string) =>
  queryOptions({
    queryKey: ['import', id],
    queryFn: ({ signal }) => donnees(api.GET('/api/imports/{id}', { params: { path: { id } }, signal })),
    refetchInterval: ({ state: { data } }) => (data && attend(data) ? PAS_MS : false),
  });

/** What is wrong with a file, line by line. */
export const fautes = (api: Api, id: string) =>
  parPages(['fautes', id], (query, signal) =>
    donnees(api.GET('/api/imports/{id}/erreurs', { params: { path: { id }, query }, signal })),
  );
