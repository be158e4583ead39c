import type { Retrait } from '../panier/queries';
import { centre, type Lieu, magasins } from './queries';

/** The place that an address names, if there is any such: `?lieu=3`. */
export type ChoixLieu = { lieu?: number };

export function lireLieu(search: Record<string, unknown>): ChoixLieu {
  const { lieu } = search;
  return Number.isInteger(lieu) && Number(lieu) > 0 && Number(lieu) < 2 ** 31 ? { lieu: Number(lieu) } : {};
}

/** A store is where one collects, the centre whence one is delivered: the place tells the way. Delivery unless chosen. */
export function retraitDe(tous: readonly Lieu[], lieu: number | undefined): Retrait | null {
  const magasin = magasins(tous).find(({ lieu_id }) => lieu_id === lieu);
  if (magasin) return { mode: 'cueillette', lieu_id: magasin.lieu_id };
  const depart = centre(tous);
  return depart ? { mode: 'livraison', lieu_id: depart.lieu_id } : null;
}
