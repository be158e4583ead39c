import { describe, expect, test } from 'vitest';
import { centimes } from '../../argent/centimes';
import { type Acte, lireQuantite, prevoir } from './acte';
import type { Panier } from './queries';

const item = (produit_id: number, quantite: number, prix: number) => ({
  produit_id,
  sku: 'EPI-0001',
  nom_fr: 'Riz',
  nom_en: 'Rice',
  quantite,
  prix_vu_cents: centimes(prix),
  montant_cents: centimes(prix * quantite),
  taxe: 'taxable' as const,
});

const panier: Panier = {
  etat: 'ouvert',
  items: [item(1, 2, 150), item(2, 1, 999)],
  nb_articles: 3,
  sous_total_cents: centimes(1299),
  version: 4,
  instance: 'local',
};

test.each<[Acte, articles: number, sousTotal: number]>([
  [{ genre: 'fixer', produit_id: 1, quantite: 5 }, 6, 1749],
  [{ genre: 'fixer', produit_id: 1, quantite: 500 }, 100, 99 * 150 + 999],
  [{ genre: 'fixer', produit_id: 7, quantite: 5 }, 3, 1299],
  [{ genre: 'ajouter', produit_id: 2, quantite: 1 }, 4, 2298],
  [{ genre: 'ajouter', produit_id: 7, quantite: 2 }, 5, 1299],
  [{ genre: 'retirer', produit_id: 1 }, 1, 999],
  [{ genre: 'vider' }, 0, 0],
  [{ genre: 'actualiser' }, 3, 1299],
])('%j is shown before it is answered', (acte, articles, sousTotal) => {
  const prevu = prevoir(panier, acte);
  expect(prevu.nb_articles).toBe(articles);
  expect(prevu.sous_total_cents).toBe(sousTotal);
  expect(panier.nb_articles).toBe(3);
});

describe('a quantity that is typed', () => {
  test.each([
    ['1', 1],
    [' 12 ', 12],
    ['99', 99],
    ['0', null],
    ['100', null],
    ['-1', null],
    ['1,5', null],
    ['1e2', null],
    ['', null],
    ['deux', null],
  ])('%j is %j', (texte, quantite) => expect(lireQuantite(texte)).toBe(quantite));
});
