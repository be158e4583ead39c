// The worker of the till, made into dist/sw.js by outils/travailleur.ts, which puts the list of its files in front.
// It keeps the till in the browser: no data of the API, no other page.
declare const FICHIERS: readonly string[];
declare const VERSION: string;
declare const self: ServiceWorkerGlobalScope;

type ServiceWorkerGlobalScope = {
  addEventListener(nom: 'install' | 'activate', faire: (event: Etendu) => void): void;
  addEventListener(nom: 'fetch', faire: (event: Demande) => void): void;
  addEventListener(nom: 'message', faire: (event: MessageEvent) => void): void;
  skipWaiting(): Promise<void>;
  readonly clients: { claim(): Promise<void> };
};
type Etendu = { waitUntil(fin: Promise<unknown>): void };
type Demande = { readonly request: Request; respondWith(reponse: Promise<Response>): void };

// With its slash: a cache may not answer a navigation with what was redirected.
const PAGE = '/caisse/';
const PREFIXE = 'comptoir-caisse-';
const CACHE = `${PREFIXE}${VERSION}`;

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll([PAGE, ...FICHIERS])));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((noms) => noms.filter((nom) => nom.startsWith(PREFIXE) && nom !== CACHE))
      .then((vieux) => Promise.all(vieux.map((nom) => caches.delete(nom))))
      .then(() => self.clients.claim()),
  );
});

// The page asks for it between two sales; until then the version before serves it whole.
self.addEventListener('message', ({ data }) => {
  if (data === 'activer') void self.skipWaiting();
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { pathname, origin } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin || pathname.startsWith('/api')) return;
  if (request.mode === 'navigate') event.respondWith(garde(PAGE, request));
  else if (FICHIERS.includes(pathname)) event.respondWith(garde(pathname, request));
});

async function garde(chemin: string, request: Request): Promise<Response> {
  const cache = await caches.open(CACHE);
  return (await cache.match(chemin)) ?? fetch(request);
}
