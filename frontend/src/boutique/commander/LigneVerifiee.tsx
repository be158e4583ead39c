import { Trans } from '@lingui/react/macro';
import type { Schema } from '../../api/client';
import { centimes } from '../../argent/centimes';
import { montantLigne } from '../../argent/taxes';
import { Montant } from '../../composants/Prix';
import { useLangue } from '../../socle/langue';
import { DireEcart } from '../panier/DireEcart';
import { ecartsDe } from '../panier/ecarts';

type Props = {
  item: Schema<'Item'>;
  ligne: Schema<'LigneVerifiee'> | undefined;
};

/** A line as the order would have it: at the price of now, less what a lot takes off. */
export function LigneVerifiee({ item, ligne }: Props) {
  const { nom } = useLangue();
  const { quantite } = item;
  const montant = ligne
    ? montantLigne('piece', quantite, ligne.prix_cents, ligne.remise_cents)
    : item.montant_cents;
  const remise = ligne?.remise_cents ?? centimes(0);
  return (
    <li className="flex flex-col gap-1 border-b border-dotted border-filet py-2">
      <div className="flex justify-between gap-4">
        <span className="min-w-0 wrap-anywhere hyphens-auto">
          {quantite} × {nom(item)}
        </span>
        <Montant montant={montant} />
      </div>
      {remise > 0 && (
        <span className="text-petit text-sapin">
          <Trans>
            Offre de lot : <Montant montant={remise} /> de moins
          </Trans>
        </span>
      )}
      {ecartsDe(ligne).map((ecart) => (
        <DireEcart key={ecart.genre} ecart={ecart} />
      ))}
    </li>
  );
}
