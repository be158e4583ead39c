import { expect, test } from 'vitest';
import { lignesDe, proposer } from './quantites';

test('what is empty or nothing is not asked for', () => {
  const saisie: [string, string][] = [
    ['12', '4'],
    ['13', ''],
    ['14', '0'],
    ['15', '1 200'],
  ];
  expect(lignesDe(saisie)).toEqual({
    voulues: [
      { produit_id: 12, quantite: 4 },
      { produit_id: 15, quantite: 1200 },
    ],
    faute: null,
  });
});

test.each(['-1', '1,5', 'dix', '1000001', '1e3'])('%j is no quantity', (texte) => {
  expect(lignesDe([['1', texte]]).faute).toBe('illisible');
});

test('nothing at all is said', () => expect(lignesDe([['1', '']]).faute).toBe('vide'));

test('the products that were asked for stand first, once', () => {
  const suggestion = {
    produit_id: 2,
    nom_fr: 'Thé',
    nom_en: 'Tea',
    sku: 'A',
    unite: 'piece' as const,
    disponible: 1,
    disponible_au_centre: 50,
    vendues_28_jours: 30,
    attendue: 2,
    demandee: 3,
    seuil_min: 5,
    suggeree: 20,
  };
  const autre = { produit_id: 9, nom_fr: 'Café', nom_en: 'Coffee' };
  expect(proposer([suggestion], [autre, autre]).map(({ produit_id }) => produit_id)).toEqual([9, 2]);
  expect(proposer([suggestion], [suggestion]).map(({ attendues }) => attendues)).toEqual([5]);
  expect(proposer([], [{ ...autre, disponible: 3 }]).map(({ disponible }) => disponible)).toEqual([3]);
  expect(proposer([suggestion])).toHaveLength(1);
});
