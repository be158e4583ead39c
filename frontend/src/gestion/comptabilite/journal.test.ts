import { expect, test } from 'vitest';
import { centimes } from '../../argent/centimes';
import { type Ecriture, parLieu, separer } from './journal';

const ligne = (
  magasin_id: number,
  debit: number,
  credit: number,
  suite: Partial<Ecriture> = {},
): Ecriture => ({
  magasin_id,
  magasin: 'LAV',
  nature: 'vente',
  compte: 'especes',
  numero_compte: '1010',
  nom_fr: 'Encaisse',
  nom_en: 'Cash',
  debit_cents: centimes(debit),
  credit_cents: centimes(credit),
  ...suite,
});

test('each place has its own balance', () => {
  const lignes = [ligne(4, 1149, 0), ligne(3, 500, 0), ligne(4, 0, 1149), ligne(3, 0, 500)];
  expect(parLieu(lignes)).toEqual([
    { magasin_id: 4, debit: 1149, credit: 1149, lignes: 2 },
    { magasin_id: 3, debit: 500, credit: 500, lignes: 2 },
  ]);
  expect(parLieu([])).toEqual([]);
});

test('what came after the end of its session stands apart', () => {
  const tard = ligne(4, 100, 0, { nature: 'supplement', piece: 'LAV-1-42-S1' });
  const { duJour, supplements } = separer([ligne(4, 1, 0), tard]);
  expect(duJour).toHaveLength(1);
  expect(supplements).toEqual([tard]);
});
