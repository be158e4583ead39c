import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { TonDeTampon } from '../communs/Tampon';

type Mots = Record<string, MessageDescriptor>;

/** What happens to an order. */
export const ETAPE: Mots = {
  reservation: msg`Réservation`,
  paiement: msg`Paiement`,
  confirmation: msg`Prise en charge`,
  preparation: msg`Préparation`,
  mise_a_disposition: msg`Prête à cueillir`,
  remise: msg`Remise au client`,
  expedition: msg`Expédition`,
  livraison: msg`Livraison`,
  liberation: msg`Stock libéré`,
  remboursement: msg`Remboursement`,
  annulation: msg`Annulation`,
  expiration: msg`Expiration`,
};

export const RESULTAT: Mots = {
  reussie: msg`Réussie`,
  refusee: msg`Refusée`,
  echouee: msg`Échouée`,
  compensee: msg`Défaite`,
};

export const PAIEMENT: Mots = {
  en_cours: msg`En cours`,
  accepte: msg`Accepté`,
  refuse: msg`Refusé`,
};

export const TONS: Record<string, TonDeTampon> = {
  refusee: 'attention',
  echouee: 'refus',
  en_cours: 'attention',
  accepte: 'bien',
  refuse: 'refus',
};
