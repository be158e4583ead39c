import { useLingui } from '@lingui/react/macro';
import type { FormEvent } from 'react';
import { useSaisie } from '../lecteur/Lecteur';

/** The field of codes: digits typed anywhere on the screen land in it. */
export function Saisie({ articles }: { articles: { taper: (texte: string) => void } }) {
  const { t } = useLingui();
  const champ = useSaisie();
  const valider = (event: FormEvent) => {
    event.preventDefault();
    if (!champ.current?.value) return;
    articles.taper(champ.current.value);
    champ.current.value = '';
  };
  return (
    <form onSubmit={valider}>
      <input
        ref={champ}
        aria-label={t`Code, puis Entrée ; ou une quantité et *, puis lire`}
        placeholder={t`Code, ou 3* puis lire`}
        autoComplete="off"
        enterKeyHint="enter"
        className="min-h-cible w-full rounded-sm border-2 border-filet bg-carte px-3 font-code text-encre"
      />
    </form>
  );
}
