import type { Page } from '@playwright/test';
import { connecter, expect, sansDefaut, sansDefilement, test } from '../fixtures/test.ts';
import { champDeCode, encaisser, lignes, ouvrirSession, prendreLaCaisse, ventesDe } from './caisse.ts';
import { imprimer } from './papier.ts';
import { gtin } from './scanner.ts';

// A card that was replaced, and no network for a moment.
test.use({ toleres: [/ERR_|status of (401|404|409)/] });
test.setTimeout(300_000);

const CAISSE = { magasin: 5, caisse: 9, courriel: 'employe9@comptoir.example' };
const GESTIONNAIRE = 'antoine@comptoir.example';

const aller = (page: Page, nom: string) => page.getByRole('link', { name: nom, exact: true }).click();

async function solde(page: Page, numero: string): Promise<void> {
  await page.getByLabel('Numéro de la carte').fill(numero);
  await page.getByRole('button', { name: 'Demander le solde' }).click();
}

test('gift cards, containers and an exchange', async ({ page, context, personne }) => {
  const employe = await personne(CAISSE.courriel);
  const session = await ouvrirSession(employe, CAISSE);
  const lire = await prendreLaCaisse(page, CAISSE);
  const carte = { numero: '', derniers: '', document: '' };
  let vente = '';

  await test.step('a card is sold, and its number is on paper before anything else', async () => {
    await aller(page, 'Cartes');
    await page.getByLabel('Valeur de la carte').fill('4');
    await page.getByRole('button', { name: 'Vendre la carte' }).click();
    await expect(page.getByText('Une carte se vend de 5 à 500 $.')).toBeVisible();
    await page.getByLabel('Valeur de la carte').fill('60');
    await page.getByRole('button', { name: 'Vendre la carte' }).click();
    await expect(page.getByText('Carte de 60,00 $ vendue')).toBeVisible();
    carte.numero = ((await page.getByText(/^9\d{3} \d{4} \d{4} \d{4}$/).textContent()) ?? '').replace(
      /\s/g,
      '',
    );
    carte.derniers = carte.numero.slice(-4);
    const recu = page.locator('pre.recu');
    await expect(recu).toContainText(carte.derniers);
    await expect(recu).not.toContainText(carte.numero);
    carte.document = /QUE-\d+-\d+-C\d+/.exec((await recu.textContent()) ?? '')?.[0] ?? '';
    const papier = await imprimer(page, 'Imprimer la carte');
    expect(papier.texte.replace(/\s/g, '')).toContain(carte.numero);
    expect(papier.texte).toContain('60.00');
    expect(papier.largeurMm).toBe(80);
    await sansDefaut(page);
    await page.setViewportSize({ width: 320, height: 700 });
    await sansDefilement(page);
    await page.setViewportSize({ width: 1280, height: 800 });
  });

  await test.step('its balance is read', async () => {
    await solde(page, '1234');
    await expect(page.getByText('16 chiffres, dont le premier est 9 ; relisez-les.')).toBeVisible();
    await solde(page, carte.numero);
    await expect(page.getByText(`Carte cadeau …${carte.derniers}`)).toContainText(carte.derniers);
    await expect(page.getByText('60,00 $').first()).toBeAttached();
  });

  await test.step('containers come back in the middle of a sale, which waits as it was', async () => {
    await aller(page, 'Vente');
    await lire(gtin(1), gtin(2), gtin(4));
    await expect(lignes(page)).toHaveCount(3);
    await lire(carte.numero);
    await expect(page.getByText(/^C’est une carte cadeau/)).toBeVisible();
    await page.keyboard.press('Shift+F8');
    await page.getByLabel('Contenants à 10 ¢').fill('24');
    await page.getByLabel('Contenants à 25 ¢').fill('6');
    await sansDefaut(page);
    await page.keyboard.press('Enter');
    await expect(page.getByText('Rendez 3,90 $ au client')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(lignes(page)).toHaveCount(3);
  });

  await test.step('without network neither cards nor containers, and it says why', async () => {
    await context.setOffline(true);
    await expect(page.getByRole('link', { name: /hors ligne/ })).toBeVisible();
    await page.keyboard.press('Shift+F8');
    await expect(page.getByText('Hors ligne : pas de reprise')).toBeVisible();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Shift+F4');
    await expect(page.getByText('Hors ligne : pas de carte cadeau')).toBeVisible();
    await page.keyboard.press('Escape');
    await context.setOffline(false);
    await expect(page.getByRole('link', { name: /^en ligne/ })).toBeVisible({ timeout: 30_000 });
  });

  await test.step('the card pays a part, cash the rest', async () => {
    await page.keyboard.press('Shift+F4');
    await lire(carte.numero);
    const montant = page.getByLabel('Montant sur la carte');
    await expect(montant).toBeFocused();
    await sansDefaut(page);
    await montant.fill('100');
    await page.keyboard.press('Enter');
    await expect(page.getByText(/^Une carte paie/)).toBeVisible();
    await montant.fill('5');
    await page.keyboard.press('Enter');
    await expect(page.getByText(`Carte cadeau …${carte.derniers}`)).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(page.getByText(/^Enregistrée\s:/)).toBeVisible();
    const [derniere] = await ventesDe(employe, session);
    vente = derniere?.numero ?? '';
    const { data } = await employe.api.GET('/api/ventes/{id}', {
      params: { path: { id: derniere?.vente_id ?? '' } },
    });
    expect(data?.paiements.map(({ moyen }) => moyen)).toEqual(['carte', 'especes']);
    expect(data?.paiements[0]).toMatchObject({ montant_cents: 500, reference: carte.derniers });
    expect(await stocke(page)).not.toContain(carte.numero);
  });

  await test.step('an exchange: what comes back pays, the rest is owed', async () => {
    await lire(gtin(21), gtin(22), gtin(23));
    await expect(lignes(page)).toHaveCount(3);
    await page.keyboard.press('F8');
    await page.getByLabel('Numéro du reçu').fill(vente);
    await page.keyboard.press('Enter');
    await page.getByRole('spinbutton').first().fill('1');
    await page.getByRole('checkbox', { name: /^Échanger contre la vente en cours/ }).check();
    await expect(page.getByText('À payer', { exact: true })).toBeVisible();
    await sansDefaut(page);
    await page.getByRole('button', { name: 'Échanger', exact: true }).click();
    await expect(page.getByText(/^Nouvelle vente QUE-/)).toBeVisible();
    const [nouvelle] = await ventesDe(employe, session);
    await expect(page.locator('pre.recu').last()).toContainText(nouvelle?.numero ?? '?');
  });

  await test.step('another article goes back on the card', async () => {
    await page.getByRole('spinbutton').nth(1).fill('1');
    await page.getByLabel('Rendu en').selectOption('avoir');
    await page.getByLabel('Numéro de la carte').fill(carte.numero);
    await page.getByRole('button', { name: 'Reprendre et rembourser' }).click();
    await expect(page.getByText(/-R\d+\s: .* rendus/)).toBeVisible();
    const { data } = await employe.api.POST('/api/cartes/solde', { body: { numero: carte.numero } });
    expect(data?.solde_cents).toBeGreaterThan(5500);
  });

  await test.step('five dollars or less are paid out', async () => {
    await aller(page, 'Cartes');
    await page.getByLabel('Valeur de la carte').fill('5');
    await page.getByLabel('Payée en').selectOption('debit');
    await page.getByLabel('Référence du terminal').fill('A-0042');
    await page.getByRole('button', { name: 'Vendre la carte' }).click();
    await expect(page.getByText('Carte de 5,00 $ vendue')).toBeVisible();
    const petite = (await page.getByText(/^9\d{3} \d{4} \d{4} \d{4}$/).textContent()) ?? '';
    await solde(page, petite);
    await page.getByRole('button', { name: /^Rendre 5,00/ }).click();
    await expect(page.getByText('Rendez 5,00 $ au client')).toBeVisible();
  });

  await test.step('a lost card is replaced by a manager who is signed in', async () => {
    await expect(page.getByText(/^Un gestionnaire se connecte/)).toBeVisible();
    await page.getByRole('button', { name: 'Se déconnecter' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Se déconnecter' }).click();
    await connecter(page, GESTIONNAIRE);
    await page.getByLabel('Reçu de la carte, ou note de crédit').fill(carte.document);
    await page.getByLabel('Quatre derniers chiffres').fill(carte.derniers);
    await page.getByRole('button', { name: 'Remplacer la carte' }).click();
    await expect(page.getByText(`Carte …${carte.derniers} remplacée`)).toBeVisible();
    await sansDefaut(page);
    await solde(page, carte.numero);
    await expect(page.getByRole('alert')).toContainText('Carte remplacée');
  });

  await test.step('and the till sells on', async () => {
    await aller(page, 'Vente');
    await expect(champDeCode(page)).toBeVisible();
    await lire(gtin(1));
    await encaisser(page);
  });
});

/** Everything that this browser keeps of the till. */
const stocke = (page: Page): Promise<string> =>
  page.evaluate(
    () =>
      new Promise<string>((resolve, reject) => {
        const demande = indexedDB.open('comptoir-caisse');
        demande.onerror = () => reject(demande.error);
        demande.onsuccess = () => {
          const tout = demande.result.transaction('ventes').objectStore('ventes').getAll();
          tout.onsuccess = () => {
            demande.result.close();
            resolve(JSON.stringify([tout.result, { ...localStorage }, { ...sessionStorage }]));
          };
        };
      }),
  );
