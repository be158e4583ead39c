import { connecter, expect, test } from './fixtures/test.ts';

test('two tabs share a session, refreshed by one of them, and no token is stored', async ({
  context,
  page,
}) => {
  await page.goto('/connexion');
  await connecter(page, 'david@client.example');

  const echanges: string[] = [];
  context.on(
    'request',
    (request) => request.url().includes('/rafraichissement') && echanges.push(request.url()),
  );
  const autre = await context.newPage();
  await Promise.all([page.reload(), autre.goto('/')]);
  for (const onglet of [page, autre])
    await expect(onglet.getByRole('button', { name: 'Se déconnecter' })).toBeVisible();
  // Both began at once: one may have asked before the other was there to be told, never one in spite of the other.
  expect(echanges.length).toBeLessThanOrEqual(2);

  const stored = await page.evaluate(() =>
    JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]),
  );
  expect(stored).not.toMatch(/eyJ/);

  await page.getByRole('button', { name: 'Se déconnecter' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Se déconnecter' }).click();
  for (const onglet of [page, autre])
    await expect(onglet.getByRole('link', { name: 'Se connecter' })).toBeVisible();
});

test('a cashier’s session is none in the shop, and the till has a form in the place of the screen', async ({
  page,
}) => {
  await page.goto('/caisse?magasin=4');
  await connecter(page, 'bob@comptoir.example');
  await expect(page).toHaveURL(/magasin=4/);
  await page.goto('/');
  await expect(page.getByRole('link', { name: 'Se connecter' })).toBeVisible();
  await expect(page.getByRole('listitem').first()).toBeVisible();
});

test.describe('refusals', () => {
  test.use({ toleres: [/status of (401|400)/] });

  test('a wrong password is said in words, and what was typed stays', async ({ page }) => {
    await page.goto('/connexion');
    await page.getByLabel('Courriel').fill('emma@client.example');
    await page.getByRole('button', { name: 'Se connecter' }).click();
    await expect(page.getByLabel('Mot de passe')).toBeFocused();
    await page.getByLabel('Mot de passe').fill('pas le bon');
    await page.getByRole('button', { name: 'Se connecter' }).click();
    await expect(page.getByRole('alert')).toContainText('Demande');
    await expect(page.getByLabel('Courriel')).toHaveValue('emma@client.example');
  });
});

test.describe('without network', () => {
  test.use({ toleres: [/ERR_INTERNET_DISCONNECTED/] });

  test('a list says so, and comes back by its button', async ({ context, page }) => {
    await page.goto('/');
    await expect(page.getByRole('button', { name: 'Voir plus de produits' })).toBeVisible();
    await context.setOffline(true);
    await page.getByRole('link', { name: 'Boissons' }).click();
    await expect(page.getByRole('alert')).toContainText('Hors ligne');
    await context.setOffline(false);
    await page.getByRole('button', { name: 'Réessayer' }).click();
    await expect(page.getByRole('alert')).toHaveCount(0);
  });
});
