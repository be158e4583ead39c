import { Trans } from '@lingui/react/macro';
import type { Centimes } from '../../argent/centimes';
import { Bouton } from '../../composants/Bouton';
import { imprimer } from '../recu/imprimer';
import { composerBon } from './bon';
import { grouper } from './numero';

type Props = {
  genre: 'cadeau' | 'avoir';
  numero: string;
  montant: Centimes;
  document: string | null;
};

/** A number that is shown this once: large, and to be printed before anything else. */
export function NumeroMontre({ genre, numero, montant, document }: Props) {
  return (
    <div className="flex flex-col gap-3 py-3">
      <p className="text-grand">
        {genre === 'cadeau' ? (
          <Trans>Numéro de la carte, montré cette fois seulement :</Trans>
        ) : (
          <Trans>Numéro de l’avoir, montré cette fois seulement :</Trans>
        )}{' '}
        <code className="whitespace-nowrap font-code font-bold">{grouper(numero)}</code>
      </p>
      <Bouton
        genre="principal"
        className="min-h-moyen self-start"
        onClick={() => imprimer(composerBon({ genre, numero, montant, document }), numero)}
      >
        {genre === 'cadeau' ? <Trans>Imprimer la carte</Trans> : <Trans>Imprimer l’avoir</Trans>}
      </Bouton>
    </div>
  );
}
