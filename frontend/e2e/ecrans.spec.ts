import { connecter, expect, sansDefaut, sansDefilement, test } from './fixtures/test.ts';

/** Each screen by its address and who looks at it. Add yours here: that is all there is to do. */
const ECRANS: {
  nom: string;
  adresse: string;
  courriel?: string /** The same at each visit: what is read aloud is kept. */;
  stable?: true;
}[] = [
  { nom: 'catalogue', adresse: '/' },
  { nom: 'catalogue-vide', adresse: '/?q=zzzz', stable: true },
  { nom: 'connexion', adresse: '/connexion', stable: true },
  { nom: 'introuvable', adresse: '/rien/ici', stable: true },
  { nom: 'produit', adresse: '/produits/175' },
  { nom: 'panier-vide', adresse: '/panier' },
  { nom: 'inscription', adresse: '/inscription' },
  { nom: 'oubli', adresse: '/oubli' },
  { nom: 'reinitialisation', adresse: '/reinitialisation' },
  { nom: 'vie-privee', adresse: '/confidentialite' },
  { nom: 'commander', adresse: '/commander', courriel: 'emma@client.example' },
  { nom: 'commandes', adresse: '/commandes', courriel: 'emma@client.example' },
  { nom: 'profil', adresse: '/compte', courriel: 'emma@client.example' },
  { nom: 'adresses', adresse: '/compte/adresses', courriel: 'emma@client.example' },
  { nom: 'consentements', adresse: '/compte/consentements', courriel: 'emma@client.example' },
  { nom: 'securite', adresse: '/compte/securite', courriel: 'emma@client.example' },
  { nom: 'cartes', adresse: '/compte/cartes', courriel: 'emma@client.example' },
  { nom: 'donnees', adresse: '/compte/donnees', courriel: 'emma@client.example' },
  { nom: 'caisse-connexion', adresse: '/caisse', stable: true },
  { nom: 'poste', adresse: '/caisse', courriel: 'bob@comptoir.example' },
  { nom: 'vente', adresse: '/caisse/vente', courriel: 'bob@comptoir.example' },
  { nom: 'file', adresse: '/caisse/file', courriel: 'bob@comptoir.example' },
  { nom: 'retour', adresse: '/caisse/retour', courriel: 'bob@comptoir.example' },
  { nom: 'cartes-cadeaux', adresse: '/caisse/cartes', courriel: 'bob@comptoir.example' },
  { nom: 'tiroir', adresse: '/caisse/tiroir', courriel: 'bob@comptoir.example' },
  { nom: 'cueillette', adresse: '/caisse/commandes', courriel: 'bob@comptoir.example' },
  { nom: 'gestion-connexion', adresse: '/gestion', stable: true },
  { nom: 'tableau-de-bord', adresse: '/gestion', courriel: 'alice@comptoir.example' },
];

const LARGEURS = [320, 768, 1280, 1920];

for (const { nom, adresse, courriel, stable } of ECRANS) {
  test(`${nom}: nobody is left out, in both languages, light and dark, narrow and wide`, async ({ page }) => {
    await page.goto(adresse);
    if (courriel) await connecter(page, courriel);
    for (const langue of ['fr-CA', 'en-CA']) {
      await expect(page.locator('html')).toHaveAttribute('lang', langue);
      await expect(page.getByRole('main')).toBeVisible();
      await page.waitForLoadState('networkidle');
      await expect(page).toHaveTitle(/ · Comptoir$/);
      if (stable)
        await expect(page.locator('body')).toMatchAriaSnapshot({ name: `${nom}-${langue}.aria.yml` });
      // Contrast is the same in every language.
      for (const theme of langue === 'fr-CA' ? (['light', 'dark'] as const) : (['dark'] as const)) {
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
