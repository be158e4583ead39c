import { queryOptions } from '@tanstack/react-query';
import { type Api, donnees } from '../../api/client';

export const session = (api: Api, id: string) =>
  queryOptions({
    queryKey: ['session-caisse', id],
    queryFn: ({ signal }) => donnees(api.GET('/api/sessions/{id}', { params: { path: { id } }, signal })),
    staleTime: 0,
  });

/** The cash that was put into the drawer and taken out of it. */
export const mouvements = (api: Api, id: string) =>
  queryOptions({
    queryKey: ['mouvements-caisse', id],
    queryFn: ({ signal }) =>
      donnees(
        api.GET('/api/sessions/{id}/mouvements', {
          params: { path: { id }, query: { limite: 100 } },
          signal,
        }),
      ),
  });

/** Sessions of a store that have ended and whose drawer nobody has counted. */
export const aCompter = (api: Api, magasin_id: number) =>
  queryOptions({
    queryKey: ['sessions-a-compter', magasin_id],
    queryFn: ({ signal }) =>
      donnees(
        api.GET('/api/sessions', {
          params: { query: { magasin_id, etat: 'terminee', limite: 100 } },
          signal,
        }),
      ),
  });

/** The Z as it is printed. */
export const z = (api: Api, id: string) =>
  queryOptions({
    queryKey: ['z', id],
    queryFn: async ({ signal }) => {
      const { data } = await api.GET('/api/sessions/{id}/z', {
        params: { path: { id } },
        headers: { Accept: 'text/plain' },
        parseAs: 'text',
        signal,
      });
      return data ?? '';
    },
    staleTime: 0,
  });
