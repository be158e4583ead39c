// The shop as a telephone of the middle range has it, on a slow 4G: Lighthouse's own settings.
import lighthouse from 'lighthouse';
import { lancerChromium, portLibre } from './chromium.mjs';
import { repartition } from './tableau.mjs';

const FOIS = Number(process.env.COMPTOIR_LIGHTHOUSE ?? 5);
const PAGES = { 'l’accueil': '/', 'une fiche': '/produits/175' };

/** @returns {Promise<import('./tableau.mjs').Ligne[]>} */
export async function mesurerBoutique(/** @type {string} */ adresse) {
  const lignes = [];
  for (const [nom, page] of Object.entries(PAGES)) {
    /** @type {Record<'performance' | 'accessibilite' | 'lcp' | 'cls' | 'prete', number[]>} */
    const lus = { performance: [], accessibilite: [], lcp: [], cls: [], prete: [] };
    for (let fois = 0; fois < FOIS; fois += 1) {
      const { categories, audits } = await examiner(adresse + page);
      lus.performance.push(categories.performance?.score ?? 0);
      lus.accessibilite.push(categories.accessibility?.score ?? 0);
      lus.lcp.push(audits['largest-contentful-paint']?.numericValue ?? Number.NaN);
      lus.cls.push(audits['cumulative-layout-shift']?.numericValue ?? Number.NaN);
      lus.prete.push(audits.interactive?.numericValue ?? Number.NaN);
    }
    const { lcp, cls, performance, accessibilite, prete } = lus;
    lignes.push(
      ligne(`boutique, ${nom} : plus grand élément peint (LCP)`, lcp, (v) => v / 1000, ' s', 2, 1),
      ligne(`boutique, ${nom} : décalages (CLS)`, cls, (v) => v, '', 0.05, 3),
      ligne(`boutique, ${nom} : performance, Lighthouse mobile`, performance, (v) => v, '', -0.95, 2),
      ligne(`boutique, ${nom} : accessibilité, Lighthouse`, accessibilite, (v) => v, '', -1, 2),
      // The sign is painted before the code: how long it is until the page answers is told beside.
      ligne(`boutique, ${nom} : toute là et utilisable`, prete, (v) => v / 1000, ' s', Number.NaN, 1),
    );
  }
  return lignes;
}

/** Each time in a browser of its own: nothing is in its cache. */
async function examiner(/** @type {string} */ url) {
  const port = await portLibre();
  const chrome = await lancerChromium([`--remote-debugging-port=${port}`]);
  try {
    const rendu = await lighthouse(url, {
      port,
      logLevel: 'error',
      onlyCategories: ['performance', 'accessibility'],
    });
    const { lhr } = rendu ?? {};
    if (!lhr || lhr.runtimeError) throw new Error(`Lighthouse: ${lhr?.runtimeError?.message ?? 'no result'}`);
    return lhr;
  } finally {
    await chrome.close();
  }
}

/**
 * By the median, as Lighthouse advises; a negative budget is what it must reach, and NaN is none.
 * @param {string} quoi @param {readonly number[]} valeurs @param {(valeur: number) => number} en @param {string} unite
 * @param {number} budget @param {number} decimales @returns {import('./tableau.mjs').Ligne}
 */
function ligne(quoi, valeurs, en, unite, budget, decimales) {
  const { mediane } = repartition(valeurs);
  const ecrire = (/** @type {number} */ valeur) =>
    `${valeur.toLocaleString('fr-CA', { minimumFractionDigits: decimales, maximumFractionDigits: decimales })}${unite}`;
  const pire = budget < 0 ? Math.min(...valeurs) : Math.max(...valeurs);
  return {
    quoi,
    mesure: `${ecrire(en(mediane))} ; pire ${ecrire(en(pire))} (${valeurs.length})`,
    budget: Number.isNaN(budget) ? '–' : budget < 0 ? `≥ ${ecrire(-budget)}` : `≤ ${ecrire(budget)}`,
    tenu: Number.isNaN(budget) ? null : budget < 0 ? en(mediane) >= -budget : en(mediane) <= budget,
  };
}
