import * as v from 'valibot';

/** Pieces of the search of an address, which anybody may have typed: what makes no sense is as if it were not there. */
export const mot = (max = 100) =>
  v.fallback(
    v.optional(v.pipe(v.union([v.string(), v.number()]), v.transform(String), v.maxLength(max))),
    undefined,
  );

export const numero = () =>
  v.fallback(v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(2 ** 31 - 1))), undefined);

export const un = <const T extends readonly string[]>(parmi: T) =>
  v.fallback(v.optional(v.picklist(parmi)), undefined);

export const vrai = () => v.fallback(v.optional(v.boolean()), undefined);

export const jour = () => v.fallback(v.optional(v.pipe(v.string(), v.isoDate())), undefined);

export const uuid = () => v.fallback(v.optional(v.pipe(v.string(), v.uuid())), undefined);

type SansVide<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** Without what filters nothing: an API takes no empty parameter. */
export const sansVide = <T extends object>(filtres: T): SansVide<T> =>
  Object.fromEntries(
    Object.entries(filtres).filter(([, valeur]) => valeur !== undefined && valeur !== ''),
  ) as SansVide<T>;
