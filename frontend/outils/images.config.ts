import { defineConfig } from '@playwright/test';
import parcours from '../playwright.config.ts';

/** The pictures of the README, taken on the real services: `npm run build`, then `npm run images`. */
export default defineConfig({
  ...parcours,
  testDir: '../e2e/images',
  testMatch: '*.image.ts',
  workers: 1,
  reporter: 'list',
  use: { ...parcours.use, trace: 'off' },
});
