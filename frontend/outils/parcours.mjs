// The journeys, where there is a browser and a build of the services; where not, what to do. CI never goes without.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { navigateur } from './navigateur.mjs';

const comptoir = process.env.COMPTOIR ?? '../target/debug/comptoir';
const missing = [
  !navigateur() && 'a browser: `apt install chromium`, or CHROMIUM=/its/path',
  !existsSync(comptoir) &&
    `the services: \`cargo build --bin comptoir\`, or COMPTOIR=/its/path (${comptoir} is not there)`,
  !existsSync('dist/index.html') && 'the interface: `npm run build`',
].filter((line) => line !== false);

if (missing.length > 0) {
  console.error(`The journeys need:\n${missing.map((line) => `- ${line}`).join('\n')}`);
  process.exit(process.env.CI ? 1 : 0);
}
const { status } = spawnSync('npx', ['playwright', 'test', ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: { ...process.env, COMPTOIR: comptoir },
});
process.exit(status ?? 1);
