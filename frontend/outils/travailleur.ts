import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type Plugin, type Rollup, transformWithOxc } from 'vite';

const SOURCE = 'src/caisse/sw.ts';
const PAGE = 'caisse.html';

/** Writes `sw.js`: the worker of the till with the list of what its page may ever load. Another build is another version. */
export const travailleur = (): Plugin => ({
  name: 'comptoir-travailleur',
  apply: 'build',
  enforce: 'post',
  async generateBundle(_options, bundle) {
    const page = Object.values(bundle).find(
      (file) => file.type === 'chunk' && file.facadeModuleId?.endsWith(PAGE),
    );
    if (page?.type !== 'chunk') return this.error(`no chunk of ${PAGE}`);
    const fichiers = [...lies(page, bundle)]
      .map((file) => `/${file}`)
      .concat('/icone.svg')
      .sort();
    const source = readFileSync(SOURCE, 'utf8');
    const version = createHash('sha256').update(fichiers.join()).update(source).digest('hex').slice(0, 12);
    const { code } = await transformWithOxc(source, SOURCE);
    const tete = `const FICHIERS = ${JSON.stringify(fichiers)};\nconst VERSION = '${version}';\n`;
    this.emitFile({ type: 'asset', fileName: 'sw.js', source: tete + code.replace(/^export \{\};?$/m, '') });
  },
});

/** A chunk, what it needs now or later, and their styles and fonts. */
function lies(chunk: Rollup.OutputChunk, bundle: Rollup.OutputBundle, vus = new Set<string>()): Set<string> {
  if (vus.has(chunk.fileName)) return vus;
  vus.add(chunk.fileName);
  for (const file of [
    ...(chunk.viteMetadata?.importedCss ?? []),
    ...(chunk.viteMetadata?.importedAssets ?? []),
  ])
    vus.add(file);
  for (const nom of [...chunk.imports, ...chunk.dynamicImports]) {
    const autre = bundle[nom];
    if (autre?.type === 'chunk') lies(autre, bundle, vus);
  }
  return vus;
}
