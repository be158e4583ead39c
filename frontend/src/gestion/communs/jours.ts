const FUSEAU = 'America/Toronto';

/** Today where the stores are, as `2026-06-30`. */
export const aujourdhui = (maintenant = new Date()): string =>
  maintenant.toLocaleDateString('fr-CA', { timeZone: FUSEAU });

/** The day before. */
export function veille(jour: string): string {
  const date = new Date(`${jour}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - 1);
  return date.toISOString().slice(0, 10);
}
