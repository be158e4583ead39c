import { expect, test } from 'vitest';
import type { Schema } from '../../api/client';
import { centimes } from '../../argent/centimes';
import { aActualiser, ecartsDe, empeche } from './ecarts';

const ligne = (vu: number, actuel: number, suffisant = true, en_ligne = true): Schema<'LigneVerifiee'> => ({
  produit_id: 1,
  quantite: 2,
  prix_vu_cents: centimes(vu),
  prix_cents: centimes(actuel),
  remise_cents: centimes(0),
  disponible: 'en_stock',
  suffisant,
  en_ligne,
});

test('a line as it was seen has nothing to tell', () => {
  expect(ecartsDe(ligne(499, 499))).toEqual([]);
  expect(empeche([])).toBe(false);
});

test('a price that fell is told, and hinders nothing', () => {
  const ecarts = ecartsDe(ligne(499, 399));
  expect(ecarts).toEqual([{ genre: 'baisse', vu: 499, actuel: 399 }]);
  expect(empeche(ecarts)).toBe(false);
});

test.each([
  ['a price that rose', ligne(499, 599), true],
  ['a product withdrawn', ligne(499, 499, true, false), true],
  ['a product that is gone', undefined, true],
  ['too few of them', ligne(499, 499, false), false],
])('%s hinders the order', (_, ligne, actualiser) => {
  const ecarts = ecartsDe(ligne);
  expect(empeche(ecarts)).toBe(true);
  expect(aActualiser(ecarts)).toBe(actualiser);
});
