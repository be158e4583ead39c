import { type SelectHTMLAttributes, useId } from 'react';

type Props = Omit<SelectHTMLAttributes<HTMLSelectElement>, 'id'> & { etiquette: string };

/** One of a few, by the browser's own list. */
export function Choix({ etiquette, className = '', ...rest }: Props) {
  const id = useId();
  return (
    <div className={`flex flex-wrap items-center gap-2 ${className}`}>
      <label htmlFor={id} className="text-petit text-gris">
        {etiquette}
      </label>
      <select
        {...rest}
        id={id}
        className="min-h-cible rounded-sm border-2 border-filet bg-carte px-2 text-encre"
      />
    </div>
  );
}
