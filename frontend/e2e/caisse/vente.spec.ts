import { connecter, expect, sansDefaut, sansDefilement, test } from '../fixtures/test.ts';
import {
  champDeCode,
  encaisser,
  LAVAL,
  libererCaisse,
  lignes,
  ouvrirSession,
  prendreLaCaisse,
  ventesDe,
} from './caisse.ts';
import { brancher, gtin } from './scanner.ts';

// A code that nobody knows is asked for.
test.use({ toleres: [/status of 404/] });

const CAISSE = { ...LAVAL, caisse: 5 };

test('a cashier opens the till, and sells with a scanner and a keyboard alone', async ({
  page,
  personne,
}) => {
  await libererCaisse(await personne(CAISSE.courriel), { ...LAVAL, caisse: 6 });
  await page.goto('/caisse?magasin=4&caisse=6');
  await connecter(page, CAISSE.courriel);
  await page.getByLabel('Fond de caisse').fill('200');
  await page.keyboard.press('Enter');
  await expect(champDeCode(page)).toBeVisible();
  const lire = await brancher(page);
  await expect(page.getByText('Lisez un article')).toBeVisible();
  await sansDefaut(page);

  await test.step('twenty articles in one burst', async () => {
    await expect(async () => {
      await lire(gtin(1));
      await expect(lignes(page)).toHaveCount(1, { timeout: 1000 });
    }).toPass();
    await page.keyboard.press('Delete');
    await expect(lignes(page)).toHaveCount(0);
    await lire(...Array.from({ length: 20 }, (_, rang) => gtin(rang + 1)));
    await expect(lignes(page)).toHaveCount(20);
    await expect(champDeCode(page)).toHaveValue('');
    await sansDefaut(page);
  });

  await test.step('a code of the shop, three of one, one less, one removed, and undone', async () => {
    await lire('EPI-0008');
    await expect(lignes(page)).toHaveCount(21);
    await page.keyboard.type('3*');
    // A hand takes longer than that from the keys to the scanner.
    await page.waitForTimeout(200);
    await lire(gtin(30));
    await expect(lignes(page).last()).toContainText('3 ×');
    await page.keyboard.press('-');
    await expect(lignes(page).last()).toContainText('2 ×');
    await page.keyboard.press('Delete');
    await expect(lignes(page)).toHaveCount(21);
    await page.keyboard.press('Control+z');
    await expect(lignes(page)).toHaveCount(22);
  });

  await test.step('by name, without its accents', async () => {
    await page.keyboard.press('F6');
    await page.keyboard.type('cafe mou');
    await expect(page.getByRole('dialog').getByRole('listitem').first()).toContainText('Café moulu');
    await sansDefaut(page);
    await page.keyboard.press('Enter');
    await expect(lignes(page)).toHaveCount(23);
  });

  await test.step('a damaged code and an unknown one add nothing', async () => {
    await lire('2000000000016');
    await expect(page.getByText(/^Code abîmé/)).toBeVisible();
    await lire('4006381333931');
    await expect(page.getByText(/^Code inconnu/)).toBeVisible();
    await expect(lignes(page)).toHaveCount(23);
  });

  await test.step('on hold, and back', async () => {
    await page.keyboard.press('F7');
    await expect(lignes(page)).toHaveCount(0);
    await page.reload();
    await expect(page.getByText('Lisez un article')).toBeVisible();
    await page.keyboard.press('Shift+F7');
    await page.keyboard.press('Tab');
    await page.getByRole('dialog').getByRole('button').first().press('Enter');
    await expect(lignes(page)).toHaveCount(23);
  });

  await test.step('part by card, the rest in cash, with its change', async () => {
    await page.keyboard.press('F3');
    await page.getByLabel('Montant sur la carte').fill('20');
    await page.getByLabel('Référence du terminal').fill('A-0042');
    await sansDefaut(page);
    await page.keyboard.press('Enter');
    await page.getByLabel('Comptant reçu').fill('500');
    await page.keyboard.press('Enter');
    await expect(page.getByText(/^Enregistrée\s: LAV-3-/)).toBeVisible();
    await expect(page.locator('pre.recu')).toContainText('Facture / Invoice');
  });

  await test.step('the receipt is the server’s, and nothing was rounded but the cash', async () => {
    const bob = await personne(CAISSE.courriel);
    const session = await ouvrirSession(bob, { ...LAVAL, caisse: 6 });
    const [vente] = await ventesDe(bob, session);
    const { data } = await bob.api.GET('/api/ventes/{id}', {
      params: { path: { id: vente?.vente_id ?? '' } },
    });
    expect(data?.lignes).toHaveLength(23);
    expect(data?.paiements.map(({ moyen }) => moyen)).toEqual(['debit', 'especes']);
    expect(Number(data?.paiements[1]?.montant_cents) % 5).toBe(0);
    expect(vente?.hors_ligne).toBe(false);
    await expect(page.locator('pre.recu')).toContainText(vente?.numero ?? '?');
  });
});

test('in English, at 320 pixels, and by touch alone', async ({ page, personne }) => {
  await ouvrirSession(await personne(CAISSE.courriel), CAISSE);
  await page.setViewportSize({ width: 320, height: 700 });
  await page.goto('/caisse');
  await page.getByRole('button', { name: 'English' }).click();
  await prendreLaCaisse(page, CAISSE);
  await page.getByRole('button', { name: /^Search/ }).click();
  await page.getByLabel('Name, brand or code').fill('basmati');
  await page.getByRole('dialog').getByRole('listitem').first().getByRole('button').click();
  await expect(lignes(page)).toHaveCount(1);
  await sansDefilement(page);
  await sansDefaut(page);
  await page.getByRole('button', { name: /^Pay/ }).click();
  await sansDefilement(page);
  await page.getByRole('dialog').getByRole('button', { name: /\$/ }).first().click();
  await expect(page.getByText(/^Recorded: LAV-2-/)).toBeVisible();
  await sansDefilement(page);
});

test('a burst of twenty while a field has the focus leaves the field as it was', async ({
  page,
  personne,
}) => {
  await ouvrirSession(await personne(CAISSE.courriel), CAISSE);
  const lire = await prendreLaCaisse(page, CAISSE);
  const vingt = Array.from({ length: 20 }, (_, rang) => gtin(rang + 1));

  await test.step('the field of codes: what was typed stays, the lines are right', async () => {
    await champDeCode(page).fill('ABC');
    await lire(...vingt);
    await expect(lignes(page)).toHaveCount(20);
    await expect(champDeCode(page)).toHaveValue('ABC');
  });

  await test.step('the search field of a dialogue: refused aloud, nothing added', async () => {
    await champDeCode(page).fill('');
    await page.keyboard.press('F6');
    const recherche = page.getByLabel('Nom, marque ou code');
    await recherche.fill('riz');
    await lire(...vingt);
    await expect(page.getByRole('alert').filter({ hasText: 'refusé' })).toBeVisible();
    await expect(recherche).toHaveValue('riz');
    await page.keyboard.press('Escape');
    await expect(lignes(page)).toHaveCount(20);
  });

  await test.step('a payment that is being typed', async () => {
    await page.keyboard.press('F2');
    const recu = page.getByLabel('Comptant reçu');
    await recu.fill('150');
    await lire(gtin(3));
    await expect(recu).toHaveValue('150');
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.keyboard.press('Escape');
  });

  await test.step('the e-mail field of the sign-in form', async () => {
    await page.keyboard.press('Control+l');
    await page.getByRole('button', { name: 'Par mot de passe' }).click();
    const courriel = page.getByLabel('Courriel');
    await courriel.fill('bob@');
    await lire(...vingt);
    await expect(page.getByRole('alert').filter({ hasText: 'refusé' })).toBeVisible();
    await expect(courriel).toHaveValue('bob@');
  });
});

test('hostile words and amounts are text, and nothing else', async ({ page, personne }) => {
  await ouvrirSession(await personne(CAISSE.courriel), CAISSE);
  const lire = await prendreLaCaisse(page, CAISSE);
  await champDeCode(page).fill('<img src=x onerror=alert(1)>');
  await page.keyboard.press('Enter');
  await expect(page.getByText('<img src=x onerror=alert(1)>')).toBeVisible();
  await lire(gtin(1));
  await page.keyboard.press('F2');
  const recu = page.getByLabel('Comptant reçu');
  for (const montant of ['-5', 'abc', '1,2,3', '0,01', '99999999999']) {
    await recu.fill(montant);
    await page.keyboard.press('Enter');
    await expect(recu).toHaveAttribute('aria-invalid', 'true');
  }
  await recu.fill('1 000,00 $');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^Enregistrée/)).toBeVisible();
  await encaisserEncore(page, lire);
});

async function encaisserEncore(
  page: Parameters<typeof encaisser>[0],
  lire: (...codes: string[]) => Promise<void>,
) {
  await lire(gtin(2));
  await encaisser(page);
}
