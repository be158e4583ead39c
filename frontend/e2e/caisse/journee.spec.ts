import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, sansDefaut, test } from '../fixtures/test.ts';
import { encaisser, libererCaisse, lignes, ouvrirSession, prendreLaCaisse, ventesDe } from './caisse.ts';
import { gtin } from './scanner.ts';

// Refusals that ask for a NIP, a note or another attempt.
test.use({ toleres: [/status of (401|403|404|409)/] });
test.setTimeout(300_000);

const QUEBEC = { magasin: 5, courriel: 'employe7@comptoir.example' };
const GESTIONNAIRE = { matricule: 'G0003', nip: '7393' };

async function taperNip(page: Page, { matricule, nip }: { matricule: string; nip: string }, bouton: string) {
  await page.getByLabel('Matricule').fill(matricule);
  await page.getByLabel('NIP').fill(nip);
  await page.getByRole('button', { name: bouton, exact: true }).click();
}

test('a day at the till: discount, change of cashier, return, void, cash out, count, Z', async ({
  page,
  personne,
}) => {
  const caisse = { ...QUEBEC, caisse: 7 };
  const hugo = await personne(QUEBEC.courriel);
  await libererCaisse(hugo, caisse);
  const session = await ouvrirSession(hugo, caisse);
  const lire = await prendreLaCaisse(page, caisse);

  await test.step('a discount above ten percent takes the NIP of a manager', async () => {
    await lire(gtin(3));
    await page.keyboard.press('F9');
    await page.getByLabel('Remise', { exact: true }).fill('20 %');
    await page.keyboard.press('Enter');
    await expect(lignes(page).first()).toContainText('rabais');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await page.keyboard.press('F2');
    await expect(page.getByLabel('Comptant reçu')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'Approbation d’un gestionnaire' })).toBeVisible();
    await taperNip(page, { ...GESTIONNAIRE, nip: '0000' }, 'Approuver');
    await expect(page.getByText('Le matricule ou le NIP est faux.')).toBeVisible();
    await sansDefaut(page);
    await taperNip(page, GESTIONNAIRE, 'Approuver');
    await expect(page.getByText(/^Enregistrée\s:/)).toBeVisible();
  });

  await test.step('the price on the shelf was lower', async () => {
    await lire(gtin(3));
    await page.keyboard.press('F10');
    await page.getByLabel('Prix affiché en tablette').fill('7,99');
    await page.keyboard.press('Enter');
    await expect(lignes(page).first()).toContainText('erreur de prix');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await encaisser(page);
  });

  await test.step('another cashier, by their NIP, in the middle of a sale', async () => {
    await lire(gtin(4));
    await page.keyboard.press('Control+l');
    await sansDefaut(page);
    await taperNip(page, { matricule: 'E0008', nip: '5180' }, 'Continuer');
    await expect(lignes(page)).toHaveCount(1);
    await encaisser(page);
    const [derniere] = await ventesDe(hugo, session);
    const { data: dossier } = await hugo.api.GET('/api/mon-dossier');
    expect(derniere?.vendeur_id).not.toBe(dossier?.travailleur_id);
  });

  const numero = (await page.getByText(/^Enregistrée\s:/).textContent())?.replace(/^.*: ?/, '').trim() ?? '';

  await test.step('a receipt of 80 mm, with both tax numbers', async () => {
    await page.evaluate(() => {
      window.print = () => {};
    });
    await page.getByRole('button', { name: /^Imprimer le reçu/ }).click();
    const texte = lirePdf(await page.pdf({ preferCSSPageSize: true }));
    test
      .info()
      .annotations.push({ type: 'pdf', description: texte === null ? 'pdftotext is not there' : 'read' });
    if (texte !== null) {
      for (const mot of [numero, 'No TPS / GST', 'No TVQ / QST', 'Merci de votre visite', 'Thank you'])
        expect(texte.texte).toContain(mot);
      expect(Math.round(texte.largeur)).toBe(227);
    }
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  });

  await test.step('a return by its receipt', async () => {
    await page.keyboard.press('F8');
    await page.getByLabel('Numéro du reçu').fill(numero);
    await page.keyboard.press('Enter');
    await page.getByRole('spinbutton').first().fill('1');
    await sansDefaut(page);
    await page.getByRole('button', { name: 'Reprendre et rembourser' }).click();
    await expect(page.getByText(/-R\d+\s: .* rendus/)).toBeVisible();
    await expect(page.getByText('reste 0 de 1')).toBeVisible();
  });

  await test.step('a void takes a manager, while the session is open', async () => {
    await page.getByRole('link', { name: 'Vente', exact: true }).click();
    await lire(gtin(6));
    await encaisser(page);
    const autre = (await page.getByText(/^Enregistrée\s:/).textContent())?.replace(/^.*: ?/, '').trim() ?? '';
    await page.keyboard.press('F8');
    await lire(autre);
    await page.getByRole('button', { name: 'Annuler toute la vente' }).click();
    await page.getByRole('button', { name: 'Annuler la vente', exact: true }).click();
    await taperNip(page, GESTIONNAIRE, 'Approuver');
    await expect(page.getByText(/rendus$/)).toBeVisible();
  });

  await test.step('cash in, and cash out with a manager', async () => {
    await page.getByRole('link', { name: 'Tiroir' }).click();
    await sansDefaut(page);
    await page.getByLabel('Montant').fill('20');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await expect(page.getByRole('listitem').filter({ hasText: 'Apport' })).toBeVisible();
    await page.getByLabel('Sens').selectOption('retrait');
    await page.getByLabel('Montant').fill('30');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await taperNip(page, GESTIONNAIRE, 'Approuver');
    await expect(page.getByRole('listitem').filter({ hasText: 'Retrait' })).toBeVisible();
  });

  await test.step('the end, a blind count that is wrong, its note, and the Z', async () => {
    await page.getByRole('button', { name: 'Finir la session' }).click();
    await page.getByRole('button', { name: 'Finir', exact: true }).click();
    await expect(page.getByRole('heading', { name: 'Compter le tiroir' })).toBeVisible();
    await sansDefaut(page);
    await page.locator('#d10000').fill('1');
    await page.getByRole('button', { name: 'Fermer la session' }).click();
    await expect(page.getByText('Une différence de plus de 5 $')).toBeVisible();
    await page.getByLabel('Note').fill('Dépôt fait à midi, bordereau 17');
    await page.getByRole('button', { name: 'Fermer la session' }).click();
    await expect(page.getByText(/^Session fermée, différence/)).toBeVisible();
    await expect(page.locator('pre.recu')).toContainText('Dépôt fait à midi');
    await sansDefaut(page);
  });
});

test('an order of the online shop is handed over at the till', async ({ page, personne }) => {
  const caisse = { ...QUEBEC, caisse: 8 };
  const hugo = await personne(QUEBEC.courriel);
  await ouvrirSession(hugo, caisse);
  const numero = await commandePrete();
  await prendreLaCaisse(page, caisse);
  await page.getByRole('link', { name: 'Cueillette' }).click();
  await expect(page.getByText(`Commande ${numero}`)).toBeVisible();
  await page.getByLabel('Numéro montré par le client').fill('999999');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Aucune commande prête ici n’a ce numéro.')).toBeVisible();
  await sansDefaut(page);
  await page.getByLabel('Numéro montré par le client').fill(String(numero));
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Remettre au client' }).click();
  await expect(page.getByText(`Commande ${numero} remise`)).toBeVisible();

  /** Bought online by a client, prepared by the store. */
  async function commandePrete(): Promise<number> {
    const david = await personne('david@client.example');
    const cle = crypto.randomUUID();
    const sousCle = (id: string) => ({ params: { header: { 'Idempotency-Key': id } } });
    await david.api.POST('/api/panier/items', { body: { produit_id: 175, quantite: 1 } });
    await david.api.POST('/api/panier/checkout', {
      ...sousCle(cle),
      body: { mode: 'cueillette', lieu_id: QUEBEC.magasin, courriel: 'david@client.example' },
    });
    await david.api.POST('/api/commandes/{id}/paiements', {
      params: { path: { id: cle }, header: { 'Idempotency-Key': crypto.randomUUID() } },
      body: { jeton: 'tok_ok' },
    });
    for (const etape of ['preparation', 'mise-a-disposition'] as const) {
      const { data } = await hugo.api.GET('/api/commandes/{id}', { params: { path: { id: cle } } });
      const header = { 'If-Match': `"${data?.version}"` };
      await hugo.api.POST(`/api/commandes/{id}/${etape}`, { params: { path: { id: cle }, header } });
    }
    const { data } = await hugo.api.GET('/api/commandes/{id}', { params: { path: { id: cle } } });
    expect(data?.etat).toBe('prete');
    return data?.numero ?? 0;
  }
});

/** The text of a PDF and its width in points; null where nothing reads it. */
function lirePdf(pdf: Buffer): { texte: string; largeur: number } | null {
  if (spawnSync('pdftotext', ['-v']).error) return null;
  const dossier = mkdtempSync(join(tmpdir(), 'comptoir-pdf-'));
  const fichier = join(dossier, 'recu.pdf');
  writeFileSync(fichier, pdf);
  const texte = execFileSync('pdftotext', ['-layout', fichier, '-'], { encoding: 'utf8' });
  const infos = execFileSync('pdfinfo', [fichier], { encoding: 'utf8' });
  rmSync(dossier, { recursive: true });
  return { texte, largeur: Number(/Page size:\s+([\d.]+)/.exec(infos)?.[1]) };
}
