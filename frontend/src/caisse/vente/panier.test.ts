import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { centimes } from '../../argent/centimes';
import { QUEBEC } from '../../argent/taxes';
import type { ArticleVendu, Trouve } from '../catalogue/article';
import { type ActionPanier, agir, LIGNES_MAX, type Panier, panierVide, QUANTITE_MAX } from './panier';
import { chiffrer } from './totaux';

const article = (produit_id: number, plus: Partial<ArticleVendu> = {}): ArticleVendu => ({
  produit_id,
  sku: `EPI-${produit_id}`,
  nom_fr: 'Riz',
  nom_en: 'Rice',
  prix_cents: centimes(499),
  consigne_cents: centimes(0),
  taxe: 'taxable',
  unite: 'piece',
  lots: [],
  ...plus,
});
const un = (produit_id: number, plus?: Partial<ArticleVendu>): Trouve => ({
  article: article(produit_id, plus),
  quantite: 1,
});
const jouer = (...actions: ActionPanier[]): Panier => actions.reduce(agir, panierVide('v'));
const ajouter = (trouve: Trouve, fois?: number): ActionPanier => ({
  type: 'ajouter',
  trouve,
  ...(fois && { fois }),
});
const quantites = ({ lignes }: Panier) => lignes.map(({ quantite }) => quantite);

describe('lines', () => {
  test('two equal scans are two articles, on one line when nothing stands between them', () => {
    expect(quantites(jouer(ajouter(un(1)), ajouter(un(1))))).toEqual([2]);
    expect(quantites(jouer(ajouter(un(1)), ajouter(un(2)), ajouter(un(1))))).toEqual([1, 1, 1]);
  });

  test('each weight is a line of its own', () => {
    const pommes: Trouve = { article: article(1, { unite: 'gramme' }), quantite: 456 };
    expect(quantites(jouer(ajouter(pommes), ajouter(pommes)))).toEqual([456, 456]);
  });

  test('a pack, times what was typed before it', () => {
    expect(quantites(jouer(ajouter({ article: article(1), quantite: 6 }, 3)))).toEqual([18]);
  });

  test('keys act on the last line, or on the one that was chosen', () => {
    const panier = jouer(ajouter(un(1)), ajouter(un(2)), { type: 'choisir', pas: -1 });
    expect(panier.choisie).toBe(1);
    expect(agir(panier, { type: 'choisir', pas: -1 }).choisie).toBe(1);
    expect(agir(panier, { type: 'retirer', cle: 1 }).choisie).toBe(2);
  });

  test('what no sale takes is not taken', () => {
    const panier = jouer(ajouter(un(1)));
    for (const quantite of [0, -1, 1.5, Number.NaN, QUANTITE_MAX + 1])
      expect(agir(panier, { type: 'quantite', cle: 1, quantite })).toBe(panier);
    const tout = jouer(...Array.from({ length: LIGNES_MAX + 3 }, (_, rang) => ajouter(un(rang + 1))));
    expect(tout.lignes).toHaveLength(LIGNES_MAX);
  });

  test('a cart that is emptied becomes another sale', () => {
    expect(jouer(ajouter(un(1)), { type: 'vider' }).vente_id).not.toBe('v');
  });

  test('prices as they are now keep quantities', () => {
    const panier = jouer(ajouter(un(1), 3), {
      type: 'actualiser',
      article: () => article(1, { prix_cents: centimes(549) }),
    });
    expect(panier.lignes).toMatchObject([{ quantite: 3, article: { prix_cents: 549 } }]);
  });
});

test('whatever is done is undone, action by action', () => {
  const cle = fc.integer({ min: 1, max: 6 });
  const action: fc.Arbitrary<ActionPanier> = fc.oneof(
    fc.record({ type: fc.constant('ajouter' as const), trouve: cle.map((id) => un(id)) }),
    fc.record({ type: fc.constant('quantite' as const), cle, quantite: fc.integer({ min: 1, max: 9 }) }),
    fc.record({ type: fc.constant('retirer' as const), cle }),
  );
  fc.assert(
    fc.property(fc.array(action, { maxLength: 15 }), (actions) => {
      let panier = actions.reduce(agir, panierVide('v'));
      const fait = panier.passe.length;
      for (let pas = 0; pas < fait; pas += 1) panier = agir(panier, { type: 'defaire' });
      expect(panier.lignes).toEqual([]);
      expect(new Set(panier.lignes.map((ligne) => ligne.cle)).size).toBe(panier.lignes.length);
    }),
  );
});

describe('what it costs', () => {
  const cout = (...actions: ActionPanier[]) =>
    chiffrer(jouer(...actions).lignes, QUEBEC, Date.parse('2026-11-26T12:00:00Z'));

  test('the worked example of a price error', () => {
    const totaux = cout(ajouter(un(1, { prix_cents: centimes(2061) }), 2), {
      type: 'remise',
      cle: 1,
      remise: { motif: 'erreur_de_prix', affiche: centimes(1490) },
    });
    expect(totaux).toMatchObject({ sousTotal: 1490, tps: 75, tvq: 149, total: 1714 });
  });

  test('deposits are owed beside the price and bear no tax', () => {
    expect(cout(ajouter(un(1, { consigne_cents: centimes(10), taxe: 'detaxee' }), 3)).total).toBe(1527);
  });

  const lot = {
    nombre: 3,
    prix_cents: centimes(1200),
    du: '2026-11-01T00:00:00Z',
    au: '2026-12-01T00:00:00Z',
  };

  test('a lot counts all lines of its product, and leaves no room for another discount', () => {
    const totaux = cout(ajouter(un(1, { lots: [lot] }), 2), ajouter(un(2)), ajouter(un(1, { lots: [lot] })), {
      type: 'remise',
      cle: 3,
      remise: { motif: 'rabais', cents: centimes(50) },
    });
    expect(totaux.lignes.map(({ motif, retire }) => [motif, retire])).toEqual([
      ['lot', 198],
      [null, 0],
      ['lot', 99],
    ]);
  });

  test('a lot that is over takes nothing off', () => {
    const fini = { ...lot, au: '2026-11-26T12:00:00Z' };
    expect(cout(ajouter(un(1, { lots: [fini] }), 3)).lignes[0]?.motif).toBeNull();
  });
});
