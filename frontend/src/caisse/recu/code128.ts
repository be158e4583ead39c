/** Widths of the bars and gaps of each value (ISO/IEC 15417), the start of B and C and the stop at the end. */
const FORMES =
  '212222 222122 222221 121223 121322 131222 122213 122312 132212 221213 221312 231212 112232 122132 122231 113222 123122 123221 223211 221132 221231 213212 223112 312131 311222 321122 321221 312212 322112 322211 212123 212321 232121 111323 131123 131321 112313 132113 132311 211313 231113 231311 112133 112331 132131 113123 113321 133121 313121 211331 231131 213113 213311 213131 311123 311321 331121 312113 312311 332111 314111 221411 431111 111224 111422 121124 121421 141122 141221 112214 112412 122114 122411 142112 142211 241211 221114 413111 241112 134111 111242 121142 121241 114212 124112 124211 411212 421112 421211 212141 214121 412121 111143 111341 131141 114113 114311 411113 411311 113141 114131 311141 411131 211412 211214 211232 2331112'.split(
    ' ',
  );
const DEPART_B = 104;
const DEPART_C = 105;
const FIN = 106;
const CHIFFRES = 40;

/** An id of 128 bits as forty digits, which make a code half as wide as its letters would. */
export const enChiffres = (uuid: string): string =>
  BigInt(`0x${uuid.replaceAll('-', '')}`)
    .toString()
    .padStart(CHIFFRES, '0');

/** The id that forty digits stand for; null for any other text. */
export function enUuid(chiffres: string): string | null {
  if (!/^\d{40}$/.test(chiffres)) return null;
  const hex = BigInt(chiffres).toString(16).padStart(32, '0');
  return hex.length > 32 ? null : hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

const estUuid = (texte: string): boolean => /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(texte);

/** The values of a text: pairs of digits for an id, else one for each character. With start, check and stop. */
export function valeurs(texte: string): number[] {
  const contenu = estUuid(texte)
    ? (enChiffres(texte).match(/\d\d/g) ?? []).map(Number)
    : [...texte].map((signe) => signe.charCodeAt(0) - 32);
  const depart = estUuid(texte) ? DEPART_C : DEPART_B;
  const somme = contenu.reduce((total, valeur, rang) => total + valeur * (rang + 1), depart);
  return [depart, ...contenu, somme % 103, FIN];
}

/** Of each bar where it begins and how wide it is, in modules; and how many modules there are. */
export function barres(texte: string): { barres: [debut: number, largeur: number][]; largeur: number } {
  let place = 0;
  const trouvees: [number, number][] = [];
  for (const forme of valeurs(texte).map((valeur) => FORMES[valeur] ?? ''))
    for (const [rang, chiffre] of [...forme].entries()) {
      if (rang % 2 === 0) trouvees.push([place, Number(chiffre)]);
      place += Number(chiffre);
    }
  return { barres: trouvees, largeur: place };
}

const SVG = 'http://www.w3.org/2000/svg';
/** A scanner needs ten modules of white on each side. */
const BLANC = 10;

/** A code to print, as wide as the paper. */
export function codeBarres(texte: string): SVGSVGElement {
  const { barres: noires, largeur } = barres(texte);
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', `${-BLANC} 0 ${largeur + 2 * BLANC} 40`);
  svg.setAttribute('preserveAspectRatio', 'none');
  svg.setAttribute('width', '72mm');
  svg.setAttribute('height', '14mm');
  for (const [x, width] of noires) {
    const barre = document.createElementNS(SVG, 'rect');
    for (const [nom, valeur] of Object.entries({ x, y: 0, width, height: 40 }))
      barre.setAttribute(nom, String(valeur));
    svg.append(barre);
  }
  return svg;
}
