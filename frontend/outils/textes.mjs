// Extracts the texts of src into locales; with --verifier only compares, and asks for every translation. French words
// keep to their punctuation by a no-break space.
import { execFileSync } from 'node:child_process';
import { globSync, readFileSync, writeFileSync } from 'node:fs';

const verify = process.argv.includes('--verifier');
const catalogues = () =>
  new Map(globSync('locales/**/*.po').map((path) => [path, readFileSync(path, 'utf8')]));
// The header tells when the file was made, which is no difference.
const texts = (/** @type {string | undefined} */ po) => po?.replace(/^"POT-Creation-Date:.*\n/m, '');

const before = catalogues();
execFileSync('npx', ['lingui', 'extract', '--clean', '--workers', '1'], {
  stdio: verify ? 'pipe' : 'inherit',
});
const after = catalogues();

const moved = [...after].filter(([path, po]) => texts(before.get(path)) !== texts(po)).map(([path]) => path);
// A file whose texts did not change stays as it was, date and all.
for (const [path, po] of before) if (verify || !moved.includes(path)) writeFileSync(path, po);

if (verify && moved.length > 0) {
  console.error(`${moved.join(', ')}: the texts of src are others: npm run textes`);
  process.exit(1);
}
const missing = [...after].flatMap(([path, po]) =>
  [...po.matchAll(/^msgid "(.+)"\nmsgstr ""\n(?!")/gm)].map((match) => `${path}: ${match[1]}`),
);
if (missing.length > 0) {
  console.error(`Not translated:\n${missing.join('\n')}`);
  process.exit(1);
}

/** Before : ; ? ! » and after «, where a line must not end; a colon inside of an hour or an address has none. */
const SANS_INSECABLE = /(?<![\u00a0\u202f])[;?!»]|(?<![\u00a0\u202f\d]):(?!\/\/|\d)|«(?![\u00a0\u202f])/;
const coupables = [...after]
  .filter(([path]) => path.startsWith('locales/fr/'))
  .flatMap(([path, po]) => [...po.matchAll(/^msgid "(.+)"$/gm)].map(([, texte = '']) => ({ path, texte })))
  .filter(({ texte }) => SANS_INSECABLE.test(texte));
if (coupables.length > 0) {
  console.error(
    `No no-break space (U+00A0) before : ; ? ! » or after «:\n${coupables.map(({ path, texte }) => `${path}: ${texte}`).join('\n')}`,
  );
  process.exit(1);
}
