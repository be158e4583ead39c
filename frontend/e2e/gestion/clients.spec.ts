import createClient from 'openapi-fetch';
import { nouvelleCle, sousCle } from '../../src/api/cle.ts';
import type { paths } from '../../src/api/schema.d.ts';
import { MOT_DE_PASSE, type Personne } from '../fixtures/personne.ts';
import { connecter, expect, sansDefaut, test } from '../fixtures/test.ts';

const LAVAL = 4;
const NOM = '<img src=x onerror=alert(1)>';

/** A client with a hostile name, by the API. */
async function inscrire(adresse: string): Promise<string> {
  const api = createClient<paths, 'application/json'>({ baseUrl: adresse });
  const courriel = `ana.${nouvelleCle()}@client.example`;
  const { error } = await api.POST('/api/auth/inscription', {
    body: { prenom: 'Ana', nom: NOM, courriel, mot_de_passe: MOT_DE_PASSE, langue: 'fr' },
  });
  if (error) throw new Error(JSON.stringify(error));
  return courriel;
}

/** An order to be collected at Laval; gives its number. */
async function commander(ana: Personne, courriel: string): Promise<number> {
  const { data: page } = await ana.api.GET('/api/produits', { params: { query: { sku: 'EPI-0008' } } });
  const produit_id = page?.elements[0]?.produit_id ?? 0;
  await ana.api.POST('/api/panier/items', { body: { produit_id, quantite: 1 } });
  const { data, error } = await ana.api.POST('/api/panier/checkout', {
    params: { header: sousCle(nouvelleCle()) },
    body: { mode: 'cueillette', lieu_id: LAVAL, courriel },
  });
  if (!data) throw new Error(JSON.stringify(error));
  return data.numero;
}

test('a client is looked up, and that is written down; an incident is followed, and an e-mail seen to leave', async ({
  page,
  poste,
  personne,
  baseURL,
}) => {
  const courriel = await inscrire(baseURL ?? '');
  const numero = await commander(await personne(courriel), courriel);
  const charlie = await poste.newPage();
  await charlie.goto('/gestion');
  await connecter(charlie, 'charlie@comptoir.example');

  await test.step('a manager finds the client, their name as text, and their order', async () => {
    await page.goto('/gestion/clients');
    await connecter(page, 'alice@comptoir.example');
    await expect(page.getByText('Chaque regard est noté, avec votre nom')).toBeVisible();
    const trouve = page.getByRole('link', { name: `${NOM}, Ana` });
    await expect(async () => {
      await page.goto('/gestion/clients');
      await page.getByLabel('Début du nom de famille').fill('<img');
      await page.getByRole('button', { name: 'Chercher' }).click();
      await expect(trouve.first()).toBeVisible({ timeout: 2000 });
    }).toPass();
    await expect(page.getByRole('button', { name: /télécharger/i })).toHaveCount(0);
    await sansDefaut(page);
    await page.getByRole('row', { name: courriel }).getByRole('link').click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Ana ${NOM}`);
    await expect(page.getByText(courriel)).toBeVisible();
    await sansDefaut(page);
    await page.getByRole('link', { name: String(numero) }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText(String(numero));
    await expect(page.getByText('Profil du client')).toBeVisible();
    await sansDefaut(page);
  });

  await test.step('head office reads who looked', async () => {
    await expect(async () => {
      await charlie.goto('/gestion/audit?action=audit.client_consulte');
      await expect(charlie.getByRole('row', { name: 'Alice' }).first()).toBeVisible({ timeout: 2000 });
    }).toPass();
  });

  await test.step('an incident is written down once, and asks for notices', async () => {
    await charlie.goto('/gestion/incidents');
    await charlie.getByRole('link', { name: 'Inscrire un incident' }).click();
    await charlie.getByLabel('Premier jour').fill('2026-06-30');
    await charlie.getByLabel('Dernier jour').fill('2026-06-29');
    await charlie.getByLabel('Personnes concernées').fill('12');
    await charlie.getByLabel('Risque de préjudice sérieux').check();
    await charlie.getByLabel('Renseignements concernés').fill('Courriels');
    await charlie.getByLabel('Circonstances').fill(`Une liste en copie visible\n${NOM}`);
    await charlie.getByRole('button', { name: 'Inscrire', exact: true }).click();
    await expect(charlie.getByText('Le dernier jour n’est pas avant le premier.')).toBeVisible();
    await sansDefaut(charlie);
    await charlie.getByLabel('Dernier jour').fill('2026-06-30');
    await charlie.getByRole('button', { name: 'Inscrire', exact: true }).dblclick();
    await expect(charlie.getByRole('heading', { level: 1 })).toHaveText('Incident du 2026-06-30');
    await expect(charlie.getByRole('definition').first()).toHaveText('Avis à donner');
    await sansDefaut(charlie);
  });

  await test.step('a correction says why, and what was written stays', async () => {
    await charlie.getByLabel('Avis donnés').fill('La CAI et les douze personnes, le 2 juillet');
    await charlie.getByLabel('Mesures').fill('Envois en copie cachée seulement');
    await charlie.getByRole('button', { name: 'Enregistrer' }).click();
    await expect(charlie.getByLabel('Motif de la correction')).toBeFocused();
    await charlie.getByLabel('Motif de la correction').fill('avis donnés');
    await charlie.getByRole('button', { name: 'Enregistrer' }).click();
    await expect(charlie.getByRole('definition').first()).toHaveText('Suivi');
    const versions = charlie.getByRole('region', { name: 'Versions', exact: true });
    await expect(versions.getByRole('row')).toHaveCount(3);
    await expect(versions.getByRole('row').nth(1)).toContainText('Avis donnés · Mesures');
    await charlie.goto('/gestion/incidents');
    await expect(charlie.getByRole('row', { name: NOM })).toHaveCount(1);
  });

  await test.step('the receipt of a sale leaves by e-mail, and its address is forgotten', async () => {
    const bob = await personne('bob@comptoir.example');
    const { data } = await bob.api.GET('/api/ventes', {
      params: { query: { magasin_id: LAVAL, limite: 1 } },
    });
    const id = data?.elements[0]?.vente_id ?? '';
    const { error } = await bob.api.POST('/api/ventes/{id}/envoi', {
      params: { path: { id }, header: sousCle(nouvelleCle()) },
      body: { courriel: 'quelquun@client.example' },
    });
    expect(error).toBeUndefined();
    const premiere = charlie.getByRole('row', { name: 'Reçu d’une vente' }).first();
    await expect(async () => {
      await charlie.goto('/gestion/courriels?etat=envoye');
      await expect(premiere).toContainText('Envoyé', { timeout: 2000 });
    }).toPass();
    await expect(charlie.getByText('quelquun@client.example')).toHaveCount(0);
    await sansDefaut(charlie);
    await premiere.getByRole('link', { name: 'Sa vente' }).click();
    await expect(charlie).toHaveURL(new RegExp(`/ventes/${id}`));
  });
});
