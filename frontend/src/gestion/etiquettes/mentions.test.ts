import { expect, test } from 'vitest';
import type { Schema } from '../../api/client';
import type { Centimes } from '../../argent/centimes';
import { mentions } from './mentions';

const the: Schema<'Etiquette'> = {
  produit_id: 1,
  empreinte: 'a',
  sku: 'EPI-0001',
  gtin: '2000000000015',
  nom_fr: 'Thé',
  nom_en: 'Tea',
  marque: 'Feuille',
  contenance: 100,
  mesure: 'g',
  unite: 'piece',
  taxe: 'detaxee',
  prix_cents: 399 as Centimes,
};
const nue = (texte: string) => texte.replace(/[\u00a0\u202f]/g, ' ');

test('a plain label', () => {
  const { prix, ...reste } = mentions(the);
  expect(nue(prix)).toBe('3,99 $');
  expect(reste).toEqual({
    noms: ['Thé', 'Tea'],
    detail: 'Feuille · 100 g',
    lot: '',
    regulier: '',
    unitaire: '',
    taxe: '',
  });
});

test('by weight, on sale, in a lot, with its unit price and tax', () => {
  const dit = mentions({
    ...the,
    nom_en: 'Thé',
    marque: '',
    contenance: null,
    unite: 'gramme',
    taxe: 'taxable',
    prix_regulier_cents: 450 as Centimes,
    lot: { nombre: 3, prix_cents: 1000 as Centimes, du: '', au: '' },
    prix_unitaire: { prix_cents: 40 as Centimes, par: '100 g' },
  });
  expect(dit).toMatchObject({ noms: ['Thé'], detail: '', taxe: 'taxable' });
  expect([dit.prix, dit.regulier, dit.lot, dit.unitaire].map(nue)).toEqual([
    '3,99 $ / kg',
    'Prix rég. / Reg. 4,50 $ / kg',
    '3 pour / for 10,00 $',
    '0,40 $ / 100 g',
  ]);
});
