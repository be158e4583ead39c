import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { nouvelleCle, sousCle } from '../../api/cle';
import { donnees, type Schema } from '../../api/client';
import { especesDues } from '../../argent/especes';
import { Avis } from '../../composants/Avis';
import { Bouton } from '../../composants/Bouton';
import { Champ } from '../../composants/Champ';
import { Choix } from '../../composants/Choix';
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
import { calculerRetour } from './calcul';
import { corpsDeRetour } from './corps';
import { Fait } from './Fait';

type Vente = Schema<'Vente'>;
export type MoyenRendu = 'especes' | 'debit' | 'credit' | 'avoir' | 'en_ligne';

/** The lines of a sale that may still come back, and what is given for them. */
export function Rendre({ vente, poste }: { vente: Vente; poste: Poste }) {
  const { t } = useLingui();
  const { moment } = useLangue();
  const { caissier, tenue } = useLocal();
  const requetes = useQueryClient();
  const panier = useSuivi(tenue.panier);
  const nouvelle = useTotaux(panier);
  const { dialogue, demander } = useApprobation();
  const [cle, setCle] = useState(nouvelleCle);
  const [choisies, setChoisies] = useState<Choisies>(new Map());
  const [moyen, setMoyen] = useState<MoyenRendu>(vente.canal === 'web' ? 'en_ligne' : 'especes');
  const [motif, setMotif] = useState<Schema<'RetourMotif'>>('insatisfait');
  const [reference, setReference] = useState('');
  const [echange, setEchange] = useState(false);
  const rendu = calculerRetour(vente, new Map([...choisies].map(([rang, { quantite }]) => [rang, quantite])));

  const retour = useMutation({
    mutationFn: async (approbation: string | null) => {
      const corps = corpsDeRetour({ poste, choisies, moyen, motif, reference, rendu, approbation });
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
      if (approbation) retour.mutate(approbation);
    },
  });

  const carte = moyen === 'debit' || moyen === 'credit';
  const du = moyen === 'especes' && !echange ? especesDues(rendu.total) : rendu.total;
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
          <dl className="ml-auto flex w-full max-w-sm flex-col gap-1">
            <Rang nom={<Trans>Sous-total</Trans>} montant={rendu.sousTotal} />
            <Rang nom={<Trans>TPS</Trans>} montant={rendu.tps} />
            <Rang nom={<Trans>TVQ</Trans>} montant={rendu.tvq} />
            {rendu.consigne > 0 && <Rang nom={<Trans>Consignes</Trans>} montant={rendu.consigne} />}
          </dl>
          <p className="flex items-end justify-between gap-4">
            <span className="text-titre3 font-bold">
              <Trans>À rendre</Trans>
            </span>
            <Prix montant={du} taille="total" />
          </p>
          <div className="flex flex-wrap items-end gap-6">
            <Choix
              etiquette={t`Motif`}
              value={motif}
              onChange={(event) => setMotif(event.target.value as Schema<'RetourMotif'>)}
            >
              <option value="insatisfait">{t`Insatisfait`}</option>
              <option value="defectueux">{t`Défectueux`}</option>
              <option value="mauvais_article">{t`Mauvais article`}</option>
              <option value="erreur_de_caisse">{t`Erreur de caisse`}</option>
              <option value="erreur_de_prix">{t`Erreur de prix`}</option>
              <option value="autre">{t`Autre`}</option>
            </Choix>
            <Choix
              etiquette={t`Rendu en`}
              value={moyen}
              onChange={(event) => setMoyen(event.target.value as MoyenRendu)}
            >
              {vente.canal === 'web' ? (
                <option value="en_ligne">{t`Carte, par la boutique en ligne`}</option>
              ) : (
                <>
                  <option value="especes">{t`Comptant`}</option>
                  <option value="debit">{t`Débit`}</option>
                  <option value="credit">{t`Crédit`}</option>
                </>
              )}
              <option value="avoir">{t`Avoir`}</option>
            </Choix>
            {carte && (
              <Champ
                etiquette={t`Référence du terminal`}
                value={reference}
                maxLength={64}
                autoComplete="off"
                onChange={(event) => setReference(event.target.value)}
              />
            )}
          </div>
          {panier.lignes.length > 0 && vente.canal !== 'web' && (
            <label className="flex min-h-cible items-center gap-3">
              <input
                type="checkbox"
                className="size-6"
                checked={echange}
                onChange={(event) => setEchange(event.target.checked)}
              />
              <span className="flex flex-wrap gap-x-2">
                <Trans>
                  Échanger contre la vente en cours : <Prix montant={nouvelle.total} />
                </Trans>
              </span>
            </label>
          )}
          <Bouton
            genre="principal"
            className="min-h-moyen self-end"
            occupe={retour.isPending}
            inactif={carte && reference.trim() === ''}
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
