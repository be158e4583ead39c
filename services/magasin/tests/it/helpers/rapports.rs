//! The figures, and a day that they are about.

use comptoir_test::{App, TestDatabase};
use comptoir_types::Role;
use magasin::jobs;
use serde_json::json;

use super::{agir, avancer, ouvrir, payee, rendre, retour, state, valeur, vendre, vente};

/// Makes figures of all that has happened.
pub(crate) async fn projeter(base: &TestDatabase) {
    jobs::projeter(&state(base)).await.unwrap();
}

/// A day of the store 3: a sale of which one comes back, one that is voided, an order that is handed over. Its till session is
/// counted; its id.
pub(crate) async fn journee(app: &App, base: &TestDatabase) -> String {
    let gerant = app.travailleur(Role::Gestionnaire, &[3]);
    let session = ouvrir(&gerant, 1).await;
    let corps = json!({
        "magasin_id": 3, "session_id": session,
        "lignes": [
            {"produit_id": 1, "quantite": 3, "prix_vu_cents": 174},
            {"produit_id": 4, "quantite": 456, "prix_vu_cents": 2199},
            {"produit_id": 3, "quantite": 1, "prix_vu_cents": 1000},
        ],
        "paiements": [{"moyen": "especes", "montant_cents": 2755}],
    });
    let faite = vendre(&gerant, corps).await.expect_status(201);
    let id = faite["vente_id"].as_str().unwrap();
    rendre(&gerant, id, retour(&session, &[(1, 1)], 200)).await.expect_status(201);
    let farine = json!([{"produit_id": 2, "quantite": 1, "prix_vu_cents": 470}]);
    let annulee = vendre(&gerant, vente(&session, farine, 470)).await.expect_status(201);
    let rendu = json!({
        "session_id": session, "motif": "erreur_de_caisse",
        "remboursements": [{"moyen": "especes", "montant_cents": 470}],
    });
    let chemin = format!("/api/ventes/{}/annulation", annulee["vente_id"].as_str().unwrap());
    agir(&gerant, &chemin, rendu).await.expect_status(201);

    let (commande, _) = payee(app, base).await;
    let numero: i64 = valeur(base, "select numero from magasin.commande").await.parse().unwrap();
    for (version, passage) in [(2, "preparation"), (3, "mise-a-disposition"), (4, "remise")] {
        let corps = if passage == "remise" { json!({ "numero": numero }) } else { json!({}) };
        avancer(&gerant, commande, version, passage, corps).await.expect_status(200);
    }
    agir(&gerant, &format!("/api/sessions/{session}/fin"), json!({})).await.expect_status(200);
    let compte = json!({"denominations": {"10000": 2}, "note": "essai"});
    agir(&gerant, &format!("/api/sessions/{session}/comptage"), compte).await.expect_status(200);
    session
}
