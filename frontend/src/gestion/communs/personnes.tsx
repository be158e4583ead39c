import { useLingui } from '@lingui/react/macro';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { type Api, donnees } from '../../api/client';
import { useApi } from '../../socle/session';
import { toutesLesPages } from './pages';
import { usePouvoir } from './roles';

const travailleurs = (api: Api) =>
  queryOptions({
    queryKey: ['noms'],
    queryFn: ({ signal }) =>
      toutesLesPages((query) => donnees(api.GET('/api/travailleurs', { params: { query }, signal }))),
    staleTime: 10 * 60_000,
  });

/** Who an id is, for those who may know; to others, and of workers of other places, its last characters. */
export function useNoms(): (id: string | null | undefined) => string {
  const { t } = useLingui();
  const { gere, moi } = usePouvoir();
  const { data } = useQuery({ ...travailleurs(useApi()), enabled: gere });
  return (id) => {
    if (!id) return '';
    const connu = data?.find(({ travailleur_id }) => travailleur_id === id);
    if (connu) return `${connu.prenom} ${connu.nom}`;
    return id === moi ? t`Moi` : `…${id.slice(-6)}`;
  };
}
