import { expect, test } from 'vitest';
import { barres, modules } from './ean';

test('5901234123457 has the bars of the example of the standard', () => {
  expect(modules('5901234123457')).toBe(
    [
      '101',
      ...['0001011', '0100111', '0110011', '0010011', '0111101', '0011101'],
      '01010',
      ...['1100110', '1101100', '1000010', '1011100', '1001110', '1000100'],
      '101',
    ].join(''),
  );
});

test('96385074, of eight digits', () => {
  expect(modules('96385074')).toBe(
    [
      '101',
      ...['0001011', '0101111', '0111101', '0110111'],
      '01010',
      ...['1001110', '1110010', '1000100', '1011100'],
      '101',
    ].join(''),
  );
});

test('twelve digits are thirteen that begin with a zero', () => {
  expect(modules('036000291452')).toBe(modules('0036000291452'));
  expect(modules('036000291452')).toHaveLength(95);
});

test('fourteen have no bars of their own', () => expect(modules('10614141000415')).toBeNull());

test('a bar is as wide as its modules', () => {
  expect(barres('101100')).toEqual([
    { x: 0, largeur: 1 },
    { x: 2, largeur: 2 },
  ]);
});
