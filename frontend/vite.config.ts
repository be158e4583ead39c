import { lingui } from '@lingui/vite-plugin';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { precharger } from './outils/precharge.ts';
import { API, CSP, entrees } from './outils/serveur.ts';
import { travailleur } from './outils/travailleur.ts';

const api = process.env.COMPTOIR_API ?? 'http://localhost:8081';
const proxy = Object.fromEntries(API.map((prefix) => [prefix, api]));

export default defineConfig({
  appType: 'mpa',
  plugins: [
    lingui({ macroTransform: true, failOnMissing: true }),
    react(),
    tailwindcss(),
    entrees(),
    precharger(),
    travailleur(),
  ],
  server: { port: 5173, strictPort: true, proxy },
  preview: { port: 5173, strictPort: true, proxy, headers: { 'Content-Security-Policy': CSP } },
  build: {
    manifest: true,
    // A data: address is refused by the policy of fonts, and an inline script by that of scripts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // The first with light-dark(), which the tokens are written in.
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    rolldownOptions: {
      input: ['index.html', 'caisse.html', 'gestion.html'],
      // What every page needs and what seldom changes stays in the browser from one version to the next.
      output: {
        codeSplitting: {
          groups: [{ name: 'socle', test: /node_modules\/(react|react-dom|scheduler|@tanstack|@lingui)\// }],
        },
      },
    },
  },
});
