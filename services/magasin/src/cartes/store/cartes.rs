//! Cards that a till sells, and pays out.

use comptoir_database::{Connection, Error};
use comptoir_types::{LieuId, NumeroCarte, SessionCaisseId};

use crate::caisses::domain::Reference;
use crate::cartes::domain::{
    CarteRemboursee, CarteVendue, DemandeRemboursementCarte, MoyenVenteCarte, NouvelleCarte, empreinte,
};
use crate::idempotency::Demande;

comptoir_database::from_row!(CarteVendue {
    carte_vente_id,
    document,
    numero: (comptoir_database::absent),
    derniers,
    session_id,
    magasin_id,
    montant_cents,
    arrondi_cents,
    par,
    le
});

pub(super) const VENDRE: &str = include_str!("vendre_carte.sql");

/// Sells a card of this number; none when the session is not one of these places, or not open.
///
/// # Errors
/// `carte_vente_payee` and `carte_vente_arrondi` when the tenders do not make its price, `carte_vente_pkey` and
/// `idempotence_pkey` when the key has served.
pub async fn vendre(
    db: &Connection,
    demande: &Demande<'_>,
    lieux: Option<&[LieuId]>,
    session: SessionCaisseId,
    nouvelle: &NouvelleCarte,
    numero: &NumeroCarte,
) -> Result<Option<CarteVendue>, Error> {
    let Demande { compte: par, cle, empreinte: demandee } = demande;
    let paiements = nouvelle.paiements.as_slice();
    let moyens: Vec<MoyenVenteCarte> = paiements.iter().map(|paiement| paiement.moyen).collect();
    let montants: Vec<_> = paiements.iter().map(|paiement| paiement.montant_cents.get()).collect();
    let references: Vec<Option<&Reference>> =
        paiements.iter().map(|paiement| paiement.reference.as_ref()).collect();
    let (especes, autres) = (nouvelle.paiements.somme(true), nouvelle.paiements.somme(false));
    db.maybe(
        VENDRE,
        &[
            &lieux,
            par,
            cle,
            demandee,
            &session,
            &nouvelle.montant_cents.get(),
            &moyens,
            &montants,
            &references,
            &especes,
            &autres,
            &empreinte(numero),
            &numero.derniers(),
        ],
    )
    .await
}

comptoir_database::from_row!(CarteRemboursee {
    carte_remboursement_id,
    derniers,
    session_id,
    magasin_id,
    montant_cents,
    especes_cents,
    arrondi_cents,
    par,
    le
});

pub(super) const REMBOURSER: &str = include_str!("rembourser_carte.sql");

/// Pays out what is left on a card; none when that is nothing or too much, or the session is not one of these places,
/// or not open.
///
/// # Errors
/// `carte_connue` and `carte_essais` when the number is none, `session_tiroir_positif` when the drawer does not hold as
/// much, `carte_remboursement_pkey` and `idempotence_pkey` when the key has served.
pub async fn rembourser(
    db: &Connection,
    demande: &Demande<'_>,
    lieux: Option<&[LieuId]>,
    remboursement: &DemandeRemboursementCarte,
) -> Result<Option<CarteRemboursee>, Error> {
    let Demande { compte: par, cle, empreinte: demandee } = demande;
    let numero = empreinte(&remboursement.numero);
    db.maybe(REMBOURSER, &[&lieux, par, cle, demandee, &remboursement.session_id, &numero]).await
}
