import { existsSync } from 'node:fs';
import {
  choisirCueillette,
  inscrire,
  mettreAuPanier,
  ouvrirSession,
  payer,
  reserver,
} from '../boutique/aides.ts';
import { lancerPages, VITRINE } from '../fixtures/pages.ts';
import { ouvrirPasserelle, type Passerelle } from '../fixtures/passerelle.ts';
import { ports } from '../fixtures/services.ts';
import { test as base, connecter, expect } from '../fixtures/test.ts';

/** Pages at one port and the API behind a gateway at another, as in kind: what the gateway allows is in its own file. */
const test = base.extend<{ passerelle: Passerelle }>({
  passerelle: [
    async ({ services, baseURL }, use, testInfo) => {
      const passerelle = await ouvrirPasserelle(services.adresse, baseURL);
      const port = Number(new URL(baseURL ?? '').port);
      const fermer = await lancerPages(port, passerelle.adresse, testInfo.outputPath('vitrine.log'));
      await use(passerelle);
      await fermer();
      await passerelle.fermer();
    },
    { auto: true },
  ],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the parameters
  baseURL: async ({}, use) => use(`http://localhost:${(await ports(1))[0]}`),
});

test.skip(!existsSync(VITRINE) && !process.env.CI, 'cargo build --bin vitrine, or VITRINE=/its/path');
// A card that is refused, and a cashier's account in the shop.
test.use({ toleres: [/status of 402/] });
test.setTimeout(240_000);

test('pages of one origin and the API of another: a purchase, and a session that outlives a reload', async ({
  page,
  services,
  passerelle,
}) => {
  const courriel = await inscrire(services.adresse, 'Lou');
  await mettreAuPanier(page, 175);
  await page.reload();
  await expect(page.getByRole('banner').getByRole('status')).toHaveText(/^1 /);
  await ouvrirSession(page, courriel);
  await expect(page.getByText('Votre panier vous a suivi')).toBeVisible();
  await page.reload();
  await expect(page.getByRole('button', { name: 'Se déconnecter' })).toBeVisible();
  expect(await page.evaluate(() => document.cookie)).toBe('');
  expect(passerelle.passees.filter((passee) => passee.endsWith('/api/auth/rafraichissement'))).toHaveLength(
    1,
  );

  // Read of the answer by a page that is elsewhere: its instance, and the hour of the server.
  await page.goto('/panier');
  await expect(page.getByText(/^Servi par ./)).toBeVisible();
  await choisirCueillette(page, /Saint-Roch/);
  await reserver(page);
  const url = page.url();
  await page.clock.install({ time: Date.now() + 3 * 3600_000 });
  await page.goto(url);
  await expect(page.getByRole('timer')).toHaveText(/^1[0-5]:\d\d$/);
  await payer(page, 'tok_refuse');
  await expect(page.getByRole('alert')).toContainText('Paiement refusé');
  await payer(page, 'tok_ok');
  await expect(page.getByRole('heading', { name: 'Votre numéro de cueillette' })).toBeVisible();
  await page.getByRole('button', { name: 'Se déconnecter' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Se déconnecter' }).click();
  await expect(page.getByRole('banner').getByRole('link', { name: 'Se connecter' })).toBeVisible();
});

test('the till and the back office ask the API of another origin too', async ({ page }) => {
  await page.goto('/caisse');
  await connecter(page, 'bob@comptoir.example');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.goto('/gestion');
  await expect(page.getByRole('heading', { name: 'Aujourd’hui' })).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
});
