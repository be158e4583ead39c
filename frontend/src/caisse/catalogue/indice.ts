import type { Centimes } from '../../argent/centimes';
import { type Article, aVendre, type Trouve } from './article';
import { plier } from './plier';

/** The first digits of the labels of scales: those that say a weight, and those that say a price. */
export type Balances = { readonly poids: string | null; readonly prix: string | null };

type Place = { readonly rang: number; readonly article: Article };

/** Every product in memory, by its codes and by its words. */
export class Indice {
  readonly #places = new Map<number, Place>();
  readonly #codes = new Map<string, { produit: number; quantite: number }>();
  readonly #skus = new Map<string, number>();
  readonly #plus = new Map<string, number>();
  readonly #textes: string[] = [];
  readonly #produits: number[] = [];

  get taille(): number {
    return this.#places.size;
  }

  /** The products of a page; one that was there is replaced. */
  ajouter(page: readonly Article[]): void {
    for (const article of page) {
      const rang = this.#oublier(article.produit_id);
      this.#places.set(article.produit_id, { rang, article });
      // A space in front of each word: what is looked for begins one.
      this.#textes[rang] = article.actif
        ? ` ${plier(`${article.nom_fr} ${article.nom_en} ${article.marque} ${article.sku}`)}`
        : '';
      this.#produits[rang] = article.produit_id;
      this.#skus.set(article.sku.toUpperCase(), article.produit_id);
      if (article.plu) this.#plus.set(article.plu, article.produit_id);
      for (const { gtin, quantite } of article.codes)
        this.#codes.set(gtin.padStart(14, '0'), { produit: article.produit_id, quantite });
    }
  }

  #oublier(produit: number): number {
    const place = this.#places.get(produit);
    if (!place) return this.#textes.length;
    for (const { gtin } of place.article.codes) this.#codes.delete(gtin.padStart(14, '0'));
    if (place.article.plu) this.#plus.delete(place.article.plu);
    return place.rang;
  }

  article(produit: number): Article | null {
    return this.#places.get(produit)?.article ?? null;
  }

  /** Withdrawn products too: they are in the customer's hand. */
  parGtin(gtin: string): Trouve | null {
    const code = this.#codes.get(gtin.padStart(14, '0'));
    const article = code && this.article(code.produit);
    return article ? { article: aVendre(article), quantite: code.quantite } : null;
  }

  parSku(sku: string): Trouve | null {
    const article = this.article(this.#skus.get(sku.trim().toUpperCase()) ?? 0);
    return article ? { article: aVendre(article), quantite: 1 } : null;
  }

  /** The label of a scale: two digits of ours, five of the product, five of grams or cents, one to check. */
  parBalance(gtin: string, { poids, prix }: Balances): Trouve | null {
    const debut = gtin.slice(0, 2);
    if (gtin.length !== 13 || (debut !== poids && debut !== prix)) return null;
    const article = this.article(this.#plus.get(gtin.slice(2, 7)) ?? 0);
    if (!article) return null;
    const valeur = Number(gtin.slice(7, 12));
    const quantite = debut === poids ? valeur : grammes(valeur, article.prix_cents);
    return quantite > 0 ? { article: aVendre(article), quantite } : null;
  }

  /** Products whose every word begins as one that is looked for; those whose name begins so first. */
  chercher(texte: string, limite = 50): Article[] {
    const mots = plier(texte).split(/\s+/).filter(Boolean);
    const [premier] = mots;
    if (premier === undefined) return [];
    const [tete, suite]: [Article[], Article[]] = [[], []];
    for (const [rang, contenu] of this.#textes.entries()) {
      if (!mots.every((mot) => contenu.includes(` ${mot}`))) continue;
      const article = this.article(this.#produits[rang] ?? 0);
      if (!article) continue;
      (contenu.startsWith(` ${premier}`) ? tete : suite).push(article);
      if (tete.length >= limite) break;
    }
    return [...tete, ...suite].slice(0, limite);
  }
}

/** Rounded down, so that the line never costs more than its label. */
const grammes = (cents: number, prix: Centimes): number => Math.floor((cents * 1000) / prix);
