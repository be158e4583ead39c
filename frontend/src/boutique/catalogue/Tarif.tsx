import { Trans } from '@lingui/react/macro';
import type { Schema } from '../../api/client';
import { prixUnitaire } from '../../argent/prixUnitaire';
import { Montant, Prix } from '../../composants/Prix';

/** What one costs, beside its regular price while it is lower: food on sale must show both. */
export function Tarif({
  produit,
  taille = 'grand',
}: {
  produit: Schema<'Produit'>;
  taille?: 'grand' | 'total';
}) {
  const { prix_cents, prix_regulier_cents, unite } = produit;
  return (
    <p className="flex flex-wrap items-end gap-x-3 gap-y-1">
      <Prix montant={prix_cents} taille={taille} />
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
  );
}

/** «3 pour 5 $». */
export function OffreDeLot({ produit: { lot } }: { produit: Schema<'Produit'> }) {
  if (!lot) return null;
  return (
    <p className="self-start border-2 border-encre px-2 font-semibold">
      <Trans>
        {lot.nombre} pour <Montant montant={lot.prix_cents} />
      </Trans>
    </p>
  );
}

/** What 100 g, 100 ml or one of a pack cost, and the deposit on the container. */
export function ParMesure({ produit }: { produit: Schema<'Produit'> }) {
  const { unite, prix_cents, contenance, mesure, consigne_cents } = produit;
  const parMesure = prixUnitaire(unite, prix_cents, contenance, mesure);
  return (
    <>
      {parMesure && (
        <span>
          <Unitaire {...parMesure} />
        </span>
      )}
      {consigne_cents > 0 && (
        <span>
          <Trans>
            + consigne <Montant montant={consigne_cents} />
          </Trans>
        </span>
      )}
    </>
  );
}

function Unitaire({ montant, pour }: NonNullable<ReturnType<typeof prixUnitaire>>) {
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
