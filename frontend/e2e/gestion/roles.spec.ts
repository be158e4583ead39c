import { connecter, expect, test } from '../fixtures/test.ts';

const ROLES = [
  {
    qui: 'bob@comptoir.example',
    voit: [
      'Aujourd’hui',
      'Commandes web',
      'Stock',
      'Transferts',
      'Inventaires',
      'Étiquettes',
      'Quarts',
      'Mon compte',
    ],
    pas: ['Produits', 'Équipe', 'Taxes', 'Réglages', 'Audit', 'Clients', 'Écarts de prix et d’unités'],
    refuses: [
      '/produits',
      '/produits/1',
      '/transferts/nouveau',
      '/mouvements/nouveau',
      '/rapports/ventes',
      '/equipe',
      '/reseau',
      '/cles',
      '/clients',
      '/ecarts',
    ],
  },
  {
    qui: 'alice@comptoir.example',
    voit: ['Aujourd’hui', 'Stock', 'Produits', 'Taxes', 'Équipe', 'Clients', 'Écarts de prix et d’unités'],
    pas: [
      'Catégories',
      'Import et export',
      'Réglages',
      'Clés d’API',
      'Audit',
      'Invariants',
      'Journal',
      'Registre des incidents',
    ],
    refuses: [
      '/categories',
      '/imports',
      '/produits/nouveau',
      '/reseau/4',
      '/parametres',
      '/cles',
      '/audit',
      '/paiements',
      '/journal',
      '/comptes',
      '/courriels',
      '/incidents',
      '/confidentialite',
    ],
  },
  {
    qui: 'charlie@comptoir.example',
    voit: [
      'Aujourd’hui',
      'Produits',
      'Catégories',
      'Équipe',
      'Réglages',
      'Clés d’API',
      'Audit',
      'Journal',
      'Courriels aux clients',
    ],
    pas: [],
    refuses: [],
  },
];

for (const { qui, voit, pas, refuses } of ROLES) {
  test(`${qui} sees what their role may do, and is told of the rest`, async ({ page }) => {
    await page.goto('/gestion');
    await connecter(page, qui);
    const menu = page.getByRole('navigation', { name: 'Menu' });
    for (const nom of voit) await expect(menu.getByRole('link', { name: nom, exact: true })).toBeVisible();
    for (const nom of pas) await expect(menu.getByRole('link', { name: nom, exact: true })).toHaveCount(0);
    for (const adresse of refuses) {
      await page.goto(`/gestion${adresse}`);
      await expect(page.getByText('Accès refusé')).toBeVisible();
      await expect(page.getByText(/Demandez/)).toBeVisible();
      await expect(menu).toBeVisible();
    }
  });
}
