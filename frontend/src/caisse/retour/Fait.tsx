import { Trans } from '@lingui/react/macro';
import type { Schema } from '../../api/client';
import { Avis } from '../../composants/Avis';
import { Montant } from '../../composants/Prix';
import { NumeroMontre } from '../cartes/NumeroMontre';
import { Papier } from '../recu/Papier';

/** What came back is recorded: the credit that it made, its credit note, and the receipt of what was taken instead. */
export function Fait({ retour }: { retour: Schema<'RetourFait'> }) {
  const { nouvelle_vente: nouvelle, numero, retour_id } = retour;
  return (
    <Avis
      ton="succes"
      titre={
        <Trans>
          {numero} : <Montant montant={retour.total_cents} /> rendus
        </Trans>
      }
    >
      {retour.numero_avoir && (
        <NumeroMontre
          genre="avoir"
          numero={retour.numero_avoir}
          montant={retour.total_cents}
          document={numero}
        />
      )}
      <Papier chemin="/api/retours/{id}/recu" id={retour_id} code={numero}>
        <Trans>Imprimer la note de crédit</Trans>
      </Papier>
      {nouvelle && (
        <>
          <p className="pt-4 font-semibold">
            <Trans>
              Nouvelle vente {nouvelle.numero} : <Montant montant={nouvelle.total_cents} />
            </Trans>
          </p>
          <Papier chemin="/api/ventes/{id}/recu" id={nouvelle.vente_id} code={nouvelle.numero}>
            <Trans>Imprimer le reçu</Trans>
          </Papier>
        </>
      )}
    </Avis>
  );
}
