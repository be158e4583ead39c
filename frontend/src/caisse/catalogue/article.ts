import type { Schema } from '../../api/client';
import { type Centimes, ZERO } from '../../argent/centimes';
import type { Taxe, Unite } from '../../argent/taxes';

/** A product as the index of the till has it. */
export type Article = Schema<'CatalogueArticle'>;

/** What a line of a sale keeps of a product: what it was when it was scanned. */
export type ArticleVendu = {
  readonly produit_id: number;
  readonly sku: string;
  readonly nom_fr: string;
  readonly nom_en: string;
  readonly prix_cents: Centimes;
  readonly consigne_cents: Centimes;
  readonly taxe: Taxe;
  readonly unite: Unite;
  readonly lots: readonly LotPrevu[];
};

/** Several for one price, from and until a moment. */
export type LotPrevu = {
  readonly nombre: number;
  readonly prix_cents: Centimes;
  readonly du: string;
  readonly au: string;
};

type Vendable = Omit<ArticleVendu, 'lots' | 'consigne_cents'> &
  Partial<Pick<ArticleVendu, 'lots' | 'consigne_cents'>>;

export function aVendre(article: Vendable): ArticleVendu {
  const {
    produit_id,
    sku,
    nom_fr,
    nom_en,
    prix_cents,
    consigne_cents = ZERO,
    taxe,
    unite,
    lots = [],
  } = article;
  return { produit_id, sku, nom_fr, nom_en, prix_cents, consigne_cents, taxe, unite, lots };
}

/** What a code stands for: so many articles, or grams, of a product. */
export type Trouve = { readonly article: ArticleVendu; readonly quantite: number };
