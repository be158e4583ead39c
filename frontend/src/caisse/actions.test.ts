import { describe, expect, test } from 'vitest';
import { centimes } from '../argent/centimes';
import { ACTIONS, actionDe, nomDeTouche, type Poignees } from './actions';
import { agir, panierVide } from './vente/panier';

const touche = (key: string, plus: { ctrlKey?: boolean; shiftKey?: boolean } = {}) =>
  nomDeTouche({ key, ctrlKey: false, shiftKey: false, ...plus });

test('no key does two things, and none is the browser’s', () => {
  const touches = ACTIONS.flatMap(({ touches }) => touches);
  expect(new Set(touches).size).toBe(touches.length);
  for (const prise of ['F1', 'F5', 'F11', 'F12']) expect(touches).not.toContain(prise);
});

test('a key press finds its action', () => {
  expect(actionDe(touche('F7'))?.nom).toBe('attente');
  expect(actionDe(touche('F7', { shiftKey: true }))?.nom).toBe('reprise');
  expect(actionDe(touche('z', { ctrlKey: true }))?.nom).toBe('defaire');
  // Signs are above other keys from one keyboard to the next.
  expect(actionDe(touche('?', { shiftKey: true }))?.nom).toBe('touches');
  expect(actionDe(touche('+', { shiftKey: true }))?.nom).toBe('plus');
  expect(actionDe(touche('q'))).toBeUndefined();
});

const pesee = { article: { unite: 'gramme' }, quantite: 456 };
const piece = { article: { unite: 'piece' }, quantite: 1 };
const article = {
  produit_id: 1,
  sku: 'A',
  nom_fr: '',
  nom_en: '',
  prix_cents: centimes(1),
  consigne_cents: centimes(0),
  lots: [],
};

function poignees(unites: ('piece' | 'gramme')[]): { poignees: Poignees; faits: string[] } {
  const faits: string[] = [];
  const panier = unites.reduce(
    (avant, unite) =>
      agir(avant, {
        type: 'ajouter',
        trouve: {
          quantite: (unite === 'piece' ? piece : pesee).quantite,
          article: { ...article, unite, taxe: 'taxable' },
        },
      }),
    panierVide('v'),
  );
  const noter = (fait: string) => () => void faits.push(fait);
  return {
    faits,
    poignees: {
      panier: () => panier,
      attentes: () => 0,
      agir: (action) => void faits.push(JSON.stringify(action)),
      ouvrir: (fenetre) => void faits.push(fenetre),
      encaisser: (moyen) => void faits.push(moyen),
      mettreEnAttente: noter('attente'),
      retour: noter('retour'),
      verrouiller: noter('verrou'),
      imprimer: noter('imprimer'),
    },
  };
}

describe('what can be done', () => {
  const actives = (unites: ('piece' | 'gramme')[]) =>
    ACTIONS.filter(({ actif }) => actif(poignees(unites).poignees)).map(({ nom }) => nom);

  test('without a line: look for one, take something back, leave', () => {
    expect(actives([])).toEqual(['recherche', 'retour', 'consignes', 'imprimer', 'verrou', 'touches']);
  });

  test('a weight is not counted up and down, and bears no price error', () => {
    expect(actives(['gramme'])).not.toContain('plus');
    expect(actives(['gramme'])).not.toContain('erreur');
    expect(actives(['piece'])).toEqual(expect.arrayContaining(['plus', 'moins', 'erreur', 'especes']));
  });

  test('each does something', () => {
    for (const { faire } of ACTIONS) {
      const { poignees: mains, faits } = poignees(['piece']);
      faire(mains);
      expect(faits).toHaveLength(1);
    }
  });
});
