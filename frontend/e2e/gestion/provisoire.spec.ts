import type { Page } from '@playwright/test';
import { nouvelleCle, sousCle } from '../../src/api/cle.ts';
import { expect, sansDefaut, sansDefilement, test } from '../fixtures/test.ts';

const LAVAL = 4;
const COURRIEL = 'paul.essai@comptoir.example';
const CHOISI = 'une phrase bien à moi';
const ENSUITE = 'une autre phrase à moi';

async function seConnecter(page: Page, secret: string): Promise<void> {
  await page.getByLabel(/^(Courriel|E-mail)$/).fill(COURRIEL);
  await page.getByLabel(/^(Mot de passe|Password)$/).fill(secret);
  await page
    .getByRole('main')
    .getByRole('button', { name: /^(Se connecter|Sign in)$/ })
    .click();
}

test.describe('a password that somebody else has seen', () => {
  test.use({ toleres: [/status of 40[01]/] });

  test('opens nothing but the page where it is changed, in the back office and at the till', async ({
    page,
    poste,
    personne,
  }) => {
    const { api } = await personne('charlie@comptoir.example');
    const { data: embauche, error } = await api.POST('/api/travailleurs', {
      params: { header: sousCle(nouvelleCle()) },
      body: {
        prenom: 'Paul',
        nom: 'Essai',
        courriel: COURRIEL,
        matricule: 'E9731',
        role: 'employe',
        magasins: [LAVAL],
        langue: 'fr',
      },
    });
    const premier = embauche?.mot_de_passe_provisoire;
    if (!embauche || !premier) throw new Error(JSON.stringify(error));

    await test.step('in the back office it stands in the place of every screen', async () => {
      await page.goto('/gestion/stock');
      await seConnecter(page, premier);
      await expect(page.getByRole('heading', { name: 'Choisir un mot de passe' })).toBeVisible();
      await expect(page.getByRole('navigation', { name: 'Menu' })).toHaveCount(0);
      await expect(page.getByRole('button', { name: 'Se déconnecter' })).toBeVisible();
      await sansDefaut(page);
      await page.setViewportSize({ width: 320, height: 800 });
      await sansDefilement(page);
      await page.setViewportSize({ width: 1280, height: 800 });
    });

    await test.step('what is no change, or no password, is said at its field', async () => {
      const changer = page.getByRole('button', { name: 'Changer le mot de passe' });
      await page.getByLabel('Mot de passe provisoire').fill(premier);
      await page.getByLabel('Nouveau mot de passe').fill('court');
      await changer.click();
      await expect(page.getByText('Choisissez au moins dix caractères.')).toBeVisible();
      await page.getByLabel('Nouveau mot de passe').fill(premier);
      await changer.click();
      await expect(page.getByText('Choisissez un autre mot de passe')).toBeVisible();
      await page.getByLabel('Mot de passe provisoire').fill('pas celui-là');
      await page.getByLabel('Nouveau mot de passe').fill(CHOISI);
      await changer.click();
      await expect(page.getByRole('alert')).toBeVisible();
      await expect(page.getByLabel('Nouveau mot de passe')).toHaveValue(CHOISI);
    });

    await test.step('changed, the screen that was asked for is there, also after a reload', async () => {
      await page.getByLabel('Mot de passe provisoire').fill(premier);
      await page.getByRole('button', { name: 'Changer le mot de passe' }).dblclick();
      await expect(page.getByRole('heading', { name: 'Stock', level: 1 })).toBeVisible();
      await page.reload();
      await expect(page.getByRole('heading', { name: 'Stock', level: 1 })).toBeVisible();
    });

    await test.step('one’s own NIP and sessions are one’s own', async () => {
      await page.getByRole('navigation', { name: 'Menu' }).getByRole('link', { name: 'Mon compte' }).click();
      await page.getByRole('button', { name: 'Choisir mon NIP' }).click();
      const dialogue = page.getByRole('dialog');
      await dialogue.getByLabel('NIP').fill('4826');
      await dialogue.getByRole('button', { name: 'Enregistrer le NIP' }).click();
      await expect(dialogue).toBeHidden();
      await expect(page.getByText('Celle-ci')).toBeVisible();
      await sansDefaut(page);
    });

    const { data: remplace } = await api.POST('/api/travailleurs/{id}/mot-de-passe', {
      params: { path: { id: embauche.travailleur_id } },
    });
    const second = remplace?.mot_de_passe_provisoire ?? '';

    await test.step('at the till too, in the other language, and the till knows who it is', async () => {
      const caisse = await poste.newPage();
      await caisse.goto('/caisse');
      await caisse.getByRole('button', { name: 'English' }).click();
      await seConnecter(caisse, second);
      await expect(caisse.getByRole('heading', { name: 'Choose a password' })).toBeVisible();
      await sansDefaut(caisse);
      await caisse.getByLabel('Temporary password').fill(second);
      await caisse.getByLabel('New password').fill(ENSUITE);
      await caisse.getByRole('button', { name: 'Change the password' }).click();
      await expect(caisse.getByText('Paul Essai')).toBeVisible();
      await expect(caisse.getByRole('heading', { name: 'Choose a password' })).toHaveCount(0);
    });
  });
});
