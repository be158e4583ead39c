export type Code = { gtin: string; quantite: number };

/** Barcodes as a person writes them: one on each line, `x6` behind that of a pack of six. */
export const ecrireCodes = (codes: readonly Code[]): string =>
  codes.map(({ gtin, quantite }) => (quantite === 1 ? gtin : `${gtin} x${quantite}`)).join('\n');

/** Reads them; a line that is none is given back, to be said. */
export function lireCodes(texte: string): Code[] | { faute: string } {
  const codes: Code[] = [];
  for (const ligne of texte.split(/\r?\n/)) {
    const nue = ligne.trim();
    if (nue === '') continue;
    const lu = /^(\d{8,14})(?:\s*[x×*]\s*(\d{1,4}))?$/i.exec(nue);
    if (!lu?.[1]) return { faute: nue };
    codes.push({ gtin: lu[1], quantite: Number(lu[2] ?? 1) });
  }
  return codes;
}
