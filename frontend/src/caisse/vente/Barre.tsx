import { useLingui } from '@lingui/react/macro';
import { memo, useCallback, useEffect, useEffectEvent, useRef } from 'react';
import { ACTIONS, type Action, actionDe, nomDeTouche, type Poignees } from '../actions';
import { champDeSaisie, dialogueOuvert } from '../lecteur/Lecteur';
import { TouchesDe } from './Touches';

/** A sign may be the first of a burst, as in `-0008`: it waits to see whether another key follows at once. */
const RAFALE_MS = 60;

type Props = { poignees: Poignees; className: string };

/** The actions of the sale with their keys, and the keyboard that does the same. */
export function Barre({ poignees, className }: Props) {
  const { t } = useLingui();
  useTouches(poignees);
  const courantes = useRef(poignees);
  useEffect(() => {
    courantes.current = poignees;
  });
  const presser = useCallback((action: Action) => executer(action, courantes.current), []);
  return (
    <div
      role="toolbar"
      aria-label={t`Actions`}
      className={`flex flex-wrap gap-2 border-t-4 border-encre pt-3 ${className}`}
    >
      {ACTIONS.filter(({ bouton }) => bouton).map((action) => (
        <UneAction key={action.nom} action={action} actif={action.actif(poignees)} presser={presser} />
      ))}
    </div>
  );
}

type PropsAction = { action: Action; actif: boolean; presser: (action: Action) => void };

/** Drawn again when what it may do changes, not at every scan. */
const UneAction = memo(function UneAction({ action, actif, presser }: PropsAction) {
  const { i18n } = useLingui();
  return (
    <button
      type="button"
      aria-disabled={!actif || undefined}
      aria-keyshortcuts={action.touches[0]?.replace('Maj', 'Shift').replace('Ctrl', 'Control')}
      onClick={() => presser(action)}
      className={`flex min-h-cible flex-col items-start justify-center rounded-sm border-2 px-3 leading-tight aria-disabled:opacity-70 ${
        action.nom === 'especes'
          ? 'border-sapin bg-sapin text-sur-sapin'
          : 'border-filet bg-carte text-encre hover:border-encre'
      }`}
    >
      <span className="font-semibold">{i18n._(action.libelle)}</span>
      <TouchesDe action={action} />
    </button>
  );
});

function executer(action: Action, poignees: Poignees): void {
  if (action.actif(poignees)) action.faire(poignees);
}

function useTouches(poignees: Poignees): void {
  const faire = useEffectEvent((action: Action) => {
    if (!dialogueOuvert()) executer(action, poignees);
  });
  useEffect(() => {
    let attente: ReturnType<typeof setTimeout> | undefined;
    const surTouche = (event: KeyboardEvent) => {
      clearTimeout(attente);
      if (event.altKey || event.metaKey || dialogueOuvert()) return;
      const saisie = champDeSaisie();
      const signe = event.key.length === 1 && !event.ctrlKey;
      // What is being typed is text, until the field is empty again.
      if (document.activeElement === saisie && saisie?.value && (signe || event.key === 'Delete')) return;
      const action = actionDe(nomDeTouche(event));
      if (action) {
        event.preventDefault();
        if (signe) attente = setTimeout(() => faire(action), RAFALE_MS);
        else faire(action);
      } else if (/^\d$/.test(event.key) && !event.ctrlKey) saisie?.focus();
    };
    addEventListener('keydown', surTouche);
    return () => {
      clearTimeout(attente);
      removeEventListener('keydown', surTouche);
    };
  }, []);
}
