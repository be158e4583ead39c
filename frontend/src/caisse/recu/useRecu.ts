import { useQuery } from '@tanstack/react-query';
import type { Entree } from '../file/entree';
import { useLocal } from '../local/local';
import { composerRecu } from './composer';

/** The receipt of the server, once the sale is recorded; null until then, or while nobody answers. */
export function useRecu(entree: Entree | null): string | null {
  const { caissier } = useLocal();
  const { data } = useQuery({
    queryKey: ['recu', entree?.vente_id],
    queryFn: async ({ signal }) => {
      const { data } = await caissier.api.GET('/api/ventes/{id}/recu', {
        params: { path: { id: entree?.vente_id ?? '' } },
        headers: { Accept: 'text/plain' },
        parseAs: 'text',
        signal,
      });
      return data ?? null;
    },
    enabled: entree?.etat === 'enregistree',
    staleTime: Number.POSITIVE_INFINITY,
  });
  return data ?? null;
}

export const recuLocal = (entree: Entree): string => composerRecu(entree);
