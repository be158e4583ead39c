import type { Page } from '@playwright/test';
import { getDocumentProxy } from 'unpdf';

const POINTS_PAR_MM = 72 / 25.4;

/** What is on paper: its text, each line with single spaces, and the size of the sheet. */
export type Papier = { readonly texte: string; readonly largeurMm: number; readonly pages: number };

/** Presses a button that prints, and reads what the printer would get. */
export async function imprimer(page: Page, bouton: RegExp | string): Promise<Papier> {
  await page.evaluate(() => {
    window.print = () => {};
  });
  await page.getByRole('button', { name: bouton }).click();
  const papier = await lire(await page.pdf({ preferCSSPageSize: true }));
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  return papier;
}

async function lire(pdf: Buffer): Promise<Papier> {
  const document = await getDocumentProxy(new Uint8Array(pdf));
  const feuille = await document.getPage(1);
  const [gauche = 0, , droite = 0] = feuille.view;
  const { items } = await feuille.getTextContent();
  const texte = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('');
  return {
    texte: texte.replace(/[^\S\n]+/g, ' '),
    largeurMm: Math.round((droite - gauche) / POINTS_PAR_MM),
    pages: document.numPages,
  };
}
