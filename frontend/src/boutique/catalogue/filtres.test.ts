import { expect, test } from 'vitest';
import { lireFiltres } from './filtres';

test('what an address says is read', () => {
  expect(lireFiltres({ q: 'café', rayon: 2, tri: '-prix', pages: 3 })).toEqual({
    q: 'café',
    rayon: 2,
    tri: '-prix',
    pages: 3,
  });
  // The router reads `?q=123` as a number.
  expect(lireFiltres({ q: 123 })).toEqual({ q: '123' });
});

test.each([
  {},
  { q: '  ' },
  { q: ['a'] },
  { rayon: 'x' },
  { rayon: -1 },
  { rayon: 1.5 },
  { rayon: 1e12 },
  { tri: 'nom' },
  { tri: '; drop' },
  { pages: 1 },
])('what makes no sense filters nothing: %j', (search) => {
  expect(lireFiltres(search)).toEqual({});
});

test('no address fetches the whole catalogue', () => {
  expect(lireFiltres({ pages: 1000, q: 'a'.repeat(500) })).toEqual({ pages: 25, q: 'a'.repeat(100) });
});
