import * as v from 'valibot';
import { nouvelleCle, sousCle } from '../../api/cle';
import { type Api, donnees, type Schema } from '../../api/client';
import { ApiProblem } from '../../api/problem';
import { garder } from '../commander/garde';
import type { Commande } from './queries';

/** What pays: a bank card as the provider names it, a gift card, or both. */
export type Moyens = Schema<'DemandePaiement'>;

/** The key of the attempt to pay this order whose outcome is not known. */
export const cleDePaiement = (id: string) => garder(`comptoir-paiement-${id}`, v.pipe(v.string(), v.uuid()));

/**
 * Pays an order. While no answer has come the key stays, over refreshes: sent again, it is the same attempt. With
 * another card under it the service refuses the key; then a new one is safe, since an order has one payment at a time.
 */
export async function payer(api: Api, id: string, moyens: Moyens): Promise<Commande> {
  const gardee = cleDePaiement(id);
  const cle = gardee.lire() ?? nouvelleCle();
  gardee.ecrire(cle);
  try {
    const lue = await donnees(
      api.POST('/api/commandes/{id}/paiements', {
        params: { path: { id }, header: sousCle(cle) },
        body: moyens,
      }),
    );
    gardee.effacer();
    return lue;
  } catch (cause) {
    if (!(cause instanceof ApiProblem) || cause.passing || cause.status === 401) throw cause;
    gardee.effacer();
    if (cause.kind === 'cle-reutilisee') return payer(api, id, moyens);
    throw cause;
  }
}

/** What a gift card pays of an order, and what is left to the bank card. */
export function partager(total: number, solde: number): { carte: number; reste: number } {
  const carte = Math.min(solde, total);
  return { carte, reste: total - carte };
}
