import { expect, test } from 'vitest';
import { ecrireCodes, lireCodes } from './codes';

const codes = [
  { gtin: '2000000000015', quantite: 1 },
  { gtin: '2000000000022', quantite: 6 },
];

test('what is written is read again', () => expect(lireCodes(ecrireCodes(codes))).toEqual(codes));

test('empty lines, other signs and ends of lines are taken', () => {
  expect(lireCodes('2000000000015\r\n\r\n 2000000000022 × 6 ')).toEqual(codes);
});

test.each(['12', '20000000000a5', '2000000000015 6', '=1+1'])('%j is told', (texte) => {
  expect(lireCodes(texte)).toEqual({ faute: texte });
});
