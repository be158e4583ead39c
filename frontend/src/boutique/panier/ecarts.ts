import type { Schema } from '../../api/client';
import type { Centimes } from '../../argent/centimes';

/** How a line differs from what was seen when it was put in the cart. */
export type Ecart =
  | { readonly genre: 'retire' }
  | { readonly genre: 'hausse' | 'baisse'; readonly vu: Centimes; readonly actuel: Centimes }
  | { readonly genre: 'manque' };

type Ligne = Schema<'LigneVerifiee'>;

/** What to tell of a line; a product that is gone has none, and is told as withdrawn. */
export function ecartsDe(ligne: Ligne | undefined): Ecart[] {
  if (!ligne?.en_ligne) return [{ genre: 'retire' }];
  const { prix_vu_cents: vu, prix_cents: actuel, suffisant } = ligne;
  const ecarts: Ecart[] = [];
  if (actuel !== vu) ecarts.push({ genre: actuel > vu ? 'hausse' : 'baisse', vu, actuel });
  if (!suffisant) ecarts.push({ genre: 'manque' });
  return ecarts;
}

/** An order never charges more than what was seen: until the new prices are taken over, it is refused. */
export const aActualiser = (ecarts: readonly Ecart[]): boolean =>
  ecarts.some(({ genre }) => genre === 'hausse' || genre === 'retire');

/** Whether the cart could be ordered as it stands. */
export const empeche = (ecarts: readonly Ecart[]): boolean =>
  aActualiser(ecarts) || ecarts.some(({ genre }) => genre === 'manque');
