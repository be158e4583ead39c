//! What the tests of several files need.

mod approvisionnement;
mod caisses;
mod cartes;
mod commandes;
mod fichiers;
mod inventaires;
mod journal;
mod prix;
mod rapports;
mod retours;
mod siege;
mod ventes;

use comptoir_database::Value;
use comptoir_test::TestDatabase;

pub(crate) use approvisionnement::{demander, etape, lignes, logistique, recues, transferer};
pub(crate) use caisses::{agir, caissier, compter_retour, ouvrir, refuser, reprendre};
pub(crate) use cartes::{
    REMPLACEMENT, carte, carte_vendue, par_carte, perdue, remplacer, solde, solder, vendre_carte,
};
pub(crate) use commandes::{
    avancer, commande, commander, compte, creee, direct, http, livraison, ordre, passer, payee, refusee,
    reservee, state,
};
pub(crate) use fichiers::{
    COLONNES, applique, demander_application, envoyer, erreurs, export, fichier, jeton, png, verifie,
};
pub(crate) use inventaires::{INVENTAIRES, lecture, lire, ouvrir_inventaire, revue};
pub(crate) use journal::{cloturer, compte as compte_du_journal, fermer, jour, journal, passer_un_jour};
pub(crate) use prix::{dans, lot, prevoir, promotion, refuser_promotion, vieillir};
pub(crate) use rapports::{journee, projeter};
pub(crate) use retours::{annuler, approbation, rendre, retour, vendue};
pub(crate) use siege::{changer, nouveau_magasin, nouveau_produit, quarante_fois, siege};
pub(crate) use ventes::{deux, tables, vendre, vente};

/// What is always true.
pub(crate) async fn verifier(base: &TestDatabase) {
    for invariant in magasin::invariants::INVARIANTS.iter() {
        base.expect_no_rows(invariant.sql).await;
    }
}

/// The value of a query, as text.
pub(crate) async fn valeur(base: &TestDatabase, sql: &str) -> String {
    let db = base.client(magasin::SERVICE).await;
    let Value(texte) = db.one(&format!("select ({sql})::text"), &[]).await.unwrap();
    texte
}
