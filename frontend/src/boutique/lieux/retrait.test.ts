import { expect, test } from 'vitest';
import type { Lieu } from './queries';
import { lireLieu, retraitDe } from './retrait';

const lieu = (lieu_id: number, type: string): Lieu => ({
  lieu_id,
  type,
  code: 'ABC',
  nom: 'Comptoir',
  adresse: '1, rue A',
  ville: 'Laval',
  code_postal: 'H1H1H1',
  region: 'Laval',
  telephone: '+15145550100',
  etat: 'actif',
  reprend_consignes: false,
  version: 1,
});
const TOUS = [lieu(1, 'siege'), lieu(2, 'centre_logistique'), lieu(3, 'magasin')];

test('the place tells how the goods are had', () => {
  expect(retraitDe(TOUS, 3)).toEqual({ mode: 'cueillette', lieu_id: 3 });
  expect(retraitDe(TOUS, 2)).toEqual({ mode: 'livraison', lieu_id: 2 });
  // Neither head office nor a store that is closed or was never there.
  for (const autre of [undefined, 1, 99])
    expect(retraitDe(TOUS, autre)).toEqual({ mode: 'livraison', lieu_id: 2 });
  expect(retraitDe([], 3)).toBeNull();
});

test('an address that names no place names none', () => {
  expect(lireLieu({ lieu: 3 })).toEqual({ lieu: 3 });
  for (const lieu of ['3', 0, -1, 1.5, 2 ** 31, null, ['3']]) expect(lireLieu({ lieu })).toEqual({});
});
