import { examiner } from '../fixtures/ecran.ts';
import { connecter, expect, test } from '../fixtures/test.ts';

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
  '/ecarts',
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
  '/journal',
  '/comptes',
  '/comptes/especes',
  '/equipe',
  '/equipe/nouveau',
  '/quarts',
  '/moi',
  '/clients?q=ber',
  '/courriels',
  '/incidents',
  '/incidents/nouveau',
  '/confidentialite',
  '/reseau',
  '/reseau/4',
  '/parametres',
  '/cles',
  '/controle',
  '/audit',
  '/evenements',
  '/paiements',
];

test('every screen: nobody is left out, in both languages, light and dark, in every window', async ({
  page,
}) => {
  test.setTimeout(900_000);
  await page.goto('/gestion');
  await connecter(page, 'charlie@comptoir.example');
  for (const adresse of ECRANS) {
    await test.step(adresse || '/', async () => {
      await page.goto(`/gestion${adresse}`);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await examiner(page);
      await expect(page.getByRole('alert')).toHaveCount(0);
    });
  }
});
