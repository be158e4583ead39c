import { codeBarres } from './code128';

const LARGEUR_MM = 80;
const MARGE_MM = 4;
/** Of a line of 8 points. */
const LIGNE_MM = 3.7;
const CODE_MM = 18;

const feuille = new CSSStyleSheet();

/** Prints a text of 42 columns on a roll of 80 mm, as long as it needs, with its number as a code below. */
export function imprimer(texte: string, code: string | null): void {
  const papier = document.createElement('div');
  papier.className = 'a-imprimer';
  const pre = document.createElement('pre');
  pre.textContent = texte;
  papier.append(pre);
  if (code) papier.append(codeBarres(code));
  document.body.append(papier);

  const hauteur = Math.ceil(texte.split('\n').length * LIGNE_MM + CODE_MM + 2 * MARGE_MM);
  // A sheet made by the page: the policy takes no style written into it.
  feuille.replaceSync(
    `@page { size: ${LARGEUR_MM}mm ${Math.max(hauteur, LARGEUR_MM)}mm; margin: ${MARGE_MM}mm; }`,
  );
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, feuille];
  addEventListener(
    'afterprint',
    () => {
      papier.remove();
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((autre) => autre !== feuille);
    },
    { once: true },
  );
  print();
}
