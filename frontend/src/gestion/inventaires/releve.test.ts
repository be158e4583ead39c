import { expect, test } from 'vitest';
import { designe, enSuspens, type Lecture, lireQuantite, nomDe, noter } from './releve';

const lue = (cle: string, etat: Lecture['etat'] = 'envoi'): Lecture => ({
  cle,
  quoi: { sku: 'EPI-0001' },
  quantite: 1,
  etat,
});
const faite = {
  lecture_id: 'a',
  inventaire_id: 'i',
  produit_id: 1,
  sku: 'EPI-0001',
  nom_fr: 'Thé',
  nom_en: 'Tea',
  quantite: 1,
  comptee: 3,
};

test('a reading is on its way, then taken', () => {
  const envoyee = noter([], { quoi: 'lue', lecture: lue('a') });
  expect(enSuspens(envoyee)).toBe(true);
  const prise = noter(envoyee, { quoi: 'faite', cle: 'a', faite });
  expect(prise).toEqual([{ ...lue('a', 'faite'), faite }]);
  expect(enSuspens(prise)).toBe(false);
});

test('one that was refused stays, under its key, until it is sent again or dropped', () => {
  const refusee = noter([lue('a')], { quoi: 'refusee', cle: 'a', cause: 'réseau' });
  expect(refusee[0]).toMatchObject({ cle: 'a', etat: 'refusee', cause: 'réseau' });
  expect(enSuspens(refusee)).toBe(true);
  expect(noter(refusee, { quoi: 'renvoyee', cle: 'a' })[0]).toMatchObject({ cle: 'a', etat: 'envoi' });
  expect(noter(refusee, { quoi: 'oubliee', cle: 'a' })).toEqual([]);
});

test('those that are done leave the sheet after thirty, no other does', () => {
  let lectures: readonly Lecture[] = [lue('perdue', 'refusee')];
  for (let rang = 0; rang < 50; rang += 1)
    lectures = noter(lectures, { quoi: 'lue', lecture: lue(`${rang}`, 'faite') });
  expect(lectures).toHaveLength(31);
  expect(lectures[0]?.cle).toBe('49');
  expect(lectures.at(-1)?.cle).toBe('perdue');
});

test('a reading is taken back once', () => {
  expect(noter([lue('a', 'faite')], { quoi: 'reprise', cle: 'a' })[0]?.reprise).toBe(true);
});

test.each([
  ['12', 12],
  ['1 200', 1200],
  ['−3', -3],
  ['0', 0],
  ['', null],
  ['1,5', null],
  ['100001', null],
  ['1e3', null],
] as const)('%j is %s', (texte, quantite) => expect(lireQuantite(texte)).toBe(quantite));

test('what was read is named and sent by one of its names', () => {
  expect([nomDe({ gtin: '96385074' }), designe({ gtin: '96385074' })]).toEqual([
    '96385074',
    { gtin: '96385074' },
  ]);
  const the = { produit_id: 4, nom: 'Thé' };
  expect([nomDe(the), designe(the)]).toEqual(['Thé', { produit_id: 4 }]);
});
