import { expect, test } from 'vitest';
import { ecrireCsv } from './csv';

test('commas, quotes and lines are kept, and the mark of UTF-8 comes first', () => {
  expect(ecrireCsv(['nom', 'prix'], [['Café, "noir"\nmoulu', 649]])).toBe(
    '\ufeffnom,prix\r\n"Café, ""noir""\nmoulu",649\r\n',
  );
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx'])('%j is no formula', (texte) => {
  expect(ecrireCsv([], [[texte]])).toContain(`'${texte}`);
});

test('a negative number stays a number, and nothing is empty', () => {
  expect(ecrireCsv(['a', 'b'], [[-5, null]])).toBe('\ufeffa,b\r\n-5,\r\n');
});
