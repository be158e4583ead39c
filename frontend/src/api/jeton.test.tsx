import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { creerApi, donnees } from './client';
import { type Jeton, Porteur } from './jeton';

const jeton = (nom: string, genre: Jeton['genre'] = 'client'): Jeton => ({
  jeton_acces: nom,
  expire_dans: 600,
  compte_id: `compte-${nom}`,
  genre,
  roles: [genre === 'client' ? 'client' : 'employe'],
  magasins: [],
  portees: [],
  langue: 'fr',
  provisoire: false,
});

const json = (body: unknown, status = 200) => Response.json(body, { status });
const probleme = (status: number, kind: string) =>
  json({ type: `/problemes/${kind}`, title: kind, status, detail: '', instance: 'x' }, status);

/** What the server answers, in turn; what it was asked is in `demandes`. */
let reponses: (() => Response)[] = [];
let demandes: Request[] = [];
const porteurs: Porteur[] = [];

/** Another tab: the same cookie, storage, lock and channel. */
function onglet(genre: Jeton['genre'] = 'client'): Porteur {
  const porteur = new Porteur(genre);
  porteurs.push(porteur);
  return porteur;
}

beforeEach(() => {
  localStorage.clear();
  reponses = [];
  demandes = [];
  vi.stubGlobal('fetch', async (request: Request) => {
    demandes.push(request);
    const reponse = reponses.shift();
    if (!reponse) throw new TypeError('Failed to fetch');
    return reponse();
  });
  // One at a time, as Web Locks, which jsdom has not.
  let queue: Promise<unknown> = Promise.resolve();
  vi.stubGlobal('navigator', {
    locks: { request: (_name: string, run: () => Promise<unknown>) => (queue = queue.then(run, run)) },
  });
});

afterEach(() => {
  for (const porteur of porteurs.splice(0)) porteur.fermer();
});

const chemins = () => demandes.map(({ url }) => new URL(url).pathname);

test('a visitor without a session asks for none', async () => {
  const porteur = onglet();
  expect(await porteur.jeton()).toBeNull();
  expect(porteur.session()).toEqual({ etat: 'absente' });
  expect(demandes).toEqual([]);
});

test('who signed in is known again after a reload, and nothing of the token is stored', async () => {
  reponses = [() => json(jeton('un')), () => json(jeton('deux'))];
  await onglet().connexion('a@b.ca', 'x');
  expect(JSON.stringify(localStorage)).not.toContain('un');
  expect(await onglet().jeton()).toBe('deux');
  expect(chemins()).toEqual(['/api/auth/connexion', '/api/auth/rafraichissement']);
});

test('two tabs that need a token at once ask for one', async () => {
  localStorage.setItem('comptoir-session', 'oui');
  reponses = [() => json(jeton('un'))];
  const [a, b] = [onglet(), onglet()];
  expect(await Promise.all([a.jeton(), b.jeton()])).toEqual(['un', 'un']);
  expect(demandes).toHaveLength(1);
});

test('a rotation under way in a tab that is gone is waited for', async () => {
  localStorage.setItem('comptoir-session', 'oui');
  reponses = [() => probleme(409, 'rotation-en-cours'), () => json(jeton('un'))];
  expect(await onglet().jeton()).toBe('un');
});

test('a session that is over signs every tab out', async () => {
  reponses = [() => json(jeton('un')), () => probleme(401, 'session-invalide')];
  const [a, b] = [onglet(), onglet()];
  await a.connexion('a@b.ca', 'x');
  await vi.waitFor(() => expect(b.session().etat).toBe('ouverte'));
  await a.renouveler();
  expect(a.session().etat).toBe('absente');
  await vi.waitFor(() => expect(b.session().etat).toBe('absente'));
});

test('several requests of a page whose session is over ask once', async () => {
  localStorage.setItem('comptoir-session', 'oui');
  reponses = [() => probleme(401, 'session-invalide')];
  const porteur = onglet();
  expect(await Promise.all([porteur.jeton(), porteur.jeton(), porteur.jeton()])).toEqual([null, null, null]);
  expect(demandes).toHaveLength(1);
});

test('who signs out without network is out, and the cookie is given back at the next visit', async () => {
  reponses = [() => json(jeton('un'))];
  const porteur = onglet();
  await porteur.connexion('a@b.ca', 'x');
  await porteur.deconnexion();
  expect(await porteur.jeton()).toBeNull();
  reponses = [() => new Response(null, { status: 204 })];
  expect(await onglet().jeton()).toBeNull();
  expect(chemins()).toEqual(['/api/auth/connexion', '/api/auth/deconnexion', '/api/auth/deconnexion']);
  expect(localStorage.length).toBe(0);
});

test('without network nobody is signed out', async () => {
  localStorage.setItem('comptoir-session', 'oui');
  const porteur = onglet();
  await expect(porteur.jeton()).rejects.toMatchObject({ kind: 'reseau' });
  expect(porteur.session().etat).toBe('inconnue');
  reponses = [() => json(jeton('un'))];
  expect(await porteur.jeton()).toBe('un');
});

test('the account of a cashier is not used in the shop, and does not end a client’s token', async () => {
  reponses = [() => json(jeton('cliente')), () => json(jeton('caissier', 'travailleur'))];
  const [boutique, caisse] = [onglet(), onglet('travailleur')];
  await boutique.connexion('a@b.ca', 'x');
  const autre = onglet();
  await caisse.connexion('bob@b.ca', 'x');
  await vi.waitFor(() => expect(autre.session()).toEqual({ etat: 'autre', genre: 'travailleur' }));
  expect(await autre.jeton()).toBeNull();
  expect(await boutique.jeton()).toBe('cliente');
});

test('a token refused before its time is renewed once, and the request sent again with its body', async () => {
  reponses = [
    () => json(jeton('vieux')),
    () => new Response(null, { status: 401 }),
    () => json(jeton('neuf')),
    () => json([]),
  ];
  const porteur = onglet();
  await porteur.connexion('a@b.ca', 'x');
  await donnees(
    creerApi(porteur).POST('/api/panier/items', { body: { produit_id: 1, quantite: 2 } }) as Promise<{
      data?: unknown;
    }>,
  );
  const [, premiere, , seconde] = demandes;
  expect(premiere?.headers.get('Authorization')).toBe('Bearer vieux');
  expect(seconde?.headers.get('Authorization')).toBe('Bearer neuf');
  expect(await seconde?.json()).toEqual({ produit_id: 1, quantite: 2 });
  expect(seconde?.headers.get('Accept-Language')).toBe('fr-CA');
});

test('a refusal that is no matter of the token is not sent again', async () => {
  reponses = [() => json(jeton('un')), () => probleme(403, 'role-insuffisant')];
  const porteur = onglet();
  await porteur.connexion('a@b.ca', 'x');
  await expect(creerApi(porteur).GET('/api/profil')).rejects.toMatchObject({
    status: 403,
    kind: 'role-insuffisant',
  });
  expect(demandes).toHaveLength(2);
});
