import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Navigate, useParams } from '@tanstack/react-router';
import { useCallback } from 'react';
import { Attente, Etat } from '../../composants/Etat';
import { Prix } from '../../composants/Prix';
import { useApi } from '../../socle/session';
import { Etapes } from '../commander/Etapes';
import { ReserveAuxClients } from '../compte/ReserveAuxClients';
import { Totaux } from '../panier/Totaux';
import { Decompte, useReste } from './Decompte';
import { FormulairePaiement } from './FormulairePaiement';
import { CLE_COMMANDE, type CommandeLue, commande } from './queries';

/** C-5, last step: pay what is reserved, while it is. A refresh finds the order as it stands. */
export function Payer() {
  const { t } = useLingui();
  const { id } = useParams({ from: '/commandes/$id/payer' });
  return (
    <ReserveAuxClients titre={<Trans>Se connecter pour payer</Trans>}>
      <div className="mx-auto flex max-w-2xl flex-col gap-6">
        <title>{t`Payer · Comptoir`}</title>
        <Etapes courante="payer" />
        <h1 className="font-titre">
          <Trans>Payer</Trans>
        </h1>
        <DeLaCommande id={id} />
      </div>
    </ReserveAuxClients>
  );
}

function DeLaCommande({ id }: { id: string }) {
  const requete = useQuery(commande(useApi(), id));
  return (
    <Etat requete={requete}>
      {(lue) =>
        lue.commande.etat === 'en_attente_paiement' ? (
          <APayer lue={lue} />
        ) : (
          <Navigate to="/commandes/$id" params={{ id }} replace />
        )
      }
    </Etat>
  );
}

function APayer({ lue: { commande, ecart } }: { lue: CommandeLue }) {
  const requetes = useQueryClient();
  const { commande_id: id, numero, mode, reservee_jusqua } = commande;
  const relire = useCallback(
    () => void requetes.invalidateQueries({ queryKey: CLE_COMMANDE(id) }),
    [requetes, id],
  );
  const echue = useReste(reservee_jusqua, ecart) === 0;
  return (
    <>
      <section className="flex flex-col gap-3 border-2 border-encre bg-carte p-5">
        <p className="flex flex-wrap items-end justify-between gap-3">
          <span className="text-grand font-semibold">
            <Trans>Commande n° {numero}</Trans>
          </span>
          <Prix montant={commande.total_cents} taille="grand" />
        </p>
        <Totaux comptes={commande} livraison={mode === 'livraison'} />
      </section>
      {commande.paiement_en_cours != null ? (
        <EnVerification />
      ) : (
        <>
          <Decompte jusqua={reservee_jusqua} ecart={ecart} aLaFin={relire} />
          {echue ? <Attente /> : <FormulairePaiement commande={commande} />}
        </>
      )}
    </>
  );
}

function EnVerification() {
  return (
    <div role="status" className="border-l-8 border-miel bg-carte px-4 py-3">
      <p className="font-semibold">
        <Trans>Paiement en vérification</Trans>
      </p>
      <p>
        <Trans>
          Le prestataire n’a pas encore répondu. Ne payez pas une autre fois : cette page suit la réponse, qui
          vient en moins d’une minute.
        </Trans>
      </p>
    </div>
  );
}
