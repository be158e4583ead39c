import { Trans, useLingui } from '@lingui/react/macro';
import type { ErrorComponentProps } from '@tanstack/react-router';
import { Probleme } from './Etat';

/** A screen that failed: the rest of the application stays. A new version may have replaced its files: load again. */
function PageEnErreur({ error }: ErrorComponentProps) {
  return (
    <main className="p-6">
      <Probleme cause={error} reessayer={() => location.reload()} />
    </main>
  );
}

function PageIntrouvable() {
  const { t } = useLingui();
  return (
    <main className="flex flex-col gap-3 p-6">
      <title>{t`Page introuvable`}</title>
      <h1>
        <Trans>Page introuvable</Trans>
      </h1>
      <p>
        <Trans>Il n’y a rien à cette adresse.</Trans>
      </p>
    </main>
  );
}

/** What every router of ours has. */
export const PAGES = {
  defaultErrorComponent: PageEnErreur,
  defaultNotFoundComponent: PageIntrouvable,
  scrollRestoration: true,
} as const;
