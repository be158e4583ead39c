import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { Schema } from '../../api/client';

const MOTS: Record<Schema<'EtatCommande'>, ReactNode> = {
  en_attente_paiement: <Trans>À payer</Trans>,
  payee: <Trans>Payée</Trans>,
  en_preparation: <Trans>En préparation</Trans>,
  prete: <Trans>Prête au magasin</Trans>,
  remise: <Trans>Remise</Trans>,
  expediee: <Trans>Expédiée</Trans>,
  livree: <Trans>Livrée</Trans>,
  annulee: <Trans>Annulée</Trans>,
  expiree: <Trans>Expirée</Trans>,
};

const TONS: Partial<Record<Schema<'EtatCommande'>, string>> = {
  en_attente_paiement: 'border-miel text-miel',
  annulee: 'border-brique text-brique',
  expiree: 'border-brique text-brique',
};

/** The state of an order as a stamp. */
export function Tampon({ etat }: { etat: Schema<'EtatCommande'> }) {
  return (
    <strong className={`inline-block -rotate-1 border-2 px-2 ${TONS[etat] ?? 'border-sapin text-sapin'}`}>
      {MOTS[etat]}
    </strong>
  );
}
