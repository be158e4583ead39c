import type { Schema } from '../../api/client';
import { type Centimes, centimes } from '../../argent/centimes';
import { especesDues } from '../../argent/especes';
import { lignesVendues } from '../file/corps';
import type { Poste } from '../local/local';
import type { Totaux } from '../vente/totaux';
import type { Choisies } from './ARendre';
import type { Rendu } from './calcul';
import type { MoyenRendu } from './Rendre';

type Retour = Schema<'DemandeRetour'>;

type ARendre = {
  readonly poste: Poste;
  readonly choisies: Choisies;
  readonly moyen: MoyenRendu;
  readonly motif: Schema<'RetourMotif'>;
  readonly reference: string;
  readonly rendu: Rendu;
  readonly approbation: string | null;
};

/** What a return sends: money for goods, or goods for goods and the rest in money. */
export function corpsDeRetour({ poste, choisies, moyen, motif, reference, rendu, approbation }: ARendre) {
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
  const enMoyen = (montant: Centimes) => ({
    moyen,
    montant_cents: moyen === 'especes' ? especesDues(montant) : montant,
    ...(carte && { reference: reference.trim() }),
  });
  return {
    simple: (): Retour => ({ ...commun, genre: 'retour', remboursements: [enMoyen(rendu.total)] }),
    /** The same part pays on both sides; what is over goes back, what is missing is paid, by the one tender. */
    contre: (vente_id: string, nouvelle: Totaux): Retour => {
      const commune = centimes(Math.min(rendu.total, nouvelle.total));
      const rendre = centimes(rendu.total - commune);
      const payer = centimes(nouvelle.total - commune);
      const paye = enMoyen(payer);
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
            (paye.moyen === 'especes' || paye.moyen === 'debit' || paye.moyen === 'credit') && {
              paiements: [{ ...paye, moyen: paye.moyen }],
            }),
        },
      };
    },
  };
}
