import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Centimes, centimes } from '../../argent/centimes';
import {
  calculerReste,
  monnaie,
  type Paiement,
  refuserMontant,
  sansNumeros,
  soldeApres,
  suggestions,
} from './reglement';

const debit = (montant: number): Paiement => ({ moyen: 'debit', montant: centimes(montant), reference: '1' });

test('only the cash part is rounded', () => {
  expect(calculerReste(centimes(1714), [debit(1000)])).toEqual({ reste: 714, especes: 715, arrondi: 1 });
  expect(calculerReste(centimes(1714), [debit(1714)])).toEqual({ reste: 0, especes: 0, arrondi: 0 });
  expect(calculerReste(centimes(2), [])).toEqual({ reste: 2, especes: 0, arrondi: -2 });
});

test.each([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])('16.0%i: tenders are the total and its rounding', (chiffre) => {
  const total = centimes(1600 + chiffre);
  const { especes, arrondi } = calculerReste(total, []);
  expect(especes % 5).toBe(0);
  expect(especes).toBe(total + arrondi);
});

test('however it is split, nothing is left to pay nor paid twice', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10 ** 7 }), fc.integer({ min: 1, max: 10 ** 7 }), (total, part) => {
      const paye = Math.min(total, part);
      const { reste, especes, arrondi } = calculerReste(centimes(total), [debit(paye)]);
      expect(paye + especes).toBe(total + arrondi);
      expect(Math.abs(arrondi)).toBeLessThanOrEqual(2);
      expect(reste).toBe(total - paye);
    }),
  );
});

test('a card pays something, and no more than is owed', () => {
  expect(refuserMontant(0 as Centimes, centimes(10))).toBe('nul');
  expect(refuserMontant(centimes(11), centimes(10))).toBe('trop');
  expect(refuserMontant(centimes(10), centimes(10))).toBeNull();
});

test('change is told once the cash suffices', () => {
  expect(monnaie(centimes(1000), centimes(715))).toBe(285);
  expect(monnaie(centimes(700), centimes(715))).toBeNull();
});

test('what is likely to be handed over', () => {
  expect(suggestions(centimes(715))).toEqual([715, 1000, 2000, 5000]);
  expect(suggestions(centimes(2000))).toEqual([2000, 5000, 10000]);
});

test('a gift card that has paid a part has that much less', () => {
  const carte = (numero: string, montant: number): Paiement => ({
    moyen: 'carte',
    montant: centimes(montant),
    reference: '0001',
    numero,
  });
  const paiements = [carte('a', 300), debit(100), carte('b', 200)];
  expect(soldeApres(centimes(1000), 'a', paiements)).toBe(700);
  expect(soldeApres(centimes(1000), 'c', paiements)).toBe(1000);
  expect(sansNumeros({ paiements, recu: null }).paiements[0]).toEqual({
    moyen: 'carte',
    montant: 300,
    reference: '0001',
  });
});
