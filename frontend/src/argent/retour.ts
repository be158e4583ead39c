import { type Centimes, centimes } from './centimes';

/**
 * What a part of a line, or of a tax, gives back: the share of all that came back so far, less what was given. The
 * parts make exactly the whole. In BigInt, since twice an amount times a quantity leaves the safe integers.
 */
export function part(montant: Centimes, rendu: number, tout: number, deja: Centimes): Centimes {
  if (tout === 0) return centimes(-deja);
  const share = (2n * BigInt(montant) * BigInt(rendu) + BigInt(tout)) / (2n * BigInt(tout));
  return centimes(Number(share) - deja);
}
