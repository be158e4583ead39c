import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { type Api, donnees, type Schema } from '../../api/client';
import { ecartHorloge } from './horloge';

export type Commande = Schema<'Commande'>;

/** An order, and how far the clock of this machine is behind that of the server. */
export type CommandeLue = { readonly commande: Commande; readonly ecart: number };

export const CLE_COMMANDE = (id: string) => ['commande', id] as const;

/** One order. Asked again as often as it may change: each second and a half while a payment has no answer. */
export const commande = (api: Api, id: string) =>
  queryOptions({
    queryKey: CLE_COMMANDE(id),
    queryFn: async ({ signal }): Promise<CommandeLue> => {
      const answer = api.GET('/api/commandes/{id}', { params: { path: { id } }, signal });
      const { response } = await answer;
      return { commande: await donnees(answer), ecart: ecartHorloge(response.headers.get('Date')) };
    },
    staleTime: 0,
    refetchInterval: ({ state }) => (state.data ? delaiDeRelecture(state.data.commande) : false),
  });

/** In how many milliseconds an order is worth another look; never, once nothing happens to it any more. */
export function delaiDeRelecture({ etat, paiement_en_cours }: Commande): number | false {
  if (paiement_en_cours != null) return 1500;
  if (etat === 'en_attente_paiement') return 10_000;
  return ['payee', 'en_preparation', 'prete', 'expediee'].includes(etat) ? 20_000 : false;
}

/** The orders of a client, newest first; a change is seen here within two seconds. */
export const historique = (api: Api) =>
  infiniteQueryOptions({
    queryKey: ['historique'],
    queryFn: ({ pageParam, signal }) =>
      donnees(
        api.GET('/api/historique', { params: { query: pageParam ? { curseur: pageParam } : {} }, signal }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.curseur_suivant ?? null,
  });

/** What the client was told, newest first. */
export const notifications = (api: Api) =>
  infiniteQueryOptions({
    queryKey: ['notifications'],
    queryFn: ({ pageParam, signal }) =>
      donnees(
        api.GET('/api/notifications', { params: { query: pageParam ? { curseur: pageParam } : {} }, signal }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.curseur_suivant ?? null,
  });
