import * as v from 'valibot';
import { expect, test } from 'vitest';
import { sansVide } from './communs/filtres';
import * as recherche from './recherche';

test('what makes no sense in an address filters nothing', () => {
  expect(v.parse(recherche.STOCK, { q: { a: 1 }, categorie: -1, niveau: 'plein' })).toEqual({});
  expect(v.parse(recherche.SESSIONS, { du: '2026-13-45', etat: 'fermee' })).toMatchObject({ etat: 'fermee' });
  expect(v.parse(recherche.RACINE, { lieu: 'x' })).toEqual({});
});

test('a number that was typed is a text to look for', () => {
  expect(v.parse(recherche.STOCK, { q: 42 })).toMatchObject({ q: '42' });
});

test('an empty filter is no parameter', () => {
  expect(sansVide({ q: '', niveau: undefined, lieu: 4, non: false })).toEqual({ lieu: 4, non: false });
});
