import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { Centimes } from '../../src/argent/centimes.ts';
import { connecter, expect, sansDefaut, sansDefilement, test } from '../fixtures/test.ts';

const LAVAL = 4;

/** A picture of one black pixel. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const fichier = (name: string, mimeType: string, buffer: Buffer | string) => ({
  name,
  mimeType,
  buffer: Buffer.from(buffer),
});

/** Nobody is left out, and nobody scrolls sideways on a phone. */
async function etroit(page: Page) {
  await sansDefaut(page);
  await page.setViewportSize({ width: 320, height: 800 });
  await sansDefilement(page);
  await page.setViewportSize({ width: 1280, height: 800 });
}

test.describe('the catalogue', () => {
  test.use({ toleres: [/status of (409|412|415)/] });

  test('comes in as a file, gets a picture, and new labels', async ({ page, personne, poste }) => {
    const charlie = await personne('charlie@comptoir.example');
    const { data: page1 } = await charlie.api.GET('/api/magasins/{id}/etiquettes', {
      params: { path: { id: LAVAL }, query: { limite: 50 } },
    });
    const etiquette = page1?.elements[7];
    if (!etiquette) throw new Error('no label to do');
    const { produit_id: id, sku } = etiquette;
    const lire = async () => {
      const { data } = await charlie.api.GET('/api/gestion/produits/{id}', { params: { path: { id } } });
      if (!data) throw new Error('no product');
      return data;
    };
    const avant = await lire();
    const depose = page.getByLabel('Fichier de produits');
    const envoyer = page.getByRole('button', { name: 'Envoyer et vérifier' });

    await page.goto('/gestion/imports');
    await connecter(page, 'charlie@comptoir.example');
    await page.getByRole('button', { name: 'Télécharger le catalogue (CSV)' }).waitFor();
    await etroit(page);

    const csv = await test.step('all of it goes out as a file', async () => {
      const arrive = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Télécharger le catalogue (CSV)' }).click();
      const telecharge = await arrive;
      expect(telecharge.suggestedFilename()).toBe('produits.csv');
      return readFileSync(await telecharge.path(), 'utf8');
    });
    const [entete = '', ...lignes] = csv.trimEnd().split(/\r?\n/);
    const ligne = lignes.find((autre) => autre.startsWith(`${sku},`)) ?? '';
    const prix = `,${avant.prix_regulier_cents ?? avant.prix_cents},`;
    expect(ligne).toContain(prix);
    const a = (valeur: string) => `${entete}\n${ligne.replace(prix, `,${valeur},`)}\n`;

    await test.step('a file with faults is told line by line, and changes nothing', async () => {
      const faux = `${a('<img src=x onerror=alert(1)>')}x\n`;
      await depose.setInputFiles(fichier('faux.csv', 'application/vnd.ms-excel', faux));
      await envoyer.dblclick();
      await expect(page.getByText('Le fichier a 2 fautes')).toBeVisible();
      const fautes = page.getByRole('region', { name: 'Fautes du fichier' });
      await expect(fautes.getByRole('row').nth(1)).toContainText('prix_cents');
      await expect(fautes.getByRole('row').nth(2)).toContainText('toute la ligne');
      await etroit(page);
      await page.getByRole('button', { name: 'English' }).click();
      await expect(fautes).toHaveCount(0);
      await expect(page.getByRole('region', { name: 'Faults of the file' })).toContainText('cells expected');
      await page.getByRole('button', { name: 'Français' }).click();
      await page.getByRole('button', { name: 'Abandonner' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Abandonner' }).click();
      await expect(page.getByText('rien n’a changé')).toBeVisible();
    });

    await test.step('without a fault it is applied when somebody asks for it', async () => {
      await page.getByRole('link', { name: 'Tous les fichiers' }).click();
      await expect(page.getByRole('row').filter({ hasText: 'Abandonné' })).toHaveCount(1);
      await depose.setInputFiles(fichier('juste.csv', 'text/csv', a('1234')));
      await envoyer.click();
      await expect(page.getByText('Le fichier est sans faute')).toBeVisible();
      expect((await lire()).prix_cents).toBe(avant.prix_cents);
      await page.getByRole('button', { name: 'Appliquer' }).click();
      const dialogue = page.getByRole('dialog');
      await expect(dialogue).toContainText('0 produit sera créé, 1 produit sera changé.');
      await sansDefaut(page);
      await dialogue.getByRole('button', { name: 'Appliquer' }).dblclick();
      await expect(page.getByText('Le catalogue est comme le fichier')).toBeVisible();
      expect((await lire()).prix_cents).toBe(1234);
    });

    await test.step('what is no picture is refused before it is sent, or by the server in words', async () => {
      await page.goto(`/gestion/produits/${id}`);
      const image = page.getByRole('region', { name: 'Image' });
      const choix = image.getByLabel('Choisir une image');
      const mettre = image.getByRole('button', { name: 'Mettre cette image' });
      await choix.setInputFiles(fichier('x.svg', 'image/svg+xml', '<svg onload="alert(1)"/>'));
      await expect(image.getByRole('alert')).toContainText('n’est pas une image JPEG, PNG ou WebP');
      await choix.setInputFiles(fichier('grande.png', 'image/png', Buffer.alloc(2 * 1024 * 1024 + 1)));
      await expect(image.getByRole('alert')).toContainText('dépasse 2 Mio');
      await expect(mettre).toHaveCount(0);
      await choix.setInputFiles(fichier('piege.png', 'image/png', '<script>alert(1)</script>'));
      await expect(image.getByText('ne peut pas montrer cette image')).toBeVisible();
      await mettre.click();
      await expect(image.getByRole('alert')).toContainText('Envoyez une image JPEG, PNG ou WebP.');
      await etroit(page);

      await choix.setInputFiles(fichier('noir.png', 'image/png', PNG));
      await expect(image.getByRole('img', { name: 'Aperçu avant l’envoi' })).toBeVisible();
      await mettre.dblclick();
      await expect(image.getByText('L’image est en place')).toBeVisible();
      const mise = image.getByRole('img', { name: avant.nom_fr });
      await expect(mise).toBeVisible();
      await expect
        .poll(() => mise.evaluate((img) => (img instanceof HTMLImageElement ? img.naturalWidth : 0)))
        .toBe(1);
      await sansDefaut(page);
      await image.getByRole('button', { name: 'Retirer l’image' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Retirer l’image' }).click();
      await expect(image.getByText('Ce produit n’a pas d’image.')).toBeVisible();
    });

    const magasin = await poste.newPage();
    await magasin.addInitScript(() => {
      window.print = () => document.body.setAttribute('data-imprime', 'oui');
    });
    const rang = magasin.getByRole('row').filter({ hasText: sku });
    const poser = async () => {
      await magasin.getByRole('button', { name: 'Elles sont posées' }).click();
      await magasin.getByRole('dialog').getByRole('button', { name: 'Elles sont posées' }).click();
      await expect(magasin.getByRole('dialog')).toBeHidden();
    };

    await test.step('the store prints the label of the new price, with its bars', async () => {
      await magasin.goto('/gestion/etiquettes');
      await connecter(magasin, 'bob@comptoir.example');
      await expect(rang).toContainText('12,34');
      await etroit(magasin);
      await rang.getByRole('checkbox').check();
      await magasin.getByRole('button', { name: 'Imprimer 1 étiquette' }).click();
      await expect(magasin.locator('body[data-imprime=oui]')).toBeAttached();
      await expect(rang).toContainText('Imprimée');
      await magasin.emulateMedia({ media: 'print' });
      const papier = magasin.locator('.feuille article');
      await expect(papier).toHaveCount(1);
      await expect(papier).toBeVisible();
      await expect(papier).toContainText(sku);
      await expect(papier).toContainText(/12,34\s\$/);
      expect(await papier.locator('svg rect').count()).toBe(etiquette.gtin ? 30 : 0);
      await expect(magasin.getByRole('main')).toBeHidden();
      await magasin.emulateMedia({ media: 'screen' });
    });

    await test.step('a price that changed since the printing stays to be done', async () => {
      const { version } = await lire();
      const { error } = await charlie.api.PATCH('/api/produits/{id}', {
        params: { path: { id }, header: { 'If-Match': `"${version}"` } },
        body: { prix_cents: avant.prix_cents as Centimes },
      });
      expect(error).toBeUndefined();
      await poser();
      await expect(rang).toContainText('Changée depuis');
      await rang.getByRole('checkbox').check();
      await magasin.getByRole('button', { name: 'Imprimer 1 étiquette' }).click();
      await expect(rang).toContainText('Imprimée');
      await poser();
      await expect(rang).toHaveCount(0);
    });
  });
});
