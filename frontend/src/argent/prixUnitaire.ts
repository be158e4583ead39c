import { type Centimes, centimes, moitieEnHaut } from './centimes';
import type { Unite } from './taxes';

export type Mesure = 'g' | 'ml' | 'unite';
export type PrixUnitaire = { readonly montant: Centimes; readonly pour: '100 g' | '100 ml' | 'unite' };

/** What 100 g, 100 ml or one article of a pack cost, as labels must tell; null where there is nothing to compare. */
export function prixUnitaire(
  unite: Unite,
  prix: Centimes,
  contenance: number | null | undefined,
  mesure: Mesure | null | undefined,
): PrixUnitaire | null {
  if (unite === 'gramme') return { montant: moitieEnHaut(prix * 100, 1000), pour: '100 g' };
  if (!contenance || !mesure) return null;
  if (mesure === 'unite') return { montant: moitieEnHaut(prix, contenance), pour: 'unite' };
  return { montant: centimes(moitieEnHaut(prix * 100, contenance)), pour: `100 ${mesure}` };
}
