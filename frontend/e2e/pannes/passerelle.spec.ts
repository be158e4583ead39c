import {
  choisirCueillette,
  inscrire,
  mettreAuPanier,
  ouvrirSession,
  PAYER,
  paiements,
  reserver,
} from '../boutique/aides.ts';
import { ouvrirPasserelle, type Passerelle } from '../fixtures/passerelle.ts';
import { test as base, connecter, expect, sansDefaut } from '../fixtures/test.ts';

const TASSE = 162;

/** Behind a gateway that fails as it is told to. */
const test = base.extend<{ passerelle: Passerelle }>({
  passerelle: async ({ services }, use) => {
    const passerelle = await ouvrirPasserelle(services.adresse);
    await use(passerelle);
    await passerelle.fermer();
  },
  baseURL: ({ passerelle }, use) => use(passerelle.adresse),
});

test.use({ toleres: [/status of (401|403|404|429|500|502|503|504)|net::ERR_/] });
test.setTimeout(240_000);

test('a gateway that refuses without a word: the shop says what happened and what to do', async ({
  page,
  baseURL,
  passerelle,
  personne,
}) => {
  const produits = { chemin: /^\/api\/produits\?/ };
  await page.goto('/');
  const rayons = page.getByRole('navigation', { name: 'Rayons' }).getByRole('link');
  await expect(rayons).toHaveCount(11);
  const alerte = page.getByRole('alert');

  const refus = [
    ['Service indisponible', { statut: 500 }],
    ['Service indisponible', { statut: 504 }],
    ['Service indisponible', { statut: 503, entetes: { 'Retry-After': '7' } }],
    ['Trop de demandes', { statut: 429 }],
    ['Trop de demandes', { statut: 429, entetes: { 'Retry-After': '3' } }],
    ['Accès refusé', { statut: 403 }],
    ['Hors ligne', 'coupee'],
  ] as const;
  for (const [rang, [titre, panne]] of refus.entries()) {
    passerelle.mettre(panne, produits);
    await rayons.nth(rang + 1).click();
    await expect(alerte).toContainText(titre);
    if (panne !== 'coupee') await expect(alerte).toContainText('Demande');
    const delai = panne !== 'coupee' && 'entetes' in panne ? panne.entetes['Retry-After'] : null;
    if (delai) await expect(alerte).toContainText(`Nouvel essai possible dans ${delai} s.`);
    else await expect(alerte).not.toContainText('Nouvel essai');
    if (rang === 0) await sansDefaut(page);
    passerelle.retablir();
    if (titre === 'Accès refusé') continue;
    await alerte.getByRole('button', { name: 'Réessayer' }).click();
    await expect(alerte).toHaveCount(0);
    await expect(page.getByRole('button', { name: /^Ajouter au panier/ }).first()).toBeVisible();
  }

  const courriel = await inscrire(baseURL ?? '', 'Iris');
  await test.step('a token refused before its time is renewed, and nobody notices', async () => {
    await ouvrirSession(page, courriel);
    passerelle.mettre({ statut: 401 }, { chemin: /^\/api\/historique/ }, 1);
    await page.goto('/commandes');
    await expect(page.getByText('Aucune commande')).toBeVisible();
    expect(passerelle.passees.filter((passee) => passee.startsWith('GET /api/historique'))).toHaveLength(1);
  });

  await test.step('the cart keeps what it could not change, and is right again afterwards', async () => {
    await mettreAuPanier(page, TASSE);
    await page.goto('/panier');
    passerelle.mettre({ statut: 500 }, { chemin: /^\/api\/panier\/items/, methode: 'PUT' });
    await page.getByRole('button', { name: /^Un de plus/ }).click();
    await expect(alerte).toContainText('Service indisponible');
    await expect(page.getByRole('textbox', { name: /^Quantité/ })).toHaveValue('1');
    passerelle.retablir();
    await page.getByRole('button', { name: /^Un de plus/ }).click();
    await expect(page.getByRole('textbox', { name: /^Quantité/ })).toHaveValue('2');
    await expect(alerte).toHaveCount(0);
  });

  const id = await test.step('nothing is ordered while the API is out of reach, then once', async () => {
    await choisirCueillette(page, /Saint-Roch/);
    passerelle.mettre('coupee', { chemin: /^\/api\// });
    await page.getByRole('button', { name: 'Réserver et passer au paiement' }).click();
    await expect(alerte.first()).toContainText('Hors ligne');
    passerelle.retablir();
    return reserver(page);
  });

  await test.step('paying: out of reach, refused without a word, done but not heard of', async () => {
    const client = await personne(courriel);
    const payer = page.getByRole('button', { name: PAYER });
    passerelle.mettre('coupee', { chemin: /^\/api\// });
    await payer.click();
    await expect(alerte.first()).toContainText('Hors ligne');
    passerelle.retablir();
    passerelle.mettre({ statut: 500 }, { chemin: /\/paiements$/ });
    await payer.click();
    await expect(alerte.first()).toContainText('Service indisponible');
    expect(await paiements(client, id)).toEqual([]);
    passerelle.retablir();
    // The gateway gives up after three seconds, the service does not.
    passerelle.mettre('perdue', { chemin: /\/paiements$/ });
    await payer.click();
    await expect(page.getByRole('heading', { name: 'Votre numéro de cueillette' })).toBeVisible();
    expect(await paiements(client, id)).toEqual(['accepte']);
  });
});

test('a sign-in tried too often says when to try again', async ({ page, baseURL }) => {
  const courriel = await inscrire(baseURL ?? '', 'Tom');
  await page.goto('/connexion');
  await page.getByLabel('Courriel').fill(courriel);
  for (let fois = 1; fois <= 6; fois += 1) {
    const refusee = page.waitForResponse('**/api/auth/connexion');
    await page.getByLabel('Mot de passe').fill(`pas le bon ${fois}`);
    await page.getByRole('main').getByRole('button', { name: 'Se connecter' }).click();
    await refusee;
  }
  await expect(page.getByRole('alert')).toContainText(/Nouvel essai possible dans \d+ s\./);
});

test('the back office: a list that is refused for a moment, and an act that is done once', async ({
  page,
  passerelle,
}) => {
  await page.goto('/gestion/cles');
  await connecter(page, 'charlie@comptoir.example');
  await expect(page.getByRole('button', { name: 'Nouvelle clé' })).toBeVisible();
  const alerte = page.getByRole('alert');

  for (const [statut, titre] of [
    [429, 'Trop de demandes'],
    [503, 'Service indisponible'],
    [504, 'Service indisponible'],
  ] as const) {
    passerelle.mettre({ statut, entetes: { 'Retry-After': '4' } }, { chemin: /^\/api\/auth\/cles/ });
    await page.reload();
    await expect(alerte).toContainText(titre);
    await expect(alerte).toContainText('Nouvel essai possible dans 4 s.');
    passerelle.retablir();
    await alerte.getByRole('button', { name: 'Réessayer' }).click();
    await expect(alerte).toHaveCount(0);
  }

  await page.getByRole('button', { name: 'Nouvelle clé' }).click();
  const dialogue = page.getByRole('dialog', { name: 'Nouvelle clé' });
  await dialogue.getByLabel('Nom').fill('reprise');
  await dialogue.getByLabel('Lire le stock').check();
  const demain = new Date(Date.now() + 86_400_000).toISOString().slice(0, 16);
  await dialogue.getByLabel('Expire').fill(demain);
  const creer = dialogue.getByRole('button', { name: 'Créer la clé' });
  const ecriture = { chemin: /^\/api\/auth\/cles$/, methode: 'POST' };
  passerelle.mettre({ statut: 503, entetes: { 'Retry-After': '2' } }, ecriture);
  await creer.click();
  await expect(dialogue.getByRole('alert')).toContainText('Nouvel essai possible dans 2 s.');
  await expect(dialogue.getByLabel('Nom')).toHaveValue('reprise');
  passerelle.retablir();
  passerelle.mettre('perdue', ecriture);
  await creer.click();
  await expect(dialogue.getByRole('alert')).toContainText('Service indisponible');
  passerelle.retablir();
  // Made already: sent again under the same key, it is the same one.
  await creer.click();
  await expect(dialogue).toBeHidden();
  await expect(page.getByText(/^La clé existe, mais sa réponse s’est perdue/)).toBeVisible();
  await expect(page.getByRole('row', { name: 'reprise' })).toHaveCount(1);
});
