import { type SelectHTMLAttributes, useId } from 'react';

type Props = Omit<SelectHTMLAttributes<HTMLSelectElement>, 'id'> & { etiquette: string };

/** One of a few, as a field of a form: its label above, as wide as the fields around it. */
export function ChoixPlein({ etiquette, className = '', ...rest }: Props) {
  const id = useId();
  return (
    <div className={`flex flex-col gap-1 ${className}`}>
      <label htmlFor={id} className="font-semibold">
        {etiquette}
      </label>
      <select
        {...rest}
        id={id}
        className="min-h-cible w-full rounded-sm border-2 border-filet bg-carte px-2 text-encre"
      />
    </div>
  );
}
