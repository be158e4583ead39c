import { expect, test } from 'vitest';
import { secourir } from './secours';

test('what cannot start says so in both languages, with a way to try again', () => {
  document.body.innerHTML = '<div id="racine"></div>';
  const racine = document.querySelector<HTMLElement>('#racine');
  if (racine) secourir(racine);
  expect([...document.querySelectorAll('main p')].map((p) => p.getAttribute('lang'))).toEqual(['fr', 'en']);
  expect(document.querySelector('main button')?.textContent).toMatch(/Reload/);
});
