/** Code 39: nine elements a character, bars and spaces in turn, three of them wide. Those of the digits, and the ends. */
const MOTIFS: Record<string, string> = {
  '0': 'nnnwwnwnn',
  '1': 'wnnwnnnnw',
  '2': 'nnwwnnnnw',
  '3': 'wnwwnnnnn',
  '4': 'nnnwwnnnw',
  '5': 'wnnwwnnnn',
  '6': 'nnwwwnnnn',
  '7': 'nnnwnnwnw',
  '8': 'wnnwnnwnn',
  '9': 'nnwwnnwnn',
  '*': 'nwnnwnwnn',
};
const LARGE = 3;

export type Barre = { readonly x: number; readonly largeur: number };

/** The bars of these digits between their ends, and how wide it all is, in narrow elements. */
export function barres(chiffres: string): { barres: Barre[]; largeur: number } {
  let x = 0;
  const noires: Barre[] = [];
  for (const signe of `*${chiffres}*`) {
    const motif = MOTIFS[signe] ?? '';
    for (const [rang, element] of [...motif].entries()) {
      const largeur = element === 'w' ? LARGE : 1;
      if (rang % 2 === 0) noires.push({ x, largeur });
      x += largeur;
    }
    // Between two characters, a narrow space.
    x += 1;
  }
  return { barres: noires, largeur: x - 1 };
}

/** The number of an order as a scanner reads it: nine digits, which no barcode of a product has. */
export const codeDeCommande = (numero: number): string => String(numero).padStart(9, '0');
