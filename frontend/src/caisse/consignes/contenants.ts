import { type Centimes, centimes } from '../../argent/centimes';

/** What the deposits of containers are, in cents. */
export const CONSIGNES = [10, 25] as const;
export const NOMBRE_MAX = 1000;

/** How many containers of each deposit. */
export type Contenants = Readonly<Record<(typeof CONSIGNES)[number], number>>;

export const AUCUN: Contenants = { 10: 0, 25: 0 };

/** As many as somebody typed: none for what is no whole number, and never more than the server takes at once. */
export function lireNombre(texte: string): number {
  const nombre = /^\d{1,6}$/.test(texte.trim()) ? Number(texte) : 0;
  return Math.min(nombre, NOMBRE_MAX);
}

/** What is given for them: coins pay it as it is, since each deposit is a multiple of five cents. */
export const valeur = (contenants: Contenants): Centimes =>
  centimes(CONSIGNES.reduce((total, consigne) => total + consigne * contenants[consigne], 0));

/** As the API wants them: each deposit once, and none of nothing. */
export const corps = (contenants: Contenants) => ({
  contenants: CONSIGNES.filter((consigne) => contenants[consigne] > 0).map((consigne) => ({
    consigne_cents: consigne,
    nombre: contenants[consigne],
  })),
});
