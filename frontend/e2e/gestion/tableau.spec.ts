import { connecter, expect, test } from '../fixtures/test.ts';

const LAVAL = 4;
const CAISSE = 4;

/** Cents of an amount as a page shows it. */
const cents = (texte: string | null) => Number((texte ?? '').replace(/[^\d−-]/g, ''));

test('the figures of the day, the list of sales and the report agree with a sale just made', async ({
  page,
  personne,
}) => {
  const bob = await personne('bob@comptoir.example');
  const { data: caisses } = await bob.api.GET('/api/magasins/{id}/caisses', {
    params: { path: { id: LAVAL } },
  });
  const ouverte = caisses?.find(({ caisse_id }) => caisse_id === CAISSE)?.session?.session_id;
  const session = ouverte ?? (await bob.ouvrirSession(CAISSE));

  await page.goto('/gestion');
  await connecter(page, 'alice@comptoir.example');
  const jour = page.getByRole('definition').first().locator('.sr-only');
  const avant = cents(await jour.textContent());
  const { data } = await bob.api.GET('/api/produits', { params: { query: { sku: 'EPI-0008' } } });
  const prix = Number(data?.elements[0]?.prix_cents ?? 0);
  const total = await bob.vendre(LAVAL, session, 'EPI-0008');
  await expect(async () => {
    await page.reload();
    await expect(jour).toBeAttached();
    expect(cents(await jour.textContent())).toBe(avant + prix);
  }).toPass({ timeout: 30_000 });
  const apres = cents(await jour.textContent());

  await test.step('the sale is the newest of the list', async () => {
    await page
      .getByRole('navigation', { name: 'Menu' })
      .getByRole('link', { name: 'Ventes', exact: true })
      .click();
    const premiere = page.getByRole('row').nth(1);
    await expect(premiere).toBeVisible();
    expect(cents(await premiere.getByRole('cell').nth(3).textContent())).toBe(total);
    await premiere.getByRole('link').click();
    await expect(page.getByRole('region', { name: 'Reçu' })).toContainText(/total/i);
  });

  await test.step('the report of the day has the same turnover, and a file', async () => {
    const aujourdhui = new Date().toLocaleDateString('fr-CA', { timeZone: 'America/Toronto' });
    await page.goto(`/gestion/rapports/ventes?du=${aujourdhui}&au=${aujourdhui}`);
    const rapport = page.getByRole('definition').first();
    await expect(rapport).toBeVisible();
    expect(cents(await rapport.textContent())).toBe(apres);
    await expect(page.getByRole('img', { name: 'Chiffre d’affaires' })).toBeVisible();
    const telecharge = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Télécharger (CSV)' }).click();
    expect((await telecharge).suggestedFilename()).toBe('rapport-ventes.csv');
  });
});
