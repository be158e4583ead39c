import { type Centimes, centimes, somme, ZERO } from '../../argent/centimes';
import { remiseErreurDePrix, remisesDuLot } from '../../argent/remises';
import { type Facture, facture, montantLigne, type Taux } from '../../argent/taxes';
import type { LotPrevu } from '../catalogue/article';
import type { Ligne, Remise } from './panier';

/** A line with what it costs. */
export type LigneChiffree = Ligne & {
  /** Before the discount. */
  readonly brut: Centimes;
  readonly retire: Centimes;
  readonly motif: Remise['motif'] | 'lot' | null;
  readonly montant: Centimes;
  readonly consigne: Centimes;
};

export type Totaux = Facture & { readonly lignes: readonly LigneChiffree[] };

/** What a cart costs at a moment, by the formulas of the sale. */
export function chiffrer(lignes: readonly Ligne[], taux: Taux, maintenant: number): Totaux {
  const lots = remisesDesLots(lignes, maintenant);
  const avecPrix = lignes.map((ligne) => chiffrerLigne(ligne, lots.get(ligne.cle) ?? ZERO));
  const montants = avecPrix.map(({ montant, article }) => ({ montant, taxe: article.taxe }));
  const consigne = somme(...avecPrix.map((ligne) => ligne.consigne));
  return { ...facture(montants, taux, consigne), lignes: avecPrix };
}

/** Of lines that no lot lowers: a line that did not change costs what it did, and is drawn no more. */
const chiffrees = new WeakMap<Ligne, LigneChiffree>();

function chiffrerLigne(ligne: Ligne, lot: Centimes): LigneChiffree {
  const connue = lot > 0 ? undefined : chiffrees.get(ligne);
  if (connue) return connue;
  const chiffree = calculerLigne(ligne, lot);
  if (lot <= 0) chiffrees.set(ligne, chiffree);
  return chiffree;
}

function calculerLigne(ligne: Ligne, lot: Centimes): LigneChiffree {
  const { article, quantite, remise } = ligne;
  const brut = montantLigne(article.unite, quantite, article.prix_cents);
  const retire = lot > 0 ? lot : remise ? retirer(ligne, remise) : ZERO;
  const motif = lot > 0 ? 'lot' : retire > 0 && remise ? remise.motif : null;
  const montant = centimes(brut - retire);
  return { ...ligne, brut, retire, motif, montant, consigne: centimes(quantite * article.consigne_cents) };
}

const retirer = ({ quantite, article }: Ligne, remise: Remise): Centimes =>
  remise.motif === 'erreur_de_prix'
    ? remiseErreurDePrix(quantite, article.prix_cents, remise.affiche)
    : remise.cents;

/** The lot of a product that is in force. */
export const lotEnVigueur = (lots: readonly LotPrevu[], maintenant: number): LotPrevu | null =>
  lots.find(({ du, au }) => Date.parse(du) <= maintenant && maintenant < Date.parse(au)) ?? null;

/** By line: all lines of a product count together, whatever stands between them. */
function remisesDesLots(lignes: readonly Ligne[], maintenant: number): Map<number, Centimes> {
  const remises = new Map<number, Centimes>();
  const enLot = lignes.filter(({ article }) => article.lots.length > 0);
  const parProduit = Map.groupBy(enLot, ({ article }) => article.produit_id);
  for (const siennes of parProduit.values()) {
    const article = siennes[0]?.article;
    const lot = article && article.unite === 'piece' && lotEnVigueur(article.lots, maintenant);
    if (!lot) continue;
    const quantites = siennes.map(({ quantite }) => quantite);
    const parts = remisesDuLot({ nombre: lot.nombre, prix: lot.prix_cents }, quantites, article.prix_cents);
    for (const [rang, ligne] of siennes.entries()) remises.set(ligne.cle, parts[rang] ?? ZERO);
  }
  return remises;
}
