import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';

export type Page<Ligne> = { elements: Ligne[]; curseur_suivant?: string | null };

type Suite = { limite: number; curseur?: string };

/** How many lines come at a time: a screen of a table. */
const LIMITE = 50;

/** A list by cursor: `lire` asks for the page that `suite` says. What was found before stays on the screen meanwhile. */
export const parPages = <Ligne>(
  cle: readonly unknown[],
  lire: (suite: Suite, signal: AbortSignal) => Promise<Page<Ligne>>,
) =>
  infiniteQueryOptions({
    queryKey: cle,
    queryFn: ({ pageParam, signal }) =>
      lire({ limite: LIMITE, ...(pageParam && { curseur: pageParam }) }, signal),
    initialPageParam: '',
    getNextPageParam: (page: Page<Ligne>) => page.curseur_suivant || null,
    placeholderData: keepPreviousData,
  });

/** All of a short list, at most a thousand lines of it. */
export async function toutesLesPages<Ligne>(lire: (suite: Suite) => Promise<Page<Ligne>>): Promise<Ligne[]> {
  const lignes: Ligne[] = [];
  let curseur: string | null | undefined = '';
  for (let page = 0; page < 10 && curseur != null; page += 1) {
    const lue: Page<Ligne> = await lire({ limite: 100, ...(curseur && { curseur }) });
    lignes.push(...lue.elements);
    curseur = lue.curseur_suivant;
  }
  return lignes;
}
