// Extracts the texts of src into locales; with --verifier only compares, and asks for every translation.
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
