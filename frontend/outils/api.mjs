// Writes src/api/schema.d.ts from docs/openapi/comptoir.json; with --verifier only compares.
import { readFile, writeFile } from 'node:fs/promises';
import openapi, { astToString } from 'openapi-typescript';
import ts from 'typescript';

const source = new URL('../../docs/openapi/comptoir.json', import.meta.url);
const target = new URL('../src/api/schema.d.ts', import.meta.url);

const head = `// Made by \`npm run api\` from docs/openapi/comptoir.json. Do not edit.
import type { Centimes } from '../argent/centimes';

`;

// An amount that the API answers is one already: nothing else may be added to it.
const centimes = ts.factory.createTypeReferenceNode('Centimes');
const types = await openapi(source, {
  transform: (_schema, { path }) => (path === '#/components/schemas/Centimes' ? centimes : undefined),
});
const text = head + astToString(types);

if (!process.argv.includes('--verifier')) await writeFile(target, text);
else if ((await readFile(target, 'utf8').catch(() => '')) !== text) {
  console.error('src/api/schema.d.ts is not what docs/openapi/comptoir.json says: npm run api');
  process.exit(1);
}
