import type { Page } from '@playwright/test';
import { nouvelleCle, sousCle } from '../../src/api/cle.ts';
import { centimes } from '../../src/argent/centimes.ts';
import { especesDues } from '../../src/argent/especes.ts';
import { facture, QUEBEC } from '../../src/argent/taxes.ts';
import { aujourdhui, veille } from '../../src/gestion/communs/jours.ts';
import type { Personne } from '../fixtures/personne.ts';
import { connecter, expect, sansDefaut, test } from '../fixtures/test.ts';

const LAVAL = 4;

/** The last three days on which the demo data sold something, one after the other. */
async function joursPasses(bob: Personne): Promise<[string, string, string]> {
  const { data } = await bob.api.GET('/api/sessions', {
    params: { query: { magasin_id: LAVAL, au: veille(aujourdhui()), limite: 1 } },
  });
  const derniere = data?.elements[0];
  if (!derniere) throw new Error('no session of a day before');
  const jour = aujourdhui(new Date(derniere.ouverte_le));
  return [veille(veille(jour)), veille(jour), jour];
}

/** Asks for the day that is shown to be closed, once, however often the button is pressed. */
async function cloturer(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Clôturer la journée' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Clôturer', exact: true }).dblclick();
}

/** A sale of a day before, made without network at a dollar more, of two units more than the book has. */
async function vendreHorsLigne(bob: Personne, jour: string) {
  const { data: sessions } = await bob.api.GET('/api/sessions', {
    params: { query: { magasin_id: LAVAL, du: jour, au: jour, limite: 1 } },
  });
  const session = sessions?.elements[0];
  const { data: stock } = await bob.api.GET('/api/magasins/{id}/stock', {
    params: { path: { id: LAVAL }, query: { limite: 100 } },
  });
  const tenu = stock?.elements.find(
    ({ unite, disponible }) => unite === 'piece' && disponible > 0 && disponible < 40,
  );
  const { data: produit } = await bob.api.GET('/api/produits/{id}', {
    params: { path: { id: tenu?.produit_id ?? 0 } },
  });
  if (!session || !tenu || !produit) throw new Error('nothing to sell');
  const quantite = tenu.disponible + 2;
  const prix = centimes(Number(produit.prix_cents) + 100);
  const montants = [{ montant: centimes(prix * quantite), taxe: produit.taxe }];
  const { total } = facture(montants, QUEBEC, centimes(Number(produit.consigne_cents) * quantite));
  const { data, error } = await bob.api.POST('/api/ventes', {
    params: { header: sousCle(nouvelleCle()) },
    body: {
      magasin_id: LAVAL,
      session_id: session.session_id,
      hors_ligne: true,
      faite_le: new Date(Date.parse(session.ouverte_le) + 3_600_000).toISOString(),
      lignes: [{ sku: produit.sku, quantite, prix_vu_cents: prix }],
      paiements: [{ moyen: 'especes', montant_cents: especesDues(total) }],
    },
  });
  if (!data) throw new Error(JSON.stringify(error));
  return { numero: data.numero, nom: produit.nom_fr };
}

test.describe('the books', () => {
  test.use({ toleres: [/status of 409/] });

  test('days are closed in order; a sale that comes later is written in the next one, and a manager sees its differences', async ({
    page,
    poste,
    personne,
  }) => {
    const bob = await personne('bob@comptoir.example');
    const [premier, deuxieme, troisieme] = await joursPasses(bob);
    const etat = page.getByRole('definition').first();
    await page.goto(`/gestion/journal?jour=${premier}`);
    await connecter(page, 'charlie@comptoir.example');

    await test.step('debits and credits agree, and the day has a file', async () => {
      await expect(etat).toHaveText('Peut encore changer');
      const [debits, credits] = await page
        .getByRole('definition')
        .allTextContents()
        .then((tous) => tous.slice(2));
      expect(debits).toMatch(/[1-9]/);
      expect(credits).toBe(debits);
      await sansDefaut(page);
      const telecharge = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Télécharger (CSV)' }).click();
      expect((await telecharge).suggestedFilename()).toBe(`journal-${premier}.csv`);
    });

    await test.step('it is closed once, and its lines have numbers', async () => {
      await expect(page.getByRole('columnheader', { name: 'Numéro' })).toHaveCount(0);
      await cloturer(page);
      await expect(etat).toHaveText('Clôturée');
      await expect(page.getByRole('columnheader', { name: 'Numéro' })).toBeVisible();
      await expect(page.getByRole('button', { name: 'Clôturer la journée' })).toHaveCount(0);
    });

    await test.step('a day out of order is refused, with the one that comes first', async () => {
      await page.goto(`/gestion/journal?jour=${troisieme}`);
      await cloturer(page);
      const dialogue = page.getByRole('dialog');
      await expect(dialogue.getByRole('alert')).toContainText("dans l'ordre");
      await sansDefaut(page);
      await dialogue.getByRole('link', { name: `Aller au ${deuxieme}` }).click();
      await expect(page).toHaveURL(new RegExp(`jour=${deuxieme}`));
      await cloturer(page);
      await expect(etat).toHaveText('Clôturée');
    });

    const { numero, nom } = await vendreHorsLigne(bob, deuxieme);

    await test.step('the late sale stands in the next open day, by its number', async () => {
      await page.goto(`/gestion/journal?jour=${troisieme}`);
      const supplements = page.getByRole('region', { name: 'Suppléments', exact: true });
      await supplements.getByRole('link', { name: numero }).first().click();
      await expect(page.getByRole('heading', { level: 1 })).toContainText(numero);
      await expect(page.getByText('Supplément au Z')).toBeVisible();
      await sansDefaut(page);
    });

    await test.step('its manager sees the price, the units, and that nobody had shown that price', async () => {
      const alice = await poste.newPage();
      await alice.goto(`/gestion/ecarts?du=${deuxieme}`);
      await connecter(alice, 'alice@comptoir.example');
      const ligne = alice.getByRole('row', { name: numero });
      await expect(ligne).toContainText(nom);
      await expect(ligne).toContainText('Pas affiché en trois jours');
      const unites = alice.getByRole('region', { name: 'Unités manquantes', exact: true });
      await expect(unites.getByRole('row', { name: nom }).getByRole('cell').first()).toHaveText('2');
      await sansDefaut(alice);
    });

    await test.step('an account takes the number of the books', async () => {
      await page.goto('/gestion/comptes');
      await page.getByRole('row', { name: 'especes' }).getByRole('link').click();
      await page.getByLabel('Numéro').fill('12');
      await page.getByRole('button', { name: 'Enregistrer' }).click();
      await expect(page.getByText('Écrivez de 3 à 10 chiffres.')).toBeVisible();
      await page.getByLabel('Numéro').fill('1011');
      await page.getByRole('button', { name: 'Enregistrer' }).click();
      await expect(page.getByText('C’est enregistré')).toBeVisible();
      await expect(page.getByRole('heading', { level: 1 })).toContainText('1011');
    });
  });
});
