import { useMutation, useQueryClient } from '@tanstack/react-query';
import { sousCle } from '../../api/cle';
import { donnees } from '../../api/client';
import { ApiProblem } from '../../api/problem';
import { useApi } from '../../socle/session';
import { annoncerPanier } from '../panier/onglets';
import { CLE_PANIER } from '../panier/queries';
import { type Brouillon, brouillonGarde, recommencer } from './brouillon';

/** Whether the answer was lost, so that there may be an order. */
const perdue = (cause: unknown): boolean => !(cause instanceof ApiProblem) || cause.passing;

/** Whether the order under a key may still come to be: it was not refused, nobody knows yet. */
const sansIssue = (cause: unknown): boolean =>
  perdue(cause) ||
  (cause instanceof ApiProblem && (cause.status === 401 || cause.kind === 'panier-en-commande'));

/** Orders the cart, once, however often it is pressed. `apres` learns the draft to go on with when it is refused. */
export function useCommander(apres: { faite: (id: string) => void; refusee: (suivant: Brouillon) => void }) {
  const api = useApi();
  const requetes = useQueryClient();
  return useMutation({
    scope: { id: 'commander' },
    mutationFn: ({ cle, mode, lieu_id, courriel, adresse }: Brouillon) =>
      donnees(
        api.POST('/api/panier/checkout', {
          params: { header: sousCle(cle) },
          body: { mode, lieu_id, courriel, ...(adresse && { adresse }) },
        }),
      ),
    // Written before it leaves: what happens to this page, the order is looked for under its key.
    onMutate: (brouillon) => brouillonGarde.ecrire({ ...brouillon, envoye: true }),
    onSuccess: ({ commande_id }) => {
      brouillonGarde.effacer();
      void requetes.invalidateQueries({ queryKey: CLE_PANIER, exact: true });
      annoncerPanier();
      apres.faite(commande_id);
    },
    onError: (cause, brouillon) => {
      // The cart may be ordered by now: read again it would be empty, and take from sight what happened and the button.
      if (perdue(cause)) return;
      if (!sansIssue(cause)) apres.refusee(recommencer(brouillon));
      void requetes.invalidateQueries({ queryKey: ['verification'] });
      void requetes.invalidateQueries({ queryKey: CLE_PANIER, exact: true });
    },
  });
}
