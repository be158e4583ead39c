import { useLingui } from '@lingui/react/macro';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { Code } from '../../lecteur/code';
import { ecouter } from '../../lecteur/ecouter';
import { sonner } from '../../lecteur/son';
import { lireCode } from './code';

/** What to do with a code; `false` where it is none that is waited for. */
type Ecoute = {
  readonly faire: (code: Code) => unknown;
  /** Also while a dialogue is open: its own field is what waits. */
  readonly dialogue: boolean;
};

/** Who wants what is scanned: whoever asked last, then those before. */
const ecoutes: Ecoute[] = [];

/** What was read, whatever it is. */
export const texteDe = (code: Code): string => (code.genre === 'gtin' ? code.gtin : code.texte);

/** The field that takes digits typed anywhere. */
let saisie: HTMLInputElement | null = null;

export const champDeSaisie = (): HTMLInputElement | null => saisie;

export function useSaisie() {
  const champ = useRef<HTMLInputElement>(null);
  useEffect(() => {
    saisie = champ.current;
    return () => {
      saisie = null;
    };
  }, []);
  return champ;
}

/** Hands what is scanned to this screen, as long as it is there; to a dialogue only where it says so. */
export function useLecture(faire: Ecoute['faire'], { dialogue = false } = {}): void {
  const surCode = useEffectEvent(faire);
  useEffect(() => {
    const ecoute: Ecoute = { dialogue, faire: (code) => surCode(code) };
    ecoutes.push(ecoute);
    return () => void ecoutes.splice(ecoutes.indexOf(ecoute), 1);
  }, [dialogue]);
}

/** Whether a dialogue asks something first. */
export const dialogueOuvert = (): boolean => [...dialogues].some(({ open }) => open);

/** Kept by the browser: asked at every key, it looks through the page no more. */
const dialogues = document.getElementsByTagName('dialog');

const VISIBLE_MS = 10_000;

/** The ear of the till. What nobody can take is refused aloud, never lost in silence. */
export function Lecteur() {
  const { t } = useLingui();
  const [refus, setRefus] = useState<string | null>(null);
  const bandeau = useRef<HTMLDivElement>(null);

  const surTexte = useEffectEvent((texte: string) => {
    const code = lireCode(texte);
    const ouvert = dialogueOuvert();
    const pris = ecoutes
      .toReversed()
      .some(({ dialogue, faire }) => (dialogue || !ouvert) && faire(code) !== false);
    if (pris) return;
    sonner('refus');
    setRefus(
      ouvert
        ? t`Code ${texte} refusé : fermez d’abord ce qui est ouvert, puis lisez-le encore.`
        : t`Code ${texte} refusé : cet écran n’en attend pas. Allez à la vente, puis lisez-le encore.`,
    );
  });

  useEffect(
    () =>
      ecouter(
        (texte) => surTexte(texte),
        () => (saisie ? [saisie] : []),
      ),
    [],
  );

  useEffect(() => {
    if (refus === null) return;
    // On top of the dialogue that refused it.
    bandeau.current?.showPopover();
    const fin = setTimeout(() => {
      bandeau.current?.hidePopover();
      setRefus(null);
    }, VISIBLE_MS);
    return () => clearTimeout(fin);
  }, [refus]);

  return (
    <div
      ref={bandeau}
      popover="manual"
      role="alert"
      className="inset-x-0 top-0 m-0 w-full border-b-8 border-brique bg-carte p-4 text-grand font-semibold text-brique"
    >
      {refus}
    </div>
  );
}
