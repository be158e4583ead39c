import { expect, test } from 'vitest';
import { aujourdhui, veille } from './jours';

test('a day is that of the stores, and the one before it', () => {
  expect(aujourdhui(new Date('2026-07-01T03:59:00Z'))).toBe('2026-06-30');
  expect(aujourdhui(new Date('2026-11-26T04:59:00Z'))).toBe('2026-11-25');
  expect(veille('2026-03-01')).toBe('2026-02-28');
  expect(veille('2026-11-02')).toBe('2026-11-01');
  expect(veille('2027-01-01')).toBe('2026-12-31');
});
