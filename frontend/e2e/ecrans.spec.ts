import { connecter, expect, sansDefaut, sansDefilement, test } from './fixtures/test.ts';

/** Each screen by its address and who looks at it; null is anybody. Add yours here: that is all there is to do. */
const ECRANS: [nom: string, adresse: string, courriel: string | null][] = [
  ['catalogue', '/', null],
  ['catalogue-vide', '/?q=zzzz', null],
  ['connexion', '/connexion', null],
  ['introuvable', '/rien/ici', null],
  ['caisse-connexion', '/caisse', null],
  ['poste', '/caisse', 'bob@comptoir.example'],
  ['gestion-connexion', '/gestion', null],
  ['tableau-de-bord', '/gestion', 'alice@comptoir.example'],
];

const LARGEURS = [320, 768, 1280, 1920];

for (const [nom, adresse, courriel] of ECRANS) {
  test(`${nom}: nobody is left out, in both languages, light and dark, narrow and wide`, async ({ page }) => {
    await page.goto(adresse);
    if (courriel) await connecter(page, courriel);
    for (const langue of ['fr-CA', 'en-CA']) {
      await expect(page.locator('html')).toHaveAttribute('lang', langue);
      await expect(page.getByRole('main')).toBeVisible();
      await page.waitForLoadState('networkidle');
      await expect(page).toHaveTitle(/ · Comptoir$/);
      for (const theme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme: theme });
        await sansDefaut(page);
      }
      for (const width of LARGEURS) {
        await page.setViewportSize({ width, height: 800 });
        await sansDefilement(page);
      }
      await page.getByRole('button', { name: /^(English|Français)$/ }).click();
    }
  });
}
