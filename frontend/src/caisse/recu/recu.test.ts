import { describe, expect, test } from 'vitest';
import { centimes } from '../../argent/centimes';
import { QUEBEC } from '../../argent/taxes';
import { agir, panierVide } from '../vente/panier';
import { chiffrer } from '../vente/totaux';
import { barres, enChiffres, enUuid, valeurs } from './code128';
import { COLONNES, composerRecu, rang } from './composer';

const UUID = '01939a5c-7b0e-7abc-8def-0123456789ab';

describe('a code of bars', () => {
  test('every value is eleven modules wide, the last one thirteen', () => {
    expect(barres('LAV-1-42-7').largeur).toBe((10 + 2) * 11 + 13);
  });

  test('the worked example, which begins in A and has check 54, has 55 when it begins in B', () => {
    expect(valeurs('PJJ123C')).toEqual([104, 48, 42, 42, 17, 18, 19, 35, 55, 106]);
  });

  test('an id is forty digits, and back', () => {
    expect(enUuid(enChiffres(UUID))).toBe(UUID);
    expect(enChiffres('00000000-0000-0000-0000-000000000001')).toBe('1'.padStart(40, '0'));
    expect(enUuid('9'.repeat(40))).toBeNull();
    expect(enUuid('2000000000015')).toBeNull();
    expect(valeurs(UUID)).toHaveLength(20 + 3);
  });
});

describe('a receipt of our own', () => {
  const { lignes } = agir(panierVide('v'), {
    type: 'ajouter',
    fois: 2,
    trouve: {
      quantite: 1,
      article: {
        produit_id: 1,
        sku: 'EPI-0001',
        nom_fr: 'Un nom si long qu’il ne tient pas sur une seule ligne du rouleau',
        nom_en: 'Rice',
        prix_cents: centimes(499),
        consigne_cents: centimes(10),
        taxe: 'taxable',
        unite: 'piece',
        lots: [],
      },
    },
  });
  const totaux = chiffrer(lignes, QUEBEC, 0);
  const texte = composerRecu({
    totaux,
    reglement: { paiements: [], recu: centimes(2000) },
    monnaie: centimes(830),
    numeroLocal: 'H-4-1',
    faite_le: '2026-11-26T17:05:00Z',
  });

  test('is no wider than its paper', () => {
    for (const ligne of texte.split('\n')) expect([...ligne].length).toBeLessThanOrEqual(COLONNES);
  });

  test('says what was owed, given and given back, and which sale it is', () => {
    const dit = (nom: string, chiffre: string) => expect(texte).toMatch(new RegExp(`${nom} +${chiffre}`));
    dit('Reçu / Receipt', 'H-4-1');
    dit('TOTAL', '11.68');
    dit('Consigne / Deposit', '0.20');
    dit('Comptant / Cash', '11.70');
    dit('Arrondi / Rounding', '0.02');
    dit('Monnaie / Change', '8.30');
    expect(texte).toContain('2026-11-26 12:05');
  });

  test('a long name goes on below itself, between its words, and keeps all of them', () => {
    const [premiere = '', seconde = ''] = texte.split('\n').slice(5);
    expect(premiere).toBe('Un nom si long qu’il ne tient pas sur');
    expect(seconde).toMatch(/^une seule ligne du rouleau +9\.98$/);
    expect(seconde).toHaveLength(COLONNES);
    expect(rang('x'.repeat(50), '1.00')).toEqual(['x'.repeat(37), `${'x'.repeat(13).padEnd(37)} 1.00`]);
  });

  test('figures stand under each other', () => {
    expect(rang('Riz', '4.99')).toEqual([`${'Riz'.padEnd(37)} 4.99`]);
  });
});
