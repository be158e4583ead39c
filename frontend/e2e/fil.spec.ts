import { centimes } from '../src/argent/centimes.ts';
import { ecrire } from '../src/argent/ecriture.ts';
import { connecter, expect, test } from './fixtures/test.ts';

const LAVAL = 4;
const CAISSE = 4;

/** Words of a language that the journey looks for. */
const LANGUES = {
  fr: {
    chercher: 'Chercher un produit',
    produit: /^Café moulu/,
    trier: 'Trier par',
    rayon: 'Boissons',
    caisse: /Caisse 1.*Ouverte depuis/,
    jour: 'Chiffre d’affaires du jour',
  },
  en: {
    chercher: 'Search for a product',
    produit: /^Medium roast ground coffee/,
    trier: 'Sort by',
    rayon: 'Beverages',
    caisse: /Till 1.*Open since/,
    jour: 'Turnover of the day',
  },
};

for (const langue of ['fr', 'en'] as const) {
  const mots = LANGUES[langue];
  test(`a thread through the shop, the till and the back office (${langue})`, async ({
    page,
    poste,
    personne,
  }) => {
    await page.goto('/');
    await expect(page.getByLabel(LANGUES.fr.chercher)).toBeFocused();
    if (langue === 'en') await page.getByRole('button', { name: 'English' }).click();

    await test.step('a client finds a product without its accents, and signs in', async () => {
      const champ = page.getByLabel(mots.chercher);
      await champ.fill('cafe moulu');
      await expect(page.getByRole('heading', { name: mots.produit })).toBeVisible();
      await expect(page).toHaveURL(/[?&]q=cafe/);
      await page.getByLabel(mots.trier).selectOption('prix');
      await expect(page).toHaveURL(/tri=prix/);
      await page.reload();
      await expect(page.getByLabel(mots.trier)).toHaveValue('prix');
      await expect(champ).toHaveValue('cafe moulu');
      await expect(page.getByRole('heading', { name: mots.produit })).toBeVisible();

      await page.getByRole('link', { name: mots.rayon }).click();
      await expect(page.getByRole('link', { name: mots.rayon })).toHaveAttribute('aria-current', 'page');
      await expect(page.getByRole('navigation').locator('[aria-current=page]')).toHaveCount(1);
      await page.goBack();
      await expect(page.getByRole('heading', { name: mots.produit })).toBeVisible();

      await page.goto('/connexion');
      await connecter(page, 'chloe@client.example');
      await page.reload();
      await expect(page.getByRole('button', { name: /Se déconnecter|Sign out/ })).toBeVisible();
    });

    const ecran = await poste.newPage();
    const bob = await personne('bob@comptoir.example');
    const session = await ouvrirOuReprendre();

    async function ouvrirOuReprendre(): Promise<string> {
      const { data } = await bob.api.GET('/api/magasins/{id}/caisses', { params: { path: { id: LAVAL } } });
      const ouverte = data?.find(({ caisse_id }) => caisse_id === CAISSE)?.session;
      return ouverte?.session_id ?? bob.ouvrirSession(CAISSE);
    }

    await test.step('a cashier signs in, and sees the session that is open at the till', async () => {
      await ecran.goto('/caisse');
      if (langue === 'en') await ecran.getByRole('button', { name: 'English' }).click();
      await connecter(ecran, 'bob@comptoir.example');
      await ecran.getByRole('link', { name: mots.caisse }).click();
      await expect(ecran).toHaveURL(/caisse=4/);
      await expect(ecran.getByRole('link', { name: mots.caisse })).toHaveAttribute('aria-current', 'page');
    });

    await test.step('the back office is not for a cashier', async () => {
      await ecran.goto('/gestion/produits');
      await expect(ecran.getByText(/Accès refusé|Access denied/)).toBeVisible();
      await ecran.getByRole('button', { name: /Se déconnecter|Sign out/ }).click();
      await ecran
        .getByRole('dialog')
        .getByRole('button', { name: /Se déconnecter|Sign out/ })
        .click();
    });

    await test.step('a manager sees in the figures of the day what was just sold', async () => {
      await connecter(ecran, 'alice@comptoir.example');
      await ecran.goto('/gestion');
      const avant = await (await personne('alice@comptoir.example')).chiffreDuJour(LAVAL);
      const vendu = await bob.vendre(LAVAL, session, 'EPI-0008');
      await expect(ecran.getByText(mots.jour)).toBeVisible();
      await expect(async () => {
        await ecran.reload();
        const attendu = ecrire(centimes(avant + vendu), langue);
        await expect(ecran.getByText(attendu, { exact: true }).first()).toBeAttached({ timeout: 5000 });
      }).toPass({ timeout: 60_000 });
    });

    await test.step('who leaves is out, and nothing is asked in nobody’s name', async () => {
      await ecran.getByRole('button', { name: /Se déconnecter|Sign out/ }).click();
      await ecran
        .getByRole('dialog')
        .getByRole('button', { name: /Se déconnecter|Sign out/ })
        .click();
      await expect(ecran.getByLabel(/^(Mot de passe|Password)$/)).toBeVisible();
      await ecran.waitForLoadState('networkidle');
    });
  });
}
