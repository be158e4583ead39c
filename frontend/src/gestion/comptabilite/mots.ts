import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Ecriture } from './journal';

/** What documents a line of the journal sums up. */
export const NATURE: Record<Ecriture['nature'], MessageDescriptor> = {
  vente: msg`Ventes`,
  supplement: msg`Supplément`,
  retour: msg`Retours`,
  commande_payee: msg`Commandes payées`,
  commande_annulee: msg`Commandes annulées`,
  carte_vendue: msg`Cartes vendues`,
  carte_remboursee: msg`Cartes remboursées`,
  tiroir: msg`Argent mis et retiré`,
  consigne: msg`Consignes rendues`,
  ecart: msg`Écarts de caisse`,
};
