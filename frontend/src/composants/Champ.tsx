import { type InputHTMLAttributes, useId } from 'react';

type Props = Omit<InputHTMLAttributes<HTMLInputElement>, 'id'> & {
  etiquette: string;
  /** How to fill it, under the label. */
  aide?: string | undefined;
  /** Why what was sent was refused; announced with the field. */
  erreur?: string | undefined;
  /** For a search field whose button says what it is: read aloud, not shown. */
  etiquetteCachee?: boolean;
};

export function Champ({ etiquette, aide, erreur, etiquetteCachee = false, className = '', ...rest }: Props) {
  const id = useId();
  const described = [aide && `${id}-aide`, erreur && `${id}-erreur`].filter(Boolean).join(' ');
  return (
    <div className={`flex flex-col gap-1 ${className}`}>
      <label htmlFor={id} className={etiquetteCachee ? 'sr-only' : 'font-semibold'}>
        {etiquette}
      </label>
      {aide && (
        <p id={`${id}-aide`} className="text-petit text-gris">
          {aide}
        </p>
      )}
      <input
        {...rest}
        id={id}
        aria-invalid={erreur ? true : undefined}
        aria-describedby={described || undefined}
        className="min-h-cible w-full rounded-sm border-2 border-filet bg-carte px-3 text-encre aria-invalid:border-brique"
      />
      {erreur && (
        <p id={`${id}-erreur`} className="font-semibold text-brique">
          {erreur}
        </p>
      )}
    </div>
  );
}
