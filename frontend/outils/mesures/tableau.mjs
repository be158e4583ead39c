import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';

/**
 * @typedef {{ quoi: string, mesure: string, budget: string, tenu: boolean | null }} Ligne
 * One figure, in words, and whether it holds its budget; null where it has none.
 */

const PAGE = new URL('../../../docs/performances.md', import.meta.url);
const DEBUT = '<!-- interface : écrite par `./just mesures --ecrire` -->';
const FIN = '<!-- fin de l’interface -->';

/** The lowest, the middle, 95 of a hundred, the highest. */
export function repartition(/** @type {readonly number[]} */ valeurs) {
  const tries = valeurs.toSorted((a, b) => a - b);
  const centile = (/** @type {number} */ p) =>
    tries[Math.min(Math.floor((tries.length * p) / 100), tries.length - 1)] ?? Number.NaN;
  return { mediane: centile(50), p95: centile(95), max: centile(100) };
}

/**
 * Milliseconds, judged by the figure that the budget is about.
 * @param {string} quoi @param {readonly number[]} temps @param {{ p95?: number, max?: number }} budget @returns {Ligne}
 */
export function duree(quoi, temps, { p95, max } = {}) {
  const r = repartition(temps);
  const [budget, mesuree] = p95 ? [p95, r.p95] : [max, r.max];
  return {
    quoi,
    mesure: `${ms(r.mediane)} ; p95 ${ms(r.p95)} ; max ${ms(r.max)} (${temps.length})`,
    budget: budget === undefined ? '–' : `${p95 ? 'p95' : 'max'} ≤ ${ms(budget)}`,
    tenu: budget === undefined ? null : mesuree <= budget,
  };
}

const ms = (/** @type {number} */ valeur) => `${Math.round(valeur)} ms`;

/** Of this machine, so that a figure is not taken for that of another one. */
const machine = () =>
  `${cpus()[0]?.model ?? 'processeur inconnu'}, ${cpus().length} cœurs · charge ${loadavg()[0]?.toFixed(2)}`;

/** @param {readonly Ligne[]} lignes @param {string} navigateur */
export function tableau(lignes, navigateur) {
  const jour = new Date().toLocaleDateString('fr-CA', { timeZone: 'America/Toronto' });
  const verdict = (/** @type {boolean | null} */ tenu) => (tenu === null ? '–' : tenu ? 'tenu' : 'MANQUÉ');
  const rangs = [
    ['Mesure', 'Médiane ; p95 ; pire (fois)', 'Budget', 'Verdict'],
    ['---', '---', '---', '---'],
    ...lignes.map(({ quoi, mesure, budget, tenu }) => [quoi, mesure, budget, verdict(tenu)]),
  ];
  return [
    `Le ${jour} · ${machine()} · Chromium ${navigateur}`,
    '',
    ...rangs.map((r) => `| ${r.join(' | ')} |`),
  ].join('\n');
}

/** Puts it in the place of the one before. */
export function ecrire(/** @type {string} */ texte) {
  const page = readFileSync(PAGE, 'utf8');
  const [avant, apres] = [page.indexOf(DEBUT), page.indexOf(FIN)];
  if (avant < 0 || apres < avant) throw new Error(`docs/performances.md has no ${DEBUT} … ${FIN}`);
  writeFileSync(PAGE, `${page.slice(0, avant + DEBUT.length)}\n\n${texte}\n\n${page.slice(apres)}`);
}
