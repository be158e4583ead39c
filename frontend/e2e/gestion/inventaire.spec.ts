import { brancher, gtin } from '../caisse/scanner.ts';
import { connecter, expect, sansDefaut, sansDefilement, test } from '../fixtures/test.ts';

const LAVAL = 4;

test.describe('a stock-take by two people', () => {
  test.use({ toleres: [/status of (400|409)|net::ERR_FAILED/] });

  test('by scanner and by keyboard; what differs is counted again, and becomes the book', async ({
    page,
    poste,
    personne,
  }) => {
    const charlie = await personne('charlie@comptoir.example');
    const { data: stock } = await charlie.api.GET('/api/magasins/{id}/stock', {
      params: { path: { id: LAVAL }, query: { limite: 100 } },
    });
    const comptables = (stock?.elements ?? []).filter(
      ({ unite, disponible, reserve }) => unite === 'piece' && disponible > 14 && reserve === 0,
    );
    const premier = comptables.find(
      ({ categorie_id }) => comptables.filter((autre) => autre.categorie_id === categorie_id).length >= 3,
    );
    if (!premier) throw new Error('no category to count');
    const [a, b, c] = comptables.filter(({ categorie_id }) => categorie_id === premier.categorie_id);
    if (!a || !b || !c) throw new Error('too few products');
    const auLivre = async (produit_id: number) => {
      const { data } = await charlie.api.GET('/api/produits/{id}/stock', {
        params: { path: { id: produit_id } },
      });
      return data?.find(({ lieu_id }) => lieu_id === LAVAL)?.physique;
    };

    await page.goto('/gestion/inventaires');
    await connecter(page, 'alice@comptoir.example');
    const ouvrir = async () => {
      await page.getByRole('button', { name: 'Ouvrir un inventaire' }).click();
      const dialogue = page.getByRole('dialog');
      await dialogue.getByLabel('Catégorie').selectOption(String(a.categorie_id));
      await dialogue.getByLabel('Recompter au-delà de').fill('3');
      await dialogue.getByRole('button', { name: 'Commencer à compter' }).dblclick();
      return dialogue;
    };
    await test.step('alice opens one, and no second one of the same products', async () => {
      await ouvrir();
      await expect(page.getByRole('heading', { name: /^Compter/ })).toBeVisible();
      const adresse = page.url();
      await page.goto('/gestion/inventaires');
      const dialogue = await ouvrir();
      await expect(dialogue.getByRole('alert')).toContainText('compte déjà ces produits');
      await page.goto(adresse);
    });

    const tablette = await poste.newPage();
    await tablette.goto(new URL(page.url()).pathname);
    await connecter(tablette, 'bob@comptoir.example');
    const lu = (fenetre: typeof page, rang = 0) =>
      fenetre.getByRole('region', { name: 'Lu ici' }).getByRole('listitem').nth(rang);
    const champ = (fenetre: typeof page) => fenetre.getByLabel('Code-barres, SKU ou nom');
    const scannerDeBob = await brancher(tablette);
    const scannerDAlice = await brancher(page);

    await test.step('both scan and type: it adds up, whoever reads', async () => {
      await expect(champ(tablette)).toBeVisible();
      await scannerDeBob(gtin(a.produit_id), gtin(a.produit_id), gtin(a.produit_id));
      await expect(lu(tablette)).toContainText('3 en tout');
      await expect(tablette.getByRole('region', { name: 'Lu ici' }).getByRole('listitem')).toHaveCount(3);
      await page.getByLabel('Quantité').fill(String(a.physique - 4));
      await scannerDAlice(gtin(a.produit_id));
      await expect(lu(page)).toContainText(`${a.physique - 1} en tout`);
      await expect(page.getByLabel('Quantité')).toHaveValue('1');

      await tablette.getByLabel('Quantité').fill(String(b.physique - 8));
      await champ(tablette).fill(b.sku.toLowerCase());
      await champ(tablette).press('Enter');
      await expect(lu(tablette)).toContainText(b.nom_fr);
      await expect(tablette.getByRole('status').first()).toContainText('Comptés : 2 sur');
      await expect(page.getByRole('status').first()).toContainText('Comptés : 2 sur', { timeout: 20_000 });
      await sansDefaut(tablette);
      await tablette.setViewportSize({ width: 320, height: 700 });
      await sansDefilement(tablette);
    });

    await test.step('a wrong reading is taken back, a damaged or foreign code is told', async () => {
      await scannerDeBob(gtin(a.produit_id));
      await expect(lu(tablette)).toContainText(`${a.physique} en tout`);
      await lu(tablette)
        .getByRole('button', { name: /^Reprendre/ })
        .click();
      await expect(lu(tablette)).toContainText(`${a.physique - 1} en tout`);
      await scannerDeBob(`${gtin(a.produit_id).slice(0, -1)}${(Number(gtin(a.produit_id).at(-1)) + 1) % 10}`);
      await expect(tablette.getByText(/Code abîmé/)).toBeVisible();
      await scannerDeBob('4006381333931');
      await expect(lu(tablette)).toContainText('Pas enregistré');
      await lu(tablette)
        .getByRole('button', { name: /^Oublier/ })
        .click();
      await expect(tablette.getByText('Pas enregistré')).toHaveCount(0);
    });

    await test.step('an answer that was lost is one reading, and nobody leaves without it', async () => {
      let perdues = 0;
      await tablette.route('**/lectures', async (route) => {
        if (route.request().method() !== 'POST' || perdues > 0) return route.continue();
        perdues += 1;
        await route.fetch();
        return route.abort();
      });
      await scannerDeBob(gtin(c.produit_id));
      await expect(lu(tablette)).toContainText('Hors ligne');
      await tablette.getByRole('link', { name: 'Voir les écarts' }).click();
      const dialogue = tablette.getByRole('dialog');
      await expect(dialogue).toContainText('Le serveur ne les a pas encore');
      await dialogue.getByRole('button', { name: 'Rester' }).click();
      await lu(tablette)
        .getByRole('button', { name: /^Renvoyer/ })
        .click();
      await expect(lu(tablette)).toContainText('1 en tout');
      await tablette.getByRole('link', { name: 'Voir les écarts' }).click();
      await expect(tablette.getByRole('heading', { name: /^Inventaire/ })).toBeVisible();
      await expect(tablette.getByRole('button', { name: 'Appliquer l’inventaire' })).toHaveCount(0);
    });

    await test.step('alice sees who counted what, and counts again what differs by too much', async () => {
      await page.getByRole('link', { name: 'Voir les écarts' }).click();
      const lignes = page.getByRole('region', { name: 'Compté et livre' });
      await expect(lignes.getByRole('row').filter({ hasText: a.sku })).toContainText('-1');
      await expect(page.getByRole('region', { name: 'Qui a compté quoi' })).toContainText('Bob');
      await sansDefaut(page);
      await page.setViewportSize({ width: 320, height: 800 });
      await sansDefilement(page);
      await page.setViewportSize({ width: 1280, height: 800 });
      await lignes.getByLabel('Lignes').selectOption('a_recompter');
      await expect(lignes.getByRole('row')).toHaveCount(3);
      for (const [produit, compte] of [
        [b, b.physique - 2],
        [c, c.physique],
      ] as const) {
        await lignes.getByRole('row').filter({ hasText: produit.sku }).getByRole('button').click();
        const dialogue = page.getByRole('dialog');
        await dialogue.getByLabel(/^Unités de/).fill(String(compte));
        await dialogue.getByRole('button', { name: 'Enregistrer le compte' }).click();
        await expect(dialogue).toBeHidden();
        await expect(lignes.getByRole('row').filter({ hasText: produit.sku })).toHaveCount(0);
      }
    });

    await test.step('it becomes the book, once', async () => {
      await page.getByRole('button', { name: 'Appliquer l’inventaire' }).click();
      const dialogue = page.getByRole('dialog');
      await expect(dialogue).toContainText('2 produits en écart seront corrigés');
      await sansDefaut(page);
      await dialogue.getByRole('button', { name: 'Appliquer au livre' }).dblclick();
      await expect(page.getByRole('definition').first()).toHaveText('Appliqué');
      expect(await auLivre(a.produit_id)).toBe(a.physique - 1);
      expect(await auLivre(b.produit_id)).toBe(b.physique - 2);
      expect(await auLivre(c.produit_id)).toBe(c.physique);
      await page.goto(`/gestion/mouvements?type=comptage&produit=${b.produit_id}`);
      await page.getByRole('link', { name: 'Son inventaire' }).first().click();
      await expect(page.getByRole('heading', { name: /^Inventaire/ })).toBeVisible();
    });

    await test.step('another one is given up, and several products leave in one transfer', async () => {
      await page.goto('/gestion/inventaires');
      await ouvrir();
      await page.getByRole('link', { name: 'Voir les écarts' }).click();
      await page.getByRole('button', { name: 'Abandonner' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Abandonner' }).click();
      await expect(page.getByRole('definition').first()).toHaveText('Abandonné');

      await page.goto('/gestion/transferts/nouveau');
      await expect(page.getByLabel('Ajouter un produit')).toBeVisible();
      await scannerDAlice(gtin(a.produit_id));
      const quantite = (produit: typeof a) => page.getByLabel(`Quantité de ${produit.nom_fr}`);
      await expect(quantite(a)).toHaveValue('1');
      await scannerDAlice(gtin(a.produit_id));
      await expect(quantite(a)).toHaveValue('2');
      await page.getByLabel('Ajouter un produit').fill(c.sku);
      await page.getByLabel('Ajouter un produit').press('Enter');
      await expect(quantite(c)).toHaveValue('1');
      await quantite(c).fill('100000');
      await expect(page.getByText('Plus qu’il n’y en a de disponible.')).toBeVisible();
      await sansDefaut(page);
      await quantite(c).fill('3');
      await page.getByRole('button', { name: 'Mettre au transfert' }).dblclick();
      await expect(page.getByRole('row').filter({ hasText: a.sku })).toContainText('2');
      await expect(page.getByRole('row').filter({ hasText: c.sku })).toContainText('3');
      await page.getByRole('button', { name: 'Annuler le transfert' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Annuler le transfert' }).click();
      await expect(page.getByRole('definition').first()).toHaveText('Annulé');
    });
  });
});
