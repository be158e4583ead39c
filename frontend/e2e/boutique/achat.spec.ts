import type { Centimes } from '../../src/argent/centimes.ts';
import { ecrire, type Langue } from '../../src/argent/ecriture.ts';
import { facture, montantLigne, QUEBEC } from '../../src/argent/taxes.ts';
import { connecter, expect, sansDefaut, sansDefilement, test } from '../fixtures/test.ts';
import {
  choisirCueillette,
  inscrire,
  laisserEnStock,
  mettreAuPanier,
  paiements,
  payer,
  reserver,
} from './aides.ts';

/** A telephone. */
test.use({ viewport: { width: 390, height: 844 } });

const CAFETIERE = 175;
const LIVRE = 143;
const LAVAL = 4;

const LANGUES = {
  fr: {
    plus: /^Un de plus/,
    commander: 'Commander',
    suivi: 'Votre panier vous a suivi',
    refuse: 'Paiement refusé',
    numero: 'Votre numéro de cueillette',
    annuler: 'Annuler la commande',
    annulee: 'Annulée',
    rembourse: /Remboursé/,
  },
  en: {
    plus: /^One more/,
    commander: 'Order',
    suivi: 'Your cart came along',
    refuse: 'Payment refused',
    numero: 'Your collection number',
    annuler: 'Cancel the order',
    annulee: 'Cancelled',
    rembourse: /Given back/,
  },
};

test.use({ toleres: [/status of 402/] });

for (const [cle, mots] of Object.entries(LANGUES)) {
  test(`a visitor buys on a telephone, collects, and changes their mind (${cle})`, async ({
    context,
    page,
    baseURL,
    personne,
  }) => {
    test.setTimeout(300_000);
    const langue = cle as Langue;
    await laisserEnStock(await personne('charlie@comptoir.example'), LAVAL, CAFETIERE, 10);
    const courriel = await inscrire(baseURL ?? '');
    const montant = (cents: number) => new RegExp(ecrire(cents as Centimes, langue).replace(/[\s$.]/g, '.'));

    await page.goto('/');
    if (langue === 'en') await page.getByRole('button', { name: 'English' }).click();

    await test.step('the cart of a visitor survives a refresh, and is seen in another tab', async () => {
      await mettreAuPanier(page, CAFETIERE);
      await mettreAuPanier(page, LIVRE);
      await page.goto('/panier');
      await page.getByRole('button', { name: mots.plus }).first().click();
      await expect(page.getByRole('banner').getByRole('status')).toHaveText(/^3 /);
      await page.reload();
      await expect(page.getByRole('banner').getByRole('status')).toHaveText(/^3 /);
      const autre = await context.newPage();
      await autre.goto('/panier');
      await autre.getByRole('button', { name: mots.plus }).first().click();
      await expect(page.getByRole('banner').getByRole('status')).toHaveText(/^4 /);
      await autre
        .getByRole('button', { name: /^(Un de moins|One less)/ })
        .first()
        .click();
      await expect(page.getByRole('banner').getByRole('status')).toHaveText(/^3 /);
      await autre.close();
      await sansDefaut(page);
      await sansDefilement(page);
    });

    const { api } = await personne('chloe@client.example');
    const prix = async (id: number) => {
      const { data } = await api.GET('/api/produits/{id}', { params: { path: { id } } });
      if (!data) throw new Error(`no product ${id}`);
      return { prix: data.prix_cents as Centimes, taxe: data.taxe };
    };
    const [cafetiere, livre] = [await prix(CAFETIERE), await prix(LIVRE)];
    const du = facture(
      [
        { montant: montantLigne('piece', 2, cafetiere.prix), taxe: cafetiere.taxe },
        { montant: montantLigne('piece', 1, livre.prix), taxe: livre.taxe },
      ],
      QUEBEC,
    );

    await test.step('signing in on the way takes the cart along, and says so', async () => {
      await page.getByRole('main').getByRole('button', { name: mots.commander, exact: true }).click();
      await connecter(page, courriel);
      await expect(page.getByText(mots.suivi)).toBeVisible();
      await expect(page.getByRole('banner').getByRole('status')).toHaveText(/^3 /);
      expect(await page.evaluate(() => localStorage.getItem('comptoir-panier'))).toBeNull();
      await sansDefaut(page);
      await sansDefilement(page);
    });

    await test.step('the summary has both taxes, to the cent', async () => {
      await choisirCueillette(page, /Laval/);
      for (const cents of [du.sousTotal, du.tps, du.tvq, du.total])
        await expect(
          page
            .getByRole('definition')
            .filter({ hasText: montant(cents) })
            .first(),
        ).toBeVisible();
      await sansDefaut(page);
      await sansDefilement(page);
    });

    const id = await test.step('a card is refused, another one is not', async () => {
      const id = await reserver(page);
      await expect(page.getByRole('timer')).toHaveText(/^1[45]:\d\d$/);
      await expect(page.getByText(montant(du.total)).first()).toBeVisible();
      await sansDefaut(page);
      await sansDefilement(page);
      await payer(page, 'tok_refuse');
      await expect(page.getByRole('alert')).toContainText(mots.refuse);
      await payer(page, 'tok_ok');
      await expect(page.getByRole('heading', { name: mots.numero })).toBeVisible();
      return id;
    });

    await test.step('the order tells where it has got to', async () => {
      await expect(page.locator('[aria-current=step]')).toHaveText(/(Préparée|Prepared)/);
      await sansDefaut(page);
      await sansDefilement(page);
      const client = await personne(courriel);
      expect(await paiements(client, id)).toEqual(['refuse', 'accepte']);
      // Unread in the client's orders, within seconds.
      await expect(async () => {
        await page.goto('/commandes');
        await expect(page.getByText(/^(Nouveau|New)$/).first()).toBeVisible({ timeout: 1500 });
      }).toPass({ timeout: 20_000 });
      await sansDefaut(page);
      await sansDefilement(page);
      await page.getByRole('listitem').getByRole('link').first().click();
    });

    await test.step('a cancelled order is given back', async () => {
      await page.getByRole('button', { name: mots.annuler }).click();
      const dialogue = page.getByRole('dialog');
      await sansDefaut(page);
      await dialogue.getByRole('button', { name: mots.annuler }).dblclick();
      await expect(page.getByText(mots.annulee, { exact: true }).first()).toBeVisible();
      await expect(page.getByText(mots.rembourse)).toBeVisible();
      await expect(page.getByRole('button', { name: mots.annuler })).toHaveCount(0);
    });
  });
}
