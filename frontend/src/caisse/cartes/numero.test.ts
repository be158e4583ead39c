import { expect, test } from 'vitest';
import { grouper, lireNumero } from './numero';

test.each(['9000000000000001', '9000 0000 0000 0001', '9000-0000-0000-0001'])('%s is a card', (texte) => {
  expect(lireNumero(texte)).toBe('9000000000000001');
});

test.each([
  ['9000000000000002', 'its check digit is wrong'],
  ['900000000000001', 'a digit was lost'],
  ['4111111111111111', 'it is a bank card'],
  ['LAV-1-42-C3', 'it is a receipt'],
  ['', 'it is nothing'],
])('%s is none: %s', (texte) => {
  expect(lireNumero(texte)).toBeNull();
});

test('people read it by four', () => {
  expect(grouper('9000000000000001')).toBe('9000 0000 0000 0001');
});
