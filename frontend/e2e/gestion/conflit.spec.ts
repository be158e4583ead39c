import { connecter, expect, sansDefaut, test } from '../fixtures/test.ts';

test.describe('a product edited in two windows', () => {
  test.use({ toleres: [/status of 412/] });

  test('shows both, and loses nothing', async ({ context, page, personne }) => {
    const charlie = await personne('charlie@comptoir.example');
    const { data } = await charlie.api.GET('/api/gestion/produits', {
      params: { query: { sku: 'EPI-0010' } },
    });
    const produit = data?.elements[0];
    if (!produit) throw new Error('no product');
    const adresse = `/gestion/produits/${produit.produit_id}`;
    await page.goto(adresse);
    await page.getByRole('button', { name: 'English' }).click();
    await connecter(page, 'charlie@comptoir.example');
    const autre = await context.newPage();
    await autre.goto(adresse);
    const fiche = (fenetre: typeof page) => fenetre.getByRole('region', { name: 'Details' });
    await expect(fiche(page).getByLabel('Regular price')).toBeVisible();
    await expect(fiche(autre).getByLabel('Regular price')).toBeVisible();
    await sansDefaut(page);

    await test.step('the first one sets a price and a brand', async () => {
      await fiche(page).getByLabel('Regular price').fill('7,77');
      await fiche(page).getByLabel('Brand').fill('Première');
      await fiche(page).getByRole('button', { name: 'Save', exact: true }).click();
      await expect(fiche(page).getByText('It is saved')).toBeVisible();
    });

    await test.step('the other one has another price, and a name', async () => {
      await fiche(autre).getByLabel('Regular price').fill('8.88');
      await fiche(autre).getByLabel('English name').fill('<img src=x onerror=alert(1)> 👍');
      await fiche(autre).getByRole('button', { name: 'Save', exact: true }).click();
      await expect(autre.getByText('Somebody saved before you')).toBeVisible();
      await sansDefaut(autre);
    });

    await test.step('each field is chosen: what one alone changed already is', async () => {
      const prix = autre.getByRole('group', { name: 'Regular price' });
      await expect(prix).toContainText('8.88');
      await expect(prix).toContainText('7,77');
      await expect(autre.getByRole('group', { name: 'Brand' }).getByLabel(/Theirs/)).toBeChecked();
      await expect(autre.getByRole('group', { name: 'English name' }).getByLabel(/Yours/)).toBeChecked();
      await expect(autre.getByText('A field that both changed awaits your choice.')).toBeVisible();
      await prix.getByLabel(/Yours/).check();
      await autre.getByRole('button', { name: 'Save these choices' }).click();
      await expect(fiche(autre).getByText('It is saved')).toBeVisible();
      await expect(fiche(autre).getByLabel('Brand')).toHaveValue('Première');
    });

    await test.step('all stores see it, the hostile name as text, the prices before as history', async () => {
      const apres = await charlie.api.GET('/api/gestion/produits/{id}', {
        params: { path: { id: produit.produit_id } },
      });
      expect(apres.data).toMatchObject({
        prix_cents: 888,
        marque: 'Première',
        nom_en: '<img src=x onerror=alert(1)> 👍',
      });
      await expect(autre.getByRole('heading', { level: 1 })).toHaveText('<img src=x onerror=alert(1)> 👍');
      const historique = autre.getByRole('region', { name: 'Price history' });
      await expect(historique).toContainText('$8.88');
      await expect(historique).toContainText('$7.77');
    });
  });
});
