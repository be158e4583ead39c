import { Trans, useLingui } from '@lingui/react/macro';
import type { ErrorComponentProps } from '@tanstack/react-router';
import { Probleme } from './Etat';

/** A screen that failed, inside of its frame: the rest of the application stays. A new version may have replaced its files: load again. */
function PageEnErreur({ error }: ErrorComponentProps) {
  return (
    <div className="p-6">
      <Probleme cause={error} reessayer={() => location.reload()} />
    </div>
  );
}

function PageIntrouvable() {
  const { t } = useLingui();
  return (
    <div className="flex flex-col gap-3">
      <title>{t`Page introuvable · Comptoir`}</title>
      <h1>
        <Trans>Page introuvable</Trans>
      </h1>
      <p>
        <Trans>Il n’y a rien à cette adresse.</Trans>
      </p>
    </div>
  );
}

/** What every router of ours has. */
export const PAGES = {
  defaultErrorComponent: PageEnErreur,
  defaultNotFoundComponent: PageIntrouvable,
  scrollRestoration: true,
  // What a finger or the pointer is about to open is fetched by the time that it is pressed.
  defaultPreload: 'intent',
  defaultPreloadStaleTime: 0,
} as const;
