import { mkdirSync, writeFileSync } from 'node:fs';
import type { BrowserContext, Page } from '@playwright/test';
import { choisirCueillette, inscrire, mettreAuPanier, ouvrirSession, reserver } from '../boutique/aides.ts';
import {
  encaisser,
  LAVAL,
  lignes,
  ouvrirSession as ouvrirCaisse,
  prendreLaCaisse,
} from '../caisse/caisse.ts';
import { gtin } from '../caisse/scanner.ts';
import { auRepos, connecter, expect, test } from '../fixtures/test.ts';

const DOSSIER = '../docs/image';
const TELEPHONE = { width: 390, height: 844 };
const BUREAU = { width: 1280, height: 800 };
const TASSE = 162;
const CAFETIERE = 175;

test.use({ viewport: BUREAU, toleres: [/ERR_|status of/] });
test.setTimeout(300_000);
test.beforeAll(() => void mkdirSync(DOSSIER, { recursive: true }));

/** What the window shows, as WebP: Playwright itself writes PNG and JPEG alone. */
async function photographier(page: Page, nom: string): Promise<void> {
  await auRepos(page);
  await page.evaluate(() => document.fonts.ready.then(() => true));
  // Nothing is being typed, nothing is pointed at.
  await page.mouse.move(0, 0);
  const cdp = await page.context().newCDPSession(page);
  const { data } = await cdp.send('Page.captureScreenshot', { format: 'webp', quality: 82 });
  await cdp.detach();
  writeFileSync(`${DOSSIER}/${nom}.webp`, Buffer.from(data, 'base64'));
}

test('the shop', async ({ browser, page, baseURL }) => {
  const courriel = await inscrire(baseURL ?? '', 'Chloé');
  await page.goto('/');
  await photographier(page, 'boutique');
  await page.goto(`/produits/${CAFETIERE}`);
  await expect(page.getByText('Laval')).toBeVisible();
  await photographier(page, 'produit');
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto('/?rayon=2');
  await photographier(page, 'sombre');

  const poche = await browser.newContext({
    baseURL: baseURL ?? '',
    locale: 'fr-CA',
    viewport: TELEPHONE,
    deviceScaleFactor: 2,
  });
  const telephone = await poche.newPage();
  await telephone.goto('/');
  await expect(telephone.getByRole('button', { name: /^Ajouter au panier/ }).first()).toBeVisible();
  await photographier(telephone, 'boutique-telephone');
  await ouvrirSession(telephone, courriel);
  await mettreAuPanier(telephone, CAFETIERE);
  await mettreAuPanier(telephone, TASSE, 2);
  await choisirCueillette(telephone, /Saint-Roch/);
  await telephone.evaluate(() => scrollTo(0, 0));
  await photographier(telephone, 'commander');
  await reserver(telephone);
  await telephone.evaluate(() => scrollTo(0, 0));
  await photographier(telephone, 'payer');
  await poche.close();
});

test('the till', async ({ context, page, personne }) => {
  await page.setViewportSize({ width: 1280, height: 1000 });
  const caisse = { ...LAVAL, caisse: 4 };
  await ouvrirCaisse(await personne(caisse.courriel), caisse);
  const lire = await prendreLaCaisse(page, caisse);
  await lire(...Array.from({ length: 20 }, (_, rang) => gtin(rang + 1)));
  await expect(lignes(page)).toHaveCount(20);
  await page.evaluate(() => scrollTo(0, 0));
  await photographier(page, 'caisse');
  await page.setViewportSize(BUREAU);
  await vendreHorsLigne(page, context, lire);
  await photographier(page, 'caisse-hors-ligne');
});

async function vendreHorsLigne(
  page: Page,
  context: BrowserContext,
  lire: (...codes: string[]) => Promise<void>,
): Promise<void> {
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
  await context.setOffline(true);
  await encaisser(page);
  for (const produit of [12, 31, 55]) {
    await lire(gtin(produit), gtin(produit + 1));
    await expect(lignes(page)).toHaveCount(2);
    await encaisser(page);
  }
  await page.getByRole('link', { name: /hors ligne/ }).click();
  await expect(page.getByRole('heading', { name: 'Ventes à envoyer' })).toBeVisible();
}

test('the back office', async ({ page, personne }) => {
  const bob = await personne(LAVAL.courriel);
  const session = await ouvrirCaisse(bob, { ...LAVAL, caisse: 5 });
  for (const sku of ['EPI-0008', 'EPI-0010', 'EPI-0012']) await bob.vendre(LAVAL.magasin, session, sku);
  await page.goto('/gestion');
  await connecter(page, 'alice@comptoir.example');
  await expect(page.getByText('Chiffre d’affaires du jour')).toBeVisible();
  await expect(page.getByRole('img').first()).toBeVisible();
  await photographier(page, 'gestion');
});
