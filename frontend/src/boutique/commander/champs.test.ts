import { i18n } from '@lingui/core';
import * as v from 'valibot';
import { beforeAll, expect, test } from 'vitest';
import { champsAdresse, codePostal } from './champs';

// Refusals are worded in the language of the page.
beforeAll(() => i18n.loadAndActivate({ locale: 'fr', messages: {} }));

const adresse = v.object(champsAdresse);
const juste = {
  destinataire: ' Chloé Bergeron ',
  ligne1: '1200, rue des Érables',
  ligne2: '  ',
  ville: 'Montréal',
  province: 'qc',
  code_postal: 'h2l 3w5',
};

test('an address is read as people write it', () => {
  expect(v.parse(adresse, juste)).toEqual({
    destinataire: 'Chloé Bergeron',
    ligne1: '1200, rue des Érables',
    ligne2: null,
    ville: 'Montréal',
    province: 'QC',
    code_postal: 'H2L 3W5',
  });
  expect(codePostal('H2L3W5')).toBe('H2L 3W5');
});

test.each([
  [{ code_postal: 'D2L 3W5' }, 'code_postal'],
  [{ code_postal: 'H2L-3W5' }, 'code_postal'],
  [{ code_postal: '90210' }, 'code_postal'],
  [{ province: 'Québec' }, 'province'],
  [{ ville: '   ' }, 'ville'],
  [{ destinataire: '' }, 'destinataire'],
])('%j is refused at its field', (faute, champ) => {
  const lu = v.safeParse(adresse, { ...juste, ...faute });
  expect(lu.issues?.map((issue) => v.getDotPath(issue))).toEqual([champ]);
});
