import { Trans } from '@lingui/react/macro';
import { Avis } from '../../composants/Avis';
import type { Commande } from './queries';

/** After a refresh: that the last card was refused, which the order remembers. */
export function DernierRefus({ commande: { paiements } }: { commande: Commande }) {
  const dernier = paiements.at(-1);
  if (dernier?.etat !== 'refuse') return null;
  return (
    <Avis ton="attention" titre={<Trans>Le dernier essai n’a pas abouti</Trans>}>
      <p>
        <Trans>Rien n’a été débité. Essayez de nouveau, ou prenez une autre carte.</Trans>
      </p>
      {dernier.code_refus && (
        <p className="text-petit text-gris">
          <Trans>
            Motif du prestataire : <span className="font-code">{dernier.code_refus}</span>
          </Trans>
        </p>
      )}
    </Avis>
  );
}
