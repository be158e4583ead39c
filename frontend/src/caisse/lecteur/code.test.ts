import { expect, test } from 'vitest';
import { lireCode } from './code';

test.each([
  ['2000000000015', '2000000000015'],
  ['036000291452', '036000291452'],
  ['96385074', '96385074'],
  [']E02000000000015', '2000000000015'],
  ['\u00022000000000015\u0003', '2000000000015'],
  [']C10102000000000015', '02000000000015'],
  [']d2010200000000001517261231', '02000000000015'],
])('%j is the article %s', (brut, gtin) => {
  expect(lireCode(brut)).toEqual({ genre: 'gtin', gtin });
});

test.each([
  ['2000000000014', 'the last digit is wrong'],
  ['200000000001', 'a digit was lost'],
  ['20000000000151234', 'two codes ran into each other'],
])('%s is damaged: %s', (brut) => {
  expect(lireCode(brut)).toEqual({ genre: 'abime', texte: brut });
});

test.each(['EPI-0008', 'LAV-1-42-7', ']C0LAV-1-42-7'])('%s is words', (brut) => {
  expect(lireCode(brut)).toMatchObject({ genre: 'texte', texte: brut.replace(']C0', '') });
});
