import { expect, test } from 'vitest';
import { ecranDe } from './cause';

const ID = '0199f0f3-6a54-7c1e-9d3f-2f6f0c8a7b11';

test.each(['ventes', 'commandes', 'transferts', 'inventaires'] as const)('%s has a screen', (genre) => {
  expect(ecranDe(`/api/${genre}/${ID}`)).toEqual({ genre, to: `/${genre}/$id`, id: ID });
});

test.each([
  null,
  undefined,
  '',
  `/api/retours/${ID}`,
  `/api/comptages?reference_id=${ID}`,
  `https://ailleurs.example/api/ventes/${ID}`,
  '/api/ventes/../../x',
])('%j has none', (lien) => expect(ecranDe(lien)).toBeNull());
