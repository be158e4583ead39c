import { type Centimes, centimes, somme } from '../../argent/centimes';

/** Notes and coins of Canada in cents, the largest first. */
export const DENOMINATIONS = [10000, 5000, 2000, 1000, 500, 200, 100, 25, 10, 5] as const;

export type Compte = Readonly<Partial<Record<`${(typeof DENOMINATIONS)[number]}`, number>>>;

const MAX = 100_000;

/** What was typed for each; a field that is empty counts none. Null where one is no number of coins. */
export function lireCompte(saisie: FormData): Compte | null {
  const compte: Partial<Record<`${(typeof DENOMINATIONS)[number]}`, number>> = {};
  for (const valeur of DENOMINATIONS) {
    const texte = String(saisie.get(String(valeur)) ?? '').trim();
    if (texte !== '' && !/^\d{1,6}$/.test(texte)) return null;
    const nombre = Number(texte);
    if (nombre > MAX) return null;
    if (nombre > 0) compte[`${valeur}`] = nombre;
  }
  return compte;
}

export const valeurDe = (compte: Compte): Centimes =>
  somme(...DENOMINATIONS.map((valeur) => centimes(valeur * (compte[`${valeur}`] ?? 0))));
