//! A sale, and what it sells.

use comptoir_test::fixtures::Produit;
use comptoir_test::{TestClient, TestDatabase, TestResponse};
use comptoir_types::Taxe;
use serde_json::{Value, json};
use uuid::Uuid;

/// A sale at the till of this session, to be paid in cash.
pub(crate) fn vente(session: &str, lignes: Value, especes: i64) -> Value {
    json!({
        "magasin_id": 3, "session_id": session, "lignes": lignes,
        "paiements": [{"moyen": "especes", "montant_cents": especes}],
    })
}

pub(crate) async fn vendre(appelant: &TestClient<'_>, corps: Value) -> TestResponse {
    appelant.cle(Uuid::now_v7()).post("/api/ventes", corps).await
}

/// The products of the tables of the domain contract, 4.7.
pub(crate) async fn tables(base: &TestDatabase) {
    let produits = [
        Produit::nouveau(11, "EPI-0011").prix(999),
        Produit::nouveau(12, "EPI-0012").prix(10),
        Produit::nouveau(13, "EPI-0013").prix(33),
        Produit::nouveau(14, "LIV-0014").taxe(Taxe::TpsSeule).prix(507),
        Produit::nouveau(15, "EPI-0015").prix(2061),
        Produit::nouveau(16, "EPI-0016").prix(2999),
        Produit::nouveau(17, "EPI-0017").taxe(Taxe::Detaxee).prix(1),
    ];
    base.inserer(&produits.map(|produit| produit.stock(3, 100_000).stock(4, 100_000))).await;
}

/// The lines of two of product 1: 4.00 $ with taxes.
pub(crate) fn deux() -> Value {
    json!([{"produit_id": 1, "quantite": 2, "prix_vu_cents": 174}])
}
