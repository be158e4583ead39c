import { queryOptions } from '@tanstack/react-query';
import { type Api, donnees } from '../../api/client';

/** The stores of the chain, without the centre and the office, which sell nothing. */
export const magasins = (api: Api) =>
  queryOptions({
    queryKey: ['magasins'],
    queryFn: async ({ signal }) => {
      const { elements } = await donnees(
        api.GET('/api/magasins', { params: { query: { limite: 100 } }, signal }),
      );
      return elements.filter(({ type, etat }) => type === 'magasin' && etat === 'actif');
    },
    staleTime: 10 * 60_000,
  });

/** The tills of a store, each with the session that is open at it. */
export const caisses = (api: Api, magasin: number) =>
  queryOptions({
    queryKey: ['caisses', magasin],
    queryFn: ({ signal }) =>
      donnees(api.GET('/api/magasins/{id}/caisses', { params: { path: { id: magasin } }, signal })),
  });

/** Who is signed in, with the shift that they have open. */
export const dossier = (api: Api) =>
  queryOptions({
    queryKey: ['dossier'],
    queryFn: ({ signal }) => donnees(api.GET('/api/mon-dossier', { signal })),
  });
