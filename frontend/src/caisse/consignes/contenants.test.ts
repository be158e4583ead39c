import { expect, test } from 'vitest';
import { AUCUN, corps, lireNombre, valeur } from './contenants';

test('what is given is the sum of the deposits', () => {
  expect(valeur({ 10: 24, 25: 6 })).toBe(390);
  expect(valeur(AUCUN)).toBe(0);
});

test('each deposit is sent once, and none of nothing', () => {
  expect(corps({ 10: 0, 25: 6 })).toEqual({ contenants: [{ consigne_cents: 25, nombre: 6 }] });
  expect(corps({ 10: 24, 25: 6 }).contenants).toHaveLength(2);
});

test.each([
  ['24', 24],
  [' 7 ', 7],
  ['', 0],
  ['-3', 0],
  ['2,5', 0],
  ['99999', 1000],
  ['1e3', 0],
])('%j is %i containers', (texte, nombre) => {
  expect(lireNombre(texte)).toBe(nombre);
});
