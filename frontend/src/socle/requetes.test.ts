import { expect, test } from 'vitest';
import { ApiProblem } from '../api/problem';
import { creerRequetes } from './requetes';

const refus = (status: number, delai: number | null = null) => new ApiProblem(status, '', '', '', '', delai);

test.each([
  ['no answer', refus(0), 3],
  ['a failure', refus(500), 3],
  ['busy for a second', refus(503, 1), 3],
  ['busy for longer', refus(503, 7), 1],
  ['too many', refus(429), 1],
  ['too many, for a while', refus(429, 2), 1],
  ['nothing there', refus(404), 1],
  ['a mistake of ours', new Error('undefined is not a function'), 1],
])('%s: tried as often as that may help', async (_quoi, cause, attendu) => {
  const requetes = creerRequetes();
  let essais = 0;
  const queryFn = () => {
    essais += 1;
    return Promise.reject(cause);
  };
  // What is fetched by hand is not tried again, unless that is said.
  const retry = requetes.getDefaultOptions().queries?.retry ?? false;
  await requetes.fetchQuery({ queryKey: ['essai'], queryFn, retry, retryDelay: 0 }).catch(() => {});
  expect(essais).toBe(attendu);
});
