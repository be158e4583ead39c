import { expect, test } from 'vitest';
import type { Schema } from '../../api/client';
import { aPoser, apresImpression, parRequete } from './lot';

const etiquette = (produit_id: number, empreinte: string) =>
  ({ produit_id, empreinte }) as Schema<'Etiquette'>;

test('a label that was printed is put up as it was printed, also after its price has changed', () => {
  const imprimees = apresImpression(new Map(), [etiquette(1, 'avant')]);
  expect(aPoser([etiquette(1, 'apres'), etiquette(2, 'b')], imprimees)).toEqual([
    { produit_id: 1, empreinte: 'avant' },
    { produit_id: 2, empreinte: 'b' },
  ]);
});

test('printed again, it is the newer one', () => {
  const une = apresImpression(new Map(), [etiquette(1, 'avant'), etiquette(2, 'b')]);
  expect([...apresImpression(une, [etiquette(1, 'apres')])]).toEqual([
    [1, 'apres'],
    [2, 'b'],
  ]);
});

test('a thousand are two requests', () => {
  const poses = Array.from({ length: 1000 }, (_, produit_id) => ({ produit_id, empreinte: '' }));
  expect(parRequete(poses).map(({ length }) => length)).toEqual([500, 500]);
  expect(parRequete([])).toEqual([]);
});
