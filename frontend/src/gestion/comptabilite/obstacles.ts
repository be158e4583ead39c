import * as v from 'valibot';
import { ApiProblem } from '../../api/problem';

const MEMBRES = v.object({
  prochain_jour: v.optional(v.nullable(v.string()), null),
  sessions: v.optional(v.array(v.object({ session_id: v.string(), prefixe: v.string() })), []),
});

export type Obstacles = {
  /** The day that is to be closed first. */
  readonly prochain: string | null;
  /** Sessions that are not closed. */
  readonly sessions: readonly { readonly session_id: string; readonly prefixe: string }[];
};

/** What `cloture-impossible` says is in the way; nothing where it is something else. */
export function obstacles(cause: unknown): Obstacles {
  const lus = v.safeParse(MEMBRES, cause instanceof ApiProblem ? cause.members : {});
  if (!lus.success) return { prochain: null, sessions: [] };
  return { prochain: lus.output.prochain_jour, sessions: lus.output.sessions };
}
