import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { nouvelleCle, sousCle } from '../../api/cle';
import { donnees } from '../../api/client';
import { Bouton } from '../../composants/Bouton';
import { Champ } from '../../composants/Champ';
import { Dialogue } from '../../composants/Dialogue';
import { Probleme } from '../../composants/Etat';
import { useApi } from '../../socle/session';
import { CLE_COMMANDE, type Commande, type CommandeLue } from './queries';

/** Cancels an order until its preparation, once asked again; what was paid is given back. */
export function Annuler({ commande }: { commande: Commande }) {
  const { t } = useLingui();
  // Of the act: made when it is opened, the same however often it is sent.
  const [cle, setCle] = useState<string | null>(null);
  const [motif, setMotif] = useState('');
  const fermer = () => setCle(null);
  const annulation = useAnnulation(commande.commande_id, fermer);
  const payee = commande.etat === 'payee';
  if (!payee && commande.etat !== 'en_attente_paiement') return null;
  return (
    <>
      <Bouton genre="danger" onClick={() => setCle(nouvelleCle())}>
        <Trans>Annuler la commande</Trans>
      </Bouton>
      <Dialogue
        ouvert={cle !== null}
        fermer={fermer}
        titre={t`Annuler la commande n° ${commande.numero} ?`}
        actions={
          <>
            <Bouton onClick={fermer}>
              <Trans>La garder</Trans>
            </Bouton>
            <Bouton
              genre="danger"
              occupe={annulation.isPending}
              onClick={() => cle && annulation.mutate({ cle, motif: motif.trim() })}
            >
              <Trans>Annuler la commande</Trans>
            </Bouton>
          </>
        }
      >
        <p>
          {payee ? (
            <Trans>Ce qui a été payé vous est remboursé, d’ordinaire en quelques secondes.</Trans>
          ) : (
            <Trans>Les articles ne sont plus réservés. Rien n’a été débité.</Trans>
          )}
        </p>
        <Champ
          etiquette={t`Motif (facultatif)`}
          value={motif}
          maxLength={200}
          onChange={(event) => setMotif(event.target.value)}
        />
        {annulation.error && <Probleme cause={annulation.error} />}
      </Dialogue>
    </>
  );
}

function useAnnulation(id: string, faite: () => void) {
  const api = useApi();
  const requetes = useQueryClient();
  return useMutation({
    mutationFn: ({ cle, motif }: { cle: string; motif: string }) =>
      donnees(
        api.POST('/api/commandes/{id}/annulation', {
          params: { path: { id }, header: sousCle(cle) },
          body: motif ? { motif } : {},
        }),
      ),
    onSuccess: (commande) => {
      requetes.setQueryData<CommandeLue>(CLE_COMMANDE(id), (avant) => ({ ecart: 0, ...avant, commande }));
      void requetes.invalidateQueries({ queryKey: ['historique'] });
      faite();
    },
    // It may have been prepared meanwhile: the order tells.
    onError: () => void requetes.invalidateQueries({ queryKey: CLE_COMMANDE(id) }),
  });
}
