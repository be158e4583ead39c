import { Trans } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { nouvelleCle, sousCle } from '../../api/cle';
import { donnees, type Schema } from '../../api/client';
import { especesDues } from '../../argent/especes';
import { Avis } from '../../composants/Avis';
import { Bouton } from '../../composants/Bouton';
import { Case } from '../../composants/Case';
import { Probleme } from '../../composants/Etat';
import { Prix } from '../../composants/Prix';
import { useLangue } from '../../socle/langue';
import type { Poste } from '../local/local';
import { useLocal } from '../local/local';
import { useSuivi } from '../local/suivi';
import { actionRequise, useApprobation } from '../nip/Approbation';
import { Rang } from '../vente/Total';
import { useTotaux } from '../vente/useTotaux';
import { Annuler } from './Annuler';
import { ARendre, type Choisies } from './ARendre';
import { CommentRendre } from './CommentRendre';
import { calculerEchange, calculerRetour, type Rendu } from './calcul';
import { type Comment, corpsDeRetour, manque } from './corps';
import { Fait } from './Fait';

type Vente = Schema<'Vente'>;

/** The lines of a sale that may still come back, and what is given for them. */
export function Rendre({ vente, poste }: { vente: Vente; poste: Poste }) {
  const { moment } = useLangue();
  const { caissier, tenue } = useLocal();
  const requetes = useQueryClient();
  const panier = useSuivi(tenue.panier);
  const nouvelle = useTotaux(panier);
  const { dialogue, demander } = useApprobation();
  const [cle, setCle] = useState(nouvelleCle);
  const [choisies, setChoisies] = useState<Choisies>(new Map());
  const [voulu, setVoulu] = useState<Comment>({
    motif: 'insatisfait',
    moyen: vente.canal === 'web' ? 'en_ligne' : 'especes',
    reference: '',
    numero: '',
  });
  const [echange, setEchange] = useState(false);
  const rendu = calculerRetour(vente, new Map([...choisies].map(([rang, { quantite }]) => [rang, quantite])));
  const contre = echange ? calculerEchange(rendu.total, nouvelle.total) : null;
  const aPayer = contre !== null && contre.payer > 0;
  // A card of ours is no tender of an exchange: what is missing is paid in money.
  const comment: Comment = aPayer && voulu.moyen === 'avoir' ? { ...voulu, moyen: 'especes' } : voulu;

  const retour = useMutation({
    mutationFn: async (approbation: string | null) => {
      const corps = corpsDeRetour({ poste, choisies, ...comment, rendu, approbation });
      const body = echange ? corps.contre(panier.vente_id, nouvelle) : corps.simple();
      const envoi = caissier.api.POST('/api/ventes/{id}/retours', {
        params: { path: { id: vente.vente_id }, header: sousCle(cle) },
        body,
      });
      return (await donnees(envoi)) as Schema<'RetourFait'>;
    },
    onSuccess: () => {
      if (echange) tenue.agir({ type: 'vider' });
      setCle(nouvelleCle());
      setChoisies(new Map());
      setEchange(false);
      void requetes.invalidateQueries({ queryKey: ['vente'] });
    },
    onError: async (cause) => {
      const action = actionRequise(cause);
      const approbation = action && (await demander({ action, objet: cle, magasin_id: poste.magasin_id }));
      if (approbation) retour.mutate(approbation.jeton);
    },
  });

  const net = contre === null ? rendu.total : aPayer ? contre.payer : contre.rendre;
  return (
    <section className="flex flex-col gap-4">
      <h2>
        <Trans>
          Vente {vente.numero}, {moment(vente.faite_le)}
        </Trans>
      </h2>
      {retour.data && <Fait retour={retour.data} />}
      {retour.error && actionRequise(retour.error) === null && <Probleme cause={retour.error} />}
      {vente.annulee ? (
        <Avis ton="refus" titre={<Trans>Cette vente est annulée</Trans>}>
          <Trans>Il n’en reste rien à rendre.</Trans>
        </Avis>
      ) : (
        <ARendre vente={vente} choisies={choisies} choisir={setChoisies} />
      )}
      {choisies.size > 0 && (
        <>
          <Detail rendu={rendu} />
          {panier.lignes.length > 0 && vente.canal !== 'web' && (
            <Case checked={echange} onChange={(event) => setEchange(event.target.checked)}>
              <Trans>
                Échanger contre la vente en cours : <Prix montant={nouvelle.total} />
              </Trans>
            </Case>
          )}
          <p className="flex items-end justify-between gap-4">
            <span className="text-titre3 font-bold">
              {aPayer ? <Trans>À payer</Trans> : <Trans>À rendre</Trans>}
            </span>
            <Prix montant={comment.moyen === 'especes' ? especesDues(net) : net} taille="total" />
          </p>
          <CommentRendre canal={vente.canal} aPayer={aPayer} comment={comment} changer={setVoulu} />
          <Bouton
            genre="principal"
            className="min-h-moyen self-end"
            occupe={retour.isPending}
            inactif={net > 0 && manque(comment) !== null}
            onClick={() => retour.mutate(null)}
          >
            {echange ? <Trans>Échanger</Trans> : <Trans>Reprendre et rembourser</Trans>}
          </Bouton>
        </>
      )}
      <Annuler vente={vente} poste={poste} />
      {dialogue}
    </section>
  );
}

function Detail({ rendu: { sousTotal, tps, tvq, consigne } }: { rendu: Rendu }) {
  return (
    <dl className="ml-auto flex w-full max-w-sm flex-col gap-1">
      <Rang nom={<Trans>Sous-total</Trans>} montant={sousTotal} />
      <Rang nom={<Trans>TPS</Trans>} montant={tps} />
      <Rang nom={<Trans>TVQ</Trans>} montant={tvq} />
      {consigne > 0 && <Rang nom={<Trans>Consignes</Trans>} montant={consigne} />}
    </dl>
  );
}
