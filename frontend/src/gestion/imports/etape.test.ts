import { expect, test } from 'vitest';
import { attend, enKo, etapeDe } from './etape';

test.each([
  ['recue', null, 'verification', true],
  ['verifiee', null, 'a_decider', false],
  ['verifiee', '2026-11-26T12:00:00Z', 'application', true],
  ['refusee', null, 'fautes', false],
  ['appliquee', '2026-11-26T12:00:00Z', 'fini', false],
  ['abandonnee', null, 'fini', false],
] as const)('%s, asked for %s: %s', (etat, demande_le, etape, attente) => {
  expect(etapeDe({ etat, demande_le })).toBe(etape);
  expect(attend({ etat, demande_le })).toBe(attente);
});

test('a file of nothing still weighs something', () => {
  expect([enKo(0), enKo(1536), enKo(2_000_000)]).toEqual([1, 2, 1953]);
});
