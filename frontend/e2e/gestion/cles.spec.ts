import { connecter, expect, sansDefaut, test } from '../fixtures/test.ts';

test('a key of a program is shown once, opens what it says, and is revoked', async ({ page, request }) => {
  await page.goto('/gestion/cles');
  await connecter(page, 'charlie@comptoir.example');
  await page.getByRole('button', { name: 'Nouvelle clé' }).click();
  const dialogue = page.getByRole('dialog', { name: 'Nouvelle clé' });
  await dialogue.getByRole('button', { name: 'Créer la clé' }).click();
  await expect(dialogue.getByText('Remplissez ce champ.')).toBeVisible();
  await expect(dialogue.getByLabel('Nom')).toBeFocused();
  await sansDefaut(page);
  await dialogue.getByLabel('Nom').fill('essai <b>gras</b>');
  await dialogue.getByRole('button', { name: 'Créer la clé' }).click();
  await expect(dialogue.getByText('Cochez au moins une portée.')).toBeVisible();
  await dialogue.getByLabel('Lire le stock').check();
  await dialogue.getByLabel('Lire les rapports et le journal').check();
  const demain = new Date(Date.now() + 86_400_000).toISOString().slice(0, 16);
  await dialogue.getByLabel('Expire').fill(demain);
  await dialogue.getByRole('button', { name: 'Créer la clé' }).dblclick();
  const avis = page.getByText('Notez cette clé');
  await expect(avis).toBeVisible();
  const cle = (await page.getByText(/^cpt_[^.]+\..+/).textContent()) ?? '';
  const lignes = page.getByRole('row', { name: 'essai <b>gras</b>' });
  await expect(lignes).toHaveCount(1);

  await expect(lignes).toContainText('stock:lirerapports:lire');
  await expect(lignes).toContainText('Jamais');

  const echanger = () => request.post('/api/auth/cle', { headers: { 'X-Api-Key': cle } });
  expect((await echanger()).status()).toBe(200);

  await page.reload();
  await expect(lignes).toHaveCount(1);
  await expect(page.getByText(cle)).toHaveCount(0);
  await lignes.getByRole('button', { name: 'Révoquer' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Révoquer' }).click();
  await expect(lignes).toContainText('Révoquée');
  expect((await echanger()).status()).toBe(401);
});
