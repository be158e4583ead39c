import { expect, test } from 'vitest';
import { ajouter, changer, enSku, fauteDe, type Ligne, lues, oter, type Trouve } from './bordereau';

const trouve = (produit_id: number, fois = 1, disponible = 10) =>
  ({ produit_id, fois, disponible, sku: `EPI-000${produit_id}` }) as Trouve;

const ENVOI = { negatif: false, disponible: true };
const AJUSTEMENT = { negatif: true, disponible: false };

test('the same product again is more of it, and stands first', () => {
  const un = ajouter(ajouter([], trouve(1)), trouve(2, 6));
  const encore = ajouter(un, trouve(1));
  expect(encore.map(({ produit, quantite }) => [produit.produit_id, quantite])).toEqual([
    [1, '2'],
    [2, '6'],
  ]);
});

test('what nobody can read is left as it was typed', () => {
  const saisie = changer(ajouter([], trouve(1)), 1, 'deux');
  expect(ajouter(saisie, trouve(1))[0]?.quantite).toBe('deux');
});

test('a line is taken away', () => expect(oter(ajouter([], trouve(1)), 1)).toEqual([]));

test.each([
  ['5', ENVOI, null],
  ['11', ENVOI, 'trop'],
  ['11', AJUSTEMENT, null],
  ['−2', AJUSTEMENT, null],
  ['−2', ENVOI, 'illisible'],
  ['0', AJUSTEMENT, 'illisible'],
  ['', ENVOI, 'illisible'],
  ['1,5', ENVOI, 'illisible'],
  ['1000001', AJUSTEMENT, 'illisible'],
] as const)('%j under %j: %s', (quantite, regle, faute) => {
  const ligne: Ligne = { produit: trouve(1), quantite };
  expect(fauteDe(ligne, regle)).toBe(faute);
});

test('all lines, or none', () => {
  const lignes = ajouter(ajouter([], trouve(1)), trouve(2, 6));
  expect(lues(lignes, ENVOI)).toEqual([
    { produit_id: 2, quantite: 6 },
    { produit_id: 1, quantite: 1 },
  ]);
  expect(lues(changer(lignes, 1, ''), ENVOI)).toBeNull();
  expect(lues([], ENVOI)).toBeNull();
  expect(
    lues(
      Array.from({ length: 101 }, (_, id) => ({ produit: trouve(id), quantite: '1' })),
      ENVOI,
    ),
  ).toBeNull();
});

test.each([
  ['EPI-0008', 'EPI-0008'],
  [' epi-000812 ', 'EPI-000812'],
  ['EPI-1', null],
  ['thé', null],
] as const)('%j is the code %s', (texte, sku) => expect(enSku(texte)).toBe(sku));
