import { useEffect, useEffectEvent } from 'react';
import { type Code, lireCode } from '../../lecteur/code';
import { ecouter } from '../../lecteur/ecouter';
import { sonner } from '../../lecteur/son';

/** Hands what is scanned to this screen, whatever has the focus. While a dialogue asks something, a scan is refused aloud. */
export function useLecteur(surCode: (code: Code) => void, refuser: (texte: string) => void): void {
  const entendre = useEffectEvent((texte: string) => {
    if (document.querySelector('dialog[open]') === null) return surCode(lireCode(texte));
    sonner('refus');
    refuser(texte);
  });
  useEffect(
    () =>
      ecouter(
        (texte) => entendre(texte),
        () => [],
      ),
    [],
  );
}
