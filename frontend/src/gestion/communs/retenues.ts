import * as v from 'valibot';
import { ApiProblem } from '../../api/problem';

/** An order or a transfer that units are promised to. */
const ENGAGEMENT = v.object({
  genre: v.picklist(['commande', 'transfert']),
  id: v.string(),
  numero: v.string(),
  produit_id: v.number(),
  quantite: v.number(),
});
export type Engagement = v.InferOutput<typeof ENGAGEMENT>;

/** Who holds the units that a refusal says there are too few of; none for any other refusal. */
export function engagements(cause: unknown): readonly Engagement[] {
  if (!(cause instanceof ApiProblem)) return [];
  const lus = v.safeParse(v.array(ENGAGEMENT), cause.members.commandes);
  return lus.success ? lus.output : [];
}
