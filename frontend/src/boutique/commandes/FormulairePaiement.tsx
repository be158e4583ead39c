import { Trans } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { centimes } from '../../argent/centimes';
import { Bouton } from '../../composants/Bouton';
import { Probleme } from '../../composants/Etat';
import { Montant } from '../../composants/Prix';
import { useApi } from '../../socle/session';
import { type CarteAppliquee, CarteCadeau } from './CarteCadeau';
import { ChoixCarte } from './ChoixCarte';
import { DernierRefus } from './DernierRefus';
import { type Moyens, partager, payer } from './paiement';
import { CLE_COMMANDE, type Commande, type CommandeLue } from './queries';

/** The card, and the one button. A refusal stays on the page, with the same form for another card. */
export function FormulairePaiement({ commande }: { commande: Commande }) {
  const [jeton, setJeton] = useState('tok_ok');
  const [cadeau, setCadeau] = useState<CarteAppliquee | null>(null);
  const paiement = usePaiement(commande.commande_id);
  const part = partager(commande.total_cents, cadeau?.solde_cents ?? 0);

  const presser = () =>
    paiement.mutate({
      ...(part.reste > 0 && { jeton }),
      ...(cadeau &&
        part.carte > 0 && { carte: { numero: cadeau.numero, montant_cents: centimes(part.carte) } }),
    });
  return (
    <div className="flex flex-col gap-6">
      {paiement.error ? <Probleme cause={paiement.error} /> : <DernierRefus commande={commande} />}
      <CarteCadeau appliquee={cadeau} appliquer={setCadeau} part={centimes(part.carte)} />
      <form
        className="flex flex-col gap-6"
        onSubmit={(event) => {
          event.preventDefault();
          if (!paiement.isPending) presser();
        }}
      >
        {part.reste > 0 && <ChoixCarte choisie={jeton} choisir={setJeton} />}
        <Bouton genre="principal" type="submit" occupe={paiement.isPending}>
          {paiement.isPending ? (
            <Trans>Paiement en cours…</Trans>
          ) : (
            <Trans>
              Payer <Montant montant={commande.total_cents} />
            </Trans>
          )}
        </Bouton>
      </form>
    </div>
  );
}

function usePaiement(id: string) {
  const api = useApi();
  const requetes = useQueryClient();
  return useMutation({
    scope: { id: `paiement-${id}` },
    mutationFn: (moyens: Moyens) => payer(api, id, moyens),
    onSuccess: (commande) => {
      requetes.setQueryData<CommandeLue>(CLE_COMMANDE(id), (avant) => ({ ecart: 0, ...avant, commande }));
      void requetes.invalidateQueries({ queryKey: ['historique'] });
    },
    // Refused, lost, or settled in another tab: the order tells.
    onError: () => void requetes.invalidateQueries({ queryKey: CLE_COMMANDE(id) }),
  });
}
