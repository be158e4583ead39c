import { expect, test } from 'vitest';
import { ApiProblem } from '../../api/problem';
import { engagements } from './retenues';

const refus = (commandes: unknown) =>
  new ApiProblem(409, 'stock-insuffisant', '', '', '', null, { commandes });

test('orders and transfers that hold the units are told', () => {
  const tenu = { genre: 'commande', id: 'a', numero: '1042', produit_id: 4, quantite: 3 };
  expect(engagements(refus([{ ...tenu, etat: 'prete' }]))).toEqual([tenu]);
});

test.each([undefined, 'x', [{ genre: 'vol', id: 'a', numero: '1', produit_id: 4, quantite: 1 }], [{}]])(
  '%j of a newer service is not shown',
  (membre) => expect(engagements(refus(membre))).toEqual([]),
);

test('another failure holds nothing', () => expect(engagements(new TypeError('x'))).toEqual([]));
