//! Store credit: what comes back, on a card.

use comptoir_types::Role;
use serde_json::{Value, json};

use crate::helpers::{
    agir, annuler, deux, ouvrir, par_carte, passer, payee, rendre, retour, solde, valeur, vendre,
    vendre_carte, vendue, verifier,
};

fn avoir(session: &str, lignes: &[(i32, i32)], cents: i64, numero: Option<&str>) -> Value {
    let mut corps = retour(session, lignes, 0);
    corps["remboursements"] = json!([{"moyen": "avoir", "montant_cents": cents}]);
    if let Some(numero) = numero {
        corps["remboursements"][0]["numero"] = json!(numero);
    }
    corps
}

#[actix_web::test]
async fn a_return_makes_a_card_or_refills_one() {
    let (app, base) = crate::app().await;
    let caissier = app.travailleur(Role::Gestionnaire, &[3]);
    let session = ouvrir(&caissier, 1).await;
    let vente = vendue(&caissier, &session, deux(), 400).await;
    let chemin = format!("/api/ventes/{vente}/retours");
    let cle = uuid::Uuid::now_v7();
    let corps = avoir(&session, &[(1, 1)], 201, None);
    let mut fait = caissier.cle(cle).post(&chemin, corps.clone()).await.expect_status(201);
    let numero = fait.as_object_mut().unwrap().remove("numero_avoir").unwrap();
    let numero = numero.as_str().unwrap();
    assert_eq!(caissier.cle(cle).post(&chemin, corps).await.expect_status(201), fait);
    let connue = solde(&caissier, numero).await.expect_status(200);
    assert_eq!((&connue["genre"], &connue["solde_cents"]), (&json!("avoir"), &json!(201)));
    let lu = caissier.get(&format!("/api/retours/{cle}")).await.expect_status(200);
    assert_eq!(
        lu["paiements"][0],
        json!({"moyen": "avoir", "montant_cents": 201, "reference": connue["derniers"]})
    );
    let note = caissier.get(&format!("/api/retours/{cle}/recu")).await;
    assert!(note.texte.contains("Avoir / Store credit"));

    let fait =
        rendre(&caissier, &vente, avoir(&session, &[(1, 1)], 199, Some(numero))).await.expect_status(201);
    assert_eq!(fait.get("numero_avoir"), None);
    assert_eq!(solde(&caissier, numero).await.expect_status(200)["solde_cents"], 400);
    // It pays as a gift card does, and a void gives back to it.
    let payee = vendre(&caissier, par_carte(&session, deux(), numero, 400)).await.expect_status(201);
    let corps = json!({
        "session_id": session, "motif": "erreur_de_caisse",
        "remboursements": [{"moyen": "avoir", "montant_cents": 400, "numero": numero}],
    });
    annuler(&caissier, payee["vente_id"].as_str().unwrap(), corps.clone()).await.expect_status(201);
    assert_eq!(solde(&caissier, numero).await.expect_status(200)["solde_cents"], 400);
    // A void gives store credit only where a card had paid.
    let comptant = vendue(&caissier, &session, deux(), 400).await;
    annuler(&caissier, &comptant, corps).await.expect_problem(409, "paiements-incoherents");
    let refus = rendre(&caissier, &comptant, avoir(&session, &[(1, 1)], 201, Some("9000000000000001"))).await;
    refus.expect_problem(404, "carte-inconnue");
    for rembourse in [
        json!({"moyen": "carte", "montant_cents": 200}),
        json!({"moyen": "avoir", "montant_cents": 0}),
        json!({"moyen": "debit", "montant_cents": 200, "reference": "T", "numero": numero}),
    ] {
        let mut corps = retour(&session, &[(1, 1)], 0);
        corps["remboursements"] = json!([rembourse]);
        rendre(&caissier, &comptant, corps).await.expect_problem(400, "requete-invalide");
    }
    verifier(&base).await;
}

#[actix_web::test]
async fn an_exchange_gives_the_rest_as_store_credit() {
    let (app, base) = crate::app().await;
    let caissier = app.travailleur(Role::Gestionnaire, &[3]);
    let session = ouvrir(&caissier, 1).await;
    let vente =
        vendue(&caissier, &session, json!([{"produit_id": 3, "quantite": 1, "prix_vu_cents": 1000}]), 1150)
            .await;
    let mut corps = retour(&session, &[(1, 1)], 0);
    corps["genre"] = json!("echange");
    corps["remboursements"] = json!([
        {"moyen": "echange", "montant_cents": 400}, {"moyen": "avoir", "montant_cents": 750},
    ]);
    corps["nouvelle_vente"] = json!({"vente_id": uuid::Uuid::now_v7(), "lignes": deux(), "paiements": []});
    let fait = rendre(&caissier, &vente, corps).await.expect_status(201);
    let numero = fait["numero_avoir"].as_str().unwrap();
    assert_eq!(solde(&caissier, numero).await.expect_status(200)["solde_cents"], 750);
    verifier(&base).await;
}

/// The order handed over, at its version 6; its id is that of the sale.
async fn remise(app: &comptoir_test::App, id: comptoir_types::CommandeId) {
    let employe = (Role::Employe, 3);
    passer(app, employe, id, 2, "preparation", json!({})).await.expect_status(200);
    let prete = passer(app, employe, id, 3, "mise-a-disposition", json!({})).await.expect_status(200);
    passer(app, employe, id, 4, "remise", json!({"numero": prete["numero"]})).await.expect_status(200);
}

#[actix_web::test]
async fn a_web_sale_goes_back_online_or_as_store_credit() {
    let (app, base) = crate::app().await;
    let caissier = app.travailleur(Role::Gestionnaire, &[3]);
    let session = ouvrir(&caissier, 1).await;
    let (id, _) = payee(&app, &base).await;
    remise(&app, id).await;
    let vente = id.to_string();
    let refus = rendre(&caissier, &vente, retour(&session, &[(1, 1)], 200)).await;
    refus.expect_problem(409, "paiements-incoherents");
    let fait = rendre(&caissier, &vente, avoir(&session, &[(1, 1)], 201, None)).await.expect_status(201);
    assert!(fait["numero_avoir"].is_string());
    let mut corps = retour(&session, &[(1, 1)], 0);
    corps["remboursements"] = json!([{"moyen": "en_ligne", "montant_cents": 199}]);
    rendre(&caissier, &vente, corps).await.expect_status(201);
    assert_eq!(valeur(&base, "select sum(montant_cents) from magasin.remboursement").await, "199");
    verifier(&base).await;
}

#[actix_web::test]
async fn what_a_card_paid_online_is_not_given_back_by_the_provider() {
    let (app, base) = crate::app().await;
    let caissier = app.travailleur(Role::Gestionnaire, &[3]);
    let session = ouvrir(&caissier, 1).await;
    let numero = vendre_carte(&caissier, &session, 500).await;
    let (id, client) = crate::helpers::reservee(&base).await;
    let corps = json!({"carte": {"numero": numero, "montant_cents": 400}});
    agir(&app.client(client), &format!("/api/commandes/{id}/paiements"), corps).await.expect_status(201);
    remise(&app, id).await;
    let mut corps = retour(&session, &[(1, 1)], 0);
    corps["remboursements"] = json!([{"moyen": "en_ligne", "montant_cents": 201}]);
    rendre(&caissier, &id.to_string(), corps).await.expect_problem(409, "remboursement-depasse");
    rendre(&caissier, &id.to_string(), avoir(&session, &[(1, 1)], 201, Some(&numero)))
        .await
        .expect_status(201);
    assert_eq!(solde(&caissier, &numero).await.expect_status(200)["solde_cents"], 301);
    verifier(&base).await;
}
