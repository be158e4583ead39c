import type { Schema } from '../../api/client';

/** At once, of one request of the API. */
export const LIGNES_MAX = 100;
export const QUANTITE_MAX = 1_000_000;

/** The code of a product in the chain as a person types it, in capitals; null for other words. */
export function enSku(texte: string): string | null {
  const nu = texte.trim().toUpperCase();
  return /^[A-Z]{3}-\d{4,6}$/.test(nu) ? nu : null;
}

/** A product of a place, and how many of it a code stands for. */
export type Trouve = Schema<'StockDuProduit'> & { readonly fois: number };

export type Ligne = { readonly produit: Schema<'StockDuProduit'>; readonly quantite: string };

/** A product more on the sheet, or more of it: the last one stands first. */
export function ajouter(lignes: readonly Ligne[], { fois, ...produit }: Trouve): readonly Ligne[] {
  const sienne = lignes.find((ligne) => ligne.produit.produit_id === produit.produit_id);
  const avant = sienne ? lireNombre(sienne.quantite) : 0;
  const quantite = avant === null ? (sienne?.quantite ?? '') : String(avant + fois);
  return [{ produit, quantite }, ...lignes.filter((ligne) => ligne !== sienne)];
}

export const changer = (lignes: readonly Ligne[], id: number, quantite: string): readonly Ligne[] =>
  lignes.map((ligne) => (ligne.produit.produit_id === id ? { ...ligne, quantite } : ligne));

export const oter = (lignes: readonly Ligne[], id: number): readonly Ligne[] =>
  lignes.filter(({ produit }) => produit.produit_id !== id);

function lireNombre(texte: string): number | null {
  const nu = texte.replace(/[\s\u00a0\u202f]/g, '').replace('−', '-');
  return /^-?\d{1,7}$/.test(nu) ? Number(nu) : null;
}

/** Why a line cannot be sent as it is. */
export type Faute = 'illisible' | 'trop';

type Regle = {
  /** Corrections take away, too. */
  readonly negatif: boolean;
  /** What leaves a place is there. */
  readonly disponible: boolean;
};

export function fauteDe({ produit, quantite }: Ligne, { negatif, disponible }: Regle): Faute | null {
  const lue = lireNombre(quantite);
  if (lue === null || lue === 0 || Math.abs(lue) > QUANTITE_MAX || (lue < 0 && !negatif)) return 'illisible';
  return disponible && lue > produit.disponible ? 'trop' : null;
}

/** Every line as it is sent; null while one cannot be. */
export function lues(
  lignes: readonly Ligne[],
  regle: Regle,
): { produit_id: number; quantite: number }[] | null {
  if (lignes.length === 0 || lignes.length > LIGNES_MAX) return null;
  if (lignes.some((ligne) => fauteDe(ligne, regle) !== null)) return null;
  return lignes.map(({ produit, quantite }) => ({
    produit_id: produit.produit_id,
    quantite: lireNombre(quantite) ?? 0,
  }));
}
