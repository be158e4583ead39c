import { i18n } from '@lingui/core';
import * as v from 'valibot';
import { beforeAll, expect, test } from 'vitest';
import { CLE } from './cle';

beforeAll(() => i18n.loadAndActivate({ locale: 'fr', messages: {} }));

const saisie = { nom: 'entrepôt', expire_le: '2026-12-01T10:00' };

test('each ticked box is a scope of the key', () => {
  const { output } = v.safeParse(CLE, { ...saisie, 'stock:lire': 'oui', 'evenements:lire': 'oui' });
  expect(output).toMatchObject({ nom: 'entrepôt', portees: ['stock:lire', 'evenements:lire'] });
});

test('a key without any scope is refused at the first box', () => {
  const { issues } = v.safeParse(CLE, saisie);
  expect(issues?.map((issue) => v.getDotPath(issue))).toEqual(['stock:lire']);
});
