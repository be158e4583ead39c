import { i18n } from '@lingui/core';
import * as v from 'valibot';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  coche,
  ecrireMomentLocal,
  ecrireMontant,
  entier,
  moment,
  montant,
  numeroOuRien,
  texte,
} from './lectures';

beforeAll(() => i18n.loadAndActivate({ locale: 'fr', messages: {} }));

const lu = (schema: v.GenericSchema, valeur: unknown) => {
  const { success, output } = v.safeParse(schema, valeur);
  return success ? output : 'refusé';
};

describe('an amount', () => {
  test.each([
    ['12', 1200],
    ['12,5', 1250],
    ['1 234.56 $', 123456],
    ['-5', 'refusé'],
    ['', 'refusé'],
    ['dix', 'refusé'],
    ['99999999999', 'refusé'],
  ])('%j', (saisi, attendu) => expect(lu(montant(), saisi)).toBe(attendu));

  test.each([0, 5, 50, 99, 100, 649, 123456])('%i cents are read as they were written', (cents) =>
    expect(lu(montant(), ecrireMontant(cents))).toBe(cents),
  );
});

describe('a whole number', () => {
  test.each([
    ['10', 10],
    ['1 000', 1000],
    ['−2', -2],
    ['1,5', 'refusé'],
    ['1e9', 'refusé'],
    ['', 'refusé'],
    ['   ', 'refusé'],
  ])('%j', (saisi, attendu) => expect(lu(entier(-10, 1000), saisi)).toBe(attendu));
});

test('a text is trimmed, not empty, not too long', () => {
  expect(lu(texte(5), ' Café ')).toBe('Café');
  expect(lu(texte(5), '   ')).toBe('refusé');
  expect(lu(texte(5), 'trop long')).toBe('refusé');
  expect(lu(texte(5, 0), '')).toBe('');
});

test('a box that is not ticked sends nothing', () => {
  expect(lu(coche(), undefined)).toBe(false);
  expect(lu(coche(), 'oui')).toBe(true);
});

test('nothing chosen is null', () => expect(lu(numeroOuRien(), '')).toBeNull());

test('a moment goes to its field and back', () => {
  const iso = '2026-11-26T14:05:00.000Z';
  expect(lu(moment(), ecrireMomentLocal(iso))).toBe(iso);
  expect(lu(moment(), '')).toBe('refusé');
});
