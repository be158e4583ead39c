import type { Connect, Plugin } from 'vite';

/** The API and its documentation, which are no pages of ours. */
export const API = ['/api', '/docs'];

/** What `vitrine` sends with each page (crates/vitrine): the journeys run under it. */
export const CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types comptoir',
].join('; ');

/** The page of an address: `/caisse/…`, `/gestion/…`, and the shop for the rest. */
export function entree(path: string): string {
  const [, first] = path.split('/');
  return first === 'caisse' || first === 'gestion' ? `/${first}.html` : '/index.html';
}

const diriger: Connect.NextHandleFunction = (request, _response, next) => {
  const path = (request.url ?? '/').split('?')[0] ?? '/';
  const page = request.headers.accept?.includes('text/html') && !/\.\w+$/.test(path);
  if (page && !API.some((prefix) => path.startsWith(prefix))) request.url = entree(path);
  next();
};

/** Three pages on one port, in development and in the journeys, as `vitrine` has them. */
export const entrees = (): Plugin => ({
  name: 'comptoir-entrees',
  configureServer: (server) => void server.middlewares.use(diriger),
  configurePreviewServer: (server) => void server.middlewares.use(diriger),
});
