//! The sale, in one round trip.

use comptoir_database::{Connection, Error};
use comptoir_types::Centimes;

use super::lignes::Columns;
use crate::idempotency::Demande;
use crate::ventes::domain::{Montant, MoyenCaisse, NouvelleVente, VenteFaite};

pub(super) const VENDRE: &str = include_str!("vendre.sql");

comptoir_database::from_row!(VenteFaite {
    vente_id,
    numero,
    sous_total_cents,
    tps_cents,
    tvq_cents,
    total_cents,
    arrondi_cents,
    monnaie_cents
});

/// Records the sale with its lines, tenders, movements, event and answer; none when the session does not take it.
///
/// Unless approved, a line loses 10 % at most.
///
/// # Errors
/// The named constraint that refused it; nothing is then written.
pub async fn vendre(
    db: &Connection,
    demande: &Demande<'_>,
    vente: &NouvelleVente,
    remise_approuvee: bool,
) -> Result<Option<VenteFaite>, Error> {
    let l = Columns::from(vente.lignes.as_slice());
    let paiements = vente.paiements.as_slice();
    let moyens: Vec<_> = paiements.iter().map(|paiement| paiement.moyen).collect();
    let montants: Vec<_> = paiements.iter().map(|paiement| paiement.montant.get()).collect();
    let somme = |en_especes| -> Centimes {
        let paiements =
            paiements.iter().filter(|paiement| (paiement.moyen == MoyenCaisse::Especes) == en_especes);
        paiements.map(|paiement| paiement.montant.get()).sum()
    };
    let (especes, autres) = (somme(true), somme(false));
    let references: Vec<_> = paiements.iter().map(|paiement| paiement.reference.as_ref()).collect();
    db.maybe(
        VENDRE,
        &[
            &l.produits,
            &l.skus,
            &l.gtins,
            &l.quantites,
            &l.prix_vus,
            &l.remises,
            &l.motifs,
            &l.affiches,
            &vente.magasin_id,
            &vente.faite_le,
            &demande.cle,
            &vente.session_id,
            &demande.compte,
            &moyens,
            &montants,
            &references,
            &vente.recu_cents.map(Montant::get),
            &vente.ecart_permis,
            &demande.empreinte,
            &remise_approuvee,
            &especes,
            &autres,
        ],
    )
    .await
}
