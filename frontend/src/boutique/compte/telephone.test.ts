import { expect, test } from 'vitest';
import { ecrireTelephone, lireTelephone } from './telephone';

test.each([
  ['514 555-0123', '+15145550123'],
  ['(514) 555.0123', '+15145550123'],
  ['+1 514 555 0123', '+15145550123'],
  ['1-514-555-0123', '+15145550123'],
  ['  ', null],
  ['555-0123', 'illisible'],
  ['+33 1 42 68 53 00', 'illisible'],
  ['514 555-0123 poste 4', 'illisible'],
])('%j is read as %j', (texte, lu) => expect(lireTelephone(texte)).toBe(lu));

test('what is kept is shown as people write it, and read again the same', () => {
  expect(ecrireTelephone('+15145550123')).toBe('514 555-0123');
  expect(lireTelephone(ecrireTelephone('+15145550123'))).toBe('+15145550123');
  expect(ecrireTelephone(null)).toBe('');
});
