export type Valeur = string | number | null;

/** What a spreadsheet takes for a formula begins so; the reports of the API do the same (docs/rapports.md). */
const FORMULE = /^[=+\-@\t\r]/;

function cellule(valeur: Valeur): string {
  if (valeur === null) return '';
  if (typeof valeur === 'number') return String(valeur);
  const texte = FORMULE.test(valeur) ? `'${valeur}` : valeur;
  return /[",\r\n]/.test(texte) ? `"${texte.replaceAll('"', '""')}"` : texte;
}

/** A file of RFC 4180 for a spreadsheet, which needs the mark of UTF-8 to read accents. */
export const ecrireCsv = (titres: readonly string[], lignes: readonly (readonly Valeur[])[]): string =>
  `\ufeff${[titres, ...lignes].map((ligne) => ligne.map(cellule).join(',')).join('\r\n')}\r\n`;
