import { nouvelleCle, siVersion, sousCle } from '../../src/api/cle.ts';
import type { Centimes } from '../../src/argent/centimes.ts';
import { ecrire } from '../../src/argent/ecriture.ts';
import type { Personne } from '../fixtures/personne.ts';
import { expect, test } from '../fixtures/test.ts';
import { choisirCueillette, inscrire, mettreAuPanier, ouvrirSession, RESERVER } from './aides.ts';

const BOITE = 165;
const RETIRE = 166;
const PAIRE = 164;

/** Changes a product, as head office does meanwhile. */
async function modifier(
  responsable: Personne,
  id: number,
  changer: (prix: number) => { prix_cents?: number; en_ligne?: boolean },
): Promise<void> {
  const { data } = await responsable.api.GET('/api/produits/{id}', { params: { path: { id } } });
  if (!data) throw new Error(`no product ${id}`);
  const { error } = await responsable.api.PATCH('/api/produits/{id}', {
    params: { path: { id }, header: siVersion(data.version) },
    body: changer(data.prix_cents as Centimes),
  });
  if (error) throw new Error(JSON.stringify(error));
}

test('prices that changed meanwhile are told, and no order charges more than what was seen', async ({
  page,
  baseURL,
  personne,
}) => {
  test.setTimeout(240_000);
  const responsable = await personne('charlie@comptoir.example');
  await ouvrirSession(page, await inscrire(baseURL ?? '', 'Rita'));
  await mettreAuPanier(page, BOITE);
  await mettreAuPanier(page, RETIRE);
  await modifier(responsable, BOITE, (prix) => ({ prix_cents: prix + 100 }));
  await modifier(responsable, RETIRE, () => ({ en_ligne: false }));

  await page.goto('/panier');
  await expect(page.getByText('Le prix a changé')).toBeVisible();
  await expect(page.getByText('Ce produit n’est plus vendu en ligne.')).toBeVisible();
  await expect(page.getByRole('main').getByRole('button', { name: 'Commander' })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
  await page.goto('/commander');
  await page.getByRole('radio', { name: /Plateau/ }).check();
  await page.getByRole('button', { name: 'Vérifier la commande' }).click();
  await expect(page.getByRole('button', { name: RESERVER })).toHaveAttribute('aria-disabled', 'true');

  await page.getByRole('main').getByRole('link', { name: 'Voir le panier' }).click();
  await page.getByRole('button', { name: 'Prendre les prix d’aujourd’hui' }).click();
  await expect(page.getByText('Le prix a changé')).toHaveCount(0);
  await expect(page.getByRole('banner').getByRole('status')).toHaveText(/^1 /);

  await modifier(responsable, BOITE, (prix) => ({ prix_cents: prix - 100 }));
  await page.reload();
  await expect(page.getByText('Le prix a baissé')).toBeVisible();
  await expect(page.getByRole('main').getByRole('button', { name: 'Commander' })).not.toHaveAttribute(
    'aria-disabled',
    'true',
  );
  await modifier(responsable, RETIRE, () => ({ en_ligne: true }));
});

test('two for one price: the line, the estimate and the summary take the same off', async ({
  page,
  baseURL,
  personne,
}) => {
  const { api } = await personne('charlie@comptoir.example');
  const { data } = await api.GET('/api/produits/{id}', { params: { path: { id: PAIRE } } });
  const deux = 2 * Number(data?.prix_cents) - 50;
  const { error } = await api.POST('/api/lots', {
    params: { header: sousCle(nouvelleCle()) },
    body: {
      produit_id: PAIRE,
      nombre: 2,
      prix_cents: deux,
      au: new Date(Date.now() + 3600_000).toISOString(),
    },
  });
  expect(error).toBeUndefined();
  await ouvrirSession(page, await inscrire(baseURL ?? '', 'Luc'));
  await mettreAuPanier(page, PAIRE, 2);
  await page.goto('/panier');
  await expect(page.getByText(/^Offre de lot/)).toContainText('0,50');
  const total = ecrire(deux as Centimes, 'fr');
  const ligne = page.getByRole('main').getByRole('listitem');
  await expect(ligne.getByText(total)).toBeVisible();
  await expect(page.getByRole('definition').first()).toHaveText(total);
  await choisirCueillette(page, /Plateau/);
  await expect(page.getByText(/^Offre de lot/)).toContainText('0,50');
});
