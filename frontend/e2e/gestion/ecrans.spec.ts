import { connecter, expect, sansDefaut, sansDefilement, test } from '../fixtures/test.ts';

const ECRANS = [
  '',
  '/stock',
  '/stock/1',
  '/alertes',
  '/demandes',
  '/demandes/nouvelle',
  '/transferts',
  '/transferts/nouveau',
  '/comptages',
  '/mouvements',
  '/mouvements/nouveau?type=ajustement',
  '/inventaires',
  '/commandes',
  '/sessions',
  '/ventes',
  '/retours',
  '/produits',
  '/produits/1',
  '/produits/nouveau',
  '/categories',
  '/etiquettes?lieu=4',
  '/imports',
  '/rapports/ventes',
  '/rapports/consolide',
  '/rapports/produits',
  '/rapports/stock?lieu=4',
  '/rapports/taxes',
  '/rapports/caisses',
  '/rapports/remises',
  '/equipe',
  '/equipe/nouveau',
  '/quarts',
  '/reseau',
  '/reseau/4',
  '/parametres',
  '/cles',
  '/controle',
  '/audit',
  '/evenements',
  '/paiements',
];

const LARGEURS = [320, 768, 1280, 1920];

for (const [langue, theme] of [
  ['fr-CA', 'light'],
  ['en-CA', 'dark'],
] as const) {
  test(`every screen: nobody is left out (${langue}, ${theme})`, async ({ page }) => {
    test.setTimeout(900_000);
    await page.emulateMedia({ colorScheme: theme });
    await page.goto('/gestion');
    if (langue === 'en-CA') await page.getByRole('button', { name: 'English' }).click();
    await connecter(page, 'charlie@comptoir.example');
    for (const adresse of ECRANS) {
      await test.step(adresse || '/', async () => {
        await page.goto(`/gestion${adresse}`);
        await expect(page.locator('html')).toHaveAttribute('lang', langue);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        await page.waitForLoadState('networkidle');
        await expect(page).toHaveTitle(/ · Comptoir$/);
        await expect(page.getByRole('alert')).toHaveCount(0);
        await sansDefaut(page);
        for (const width of LARGEURS) {
          await page.setViewportSize({ width, height: 800 });
          await sansDefilement(page);
        }
      });
    }
  });
}
