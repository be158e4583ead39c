/** What `PUT …/image` takes (services/magasin, `photo.rs`): told before anything is sent. */
export const GENRES = ['image/jpeg', 'image/png', 'image/webp'] as const;
export const MIO_MAX = 2;
export const COTE_MAX = 4000;

export type Refus = 'genre' | 'poids' | 'cote';

/** Why a file is not worth sending, by what the browser says of it; what is in it, the service alone finds out. */
export function refusDuFichier({ size, type }: Pick<File, 'size' | 'type'>): Refus | null {
  if (!(GENRES as readonly string[]).includes(type)) return 'genre';
  return size > MIO_MAX * 1024 * 1024 ? 'poids' : null;
}

/** The same, once the browser has drawn it. */
export const refusDuDessin = (largeur: number, hauteur: number): Refus | null =>
  Math.max(largeur, hauteur) > COTE_MAX ? 'cote' : null;
