import { queryOptions } from '@tanstack/react-query';
import { type Api, donnees } from '../../api/client';
import { sansVide } from '../communs/filtres';

/** The figures of today, of a store or of all. They are made within seconds of a sale. */
export const tableauDeBord = (api: Api, magasin_id?: number) =>
  queryOptions({
    queryKey: ['tableau-de-bord', magasin_id],
    queryFn: ({ signal }) =>
      donnees(
        api.GET('/api/rapports/tableau-de-bord', { params: { query: sansVide({ magasin_id }) }, signal }),
      ),
    refetchInterval: 30_000,
  });

/** The thirty days before now, one figure each. */
export const trenteJours = (api: Api, magasin_id?: number) =>
  queryOptions({
    queryKey: ['trente-jours', magasin_id],
    queryFn: ({ signal }) =>
      donnees(
        api.GET('/api/rapports/ventes', {
          params: { query: { par: 'jour', ...sansVide({ magasin_id }) } },
          signal,
        }),
      ),
  });
