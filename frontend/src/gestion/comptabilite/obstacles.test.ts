import { expect, test } from 'vitest';
import { ApiProblem } from '../../api/problem';
import { obstacles } from './obstacles';

const refus = (membres: Record<string, unknown>) =>
  new ApiProblem(409, 'cloture-impossible', '', '', '', null, membres);

test('what is in the way of a closing is read from its refusal', () => {
  expect(obstacles(refus({ prochain_jour: '2026-06-29' }))).toEqual({ prochain: '2026-06-29', sessions: [] });
  expect(obstacles(refus({ prochain_jour: null }))).toEqual({ prochain: null, sessions: [] });
  const sessions = [{ session_id: 'a', prefixe: 'LAV-1-42', magasin_id: 4, etat: 'ouverte' }];
  expect(obstacles(refus({ sessions })).sessions).toEqual([{ session_id: 'a', prefixe: 'LAV-1-42' }]);
});

test('a refusal of another kind, or a damaged one, names nothing', () => {
  const rien = { prochain: null, sessions: [] };
  expect(obstacles(new TypeError('no network'))).toEqual(rien);
  expect(obstacles(refus({ sessions: 'toutes' }))).toEqual(rien);
});
