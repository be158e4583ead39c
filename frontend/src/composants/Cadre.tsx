import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { ChoixLangue } from './ChoixLangue';
import { ChoixTheme } from './ChoixTheme';

type Props = {
  /** The name of the application, as its sign says it. */
  enseigne: ReactNode;
  /** What else its header has: a search field, who is signed in. */
  entete?: ReactNode;
  /** What else its foot has: what anybody may want to read. */
  pied?: ReactNode;
  children: ReactNode;
};

/** The frame of a screen: its header with the other language, the content, and the look of it all. */
export function Cadre({ enseigne, entete, pied, children }: Props) {
  return (
    <div className="flex min-h-dvh flex-col">
      <a href="#contenu" className="sr-only focus:not-sr-only focus:p-3">
        <Trans>Aller au contenu</Trans>
      </a>
      <header className="flex flex-wrap items-center gap-x-6 gap-y-2 border-b-4 border-encre px-4 py-3 sm:px-6">
        {enseigne}
        {entete}
        <div className="ml-auto">
          <ChoixLangue />
        </div>
      </header>
      <main
        id="contenu"
        tabIndex={-1}
        className="mx-auto w-full max-w-[90rem] flex-1 px-4 py-6 outline-none sm:px-6"
      >
        {children}
      </main>
      <footer className="flex flex-wrap items-center gap-x-6 gap-y-2 border-t border-filet px-4 py-3 sm:px-6">
        <ChoixTheme />
        {pied}
      </footer>
    </div>
  );
}
