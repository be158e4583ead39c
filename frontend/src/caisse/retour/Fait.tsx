import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { Schema } from '../../api/client';
import { Avis } from '../../composants/Avis';
import { Bouton } from '../../composants/Bouton';
import { Etat } from '../../composants/Etat';
import { Montant } from '../../composants/Prix';
import { useLocal } from '../local/local';
import { imprimer } from '../recu/imprimer';

/** What came back is recorded: its credit note, to read and to print. */
export function Fait({ retour }: { retour: Schema<'RetourFait'> }) {
  const { caissier } = useLocal();
  const requete = useQuery({
    queryKey: ['note-de-credit', retour.retour_id],
    queryFn: async ({ signal }) => {
      const { data } = await caissier.api.GET('/api/retours/{id}/recu', {
        params: { path: { id: retour.retour_id } },
        headers: { Accept: 'text/plain' },
        parseAs: 'text',
        signal,
      });
      return data ?? '';
    },
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <Avis
      ton="succes"
      titre={
        <Trans>
          {retour.numero} : <Montant montant={retour.total_cents} /> rendus
        </Trans>
      }
    >
      {retour.numero_avoir && (
        <p className="text-grand">
          <Trans>
            Numéro de l’avoir, montré cette fois seulement :{' '}
            <code className="font-code">{retour.numero_avoir}</code>
          </Trans>
        </p>
      )}
      <Etat requete={requete}>
        {(texte) => (
          <>
            <Bouton className="my-3" onClick={() => imprimer(texte, retour.numero)}>
              <Trans>Imprimer la note de crédit</Trans>
            </Bouton>
            <pre className="recu overflow-x-auto border-2 border-filet p-4">{texte}</pre>
          </>
        )}
      </Etat>
    </Avis>
  );
}
