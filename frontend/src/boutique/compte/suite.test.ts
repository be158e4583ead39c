import { expect, test } from 'vitest';
import { lireSuite } from './suite';

test('a page of the shop is gone on to', () => {
  expect(lireSuite({ suite: '/panier?lieu=3' })).toEqual({ suite: '/panier?lieu=3' });
});

test.each([
  '//ailleurs.example',
  '/\\ailleurs.example',
  'https://ailleurs.example',
  'javascript:alert(1)',
  '',
  7,
  '/connexion',
])('no other place is: %j', (suite) => expect(lireSuite({ suite })).toEqual({}));
