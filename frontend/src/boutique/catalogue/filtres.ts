/** What is looked for, as the address has it. A key that is absent filters nothing. */
export type Filtres = {
  q?: string | undefined;
  rayon?: number | undefined;
  tri?: 'prix' | '-prix' | undefined;
  /** How many pages are shown, where it is more than one. */
  pages?: number | undefined;
};

export const TRIS = ['nom', 'prix', '-prix'] as const;

/** At most so many: an address that asks for a thousand pages is nobody's. */
const PAGES_MAX = 25;

/** Reads an address that anybody may have typed: what makes no sense is as if it were not there. */
export function lireFiltres(search: Record<string, unknown>): Filtres {
  const filtres: Filtres = {};
  const q = typeof search.q === 'number' ? String(search.q) : search.q;
  if (typeof q === 'string' && q.trim() !== '') filtres.q = q.slice(0, 100);
  const rayon = entier(search.rayon);
  if (rayon !== null) filtres.rayon = rayon;
  if (search.tri === 'prix' || search.tri === '-prix') filtres.tri = search.tri;
  const pages = entier(search.pages);
  if (pages !== null && pages > 1) filtres.pages = Math.min(pages, PAGES_MAX);
  return filtres;
}

const entier = (valeur: unknown): number | null =>
  Number.isInteger(valeur) && Number(valeur) > 0 && Number(valeur) < 2 ** 31 ? Number(valeur) : null;
