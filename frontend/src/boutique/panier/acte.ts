import { centimes, somme } from '../../argent/centimes';
import type { Panier } from './queries';

/** What somebody does to the cart. */
export type Acte =
  | { readonly genre: 'ajouter'; readonly produit_id: number; readonly quantite: number }
  | { readonly genre: 'fixer'; readonly produit_id: number; readonly quantite: number }
  | { readonly genre: 'retirer'; readonly produit_id: number }
  | { readonly genre: 'vider' }
  /** Takes over the prices of now, and leaves what is no longer sold. */
  | { readonly genre: 'actualiser' };

/** How many of an article a line may hold. */
export const QUANTITE_MAX = 99;

/** The cart as it will most likely be: shown at once, until the service has answered. */
export function prevoir(panier: Panier, acte: Acte): Panier {
  switch (acte.genre) {
    case 'actualiser':
      return panier;
    case 'vider':
      return avec(panier, []);
    case 'retirer':
      return avec(
        panier,
        panier.items.filter(({ produit_id }) => produit_id !== acte.produit_id),
      );
    case 'fixer':
      return avec(
        panier,
        panier.items.map((item) => (item.produit_id === acte.produit_id ? fois(item, acte.quantite) : item)),
      );
    case 'ajouter': {
      const deja = panier.items.find(({ produit_id }) => produit_id === acte.produit_id);
      // The price of a first line is the service's to say.
      if (!deja) return { ...panier, nb_articles: panier.nb_articles + acte.quantite };
      return prevoir(panier, { ...acte, genre: 'fixer', quantite: deja.quantite + acte.quantite });
    }
  }
}

type Item = Panier['items'][number];

const fois = (item: Item, quantite: number): Item => ({
  ...item,
  quantite: Math.min(quantite, QUANTITE_MAX),
  montant_cents: centimes(item.prix_vu_cents * Math.min(quantite, QUANTITE_MAX)),
});

const avec = (panier: Panier, items: Item[]): Panier => ({
  ...panier,
  items,
  nb_articles: items.reduce((total, { quantite }) => total + quantite, 0),
  sous_total_cents: somme(...items.map(({ montant_cents }) => montant_cents)),
});

/** What was typed as a quantity: a whole number of 1 to 99, else null. */
export function lireQuantite(texte: string): number | null {
  const quantite = /^\s*\d{1,3}\s*$/.test(texte) ? Number(texte) : 0;
  return quantite >= 1 && quantite <= QUANTITE_MAX ? quantite : null;
}
