import { readFile } from 'node:fs/promises';
import { MOT_DE_PASSE } from '../fixtures/personne.ts';
import { connecter, expect, sansDefaut, test } from '../fixtures/test.ts';
import { inscrire, mettreAuPanier, ouvrirSession } from './aides.ts';

test.describe.configure({ timeout: 240_000 });
test.use({ toleres: [/status of (400|401|404|409)/] });

test('an account is made with nothing consented to, exported, and erased for good', async ({ page }) => {
  const courriel = `mia.${crypto.randomUUID()}@client.example`;
  await mettreAuPanier(page, 168);
  await page.goto('/connexion?suite=/panier');
  await page.getByRole('link', { name: 'Créer un compte' }).click();

  await test.step('the form says what it lacks, and has no box ticked', async () => {
    await page.getByRole('button', { name: 'Créer mon compte' }).click();
    await expect(page.getByLabel('Prénom')).toBeFocused();
    for (const boite of await page.getByRole('checkbox').all()) await expect(boite).not.toBeChecked();
    await expect(page.getByRole('checkbox')).toHaveCount(3);
    await sansDefaut(page);
    await page.getByLabel('Prénom').fill('Mia');
    await page.getByLabel('Nom de famille').fill('<b>Roy</b>');
    await page.getByRole('textbox', { name: 'Courriel' }).fill(courriel);
    await page.getByLabel('Mot de passe').fill(MOT_DE_PASSE);
    await page.getByRole('button', { name: 'Créer mon compte' }).click();
    await expect(page.getByText('Votre panier vous a suivi')).toBeVisible();
    await expect(page).toHaveURL(/\/panier$/);
  });

  await test.step('the profile, an address, a consent', async () => {
    await page.goto('/compte');
    await expect(page.getByLabel('Nom de famille')).toHaveValue('<b>Roy</b>');
    await page.getByLabel('Téléphone (facultatif)').fill('12');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await expect(page.getByLabel('Téléphone (facultatif)')).toBeFocused();
    await page.getByLabel('Téléphone (facultatif)').fill('(514) 555-0199');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await expect(page.getByLabel('Téléphone (facultatif)')).toHaveValue('514 555-0199');

    await page.getByRole('link', { name: 'Adresses' }).click();
    await page.getByRole('button', { name: 'Ajouter une adresse' }).click();
    await page.getByLabel('Destinataire').fill('Mia Roy');
    await page.getByLabel('Numéro et rue').fill('12, rue <script>alert(1)</script>');
    await page.getByLabel('Ville').fill('Québec');
    await page.getByLabel('Code postal').fill('g1k3b7');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await expect(page.getByText('12, rue <script>alert(1)</script>')).toBeVisible();

    await page.getByRole('link', { name: 'Consentements' }).click();
    const infolettre = page.getByRole('checkbox').first();
    await infolettre.check();
    await expect(page.getByText(/^Accepté le/)).toBeVisible();
    await page.reload();
    await expect(infolettre).toBeChecked();
    await infolettre.uncheck();
    await expect(page.getByText(/^Refusé le/)).toHaveCount(3);
  });

  await test.step('a copy of it all', async () => {
    await page.getByRole('link', { name: 'Mes données' }).click();
    await page.getByRole('button', { name: 'Demander une copie' }).click();
    const telechargement = page.waitForEvent('download', { timeout: 60_000 });
    await page.getByRole('button', { name: 'Télécharger (JSON)' }).click({ timeout: 60_000 });
    const fichier = await telechargement;
    expect(fichier.suggestedFilename()).toBe('mes-donnees.json');
    const texte = await readFile(await fichier.path(), 'utf8');
    for (const connu of [courriel, 'Mia', '+15145550199', 'G1K3B7', 'infolettre'])
      expect(texte).toContain(connu);
    expect(texte).not.toContain(MOT_DE_PASSE);
  });

  await test.step('erased: signed out, and nobody signs in by it again', async () => {
    await page.getByRole('button', { name: 'Effacer mon compte' }).click();
    const dialogue = page.getByRole('dialog');
    await sansDefaut(page);
    await dialogue.getByLabel('Mot de passe').fill('pas le bon mot');
    await dialogue.getByRole('button', { name: 'Effacer pour toujours' }).click();
    await expect(dialogue.getByRole('alert')).toBeVisible();
    await dialogue.getByLabel('Mot de passe').fill(MOT_DE_PASSE);
    await dialogue.getByRole('button', { name: 'Effacer pour toujours' }).click();
    await expect(page.getByRole('heading', { name: 'Votre compte est effacé' })).toBeVisible({
      timeout: 60_000,
    });
    await expect(page.getByRole('banner').getByRole('link', { name: 'Se connecter' })).toBeVisible();
    await page.goto('/connexion');
    await page.getByLabel('Courriel').fill(courriel);
    await page.getByLabel('Mot de passe').fill(MOT_DE_PASSE);
    await page.getByRole('main').getByRole('button', { name: 'Se connecter' }).click();
    await expect(page.getByRole('alert')).toBeVisible();
  });
});

test('a password is changed, which signs the other browsers out', async ({ browser, page, baseURL }) => {
  const courriel = await inscrire(baseURL ?? '', 'Ugo');
  const ailleurs = await browser.newContext({ baseURL: baseURL ?? '', locale: 'fr-CA' });
  const autre = await ailleurs.newPage();
  await ouvrirSession(autre, courriel);
  await ouvrirSession(page, courriel);
  await page.goto('/compte/securite');
  await expect(page.getByRole('button', { name: /^Fermer/ })).toHaveCount(1);
  await page.getByLabel('Mot de passe de maintenant').fill('pas celui-là');
  await page.getByLabel('Nouveau mot de passe').fill('un autre mot de passe');
  await page.getByRole('button', { name: 'Changer le mot de passe' }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await page.getByLabel('Mot de passe de maintenant').fill(MOT_DE_PASSE);
  await page.getByRole('button', { name: 'Changer le mot de passe' }).click();
  await expect(page.getByText('Mot de passe changé')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Fermer/ })).toHaveCount(0);
  await autre.reload();
  await expect(autre.getByRole('banner').getByRole('link', { name: 'Se connecter' })).toBeVisible();
  await ailleurs.close();
});

test('a forgotten password: the answer is the same for all, and a link is good once', async ({ page }) => {
  for (const courriel of ['chloe@client.example', 'personne@client.example']) {
    await page.goto('/oubli');
    await page.getByLabel('Courriel').fill(courriel);
    await page.getByRole('button', { name: 'Recevoir un lien' }).click();
    await expect(page.getByText('Regardez vos courriels')).toBeVisible();
  }
  await page.goto(`/reinitialisation#${'A'.repeat(43)}`);
  await page.getByLabel('Nouveau mot de passe').fill('court');
  await page.getByRole('button', { name: 'Changer le mot de passe' }).click();
  await expect(page.getByText('Choisissez au moins dix caractères.')).toBeVisible();
  await page.getByLabel('Nouveau mot de passe').fill('assez long pour deux');
  await page.getByRole('button', { name: 'Changer le mot de passe' }).click();
  await expect(page.getByRole('alert')).toContainText('Réinitialisation invalide');
  await expect(page.getByRole('link', { name: 'Recevoir un autre lien' })).toBeVisible();
});

test('who is signed in is sent nowhere else, and a signed-out page has its form in its place', async ({
  page,
}) => {
  await page.goto('/connexion?suite=//ailleurs.example/panier');
  await connecter(page, 'emma@client.example');
  await expect(page).toHaveURL(/localhost:\d+\/$/);
  await page.getByRole('button', { name: 'Se déconnecter' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Se déconnecter' }).click();
  await page.goto('/compte/cartes');
  await connecter(page, 'emma@client.example');
  await page.getByLabel('Numéro de la carte').fill('1234');
  await page.getByRole('button', { name: 'Voir le solde' }).click();
  await expect(page.getByLabel('Numéro de la carte')).toBeFocused();
  await page.getByLabel('Numéro de la carte').fill('9000 0000 0000 0001');
  await page.getByRole('button', { name: 'Voir le solde' }).click();
  await expect(page.getByRole('alert')).toContainText('Carte inconnue');
});
