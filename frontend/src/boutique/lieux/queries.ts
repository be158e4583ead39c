import { queryOptions } from '@tanstack/react-query';
import { type Api, donnees, type Schema } from '../../api/client';

export type Lieu = Schema<'Lieu'>;

/** The places of the chain that are open: where to collect, and whence parcels leave. */
export const lieux = (api: Api) =>
  queryOptions({
    queryKey: ['lieux'],
    queryFn: async ({ signal }) => {
      const { elements } = await donnees(
        api.GET('/api/magasins', { params: { query: { limite: 100 } }, signal }),
      );
      return elements.filter(({ etat }) => etat === 'actif');
    },
    staleTime: 10 * 60_000,
  });

export const magasins = (tous: readonly Lieu[]) => tous.filter(({ type }) => type === 'magasin');
export const centre = (tous: readonly Lieu[]) => tous.find(({ type }) => type === 'centre_logistique');

/** The settings of the chain that a client meets: what delivery costs, how long it takes. */
export const parametres = (api: Api) =>
  queryOptions({
    queryKey: ['parametres'],
    queryFn: ({ signal }) => donnees(api.GET('/api/parametres', { signal })),
    staleTime: 10 * 60_000,
  });
