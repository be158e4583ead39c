import { expect, test } from 'vitest';
import { centimes } from './centimes';
import { prixUnitaire } from './prixUnitaire';

// As services/magasin/src/prix/domain/prix_unitaire.rs.
test.each([
  ['piece', 499, 540, 'ml', 92, '100 ml'],
  ['piece', 649, 2500, 'g', 26, '100 g'],
  ['piece', 500, 12, 'unite', 42, 'unite'],
  ['piece', 1, 200, 'g', 1, '100 g'],
  ['gramme', 2199, null, null, 220, '100 g'],
  ['gramme', 2194, 540, 'ml', 219, '100 g'],
  ['piece', 10_000_000, 1, 'g', 1_000_000_000, '100 g'],
] as const)('%s at %i, %s %s', (unite, prix, contenance, mesure, montant, pour) => {
  expect(prixUnitaire(unite, centimes(prix), contenance, mesure)).toEqual({ montant, pour });
});

test('nothing is told where nobody said how much there is in it', () => {
  expect(prixUnitaire('piece', centimes(499), null, null)).toBeNull();
  expect(prixUnitaire('piece', centimes(499), undefined, undefined)).toBeNull();
});
