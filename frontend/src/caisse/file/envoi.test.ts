import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { centimes } from '../../argent/centimes';
import type { Entree } from './entree';
import { envoyerVente } from './envoi';

const entree = (plus: Partial<Entree> = {}): Entree => ({
  vente_id: '01900000-0000-7000-8000-000000000001',
  magasin_id: 4,
  caisse_id: 4,
  session_id: 's',
  vendeur: { compte_id: 'bob', nom: 'Bob' },
  faite_le: '2026-11-26T12:00:00Z',
  numeroLocal: 'H-4-1',
  totaux: {
    lignes: [],
    sousTotal: centimes(1000),
    consigne: centimes(0),
    tps: centimes(50),
    tvq: centimes(100),
    total: centimes(1150),
  },
  reglement: { paiements: [], recu: centimes(2000) },
  monnaie: centimes(850),
  approbation: null,
  etat: 'en_envoi',
  directe: false,
  essais: 1,
  prochain: 0,
  bail: 0,
  motif: null,
  issue: null,
  alarme: false,
  finieLe: null,
  justification: null,
  ...plus,
});

const mandat = { jeton: async () => 'jeton', renouveler: async () => {} };
const faite = { numero: 'LAV-1-1-1', total_cents: 1150 };
const reponse = (status: number, corps: unknown, headers: Record<string, string> = {}) =>
  new Response(corps === null ? null : JSON.stringify(corps), { status, headers });
const probleme = (status: number, kind: string) =>
  reponse(status, { type: `/problemes/${kind}`, title: kind, status, detail: '', instance: 'r1' });

let serveur: ReturnType<typeof vi.fn<(request: Request) => Promise<Response>>>;

beforeEach(() => {
  vi.stubGlobal('document', {
    querySelector: () => ({ content: 'http://caisse.test' }),
    documentElement: {},
  });
  serveur = vi.fn();
  vi.stubGlobal('fetch', serveur);
});
afterEach(() => vi.unstubAllGlobals());

const demandes = () => serveur.mock.calls.map(([{ method, url }]) => `${method} ${new URL(url).pathname}`);
const POST = 'POST /api/ventes';
const GET = 'GET /api/ventes/01900000-0000-7000-8000-000000000001';

describe('each answer', () => {
  test.each([
    [201, 'enregistree', reponse(201, faite)],
    [429, 'sans-reponse', reponse(429, null)],
    [500, 'sans-reponse', reponse(500, null)],
    [503, 'sans-reponse', probleme(503, 'occupe')],
    [403, 'jeton-refuse', probleme(403, 'magasin-hors-affectation')],
    [403, 'jeton-refuse', reponse(403, null)],
  ])('%i is %s', async (_status, quoi, answer) => {
    serveur.mockResolvedValue(answer);
    expect((await envoyerVente(entree(), mandat)).quoi).toBe(quoi);
  });

  test.each([
    [400, 'requete-invalide'],
    [403, 'approbation-requise'],
    [409, 'session-non-ouverte'],
    [413, 'corps-trop-grand'],
    [422, 'cle-reutilisee'],
  ])('%i %s is a refusal once the server is known not to have it', async (status, kind) => {
    serveur.mockImplementation(async ({ method }) =>
      method === 'POST' ? probleme(status, kind) : probleme(404, 'introuvable'),
    );
    expect(await envoyerVente(entree(), mandat)).toMatchObject({ quoi: 'refus', motif: { kind, status } });
    expect(demandes()).toEqual([POST, GET]);
  });

  test('no answer at all', async () => {
    serveur.mockRejectedValue(new TypeError('Failed to fetch'));
    expect(await envoyerVente(entree(), mandat)).toMatchObject({
      quoi: 'sans-reponse',
      motif: { kind: 'reseau' },
    });
  });

  test('the delay that the server asks for is heard', async () => {
    serveur.mockResolvedValue(reponse(429, null, { 'Retry-After': '7' }));
    expect(await envoyerVente(entree(), mandat)).toMatchObject({ attente: 7 });
  });
});

test('a key that was used is an earlier copy of the same sale: it is recorded', async () => {
  serveur.mockImplementation(async ({ method }) =>
    method === 'POST' ? probleme(422, 'cle-reutilisee') : reponse(200, faite),
  );
  expect(await envoyerVente(entree(), mandat)).toMatchObject({ quoi: 'enregistree', issue: faite });
});

test('at a second try the server is asked first, and nothing is sent twice', async () => {
  serveur.mockResolvedValue(reponse(200, faite));
  expect((await envoyerVente(entree({ essais: 2 }), mandat)).quoi).toBe('enregistree');
  expect(demandes()).toEqual([GET]);
});

test('a refusal that cannot be checked is no refusal yet', async () => {
  serveur.mockImplementation(async ({ method }) => {
    if (method === 'POST') return probleme(409, 'session-non-ouverte');
    throw new TypeError('Failed to fetch');
  });
  expect((await envoyerVente(entree(), mandat)).quoi).toBe('sans-reponse');
});

test('a token that ended is renewed once; without one somebody has to sign in', async () => {
  serveur.mockResolvedValueOnce(probleme(401, 'non-authentifie')).mockResolvedValue(reponse(201, faite));
  expect((await envoyerVente(entree(), mandat)).quoi).toBe('enregistree');
  const personne = { ...mandat, jeton: async () => null };
  expect((await envoyerVente(entree(), personne)).quoi).toBe('jeton-refuse');
});

test('the body says who sold and when, the same from whoever sends it', async () => {
  serveur.mockImplementation(async () => reponse(201, faite));
  await envoyerVente(entree(), mandat);
  const corps: unknown = await serveur.mock.calls[0]?.[0].json();
  expect(corps).toEqual({
    magasin_id: 4,
    session_id: 's',
    lignes: [],
    paiements: [{ moyen: 'especes', montant_cents: 1150 }],
    recu_cents: 2000,
    hors_ligne: true,
    faite_le: '2026-11-26T12:00:00Z',
    vendeur_id: 'bob',
  });
});

test('a gift card pays with network alone, also when the answer comes late', async () => {
  serveur.mockImplementation(async () => reponse(201, faite));
  const numero = '9000000000000001';
  const paiements = [{ moyen: 'carte', montant: centimes(1150), reference: '0001', numero }] as const;
  await envoyerVente(entree({ reglement: { paiements, recu: null } }), mandat);
  const corps: unknown = await serveur.mock.calls[0]?.[0].json();
  expect(corps).toMatchObject({
    paiements: [{ moyen: 'carte', montant_cents: 1150, numero }],
    ecart_permis: true,
  });
  expect(corps).not.toHaveProperty('hors_ligne');
});

test('a sale that costs nothing, after a price error, is paid with nothing in cash', async () => {
  serveur.mockImplementation(async () => reponse(201, faite));
  const { totaux } = entree();
  await envoyerVente(
    entree({ totaux: { ...totaux, total: centimes(0) }, reglement: { paiements: [], recu: null } }),
    mandat,
  );
  expect(await serveur.mock.calls[0]?.[0].json()).toMatchObject({
    paiements: [{ moyen: 'especes', montant_cents: 0 }],
  });
});
