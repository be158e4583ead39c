/** A key as the window sees it. */
export type Touche = {
  /** Its place on the keyboard, whatever is printed on it; empty on some. */
  readonly code: string;
  readonly key: string;
  readonly maj: boolean;
  /** Held down: a finger, never a scanner. */
  readonly repetee: boolean;
  /** Milliseconds, of the event and not of its handling. */
  readonly t: number;
};

export type Rafale = { readonly texte: string; readonly dernier: number };

export const SILENCE: Rafale = { texte: '', dernier: Number.NEGATIVE_INFINITY };

export type Vu =
  /** No part of a code. */
  | { readonly quoi: 'autre' }
  /** The first of what may become one: the fields are worth remembering. */
  | { readonly quoi: 'debut' }
  | { readonly quoi: 'suite' }
  | { readonly quoi: 'code'; readonly texte: string };

export type Reglage = { readonly ecart: number; readonly minimum: number };

/** Between two keys of a scanner; the fastest typists are at 60 ms. */
export const REGLAGE: Reglage = { ecart: 50, minimum: 6 };

/**
 * Tells a scanner from a person: six characters or more, each soon after the one before, ended by Enter or Tab. A function
 * of its state and of a key alone.
 */
export function entendre(
  rafale: Rafale,
  touche: Touche,
  { ecart, minimum }: Reglage = REGLAGE,
): { rafale: Rafale; vu: Vu } {
  const { t, key } = touche;
  const proche = t - rafale.dernier <= ecart;
  if (key === 'Enter' || key === 'Tab') {
    const { texte } = rafale;
    const code = proche && texte.length >= minimum;
    return { rafale: SILENCE, vu: code ? { quoi: 'code', texte } : { quoi: 'autre' } };
  }
  // Capitals come with a key of their own.
  if (key === 'Shift' || key === 'AltGraph' || key === 'CapsLock') return { rafale, vu: { quoi: 'autre' } };
  const lettre = lettreDe(touche);
  if (lettre === null || touche.repetee) return { rafale: SILENCE, vu: { quoi: 'autre' } };
  if (!proche) return { rafale: { texte: lettre, dernier: t }, vu: { quoi: 'debut' } };
  return { rafale: { texte: rafale.texte + lettre, dernier: t }, vu: { quoi: 'suite' } };
}

const SIGNES: Record<string, string> = {
  Minus: '-',
  Slash: '/',
  Period: '.',
  Space: ' ',
  BracketRight: ']',
  NumpadSubtract: '-',
};

/** By its place on an American keyboard, as scanners type: on an AZERTY one their digits read `&é"`. */
function lettreDe({ code, key, maj }: Touche): string | null {
  const chiffre = /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1];
  if (chiffre) return chiffre;
  const lettre = /^Key([A-Z])$/.exec(code)?.[1];
  if (lettre) return maj || key === key.toUpperCase() ? lettre : lettre.toLowerCase();
  return SIGNES[code] ?? ([...key].length === 1 ? key : null);
}
