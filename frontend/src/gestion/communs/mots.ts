import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { TonDeTampon } from './Tampon';

type Mots<Cle extends string> = Record<Cle, MessageDescriptor>;

/** The words of what the API names by a code, each list under the name of its field. */
export const NIVEAU = {
  rupture: msg`Rupture`,
  faible: msg`Faible`,
  normal: msg`Normal`,
  surstock: msg`Surstock`,
} satisfies Mots<string>;

export const MOUVEMENT = {
  ouverture: msg`Ouverture`,
  reception: msg`Réception d’un fournisseur`,
  vente: msg`Vente`,
  ecart_caisse: msg`Écart de caisse`,
  retour: msg`Retour`,
  remise: msg`Remise d’une commande`,
  reservation: msg`Réservation`,
  liberation: msg`Libération`,
  expedition: msg`Expédition`,
  transfert_recu: msg`Transfert reçu`,
  ajustement: msg`Ajustement`,
  comptage: msg`Comptage`,
} satisfies Mots<string>;

export const MOTIF_STOCK = {
  casse: msg`Casse`,
  peremption: msg`Péremption`,
  vol: msg`Vol`,
  perte: msg`Perte`,
  don: msg`Don`,
  usage_interne: msg`Usage interne`,
  erreur_de_saisie: msg`Erreur de saisie`,
} satisfies Mots<string>;

export const DEMANDE = {
  soumise: msg`Soumise`,
  approuvee: msg`Approuvée`,
  refusee: msg`Refusée`,
  annulee: msg`Annulée`,
  satisfaite: msg`Satisfaite`,
} satisfies Mots<string>;

export const TRANSFERT = {
  en_preparation: msg`En préparation`,
  en_transit: msg`En transit`,
  recu: msg`Reçu`,
  annule: msg`Annulé`,
} satisfies Mots<string>;

export const COMMANDE = {
  en_attente_paiement: msg`En attente de paiement`,
  payee: msg`À préparer`,
  en_preparation: msg`En préparation`,
  prete: msg`Prête`,
  remise: msg`Remise au client`,
  expediee: msg`Expédiée`,
  livree: msg`Livrée`,
  annulee: msg`Annulée`,
  expiree: msg`Expirée`,
} satisfies Mots<string>;

export const SESSION = {
  ouverte: msg`Ouverte`,
  terminee: msg`À compter`,
  fermee: msg`Fermée`,
} satisfies Mots<string>;

export const ROLE = {
  employe: msg`Employé`,
  gestionnaire: msg`Gestionnaire`,
  responsable: msg`Responsable`,
} satisfies Mots<string>;

export const TRAVAILLEUR = {
  invite: msg`Invité`,
  actif: msg`Actif`,
  suspendu: msg`Suspendu`,
  parti: msg`Parti`,
} satisfies Mots<string>;

export const TAXE = {
  taxable: msg`Taxable`,
  tps_seule: msg`TPS seule`,
  detaxee: msg`Détaxée`,
} satisfies Mots<string>;

export const UNITE = { piece: msg`Pièce`, gramme: msg`Gramme` } satisfies Mots<string>;

export const LIEU = {
  magasin: msg`Magasin`,
  centre_logistique: msg`Centre logistique`,
  siege: msg`Siège`,
} satisfies Mots<string>;

export const ETAT_LIEU = { actif: msg`Actif`, ferme: msg`Fermé` } satisfies Mots<string>;

export const CANAL = { caisse: msg`Caisse`, web: msg`Web` } satisfies Mots<string>;

export const MOYEN = {
  especes: msg`Comptant`,
  debit: msg`Débit`,
  credit: msg`Crédit`,
  echange: msg`Échange`,
  en_ligne: msg`En ligne`,
  carte: msg`Carte-cadeau`,
  avoir: msg`Avoir`,
} satisfies Mots<string>;

export const RETOUR = {
  retour: msg`Retour`,
  echange: msg`Échange`,
  annulation: msg`Annulation`,
} satisfies Mots<string>;

export const MOTIF_RETOUR = {
  defectueux: msg`Défectueux`,
  insatisfait: msg`Insatisfait`,
  mauvais_article: msg`Mauvais article`,
  erreur_de_caisse: msg`Erreur de caisse`,
  erreur_de_prix: msg`Erreur de prix`,
  autre: msg`Autre`,
} satisfies Mots<string>;

export const TIROIR = {
  apport: msg`Apport`,
  retrait: msg`Retrait`,
  monnaie: msg`Monnaie`,
  depot: msg`Dépôt`,
  depense: msg`Dépense`,
  correction: msg`Correction`,
} satisfies Mots<string>;

export const PRIX = {
  a_venir: msg`À venir`,
  en_cours: msg`En cours`,
  termine: msg`Terminé`,
  annule: msg`Annulé`,
} satisfies Mots<string>;

export const IMPORT = {
  recue: msg`En vérification`,
  verifiee: msg`Sans faute`,
  refusee: msg`Avec des fautes`,
  appliquee: msg`Appliqué`,
  abandonnee: msg`Abandonné`,
} satisfies Mots<string>;

export const INVENTAIRE = {
  ouvert: msg`En cours`,
  applique: msg`Appliqué`,
  abandonne: msg`Abandonné`,
} satisfies Mots<string>;

export const LIGNE_INVENTAIRE = {
  a_recompter: msg`À recompter`,
  ecart: msg`Écart`,
  juste: msg`Juste`,
  non_lu: msg`Non compté`,
} satisfies Mots<string>;

/** How a state is stamped. What is not named is neutral. */
export const TONS: Record<string, TonDeTampon> = {
  rupture: 'refus',
  faible: 'attention',
  surstock: 'attention',
  soumise: 'attention',
  approuvee: 'bien',
  refusee: 'refus',
  en_transit: 'attention',
  recu: 'bien',
  payee: 'attention',
  prete: 'bien',
  ouverte: 'bien',
  terminee: 'attention',
  actif: 'bien',
  suspendu: 'refus',
  en_cours: 'bien',
  recue: 'attention',
  verifiee: 'bien',
  appliquee: 'bien',
  ouvert: 'attention',
  applique: 'bien',
  a_recompter: 'refus',
  ecart: 'attention',
  juste: 'bien',
};
