import { Trans } from '@lingui/react/macro';
import { Prix } from '../../composants/Prix';
import type { CarteConnue } from './DemanderSolde';

type Props = Pick<CarteConnue, 'genre' | 'derniers' | 'solde_cents'>;

/** What is left on a card, which is told by its last four digits. */
export function SoldeDeCarte({ genre, derniers, solde_cents }: Props) {
  return (
    <p role="status" className="flex flex-wrap items-end justify-between gap-4 border-y-2 border-encre py-2">
      <span className="text-grand font-bold">
        {genre === 'cadeau' ? <Trans>Carte cadeau …{derniers}</Trans> : <Trans>Avoir …{derniers}</Trans>}
      </span>
      <Prix montant={solde_cents} taille="grand" />
    </p>
  );
}
