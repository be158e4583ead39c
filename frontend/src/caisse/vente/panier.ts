import { nouvelleCle } from '../../api/cle';
import type { Centimes } from '../../argent/centimes';
import type { ArticleVendu, Trouve } from '../catalogue/article';

export const MOTIFS = ['rabais', 'article_abime', 'employe'] as const;

/** What a person takes off a line; lots take theirs off by themselves. */
export type Remise =
  | { readonly motif: (typeof MOTIFS)[number]; readonly cents: Centimes }
  /** Scanned above the price on the shelf, which the law makes the price. */
  | { readonly motif: 'erreur_de_prix'; readonly affiche: Centimes };

export type Ligne = {
  /** Its name in the cart, never used again. */
  readonly cle: number;
  readonly article: ArticleVendu;
  /** Articles, or grams. */
  readonly quantite: number;
  readonly remise: Remise | null;
};

export type Panier = {
  /** The id of the sale to come, and its `Idempotency-Key`. */
  readonly vente_id: string;
  readonly lignes: readonly Ligne[];
  /** The line that keys act upon: the last one, until another is chosen. */
  readonly choisie: number | null;
  readonly prochaine: number;
  /** The lines before each of the last actions, the oldest first. */
  readonly passe: readonly (readonly Ligne[])[];
};

export type ActionPanier =
  | { readonly type: 'ajouter'; readonly trouve: Trouve; readonly fois?: number }
  | { readonly type: 'quantite'; readonly cle: number; readonly quantite: number }
  | { readonly type: 'retirer'; readonly cle: number }
  | { readonly type: 'remise'; readonly cle: number; readonly remise: Remise | null }
  | { readonly type: 'choisir'; readonly pas: 1 | -1 }
  | { readonly type: 'choisir-ligne'; readonly cle: number }
  | { readonly type: 'defaire' }
  /** Prices as they are now, after the server said that one has moved. */
  | { readonly type: 'actualiser'; readonly article: (produit: number) => ArticleVendu | null }
  | { readonly type: 'reprendre'; readonly panier: Panier }
  | { readonly type: 'vider' };

export const LIGNES_MAX = 500;
export const QUANTITE_MAX = 1_000_000;
const PASSE_MAX = 20;

export const panierVide = (vente_id = nouvelleCle()): Panier => ({
  vente_id,
  lignes: [],
  choisie: null,
  prochaine: 1,
  passe: [],
});

/** Whether one more line, or that many more, is refused; said aloud before the action is sent. */
export const plein = ({ lignes }: Panier): boolean => lignes.length >= LIGNES_MAX;

export const ligneChoisie = ({ lignes, choisie }: Panier): Ligne | null =>
  lignes.find(({ cle }) => cle === choisie) ?? null;

/** A function of the cart and of what was done: nothing else changes a cart, and each result is stored. */
export function agir(panier: Panier, action: ActionPanier): Panier {
  switch (action.type) {
    case 'ajouter':
      return ajouter(panier, action.trouve, action.fois ?? 1);
    case 'quantite':
      return changer(panier, action.cle, (ligne) =>
        valable(action.quantite) ? { ...ligne, quantite: action.quantite } : ligne,
      );
    case 'remise':
      return changer(panier, action.cle, (ligne) => ({ ...ligne, remise: action.remise }));
    case 'retirer': {
      const rang = panier.lignes.findIndex(({ cle }) => cle === action.cle);
      if (rang < 0) return panier;
      const lignes = panier.lignes.toSpliced(rang, 1);
      return { ...avec(panier, lignes), choisie: (lignes[rang] ?? lignes.at(-1))?.cle ?? null };
    }
    case 'choisir': {
      const rang = panier.lignes.findIndex(({ cle }) => cle === panier.choisie);
      const ligne = panier.lignes[Math.min(Math.max(rang + action.pas, 0), panier.lignes.length - 1)];
      return { ...panier, choisie: ligne?.cle ?? null };
    }
    case 'choisir-ligne':
      return { ...panier, choisie: action.cle };
    case 'defaire': {
      const lignes = panier.passe.at(-1);
      if (!lignes) return panier;
      return { ...panier, lignes, passe: panier.passe.slice(0, -1), choisie: lignes.at(-1)?.cle ?? null };
    }
    case 'actualiser':
      return avec(
        panier,
        panier.lignes.map((ligne) => ({
          ...ligne,
          article: action.article(ligne.article.produit_id) ?? ligne.article,
        })),
      );
    case 'reprendre':
      return action.panier;
    case 'vider':
      return panierVide();
  }
}

function ajouter(panier: Panier, { article, quantite }: Trouve, fois: number): Panier {
  const dernier = panier.lignes.at(-1);
  // The same again right behind it is one line of two; a weight is always one of its own.
  if (dernier && memeChose(dernier, article)) {
    const cumul = dernier.quantite + quantite * fois;
    if (valable(cumul))
      return {
        ...changer(panier, dernier.cle, (ligne) => ({ ...ligne, quantite: cumul })),
        choisie: dernier.cle,
      };
  }
  if (plein(panier) || !valable(quantite * fois)) return panier;
  const ligne: Ligne = { cle: panier.prochaine, article, quantite: quantite * fois, remise: null };
  return {
    ...avec(panier, [...panier.lignes, ligne]),
    choisie: ligne.cle,
    prochaine: panier.prochaine + 1,
  };
}

const memeChose = (ligne: Ligne, article: ArticleVendu): boolean =>
  ligne.article.produit_id === article.produit_id &&
  ligne.article.unite === 'piece' &&
  ligne.article.prix_cents === article.prix_cents &&
  ligne.remise === null;

export const valable = (quantite: number): boolean =>
  Number.isInteger(quantite) && quantite >= 1 && quantite <= QUANTITE_MAX;

function changer(panier: Panier, cle: number, par: (ligne: Ligne) => Ligne): Panier {
  const rang = panier.lignes.findIndex((ligne) => ligne.cle === cle);
  const avant = panier.lignes[rang];
  if (!avant) return panier;
  const apres = par(avant);
  return apres === avant ? panier : { ...avec(panier, panier.lignes.with(rang, apres)), choisie: cle };
}

const avec = (panier: Panier, lignes: readonly Ligne[]): Panier => ({
  ...panier,
  lignes,
  passe: [...panier.passe, panier.lignes].slice(-PASSE_MAX),
});
