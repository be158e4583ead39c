import { i18n } from '@lingui/core';
import * as v from 'valibot';
import { beforeAll, expect, test } from 'vitest';
import { INCIDENT, type Incident, suite, versions } from './incident';

beforeAll(() => i18n.loadAndActivate({ locale: 'fr', messages: {} }));

const incident = (autres: Partial<Incident> = {}): Incident => ({
  incident_id: '0199f0f3-6a54-7c1e-9d3f-2f6f0c8a7b11',
  version: 1,
  survenu_du: '2026-06-29',
  survenu_au: '2026-06-30',
  donnees: 'Courriels',
  circonstances: 'Un courriel à toute une liste',
  personnes: 12,
  risque_serieux: false,
  avis: '',
  mesures: '',
  motif: '',
  par: '0199f0f3-6a54-7c1e-9d3f-2f6f0c8a7b12',
  le: '2026-06-30T14:00:00Z',
  ...autres,
});

const saisi = {
  survenu_du: '2026-06-29',
  survenu_au: '2026-06-30',
  personnes: '12',
  donnees: 'Courriels',
  circonstances: 'Une liste\nen copie visible',
  avis: '',
  mesures: '',
};

test('what is typed on several lines is sent on one, and an unticked box is no', () => {
  const { output } = v.safeParse(INCIDENT, saisi);
  expect(output).toMatchObject({
    personnes: 12,
    risque_serieux: false,
    circonstances: 'Une liste en copie visible',
    avis: '',
  });
});

test('a last day before the first is refused at its field', () => {
  const { issues } = v.safeParse(INCIDENT, { ...saisi, survenu_au: '2026-06-28' });
  expect(issues?.map((issue) => v.getDotPath(issue))).toEqual(['survenu_au']);
});

test('a serious risk is told before anything else', () => {
  expect(suite(incident())).toBe('a_mesurer');
  expect(suite(incident({ risque_serieux: true, mesures: 'fait' }))).toBe('a_declarer');
  expect(suite(incident({ risque_serieux: true, avis: 'CAI, le 30 juin', mesures: 'fait' }))).toBe('suivi');
});

test('a version names the fields that it corrects', () => {
  const premiere = incident();
  const seconde = incident({ version: 2, personnes: 14, avis: 'CAI', motif: 'deux de plus' });
  expect(versions([seconde, premiere])).toEqual([
    { version: seconde, changes: ['personnes', 'avis'] },
    { version: premiere, changes: [] },
  ]);
});
