import { queryOptions } from '@tanstack/react-query';
import { type Api, donnees } from '../../api/client';

/** The figures of today, every store on one page. They are made within seconds of a sale. */
export const tableauDeBord = (api: Api) =>
  queryOptions({
    queryKey: ['tableau-de-bord'],
    queryFn: ({ signal }) => donnees(api.GET('/api/rapports/tableau-de-bord', { signal })),
    refetchInterval: 30_000,
  });
