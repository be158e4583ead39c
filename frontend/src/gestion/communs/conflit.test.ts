import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changes, comparer, fusionner } from './conflit';

const zones = ['nom', 'prix', 'marque'].map((nom) => ({ nom, etiquette: nom }));
const avant = { nom: 'Café', prix: '6,49', marque: 'A' };

test('what one side changed is proposed, what both changed is asked', () => {
  const mien = { ...avant, prix: '5,99', nom: 'Café noir' };
  const sien = { ...avant, prix: '6,99', marque: 'B' };
  const ecarts = comparer(zones, avant, mien, sien);
  expect(ecarts.map(({ zone, propose }) => [zone.nom, propose])).toEqual([
    ['nom', 'mien'],
    ['prix', null],
    ['marque', 'sien'],
  ]);
  expect(fusionner(sien, ecarts, {})).toBeNull();
  expect(fusionner(sien, ecarts, { prix: 'mien' })).toEqual({ nom: 'Café noir', prix: '5,99', marque: 'B' });
});

test('both alike is no conflict', () => {
  const pareil = { ...avant, prix: '5,99' };
  expect(comparer(zones, avant, pareil, pareil)).toEqual([]);
});

test('a box that is not ticked is as one that says nothing', () => {
  expect(changes(zones, { nom: '' }, {})).toEqual(new Set());
  expect(changes(zones, { nom: 'oui' }, {})).toEqual(new Set(['nom']));
});

test('an amount that is written otherwise is the same', () => {
  const prix = [{ nom: 'prix', etiquette: 'prix', genre: 'montant' as const }];
  expect(changes(prix, { prix: '6,49' }, { prix: '6.49 $' })).toEqual(new Set());
  expect(changes(prix, { prix: '6,49' }, { prix: 'dix' })).toEqual(new Set(['prix']));
});

const version = fc.record({ nom: fc.string(), prix: fc.string(), marque: fc.string() });

test('a person who takes theirs everywhere changes nothing, and ours everywhere all of it', () => {
  fc.assert(
    fc.property(version, version, version, (base, mien, sien) => {
      const ecarts = comparer(zones, base, mien, sien);
      const tout = (cote: 'mien' | 'sien') =>
        fusionner(sien, ecarts, Object.fromEntries(zones.map(({ nom }) => [nom, cote])));
      expect(tout('sien')).toEqual(sien);
      expect(tout('mien')).toEqual(mien);
    }),
  );
});
