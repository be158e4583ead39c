import { keepPreviousData, queryOptions, skipToken } from '@tanstack/react-query';
import { type Api, donnees, type Schema } from '../../api/client';
import type { Socle } from '../../socle/session';
import { fusionner } from './fusion';
import { jetonInvite, parInvite } from './invite';

/** A cart, and the copy of the service that answered. */
export type Panier = Schema<'Panier'> & { readonly instance: string };

export const CLE_PANIER = ['panier'] as const;

/** The cart of whoever looks. It is never made here: what a guest chose is merged once they are signed in. */
export const panier = ({ api, porteur }: Pick<Socle, 'api' | 'porteur'>) =>
  queryOptions({
    queryKey: CLE_PANIER,
    queryFn: async ({ client, signal }) => {
      if ((await porteur.jeton()) !== null && jetonInvite.lire() !== null) await fusionner(api, client);
      return lirePanier(api.GET('/api/panier/items', { params: { header: parInvite() }, signal }));
    },
  });

/** Any answer that is a cart; the first one of a guest brings their token. */
export async function lirePanier<T>(answer: Promise<{ data?: T; response: Response }>) {
  const { response } = await answer;
  const jeton = response.headers.get('X-Panier-Jeton');
  if (jeton) jetonInvite.ecrire(jeton);
  const rendu = await donnees(answer);
  return Object.assign(rendu as typeof rendu & object, {
    instance: response.headers.get('X-Instance') ?? '',
  });
}

/** How the goods would reach the client, and from which place. */
export type Retrait = { readonly mode: Schema<'Mode'>; readonly lieu_id: number };

/** The cart as an order would have it now. Asked again when the cart is another: `version`. */
export const verification = (api: Api, retrait: Retrait | null, version: number) =>
  queryOptions({
    queryKey: ['verification', retrait, version],
    queryFn: retrait
      ? ({ signal }) => {
          const params = { query: retrait, header: parInvite() };
          return donnees(api.GET('/api/panier/verification', { params, signal }));
        }
      : skipToken,
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
