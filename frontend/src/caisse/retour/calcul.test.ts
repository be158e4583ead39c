import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { centimes, somme } from '../../argent/centimes';
import { calculerEchange, calculerRetour } from './calcul';

const ligne = (
  rang: number,
  quantite: number,
  montant: number,
  taxe: 'taxable' | 'tps_seule' | 'detaxee',
  retournee = 0,
) => ({
  rang,
  quantite,
  retournee,
  taxe,
  montant_cents: centimes(montant),
  consigne_unitaire_cents: centimes(0),
});

/** The worked example of the contract: 3 × 1.74 taxable, 4.70 detaxee, 5.07 tps_seule. */
const vente = (retournee: number) => ({
  tps_cents: centimes(51),
  tvq_cents: centimes(52),
  lignes: [
    ligne(1, 3, 522, 'taxable', retournee),
    ligne(2, 1, 470, 'detaxee'),
    ligne(3, 1, 507, 'tps_seule'),
  ],
});

describe('the worked example, in three parts', () => {
  test.each([
    [0, [[1, 1]], { sousTotal: 174, tps: 9, tvq: 17, total: 200 }],
    [1, [[1, 1]], { sousTotal: 174, tps: 8, tvq: 18, total: 200 }],
    [
      2,
      [
        [1, 1],
        [2, 1],
        [3, 1],
      ],
      { sousTotal: 1151, tps: 34, tvq: 17, total: 1202 },
    ],
  ] as const)('after %i', (retournee, rendues, attendu) => {
    expect(calculerRetour(vente(retournee), new Map(rendues.map(([rang, n]) => [rang, n])))).toMatchObject(
      attendu,
    );
  });
});

test('whatever the parts, together they are the whole', () => {
  const montant = fc.integer({ min: 1, max: 10 ** 7 });
  fc.assert(
    fc.property(montant, montant, fc.integer({ min: 1, max: 20 }), (lignes, tps, quantite) => {
      const totaux = Array.from({ length: quantite }, (_, retournee) =>
        calculerRetour(
          {
            tps_cents: centimes(tps),
            tvq_cents: centimes(0),
            lignes: [ligne(1, quantite, lignes, 'taxable', retournee)],
          },
          new Map([[1, 1]]),
        ),
      );
      expect(somme(...totaux.map(({ total }) => total))).toBe(lignes + tps);
    }),
  );
});

test('deposits come back with their containers', () => {
  const consignee = { ...ligne(1, 6, 600, 'detaxee'), consigne_unitaire_cents: centimes(10) };
  const zero = { tps_cents: centimes(0), tvq_cents: centimes(0) };
  expect(calculerRetour({ ...zero, lignes: [consignee] }, new Map([[1, 2]]))).toMatchObject({
    consigne: 20,
    total: 220,
  });
});

test('of an exchange one side still owes the other, or nobody does', () => {
  fc.assert(
    fc.property(fc.nat(10 ** 7), fc.nat(10 ** 7), (rendu, nouvelle) => {
      const { commune, rendre, payer } = calculerEchange(centimes(rendu), centimes(nouvelle));
      expect(commune + rendre).toBe(rendu);
      expect(commune + payer).toBe(nouvelle);
      expect(Math.min(rendre, payer)).toBe(0);
    }),
  );
});
