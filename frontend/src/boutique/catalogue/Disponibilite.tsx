import { Trans } from '@lingui/react/macro';
import type { Schema } from '../../api/client';

/** How much there is, in words: units are for staff. */
export function Disponibilite({ niveau }: { niveau: Schema<'Niveau'> }) {
  switch (niveau) {
    case 'en_stock':
      return (
        <span className="text-sapin">
          <Trans>En stock</Trans>
        </span>
      );
    case 'faible':
      return (
        <span className="font-semibold text-miel">
          <Trans>Il en reste peu</Trans>
        </span>
      );
    case 'rupture':
      return (
        <span className="font-semibold text-brique">
          <Trans>Épuisé</Trans>
        </span>
      );
  }
}
