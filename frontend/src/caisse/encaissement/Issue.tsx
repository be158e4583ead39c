import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Avis } from '../../composants/Avis';
import { Bouton } from '../../composants/Bouton';
import { Prix } from '../../composants/Prix';
import { sonner } from '../../lecteur/son';
import { aVendre } from '../catalogue/article';
import type { Entree, Motif } from '../file/entree';
import { useLocal } from '../local/local';
import { useSuivi } from '../local/suivi';
import { Envoyer } from '../recu/Envoyer';
import { imprimer } from '../recu/imprimer';
import { recuLocal, useRecu } from '../recu/useRecu';
import type { Dire } from '../vente/Nouvelles';

/** The sale that was just paid, until the next one begins: its change, its number, its receipt. */
export function useIssue(dire: Dire) {
  const { t } = useLingui();
  const { file, tenue, catalogue, caissier, reseau } = useLocal();
  const [vente_id, setVente] = useState<string | null>(null);
  const entree = useSuivi(file.entrees).find((autre) => autre.vente_id === vente_id) ?? null;
  const recu = useRecu(entree);

  const expliquer = (motif: Motif | null) =>
    motif?.detail || motif?.title || t`Le serveur a refusé la vente.`;

  /** Refused while the customer stands there: nothing was recorded, the lines are a cart again, at the prices of now. */
  const rendre = async ({ totaux, motif }: Entree) => {
    sonner('refus');
    tenue.rendre(
      totaux.lignes.map(({ cle, article, quantite, remise }) => ({ cle, article, quantite, remise })),
    );
    setVente(null);
    dire({ ton: 'refus', texte: t`Vente refusée, rien n’est encaissé : ${expliquer(motif)}`, cherche: '' });
    if (motif?.kind !== 'prix-modifie' && motif?.kind !== 'paiements-incoherents') return;
    await catalogue.synchroniser().catch(() => {});
    tenue.agir({
      type: 'actualiser',
      article: (produit) => {
        const article = catalogue.indice.article(produit);
        return article && aVendre(article);
      },
    });
  };

  return {
    entree,
    recu,
    suivre: async (conclue: Entree) => {
      setVente(conclue.vente_id);
      dire(null);
      const issue = await file.issue(conclue.vente_id);
      if (issue.etat === 'rendue') await rendre(issue);
      caissier.entreDeuxVentes(reseau.etat.lire().enLigne === true);
    },
    imprimer: () => {
      if (entree) imprimer(recu ?? recuLocal(entree), entree.issue?.numero ?? entree.vente_id);
    },
  };
}

type Props = { entree: Entree; recu: string | null; imprimer: () => void };

export function Issue({ entree, recu, imprimer }: Props) {
  return (
    <section className="flex flex-col gap-4">
      <p className="flex items-end justify-between gap-4">
        <span className="text-titre3 font-bold">
          <Trans>À rendre</Trans>
        </span>
        <Prix montant={entree.monnaie} taille="total" />
      </p>
      <p role="status" className="text-grand">
        <Etat entree={entree} />
      </p>
      {entree.approuveePar && (
        <p>
          <Trans>Remise approuvée par {entree.approuveePar}</Trans>
        </p>
      )}
      {entree.alarme && (
        <Avis ton="refus" titre={<Trans>Le total du serveur n’est pas celui de la caisse</Trans>} urgent>
          <Trans>Gardez le reçu et prévenez un gestionnaire : la différence est dans la file.</Trans>
        </Avis>
      )}
      <Bouton onClick={imprimer} className="self-start">
        <Trans>Imprimer le reçu</Trans> <kbd className="font-code text-petit">Ctrl + P</kbd>
      </Bouton>
      {entree.issue && <Envoyer key={entree.vente_id} vente_id={entree.vente_id} />}
      <pre className="recu max-w-full self-start overflow-x-auto border-2 border-filet bg-carte p-4">
        {recu ?? recuLocal(entree)}
      </pre>
    </section>
  );
}

function Etat({ entree }: { entree: Entree }) {
  if (entree.issue) return <Trans>Enregistrée : {entree.issue.numero}</Trans>;
  if (entree.directe && (entree.etat === 'a_renvoyer' || entree.etat === 'a_authentifier'))
    return (
      <strong className="text-brique">
        <Trans>
          Pas encore de réponse pour la carte cadeau : gardez le client jusqu’à ce qu’elle vienne.
        </Trans>
      </strong>
    );
  if (entree.directe) return <Trans>Enregistrement…</Trans>;
  return <Trans>Gardée ici sous {entree.numeroLocal}, à envoyer quand le serveur répondra</Trans>;
}
