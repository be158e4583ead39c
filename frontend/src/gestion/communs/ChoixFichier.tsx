import { useId } from 'react';

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

/** A file of one's computer, by the browser's own button. */
export function ChoixFichier({ etiquette, aide, erreur, accept, choisir }: Props) {
  const id = useId();
  return (
    <div className="flex min-w-0 flex-col gap-1">
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
        aria-describedby={erreur ? `${id}-aide ${id}-erreur` : `${id}-aide`}
        onChange={({ target }) => choisir(target.files?.[0] ?? null)}
        className="min-h-cible w-full rounded-sm border-2 border-filet bg-carte p-2 text-encre file:mr-3 file:min-h-8 file:rounded-sm file:border-2 file:border-encre file:bg-transparent file:px-3 file:font-semibold file:text-encre aria-invalid:border-brique"
      />
      {erreur && (
        <p id={`${id}-erreur`} role="alert" className="font-semibold text-brique">
          {erreur}
        </p>
      )}
    </div>
  );
}
