// From a press to the frame that shows it, in each application on the real services.
import { lancerChromium } from './chromium.mjs';
import { duree } from './tableau.mjs';

const BUDGET_MS = 100;
const TOURS = Number(process.env.COMPTOIR_TOURS ?? 5);
const MOT_DE_PASSE = 'comptoir-demo-2026';
const CAISSE = 4;
const LAVAL = 4;

/**
 * @typedef {import('@playwright/test').Page} Page
 * @typedef {(geste: () => Promise<unknown>) => Promise<void>} Acte
 * @typedef {{ nom: string, largeur: number, ouvrir: (page: Page) => Promise<void>, tour: (page: Page, acte: Acte) => Promise<void> }} Application
 */

/** @type {Application[]} */
const APPLICATIONS = [
  {
    nom: 'boutique',
    largeur: 390,
    ouvrir: async (page) => {
      await page.goto('/');
      await page
        .getByRole('button', { name: /^Ajouter au panier/ })
        .first()
        .waitFor();
    },
    tour: async (page, acte) => {
      const bouton = (/** @type {RegExp} */ name) => page.getByRole('button', { name }).first();
      await acte(() => page.getByLabel('Trier par').selectOption('prix'));
      await acte(() => page.getByText('Rayons', { exact: true }).click());
      await acte(() => page.getByRole('link', { name: 'Boissons' }).click());
      await acte(() => page.getByRole('link', { name: 'Tous les rayons' }).click());
      await acte(() => page.getByText('Rayons', { exact: true }).click());
      await acte(() => bouton(/^(Ajouter au panier|Ajouté)/).click());
      await acte(() => bouton(/^Voir plus/).click());
      await acte(() => page.getByRole('link', { name: 'Panier' }).click());
      await acte(() => bouton(/^Un de plus/).click());
      await acte(() => bouton(/^Un de moins/).click());
      await acte(() => page.getByLabel('Livraison ou cueillette').selectOption({ index: 2 }));
      await acte(() => bouton(/^English$/).click());
      await acte(() => bouton(/^Français$/).click());
      await acte(() => bouton(/^Vider/).click());
      await acte(() => page.getByRole('link', { name: 'Comptoir', exact: true }).click());
    },
  },
  {
    nom: 'caisse',
    largeur: 1280,
    ouvrir: async (page) => {
      await page.goto(`/caisse?magasin=${LAVAL}&caisse=${CAISSE}`);
      await connecter(page, 'bob@comptoir.example');
      await page.getByRole('button', { name: /^Vendre dans la session/ }).click();
      await page.getByRole('textbox', { name: /^Code,/ }).waitFor();
    },
    tour: async (page, acte) => {
      const touche = (/** @type {string} */ nom) => acte(() => page.keyboard.press(nom));
      await touche('F6');
      await acte(() => page.keyboard.type('c'));
      await touche('Enter');
      await touche('+');
      await touche('-');
      await touche('F9');
      await touche('Escape');
      await touche('F2');
      await touche('Escape');
      await touche('?');
      await touche('Escape');
      await touche('Delete');
      await touche('Control+z');
      await touche('Delete');
      await acte(() => page.getByRole('link', { name: 'Retour', exact: true }).click());
      await acte(() => page.getByRole('link', { name: 'Vente', exact: true }).click());
    },
  },
  {
    nom: 'gestion',
    largeur: 1280,
    ouvrir: async (page) => {
      await page.goto('/gestion');
      await connecter(page, 'charlie@comptoir.example');
    },
    tour: async (page, acte) => {
      const menu = page.getByRole('navigation', { name: 'Menu' });
      const aller = (/** @type {string} */ name) =>
        acte(() => menu.getByRole('link', { name, exact: true }).click());
      await aller('Stock');
      await aller('Produits');
      await acte(() => page.getByRole('main').getByRole('link').nth(3).click());
      await aller('Commandes web');
      await aller('Ventes');
      await aller('Clés d’API');
      await acte(() => page.getByRole('button', { name: 'Nouvelle clé' }).click());
      await acte(() => page.keyboard.press('Escape'));
      await acte(() => page.getByRole('button', { name: 'English' }).click());
      await acte(() => page.getByRole('button', { name: 'Français' }).click());
      await aller('Aujourd’hui');
    },
  },
];

/** @returns {Promise<import('./tableau.mjs').Ligne[]>} */
export async function mesurerActions(/** @type {string} */ adresse) {
  await ouvrirSession(adresse);
  const chrome = await lancerChromium();
  const lignes = [];
  for (const { nom, largeur, ouvrir, tour } of APPLICATIONS) {
    const page = await chrome.newPage({
      baseURL: adresse,
      locale: 'fr-CA',
      viewport: { width: largeur, height: 800 },
    });
    await page.addInitScript(chronometrer);
    await ouvrir(page);
    /** @type {number[]} */
    const temps = [];
    /** @type {Acte} */
    const acte = async (geste) => {
      await page.waitForTimeout(300);
      await page.evaluate('armer()');
      await geste();
      const mesure = await page.waitForFunction(() => Reflect.get(window, 'dernier'), null, {
        timeout: 5000,
      });
      temps.push(Number(await mesure.jsonValue()));
    };
    // The first round fetches what the others have.
    for (let fois = 0; fois <= TOURS; fois += 1) await tour(page, acte);
    lignes.push(duree(`${nom} : d’un geste à un changement visible`, temps, { p95: BUDGET_MS }));
    await page.close();
  }
  await chrome.close();
  return lignes;
}

/** @param {Page} page @param {string} courriel */
async function connecter(page, courriel) {
  await page.getByLabel('Courriel').fill(courriel);
  await page.getByLabel('Mot de passe').fill(MOT_DE_PASSE);
  await page.getByRole('main').getByRole('button', { name: 'Se connecter' }).click();
  await page.getByRole('button', { name: 'Se déconnecter' }).waitFor();
}

/** A till to sell at. */
async function ouvrirSession(/** @type {string} */ adresse) {
  const envoyer = async (
    /** @type {string} */ chemin,
    /** @type {object} */ corps,
    /** @type {HeadersInit} */ de,
  ) => {
    const reponse = await fetch(adresse + chemin, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...de },
      body: JSON.stringify(corps),
    });
    if (!reponse.ok) throw new Error(`${chemin}: ${await reponse.text()}`);
    return reponse.json();
  };
  const identite = { courriel: 'bob@comptoir.example', mot_de_passe: MOT_DE_PASSE };
  const { jeton_acces } = await envoyer('/api/auth/connexion', identite, {});
  await envoyer(
    '/api/sessions',
    { caisse_id: CAISSE, fond_cents: 20_000 },
    { Authorization: `Bearer ${jeton_acces}`, 'Idempotency-Key': crypto.randomUUID() },
  );
}

/** In the page: from the moment that the browser gives an event to the frame after the first change. */
function chronometrer() {
  let debut = 0;
  let arme = false;
  Object.assign(window, {
    dernier: 0,
    armer: () => {
      Object.assign(window, { dernier: 0 });
      debut = 0;
      arme = true;
    },
  });
  for (const type of ['click', 'keydown', 'change'])
    addEventListener(
      type,
      (event) => {
        if (arme && debut === 0) debut = event.timeStamp;
      },
      { capture: true },
    );
  new MutationObserver(() => {
    if (!arme || debut === 0) return;
    arme = false;
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => Object.assign(window, { dernier: performance.now() - debut });
      port2.postMessage(null);
    });
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
}
