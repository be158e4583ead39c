import { expect, test } from 'vitest';
import { adresse } from './adresse';

const lieu = {
  destinataire: 'Ana Roy',
  ligne1: '12, rue A',
  ville: 'Laval',
  province: 'QC',
  code_postal: 'H7A1A1',
};

test('an address is read line by line', () => {
  expect(adresse({ ...lieu, ligne2: 'app. 3' })).toEqual([
    'Ana Roy',
    '12, rue A',
    'app. 3',
    'Laval QC',
    'H7A1A1',
  ]);
  expect(adresse({ ...lieu, ligne2: null })).toHaveLength(4);
});

test('an order that is collected, or of somebody who was erased, has none', () => {
  expect(adresse(null)).toEqual([]);
  expect(adresse(undefined)).toEqual([]);
  expect(adresse({ ville: 'Laval' })).toEqual([]);
});
