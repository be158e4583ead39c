import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Rang } from './communs/roles';

type Entree = { readonly to: string; readonly mots: MessageDescriptor; readonly role: Rang };
type Groupe = { readonly mots: MessageDescriptor; readonly entrees: readonly Entree[] };

/** Every screen that is reached by itself, and the least role that it is for. */
export const MENU = [
  {
    mots: msg`Le jour`,
    entrees: [
      { to: '/', mots: msg`Aujourd’hui`, role: 'employe' },
      { to: '/commandes', mots: msg`Commandes web`, role: 'employe' },
      { to: '/sessions', mots: msg`Sessions de caisse`, role: 'employe' },
      { to: '/ventes', mots: msg`Ventes`, role: 'employe' },
      { to: '/retours', mots: msg`Retours`, role: 'employe' },
      { to: '/ecarts', mots: msg`Écarts de prix et d’unités`, role: 'gestionnaire' },
    ],
  },
  {
    mots: msg`Le stock`,
    entrees: [
      { to: '/stock', mots: msg`Stock`, role: 'employe' },
      { to: '/alertes', mots: msg`Alertes`, role: 'employe' },
      { to: '/demandes', mots: msg`Demandes`, role: 'employe' },
      { to: '/transferts', mots: msg`Transferts`, role: 'employe' },
      { to: '/comptages', mots: msg`Comptages`, role: 'employe' },
      { to: '/inventaires', mots: msg`Inventaires`, role: 'employe' },
      { to: '/mouvements', mots: msg`Mouvements`, role: 'employe' },
    ],
  },
  {
    mots: msg`Le catalogue`,
    entrees: [
      { to: '/produits', mots: msg`Produits`, role: 'gestionnaire' },
      { to: '/etiquettes', mots: msg`Étiquettes`, role: 'employe' },
      { to: '/categories', mots: msg`Catégories`, role: 'responsable' },
      { to: '/imports', mots: msg`Import et export`, role: 'responsable' },
    ],
  },
  {
    mots: msg`Les chiffres`,
    entrees: [
      { to: '/rapports/ventes', mots: msg`Ventes par période`, role: 'gestionnaire' },
      { to: '/rapports/consolide', mots: msg`Rapport consolidé`, role: 'gestionnaire' },
      { to: '/rapports/produits', mots: msg`Meilleurs produits`, role: 'gestionnaire' },
      { to: '/rapports/stock', mots: msg`Valeur du stock`, role: 'gestionnaire' },
      { to: '/rapports/taxes', mots: msg`Taxes`, role: 'gestionnaire' },
      { to: '/rapports/caisses', mots: msg`Écarts de caisse`, role: 'gestionnaire' },
      { to: '/rapports/remises', mots: msg`Remises et erreurs de prix`, role: 'gestionnaire' },
      { to: '/journal', mots: msg`Journal`, role: 'responsable' },
      { to: '/comptes', mots: msg`Plan comptable`, role: 'responsable' },
    ],
  },
  {
    mots: msg`Les personnes`,
    entrees: [
      { to: '/equipe', mots: msg`Équipe`, role: 'gestionnaire' },
      { to: '/quarts', mots: msg`Quarts`, role: 'employe' },
      { to: '/moi', mots: msg`Mon compte`, role: 'employe' },
      { to: '/clients', mots: msg`Clients`, role: 'gestionnaire' },
      { to: '/courriels', mots: msg`Courriels aux clients`, role: 'responsable' },
      { to: '/incidents', mots: msg`Registre des incidents`, role: 'responsable' },
      { to: '/confidentialite', mots: msg`Renseignements personnels`, role: 'responsable' },
    ],
  },
  {
    mots: msg`La chaîne`,
    entrees: [
      { to: '/reseau', mots: msg`Lieux et caisses`, role: 'responsable' },
      { to: '/parametres', mots: msg`Réglages`, role: 'responsable' },
      { to: '/cles', mots: msg`Clés d’API`, role: 'responsable' },
      { to: '/controle', mots: msg`Invariants`, role: 'responsable' },
      { to: '/audit', mots: msg`Audit`, role: 'responsable' },
      { to: '/evenements', mots: msg`Événements`, role: 'responsable' },
      { to: '/paiements', mots: msg`Paiements simulés`, role: 'responsable' },
    ],
  },
] as const satisfies readonly Groupe[];
