import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { nouvelleCle, sousCle } from '../../api/cle';
import { donnees, type Schema } from '../../api/client';
import { Bouton } from '../../composants/Bouton';
import { Dialogue } from '../../composants/Dialogue';
import { Probleme } from '../../composants/Etat';
import { Montant } from '../../composants/Prix';
import type { Poste } from '../local/local';
import { useLocal } from '../local/local';
import { actionRequise, useApprobation } from '../nip/Approbation';
import { Fait } from './Fait';

type Vente = Schema<'Vente'>;

/** A void: all of the sale comes back by the tenders that paid it, while its session is open. After that it is a return. */
export function Annuler({ vente, poste }: { vente: Vente; poste: Poste }) {
  const { t } = useLingui();
  const { caissier } = useLocal();
  const requetes = useQueryClient();
  const { dialogue, demander } = useApprobation();
  const [ouvert, setOuvert] = useState(false);
  const [cle] = useState(nouvelleCle);

  const annulation = useMutation({
    mutationFn: async (approbation: string | null) => {
      const envoi = caissier.api.POST('/api/ventes/{id}/annulation', {
        params: { path: { id: vente.vente_id }, header: sousCle(cle) },
        body: {
          session_id: poste.session_id,
          motif: 'erreur_de_caisse',
          remboursements: remboursements(vente),
          ...(approbation && { approbation }),
        },
      });
      return (await donnees(envoi)) as Schema<'RetourFait'>;
    },
    onSuccess: () => {
      setOuvert(false);
      void requetes.invalidateQueries({ queryKey: ['vente'] });
    },
    onError: async (cause) => {
      const action = actionRequise(cause);
      const approbation = action && (await demander({ action, objet: cle, magasin_id: poste.magasin_id }));
      if (approbation) annulation.mutate(approbation);
    },
  });

  const entamee = vente.lignes.some(({ retournee }) => retournee > 0);
  if (annulation.data) return <Fait retour={annulation.data} />;
  if (vente.annulee || vente.session_id !== poste.session_id || entamee) return null;
  return (
    <div className="border-t border-filet pt-4">
      <Bouton genre="danger" onClick={() => setOuvert(true)}>
        <Trans>Annuler toute la vente</Trans>
      </Bouton>
      <Dialogue
        ouvert={ouvert}
        fermer={() => setOuvert(false)}
        titre={t`Annuler la vente ${vente.numero} ?`}
        actions={
          <>
            <Bouton onClick={() => setOuvert(false)}>
              <Trans>Garder la vente</Trans>
            </Bouton>
            <Bouton genre="danger" occupe={annulation.isPending} onClick={() => annulation.mutate(null)}>
              <Trans>Annuler la vente</Trans>
            </Bouton>
          </>
        }
      >
        {annulation.error && actionRequise(annulation.error) === null && (
          <Probleme cause={annulation.error} />
        )}
        <p>
          <Trans>
            <Montant montant={vente.total_cents} /> reviennent au client, par les moyens qui ont payé.
          </Trans>
        </p>
      </Dialogue>
      {dialogue}
    </div>
  );
}

const remboursements = ({ paiements }: Vente): Schema<'VenteAnnulation'>['remboursements'] =>
  paiements.map(({ moyen, montant_cents, reference }) => ({
    // A gift card is given back as store credit: its number is known to nobody here.
    moyen: moyen === 'carte' ? 'avoir' : (moyen as Schema<'Moyen'>),
    montant_cents,
    ...(reference && moyen !== 'carte' && { reference }),
  }));
