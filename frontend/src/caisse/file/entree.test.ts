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
  'bail-echu': { quoi: 'bail-echu' },
  enregistree: { quoi: 'enregistree', issue: { numero: 'LAV-1-1-1', total_cents: centimes(1150) } },
  'sans-reponse': { quoi: 'sans-reponse', motif: MOTIF, attente: null },
  'jeton-refuse': { quoi: 'jeton-refuse', motif: MOTIF },
  refus: { quoi: 'refus', motif: MOTIF },
  connexion: { quoi: 'connexion' },
  relance: { quoi: 'relance' },
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
