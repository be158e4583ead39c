/** Where to go on after the sign-in, as the address has it. */
export type Suite = { suite?: string };

/** A page of this shop; an address elsewhere, which anybody may have written into a link, is none. */
export function lireSuite(search: Record<string, unknown>): Suite {
  const { suite } = search;
  return typeof suite === 'string' && /^\/(?![/\\])/.test(suite) && !suite.startsWith('/connexion')
    ? { suite: suite.slice(0, 500) }
    : {};
}
