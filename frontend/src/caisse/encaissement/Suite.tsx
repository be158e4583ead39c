import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Bouton } from '../../composants/Bouton';

type Props = { renoncer: () => void; occupe: boolean; inactif?: boolean; children: ReactNode };

/** The two ways out of a tender: back to the sale, or on. */
export function Suite({ renoncer, occupe, inactif = false, children }: Props) {
  return (
    <div className="flex flex-wrap justify-end gap-3">
      <Bouton onClick={renoncer}>
        <Trans>Revenir</Trans>
      </Bouton>
      <Bouton genre="principal" type="submit" occupe={occupe} inactif={inactif} className="min-h-moyen">
        {children}
      </Bouton>
    </div>
  );
}
