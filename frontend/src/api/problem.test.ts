import { expect, test } from 'vitest';
import { montrer, parChamp } from './montrer';
import { ApiProblem, readFailure, readProblem, readRetryAfter } from './problem';

const refus = (status: number, body: BodyInit | null, headers: HeadersInit = {}) =>
  new Response(body, { status, headers });

test('a refusal of a service keeps its words, its members and its name', async () => {
  const problem = await readProblem(
    refus(
      409,
      JSON.stringify({
        type: '/problemes/stock-insuffisant',
        title: 'Stock insuffisant',
        status: 409,
        detail: 'Il n’en reste pas assez : réduisez la quantité.',
        instance: 'abc',
        manques: [{ produit_id: 17, demande: 3 }],
      }),
    ),
    'envoyee',
  );
  expect(problem).toMatchObject({ status: 409, kind: 'stock-insuffisant', requestId: 'abc', passing: false });
  expect(problem.members.manques).toEqual([{ produit_id: 17, demande: 3 }]);
  expect(montrer(problem)).toMatchObject({
    etat: 'erreur',
    titre: 'Stock insuffisant',
    reessayer: false,
    requete: 'abc',
  });
});

test.each([
  [401, 'a-connecter', false],
  [403, 'interdit', false],
  [404, 'erreur', false],
  [429, 'attente', true],
  [500, 'erreur', true],
  [502, 'erreur', true],
  [503, 'erreur', true],
  [504, 'erreur', true],
  [418, 'erreur', false],
])(
  'the gateway’s empty %i has words of ours, and the name that we gave the request',
  async (status, etat, reessayer) => {
    const montre = montrer(await readProblem(refus(status, null), 'envoyee'));
    expect(montre).toMatchObject({ etat, reessayer, requete: 'envoyee' });
    expect(montre.titre).not.toBe('');
    expect(montre.detail).not.toBe('');
  },
);

test.each(['<html>Bad gateway</html>', '"texte"', 'null', '{"type": 3}', ''])(
  'a body that is no problem is not shown: %s',
  async (body) => {
    expect(await readProblem(refus(502, body), 'id')).toMatchObject({
      status: 502,
      kind: '',
      title: '',
      detail: '',
    });
  },
);

test('a delay is told in seconds, whichever way it was given', () => {
  expect(readRetryAfter('7')).toBe(7);
  expect(readRetryAfter('Thu, 26 Nov 2026 12:00:05 GMT', Date.parse('2026-11-26T12:00:00Z'))).toBe(5);
  expect(readRetryAfter('Thu, 26 Nov 2026 11:00:00 GMT', Date.parse('2026-11-26T12:00:00Z'))).toBe(0);
  expect(readRetryAfter('bientôt')).toBeNull();
  expect(readRetryAfter(null)).toBeNull();
});

test('no answer is offline, a slow one says so, and an abort of ours is no problem', () => {
  expect(montrer(readFailure(new TypeError('Failed to fetch'), 'id'))).toMatchObject({
    etat: 'hors-ligne',
    requete: '',
    reessayer: true,
  });
  expect(readFailure(new DOMException('', 'TimeoutError'), 'id')).toMatchObject({ status: 0, kind: 'delai' });
  const abort = new DOMException('', 'AbortError');
  expect(readFailure(abort, 'id')).toBe(abort);
});

test('a mistake of ours is shown without its words', () => {
  expect(JSON.stringify(montrer(new Error('undefined is not a function')))).not.toContain('undefined is not');
});

test('a wrong password is no missing session', () => {
  expect(montrer(new ApiProblem(401, 'identifiants-invalides', 'Refusé')).etat).toBe('erreur');
});

test('refusals of fields go to their fields', () => {
  const problem = new ApiProblem(400, 'requete-invalide', '', '', '', null, {
    erreurs: [{ champ: 'courriel', detail: 'attendu une adresse' }],
  });
  expect(parChamp(problem)).toEqual({ courriel: 'attendu une adresse' });
  expect(parChamp(new Error('autre'))).toEqual({});
});
