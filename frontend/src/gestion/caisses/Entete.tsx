import { useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { Schema } from '../../api/client';
import { Montant } from '../../composants/Prix';
import { useLangue } from '../../socle/langue';
import { useLieux } from '../communs/lieux';
import { CANAL } from '../communs/mots';
import { Fiche } from '../communs/Page';
import { useNoms } from '../communs/personnes';
import { useMots } from '../communs/traduire';
import { EtatDeVente } from './EtatDeVente';

/** When and where something was sold, by whom, and what it came to. */
export function Entete({ vente }: { vente: Schema<'Vente'> }) {
  const { t } = useLingui();
  const { moment } = useLangue();
  const { mot } = useMots();
  const { nomDe } = useLieux();
  const noms = useNoms();
  const { session_id: session, commande_id: commande } = vente;
  return (
    <Fiche
      lignes={[
        [t`Magasin`, nomDe(vente.magasin_id)],
        [t`Quand`, moment(vente.faite_le)],
        [t`Canal`, mot(CANAL, vente.canal)],
        [t`Par`, noms(vente.vendeur_id) || '–'],
        [
          t`Document`,
          session ? (
            <Link key="document" to="/sessions/$id" params={{ id: session }}>
              {t`Sa session`}
            </Link>
          ) : commande ? (
            <Link key="document" to="/commandes/$id" params={{ id: commande }}>
              {t`Sa commande`}
            </Link>
          ) : (
            '–'
          ),
        ],
        ...(vente.annulee || vente.hors_ligne
          ? [[t`État`, <EtatDeVente key="etat" vente={vente} />] as const]
          : []),
        [t`Sous-total`, <Montant key="sous-total" montant={vente.sous_total_cents} />],
        [t`Livraison`, <Montant key="frais" montant={vente.frais_livraison_cents} />],
        [t`Consigne`, <Montant key="consigne" montant={vente.consigne_cents} />],
        [t`TPS`, <Montant key="tps" montant={vente.tps_cents} />],
        [t`TVQ`, <Montant key="tvq" montant={vente.tvq_cents} />],
        [t`Total`, <Montant key="total" montant={vente.total_cents} />],
      ]}
    />
  );
}
