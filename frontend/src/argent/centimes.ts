declare const marque: unique symbol;

/** What tells an amount from any other number. */
export type Marque = { readonly [marque]: 'Centimes' };

/** An amount of Canadian dollars in whole cents. May be negative: a rounding, a difference. */
export type Centimes = number & Marque;

/** The largest amount that the API takes: ten million dollars. */
export const MAX = 1_000_000_000 as Centimes;
export const ZERO = 0 as Centimes;

/** That many cents. A fraction, or what no number holds exactly, is a mistake of ours. */
export function centimes(cents: number): Centimes {
  if (!Number.isSafeInteger(cents)) throw new RangeError(`${cents} is no whole number of cents`);
  // Of a negative rounding nothing is left but its sign.
  return (cents === 0 ? 0 : cents) as Centimes;
}

export const somme = (...montants: readonly Centimes[]): Centimes =>
  centimes(montants.reduce<number>((total, montant) => total + montant, 0));

/** Whole division, half up, of a positive number: exact, unlike the quotient of two floats. */
export function moitieEnHaut(dividende: number, diviseur: number): Centimes {
  const haut = dividende + Math.floor(diviseur / 2);
  return centimes((haut - (haut % diviseur)) / diviseur);
}
