import { expect, test } from '../fixtures/test.ts';
import {
  choisirCueillette,
  inscrire,
  laisserEnStock,
  mettreAuPanier,
  ouvrirSession,
  PAYER,
  RESERVER,
} from './aides.ts';

const LAVAL = 4;
const LAMPE = 171;

test.use({ toleres: [/status of 409/] });

test('two clients race for the last article: one has it, the other is told which one and where to go', async ({
  browser,
  page,
  baseURL,
  personne,
}) => {
  test.setTimeout(240_000);
  const onglets = await Promise.all(
    ['Ana', 'Léo'].map(async (prenom) => {
      const context = await browser.newContext({ baseURL: baseURL ?? '', locale: 'fr-CA' });
      const page = await context.newPage();
      await ouvrirSession(page, await inscrire(baseURL ?? '', prenom));
      await mettreAuPanier(page, LAMPE);
      return page;
    }),
  );
  await laisserEnStock(await personne('charlie@comptoir.example'), LAVAL, LAMPE, 1);
  for (const page of onglets) await choisirCueillette(page, /Laval/);

  await Promise.all(onglets.map((page) => page.getByRole('button', { name: RESERVER }).click()));
  const issues = await Promise.all(
    onglets.map(async (page) => {
      const payer = page.getByRole('button', { name: PAYER });
      const refus = page.getByRole('alert');
      await expect(payer.or(refus)).toBeVisible();
      return (await payer.isVisible()) ? 'payer' : 'refus';
    }),
  );
  expect(issues.toSorted()).toEqual(['payer', 'refus']);

  const perdant = onglets[issues.indexOf('refus')] ?? page;
  await expect(perdant.getByRole('alert')).toContainText('Stock insuffisant');
  await expect(perdant.getByText(/il n’en reste pas 1/)).toBeVisible();
  // Elsewhere there is some: the same cart is ordered there, under a key of its own.
  await perdant.getByRole('link', { name: 'Choisir un autre lieu' }).click();
  await perdant.getByRole('radio', { name: /Sherbrooke/ }).check();
  await perdant.getByRole('button', { name: 'Vérifier la commande' }).click();
  await perdant.getByRole('button', { name: RESERVER }).click();
  await expect(perdant.getByRole('button', { name: PAYER })).toBeVisible();
  for (const page of onglets) await page.context().close();
});
