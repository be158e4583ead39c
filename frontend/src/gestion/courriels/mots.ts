import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { TonDeTampon } from '../communs/Tampon';

type Mots = Record<string, MessageDescriptor>;

/** What a message tells. */
export const GENRE = {
  commande_payee: msg`Commande payée`,
  commande_prete: msg`Commande prête`,
  commande_expediee: msg`Commande expédiée`,
  commande_remboursee: msg`Commande remboursée`,
  recu: msg`Reçu d’une vente`,
  mot_de_passe: msg`Nouveau mot de passe`,
  compte_inactif: msg`Compte inactif`,
} satisfies Mots;

/** Where it has got to. */
export const ETAT = {
  a_envoyer: msg`À envoyer`,
  envoye: msg`Envoyé`,
  abandonne: msg`Abandonné`,
} satisfies Mots;

export const TONS: Record<string, TonDeTampon> = {
  a_envoyer: 'attention',
  envoye: 'bien',
  abandonne: 'refus',
};
