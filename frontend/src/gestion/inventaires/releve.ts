import { nouvelleCle } from '../../api/cle';
import type { Schema } from '../../api/client';

/** At once, of one reading. */
export const LECTURE_MAX = 100_000;

/** Tells the readings of this page from those of others, also of the same person's. */
export const APPAREIL = `gestion-${nouvelleCle().slice(-4)}`;

/** What was read, by one of its names. */
export type Quoi =
  | { readonly gtin: string }
  | { readonly sku: string }
  | { readonly produit_id: number; readonly nom: string };

export type Lecture = {
  /** Kept at every try: a reading whose answer was lost is one reading. */
  readonly cle: string;
  readonly quoi: Quoi;
  readonly quantite: number;
  readonly etat: 'envoi' | 'faite' | 'refusee';
  readonly faite?: Schema<'LectureInventaireFaite'>;
  readonly cause?: unknown;
  /** Another reading has taken it back. */
  readonly reprise?: boolean;
};

export type Fait =
  | { readonly quoi: 'lue'; readonly lecture: Lecture }
  | { readonly quoi: 'faite'; readonly cle: string; readonly faite: Schema<'LectureInventaireFaite'> }
  | { readonly quoi: 'refusee'; readonly cle: string; readonly cause: unknown }
  | { readonly quoi: 'renvoyee'; readonly cle: string }
  | { readonly quoi: 'oubliee'; readonly cle: string }
  | { readonly quoi: 'reprise'; readonly cle: string };

/** How many that are done stay in sight. */
const VUES = 30;

/** The readings of this page, the newest first. One that was not taken stays until it is, or somebody drops it. */
export function noter(lectures: readonly Lecture[], fait: Fait): readonly Lecture[] {
  if (fait.quoi === 'lue') {
    let faites = 0;
    return [fait.lecture, ...lectures].filter(({ etat }) => etat !== 'faite' || ++faites <= VUES);
  }
  if (fait.quoi === 'oubliee') return lectures.filter(({ cle }) => cle !== fait.cle);
  return lectures.map((lecture) => (lecture.cle === fait.cle ? apres(lecture, fait) : lecture));
}

function apres(lecture: Lecture, fait: Exclude<Fait, { quoi: 'lue' | 'oubliee' }>): Lecture {
  switch (fait.quoi) {
    case 'faite':
      return { ...lecture, etat: 'faite', faite: fait.faite };
    case 'refusee':
      return { ...lecture, etat: 'refusee', cause: fait.cause };
    case 'renvoyee':
      return { ...lecture, etat: 'envoi' };
    case 'reprise':
      return { ...lecture, reprise: true };
  }
}

/** Readings that the server does not have yet: leaving now would lose them. */
export const enSuspens = (lectures: readonly Lecture[]): boolean =>
  lectures.some(({ etat }) => etat !== 'faite');

/** As many as somebody typed, for one reading: a whole number, below zero to take back. */
export function lireQuantite(texte: string): number | null {
  const nu = texte.replace(/[\s\u00a0\u202f]/g, '').replace('−', '-');
  if (!/^-?\d{1,6}$/.test(nu) || Math.abs(Number(nu)) > LECTURE_MAX) return null;
  return Number(nu);
}

/** What to call what was read, before the service has said its name. */
export const nomDe = (quoi: Quoi): string =>
  'gtin' in quoi ? quoi.gtin : 'sku' in quoi ? quoi.sku : quoi.nom;

/** The product as the request names it. */
export const designe = (quoi: Quoi) => ('produit_id' in quoi ? { produit_id: quoi.produit_id } : quoi);
