import { expect, test } from 'vitest';
import { refusDuDessin, refusDuFichier } from './photo';

const MIO = 1024 * 1024;

test.each([
  [{ type: 'image/jpeg', size: 2 * MIO }, null],
  [{ type: 'image/webp', size: 1 }, null],
  [{ type: 'image/png', size: 2 * MIO + 1 }, 'poids'],
  [{ type: 'image/svg+xml', size: 10 }, 'genre'],
  [{ type: '', size: 10 }, 'genre'],
] as const)('%j: %s', (fichier, refus) => expect(refusDuFichier(fichier)).toBe(refus));

test('4,000 pixels a side at most', () => {
  expect(refusDuDessin(4000, 4000)).toBeNull();
  expect(refusDuDessin(1, 4001)).toBe('cote');
});
