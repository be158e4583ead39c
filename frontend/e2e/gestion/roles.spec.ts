import { connecter, expect, test } from '../fixtures/test.ts';

const ROLES = [
  {
    qui: 'bob@comptoir.example',
    voit: ['Aujourd’hui', 'Commandes web', 'Stock', 'Transferts', 'Inventaires', 'Étiquettes', 'Quarts'],
    pas: ['Produits', 'Équipe', 'Taxes', 'Réglages', 'Audit'],
    refuses: [
      '/produits',
      '/produits/1',
      '/transferts/nouveau',
      '/mouvements/nouveau',
      '/rapports/ventes',
      '/equipe',
      '/reseau',
      '/cles',
    ],
  },
  {
    qui: 'alice@comptoir.example',
    voit: ['Aujourd’hui', 'Stock', 'Produits', 'Taxes', 'Équipe'],
    pas: ['Catégories', 'Import et export', 'Réglages', 'Clés d’API', 'Audit', 'Invariants'],
    refuses: [
      '/categories',
      '/imports',
      '/produits/nouveau',
      '/reseau/4',
      '/parametres',
      '/cles',
      '/audit',
      '/paiements',
    ],
  },
  {
    qui: 'charlie@comptoir.example',
    voit: ['Aujourd’hui', 'Produits', 'Catégories', 'Équipe', 'Réglages', 'Clés d’API', 'Audit'],
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
