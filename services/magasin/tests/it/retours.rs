//! `/api/ventes/{id}/retours` and `/annulation`: what comes back, what it gives back, and what refuses it.

use comptoir_test::TestDatabase;
use comptoir_types::{Action, CompteId, Role};
use futures_util::future::join_all;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::helpers::{
    agir, annuler, approbation, caissier, ouvrir, passer, payee, rendre, retour, tables, vendre, vendue,
    verifier,
};

async fn stock(base: &TestDatabase, produit: i32) -> i64 {
    base.compte(&format!("select physique from magasin.stock where lieu_id = 3 and produit_id = {produit}"))
        .await
}

#[actix_web::test]
async fn a_sale_comes_back_in_parts_that_make_exactly_the_whole() {
    let (app, base) = crate::app().await;
    tables(&base).await;
    let caissier = caissier(&app);
    let session = ouvrir(&caissier, 1).await;
    let lignes = json!([
        {"produit_id": 1, "quantite": 3, "prix_vu_cents": 174},
        {"produit_id": 2, "quantite": 1, "prix_vu_cents": 470},
        {"produit_id": 14, "quantite": 1, "prix_vu_cents": 507},
    ]);
    let vente = vendue(&caissier, &session, lignes, 1600).await;
    // The example of the contract: 16.02 $ comes back as 2.00 $, 2.00 $ and 12.02 $.
    let parts = [
        (&[(1, 1)][..], 200, [174, 9, 17, 200, 0]),
        (&[(1, 1)][..], 200, [174, 8, 18, 200, 0]),
        (&[(1, 1), (2, 1), (3, 1)][..], 1200, [1151, 34, 17, 1202, -2]),
    ];
    for (rang, (lignes, especes, montants)) in parts.into_iter().enumerate() {
        let fait = rendre(&caissier, &vente, retour(&session, lignes, especes)).await.expect_status(201);
        let noms = ["sous_total_cents", "tps_cents", "tvq_cents", "total_cents", "arrondi_cents"];
        assert_eq!(noms.map(|nom| fait[nom].clone()), montants.map(Value::from));
        assert_eq!(fait["numero"], format!("MTL-1-1-R{}", rang + 1));
    }
    assert_eq!(stock(&base, 1).await, 10);
    let refus = rendre(&caissier, &vente, retour(&session, &[(1, 1)], 200)).await;
    let refus = refus.expect_problem(409, "retour-depasse");
    assert_eq!(refus["lignes"], json!([{"rang": 1, "restante": 0}]));
    base.expect_no_rows(
        "select count(*) from magasin.session_caisse where attendu_cents <> 20000 + 1600 - 1600",
    )
    .await;
    verifier(&base).await;
}

#[actix_web::test]
async fn what_is_broken_leaves_the_stock_again_and_weight_comes_back_by_the_gram() {
    let (app, base) = crate::app().await;
    let caissier = caissier(&app);
    let session = ouvrir(&caissier, 1).await;
    let lignes = json!([
        {"produit_id": 3, "quantite": 2, "prix_vu_cents": 1000},
        {"produit_id": 4, "quantite": 456, "prix_vu_cents": 2199},
    ]);
    let vente = vendue(&caissier, &session, lignes, 3305).await;
    let mut corps = retour(&session, &[(1, 1), (2, 156)], 1495);
    corps["lignes"][0]["remise_en_stock"] = json!(false);
    corps["motif"] = json!("defectueux");
    let fait = rendre(&caissier, &vente, corps).await.expect_status(201);
    // 156 g of 10.03 $ for 456 g are 3.43 $.
    assert_eq!((fait["sous_total_cents"].clone(), fait["total_cents"].clone()), (json!(1343), json!(1493)));
    assert_eq!((stock(&base, 3).await, stock(&base, 4).await), (8, 9700));
    base.expect_no_rows(
        "select count(*) - 1 from magasin.mouvement where type = 'ajustement' and motif = 'casse' and physique_delta = -1",
    )
    .await;
    verifier(&base).await;
}

#[actix_web::test]
async fn a_return_is_taken_in_any_store_where_the_caller_works() {
    let (app, base) = crate::app().await;
    let caissier = caissier(&app);
    let session = ouvrir(&caissier, 1).await;
    let lignes = json!([{"produit_id": 2, "quantite": 2, "prix_vu_cents": 470}]);
    let vente = vendue(&caissier, &session, lignes, 940).await;
    let lavallois = app.travailleur(Role::Employe, &[4]);
    // Whoever holds the receipt finds the sale, in any store; without it, the sales of another store are not read.
    let trouvee = lavallois.get("/api/recus/MTL-1-1-1").await.expect_status(200);
    assert_eq!((&trouvee["vente_id"], &trouvee["lignes"][0]["rang"]), (&json!(vente), &json!(1)));
    lavallois.get("/api/recus/MTL-1-1-2").await.expect_problem(404, "introuvable");
    lavallois.get(&format!("/api/ventes/{vente}")).await.expect_problem(403, "magasin-hors-affectation");
    let ailleurs = ouvrir(&lavallois, 3).await;
    let mut corps = retour(&ailleurs, &[(1, 1)], 470);
    rendre(&lavallois, &vente, corps.clone()).await.expect_problem(403, "magasin-hors-affectation");
    corps["magasin_id"] = json!(4);
    rendre(&caissier, &vente, corps.clone()).await.expect_problem(403, "magasin-hors-affectation");
    let fait = rendre(&lavallois, &vente, corps.clone()).await.expect_status(201);
    assert_eq!(fait["numero"], "LAV-1-1-R1");
    base.expect_no_rows(
        "select count(*) from magasin.stock where produit_id = 2 and physique <> case lieu_id when 3 then 8 when 4 then 11 else 10 end",
    )
    .await;
    // The session of one store is none of another, and an ended one takes nothing back.
    corps["session_id"] = json!(session);
    rendre(&lavallois, &vente, corps.clone()).await.expect_problem(409, "session-non-ouverte");
    agir(&lavallois, &format!("/api/sessions/{ailleurs}/fin"), json!({})).await.expect_status(200);
    corps["session_id"] = json!(ailleurs);
    rendre(&lavallois, &vente, corps.clone()).await.expect_problem(409, "session-non-ouverte");
    rendre(&lavallois, &Uuid::now_v7().to_string(), corps).await.expect_problem(404, "introuvable");

    let liste = lavallois.get("/api/retours").await.expect_status(200);
    assert_eq!(liste["elements"].as_array().unwrap().len(), 1);
    let id = fait["retour_id"].as_str().unwrap();
    let lu = lavallois.get(&format!("/api/retours/{id}")).await.expect_status(200);
    assert_eq!((&lu["vente_numero"], &lu["lignes"][0]["sku"]), (&json!("MTL-1-1-1"), &json!("EPI-0002")));
    assert_eq!(lu["paiements"], json!([{"moyen": "especes", "montant_cents": 470, "reference": null}]));
    caissier.get(&format!("/api/retours/{id}")).await.expect_problem(403, "magasin-hors-affectation");
    let note = lavallois.get(&format!("/api/retours/{id}/recu")).await;
    for ligne in [
        "Note de crédit / Credit         LAV-1-1-R1",
        "Facture / Invoice                MTL-1-1-1",
        "REMBOURSÉ / REFUNDED                4,70 $",
    ] {
        assert!(note.texte.contains(ligne), "{ligne}: {}", note.texte);
    }
    assert!(note.texte.lines().all(|ligne| ligne.chars().count() <= 42), "{}", note.texte);
    let chez_nous = caissier.get(&format!("/api/retours?vente_id={vente}")).await.expect_status(200);
    assert_eq!(chez_nous["elements"], json!([]));
    verifier(&base).await;
}

#[actix_web::test]
async fn above_a_hundred_dollars_or_too_late_somebody_approves_and_only_once() {
    let (app, base) = crate::app().await;
    let employe = caissier(&app);
    let gerant = app.travailleur(Role::Gestionnaire, &[3]);
    let session = ouvrir(&employe, 1).await;
    let lignes = json!([{"produit_id": 3, "quantite": 10, "prix_vu_cents": 1000}]);
    let vente = vendue(&employe, &session, lignes, 11500).await;
    let corps = retour(&session, &[(1, 9)], 10350);
    let refus = rendre(&employe, &vente, corps.clone()).await;
    assert_eq!(refus.expect_problem(403, "approbation-requise")["action"], "retour");
    base.expect_no_rows("select count(*) from magasin.retour").await;

    let cle = Uuid::now_v7();
    let chemin = format!("/api/ventes/{vente}/retours");
    let avec = |jeton: String| {
        let mut corps = corps.clone();
        corps["approbation"] = json!(jeton);
        corps
    };
    for jeton in [
        approbation(Action::Annulation, 3, cle),
        approbation(Action::Retour, 4, cle),
        approbation(Action::Retour, 3, Uuid::now_v7()),
    ] {
        employe.cle(cle).post(&chemin, avec(jeton)).await.expect_problem(403, "approbation-invalide");
    }
    let bonne = avec(approbation(Action::Retour, 3, cle));
    let quarante = join_all((0..40).map(async |_| employe.cle(cle).post(&chemin, bonne.clone()).await))
        .await
        .into_iter();
    let faits: Vec<Value> = quarante.map(|reponse| reponse.expect_status(201)).collect();
    assert!(faits.iter().all(|fait| fait == &faits[0]));
    base.expect_no_rows("select count(*) - 1 from magasin.approbation_utilisee where action = 'retour'")
        .await;

    // Past the days of the policy, the smallest return needs a consent too; a gestionnaire needs none.
    base.proprietaire("update magasin.vente set jour = jour - 31").await;
    let tardif = retour(&session, &[(1, 1)], 1150);
    rendre(&employe, &vente, tardif.clone()).await.expect_problem(403, "approbation-requise");
    rendre(&gerant, &vente, tardif).await.expect_status(201);
    verifier(&base).await;
}

#[actix_web::test]
async fn a_void_gives_all_back_by_the_tenders_of_the_sale_while_its_session_is_open() {
    let (app, base) = crate::app().await;
    let employe = caissier(&app);
    let gerant = app.travailleur(Role::Gestionnaire, &[3]);
    let session = ouvrir(&employe, 1).await;
    let autre = ouvrir(&employe, 2).await;
    let corps = json!({
        "magasin_id": 3, "session_id": session,
        "lignes": [{"produit_id": 3, "quantite": 2, "prix_vu_cents": 1000}],
        "paiements": [{"moyen": "debit", "montant_cents": 1000, "reference": "T1"},
                      {"moyen": "especes", "montant_cents": 1300}],
    });
    let faite = vendre(&employe, corps).await.expect_status(201);
    let vente = faite["vente_id"].as_str().unwrap();
    let par = |session: &str, debit: i64, especes: i64| {
        json!({
            "session_id": session, "motif": "erreur_de_caisse",
            "remboursements": [{"moyen": "debit", "montant_cents": debit, "reference": "R1"},
                               {"moyen": "especes", "montant_cents": especes}],
        })
    };
    let refus = annuler(&employe, vente, par(&session, 1000, 1300)).await;
    assert_eq!(refus.expect_problem(403, "approbation-requise")["action"], "annulation");
    annuler(&gerant, vente, par(&autre, 1000, 1300)).await.expect_problem(409, "session-non-ouverte");
    let refus = annuler(&gerant, vente, par(&session, 1100, 1200)).await;
    assert_eq!(refus.expect_problem(409, "paiements-incoherents")["total_cents"], 2300);
    annuler(&gerant, vente, par(&session, 1000, 1295)).await.expect_problem(409, "paiements-incoherents");
    let lavallois = app.travailleur(Role::Gestionnaire, &[4]);
    annuler(&lavallois, vente, par(&session, 1000, 1300))
        .await
        .expect_problem(403, "magasin-hors-affectation");

    let cle = Uuid::now_v7();
    let mut approuvee = par(&session, 1000, 1300);
    approuvee["approbation"] = json!(approbation(Action::Annulation, 3, cle));
    let fait = employe.cle(cle).post(&format!("/api/ventes/{vente}/annulation"), approuvee).await;
    assert_eq!(fait.expect_status(201)["genre"], "annulation");
    assert_eq!(stock(&base, 3).await, 10);
    annuler(&gerant, vente, par(&session, 1000, 1300)).await.expect_problem(409, "vente-deja-annulee");
    rendre(&gerant, vente, retour(&session, &[(1, 1)], 1150)).await.expect_problem(409, "vente-deja-annulee");
    let lue = employe.get(&format!("/api/ventes/{vente}")).await.expect_status(200);
    assert_eq!(lue["annulee"], true);

    // After the session, what was sold is returned, not voided.
    let seconde =
        vendue(&employe, &session, json!([{"produit_id": 2, "quantite": 1, "prix_vu_cents": 470}]), 470)
            .await;
    agir(&employe, &format!("/api/sessions/{session}/fin"), json!({})).await.expect_status(200);
    let tard = json!({"session_id": session, "motif": "autre", "remboursements": [{"moyen": "especes", "montant_cents": 470}]});
    annuler(&gerant, &seconde, tard).await.expect_problem(409, "session-non-ouverte");
    rendre(&employe, &seconde, retour(&autre, &[(1, 1)], 470)).await.expect_status(201);
    verifier(&base).await;
}

#[actix_web::test]
async fn what_does_not_parse_or_does_not_add_up_changes_nothing() {
    let (app, base) = crate::app().await;
    let caissier = caissier(&app);
    let session = ouvrir(&caissier, 1).await;
    let vente =
        vendue(&caissier, &session, json!([{"produit_id": 3, "quantite": 2, "prix_vu_cents": 1000}]), 2300)
            .await;
    let bon = retour(&session, &[(1, 1)], 1150);
    let avec = |champ: &str, valeur: Value| {
        let mut corps = bon.clone();
        corps[champ] = valeur;
        corps
    };
    let especes = |cents: i64| json!([{"moyen": "especes", "montant_cents": cents}]);
    for corps in [
        avec("lignes", json!([])),
        avec("lignes", json!([{"rang": 1, "quantite": 0}])),
        avec("lignes", json!([{"rang": 1, "quantite": -1}])),
        avec("lignes", json!([{"rang": 1, "quantite": 1_000_001}])),
        avec("lignes", json!([{"rang": 0, "quantite": 1}])),
        avec("lignes", json!([{"rang": 501, "quantite": 1}])),
        avec("lignes", json!([{"rang": 2, "quantite": 1}])),
        avec("lignes", json!([{"rang": 1, "quantite": 1}, {"rang": 1, "quantite": 1}])),
        avec("motif", json!("amitie")),
        avec("genre", json!("annulation")),
        avec("genre", json!("echange")),
        avec("remboursements", json!([{"moyen": "debit", "montant_cents": 1150}])),
        avec("remboursements", json!([{"moyen": "especes", "montant_cents": 1150, "reference": "T"}])),
        avec(
            "remboursements",
            json!([{"moyen": "especes", "montant_cents": 575}, {"moyen": "especes", "montant_cents": 575}]),
        ),
        avec("remboursements", json!([{"moyen": "echange", "montant_cents": 1150}])),
        avec("remboursements", json!([{"moyen": "cheque", "montant_cents": 1150}])),
        avec("remboursements", especes(-5)),
        avec("approbation", json!("pas un jeton")),
        avec("inconnu", json!(1)),
    ] {
        rendre(&caissier, &vente, corps).await.expect_problem(400, "requete-invalide");
    }
    let mut trop = bon.clone();
    trop["lignes"][0]["quantite"] = json!(3);
    rendre(&caissier, &vente, trop).await.expect_problem(409, "retour-depasse");
    for remboursements in [
        especes(1145),
        especes(1155),
        especes(1151),
        especes(0),
        json!([]),
        json!([{"moyen": "en_ligne", "montant_cents": 1150}]),
        json!([{"moyen": "debit", "montant_cents": 1150, "reference": "T"}, {"moyen": "en_ligne", "montant_cents": 1}]),
    ] {
        let refus = rendre(&caissier, &vente, avec("remboursements", remboursements)).await;
        assert_eq!(refus.expect_problem(409, "paiements-incoherents")["total_cents"], 1150);
    }
    let client = app.client(CompteId::new(Uuid::now_v7()));
    rendre(&client, &vente, bon.clone()).await.expect_problem(403, "role-insuffisant");
    rendre(&app.anonyme(), &vente, bon.clone()).await.expect_problem(401, "non-authentifie");
    caissier
        .post(&format!("/api/ventes/{vente}/retours"), bon.clone())
        .await
        .expect_problem(400, "cle-idempotence-requise");
    // The drawer has the float and the sale: more than that cannot leave it.
    base.proprietaire("update magasin.session_caisse set retraits_cents = 22000").await;
    rendre(&caissier, &vente, bon.clone()).await.expect_problem(409, "tiroir-insuffisant");
    base.proprietaire("update magasin.session_caisse set retraits_cents = 0").await;
    base.expect_no_rows("select count(*) from magasin.retour").await;
    rendre(&caissier, &vente, bon).await.expect_status(201);
    verifier(&base).await;
}

#[actix_web::test]
async fn a_void_of_what_came_back_already_leaves_the_drawer_alone() {
    let (app, base) = crate::app().await;
    let gerant = app.travailleur(Role::Gestionnaire, &[3]);
    let session = ouvrir(&gerant, 1).await;
    let lignes = json!([{"produit_id": 3, "quantite": 1, "prix_vu_cents": 1000}]);
    let vente = vendue(&gerant, &session, lignes, 1150).await;
    rendre(&gerant, &vente, retour(&session, &[(1, 1)], 1150)).await.expect_status(201);
    let annulation = json!({
        "session_id": session, "motif": "autre",
        "remboursements": [{"moyen": "especes", "montant_cents": 1150}],
    });
    annuler(&gerant, &vente, annulation).await.expect_problem(409, "retour-depasse");
    verifier(&base).await;
}

#[actix_web::test]
async fn an_online_sale_is_refunded_online_in_any_store_and_nothing_else() {
    let (app, base) = crate::app().await;
    base.proprietaire("update magasin.produit set consigne_cents = 10 where produit_id = 1").await;
    let (id, client) = payee(&app, &base).await;
    let numero = base.compte("select numero from magasin.commande").await;
    let employe = (Role::Employe, 3);
    passer(&app, employe, id, 2, "preparation", json!({})).await.expect_status(200);
    passer(&app, employe, id, 3, "mise-a-disposition", json!({})).await.expect_status(200);
    passer(&app, employe, id, 4, "remise", json!({ "numero": numero })).await.expect_status(200);
    let lavallois = app.travailleur(Role::Employe, &[4]);
    let session = ouvrir(&lavallois, 3).await;
    let trouvee = lavallois.get(&format!("/api/recus/W-{numero}")).await.expect_status(200);
    let vente = trouvee["vente_id"].as_str().unwrap();
    // Half of 3.48 $ with its deposit and taxes: 1.74 + 0.10 + 0.09 + 0.18.
    let corps = |moyen: &str, cents: i64| {
        let mut corps = retour(&session, &[(1, 1)], 0);
        corps["magasin_id"] = json!(4);
        corps["remboursements"] = json!([{"moyen": moyen, "montant_cents": cents}]);
        corps
    };
    for (moyen, cents) in [("especes", 210), ("en_ligne", 212), ("en_ligne", 210)] {
        let refus = rendre(&lavallois, vente, corps(moyen, cents)).await;
        assert_eq!(refus.expect_problem(409, "paiements-incoherents")["total_cents"], 211);
    }
    let fait = rendre(&lavallois, vente, corps("en_ligne", 211)).await.expect_status(201);
    assert_eq!((&fait["consigne_cents"], &fait["numero"]), (&json!(10), &json!("LAV-1-1-R1")));
    let du = "select montant_cents from magasin.remboursement where etat = 'a_faire'";
    assert_eq!(base.compte(du).await, 211);
    assert_eq!(magasin::jobs::rembourser(&crate::helpers::state(&base)).await.unwrap(), 1);
    base.expect_no_rows("select count(*) from magasin.remboursement where etat <> 'fait'").await;
    base.expect_no_rows("select rembourse_cents - 211 from magasin.paiement").await;
    let facture = app.client(client).avec("Accept", "application/json");
    let facture = facture.get(&format!("/api/commandes/{id}/facture")).await.expect_status(200);
    assert_eq!(facture["remboursements"][0]["montant_cents"], 211);
    verifier(&base).await;
}
