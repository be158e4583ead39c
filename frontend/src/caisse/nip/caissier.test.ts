import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Api } from '../../api/client';
import type { Porteur } from '../../api/jeton';
import type { Base } from '../local/base';
import { Caissier, PAROLE_HEURES } from './caissier';

const HEURE = 3_600_000;
const BOB = { compte_id: 'bob', roles: ['employe' as const] };

const api = {
  GET: async () => ({ data: { prenom: 'Bob', nom: 'Tremblay' } }),
  POST: async () => ({
    data: { compte_id: 'hugo', prenom: 'Hugo', roles: ['employe'], jeton_acces: 'x', expire_dans: 1800 },
  }),
} as unknown as Api;

function caissier(garde?: unknown): Caissier {
  const base = { lire: async () => garde, ecrire: async () => {} } as unknown as Base;
  const porteur = { jeton: async () => null, renouveler: async () => {} } as unknown as Porteur;
  return new Caissier(base, porteur, api);
}

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-26T13:00:00Z') });
  vi.stubGlobal('document', { querySelector: () => ({ content: 'http://caisse.test' }) });
});
afterEach(() => vi.useRealTimers());

describe('a page that was loaded without network', () => {
  test('goes on in the name of whom the server has vouched for, for so many hours', async () => {
    const bob = caissier();
    await bob.connecter(BOB, true);
    expect(bob.repreneur()?.nom).toBe('Bob Tremblay');
    const reprise = caissier(bob.etat.lire());
    await reprise.charger();
    vi.advanceTimersByTime(PAROLE_HEURES * HEURE);
    expect(reprise.repreneur()?.compte_id).toBe('bob');
    vi.advanceTimersByTime(1);
    expect(reprise.repreneur()).toBeNull();
  });

  test('is nobody’s once it was locked, or somebody has signed out', async () => {
    const bob = caissier();
    await bob.connecter(BOB, true);
    bob.verrouiller();
    expect(bob.repreneur()).toBeNull();
    bob.oublier();
    expect(bob.repreneur()).toBeNull();
  });

  test('each word of the server is good for as long again', async () => {
    const bob = caissier();
    await bob.connecter(BOB, true);
    vi.advanceTimersByTime(PAROLE_HEURES * HEURE - 1);
    await bob.connecter(BOB, false);
    vi.advanceTimersByTime(HEURE);
    expect(bob.repreneur()).not.toBeNull();
  });
});

describe('between two sales', () => {
  const apres = async (minutes: number, enLigne: boolean) => {
    const hugo = caissier();
    await hugo.changer('E0008', '5180', 5);
    vi.advanceTimersByTime(minutes * 60_000);
    hugo.entreDeuxVentes(enLigne);
    return hugo.etat.lire().verrouille;
  };

  test('a NIP that ended locks the till', async () => {
    expect(await apres(20, true)).toBe(false);
    expect(await apres(31, true)).toBe(true);
  });

  test('not without network, where nobody could open it again, until the server’s word is over', async () => {
    expect(await apres(31, false)).toBe(false);
    expect(await apres(PAROLE_HEURES * 60 + 1, false)).toBe(true);
  });
});
