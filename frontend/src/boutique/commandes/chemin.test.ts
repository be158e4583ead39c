import { expect, test } from 'vitest';
import { chemin } from './chemin';
import type { Commande } from './queries';

const etape = (nom: string, resultat = 'reussie'): Commande['etapes'][number] => ({
  etape: nom,
  resultat,
  detail: '',
  duree_ms: 0,
  le: '2026-11-26T17:00:00Z',
  rang: 1,
});
const court = (commande: Parameters<typeof chemin>[0]) =>
  chemin(commande).map(({ nom, sorte }) => `${nom} ${sorte}`);

test('a collection that waits for its payment, after a card that was refused', () => {
  expect(court({ mode: 'cueillette', etapes: [etape('reservation'), etape('paiement', 'refusee')] })).toEqual(
    [
      'reservation fait',
      'paiement courant',
      'preparation a-venir',
      'mise_a_disposition a-venir',
      'remise a-venir',
    ],
  );
});

test('a delivery that has arrived has nothing to come', () => {
  const etapes = ['reservation', 'paiement', 'preparation', 'expedition', 'livraison'].map((nom) =>
    etape(nom),
  );
  expect(court({ mode: 'livraison', etapes })).toEqual(etapes.map(({ etape }) => `${etape} fait`));
});

test('an order that was cancelled or left unpaid ends there', () => {
  const annulee = [etape('reservation'), etape('paiement'), etape('annulation', 'compensee')];
  expect(court({ mode: 'livraison', etapes: annulee })).toEqual([
    'reservation fait',
    'paiement fait',
    'annulation fin',
  ]);
  expect(
    court({ mode: 'cueillette', etapes: [etape('reservation'), etape('expiration', 'compensee')] }),
  ).toEqual(['reservation fait', 'expiration fin']);
});
