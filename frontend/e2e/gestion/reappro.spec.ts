import type { Browser, Page } from '@playwright/test';
import { connecter, expect, sansDefaut, test } from '../fixtures/test.ts';

const LAVAL = 4;

/** Somebody at a computer of their own. */
async function poste(
  browser: Browser,
  baseURL: string | undefined,
  qui: string,
  adresse: string,
): Promise<Page> {
  const context = await browser.newContext({ baseURL: baseURL ?? '', locale: 'fr-CA' });
  const page = await context.newPage();
  await page.goto(adresse);
  await connecter(page, qui);
  return page;
}

test('a restock request, granted in part, shipped, and received short by one', async ({
  browser,
  baseURL,
  personne,
}) => {
  const charlie = await personne('charlie@comptoir.example');
  const { data: lieux } = await charlie.api.GET('/api/magasins', { params: { query: { limite: 100 } } });
  const centre = lieux?.elements.find(({ type }) => type === 'centre_logistique')?.lieu_id ?? 0;
  const { data: stock } = await charlie.api.GET('/api/magasins/{id}/stock', {
    params: { path: { id: centre }, query: { limite: 100 } },
  });
  const { data: ouvertes } = await charlie.api.GET('/api/demandes', {
    params: { query: { lieu_id: LAVAL, limite: 100 } },
  });
  const prises = new Set(ouvertes?.elements.map(({ produit_id }) => produit_id));
  const produit = stock?.elements.find(
    ({ produit_id, disponible, unite }) => unite === 'piece' && disponible > 10 && !prises.has(produit_id),
  );
  if (!produit) throw new Error('nothing to ask for');

  const alice = await poste(
    browser,
    baseURL,
    'alice@comptoir.example',
    `/gestion/demandes/nouvelle?produit=${produit.produit_id}`,
  );
  await test.step('the store asks for six, and for nothing else', async () => {
    const quantites = alice.getByRole('textbox', { name: /^Demander de/ });
    await expect(quantites.first()).toBeVisible();
    await sansDefaut(alice);
    for (const champ of await quantites.all()) await champ.fill('');
    await alice.getByRole('button', { name: 'Envoyer la demande' }).click();
    await expect(alice.getByRole('alert')).toContainText('Écrivez au moins une quantité');
    await alice.getByRole('textbox', { name: `Demander de ${produit.nom_fr}` }).fill('6');
    await alice.getByRole('button', { name: 'Envoyer la demande' }).dblclick();
    await expect(alice.getByRole('heading', { name: 'Demandes de réapprovisionnement' })).toBeVisible();
    await expect(alice.getByRole('row', { name: produit.nom_fr }).filter({ hasText: 'Soumise' })).toHaveCount(
      1,
    );
  });

  const siege = await poste(
    browser,
    baseURL,
    'charlie@comptoir.example',
    `/gestion/demandes?etat=soumise&lieu=${LAVAL}`,
  );
  await test.step('head office sees both stocks, and grants five', async () => {
    const ligne = siege.getByRole('row', { name: produit.nom_fr });
    await ligne.getByRole('button', { name: 'Accorder' }).click();
    const dialogue = siege.getByRole('dialog', { name: 'Accorder' });
    await expect(dialogue.getByText(/Centre logistique, disponible/)).toBeVisible();
    await sansDefaut(siege);
    await dialogue.getByLabel('Unités accordées').fill('7');
    await dialogue.getByRole('button', { name: 'Accorder' }).click();
    await expect(dialogue.getByText('Écrivez un nombre entier, de 1 à 6.')).toBeVisible();
    await dialogue.getByLabel('Unités accordées').fill('5');
    await dialogue.getByRole('button', { name: 'Accorder' }).click();
    await expect(dialogue).toBeHidden();
    await siege.getByLabel('État').selectOption('approuvee');
    await siege
      .getByRole('row', { name: produit.nom_fr })
      .first()
      .getByRole('link', { name: 'Son transfert' })
      .click();
  });

  await test.step('the centre ships what it promised', async () => {
    await expect(siege.getByRole('row', { name: produit.nom_fr })).toContainText('5');
    await sansDefaut(siege);
    await siege.getByRole('button', { name: 'Expédier' }).click();
    await siege.getByRole('dialog').getByRole('button', { name: 'Expédier' }).click();
    await expect(siege.getByRole('definition').first()).toHaveText('En transit');
  });

  await test.step('the store counts one less than was sent', async () => {
    await alice.goto(new URL(siege.url()).pathname);
    await alice.getByRole('button', { name: 'Tout est arrivé' }).click();
    await alice.getByRole('textbox', { name: `Reçues de ${produit.nom_fr}` }).fill('4');
    await sansDefaut(alice);
    await alice.getByRole('button', { name: 'Enregistrer la réception' }).click();
    const dialogue = alice.getByRole('dialog');
    await expect(dialogue.getByText('Il manque 1 unité')).toBeVisible();
    await dialogue.getByRole('button', { name: 'Enregistrer la réception' }).click();
    await expect(dialogue).toBeHidden();
    await expect(alice.getByText('Il manque 1 unité')).toBeVisible();
    await expect(alice.getByRole('definition').first()).toHaveText('Reçu');
  });

  const { data: demandes } = await charlie.api.GET('/api/demandes', {
    params: { query: { lieu_id: LAVAL, etat: 'satisfaite', limite: 100 } },
  });
  expect(demandes?.elements.map(({ produit_id }) => produit_id)).toContain(produit.produit_id);
});
