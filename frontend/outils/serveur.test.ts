import { expect, test } from 'vitest';
import { entree } from './serveur.ts';

test.each([
  ['/', '/index.html'],
  ['/produits/12', '/index.html'],
  ['/caisse', '/caisse.html'],
  ['/caisse/vente', '/caisse.html'],
  ['/caissette', '/index.html'],
  ['/gestion/', '/gestion.html'],
])('%s is a page of %s', (path, page) => expect(entree(path)).toBe(page));
