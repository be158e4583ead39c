//! What an order would cost now.

use comptoir_clients::magasin::{Demande, LigneVerifiee, Verification};
use comptoir_database::{Connection, Error};
use comptoir_types::{Bases, Centimes, Taxe, Unite};

use super::store::verification;

/// Prices the lines as an order of them would be. A line no longer sold online shows its price and counts for nothing.
pub(super) async fn verifier(db: &Connection, demande: &Demande) -> Result<Verification, Error> {
    let bareme = verification::bareme(db).await?;
    let mut bases = Bases::default();
    let mut consigne = Centimes::ZERO;
    let mut lignes = Vec::new();
    for etat in verification::etats(db, demande).await? {
        let Some(vue) = demande.lignes.get(etat.rang) else { continue };
        let quantite = vue.quantite.get().into();
        let remise = etat.lot.map_or(Centimes::ZERO, |lot| lot.remise(quantite, etat.prix));
        if etat.en_ligne {
            bases = bases.avec(Unite::Piece.montant(quantite, etat.prix) - remise, etat.taxe);
            consigne += Unite::Piece.montant(quantite, etat.consigne);
        }
        lignes.push(LigneVerifiee {
            produit_id: vue.produit_id,
            quantite: vue.quantite,
            prix_vu_cents: vue.prix_vu_cents,
            prix_cents: etat.prix,
            remise_cents: remise,
            en_ligne: etat.en_ligne,
            disponible: etat.niveau(),
            suffisant: etat.disponible >= vue.quantite.get(),
        });
    }
    let sous_total = bases.sous_total;
    let frais =
        if sous_total == Centimes::ZERO { sous_total } else { bareme.frais(demande.mode, sous_total) };
    let facture = bareme.taux.facture(bases.avec(frais, Taxe::Taxable));
    Ok(Verification {
        lignes,
        sous_total_cents: sous_total,
        frais_livraison_cents: frais,
        consigne_cents: consigne,
        tps_cents: facture.tps,
        tvq_cents: facture.tvq,
        total_cents: facture.total + consigne,
    })
}
