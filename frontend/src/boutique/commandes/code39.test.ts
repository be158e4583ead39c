import { expect, test } from 'vitest';
import { barres, codeDeCommande } from './code39';

test('the number has nine digits', () => {
  expect(codeDeCommande(250)).toBe('000000250');
  expect(codeDeCommande(999_999_999)).toBe('999999999');
});

/** Reads the bars again, by their widths and gaps, as a scanner does. */
function relire({ barres: noires, largeur }: ReturnType<typeof barres>): string[] {
  const elements = noires.flatMap(({ x, largeur: bar }, rang) => {
    const suivante = noires[rang + 1]?.x ?? largeur;
    return [bar, suivante - x - bar];
  });
  // Nine elements and the space between two characters.
  return Array.from({ length: noires.length / 5 }, (_, rang) =>
    elements
      .slice(rang * 10, rang * 10 + 9)
      .map((wide) => (wide > 1 ? 'w' : 'n'))
      .join(''),
  );
}

test('bars are those of the digits, each of which has three wide elements and no other has the same', () => {
  const lus = relire(barres('0123456789'));
  expect(lus).toHaveLength(12);
  expect(lus.at(0)).toBe(lus.at(-1));
  expect(new Set(lus).size).toBe(11);
  for (const motif of lus) expect(motif.replaceAll('n', '')).toHaveLength(3);
  // ISO/IEC 16388: 1 is a wide bar, three narrow elements, a wide space, four narrow ones, a wide bar.
  expect(lus[2]).toBe('wnnwnnnnw');
});
