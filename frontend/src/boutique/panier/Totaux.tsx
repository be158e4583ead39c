import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { Centimes } from '../../argent/centimes';
import { Montant, Prix } from '../../composants/Prix';

/** What a cart as it would be ordered, and an order, have alike. */
export type Comptes = {
  readonly sous_total_cents: Centimes;
  readonly frais_livraison_cents: Centimes;
  readonly consigne_cents: Centimes;
  readonly tps_cents: Centimes;
  readonly tvq_cents: Centimes;
  readonly total_cents: Centimes;
};

/** The foot of a receipt: what is owed and why, both taxes apart. */
export function Totaux({ comptes, livraison }: { comptes: Comptes; livraison: boolean }) {
  return (
    <dl className="flex flex-col gap-1 border-t-2 border-encre pt-3">
      <Poste nom={<Trans>Sous-total</Trans>} montant={comptes.sous_total_cents} />
      {livraison && <Poste nom={<Trans>Livraison</Trans>} montant={comptes.frais_livraison_cents} />}
      {comptes.consigne_cents > 0 && <Poste nom={<Trans>Consigne</Trans>} montant={comptes.consigne_cents} />}
      <Poste nom={<Trans>TPS</Trans>} montant={comptes.tps_cents} />
      <Poste nom={<Trans>TVQ</Trans>} montant={comptes.tvq_cents} />
      <div className="mt-2 flex items-end justify-between gap-4 border-t border-filet pt-3">
        <dt className="text-grand font-semibold">
          <Trans>Total</Trans>
        </dt>
        <dd>
          <Prix montant={comptes.total_cents} taille="grand" />
        </dd>
      </div>
    </dl>
  );
}

function Poste({ nom, montant }: { nom: ReactNode; montant: Centimes }) {
  return (
    <div className="flex items-baseline gap-2">
      <dt>{nom}</dt>
      <span aria-hidden="true" className="grow border-b-2 border-dotted border-filet" />
      <dd>
        <Montant montant={montant} />
      </dd>
    </div>
  );
}
