import { Trans } from '@lingui/react/macro';
import type { Schema } from '../../api/client';
import { prixUnitaire } from '../../argent/prixUnitaire';
import { Montant, Prix } from '../../composants/Prix';
import { useLangue } from '../../socle/langue';
import { Disponibilite } from './Disponibilite';

/** A product as its shelf label: name, price, what a measure of it costs, whether there is any. */
export function Etiquette({ produit }: { produit: Schema<'Produit'> }) {
  const { nom } = useLangue();
  const { prix_cents, prix_regulier_cents, unite, lot, consigne_cents } = produit;
  const parMesure = prixUnitaire(unite, prix_cents, produit.contenance, produit.mesure);
  return (
    <li className="flex min-h-44 flex-col gap-2 border-r border-b border-filet bg-carte p-4">
      <h2 className="text-corps leading-snug break-words hyphens-auto">{nom(produit)}</h2>
      <p className="mt-auto flex flex-wrap items-end gap-x-3 gap-y-1">
        <Prix montant={prix_cents} taille="grand" />
        {unite === 'gramme' && (
          <span className="text-petit">
            <Trans>le kg</Trans>
          </span>
        )}
        {prix_regulier_cents != null && (
          <span className="text-petit text-gris">
            <Trans>
              au lieu de <Montant montant={prix_regulier_cents} />
            </Trans>
          </span>
        )}
      </p>
      {lot && (
        <p className="self-start border-2 border-encre px-2 font-semibold">
          <Trans>
            {lot.nombre} pour <Montant montant={lot.prix_cents} />
          </Trans>
        </p>
      )}
      <p className="flex flex-wrap gap-x-3 text-petit text-gris">
        {parMesure && (
          <span>
            <ParMesure {...parMesure} />
          </span>
        )}
        {consigne_cents > 0 && (
          <span>
            <Trans>
              + consigne <Montant montant={consigne_cents} />
            </Trans>
          </span>
        )}
        <Disponibilite niveau={produit.disponibilite} />
      </p>
    </li>
  );
}

function ParMesure({ montant, pour }: NonNullable<ReturnType<typeof prixUnitaire>>) {
  if (pour !== 'unite') {
    return (
      <>
        <Montant montant={montant} /> / {pour}
      </>
    );
  }
  return (
    <Trans>
      <Montant montant={montant} /> l’unité
    </Trans>
  );
}
