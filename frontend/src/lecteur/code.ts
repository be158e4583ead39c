/** What a scanner has read. */
export type Code =
  /** The number of an article: 8, 12, 13 or 14 digits whose last one is right. */
  | { readonly genre: 'gtin'; readonly gtin: string }
  /** Words: a code of the shop, the number of a receipt, the id of a sale. */
  | { readonly genre: 'texte'; readonly texte: string }
  /** Digits of which one was lost or added. */
  | { readonly genre: 'abime'; readonly texte: string };

/** Symbology identifiers (ISO/IEC 15424): `]E0` of an EAN-13, `]C1` of a GS1-128. */
const AIM = /^\]([A-Za-z])(\d)/;
/** Of GS1 codes: the article number is behind 01, and more may follow. */
const GS1 = /^01(\d{14})/;

/** `document`: what else than an article some digits may stand for. */
export function lireCode(brut: string, document: (chiffres: string) => string | null = () => null): Code {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: some scanners send STX and ETX around a code
  const nu = brut.replace(/[\u0002\u0003]/g, '').trim();
  const aim = AIM.exec(nu);
  const texte = aim ? nu.slice(3) : nu;
  const gs1 = aim && /C1|d2|Q3|e0/.test(`${aim[1]}${aim[2]}`) ? GS1.exec(texte) : null;
  const chiffres = gs1?.[1] ?? texte;
  const id = document(chiffres);
  if (id || !/^\d+$/.test(chiffres)) return { genre: 'texte', texte: id ?? texte };
  if (/^(\d{8}|\d{12,14})$/.test(chiffres) && cleJuste(chiffres)) return { genre: 'gtin', gtin: chiffres };
  return { genre: 'abime', texte };
}

/** GS1 General Specifications, 7.9: from the right, weights 3 and 1. */
export function cleJuste(gtin: string): boolean {
  const [cle = 0, ...corps] = [...gtin].reverse().map(Number);
  const somme = corps.reduce((total, chiffre, rang) => total + chiffre * (rang % 2 === 0 ? 3 : 1), 0);
  return (10 - (somme % 10)) % 10 === cle;
}
