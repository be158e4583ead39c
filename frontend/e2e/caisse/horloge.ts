import type { BrowserContext, Page } from '@playwright/test';

const CLE = 'essai-horloge';

/** The pages of this computer have a clock of their own, which `avancer` moves by milliseconds. */
export const dereglerHorloge = (context: BrowserContext): Promise<unknown> =>
  context.addInitScript((cle) => {
    const vraie = Date;
    const decalage = () => {
      try {
        return Number(localStorage.getItem(cle) ?? 0);
      } catch {
        // A page without an address has no storage.
        return 0;
      }
    };
    const Fausse = class extends vraie {
      constructor(...parts: [] | [number | string | Date]) {
        if (parts.length === 0) super(vraie.now() + decalage());
        else super(...(parts as [number]));
      }
      static override now() {
        return vraie.now() + decalage();
      }
    };
    Object.assign(globalThis, { Date: Fausse });
  }, CLE);

/** Puts the clock so far from the true one, from now on. */
export const avancer = (page: Page, ms: number): Promise<void> =>
  page.evaluate(([cle, decalage]) => localStorage.setItem(String(cle), String(decalage)), [CLE, ms]);
