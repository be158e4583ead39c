// Compares what each page and each further route load with their budgets, in bytes of gzip; fonts as they are.
import { readFileSync, statSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const KO = 1000;
const PAGES = { 'index.html': 150 * KO, 'caisse.html': 200 * KO, 'gestion.html': 220 * KO };
const ROUTE = 60 * KO;
/** Those that may hold charts. */
const RAPPORTS = { path: /^src\/gestion\/rapports\//, budget: 90 * KO };
const CSS = 20 * KO;
const POLICES = 80 * KO;

/** @type {Record<string, { file: string, src?: string, imports?: string[], dynamicImports?: string[], css?: string[], assets?: string[], isEntry?: boolean }>} */
const manifest = JSON.parse(readFileSync('dist/.vite/manifest.json', 'utf8'));
const chunk = (/** @type {string} */ name) => manifest[name] ?? { file: '' };

/** @returns {Set<string>} What a chunk needs before it runs, itself included. */
function closure(/** @type {string} */ name, seen = new Set()) {
  if (seen.has(name)) return seen;
  seen.add(name);
  for (const other of chunk(name).imports ?? []) closure(other, seen);
  return seen;
}

const gzip = (/** @type {string} */ file) => gzipSync(readFileSync(`dist/${file}`), { level: 9 }).length;
const sum = (/** @type {number[]} */ sizes) => sizes.reduce((a, b) => a + b, 0);
const js = (/** @type {Iterable<string>} */ names) => sum([...names].map((name) => gzip(chunk(name).file)));
const unique = (/** @type {Iterable<string>} */ names, /** @type {'css' | 'assets'} */ kind) => [
  ...new Set([...names].flatMap((name) => chunk(name)[kind] ?? [])),
];

/** @type {{ what: string, size: number, budget: number }[]} */
const lines = [];
for (const [page, budget] of Object.entries(PAGES)) {
  const first = closure(page);
  // Before anything is drawn, the texts of one language too: the larger one counts.
  const texts = Math.max(...['fr', 'en'].map((langue) => js(texteDe(first, langue))));
  lines.push({ what: `${page}: JS`, size: js(first) + texts, budget });
  lines.push({ what: `${page}: CSS`, size: sum(unique(first, 'css').map(gzip)), budget: CSS });
  const fonts = unique(first, 'assets').filter((file) => file.endsWith('.woff2'));
  lines.push({
    what: `${page}: fonts`,
    size: sum(fonts.map((file) => statSync(`dist/${file}`).size)),
    budget: POLICES,
  });
  for (const route of further(first)) {
    const own = [...closure(route)].filter((name) => !first.has(name));
    const budget = RAPPORTS.path.test(route) ? RAPPORTS.budget : ROUTE;
    lines.push({ what: `  ${route}`, size: js(own), budget });
  }
}

/** The catalogues that a page loads first. */
function texteDe(/** @type {Set<string>} */ first, /** @type {string} */ langue) {
  return [...first]
    .flatMap((name) => chunk(name).dynamicImports ?? [])
    .filter((name) => name.startsWith(`locales/${langue}/`));
}

/** What comes later, by whatever way. */
function further(/** @type {Set<string>} */ first, /** @type {Set<string>} */ found = new Set()) {
  for (const name of [...first].flatMap((name) => chunk(name).dynamicImports ?? [])) {
    if (name.startsWith('locales/') || found.has(name)) continue;
    found.add(name);
    further(closure(name), found);
  }
  return found;
}

let over = false;
for (const { what, size, budget } of lines) {
  const ko = (/** @type {number} */ bytes) => (bytes / KO).toFixed(1).padStart(6);
  const mark = size > budget ? 'OVER' : size === 0 ? 'NONE' : '';
  over ||= mark !== '';
  console.log(`${what.padEnd(48)} ${ko(size)} of ${ko(budget)} kB ${mark}`);
}
if (over) {
  console.error('A budget is exceeded, or nothing was found to measure: docs/adr/0037, frontend/README.md.');
  process.exit(1);
}
