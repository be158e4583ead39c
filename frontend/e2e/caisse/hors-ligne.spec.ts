import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { connecter, expect, sansDefaut, test } from '../fixtures/test.ts';
import {
  encaisser,
  file,
  LAVAL,
  lignes,
  ouvrirSession,
  prendreLaCaisse,
  pretHorsLigne,
  vendre,
  ventesDe,
} from './caisse.ts';
import { brancher, gtin } from './scanner.ts';

// What a till without network is told by its browser.
test.use({ toleres: [/ERR_|status of (401|404|429|503)/] });
test.setTimeout(300_000);

const ATTENTE_S = '4';
const PLATEAU = { magasin: 3, courriel: 'employe2@comptoir.example' };

test('ten sales without network, reload, another cashier, and ten sales once each', async ({
  page,
  context,
  personne,
}) => {
  const caisse = { ...LAVAL, caisse: 4 };
  const bob = await personne(LAVAL.courriel);
  const session = await ouvrirSession(bob, caisse);
  const avant = (await ventesDe(bob, session)).length;
  const lire = await prendreLaCaisse(page, caisse);
  await pretHorsLigne(page);

  await test.step('the network goes in the middle of a sale', async () => {
    await lire(gtin(1));
    await expect(lignes(page)).toHaveCount(1);
    await context.setOffline(true);
    await expect(file(page)).toContainText('hors ligne depuis');
    await lire(gtin(2));
    await expect(lignes(page)).toHaveCount(2);
    await encaisser(page);
    await expect(page.locator('pre.recu')).toContainText(/H-4-\d+/);
  });

  await test.step('nine more, each kept', async () => {
    for (let vente = 2; vente <= 10; vente += 1) await vendre(page, lire, vente);
    await expect(file(page)).toContainText('10 ventes à envoyer');
  });

  await test.step('what cannot be done says why', async () => {
    await page.getByRole('link', { name: 'Retour', exact: true }).click();
    await expect(page.getByText('Pas de retour hors ligne')).toBeVisible();
    await page.getByRole('link', { name: 'Tiroir' }).click();
    await expect(page.getByText('Hors ligne : le tiroir attend')).toBeVisible();
  });

  await test.step('loaded again without network, the till is there, and sells', async () => {
    await page.goto('/caisse/vente');
    await expect(file(page)).toContainText('10 ventes à envoyer');
    // In whose name is not left to chance (ADR 39).
    await expect(page.getByText('Les ventes qui suivent seront à son nom.')).toBeVisible();
    await sansDefaut(page);
    await page.getByRole('button', { name: /^Continuer/ }).click();
    const relire = await brancher(page);
    await expect(async () => {
      await relire(gtin(11));
      await expect(lignes(page)).toHaveCount(1, { timeout: 1000 });
    }).toPass();
    await page.keyboard.press('Control+Delete');
    await page.getByRole('button', { name: 'Abandonner', exact: true }).click();
    await sansDefaut(page);
  });

  await test.step('another cashier signs in, and the queue drains', async () => {
    await context.clearCookies();
    await context.setOffline(false);
    await page.goto('/caisse/vente');
    await connecter(page, 'employe5@comptoir.example');
    await expect(file(page)).toHaveText('en ligne', { timeout: 60_000 });
  });

  const ventes = (await ventesDe(bob, session)).slice(0, -avant || undefined);
  expect(ventes).toHaveLength(10);
  expect(new Set(ventes.map(({ vente_id }) => vente_id)).size).toBe(10);
  const { data: dossier } = await bob.api.GET('/api/mon-dossier');
  for (const vente of ventes)
    expect(vente).toMatchObject({ hors_ligne: true, vendeur_id: dossier?.travailleur_id });
});

test('answers that are lost, refused for a moment, or too many: one sale each', async ({
  page,
  personne,
}) => {
  const caisse = { ...PLATEAU, caisse: 1 };
  const camille = await personne(PLATEAU.courriel);
  const session = await ouvrirSession(camille, caisse);
  const avant = (await ventesDe(camille, session)).length;
  const lire = await prendreLaCaisse(page, caisse);

  // The request arrives and its answer does not; then the server is busy; then it has had too many.
  const fautes = ['perdue', 'perdue', '503', '429'];
  const moments: number[] = [];
  await page.route('**/api/ventes', async (route) => {
    const faute = fautes.shift();
    moments.push(Date.now());
    if (faute === 'perdue') {
      await route.fetch();
      await route.abort('connectionreset');
    } else if (faute) await route.fulfill({ status: Number(faute), headers: { 'Retry-After': ATTENTE_S } });
    else await route.continue();
  });
  for (let vente = 1; vente <= 4; vente += 1) await vendre(page, lire, vente);
  await expect(file(page)).toHaveText('en ligne', { timeout: 90_000 });
  await page.unroute('**/api/ventes');

  const ventes = await ventesDe(camille, session);
  expect(ventes).toHaveLength(avant + 4);
  expect(fautes).toEqual([]);
  // The server's own delay is heard.
  const [refus = 0, suivante = 0] = moments.slice(3);
  expect(suivante - refus).toBeGreaterThanOrEqual(Number(ATTENTE_S) * 1000);
});

test('two tabs of one till send a sale once', async ({ page, context, personne }) => {
  const caisse = { ...PLATEAU, caisse: 2 };
  const camille = await personne(PLATEAU.courriel);
  const session = await ouvrirSession(camille, caisse);
  const avant = (await ventesDe(camille, session)).length;
  const lire = await prendreLaCaisse(page, caisse);
  await pretHorsLigne(page);
  const autre = await context.newPage();
  await autre.goto('/caisse/vente');
  await expect(autre.getByText('ouverte dans un autre onglet')).toBeVisible();

  await page.bringToFront();
  await context.setOffline(true);
  await expect(file(page)).toContainText('hors ligne');
  for (let vente = 1; vente <= 3; vente += 1) await vendre(page, lire, vente);
  await expect(file(autre)).toContainText('3 ventes à envoyer');

  const envois: string[] = [];
  context.on('request', (request) => {
    if (request.method() === 'POST' && request.url().endsWith('/api/ventes'))
      envois.push(request.headers()['idempotency-key'] ?? '');
  });
  await context.setOffline(false);
  for (const onglet of [page, autre]) await expect(file(onglet)).toHaveText('en ligne', { timeout: 60_000 });
  expect(new Set(envois).size).toBe(3);
  expect(envois).toHaveLength(3);
  expect(await ventesDe(camille, session)).toHaveLength(avant + 3);
});

test('the browser is killed right after a sale: it is there the next time', async ({
  playwright,
  launchOptions,
  baseURL,
  personne,
}) => {
  const caisse = { ...PLATEAU, caisse: 3 };
  const camille = await personne(PLATEAU.courriel);
  const session = await ouvrirSession(camille, caisse);
  const avant = (await ventesDe(camille, session)).length;
  const profil = mkdtempSync(join(tmpdir(), 'comptoir-profil-'));
  const ouvrir = () =>
    playwright.chromium.launchPersistentContext(profil, {
      ...launchOptions,
      baseURL: baseURL ?? '',
      locale: 'fr-CA',
    });
  try {
    const premier = await ouvrir();
    const [page = await premier.newPage()] = premier.pages();
    const lire = await prendreLaCaisse(page, caisse);
    await pretHorsLigne(page);
    await premier.setOffline(true);
    await expect(file(page)).toContainText('hors ligne');
    await vendre(page, lire, 1);
    // No chance to tidy up: as when the power goes.
    const cdp = await premier.newCDPSession(page);
    await cdp.send('Browser.crash').catch(() => {});
    await premier.close().catch(() => {});

    const second = await ouvrir();
    const [reprise = await second.newPage()] = second.pages();
    await reprise.goto('/caisse/file');
    await connecterAuBesoin(reprise);
    await expect(file(reprise)).toHaveText('en ligne', { timeout: 60_000 });
    await second.close();
  } finally {
    rmSync(profil, { recursive: true, force: true });
  }
  expect(await ventesDe(camille, session)).toHaveLength(avant + 1);
});

/** The cookie may not have reached the disk; the sale has. */
async function connecterAuBesoin(page: Page): Promise<void> {
  const courriel = page.getByLabel('Courriel');
  const titre = page.getByRole('heading', { name: 'Ventes à envoyer' });
  await expect(courriel.or(titre).first()).toBeVisible();
  if (await courriel.isVisible()) await connecter(page, PLATEAU.courriel);
}
