import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { Bouton } from '../../composants/Bouton';

export type Nouvelle = {
  readonly ton: 'bon' | 'refus';
  readonly texte: string;
  /** What may be looked for by name instead; empty: nothing. */
  readonly cherche: string;
};
export type Dire = (nouvelle: Nouvelle | null) => void;

export function useNouvelle(): { nouvelle: Nouvelle | null; dire: Dire } {
  const [nouvelle, setNouvelle] = useState<Nouvelle | null>(null);
  return { nouvelle, dire: setNouvelle };
}

/** The one live region of the sale: what was just added, or why nothing was. */
export function Nouvelles({ nouvelle, chercher }: { nouvelle: Nouvelle | null; chercher: () => void }) {
  const refus = nouvelle?.ton === 'refus';
  return (
    <div className="flex min-h-8 flex-wrap items-center gap-3">
      <p
        role="status"
        className={refus ? 'border-l-8 border-brique pl-3 font-semibold text-brique' : 'text-gris'}
      >
        {nouvelle?.texte}
      </p>
      {nouvelle?.cherche && (
        <Bouton genre="discret" onClick={chercher}>
          <Trans>Chercher par nom</Trans>
        </Bouton>
      )}
    </div>
  );
}
