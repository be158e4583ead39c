import type { Schema } from '../../api/client';
import type { Centimes } from '../../argent/centimes';
import { especesDues } from '../../argent/especes';
import { lireNumero } from '../cartes/numero';
import { lignesVendues } from '../file/corps';
import type { Poste } from '../local/local';
import type { Totaux } from '../vente/totaux';
import type { Choisies } from './ARendre';
import { calculerEchange, type Rendu } from './calcul';

type Retour = Schema<'DemandeRetour'>;
export type Canal = Schema<'Vente'>['canal'];
export type MoyenRendu = 'especes' | 'debit' | 'credit' | 'avoir' | 'en_ligne';

/** Why something comes back, and how its money goes. */
export type Comment = {
  readonly motif: Schema<'RetourMotif'>;
  readonly moyen: MoyenRendu;
  /** The terminal's. */
  readonly reference: string;
  /** The gift card or store credit that takes it, as it was typed; empty for a new one. */
  readonly numero: string;
};

/** Why it cannot be sent yet. */
export function manque({ moyen, reference, numero }: Comment): 'reference' | 'numero' | null {
  if ((moyen === 'debit' || moyen === 'credit') && reference.trim() === '') return 'reference';
  if (moyen === 'avoir' && numero.trim() !== '' && lireNumero(numero) === null) return 'numero';
  return null;
}

type ARendre = Comment & {
  readonly poste: Poste;
  readonly choisies: Choisies;
  readonly rendu: Rendu;
  readonly approbation: string | null;
};

/** What a return sends: money for goods, or goods for goods and the rest in money. */
export function corpsDeRetour({ poste, choisies, motif, rendu, approbation, ...comment }: ARendre) {
  const { moyen, reference } = comment;
  const commun = {
    magasin_id: poste.magasin_id,
    session_id: poste.session_id,
    motif,
    lignes: [...choisies].map(([rang, { quantite, enStock }]) => ({
      rang,
      quantite,
      remise_en_stock: enStock,
    })),
    ...(approbation && { approbation }),
  };
  const carte = moyen === 'debit' || moyen === 'credit';
  const numero = moyen === 'avoir' ? lireNumero(comment.numero) : null;
  const enMoyen = (montant: Centimes) => ({
    moyen,
    montant_cents: moyen === 'especes' ? especesDues(montant) : montant,
    ...(carte && { reference: reference.trim() }),
    ...(numero !== null && { numero }),
  });
  return {
    simple: (): Retour => ({ ...commun, genre: 'retour', remboursements: [enMoyen(rendu.total)] }),
    /** The same part pays on both sides; what is over goes back, what is missing is paid, by the one tender. */
    contre: (vente_id: string, nouvelle: Totaux): Retour => {
      const { commune, rendre, payer } = calculerEchange(rendu.total, nouvelle.total);
      const { montant_cents } = enMoyen(payer);
      return {
        ...commun,
        genre: 'echange',
        remboursements: [
          { moyen: 'echange', montant_cents: commune },
          ...(rendre > 0 ? [enMoyen(rendre)] : []),
        ],
        nouvelle_vente: {
          vente_id,
          ecart_permis: true,
          lignes: lignesVendues(nouvelle, false),
          ...(payer > 0 &&
            (moyen === 'especes' || carte) && {
              paiements: [{ moyen, montant_cents, ...(carte && { reference: reference.trim() }) }],
            }),
        },
      };
    },
  };
}
