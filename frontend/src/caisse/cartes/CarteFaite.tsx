import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { Centimes } from '../../argent/centimes';
import { Avis } from '../../composants/Avis';
import { Papier } from '../recu/Papier';
import { NumeroMontre } from './NumeroMontre';

export type Faite = {
  /** Of its receipt. */
  readonly id: string;
  readonly document: string | null;
  /** Null at a second try: the first answer was lost, and the number with it. */
  readonly numero: string | null;
  readonly derniers: string;
  readonly montant: Centimes;
};

/** A card that was sold, or took the place of a lost one: its number first, then its receipt. */
export function CarteFaite({ carte, titre }: { carte: Faite; titre: ReactNode }) {
  const { id, numero, document, derniers, montant } = carte;
  return (
    <Avis ton="succes" titre={titre}>
      {numero === null ? (
        <p className="py-3 font-semibold text-brique">
          <Trans>
            La réponse s’est perdue, et le numéro avec elle. Faites remplacer la carte …{derniers} : document{' '}
            {document}.
          </Trans>
        </p>
      ) : (
        <NumeroMontre genre="cadeau" numero={numero} montant={montant} document={document} />
      )}
      <Papier chemin="/api/cartes/{id}/recu" id={id} code={document}>
        <Trans>Imprimer le reçu de la carte</Trans>
      </Papier>
    </Avis>
  );
}
