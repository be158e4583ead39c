import type { Page } from '@playwright/test';

/** Between two keys of the scanner of the tests. */
const PAS_MS = 3;

/**
 * A scanner plugged into this page: it types a code and Enter at its own pace, however busy the machine is, since each
 * key carries its time. Gives what to read with it.
 */
export async function brancher(page: Page): Promise<(...codes: string[]) => Promise<void>> {
  const cdp = await page.context().newCDPSession(page);
  return async (...codes) => {
    let temps = Date.now() / 1000;
    const frappes = codes
      .flatMap((code) => [...code, 'Enter'])
      .map((signe) => {
        temps += PAS_MS / 1000;
        return touche(signe, temps);
      });
    // Handed over together: the time between them is the one that they carry.
    await Promise.all(
      frappes.flatMap((frappe) => [
        cdp.send('Input.dispatchKeyEvent', { type: 'keyDown', ...frappe }),
        cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', ...frappe, text: '' }),
      ]),
    );
  };
}

function touche(signe: string, timestamp: number) {
  if (signe === 'Enter')
    return { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13, text: '\r', timestamp };
  const code = /\d/.test(signe) ? `Digit${signe}` : signe === '-' ? 'Minus' : `Key${signe.toUpperCase()}`;
  const modifiers = /[A-Z]/.test(signe) ? 8 : 0;
  return {
    key: signe,
    code,
    windowsVirtualKeyCode: signe.toUpperCase().charCodeAt(0),
    text: signe,
    modifiers,
    timestamp,
  };
}

/** The article number of product n of the demo data. */
export function gtin(produit: number): string {
  const corps = `200${String(produit).padStart(9, '0')}`;
  const somme = [...corps].reduce(
    (total, chiffre, rang) => total + Number(chiffre) * (rang % 2 === 0 ? 1 : 3),
    0,
  );
  return corps + ((10 - (somme % 10)) % 10);
}
