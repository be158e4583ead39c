import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Montant } from '../../composants/Prix';
import type { Ecart } from './ecarts';

/** What became of a line since it was put in the cart, in words. */
export function DireEcart({ ecart }: { ecart: Ecart }) {
  switch (ecart.genre) {
    case 'hausse':
      return (
        <Note ton="border-miel">
          <Trans>
            Le prix a changé : <Montant montant={ecart.actuel} />, au lieu de <Montant montant={ecart.vu} />.
          </Trans>
        </Note>
      );
    case 'baisse':
      return (
        <Note ton="border-sapin">
          <Trans>
            Le prix a baissé : vous paierez <Montant montant={ecart.actuel} />, au lieu de{' '}
            <Montant montant={ecart.vu} />.
          </Trans>
        </Note>
      );
    case 'manque':
      return (
        <Note ton="border-brique">
          <Trans>
            Il n’y en a pas assez pour ce choix : réduisez la quantité, ou choisissez un autre lieu.
          </Trans>
        </Note>
      );
    case 'retire':
      return (
        <Note ton="border-brique">
          <Trans>Ce produit n’est plus vendu en ligne.</Trans>
        </Note>
      );
  }
}

function Note({ ton, children }: { ton: string; children: ReactNode }) {
  return <p className={`border-l-8 pl-3 ${ton}`}>{children}</p>;
}
