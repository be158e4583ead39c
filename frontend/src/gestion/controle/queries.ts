import { queryOptions } from '@tanstack/react-query';
import type { InferOutput } from 'valibot';
import { type Api, donnees } from '../../api/client';
import { sansVide } from '../communs/filtres';
import { parPages } from '../communs/pages';
import type { AUDIT, EVENEMENTS } from '../recherche';

export const SERVICES = ['magasin', 'panier', 'clientele', 'travailleur', 'authentification'] as const;

/** What must always be true of a service, checked when it is asked. */
export const invariants = (api: Api, service: (typeof SERVICES)[number]) =>
  queryOptions({
    queryKey: ['invariants', service],
    queryFn: ({ signal }) => donnees(api.GET(`/api/invariants/${service}`, { signal })),
    staleTime: 60_000,
  });

export const audit = (
  api: Api,
  magasin_id: number | undefined,
  { action, objet, acteur: acteur_id, du, au }: InferOutput<typeof AUDIT>,
) =>
  parPages(['audit', magasin_id, action, objet, acteur_id, du, au], (suite, signal) =>
    donnees(
      api.GET('/api/audit', {
        params: { query: { ...suite, ...sansVide({ magasin_id, action, objet, acteur_id, du, au }) } },
        signal,
      }),
    ),
  );

/** The feed, from its first event on; a page begins behind the position that the one before ended at. */
export const evenements = (api: Api, { type, agregat: agregat_id }: InferOutput<typeof EVENEMENTS>) =>
  parPages(['evenements', type, agregat_id], async ({ curseur, limite }, signal) => {
    const apres = Number(curseur ?? 0);
    const suite = await donnees(
      api.GET('/api/evenements', {
        params: { query: { limite, apres, ...sansVide({ type, agregat_id }) } },
        signal,
      }),
    );
    return {
      elements: suite.elements,
      curseur_suivant: suite.apres > apres && suite.elements.length > 0 ? String(suite.apres) : null,
    };
  });

/** How the simulated provider behaves; its version is in the header alone. */
export async function lireReglages(api: Api, signal?: AbortSignal) {
  const { data, response } = await api.GET('/api/paiements/reglages', signal ? { signal } : {});
  if (!data) throw new Error('an answer without the body that the description promises');
  return { reglages: data, version: Number(response.headers.get('ETag')?.replaceAll('"', '')) };
}

export const reglages = (api: Api) =>
  queryOptions({
    queryKey: ['reglages'],
    queryFn: ({ signal }) => lireReglages(api, signal),
  });
