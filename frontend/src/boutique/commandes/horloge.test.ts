import { expect, test } from 'vitest';
import { ecartHorloge, minuter, resteSecondes } from './horloge';

const MIDI = Date.parse('2026-11-26T17:00:00Z');

test('a machine whose clock is wrong counts down as the server does', () => {
  const ecart = ecartHorloge('Thu, 26 Nov 2026 17:00:00 GMT', MIDI - 600_000);
  expect(ecart).toBe(600_000);
  expect(resteSecondes('2026-11-26T17:15:00Z', ecart, MIDI - 600_000)).toBe(900);
  // Ten minutes ahead: the reservation is not over.
  expect(resteSecondes('2026-11-26T17:05:00Z', -600_000, MIDI + 600_000)).toBe(300);
});

test('the seconds that the header leaves out are no difference, and no header is none', () => {
  expect(ecartHorloge('Thu, 26 Nov 2026 17:00:00 GMT', MIDI + 999)).toBe(0);
  expect(ecartHorloge(null)).toBe(0);
  expect(ecartHorloge('demain')).toBe(0);
});

test('what is over stays at nothing', () => {
  expect(resteSecondes('2026-11-26T16:59:00Z', 0, MIDI)).toBe(0);
  expect([0, 9, 60, 899].map(minuter)).toEqual(['0:00', '0:09', '1:00', '14:59']);
});
