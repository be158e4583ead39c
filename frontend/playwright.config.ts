import { defineConfig } from '@playwright/test';
import { navigateur } from './outils/navigateur.mjs';

const executablePath = navigateur();

export default defineConfig({
  testDir: 'e2e',
  // Each worker has services and a database of its own. What one waits for, the other has the machine for.
  workers: Number(process.env.PARCOURS_WORKERS ?? 2),
  forbidOnly: Boolean(process.env.CI),
  // A busy machine is slow, not wrong: times are measured elsewhere.
  timeout: 180_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['html', { open: 'never' }]],
  snapshotPathTemplate: '{testDir}/aria/{arg}{ext}',
  use: {
    locale: 'fr-CA',
    timezoneId: 'America/Toronto',
    // Recorded at each step of every test, for those that fail.
    trace: process.env.PARCOURS_TRACE ? 'retain-on-failure' : 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(executablePath && { executablePath }),
      // Chromium refuses its sandbox to root alone.
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    },
  },
});
