import type { ButtonHTMLAttributes, MouseEvent } from 'react';

const GENRES = {
  /** The one action of a screen. */
  principal: 'border-sapin bg-sapin text-sur-sapin hover:bg-encre hover:border-encre hover:text-papier',
  secondaire: 'border-encre bg-transparent text-encre hover:bg-encre hover:text-papier',
  /** Inside a line of text or a header. */
  discret: 'border-transparent bg-transparent text-nuit underline underline-offset-4 hover:border-filet',
  danger: 'border-brique bg-transparent text-brique hover:bg-brique hover:text-papier',
};

type Props = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'disabled'> & {
  genre?: keyof typeof GENRES;
  /** Under way: pressed again it does nothing, and the focus stays. */
  occupe?: boolean;
  /** Not now; why is said beside it. Never `disabled`, which no keyboard reaches. */
  inactif?: boolean;
};

export function Bouton({
  genre = 'secondaire',
  occupe = false,
  inactif = false,
  className = '',
  onClick,
  ...rest
}: Props) {
  const muet = occupe || inactif;
  const presser = (event: MouseEvent<HTMLButtonElement>) =>
    muet ? event.preventDefault() : onClick?.(event);
  return (
    <button
      type="button"
      {...rest}
      onClick={presser}
      aria-disabled={muet || undefined}
      aria-busy={occupe || undefined}
      className={`inline-flex min-h-cible items-center justify-center gap-2 rounded-sm border-2 px-4 font-semibold aria-pressed:border-encre aria-pressed:bg-carte aria-disabled:opacity-70 aria-busy:cursor-progress ${GENRES[genre]} ${className}`}
    />
  );
}
