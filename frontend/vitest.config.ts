import { defineConfig, mergeConfig } from 'vitest/config';
import vite from './vite.config.ts';

/** `*.test.ts` in Node; `*.test.tsx` with a document, which takes a second to make. */
const project = (name: string, include: string[], environment: string) => ({
  extends: true as const,
  test: { name, include, environment },
});

export default mergeConfig(
  vite,
  defineConfig({
    test: {
      restoreMocks: true,
      unstubGlobals: true,
      projects: [
        project('calcul', ['src/**/*.test.ts', 'outils/**/*.test.ts'], 'node'),
        project('ecran', ['src/**/*.test.tsx'], 'jsdom'),
      ],
    },
  }),
);
