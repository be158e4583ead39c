import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const [usuel = '', renforce = ''] = readFileSync('src/style/tokens.css', 'utf8').split(
  '@media (prefers-contrast: more)',
);
const couleurs = (css: string) =>
  [...css.matchAll(/--color-([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)].map(
    ([, name = '', clair = '', sombre = '']) => [name, { clair, sombre }] as const,
  );
const tokens = new Map(couleurs(usuel));
/** What is not said again stays. */
const contrastes = new Map([...tokens, ...couleurs(renforce)]);

/** WCAG 2.2, relative luminance. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contraste(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

const TEXTE = 4.5;
const TRAIT = 3;
/** Of everything, where more was asked for. */
const RENFORCE = 7;
const paires: [dessus: string, dessous: string, minimum: number][] = [
  ...['encre', 'gris', 'sapin', 'brique', 'miel', 'nuit'].flatMap((token): [string, string, number][] => [
    [token, 'papier', TEXTE],
    [token, 'carte', TEXTE],
  ]),
  ['filet', 'papier', TRAIT],
  ['filet', 'carte', TRAIT],
  ['sur-sapin', 'sapin', TEXTE],
];

describe.each(['clair', 'sombre'] as const)('%s', (theme) => {
  test.each(paires)('%s is read on %s', (dessus, dessous, minimum) => {
    const [a, b] = [tokens.get(dessus), tokens.get(dessous)];
    expect(a && b && contraste(a[theme], b[theme])).toBeGreaterThanOrEqual(minimum);
  });

  test.each(paires)('%s on %s is for who asked for more contrast', (dessus, dessous) => {
    const [a, b] = [contrastes.get(dessus), contrastes.get(dessous)];
    expect(a && b && contraste(a[theme], b[theme])).toBeGreaterThanOrEqual(RENFORCE);
  });
});

test('no colour is defined that the pairs leave out', () => {
  expect(new Set(paires.flat().filter((nom) => typeof nom === 'string'))).toEqual(new Set(tokens.keys()));
});
