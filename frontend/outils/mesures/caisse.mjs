// Times of the till: 100,000 products in its own store, no network, 200 lines. COMPTOIR_LECTURES is how many scans are timed.
import { preview } from 'vite';
import { lancerChromium } from './chromium.mjs';
import { duree } from './tableau.mjs';

const PRODUITS = 100_000;
const LIGNES = 200;
const LECTURES = Number(process.env.COMPTOIR_LECTURES ?? 100);

/** @typedef {import('@playwright/test').Page} Page */

/** @returns {Promise<import('./tableau.mjs').Ligne[]>} */
export async function mesurerCaisse() {
  // Nobody answers there: the till has its own store alone.
  process.env.COMPTOIR_API = 'http://127.0.0.1:9';
  const serveur = await preview({ preview: { host: 'localhost', port: 5199 }, logLevel: 'silent' });
  const chrome = await lancerChromium();
  const page = await chrome.newPage({
    baseURL: 'http://localhost:5199',
    viewport: { width: 1280, height: 800 },
  });
  await page.goto('/caisse');
  // The till has made its store by then.
  await page.getByRole('textbox').first().waitFor();
  await page.evaluate(remplir, PRODUITS);
  // Before the till listens, which keeps the Enter of a scanner to itself.
  await page.addInitScript(chronometrer);
  const lignes = [await departs(page), ...(await lectures(page))];
  const vues = await page.getByRole('listitem').count();
  if (vues < LIGNES) throw new Error(`${vues} lines, of which ${LIGNES} were asked`);
  await chrome.close();
  await serveur.close();
  return lignes;
}

async function departs(/** @type {Page} */ page) {
  const temps = [];
  for (let essai = 0; essai < 5; essai += 1) {
    await page.goto('/caisse/vente');
    await page.waitForFunction(() => performance.getEntriesByName('comptoir-catalogue').length > 0);
    temps.push(
      await page.evaluate(() => performance.getEntriesByName('comptoir-catalogue')[0]?.startTime ?? 0),
    );
  }
  return duree('caisse : prête de son propre magasin, 100 000 produits, sans réseau', temps, { max: 3000 });
}

async function lectures(/** @type {Page} */ page) {
  const cdp = await page.context().newCDPSession(page);
  let lues = 0;
  const suivante = async (/** @type {number} */ produit) => {
    lues += 1;
    await lire(cdp, produit);
    // One at a time: the next code is not read before the line of this one is seen.
    await page.waitForFunction(
      (nombre) => /** @type {number[]} */ (Reflect.get(window, 'chronos')).length >= nombre,
      lues,
    );
  };
  // Without network, whoever was there says that they still are.
  await page.getByRole('button', { name: /^Continuer/ }).click();
  await page.getByRole('textbox').first().waitFor();
  for (let ligne = 1; ligne <= LIGNES; ligne += 1) await suivante(ligne);
  const lignes = [];
  for (const [rate, p95, mots] of /** @type {const} */ ([
    [1, 50, ''],
    [4, 100, ', processeur ralenti 4 fois'],
  ])) {
    await cdp.send('Emulation.setCPUThrottlingRate', { rate });
    const avant = lues;
    for (let lecture = 1; lecture <= LECTURES; lecture += 1)
      await suivante(LIGNES + rate * LECTURES + lecture);
    const temps = /** @type {number[]} */ (await page.evaluate('chronos')).slice(avant);
    lignes.push(
      duree(`caisse : de la lecture à la ligne peinte, ${LIGNES} lignes et plus${mots}`, temps, { p95 }),
    );
  }
  return lignes;
}

/** Types a code as a scanner does. */
async function lire(/** @type {import('@playwright/test').CDPSession} */ cdp, /** @type {number} */ produit) {
  let timestamp = Date.now() / 1000;
  const signes = [...gtin(produit), 'Enter'];
  await Promise.all(
    signes.map((signe) => {
      timestamp += 0.003;
      const code = signe === 'Enter' ? 'Enter' : `Digit${signe}`;
      const text = signe === 'Enter' ? '\r' : signe;
      return cdp.send('Input.dispatchKeyEvent', { type: 'keyDown', key: signe, code, text, timestamp });
    }),
  );
}

function gtin(/** @type {number} */ produit) {
  const corps = `200${String(produit).padStart(9, '0')}`;
  const somme = [...corps].reduce((total, c, rang) => total + Number(c) * (rang % 2 === 0 ? 1 : 3), 0);
  return corps + ((10 - (somme % 10)) % 10);
}

/** In the page: from the Enter of a scanner to the frame that shows a line more. */
function chronometrer() {
  const chronos = /** @type {number[]} */ ([]);
  Object.assign(window, { chronos });
  let entree = 0;
  const noter = (/** @type {KeyboardEvent} */ event) => {
    if (event.key === 'Enter') entree = performance.now();
  };
  addEventListener('keydown', noter, { capture: true });
  const observateur = new MutationObserver((changements) => {
    const neuve = changements.some(({ addedNodes }) =>
      [...addedNodes].some((noeud) => noeud.nodeName === 'LI' || noeud.nodeName === 'SECTION'),
    );
    if (!neuve || entree === 0) return;
    const debut = entree;
    entree = 0;
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => chronos.push(performance.now() - debut);
      port2.postMessage(null);
    });
  });
  observateur.observe(document, { childList: true, subtree: true });
}

/** In the page: the store of a till that has read all and whose cashier is known, as the last visit left it. */
async function remplir(/** @type {number} */ produits) {
  const db = await new Promise((/** @type {(db: IDBDatabase) => void} */ resolve, reject) => {
    const demande = indexedDB.open('comptoir-caisse');
    demande.onsuccess = () => resolve(demande.result);
    demande.onerror = () => reject(demande.error);
  });
  const cle = (/** @type {string} */ corps) => {
    const somme = [...corps].reduce((total, c, rang) => total + Number(c) * (rang % 2 === 0 ? 1 : 3), 0);
    return corps + ((10 - (somme % 10)) % 10);
  };
  const article = (/** @type {number} */ n) => ({
    produit_id: n,
    sku: `EPI-${String(n).padStart(6, '0')}`,
    nom_fr: `Café moulu torréfaction moyenne 340 g, format ${n}`,
    nom_en: `Medium roast ground coffee 340 g, size ${n}`,
    marque: 'Marque maison',
    actif: true,
    categorie_id: 1,
    codes: [{ gtin: cle(`200${String(n).padStart(9, '0')}`), quantite: 1 }],
    consigne_cents: 0,
    lots: [],
    modifie_le: '2026-11-26T12:00:00Z',
    prix_cents: 100 + (n % 900),
    taxe: 'taxable',
    unite: 'piece',
    version: 1,
  });
  const transaction = db.transaction(['catalogue', 'etat'], 'readwrite');
  for (let page = 0; page < produits / 1000; page += 1)
    transaction
      .objectStore('catalogue')
      .add(Array.from({ length: 1000 }, (_, rang) => article(page * 1000 + rang + 1)));
  const etat = transaction.objectStore('etat');
  etat.put('x', 'curseur');
  etat.put(
    {
      magasin_id: 4,
      magasin: 'Laval',
      caisse_id: 4,
      caisse: 1,
      session_id: crypto.randomUUID(),
      prefixe: 'LAV-1-1',
    },
    'poste',
  );
  const personne = { compte_id: crypto.randomUUID(), nom: 'Bob', roles: ['employe'] };
  etat.put({ personne, verrouille: false, jusqua: Date.now() + 3_600_000 }, 'caissier');
  localStorage.setItem('comptoir-session', 'oui');
  await new Promise((resolve) => transaction.addEventListener('complete', resolve));
  db.close();
}
