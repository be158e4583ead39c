import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Panier } from './vente/panier';
import { ligneChoisie } from './vente/panier';

export type Fenetre =
  | 'recherche'
  | 'quantite'
  | 'remise'
  | 'erreur'
  | 'attentes'
  | 'encaisser'
  | 'consignes'
  | 'touches'
  | 'verrou'
  | 'vider';
export type Moyen = 'especes' | 'debit' | 'credit' | 'carte';

/** What an action may ask of the screen of the sale. */
export type Poignees = {
  readonly panier: () => Panier;
  readonly attentes: () => number;
  readonly agir: (action: Parameters<typeof import('./vente/panier').agir>[1]) => void;
  readonly ouvrir: (fenetre: Fenetre) => void;
  readonly encaisser: (moyen: Moyen) => void;
  readonly mettreEnAttente: () => void;
  readonly retour: () => void;
  readonly verrouiller: () => void;
  readonly imprimer: () => void;
};

export type Action = {
  readonly nom: string;
  /** As `KeyboardEvent.key`, with `Ctrl+` or `Maj+` in front. */
  readonly touches: readonly string[];
  readonly libelle: MessageDescriptor;
  /** On a button below the lines; the others are keys alone, and their buttons are elsewhere. */
  readonly bouton: boolean;
  readonly actif: (poignees: Poignees) => boolean;
  readonly faire: (poignees: Poignees) => void;
};

const plein = ({ panier }: Poignees) => panier().lignes.length > 0;
const choisie = ({ panier }: Poignees) => ligneChoisie(panier());
const toujours = () => true;

/** Everything that can be done at a sale: buttons, keys, the map of them, and their tests come from here. */
export const ACTIONS: readonly Action[] = [
  {
    nom: 'especes',
    touches: ['F2'],
    libelle: msg`Encaisser`,
    bouton: true,
    actif: plein,
    faire: ({ encaisser }) => encaisser('especes'),
  },
  {
    nom: 'debit',
    touches: ['F3'],
    libelle: msg`Débit`,
    bouton: true,
    actif: plein,
    faire: ({ encaisser }) => encaisser('debit'),
  },
  {
    nom: 'credit',
    touches: ['F4'],
    libelle: msg`Crédit`,
    bouton: true,
    actif: plein,
    faire: ({ encaisser }) => encaisser('credit'),
  },
  {
    nom: 'carte',
    touches: ['Maj+F4'],
    libelle: msg`Carte cadeau`,
    bouton: true,
    actif: plein,
    faire: ({ encaisser }) => encaisser('carte'),
  },
  {
    nom: 'recherche',
    touches: ['F6', '/'],
    libelle: msg`Chercher`,
    bouton: true,
    actif: toujours,
    faire: ({ ouvrir }) => ouvrir('recherche'),
  },
  {
    nom: 'quantite',
    touches: ['*'],
    libelle: msg`Quantité`,
    bouton: true,
    actif: (p) => choisie(p) !== null,
    faire: ({ ouvrir }) => ouvrir('quantite'),
  },
  {
    nom: 'plus',
    touches: ['+'],
    libelle: msg`Un de plus`,
    bouton: false,
    actif: (p) => choisie(p)?.article.unite === 'piece',
    faire: (p) => decaler(p, 1),
  },
  {
    nom: 'moins',
    touches: ['-'],
    libelle: msg`Un de moins`,
    bouton: false,
    actif: (p) => choisie(p)?.article.unite === 'piece',
    faire: (p) => decaler(p, -1),
  },
  {
    nom: 'remise',
    touches: ['F9'],
    libelle: msg`Remise`,
    bouton: true,
    actif: (p) => choisie(p) !== null,
    faire: ({ ouvrir }) => ouvrir('remise'),
  },
  {
    nom: 'erreur',
    touches: ['F10'],
    libelle: msg`Erreur de prix`,
    bouton: true,
    actif: (p) => choisie(p)?.article.unite === 'piece',
    faire: ({ ouvrir }) => ouvrir('erreur'),
  },
  {
    nom: 'retirer',
    touches: ['Delete'],
    libelle: msg`Retirer la ligne`,
    bouton: true,
    actif: (p) => choisie(p) !== null,
    faire: (p) => p.agir({ type: 'retirer', cle: choisie(p)?.cle ?? 0 }),
  },
  {
    nom: 'attente',
    touches: ['F7'],
    libelle: msg`Mettre en attente`,
    bouton: true,
    actif: plein,
    faire: ({ mettreEnAttente }) => mettreEnAttente(),
  },
  {
    nom: 'reprise',
    touches: ['Maj+F7'],
    libelle: msg`Reprendre`,
    bouton: true,
    actif: ({ attentes }) => attentes() > 0,
    faire: ({ ouvrir }) => ouvrir('attentes'),
  },
  {
    nom: 'retour',
    touches: ['F8'],
    libelle: msg`Retour`,
    bouton: true,
    actif: toujours,
    faire: ({ retour }) => retour(),
  },
  {
    nom: 'consignes',
    touches: ['Maj+F8'],
    libelle: msg`Contenants`,
    bouton: true,
    actif: toujours,
    faire: ({ ouvrir }) => ouvrir('consignes'),
  },
  {
    nom: 'defaire',
    touches: ['Ctrl+z'],
    libelle: msg`Défaire`,
    bouton: true,
    actif: ({ panier }) => panier().passe.length > 0,
    faire: ({ agir }) => agir({ type: 'defaire' }),
  },
  {
    nom: 'haut',
    touches: ['ArrowUp'],
    libelle: msg`Ligne d’avant`,
    bouton: false,
    actif: plein,
    faire: ({ agir }) => agir({ type: 'choisir', pas: -1 }),
  },
  {
    nom: 'bas',
    touches: ['ArrowDown'],
    libelle: msg`Ligne d’après`,
    bouton: false,
    actif: plein,
    faire: ({ agir }) => agir({ type: 'choisir', pas: 1 }),
  },
  {
    nom: 'imprimer',
    touches: ['Ctrl+p'],
    libelle: msg`Imprimer le reçu`,
    bouton: false,
    actif: toujours,
    faire: ({ imprimer }) => imprimer(),
  },
  {
    nom: 'verrou',
    touches: ['Ctrl+l'],
    libelle: msg`Verrouiller`,
    bouton: true,
    actif: toujours,
    faire: ({ verrouiller }) => verrouiller(),
  },
  {
    nom: 'vider',
    touches: ['Ctrl+Delete'],
    libelle: msg`Abandonner la vente`,
    bouton: false,
    actif: plein,
    faire: ({ ouvrir }) => ouvrir('vider'),
  },
  {
    nom: 'touches',
    touches: ['?'],
    libelle: msg`Touches`,
    bouton: true,
    actif: toujours,
    faire: ({ ouvrir }) => ouvrir('touches'),
  },
];

function decaler(poignees: Poignees, pas: 1 | -1): void {
  const ligne = choisie(poignees);
  if (ligne) poignees.agir({ type: 'quantite', cle: ligne.cle, quantite: ligne.quantite + pas });
}

/** The name of a key press in the registry. A sign has its own key wherever the keyboard has it. */
export function nomDeTouche({
  key,
  ctrlKey,
  shiftKey,
}: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'shiftKey'>): string {
  const signe = key.length === 1 && !/[a-z]/i.test(key);
  return `${ctrlKey ? 'Ctrl+' : ''}${shiftKey && !signe ? 'Maj+' : ''}${key.length === 1 ? key.toLowerCase() : key}`;
}

export const actionDe = (touche: string): Action | undefined =>
  ACTIONS.find(({ touches }) => touches.includes(touche));
