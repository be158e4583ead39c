import { describe, expect, test } from 'vitest';
import { centimes, MAX } from './centimes';
import { decouper, ecrire, lire } from './ecriture';

const nu = (texte: string) => texte.replace(/[\u00a0\u202f]/g, ' ');

test('amounts are written as each language does', () => {
  expect(nu(ecrire(centimes(123_456_750), 'fr'))).toBe('1 234 567,50 $');
  expect(ecrire(centimes(123_456_750), 'en')).toBe('$1,234,567.50');
  expect(nu(ecrire(centimes(-5), 'fr'))).toBe('-0,05 $');
});

test('a label has its dollars and its cents apart', () => {
  const fr = decouper(centimes(123_405), 'fr');
  expect({ ...fr, dollars: nu(fr.dollars), apres: nu(fr.apres) }).toEqual({
    avant: '',
    dollars: '1 234',
    cents: '05',
    apres: ' $',
  });
  expect(decouper(centimes(999), 'en')).toEqual({ avant: '$', dollars: '9', cents: '99', apres: '' });
});

describe('what a person types', () => {
  test.each([
    ['12', 1200],
    ['12,5', 1250],
    ['12.50', 1250],
    ['12,50 $', 1250],
    ['$12.50', 1250],
    ['1 234,56', 123_456],
    ['1\u00a0234,56\u00a0$', 123_456],
    [',05', 5],
    ['5,', 500],
    ['0', 0],
    ['0000000000012', 1200],
    ['10000000', MAX],
  ])('%j is an amount', (texte, cents) => expect(lire(texte)).toBe(cents));

  test.each([
    ['', 'vide'],
    [' $ ', 'vide'],
    ['douze', 'illisible'],
    ['1,234.56', 'illisible'],
    ['1.234', 'illisible'],
    ['12,345', 'illisible'],
    ['1e3', 'illisible'],
    [',', 'illisible'],
    ['--5', 'illisible'],
    ['٣', 'illisible'],
    ['-5', 'negatif'],
    ['−5,00', 'negatif'],
    ['10000000,01', 'trop-grand'],
    ['99999999999999999999', 'trop-grand'],
  ])('%j is none', (texte, refuse) => expect(lire(texte)).toBe(refuse));

  test('what is written is read again', () => {
    for (const cents of [0, 5, 99, 100, 123_456, MAX])
      expect(lire(ecrire(centimes(cents), 'fr'))).toBe(cents);
  });
});
