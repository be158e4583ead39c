/** How many milliseconds the server is ahead, by the date of its answer; 0 where none is to be read. */
export function ecartHorloge(date: string | null, maintenant = Date.now()): number {
  const serveur = date === null ? Number.NaN : Date.parse(date);
  if (Number.isNaN(serveur)) return 0;
  const ecart = serveur - maintenant;
  // The header counts whole seconds: less is no difference.
  return Math.abs(ecart) < 1000 ? 0 : ecart;
}

/** Whole seconds left until then by the server's clock; 0 once it is over. */
export const resteSecondes = (jusqua: string, ecart: number, maintenant = Date.now()): number =>
  Math.max(Math.ceil((Date.parse(jusqua) - maintenant - ecart) / 1000), 0);

/** `14:05`. */
export const minuter = (secondes: number): string =>
  `${Math.floor(secondes / 60)}:${String(secondes % 60).padStart(2, '0')}`;
