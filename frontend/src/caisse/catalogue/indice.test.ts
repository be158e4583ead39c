import { describe, expect, test } from 'vitest';
import { centimes } from '../../argent/centimes';
import type { Article } from './article';
import { Indice } from './indice';

const article = (produit_id: number, nom_fr: string, plus: Partial<Article> = {}): Article => ({
  produit_id,
  sku: `EPI-${produit_id}`,
  nom_fr,
  nom_en: `Product ${produit_id}`,
  marque: '',
  actif: true,
  categorie_id: 1,
  codes: [],
  consigne_cents: centimes(0),
  lots: [],
  modifie_le: '2026-11-26T12:00:00Z',
  prix_cents: centimes(499),
  taxe: 'taxable',
  unite: 'piece',
  version: 1,
  ...plus,
});

function indice(...page: Article[]): Indice {
  const fait = new Indice();
  fait.ajouter(page);
  return fait;
}

describe('by code', () => {
  const café = article(1, 'Café moulu', {
    codes: [
      { gtin: '036000291452', quantite: 1 },
      { gtin: '2000000000015', quantite: 6 },
    ],
  });

  test('a code of twelve digits is the same with a zero in front', () => {
    expect(indice(café).parGtin('0036000291452')?.article.produit_id).toBe(1);
    expect(indice(café).parGtin('036000291452')?.quantite).toBe(1);
  });

  test('the code of a pack stands for all of its articles', () => {
    expect(indice(café).parGtin('2000000000015')?.quantite).toBe(6);
  });

  test('a code that was taken away is unknown at the next reading, and the product is there once', () => {
    const fait = indice(café);
    fait.ajouter([{ ...café, codes: [], prix_cents: centimes(599) }]);
    expect(fait.parGtin('036000291452')).toBeNull();
    expect(fait.taille).toBe(1);
    expect(fait.chercher('cafe').map(({ prix_cents }) => prix_cents)).toEqual([599]);
  });

  test('a withdrawn product is sold by its code and not found by its name', () => {
    const fait = indice({ ...café, actif: false });
    expect(fait.parGtin('036000291452')).not.toBeNull();
    expect(fait.chercher('café')).toEqual([]);
  });

  test('a code in the shop’s own words', () => {
    expect(indice(café).parSku(' epi-1 ')?.article.produit_id).toBe(1);
  });
});

describe('by the label of a scale', () => {
  const pommes = article(2, 'Pommes', { plu: '04011', unite: 'gramme', prix_cents: centimes(2199) });
  const balances = { poids: '21', prix: '22' };

  test('a weight is read in grams', () => {
    expect(indice(pommes).parBalance('2104011004563', balances)?.quantite).toBe(456);
  });

  test('a price is read in grams, rounded down', () => {
    expect(indice(pommes).parBalance('2204011010034', balances)?.quantite).toBe(456);
  });

  test('of an empty scale, or where no labels are set, nothing is read', () => {
    expect(indice(pommes).parBalance('2104011000008', balances)).toBeNull();
    expect(indice(pommes).parBalance('2104011004563', { poids: null, prix: null })).toBeNull();
  });
});

describe('by words', () => {
  const fait = indice(
    article(1, 'Café moulu'),
    article(2, 'Filtres à café'),
    article(3, 'Œufs, gros'),
    article(4, 'Décaféiné'),
  );
  const noms = (texte: string) => fait.chercher(texte).map(({ nom_fr }) => nom_fr);

  test('accents and capitals do not count, and the beginning of a name comes first', () => {
    expect(noms('CAFE')).toEqual(['Café moulu', 'Filtres à café']);
    expect(noms('oeuf')).toEqual(['Œufs, gros']);
  });

  test('every word counts, in any order', () => {
    expect(noms('caf filt')).toEqual(['Filtres à café']);
    expect(noms('caf rien')).toEqual([]);
  });

  test('nothing is looked for in nothing', () => {
    expect(noms('   ')).toEqual([]);
  });
});
