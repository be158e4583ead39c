import { useLingui } from '@lingui/react/macro';
import { useId, useState } from 'react';

type Props = {
  etiquette: string;
  /** What it takes, said before anything is chosen. */
  aide: string;
  /** Why the chosen one is not sent. */
  erreur?: string | undefined;
  /** Which ones the browser offers first. */
  accept: string;
  choisir: (fichier: File | null) => void;
};

/** A file of one's computer. The browser's own button speaks the language of the browser, so it is there unseen. */
export function ChoixFichier({ etiquette, aide, erreur, accept, choisir }: Props) {
  const { t } = useLingui();
  const id = useId();
  const [nom, setNom] = useState('');
  return (
    <div className="relative flex min-w-0 flex-col gap-1">
      <label htmlFor={id} className="font-semibold">
        {etiquette}
      </label>
      <p id={`${id}-aide`} className="text-petit text-gris">
        {aide}
      </p>
      <input
        id={id}
        type="file"
        accept={accept}
        aria-invalid={erreur ? true : undefined}
        aria-describedby={erreur ? `${id}-aide ${id}-nom ${id}-erreur` : `${id}-aide ${id}-nom`}
        onChange={({ target }) => {
          const fichier = target.files?.[0] ?? null;
          setNom(fichier?.name ?? '');
          choisir(fichier);
        }}
        className="peer sr-only"
      />
      <label
        htmlFor={id}
        className="flex min-h-cible cursor-pointer flex-wrap items-center gap-3 rounded-sm border-2 border-filet bg-carte p-1 outline-offset-2 outline-nuit peer-aria-invalid:border-brique peer-focus-visible:outline-3"
      >
        <span className="inline-flex min-h-8 items-center rounded-sm border-2 border-encre px-3 font-semibold">
          {t`Parcourir…`}
        </span>
        <span id={`${id}-nom`} className="min-w-0 wrap-anywhere">
          {nom || t`Aucun fichier choisi`}
        </span>
      </label>
      {erreur && (
        <p id={`${id}-erreur`} role="alert" className="font-semibold text-brique">
          {erreur}
        </p>
      )}
    </div>
  );
}
