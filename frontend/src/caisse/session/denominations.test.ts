import { expect, test } from 'vitest';
import { lireCompte, valeurDe } from './denominations';

const saisie = (champs: Record<string, string>) => {
  const donnees = new FormData();
  for (const [nom, valeur] of Object.entries(champs)) donnees.set(nom, valeur);
  return donnees;
};

test('coins and notes are counted, and those of which there are none are left out', () => {
  const compte = lireCompte(saisie({ 2000: '3', 25: ' 7 ', 5: '', 100: '0' }));
  expect(compte).toEqual({ 2000: 3, 25: 7 });
  expect(compte && valeurDe(compte)).toBe(6175);
});

test.each(['-1', '1,5', 'abc', '100001', '1e3'])('%s is no number of coins', (texte) => {
  expect(lireCompte(saisie({ 2000: texte }))).toBeNull();
});

test('an empty drawer is counted too', () => {
  expect(lireCompte(saisie({}))).toEqual({});
  expect(valeurDe({})).toBe(0);
});
