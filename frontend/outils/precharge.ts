import type { Plugin, Rollup } from 'vite';

/** The texts that a page shows unless somebody chose the other language. */
const TEXTES = /[/\\]locales[/\\]fr[/\\]/;

/**
 * Has a page fetch its French texts beside its code: it draws nothing before it has both. The shop has something to show
 * before them, its sign: there the code comes after the styles.
 */
export const precharger = (): Plugin => ({
  name: 'comptoir-precharge',
  transformIndexHtml: {
    order: 'post',
    handler: (html, { chunk, bundle = {}, filename }) => {
      if (!chunk) return html;
      const tags = [...avec(chunk, bundle)]
        .flatMap(({ dynamicImports }) => dynamicImports)
        .filter((nom) => TEXTES.test(morceau(bundle, nom)?.facadeModuleId ?? ''))
        .map((nom) => ({
          tag: 'link',
          attrs: { rel: 'modulepreload', crossorigin: true, href: `/${nom}` },
          injectTo: 'head' as const,
        }));
      return { html: filename.endsWith('index.html') ? apresLesStyles(html) : html, tags };
    },
  },
});

const apresLesStyles = (html: string): string =>
  html.replaceAll(/<(script type="module"|link rel="modulepreload")/g, '<$1 fetchpriority="low"');

function morceau(bundle: Rollup.OutputBundle, nom: string): Rollup.OutputChunk | undefined {
  const sortie = bundle[nom];
  return sortie?.type === 'chunk' ? sortie : undefined;
}

/** A chunk and what it needs before it runs. */
function avec(
  chunk: Rollup.OutputChunk,
  bundle: Rollup.OutputBundle,
  vus = new Set<Rollup.OutputChunk>(),
): Set<Rollup.OutputChunk> {
  if (vus.has(chunk)) return vus;
  vus.add(chunk);
  for (const nom of chunk.imports) {
    const autre = morceau(bundle, nom);
    if (autre) avec(autre, bundle, vus);
  }
  return vus;
}
