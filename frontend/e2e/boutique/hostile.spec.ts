import { nouvelleCle, sousCle } from '../../src/api/cle.ts';
import { expect, sansDefaut, sansDefilement, test } from '../fixtures/test.ts';
import { choisirCueillette, inscrire, ouvrirSession } from './aides.ts';

test.describe.configure({ timeout: 240_000 });
test.use({ toleres: [/status of (400|404)/] });

/** Names that somebody will give a product one day. */
const NOMS = [
  '<img src=x onerror=alert(1)>',
  '"><script>alert(1)</script>',
  `${'Très'.repeat(49)}…`,
  '\u202Eeçnatse\u202C \u0627\u0644\u0642\u0647\u0648\u0629',
  '🧀'.repeat(40),
  '{{7*7}} #{7*7} %s %00',
];

test('hostile names are text, from the shelf to the order', async ({ page, baseURL, personne }) => {
  let alertes = 0;
  page.on('dialog', (dialogue) => {
    alertes += 1;
    void dialogue.dismiss();
  });
  const responsable = await personne('charlie@comptoir.example');
  const ids: number[] = [];
  for (const [rang, nom] of NOMS.entries()) {
    const { data, error } = await responsable.api.POST('/api/produits', {
      params: { header: sousCle(nouvelleCle()) },
      body: {
        sku: `ZZZ-${9000 + rang}`,
        nom_fr: `Zzhostile ${nom}`.slice(0, 200),
        nom_en: `Zzhostile ${nom}`.slice(0, 200),
        description_fr: nom,
        categorie_id: 9,
        taxe: 'taxable',
        unite: 'piece',
        prix_cents: 100 + rang,
        cout_cents: 50,
      },
    });
    if (!data) throw new Error(JSON.stringify(error));
    ids.push(data.produit_id);
    await responsable.api.POST('/api/mouvements', {
      params: { header: sousCle(nouvelleCle()) },
      body: { lieu_id: 2, type: 'reception', lignes: [{ produit_id: data.produit_id, delta: 10 }] },
    });
  }
  await ouvrirSession(page, await inscrire(baseURL ?? '', 'Eva'));
  await page.setViewportSize({ width: 320, height: 800 });
  await page.goto('/?q=zzhostile');
  await expect(page.getByRole('heading', { name: 'Zzhostile', exact: false })).toHaveCount(NOMS.length);
  await expect(page.getByRole('heading', { name: '<img src=x onerror=alert(1)>' })).toBeVisible();
  await sansDefilement(page);
  await sansDefaut(page);
  for (const id of ids) {
    await page.goto(`/produits/${id}`);
    await page.getByRole('button', { name: /^Ajouter au panier/ }).click();
    await expect(page.getByRole('button', { name: /^Ajouté/ })).toBeVisible();
    await sansDefilement(page);
  }
  await page.goto('/panier');
  await expect(page.getByRole('link', { name: 'Zzhostile', exact: false })).toHaveCount(NOMS.length);
  await sansDefilement(page);
  await sansDefaut(page);
  expect(alertes).toBe(0);
});

test.describe('addresses that anybody may type', () => {
  test('is answered in words, whatever it is', async ({ page }) => {
    for (const adresse of [
      '/produits/abc',
      '/produits/0',
      '/produits/99999999999',
      '/produits/1e3',
      '/produits/-1',
      '/commandes',
      '/rien',
    ]) {
      await page.goto(adresse);
      await expect(page.getByRole('heading', { level: 1 }), adresse).toBeVisible();
    }
  });

  test('a product that is not there, and filters that make no sense', async ({ page }) => {
    await page.goto('/produits/2000000');
    await expect(page.getByRole('alert')).toContainText('Demande');
    await page.goto('/?q=%3Ci%3Eqqqq%3C/i%3E&rayon=zz&tri=%27%3B--&pages=99999');
    await expect(page.getByText('Rien ne correspond à « <i>qqqq</i> »')).toBeVisible();
    await page.goto('/panier?lieu=%00');
    await expect(page.getByRole('heading', { level: 1, name: 'Panier' })).toBeVisible();
  });

  test('an order that is somebody else’s is none', async ({ page, baseURL, personne }) => {
    const { data } = await (await personne('chloe@client.example')).api.GET('/api/commandes');
    await ouvrirSession(page, await inscrire(baseURL ?? '', 'Max'));
    const autre = data?.elements[0]?.commande_id ?? '';
    for (const adresse of [
      `/commandes/${autre}`,
      `/commandes/${autre}/payer`,
      '/commandes/x',
      '/commandes/x/payer',
    ]) {
      await page.goto(adresse);
      await expect(page.getByRole('alert').first()).toBeVisible();
    }
  });
});

test('quantities and addresses that make no sense are put right or refused', async ({ page, baseURL }) => {
  await ouvrirSession(page, await inscrire(baseURL ?? '', 'Guy'));
  await page.goto('/produits/161');
  await page
    .getByRole('main')
    .getByRole('button', { name: /^Ajouter au panier/ })
    .click();
  await expect(page.getByRole('button', { name: /^Ajouté/ })).toBeVisible();
  await page.goto('/panier');
  const quantite = page.getByRole('textbox', { name: /^Quantité/ });
  for (const texte of ['0', '-1', 'x', '1.', '']) {
    await quantite.fill(texte);
    await quantite.press('Enter');
    await expect(quantite).toHaveValue('1');
  }
  await quantite.fill('99');
  await quantite.press('Enter');
  await expect(page.getByText('Il n’y en a pas assez pour ce choix')).toBeVisible();
  await quantite.fill('1');
  await quantite.press('Enter');
  await expect(page.getByText('Il n’y en a pas assez pour ce choix')).toHaveCount(0);

  await page.goto('/commander');
  await page.getByLabel('Destinataire').fill('X');
  await page.getByLabel('Numéro et rue').fill('1, rue A');
  await page.getByLabel('Ville').fill('Toronto');
  await page.getByLabel('Code postal').fill('90210');
  await page.getByLabel('Province').fill('ON');
  await page.getByLabel('Courriel').fill('pas un courriel');
  await page.getByRole('button', { name: 'Vérifier la commande' }).click();
  await expect(page.getByLabel('Code postal')).toBeFocused();
  await page.getByLabel('Code postal').fill('M5V 2T6');
  await page.getByRole('button', { name: 'Vérifier la commande' }).click();
  await expect(page.getByLabel('Courriel')).toBeFocused();
  await page.getByLabel('Courriel').fill('guy@client.example');
  await page.getByRole('button', { name: 'Vérifier la commande' }).click();
  await page.getByRole('button', { name: 'Réserver et passer au paiement' }).click();
  await expect(page.getByRole('alert')).toContainText('Province non desservie');
  // What was written is still there, and a store serves just as well.
  await page.getByRole('link', { name: 'Changer' }).click();
  await expect(page.getByLabel('Ville')).toHaveValue('Toronto');
  await choisirCueillette(page, /Gatineau/);
});
