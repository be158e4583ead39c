import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useLangue } from '../../socle/langue';
import { chemin, type NomStade, type Stade } from './chemin';
import type { Commande } from './queries';

const NOMS: Record<NomStade, ReactNode> = {
  reservation: <Trans>Réservée</Trans>,
  paiement: <Trans>Payée</Trans>,
  preparation: <Trans>Préparée</Trans>,
  mise_a_disposition: <Trans>Prête au magasin</Trans>,
  remise: <Trans>Remise</Trans>,
  expedition: <Trans>Expédiée</Trans>,
  livraison: <Trans>Livrée</Trans>,
  annulation: <Trans>Annulée</Trans>,
  expiration: <Trans>Expirée, faute de paiement</Trans>,
};

const TAMPONS: Record<Stade['sorte'], string> = {
  fait: 'border-sapin text-sapin',
  courant: 'border-encre border-dashed',
  'a-venir': 'border-filet border-dashed text-gris',
  fin: 'border-brique text-brique',
};

/** Where an order has got to, as a line of stamps: those that are on the paper, and those that are still to come. */
export function Stades({ commande }: { commande: Commande }) {
  const { moment } = useLangue();
  return (
    <ol className="flex flex-wrap gap-3">
      {chemin(commande).map(({ nom, le, sorte }) => (
        <li
          key={nom}
          aria-current={sorte === 'courant' ? 'step' : undefined}
          className={`flex min-w-32 flex-col border-2 px-3 py-2 ${TAMPONS[sorte]} ${sorte === 'fait' || sorte === 'fin' ? '-rotate-1' : ''}`}
        >
          <strong>{NOMS[nom]}</strong>
          <span className="text-petit">
            {le ? (
              <time dateTime={le}>{moment(le)}</time>
            ) : sorte === 'courant' ? (
              <Trans>en attente</Trans>
            ) : (
              <Trans>à venir</Trans>
            )}
          </span>
        </li>
      ))}
    </ol>
  );
}
