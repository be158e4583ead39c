import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { Schema } from '../../api/client';

/** The order, the sale or the account that a message is about, to where it is read. */
export function Objet({ courriel: { genre, agregat_id: id } }: { courriel: Schema<'CourrielResume'> }) {
  if (genre.startsWith('commande_')) {
    return (
      <Link to="/commandes/$id" params={{ id }}>
        <Trans>Sa commande</Trans>
      </Link>
    );
  }
  if (genre === 'recu') {
    return (
      <Link to="/ventes/$id" params={{ id }}>
        <Trans>Sa vente</Trans>
      </Link>
    );
  }
  return <code className="font-code">…{id.slice(-6)}</code>;
}
