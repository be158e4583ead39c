import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { nouvelleCle, sousCle } from '../../src/api/cle.ts';
import type { Personne } from '../fixtures/personne.ts';
import { connecter, expect, sansDefaut, test } from '../fixtures/test.ts';
import {
  champDeCode,
  encaisser,
  file,
  lignes,
  ouvrirSession,
  prendreLaCaisse,
  pretHorsLigne,
  vendre,
  ventesDe,
} from './caisse.ts';
import { avancer, dereglerHorloge } from './horloge.ts';
import { brancher, gtin } from './scanner.ts';
import { redevenirVersion1 } from './version1.ts';

// What a till is told by its browser while the other side is gone, full or wrong.
test.use({ toleres: [/ERR_|status of (400|401|403|404|429|500|502|503|504)/] });
test.setTimeout(300_000);

const SHERBROOKE = { magasin: 6, courriel: 'employe10@comptoir.example' };
const GATINEAU = { magasin: 7, courriel: 'employe13@comptoir.example' };
const HEURE = 3_600_000;

const continuer = (page: Page) => page.getByRole('button', { name: /^Continuer\s:/ });

/** The matricule from the badge, the NIP from the pad. */
async function approuver(page: Page, { matricule, nip }: { matricule: string; nip: string }, bouton: string) {
  const champ = page.getByLabel('Matricule');
  await expect(champ).toBeFocused();
  await page.keyboard.type(matricule);
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('NIP', { exact: true })).toBeFocused();
  const pave = page.getByRole('group', { name: 'Pavé de chiffres' });
  for (const chiffre of nip) await pave.getByRole('button', { name: chiffre, exact: true }).click();
  await page.getByRole('button', { name: bouton, exact: true }).click();
}

test('services and database restart under a full queue, with a new version in the middle of a sale', async ({
  page,
  personne,
  services,
}) => {
  const caisse = { ...SHERBROOKE, caisse: 10 };
  const session = await ouvrirSession(await personne(SHERBROOKE.courriel), caisse);
  const lire = await prendreLaCaisse(page, caisse);
  await pretHorsLigne(page);

  await test.step('everything stops: the till sells on', async () => {
    await vendre(page, lire, 1);
    await services.eteindre();
    for (let produit = 2; produit <= 5; produit += 1) await vendre(page, lire, produit);
    await expect(file(page)).toContainText(/hors ligne.*4 ventes à envoyer/);
  });

  await test.step('it starts again, newer, while a sale is under way', async () => {
    await lire(gtin(6));
    await expect(lignes(page)).toHaveCount(1);
    await services.rallumer(autreVersion());
    await expect(file(page)).toHaveText('en ligne', { timeout: 90_000 });
    await page.evaluate(async () => {
      const inscription = await navigator.serviceWorker.getRegistration('/caisse');
      await inscription?.update();
    });
    await expect.poll(() => caches(page)).toContain('comptoir-caisse-essai');
    await expect(page.getByText('Une nouvelle version de la caisse est prête')).toHaveCount(0);
    await expect(lignes(page)).toHaveCount(1);
    await encaisser(page);
  });

  await test.step('each sale is there once, in its order', async () => {
    const bob = await personne(SHERBROOKE.courriel);
    const ventes = (await ventesDe(bob, session)).slice(0, 6).toReversed();
    expect(ventes.map(({ hors_ligne }) => hors_ligne)).toEqual([false, true, true, true, true, false]);
    const rangs = ventes.map(({ numero }) => Number(numero.split('-').at(-1)));
    expect(rangs).toEqual(rangs.map((_, rang) => (rangs[0] ?? 0) + rang));
    const moments = ventes.map(({ faite_le }) => faite_le);
    expect(moments).toEqual(moments.toSorted());
  });

  await test.step('the new version is let in between two sales', async () => {
    await page.keyboard.press('Control+p');
    await page.getByRole('button', { name: 'Passer à la nouvelle version' }).click();
    // The page is loaded again while it is asked.
    await expect(async () => expect(await caches(page)).toEqual(['comptoir-caisse-essai'])).toPass();
    await expect(champDeCode(page)).toBeVisible();
    const relire = await brancher(page);
    await expect(async () => {
      await relire(gtin(7));
      await expect(lignes(page)).toHaveCount(1, { timeout: 1000 });
    }).toPass();
    await encaisser(page);
  });
});

test('a store of the version before, and a clock that is hours wrong', async ({
  page,
  context,
  personne,
}) => {
  const caisse = { ...SHERBROOKE, caisse: 11, courriel: 'employe11@comptoir.example' };
  const employe = await personne(caisse.courriel);
  const session = await ouvrirSession(employe, caisse);
  await dereglerHorloge(context);
  await page.goto('/caisse');
  await avancer(page, 5 * HEURE);
  const lire = await prendreLaCaisse(page, caisse);
  await pretHorsLigne(page);

  await test.step('five hours fast: a sale without network was made when it was made', async () => {
    await context.setOffline(true);
    await expect(file(page)).toContainText('hors ligne');
    await vendre(page, lire, 1);
    await lire(gtin(2));
    await expect(lignes(page)).toHaveCount(1);
  });

  await test.step('its store is one of the version before: the sale and the cart are still there', async () => {
    await redevenirVersion1(page);
    await context.setOffline(false);
    await page.goto('/caisse/vente');
    await expect(lignes(page)).toHaveCount(1);
    await expect(file(page)).toHaveText('en ligne', { timeout: 60_000 });
    const [vente, ...autres] = await ventesDe(employe, session);
    expect(autres.every(({ vente_id }) => vente_id !== vente?.vente_id)).toBe(true);
    expect(vente?.hors_ligne).toBe(true);
    expect(Math.abs(Date.now() - Date.parse(vente?.faite_le ?? ''))).toBeLessThan(5 * 60_000);
    await encaisser(page);
  });

  await test.step('put back by twelve hours without network, it sells before its session began: a manager is asked', async () => {
    await pretHorsLigne(page);
    await context.setOffline(true);
    await avancer(page, -7 * HEURE);
    await page.goto('/caisse/vente');
    await continuer(page).click();
    const relire = await brancher(page);
    await expect(async () => {
      await relire(gtin(3));
      await expect(lignes(page)).toHaveCount(1, { timeout: 1000 });
    }).toPass();
    await encaisser(page);
    await context.setOffline(false);
    await expect(file(page)).toContainText('1 à examiner', { timeout: 60_000 });
    await file(page).click();
    await expect(page.getByText(/le serveur refuse cette vente/)).toBeVisible();
    await sansDefaut(page);
    await page.getByRole('button', { name: 'Mettre à part' }).click();
    await page.getByLabel('Ce que cette vente est devenue').fill('Horloge fausse, vente saisie de nouveau');
    const fichier = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Exporter et mettre à part' }).click();
    await approuver(page, { matricule: 'G0004', nip: '7394' }, 'Approuver');
    const exporte = JSON.parse(readFileSync(await (await fichier).path(), 'utf8'));
    expect(exporte).toMatchObject([{ etat: 'a_examiner', requete: { chemin: '/api/ventes' } }]);
    await expect(file(page)).toHaveText('en ligne');
    await expect(page.getByText('Tout est enregistré')).toBeVisible();
  });
});

test('a manager settles a refused sale, a NIP ends, the server has too much to do, and a third buyer', async ({
  page,
  context,
  personne,
}) => {
  const caisse = { ...GATINEAU, caisse: 13 };
  const employe = await personne(GATINEAU.courriel);
  const session = await ouvrirSession(employe, caisse);
  await dereglerHorloge(context);
  const lire = await prendreLaCaisse(page, { ...caisse, courriel: 'arthur@comptoir.example' });
  await pretHorsLigne(page);

  await test.step('a manager takes off more than a cashier may, without network; a cashier sends it', async () => {
    await context.setOffline(true);
    await expect(file(page)).toContainText('hors ligne');
    await lire(gtin(3));
    await page.keyboard.press('F9');
    await page.getByLabel('Remise', { exact: true }).fill('30 %');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await encaisser(page);
    // The manager’s page is gone, and its token with it.
    await context.clearCookies();
    await page.goto('/caisse/file');
    await expect(continuer(page)).toBeVisible();
    await context.setOffline(false);
    await connecter(page, GATINEAU.courriel);
    await expect(file(page)).toContainText('1 à examiner', { timeout: 60_000 });
    expect((await ventesDe(employe, session))[0]?.hors_ligne ?? false).toBe(false);
  });

  await test.step('a session does not end before, and the manager’s NIP settles it', async () => {
    await page.getByRole('link', { name: 'Tiroir' }).click();
    await expect(page.getByText(/n’est pas encore chez le serveur/)).toBeVisible();
    await file(page).click();
    await page.getByRole('button', { name: 'Approuver et renvoyer' }).click();
    await approuver(page, { matricule: 'G0005', nip: '7395' }, 'Approuver');
    await expect(file(page)).toHaveText('en ligne', { timeout: 30_000 });
    expect((await ventesDe(employe, session))[0]?.hors_ligne).toBe(true);
  });

  await test.step('too many requests, and none for a moment: how long it lasts is said', async () => {
    await page.getByRole('link', { name: 'Retour', exact: true }).click();
    for (const status of [429, 503]) {
      await page.route('**/api/recus/**', (route) =>
        route.fulfill({ status, headers: { 'Retry-After': '37' } }),
      );
      await page.getByLabel('Numéro du reçu').fill(`GAT-1-1-${status}`);
      await page.keyboard.press('Enter');
      await expect(page.getByText('Nouvel essai possible dans 37 s.')).toBeVisible();
      await page.unroute('**/api/recus/**');
    }
    await sansDefaut(page);
  });

  await test.step('a NIP that ends in a sale locks the till after it', async () => {
    await page.getByRole('link', { name: 'Vente', exact: true }).click();
    await page.keyboard.press('Control+l');
    await approuver(page, { matricule: 'E0014', nip: '5186' }, 'Continuer');
    await expect(champDeCode(page)).toBeVisible();
    await lire(gtin(4));
    await expect(lignes(page)).toHaveCount(1);
    await avancer(page, HEURE / 2 + 60_000);
    await page.keyboard.press('F2');
    await expect(page.getByLabel('Comptant reçu')).toBeFocused();
    await page.keyboard.type('100');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'Qui est à la caisse' })).toBeVisible();
    // The change is still to be given.
    await expect(page.getByText(/^Dernière vente/)).toBeVisible();
    await sansDefaut(page);
    const { data: dossier } = await employe.api.GET('/api/mon-dossier');
    const [vente] = await ventesDe(employe, session);
    expect(vente?.vendeur_id).not.toBe(dossier?.travailleur_id);
    await avancer(page, 0);
    await approuver(page, { matricule: 'E0014', nip: '5186' }, 'Continuer');
    await expect(champDeCode(page)).toBeVisible();
  });

  await test.step('two order the last one online; the third has it in the hand', async () => {
    const dernier = 20;
    await laisserUn(await personne('charlie@comptoir.example'), GATINEAU.magasin, dernier);
    const clients = await Promise.all(['david@client.example', 'emma@client.example'].map(personne));
    const issues = await Promise.all(clients.map((client) => commander(client, GATINEAU.magasin, dernier)));
    expect(issues.toSorted()).toEqual([201, 409]);
    await vendre(page, lire, dernier);
    const [vente] = await ventesDe(employe, session);
    await expect(page.getByText(/^Enregistrée\s:/)).toContainText(vente?.numero ?? '?');
    const { data } = await employe.api.GET('/api/produits/{id}/stock', { params: { path: { id: dernier } } });
    const stock = data?.find(({ lieu_id }) => lieu_id === GATINEAU.magasin);
    expect(stock).toMatchObject({ physique: 1, disponible: 0 });
  });
});

/** The build that is served, under another name: what a worker takes for a newer version. */
function autreVersion(): string {
  const dossier = mkdtempSync(join(tmpdir(), 'comptoir-version-'));
  cpSync('dist', dossier, { recursive: true });
  process.once('exit', () => rmSync(dossier, { recursive: true, force: true }));
  const travailleur = join(dossier, 'sw.js');
  const source = readFileSync(travailleur, 'utf8');
  const autre = source.replace(/const VERSION = '[^']+'/, "const VERSION = 'essai'");
  expect(autre).not.toBe(source);
  writeFileSync(travailleur, autre);
  return dossier;
}

const caches = (page: Page): Promise<string[]> => page.evaluate(() => globalThis.caches.keys());

async function laisserUn(responsable: Personne, lieu_id: number, produit_id: number): Promise<void> {
  const { data } = await responsable.api.GET('/api/produits/{id}/stock', {
    params: { path: { id: produit_id } },
  });
  const disponible = data?.find((ligne) => ligne.lieu_id === lieu_id)?.disponible ?? 0;
  if (disponible === 1) return;
  const lignes = [{ produit_id, delta: 1 - disponible }];
  const { error } = await responsable.api.POST('/api/mouvements', {
    params: { header: sousCle(nouvelleCle()) },
    body: { lieu_id, type: 'ajustement', motif: 'erreur_de_saisie', lignes },
  });
  if (error) throw new Error(JSON.stringify(error));
}

/** Orders one for collection; gives the status of the answer. */
async function commander(client: Personne, lieu_id: number, produit_id: number): Promise<number> {
  await client.api.POST('/api/panier/items', { body: { produit_id, quantite: 1 } });
  const { response } = await client.api.POST('/api/panier/checkout', {
    params: { header: sousCle(nouvelleCle()) },
    body: { mode: 'cueillette', lieu_id, courriel: 'client@client.example' },
  });
  return response.status;
}
