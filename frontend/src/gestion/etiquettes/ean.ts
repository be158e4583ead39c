/** The seven modules of each digit, as the left half has them with odd parity (ISO/IEC 15420). */
const IMPAIRS = [
  '0001101',
  '0011001',
  '0010011',
  '0111101',
  '0100011',
  '0110001',
  '0101111',
  '0111011',
  '0110111',
  '0001011',
];
/** Which digits of the left half of an EAN-13 have even parity, by its first digit. */
const PARITES = [
  'IIIIII',
  'IIPIPP',
  'IIPPIP',
  'IIPPPI',
  'IPIIPP',
  'IPPIIP',
  'IPPPII',
  'IPIPIP',
  'IPIPPI',
  'IPPIPI',
];

const inverser = (modules: string): string => [...modules].map((m) => (m === '1' ? '0' : '1')).join('');
const impair = (chiffre: number): string => IMPAIRS[chiffre] ?? '';
/** The right half: every module the other way round. */
const droit = (chiffre: number): string => inverser(impair(chiffre));
const pair = (chiffre: number): string => [...droit(chiffre)].reverse().join('');

/** Bars and gaps of an article number, one sign a module; null for those that have no bars of their own (14 digits). */
export function modules(gtin: string): string | null {
  const chiffres = [...(gtin.length === 12 ? `0${gtin}` : gtin)].map(Number);
  if (chiffres.length === 8) {
    const gauche = chiffres.slice(0, 4).map(impair).join('');
    return `101${gauche}01010${chiffres.slice(4).map(droit).join('')}101`;
  }
  if (chiffres.length !== 13) return null;
  const parite = PARITES[chiffres[0] ?? 0] ?? '';
  const gauche = chiffres
    .slice(1, 7)
    .map((chiffre, rang) => (parite[rang] === 'P' ? pair(chiffre) : impair(chiffre)));
  return `101${gauche.join('')}01010${chiffres.slice(7).map(droit).join('')}101`;
}

export type Barre = { readonly x: number; readonly largeur: number };

/** The black ones, each from where to how wide. */
export function barres(signes: string): Barre[] {
  return [...signes.matchAll(/1+/g)].map(({ index, 0: noire }) => ({ x: index, largeur: noire.length }));
}
