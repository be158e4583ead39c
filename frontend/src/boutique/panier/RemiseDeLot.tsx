import { Trans } from '@lingui/react/macro';
import type { Centimes } from '../../argent/centimes';
import { Montant } from '../../composants/Prix';

/** What «3 pour 5 $» takes off a line, where it does. */
export function RemiseDeLot({ remise }: { remise: Centimes }) {
  if (remise === 0) return null;
  return (
    <span className="text-petit text-sapin">
      <Trans>
        Offre de lot : <Montant montant={remise} /> de moins
      </Trans>
    </span>
  );
}
