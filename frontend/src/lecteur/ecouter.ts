import { entendre, REGLAGE, type Reglage, SILENCE, type Touche } from './rafale';

type Champ = HTMLInputElement | HTMLTextAreaElement;

/** A field as it was before a burst began to type into it. */
type Souvenir = { readonly champ: Champ; readonly valeur: string; readonly debut: number | null };

const ECART = 'comptoir-lecteur-ms';

/** Slow scanners take longer between two keys: a setting of the browser. */
function reglage(): Reglage {
  const ecart = Number(localStorage.getItem(ECART));
  return ecart > 0 ? { ...REGLAGE, ecart } : REGLAGE;
}

/**
 * Hears a scanner whatever has the focus, before any field does. A field that was typed into gets its text back, and the
 * Enter of the scanner presses nothing. `champs`: those that would take the focus meanwhile.
 */
export function ecouter(surCode: (texte: string) => void, champs: () => readonly Champ[]): () => void {
  let rafale = SILENCE;
  let souvenirs: Souvenir[] = [];
  const regle = reglage();

  const surTouche = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const pas = entendre(rafale, toucheDe(event), regle);
    rafale = pas.rafale;
    if (pas.vu.quoi === 'debut') souvenirs = [...champActif(), ...champs()].map(retenir);
    if (pas.vu.quoi !== 'code') return;
    event.preventDefault();
    event.stopImmediatePropagation();
    for (const souvenir of souvenirs) rendre(souvenir);
    surCode(pas.vu.texte);
  };
  addEventListener('keydown', surTouche, { capture: true });
  return () => removeEventListener('keydown', surTouche, { capture: true });
}

const toucheDe = (event: KeyboardEvent): Touche => ({
  code: event.code,
  key: event.key,
  maj: event.shiftKey,
  repetee: event.repeat,
  t: event.timeStamp,
});

function champActif(): Champ[] {
  const actif = document.activeElement;
  return actif instanceof HTMLInputElement || actif instanceof HTMLTextAreaElement ? [actif] : [];
}

const retenir = (champ: Champ): Souvenir => ({ champ, valeur: champ.value, debut: champ.selectionStart });

function rendre({ champ, valeur, debut }: Souvenir): void {
  if (champ.value === valeur) return;
  const forme = champ instanceof HTMLInputElement ? HTMLInputElement : HTMLTextAreaElement;
  // React listens to the setter of its own fields: the one of the browser is not heard as a change of ours.
  Object.getOwnPropertyDescriptor(forme.prototype, 'value')?.set?.call(champ, valeur);
  champ.dispatchEvent(new Event('input', { bubbles: true }));
  if (debut !== null) champ.setSelectionRange(debut, debut);
}
