import { expect, test } from 'vitest';
import { recues } from './reception';

const lignes = [
  { produit_id: 1, quantite: 10 },
  { produit_id: 2, quantite: 4 },
];

test('one short is missing, and said', () => {
  expect(recues(lignes, { 1: '9', 2: '4' })).toEqual({
    lignes: [
      { produit_id: 1, recue: 9 },
      { produit_id: 2, recue: 4 },
    ],
    manquent: 1,
  });
});

test.each(['', '11', '-1', '1.5', 'x'])('a line with %j is not counted', (texte) => {
  expect(recues(lignes, { 1: texte, 2: '4' })).toBeNull();
});

test('nothing arrived is a count, too', () => expect(recues(lignes, { 1: '0', 2: '0' })?.manquent).toBe(14));
