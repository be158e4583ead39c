import type { Schema } from '../../api/client';
import { calculerReste, parCarteCadeau } from '../encaissement/reglement';
import type { LigneChiffree, Totaux } from '../vente/totaux';
import type { Entree } from './entree';

type Vente = Schema<'NouvelleVente'>;
type LigneVendue = Schema<'LigneVendue'>;

/** The same body for the same entry, whoever sends it: the server compares it with the first one. */
export function corpsDeVente(entree: Entree): Vente {
  const { magasin_id, session_id, faite_le, approbation } = entree;
  // A gift card pays with network alone, however late the answer comes.
  const directe = entree.directe || parCarteCadeau(entree.reglement);
  return {
    magasin_id,
    session_id,
    lignes: lignesVendues(entree.totaux, !directe),
    paiements: paiements(entree),
    ...(entree.reglement.recu !== null && { recu_cents: entree.reglement.recu }),
    ...(approbation && { approbation }),
    // What the book does not have is in the customer's hand; a count is then asked for.
    ...(directe
      ? { ecart_permis: true }
      : { hors_ligne: true, faite_le, vendeur_id: entree.vendeur.compte_id }),
  };
}

export const lignesVendues = ({ lignes }: Totaux, horsLigne: boolean): LigneVendue[] =>
  lignes.map((ligne) => ({
    produit_id: ligne.article.produit_id,
    quantite: ligne.quantite,
    prix_vu_cents: ligne.article.prix_cents,
    ...remise(ligne, horsLigne),
  }));

function remise({ motif, retire, remise }: LigneChiffree, horsLigne: boolean): Partial<LigneVendue> {
  // With network the sale computes lots by itself, as they are now.
  if (motif === null || (motif === 'lot' && !horsLigne)) return {};
  if (motif === 'erreur_de_prix')
    return remise?.motif === motif ? { remise_motif: motif, prix_affiche_cents: remise.affiche } : {};
  return { remise_motif: motif, remise_cents: retire };
}

function paiements({ totaux, reglement }: Entree): Vente['paiements'] {
  const { reste, especes } = calculerReste(totaux.total, reglement.paiements);
  const cartes = reglement.paiements.map(({ moyen, montant, reference, numero }) => ({
    moyen,
    montant_cents: montant,
    ...(moyen === 'carte' ? { numero: numero ?? null } : { reference }),
  }));
  // What costs nothing is paid with nothing, in cash: a sale without any tender has no accounts.
  const comptant = reste > 0 || cartes.length === 0;
  return comptant ? [...cartes, { moyen: 'especes', montant_cents: especes }] : cartes;
}
