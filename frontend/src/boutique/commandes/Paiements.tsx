import { Trans } from '@lingui/react/macro';
import { centimes } from '../../argent/centimes';
import { Montant } from '../../composants/Prix';
import { useLangue } from '../../socle/langue';
import type { Commande } from './queries';

type Paiement = Commande['paiements'][number];

/** Every attempt to pay, and what is given back. */
export function Paiements({ commande: { paiements } }: { commande: Commande }) {
  const { moment } = useLangue();
  if (paiements.length === 0) return null;
  return (
    <section className="flex flex-col gap-2">
      <h2>
        <Trans>Paiements</Trans>
      </h2>
      <ul className="border-t-2 border-encre">
        {paiements.map((paiement) => (
          <li
            key={paiement.paiement_id}
            className="flex flex-wrap justify-between gap-x-6 border-b border-filet py-2"
          >
            <span>
              <Issue paiement={paiement} />{' '}
              <time dateTime={paiement.cree_le} className="text-petit text-gris">
                {moment(paiement.cree_le)}
              </time>
            </span>
            <Montant montant={centimes(paiement.montant_cents + (paiement.carte_cents ?? 0))} />
            {paiement.rembourse_cents > 0 && (
              <span className="w-full font-semibold">
                <Trans>
                  Remboursé : <Montant montant={paiement.rembourse_cents} />
                </Trans>
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Issue({ paiement: { etat, code_refus } }: { paiement: Paiement }) {
  switch (etat) {
    case 'accepte':
      return <Trans>Accepté</Trans>;
    case 'en_cours':
      return <Trans>En vérification</Trans>;
    default:
      return (
        <Trans>
          Refusé <span className="font-code text-petit">{code_refus}</span>
        </Trans>
      );
  }
}
