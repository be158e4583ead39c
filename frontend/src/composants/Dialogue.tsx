import { type ReactNode, useEffect, useId, useRef } from 'react';

type Props = {
  ouvert: boolean;
  /** Escape, or the back gesture of a phone. */
  fermer: () => void;
  titre: string;
  children: ReactNode;
  /** The buttons, the one action last. */
  actions: ReactNode;
};

/** A modal dialogue of the browser: it keeps the focus inside, and gives it back. */
export function Dialogue({ ouvert, fermer, titre, children, actions }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();

  useEffect(() => {
    if (!ouvert) return dialog.current?.close();
    dialog.current?.showModal();
    // The browser takes the first control, which need not be the one that is typed into.
    dialog.current?.querySelector<HTMLElement>('[data-premier]')?.focus();
  }, [ouvert]);

  return (
    <dialog
      ref={dialog}
      aria-labelledby={id}
      onClose={fermer}
      className="m-auto w-[min(32rem,calc(100vw-2rem))] rounded-sm border-2 border-encre bg-carte p-6 text-encre"
    >
      {ouvert && (
        <div className="flex flex-col gap-4">
          <h2 id={id}>{titre}</h2>
          {children}
          <div className="flex flex-wrap justify-end gap-3">{actions}</div>
        </div>
      )}
    </dialog>
  );
}
