import type { Schema } from '../../api/client';
import { ZERO } from '../../argent/centimes';
import { montantLigne } from '../../argent/taxes';
import { Montant } from '../../composants/Prix';
import { useLangue } from '../../socle/langue';
import { DireEcart } from '../panier/DireEcart';
import { ecartsDe } from '../panier/ecarts';
import { RemiseDeLot } from '../panier/RemiseDeLot';

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
  return (
    <li className="flex flex-col gap-1 border-b border-dotted border-filet py-2">
      <div className="flex justify-between gap-4">
        <span className="min-w-0 wrap-anywhere hyphens-auto">
          {quantite} × {nom(item)}
        </span>
        <Montant montant={montant} />
      </div>
      <RemiseDeLot remise={ligne?.remise_cents ?? ZERO} />
      {ecartsDe(ligne).map((ecart) => (
        <DireEcart key={ecart.genre} ecart={ecart} />
      ))}
    </li>
  );
}
