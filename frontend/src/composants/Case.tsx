import type { InputHTMLAttributes, ReactNode } from 'react';

type Props = Omit<InputHTMLAttributes<HTMLInputElement>, 'type'> & {
  /** One of several, or on and off. */
  type?: 'checkbox' | 'radio';
  children: ReactNode;
};

/** A box to tick, with its words: both are the target. */
export function Case({ type = 'checkbox', children, className = '', ...rest }: Props) {
  return (
    <label className={`flex min-h-cible items-center gap-3 py-1 ${className}`}>
      <input {...rest} type={type} className="size-6 shrink-0 accent-sapin" />
      <span className="min-w-0 wrap-anywhere">{children}</span>
    </label>
  );
}
