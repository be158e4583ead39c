import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Api } from '../../api/client';
import { useApi } from '../../socle/session';
import { type Acte, prevoir } from './acte';
import { parInvite } from './invite';
import { annoncerPanier } from './onglets';
import { CLE_PANIER, lirePanier, type Panier } from './queries';

const ACTES = ['panier', 'acte'] as const;

/** Changes the cart, one act after the other; each is shown at once, and taken back when it is refused. */
export function useActes() {
  const api = useApi();
  const requetes = useQueryClient();
  return useMutation({
    mutationKey: ACTES,
    scope: { id: 'panier' },
    mutationFn: (acte: Acte) => executer(api, acte),
    onMutate: async (acte) => {
      await requetes.cancelQueries({ queryKey: CLE_PANIER, exact: true });
      const avant = requetes.getQueryData<Panier>(CLE_PANIER);
      if (avant) requetes.setQueryData(CLE_PANIER, prevoir(avant, acte));
    },
    onSuccess: (panier) => {
      // What comes after is shown already: this answer does not know of it.
      if (requetes.isMutating({ mutationKey: ACTES }) === 1) requetes.setQueryData(CLE_PANIER, panier);
      annoncerPanier();
    },
    onError: () => void requetes.invalidateQueries({ queryKey: CLE_PANIER, exact: true }),
  });
}

function executer(api: Api, acte: Acte): Promise<Panier> {
  const header = parInvite();
  switch (acte.genre) {
    case 'ajouter': {
      const { produit_id, quantite } = acte;
      return lirePanier(
        api.POST('/api/panier/items', { params: { header }, body: { produit_id, quantite } }),
      );
    }
    case 'fixer':
      return lirePanier(
        api.PUT('/api/panier/items/{id}', {
          params: { path: { id: acte.produit_id }, header },
          body: { quantite: acte.quantite },
        }),
      );
    case 'retirer':
      return lirePanier(
        api.DELETE('/api/panier/items/{id}', { params: { path: { id: acte.produit_id }, header } }),
      );
    case 'vider':
      return lirePanier(api.DELETE('/api/panier/items', { params: { header } }));
    case 'actualiser':
      return lirePanier(api.POST('/api/panier/actualisation', { params: { header } }));
  }
}
