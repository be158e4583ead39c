import { expect, test } from 'vitest';
import { arrive, recues } from './reception';

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

test('what is scanned adds up, from nothing and to what was typed', () => {
  expect(arrive(arrive({}, 1, 1), 1, 6)).toEqual({ 1: '7' });
  expect(arrive({ 1: '1 000' }, 1, 1)).toEqual({ 1: '1001' });
  expect(arrive({ 1: 'x' }, 1, 1)).toEqual({ 1: 'x' });
});
