import type { QueryClient } from '@tanstack/react-query';
import { type Api, donnees } from '../../api/client';
import { ApiProblem } from '../../api/problem';
import type { components } from '../../api/schema';
import { jetonInvite } from './invite';

/** What a sign-in did to a line: how many the account's cart held, and how many it holds now. */
export type LigneFusionnee = components['schemas']['Changement'];

export const CLE_FUSION = ['fusion'] as const;

/** Takes the guest's cart into the account's, by one tab at a time, and keeps what changed to be told. */
export async function fusionner(api: Api, requetes: QueryClient): Promise<void> {
  await navigator.locks.request('comptoir-panier', async () => {
    const jeton = jetonInvite.lire();
    if (jeton === null) return;
    try {
      const rendu = await donnees(
        api.POST('/api/panier/fusion', { params: { header: { 'X-Panier-Jeton': jeton } } }),
      );
      requetes.setQueryData(CLE_FUSION, rendu.changements);
    } catch (cause) {
      // While an order locks the account's cart the guest's waits; one that is over or unknown is no more.
      if (!(cause instanceof ApiProblem) || cause.passing) throw cause;
      if (cause.kind === 'panier-en-commande') return;
    }
    jetonInvite.effacer();
  });
}
