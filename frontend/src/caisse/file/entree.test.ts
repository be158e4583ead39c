import { describe, expect, test } from 'vitest';
import { centimes } from '../../argent/centimes';
import {
  BAIL_MS,
  compter,
  due,
  type Entree,
  ETATS,
  type EtatEntree,
  type Evenement,
  perimee,
  prochaine,
  recul,
  suite,
} from './entree';

const T = 1_000_000;
const MOTIF = { status: 409, kind: 'etat', title: '', detail: '', requestId: '', members: {} };

const entree = (etat: EtatEntree, plus: Partial<Entree> = {}): Entree => ({
  vente_id: 'v',
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
  reglement: { paiements: [], recu: centimes(1150) },
  monnaie: centimes(0),
  approbation: null,
  etat,
  directe: false,
  essais: 1,
  prochain: 0,
  bail: T - 1,
  motif: null,
  issue: null,
  alarme: false,
  finieLe: null,
  justification: null,
  ...plus,
});

const EVENEMENTS = {
  prise: { quoi: 'prise' },
  patience: { quoi: 'patience' },
  'page-partie': { quoi: 'page-partie' },
  'bail-echu': { quoi: 'bail-echu' },
  enregistree: { quoi: 'enregistree', issue: { numero: 'LAV-1-1-1', total_cents: centimes(1150) } },
  'sans-reponse': { quoi: 'sans-reponse', motif: MOTIF, attente: null },
  'jeton-refuse': { quoi: 'jeton-refuse', motif: MOTIF },
  refus: { quoi: 'refus', motif: MOTIF },
  connexion: { quoi: 'connexion' },
  relance: { quoi: 'relance', insister: false },
  reprise: { quoi: 'reprise', approbation: 'jeton' },
  'mise-a-part': { quoi: 'mise-a-part', justification: 'saisie à la main' },
} satisfies { [Q in Evenement['quoi']]: Evenement & { quoi: Q } };

type Quoi = keyof typeof EVENEMENTS;

/** Where each event leads from each state; what is not here changes nothing. */
const TABLE: Record<EtatEntree, Partial<Record<Quoi, EtatEntree>>> = {
  a_envoyer: { prise: 'en_envoi', enregistree: 'enregistree' },
  a_renvoyer: { prise: 'en_envoi', enregistree: 'enregistree', relance: 'a_renvoyer' },
  en_envoi: {
    'bail-echu': 'a_envoyer',
    enregistree: 'enregistree',
    'sans-reponse': 'a_renvoyer',
    'jeton-refuse': 'a_authentifier',
    refus: 'a_examiner',
  },
  a_authentifier: { enregistree: 'enregistree', connexion: 'a_envoyer' },
  a_examiner: { enregistree: 'enregistree', reprise: 'a_envoyer', 'mise-a-part': 'ecartee' },
  enregistree: {},
  rendue: { enregistree: 'enregistree' },
  ecartee: { enregistree: 'enregistree' },
};

describe.each(ETATS)('%s', (etat) => {
  test.each(Object.keys(EVENEMENTS) as Quoi[])('%s', (quoi) => {
    const avant = entree(etat);
    const apres = suite(avant, EVENEMENTS[quoi], T);
    const attendu = TABLE[etat][quoi];
    if (attendu === undefined) expect(apres).toBe(avant);
    else expect(apres.etat).toBe(attendu);
  });
});

test('no event loses a sale: the one way out of the queue is to be recorded, given back or justified', () => {
  for (const etat of ETATS)
    for (const evenement of Object.values(EVENEMENTS)) {
      const { totaux, reglement, vente_id } = suite(entree(etat), evenement, T);
      expect({ totaux, reglement, vente_id }).toEqual({
        totaux: entree(etat).totaux,
        reglement: entree(etat).reglement,
        vente_id: 'v',
      });
    }
});

describe('while the customer waits', () => {
  const directe = entree('en_envoi', { directe: true });

  test('a refusal gives the sale back to the cart', () => {
    expect(suite(directe, EVENEMENTS.refus, T)).toMatchObject({ etat: 'rendue', motif: MOTIF });
  });

  test.each(['sans-reponse', 'jeton-refuse', 'bail-echu'] as const)(
    'after %s the sale has happened: it is sent as one without network',
    (quoi) => {
      const apres = suite(directe, EVENEMENTS[quoi], T);
      expect(apres.directe).toBe(false);
      expect(suite({ ...apres, etat: 'en_envoi' }, EVENEMENTS.refus, T).etat).toBe('a_examiner');
    },
  );
});

describe('paid by gift card', () => {
  const numero = '9000000000000001';
  const paiements = [{ moyen: 'carte', montant: centimes(1150), reference: '0001', numero }] as const;
  const parCarte = (etat: EtatEntree, directe = true) =>
    entree(etat, { directe, reglement: { paiements, recu: null } });

  test.each(['sans-reponse', 'jeton-refuse'] as const)('after %s the customer still waits', (quoi) => {
    expect(suite(parCarte('en_envoi'), EVENEMENTS[quoi], T).directe).toBe(true);
  });

  test('it is not given up for want of patience: without network nobody knows what is left on it', () => {
    const avant = parCarte('a_envoyer');
    expect(suite(avant, EVENEMENTS.patience, T)).toBe(avant);
  });

  test('nobody is there to put it back into the cart once the page is gone', () => {
    const apres = suite(parCarte('a_renvoyer'), EVENEMENTS['page-partie'], T);
    expect(apres.directe).toBe(false);
    expect(suite({ ...apres, etat: 'en_envoi' }, EVENEMENTS.refus, T).etat).toBe('a_examiner');
  });

  test.each([
    ['en_envoi', 'enregistree'],
    ['en_envoi', 'refus'],
    ['a_examiner', 'mise-a-part'],
  ] as const)('its number is forgotten after %s and %s', (etat, quoi) => {
    const apres = suite(parCarte(etat), EVENEMENTS[quoi], T);
    expect(JSON.stringify(apres)).not.toContain(numero);
    expect(apres.reglement.paiements[0]?.reference).toBe('0001');
  });

  test('it is kept for as long as it is to be sent', () => {
    expect(JSON.stringify(suite(parCarte('en_envoi', false), EVENEMENTS.refus, T))).toContain(numero);
  });
});

test('too many requests are not sent again because a window came back; somebody may insist', () => {
  const avant = entree('a_renvoyer', { motif: { ...MOTIF, status: 429 }, prochain: T + 60_000 });
  expect(suite(avant, EVENEMENTS.relance, T)).toBe(avant);
  expect(suite(avant, { quoi: 'relance', insister: true }, T).prochain).toBe(T);
});

test('a clock that was put back holds no sale up', () => {
  expect(due(entree('a_renvoyer', { prochain: T + 5 * 3_600_000 }), T)).toBe(true);
});

test('a sale that has not left yet need not be waited for', () => {
  expect(suite(entree('a_envoyer', { directe: true }), EVENEMENTS.patience, T).directe).toBe(false);
  const partie = entree('en_envoi', { directe: true });
  expect(suite(partie, EVENEMENTS.patience, T)).toBe(partie);
});

test('a lease that is not over keeps others away', () => {
  const avant = entree('en_envoi', { bail: T + 1 });
  expect(suite(avant, { quoi: 'bail-echu' }, T)).toBe(avant);
  expect(suite(entree('a_envoyer'), { quoi: 'prise' }, T)).toMatchObject({ bail: T + BAIL_MS, essais: 2 });
});

test('it is tried for ever, at 2 s, then twice that, and every five minutes at last', () => {
  expect([1, 2, 3, 8, 9, 50].map((essais) => recul(essais, 0))).toEqual([
    2_000, 4_000, 8_000, 256_000, 300_000, 300_000,
  ]);
  expect(recul(1, 1)).toBe(1_500);
});

test('the server’s own delay counts when it is longer', () => {
  const apres = suite(entree('en_envoi'), { ...EVENEMENTS['sans-reponse'], attente: 60 }, T);
  expect(apres.prochain).toBe(T + 60_000);
  expect(due(apres, T + 59_999)).toBe(false);
  expect(due(apres, T + 60_000)).toBe(true);
});

test('another total than that of the receipt is an alarm', () => {
  const issue = { numero: 'LAV-1-1-1', total_cents: centimes(1151) };
  expect(suite(entree('en_envoi'), { quoi: 'enregistree', issue }, T).alarme).toBe(true);
});

test('a correction carries the approval that the refusal asked for', () => {
  expect(suite(entree('a_examiner'), EVENEMENTS.reprise, T)).toMatchObject({
    approbation: 'jeton',
    motif: null,
  });
});

test('a week after, a recorded sale goes; what was set aside stays', () => {
  const semaine = 7 * 86_400_000 + 1;
  expect(perimee(entree('enregistree', { finieLe: T }), T + semaine)).toBe(true);
  expect(perimee(entree('enregistree', { finieLe: T }), T + semaine - 2)).toBe(false);
  for (const etat of ['ecartee', 'a_examiner', 'a_renvoyer'] as const)
    expect(perimee(entree(etat, { finieLe: T }), T + semaine)).toBe(false);
});

test('the badge counts what is still to be sent and what waits for a manager', () => {
  expect(compter(ETATS.map((etat) => entree(etat)))).toEqual({ aEnvoyer: 4, aExaminer: 1, aAuthentifier: 1 });
});

describe('which one is next', () => {
  const file = (...etats: Partial<Entree>[]) =>
    etats.map((plus, rang) =>
      entree(plus.motif ? 'a_renvoyer' : 'a_envoyer', { vente_id: `${rang}`, ...plus }),
    );
  const suivante = (...etats: Partial<Entree>[]) => prochaine(file(...etats), T)?.vente_id;
  const plusTard = T + 60_000;
  const reseau = { ...MOTIF, status: 0, kind: 'reseau' };

  test('the oldest that nobody has answered, once a newer one may leave: their order is kept', () => {
    expect(suivante({ motif: reseau, prochain: plusTard }, {})).toBe('0');
    expect(suivante({ motif: { ...MOTIF, status: 502 }, prochain: plusTard }, {})).toBe('0');
    expect(suivante({ motif: reseau, prochain: plusTard })).toBeUndefined();
  });

  test('nobody, while the server asks to wait', () => {
    expect(suivante({ motif: { ...MOTIF, status: 429 }, prochain: plusTard }, {})).toBeUndefined();
    const occupe = { ...MOTIF, status: 503, retryAfter: 30 };
    expect(suivante({ motif: occupe, prochain: plusTard }, {})).toBeUndefined();
    expect(suivante({ motif: occupe, prochain: T }, {})).toBe('0');
  });

  test('not one that the server fails at, and not one that waits for somebody', () => {
    expect(suivante({ motif: { ...MOTIF, status: 500 }, prochain: plusTard }, {})).toBe('1');
    expect(suivante({ etat: 'a_examiner' }, { etat: 'a_authentifier' }, {})).toBe('2');
  });
});
