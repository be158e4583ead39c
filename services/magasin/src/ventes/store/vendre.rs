//! The sale, in one round trip.

use comptoir_database::{Connection, Error};
use comptoir_types::{Action, Centimes, CompteId, NumeroCarte};
use postgres_types::ToSql;
use uuid::Uuid;

use super::lignes::Columns;
use crate::caisses::domain::{Montant, Reference};
use crate::cartes::domain::{Empreinte, empreinte};
use crate::idempotency::Demande;
use crate::ventes::domain::{Accord, MoyenCaisse, NouvelleVente, PaiementRecu, VenteFaite};

comptoir_database::from_row!(VenteFaite {
    vente_id,
    numero,
    sous_total_cents,
    consigne_cents,
    tps_cents,
    tvq_cents,
    total_cents,
    arrondi_cents,
    monnaie_cents
});

/// The statement of a sale and the values of its parameters: run alone, or behind others in one transaction.
///
/// It gives the [`VenteFaite`] when it has recorded the sale with its lines, tenders, movements, event and answer,
/// and no row when the session does not take it. What refuses it is a named constraint; nothing is then written.
pub struct Vendre<'a> {
    demande: &'a Demande<'a>,
    vente: &'a NouvelleVente,
    vendeur: CompteId,
    envoyee_par: CompteId,
    ecart_permis: bool,
    remises_approuvees: bool,
    erreurs_approuvees: bool,
    jti: Option<Uuid>,
    approuve_par: Option<CompteId>,
    action: Option<Action>,
    lignes: Columns<'a>,
    moyens: Vec<MoyenCaisse>,
    montants: Vec<Centimes>,
    references: Vec<Option<&'a str>>,
    cartes: Option<Vec<Option<Empreinte>>>,
    especes: Centimes,
    autres: Centimes,
    recu: Option<Centimes>,
}

impl<'a> Vendre<'a> {
    /// The statement.
    pub const SQL: &'static str = include_str!("vendre.sql");

    /// The sale of this request, sent by this worker.
    ///
    /// Without consent, a line loses 10 % at most, or 25.00 $ for a price error.
    pub fn new(
        demande: &'a Demande<'a>,
        vente: &'a NouvelleVente,
        envoyee_par: CompteId,
        accord: &Accord,
    ) -> Self {
        let approbation = accord.approbation;
        let paiements = vente.paiements.as_slice();
        let somme = |en_especes| {
            let paiements =
                paiements.iter().filter(|paiement| (paiement.moyen == MoyenCaisse::Especes) == en_especes);
            paiements.map(|paiement| paiement.montant.get()).sum()
        };
        Vendre {
            demande,
            vente,
            vendeur: vente.vendeur_id.unwrap_or(envoyee_par),
            envoyee_par,
            ecart_permis: vente.ecart_permis || vente.hors_ligne,
            remises_approuvees: accord.remises(),
            erreurs_approuvees: accord.erreurs_de_prix(),
            jti: approbation.map(|approbation| approbation.jti),
            approuve_par: approbation.map(|approbation| approbation.approuve_par),
            action: approbation.map(|approbation| approbation.action),
            lignes: Columns::from(vente.lignes.as_slice()),
            moyens: paiements.iter().map(|paiement| paiement.moyen).collect(),
            montants: paiements.iter().map(|paiement| paiement.montant.get()).collect(),
            references: paiements.iter().map(reference).collect(),
            cartes: cartes(paiements),
            especes: somme(true),
            autres: somme(false),
            recu: vente.recu_cents.map(Montant::get),
        }
    }

    /// What its lines name their products by, as columns: ids, codes, barcodes.
    pub fn articles(&self) -> [&(dyn ToSql + Sync); 3] {
        [&self.lignes.produits, &self.lignes.skus, &self.lignes.gtins]
    }

    /// What [`Self::SQL`] is run with.
    pub fn params(&self) -> [&(dyn ToSql + Sync); 30] {
        [
            &self.lignes.produits,
            &self.lignes.skus,
            &self.lignes.gtins,
            &self.lignes.quantites,
            &self.lignes.prix_vus,
            &self.lignes.remises,
            &self.lignes.motifs,
            &self.lignes.affiches,
            &self.vente.magasin_id,
            &self.vente.faite_le,
            &self.demande.cle,
            &self.vente.session_id,
            &self.vendeur,
            &self.moyens,
            &self.montants,
            &self.references,
            &self.recu,
            &self.ecart_permis,
            &self.demande.empreinte,
            &self.remises_approuvees,
            &self.especes,
            &self.autres,
            &self.erreurs_approuvees,
            &self.jti,
            &self.approuve_par,
            &self.action,
            &self.demande.compte,
            &self.vente.hors_ligne,
            &self.envoyee_par,
            &self.cartes,
        ]
    }
}

/// What names a tender on paper: the terminal's reference, the last digits of a gift card.
fn reference(paiement: &PaiementRecu) -> Option<&str> {
    let carte = paiement.carte.as_ref().map(NumeroCarte::derniers);
    carte.or(paiement.reference.as_ref().map(Reference::as_str))
}

/// What finds the gift cards among these tenders; none where there are none, as mostly.
fn cartes(paiements: &[PaiementRecu]) -> Option<Vec<Option<Empreinte>>> {
    let avec = paiements.iter().any(|paiement| paiement.carte.is_some());
    avec.then(|| paiements.iter().map(|paiement| paiement.carte.as_ref().map(empreinte)).collect())
}

/// Records the sale; none when the session does not take it.
///
/// # Errors
/// The named constraint that refused it; nothing is then written.
pub async fn vendre(db: &Connection, vendre: &Vendre<'_>) -> Result<Option<VenteFaite>, Error> {
    db.maybe(Vendre::SQL, &vendre.params()).await
}
