import { once } from 'node:events';
import { createServer } from 'node:net';
import { chromium } from '@playwright/test';
import { navigateur } from '../navigateur.mjs';

/** The browser of the journeys. */
export function lancerChromium(/** @type {string[]} */ args = []) {
  const executablePath = navigateur();
  return chromium.launch({
    ...(executablePath && { executablePath }),
    // Chromium refuses its sandbox to root alone.
    args: [...args, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  });
}

/** One that nobody listens at. */
export async function portLibre() {
  const serveur = createServer().listen(0, '127.0.0.1');
  await once(serveur, 'listening');
  const adresse = serveur.address();
  serveur.close();
  await once(serveur, 'close');
  return typeof adresse === 'object' && adresse ? adresse.port : 0;
}
