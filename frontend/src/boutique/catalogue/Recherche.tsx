import { useLingui } from '@lingui/react/macro';
import { type FormEvent, useEffect, useRef } from 'react';
import { Champ } from '../../composants/Champ';

/** Typing pauses for so long before it is a question. */
const PAUSE_MS = 200;

/** The search field, which has the focus of the page. «Back» puts its former words into it. */
export function Recherche({ q, chercher }: { q: string; chercher: (q: string) => void }) {
  const { t } = useLingui();
  const form = useRef<HTMLFormElement>(null);
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);

  useEffect(() => {
    const champ = form.current?.querySelector('input');
    if (champ && champ !== document.activeElement) champ.value = q;
  }, [q]);
  useEffect(() => () => clearTimeout(pause.current), []);

  const demander = (event: FormEvent<HTMLFormElement>, attendre: number) => {
    const mots = String(new FormData(event.currentTarget).get('q') ?? '').trim();
    clearTimeout(pause.current);
    pause.current = setTimeout(() => chercher(mots), attendre);
  };

  return (
    <search className="grow basis-72">
      <form
        ref={form}
        onInput={(event) => demander(event, PAUSE_MS)}
        onSubmit={(event) => {
          event.preventDefault();
          demander(event, 0);
        }}
      >
        <Champ
          etiquette={t`Chercher un produit`}
          name="q"
          type="search"
          defaultValue={q}
          maxLength={100}
          enterKeyHint="search"
          autoComplete="off"
          autoFocus
        />
      </form>
    </search>
  );
}
