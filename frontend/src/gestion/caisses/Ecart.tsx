import type { Centimes } from '../../argent/centimes';
import { Montant } from '../../composants/Prix';

/** What is too much or missing in a drawer: the sign says which. */
export function Ecart({ cents }: { cents: Centimes }) {
  return (
    <span className={cents === 0 ? '' : 'font-bold text-brique'}>
      {cents > 0 && '+'}
      <Montant montant={cents} />
    </span>
  );
}
