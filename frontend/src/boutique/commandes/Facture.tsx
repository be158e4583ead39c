import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { Bouton } from '../../composants/Bouton';
import { Probleme } from '../../composants/Etat';
import { useApi } from '../../socle/session';
import { telecharger } from '../../socle/telecharger';
import type { Commande } from './queries';

/** The invoice, from the payment on, as a page to keep and to print. */
export function Facture({ commande: { commande_id: id, numero, paiements } }: { commande: Commande }) {
  const { t } = useLingui();
  const api = useApi();
  const nom = t`facture-${numero}.html`;
  const facture = useMutation({
    mutationFn: async () => {
      const { data } = await api.GET('/api/commandes/{id}/facture', {
        params: { path: { id } },
        headers: { Accept: 'text/html' },
        parseAs: 'blob',
      });
      if (data) telecharger(data, nom);
    },
  });
  if (!paiements.some(({ etat }) => etat === 'accepte')) return null;
  return (
    <>
      <Bouton occupe={facture.isPending} onClick={() => facture.mutate()}>
        <Trans>Télécharger la facture</Trans>
      </Bouton>
      {facture.error && <Probleme cause={facture.error} />}
    </>
  );
}
