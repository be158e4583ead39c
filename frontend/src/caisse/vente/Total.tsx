import { Plural, Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { Centimes } from '../../argent/centimes';
import { Montant, Prix } from '../../composants/Prix';
import type { Totaux } from './totaux';

/** What is owed, in figures that the customer reads too. */
export function Total({ totaux }: { totaux: Totaux }) {
  const nombre = totaux.lignes.length;
  return (
    <section className="flex flex-col gap-3 border-b-4 border-encre pb-4 lg:border-b-0">
      <p className="text-gris">
        <Plural value={nombre} _0="Aucune ligne" one="# ligne" other="# lignes" />
      </p>
      <p className="flex items-end justify-between gap-4">
        <span className="text-titre3 font-bold">
          <Trans>Total</Trans>
        </span>
        <output aria-live="off">
          <Prix montant={totaux.total} taille="total" />
        </output>
      </p>
      <dl className="hidden flex-col gap-1 sm:flex">
        <Rang nom={<Trans>Sous-total</Trans>} montant={totaux.sousTotal} />
        {totaux.consigne > 0 && <Rang nom={<Trans>Consignes</Trans>} montant={totaux.consigne} />}
        <Rang nom={<Trans>TPS</Trans>} montant={totaux.tps} />
        <Rang nom={<Trans>TVQ</Trans>} montant={totaux.tvq} />
      </dl>
    </section>
  );
}

export function Rang({ nom, montant }: { nom: ReactNode; montant: Centimes }) {
  return (
    <div className="flex justify-between gap-4 border-t border-filet pt-1">
      <dt>{nom}</dt>
      <dd>
        <Montant montant={montant} />
      </dd>
    </div>
  );
}
