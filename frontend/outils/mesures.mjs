// Times of the interface in a real browser, against their budgets: printed, and with --ecrire put into docs/performances.md. Never
// asserted. `npm run build` first, and COMPTOIR=/its/path (a release build). Words choose: caisse, boutique, actions.
import { lancer } from '../e2e/fixtures/services.ts';
import { mesurerActions } from './mesures/actions.mjs';
import { mesurerBoutique } from './mesures/boutique.mjs';
import { mesurerCaisse } from './mesures/caisse.mjs';
import { lancerChromium } from './mesures/chromium.mjs';
import { ecrire, tableau } from './mesures/tableau.mjs';

const demandees = process.argv.slice(2).filter((mot) => !mot.startsWith('-'));
const voulue = (/** @type {string} */ nom) => demandees.length === 0 || demandees.includes(nom);
const ecrite = process.argv.includes('--ecrire');
if (ecrite && demandees.length > 0) throw new Error('--ecrire takes all of them, so that the table is whole');

const chrome = await lancerChromium();
const version = chrome.version();
await chrome.close();

const lignes = voulue('caisse') ? await mesurerCaisse() : [];
if (voulue('boutique') || voulue('actions')) {
  const services = await lancer();
  try {
    if (voulue('boutique')) lignes.push(...(await mesurerBoutique(services.adresse)));
    if (voulue('actions')) lignes.push(...(await mesurerActions(services.adresse)));
  } finally {
    await services.arreter();
  }
}
const texte = tableau(lignes, version);
console.log(texte);
if (ecrite) ecrire(texte);
