import type { Page, Route } from '@playwright/test';
import { expect, test } from '../fixtures/test.ts';
import {
  choisirCueillette,
  idDeCommande,
  inscrire,
  mettreAuPanier,
  ouvrirSession,
  PAYER,
  paiements,
  payer,
  RESERVER,
  reserver,
} from './aides.ts';

const TASSE = 162;

// Payments that are refused or lost, and orders that are not there yet, are what these journeys are about.
test.use({ toleres: [/status of (402|404|409|422|503)|net::ERR_/] });
test.describe.configure({ timeout: 240_000 });

/** A client of one's own with an article, at the summary. */
async function aVerifier(page: Page, adresse: string | undefined): Promise<string> {
  const courriel = await inscrire(adresse ?? '', 'Noé');
  await ouvrirSession(page, courriel);
  await mettreAuPanier(page, TASSE);
  await choisirCueillette(page, /Saint-Roch/);
  return courriel;
}

/** The service does what it is asked, and nobody hears of it. */
async function perdreLaReponse(page: Page, chemin: string): Promise<void> {
  await page.route(chemin, async (route: Route) => {
    if (route.request().method() !== 'POST') return route.continue();
    await route.fetch();
    await route.abort('connectionreset');
  });
}

test('an order whose answer was lost is found again by a refresh, and is one', async ({
  page,
  baseURL,
  personne,
}) => {
  const courriel = await aVerifier(page, baseURL);
  await perdreLaReponse(page, '**/api/panier/checkout');
  await page.getByRole('button', { name: RESERVER }).click();
  await expect(page.getByRole('alert')).toContainText('Hors ligne');
  await page.unroute('**/api/panier/checkout');
  await page.reload();
  await expect(page.getByRole('button', { name: PAYER })).toBeVisible();
  const client = await personne(courriel);
  const { data } = await client.api.GET('/api/commandes');
  expect(data?.elements).toHaveLength(1);

  // Back from the payment: there is nothing to order a second time, and the way to what is reserved.
  await page.goBack();
  await page.goto('/commander/verifier');
  await expect(page).toHaveURL(/\/commander$/);
});

test('pressed twice, and in two tabs, it is one order and one payment', async ({
  context,
  page,
  baseURL,
  personne,
}) => {
  const courriel = await aVerifier(page, baseURL);
  await page.getByRole('button', { name: RESERVER }).dblclick();
  await expect(page.getByRole('button', { name: PAYER })).toBeVisible();
  const id = idDeCommande(page);
  const autre = await context.newPage();
  await autre.goto(page.url());
  await expect(autre.getByRole('button', { name: PAYER })).toBeVisible();
  await Promise.all([page, autre].map((onglet) => onglet.getByRole('button', { name: PAYER }).dblclick()));
  for (const onglet of [page, autre])
    await expect(onglet.getByRole('heading', { name: 'Votre numéro de cueillette' })).toBeVisible();
  const client = await personne(courriel);
  expect((await paiements(client, id)).filter((etat) => etat === 'accepte')).toHaveLength(1);
  expect((await client.api.GET('/api/commandes')).data?.elements).toHaveLength(1);
});

test('the network is cut before the payment, then during it: it is paid once', async ({
  context,
  page,
  baseURL,
  personne,
}) => {
  const courriel = await aVerifier(page, baseURL);
  const id = await reserver(page);
  await context.setOffline(true);
  await page.getByRole('button', { name: PAYER }).click();
  await expect(page.getByRole('alert').first()).toContainText('Hors ligne');
  await context.setOffline(false);

  await perdreLaReponse(page, `**/api/commandes/${id}/paiements`);
  await page.getByRole('button', { name: PAYER }).click();
  // The order is looked at, since nobody knows: it is paid.
  await expect(page.getByRole('heading', { name: 'Votre numéro de cueillette' })).toBeVisible();
  expect(await paiements(await personne(courriel), id)).toEqual(['accepte']);
});

test('a card that is slow, and one that was charged unheard: the page follows the answer, charged once', async ({
  page,
  poste,
  baseURL,
  personne,
}) => {
  const lente = { page, courriel: await aVerifier(page, baseURL), id: await reserver(page) };
  const autre = await poste.newPage();
  const perdue = { page: autre, courriel: await aVerifier(autre, baseURL), id: await reserver(autre) };

  await test.step('slow, and a refresh meanwhile', async () => {
    const partie = page.waitForRequest('**/paiements');
    await payer(page, 'tok_lent');
    await expect(page.getByRole('button', { name: 'Paiement en cours…' })).toBeVisible();
    await partie;
    await page.waitForTimeout(500);
    await page.reload();
    await expect(page.getByText('Paiement en vérification')).toBeVisible();
    await expect(page.getByRole('button', { name: PAYER })).toHaveCount(0);
  });

  await test.step('charged, its answer lost, and the page left and found again', async () => {
    await payer(autre, 'tok_perdu');
    await expect(autre.getByText('Paiement en vérification')).toBeVisible();
    await autre.goBack();
    await autre.goForward();
  });

  // The service asks the provider half a minute later: both are waited for at once.
  for (const { page, courriel, id } of [lente, perdue]) {
    await expect(page.getByRole('heading', { name: 'Votre numéro de cueillette' })).toBeVisible({
      timeout: 90_000,
    });
    expect(await paiements(await personne(courriel), id)).toEqual(['accepte']);
  }
});

test('a provider that is out of order charges nothing, and another card pays', async ({
  page,
  baseURL,
  personne,
}) => {
  const courriel = await aVerifier(page, baseURL);
  const id = await reserver(page);
  await payer(page, 'tok_panne');
  await expect(page.getByRole('alert')).toContainText('Nouvel essai possible dans');
  await page.reload();
  await expect(page.getByText('Le dernier essai n’a pas abouti')).toBeVisible();
  // Under the key of the attempt that is not settled the service takes no other card: another key is made for it.
  await payer(page, 'tok_ok');
  await expect(page.getByRole('heading', { name: 'Votre numéro de cueillette' })).toBeVisible();
  expect((await paiements(await personne(courriel), id)).at(-1)).toBe('accepte');
});

test('the countdown goes by the clock of the server, whatever that of the machine says', async ({
  page,
  baseURL,
}) => {
  await aVerifier(page, baseURL);
  await reserver(page);
  const url = page.url();
  await page.clock.install({ time: Date.now() + 3 * 3600_000 });
  await page.goto(url);
  await expect(page.getByRole('timer')).toHaveText(/^1[0-5]:\d\d$/);
});

test('what was not paid in time is put back in the cart', async ({ page, baseURL, personne }) => {
  const courriel = await aVerifier(page, baseURL);
  const id = await reserver(page);
  const client = await personne(courriel);
  await client.api.POST('/api/commandes/{id}/annulation', {
    params: { path: { id }, header: { 'Idempotency-Key': crypto.randomUUID() } },
    body: {},
  });
  await page.reload();
  await page.getByRole('button', { name: 'Remettre ces articles au panier' }).click();
  await expect(page).toHaveURL(/\/panier/);
  await expect(page.getByRole('banner').getByRole('status')).toHaveText(/^1 /);
});
