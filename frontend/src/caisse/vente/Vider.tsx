import { Trans, useLingui } from '@lingui/react/macro';
import { Bouton } from '../../composants/Bouton';
import { Dialogue } from '../../composants/Dialogue';
import type { ActionPanier } from './panier';

type Props = { ouvert: boolean; fermer: () => void; agir: (action: ActionPanier) => void };

/** Gives the sale up, once asked again: nothing of it was recorded. */
export function Vider({ ouvert, fermer, agir }: Props) {
  const { t } = useLingui();
  return (
    <Dialogue
      ouvert={ouvert}
      fermer={fermer}
      titre={t`Abandonner la vente ?`}
      actions={
        <>
          <Bouton onClick={fermer}>
            <Trans>Continuer la vente</Trans>
          </Bouton>
          <Bouton
            genre="danger"
            onClick={() => {
              agir({ type: 'vider' });
              fermer();
            }}
          >
            <Trans>Abandonner</Trans>
          </Bouton>
        </>
      }
    >
      <p>
        <Trans>Toutes les lignes seront retirées.</Trans>
      </p>
    </Dialogue>
  );
}
