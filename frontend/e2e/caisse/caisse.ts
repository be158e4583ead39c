import { expect, type Page } from '@playwright/test';
import { nouvelleCle, sousCle } from '../../src/api/cle.ts';
import type { Personne } from '../fixtures/personne.ts';
import { connecter } from '../fixtures/test.ts';
import { brancher, gtin } from './scanner.ts';

/** A till of the demo data, and who works at it. */
export type Lieu = { magasin: number; caisse: number; courriel: string };

export const LAVAL = { magasin: 4, courriel: 'bob@comptoir.example' };

/** The session that is open at a till, or a new one. */
export async function ouvrirSession(personne: Personne, { magasin, caisse }: Lieu): Promise<string> {
  const { data } = await personne.api.GET('/api/magasins/{id}/caisses', {
    params: { path: { id: magasin } },
  });
  const ouverte = data?.find(({ caisse_id }) => caisse_id === caisse)?.session;
  return ouverte?.session_id ?? personne.ouvrirSession(caisse);
}

/** Ends whatever session is open at a till. */
export async function libererCaisse(personne: Personne, { magasin, caisse }: Lieu): Promise<void> {
  const { data } = await personne.api.GET('/api/magasins/{id}/caisses', {
    params: { path: { id: magasin } },
  });
  const id = data?.find(({ caisse_id }) => caisse_id === caisse)?.session?.session_id;
  if (id)
    await personne.api.POST('/api/sessions/{id}/fin', {
      params: { path: { id }, header: sousCle(nouvelleCle()) },
    });
}

/** Signs in at a till whose session is open, up to the screen of the sale; gives the scanner. */
export async function prendreLaCaisse(page: Page, { magasin, caisse, courriel }: Lieu) {
  await page.goto(`/caisse?magasin=${magasin}&caisse=${caisse}`);
  await connecter(page, courriel);
  await page.getByRole('button', { name: /^(Vendre dans la session|Sell in the open)/ }).click();
  await expect(champDeCode(page)).toBeVisible();
  await catalogueLu(page);
  return brancher(page);
}

export const champDeCode = (page: Page) => page.getByRole('textbox', { name: /^Code,/ });

/** The products are in the store of the till: from then on it needs no network. */
async function catalogueLu(page: Page): Promise<void> {
  await expect(async () => {
    const pages = await page.evaluate(
      () =>
        new Promise((resolve, reject) => {
          const demande = indexedDB.open('comptoir-caisse');
          demande.onerror = () => reject(demande.error);
          demande.onsuccess = () => {
            const nombre = demande.result.transaction('catalogue').objectStore('catalogue').count();
            nombre.onsuccess = () => {
              demande.result.close();
              resolve(nombre.result);
            };
          };
        }),
    );
    expect(pages).toBeGreaterThan(0);
  }).toPass();
}

/** The till has what it needs to open without network. */
export const pretHorsLigne = (page: Page) =>
  page.evaluate(() => navigator.serviceWorker.ready.then(() => true));

export const lignes = (page: Page) =>
  page.getByRole('region', { name: /^(Lignes de la vente|Lines of the sale)$/ }).getByRole('listitem');

/** Pays in cash, to the cent, by the keyboard. */
export async function encaisser(page: Page): Promise<void> {
  await page.keyboard.press('F2');
  await expect(page.getByLabel(/^(Comptant reçu|Cash received)$/)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByText(/^(Enregistrée\s:|Recorded:|Gardée ici|Kept here)/)).toBeVisible();
}

/** Sells one article in cash. */
export async function vendre(
  page: Page,
  lire: (...codes: string[]) => Promise<void>,
  produit: number,
): Promise<void> {
  await lire(gtin(produit));
  await expect(lignes(page)).toHaveCount(1);
  await encaisser(page);
}

/** What the till says of the network and of its queue. */
export const file = (page: Page) => page.getByRole('link', { name: /(en ligne|hors ligne)/ });

/** The sales of a session, as the server has them. */
export async function ventesDe(personne: Personne, session_id: string) {
  const { data } = await personne.api.GET('/api/ventes', { params: { query: { session_id, limite: 100 } } });
  return data?.elements ?? [];
}
