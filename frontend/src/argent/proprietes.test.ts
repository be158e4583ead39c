import fc from 'fast-check';
import { expect, test } from 'vitest';
import { centimes, somme, ZERO } from './centimes';
import { arrondi, especesDues } from './especes';
import { remisesDuLot } from './remises';
import { part } from './retour';
import { facture, QUEBEC, type Taxe } from './taxes';

fc.configureGlobal({ numRuns: 1000 });

const montant = fc.integer({ min: 0, max: 1_000_000_000 }).map(centimes);
const taxe = fc.constantFrom<Taxe>('taxable', 'tps_seule', 'detaxee');
const ligne = fc.record({ montant, taxe });

test('tenders make the total and its rounding, with cash in fives', () => {
  fc.assert(
    fc.property(fc.array(ligne, { minLength: 1, maxLength: 20 }), fc.nat(), (lignes, carte) => {
      const { total } = facture(lignes, QUEBEC);
      const autres = centimes(carte % (total + 1));
      const reste = centimes(total - autres);
      const especes = especesDues(reste);
      expect(especes % 5).toBe(0);
      expect(Math.abs(arrondi(reste))).toBeLessThanOrEqual(2);
      expect(somme(autres, especes)).toBe(somme(total, arrondi(reste)));
    }),
  );
});

test('the parts of a return add up to the whole, and none is negative', () => {
  const rendus = fc.array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10_000_000_000_000 }), rendus, (cents, quantites) => {
      const tout = quantites.reduce((a, b) => a + b);
      let rendu = 0;
      let deja = ZERO;
      for (const quantite of quantites) {
        rendu += quantite;
        const donne = part(centimes(cents), rendu, tout, deja);
        expect(donne).toBeGreaterThanOrEqual(0);
        deja = somme(deja, donne);
      }
      expect(deja).toBe(cents);
    }),
  );
});

test('the order of the lines does not matter', () => {
  fc.assert(
    fc.property(fc.array(ligne, { maxLength: 20 }), (lignes) => {
      expect(facture(lignes.toReversed(), QUEBEC)).toEqual(facture(lignes, QUEBEC));
    }),
  );
});

test('any split of the lines loses the same by a lot, and no line more than it costs', () => {
  const quantites = fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(
      quantites,
      fc.integer({ min: 2, max: 99 }),
      montant,
      fc.integer({ min: 1, max: 100_000 }),
      (qs, nombre, lot, prix) => {
        const parts = remisesDuLot({ nombre, prix: lot }, qs, centimes(prix));
        const ensemble = remisesDuLot({ nombre, prix: lot }, [qs.reduce((a, b) => a + b)], centimes(prix));
        expect([somme(...parts)]).toEqual(ensemble);
        for (const [rang, remise] of parts.entries())
          expect(remise).toBeLessThanOrEqual((qs[rang] ?? 0) * prix);
      },
    ),
  );
});

test('what is no whole number of cents is a mistake of ours', () => {
  for (const faux of [0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])
    expect(() => centimes(faux)).toThrow(RangeError);
});
