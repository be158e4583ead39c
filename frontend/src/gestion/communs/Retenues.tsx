import { Plural, Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { engagements } from './retenues';

/** Under a refusal for want of units: the orders and transfers that they are promised to, each to where it is cancelled. */
export function Retenues({ cause }: { cause: unknown }) {
  const tenues = engagements(cause);
  if (tenues.length === 0) return null;
  return (
    <ul className="border-t-2 border-encre">
      {tenues.map(({ genre, id, numero, produit_id, quantite }) => (
        <li key={`${id}-${produit_id}`} className="flex flex-wrap gap-x-3 border-b border-filet py-2">
          {genre === 'commande' ? (
            <Link to="/commandes/$id" params={{ id }}>
              <Trans>Commande {numero}</Trans>
            </Link>
          ) : (
            <Link to="/transferts/$id" params={{ id }}>
              <Trans>Transfert {numero}</Trans>
            </Link>
          )}
          <span>
            <Plural value={quantite} one="# unité promise" other="# unités promises" />
          </span>
        </li>
      ))}
    </ul>
  );
}
