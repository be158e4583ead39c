//! `POST /api/magasins`, `PATCH /api/magasins/{id}`, the tills of a place.

use std::time::Duration;

use comptoir_test::{App, TestDatabase};
use comptoir_types::Role;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::helpers::{
    agir, caissier, changer, commande, commander, direct, nouveau_magasin, nouveau_produit, ordre, ouvrir,
    quarante_fois, siege, valeur, verifier,
};

#[actix_web::test]
async fn a_store_holds_every_product_as_soon_as_it_is_there() {
    let (app, base) = crate::app().await;
    let autre = crate::demarrer(&base, magasin::Reglages::default());
    let corps = nouveau_magasin("QUE", "Comptoir Limoilou");
    let fait = quarante_fois([&app, &autre], "/api/magasins", &corps).await;
    assert_eq!(
        (&fait["code"], &fait["type"], &fait["etat"], &fait["code_postal"]),
        (&json!("QUE"), &json!("magasin"), &json!("actif"), &json!("G1R2B5"))
    );
    let chemin = format!("/api/magasins/{}", fait["lieu_id"]);
    assert_eq!(app.anonyme().get(&chemin).await.expect_status(200), fait);
    let stock = siege(&app).get(&format!("{chemin}/stock")).await.expect_status(200);
    assert_eq!(stock["elements"].as_array().unwrap().len(), 4);
    base.expect_no_rows("select count(*) - 1 from magasin.outbox where type = 'audit.lieu'").await;
    let nouveau = siege(&app).cle(Uuid::now_v7()).post("/api/produits", nouveau_produit("EPI-0100")).await;
    nouveau.expect_status(201);
    let stock = siege(&app).get(&format!("{chemin}/stock")).await.expect_status(200);
    assert_eq!(stock["elements"].as_array().unwrap().len(), 5);
    verifier(&base).await;
}

#[actix_web::test]
async fn of_a_store_and_a_product_made_at_once_one_holds_the_other() {
    let (app, base) = crate::app().await;
    let autre = crate::demarrer(&base, magasin::Reglages::default());
    for tour in 0..10 {
        let (ici, la) = (siege(&app).cle(Uuid::now_v7()), siege(&autre).cle(Uuid::now_v7()));
        let code = format!("QU{}", char::from(b'A' + tour));
        let (magasin, produit) = futures_util::join!(
            ici.post("/api/magasins", nouveau_magasin(&code, &code)),
            la.post("/api/produits", nouveau_produit(&format!("EPI-01{tour:02}"))),
        );
        magasin.expect_status(201);
        produit.expect_status(201);
    }
    verifier(&base).await;
}

#[actix_web::test]
async fn what_is_wrong_with_a_place_is_said_and_nothing_is_made() {
    let (app, base) = crate::app().await;
    let siege = siege(&app);
    let essayer = async |champ: &str, valeur: Value| {
        let mut corps = nouveau_magasin("QUE", "Comptoir Limoilou");
        corps[champ] = valeur;
        siege.cle(Uuid::now_v7()).post("/api/magasins", corps).await
    };
    for (champ, valeur) in [
        ("code", json!("que")),
        ("type", json!("entrepot")),
        ("nom", json!("")),
        ("code_postal", json!("D1R 2B5")),
        ("telephone", json!("4185550005")),
        ("etat", json!("ferme")),
    ] {
        let refus = essayer(champ, valeur).await.expect_problem(400, "requete-invalide");
        assert_eq!(refus["erreurs"][0]["champ"], champ, "{refus}");
    }
    for (champ, valeur) in [
        ("code", json!("LAV")),
        ("nom", json!("Comptoir Laval")),
        ("type", json!("centre_logistique")),
        ("type", json!("siege")),
    ] {
        let refus = essayer(champ, valeur).await.expect_problem(409, "deja-existant");
        assert_eq!(refus["champ"], champ);
    }
    let gestionnaire = app.travailleur(Role::Gestionnaire, &[3]).cle(Uuid::now_v7());
    let refus = gestionnaire.post("/api/magasins", nouveau_magasin("QUE", "Q")).await;
    refus.expect_problem(403, "role-insuffisant");
    base.expect_no_rows("select count(*) - 4 from magasin.lieu").await;
    verifier(&base).await;
}

#[actix_web::test]
async fn a_place_changes_from_the_version_that_was_seen() {
    let (app, _base) = crate::app().await;
    let siege = siege(&app);
    let corps = json!({
        "nom": "Comptoir Chomedey", "adresse": "9 rue F", "ville": "Laval", "code_postal": "h7n 1a2",
        "region": "Laval", "telephone": "+14505550009", "reprend_consignes": true,
    });
    let fait = changer(&siege, "/api/magasins/4", 1, corps.clone()).await.expect_status(200);
    for (champ, valeur) in corps.as_object().unwrap() {
        let attendu = if champ == "code_postal" { &json!("H7N1A2") } else { valeur };
        assert_eq!(&fait[champ], attendu, "{champ}");
    }
    assert_eq!((&fait["code"], &fait["version"]), (&json!("LAV"), &json!(2)));
    changer(&siege, "/api/magasins/4", 1, json!({"nom": "X"})).await.expect_problem(412, "version-perimee");
    let pris = changer(&siege, "/api/magasins/4", 2, json!({"nom": "Comptoir Plateau"})).await;
    assert_eq!(pris.expect_problem(409, "deja-existant")["champ"], "nom");
    changer(&siege, "/api/magasins/2", 1, json!({"nom": "Entrepôt"})).await.expect_status(200);
    for lieu in [1, 2] {
        let chemin = format!("/api/magasins/{lieu}");
        let version = if lieu == 2 { 2 } else { 1 };
        let refus = changer(&siege, &chemin, version, json!({"etat": "ferme"})).await;
        refus.expect_problem(409, "etat-incompatible");
    }
}

#[actix_web::test]
async fn a_store_closes_once_nothing_is_open_there() {
    let (app, base) = crate::app().await;
    let siege = siege(&app);
    let caisse = caissier(&app);
    let session = ouvrir(&caisse, 1).await;
    let fermer =
        async |version: i32| changer(&siege, "/api/magasins/3", version, json!({"etat": "ferme"})).await;
    let refus = fermer(1).await.expect_problem(409, "etat-incompatible");
    assert_eq!(refus["ouverts"], json!({"sessions": 1, "commandes": 0, "transferts": 0, "demandes": 0}));
    assert!(refus["detail"].as_str().unwrap().contains("1 session"), "{refus}");
    agir(&caisse, &format!("/api/sessions/{session}/fin"), json!({})).await.expect_status(200);
    fermer(1).await.expect_problem(409, "etat-incompatible");
    let comptage = json!({"denominations": {"10000": 2}});
    agir(&caisse, &format!("/api/sessions/{session}/comptage"), comptage).await.expect_status(200);
    base.proprietaire(
        "insert into magasin.transfert (transfert_id, source_id, destination_id, prepare_par)
         values (gen_random_uuid(), 2, 3, gen_random_uuid());
         insert into magasin.demande (demande_id, lieu_id, produit_id, quantite_demandee, demandee_par)
         values (gen_random_uuid(), 3, 1, 5, gen_random_uuid())",
    )
    .await;
    let refus = fermer(1).await.expect_problem(409, "etat-incompatible");
    assert_eq!(refus["ouverts"], json!({"sessions": 0, "commandes": 0, "transferts": 1, "demandes": 1}));
    base.proprietaire("delete from magasin.transfert; delete from magasin.demande").await;
    let (id, client) = crate::helpers::reservee(&base).await;
    let refus = fermer(1).await.expect_problem(409, "etat-incompatible");
    assert_eq!(refus["ouverts"]["commandes"], 1);
    let annulation = format!("/api/commandes/{id}/annulation");
    agir(&app.client(client), &annulation, json!({"motif": "x"})).await.expect_status(200);
    assert_eq!(fermer(1).await.expect_status(200)["etat"], "ferme");

    let corps = json!({"caisse_id": 1, "fond_cents": 20000});
    agir(&caisse, "/api/sessions", corps).await.expect_problem(409, "etat-incompatible");
    let corps = json!({"numero": 9});
    agir(&siege, "/api/magasins/3/caisses", corps).await.expect_problem(409, "etat-incompatible");
    assert_eq!(
        changer(&siege, "/api/magasins/3", 2, json!({"etat": "actif"})).await.expect_status(200)["etat"],
        "actif"
    );
    ouvrir(&caisse, 1).await;
    verifier(&base).await;
}

/// Who closes a store and who opens a till there, at once: one of them is refused.
#[actix_web::test]
async fn a_store_never_closes_over_a_session_that_opens() {
    let (app, base) = crate::app().await;
    let autre = crate::demarrer(&base, magasin::Reglages::default());
    for tour in 0..20 {
        let version: i32 =
            valeur(&base, "select version from magasin.lieu where lieu_id = 3").await.parse().unwrap();
        let (ici, la) = (siege(&app), caissier(&autre).cle(Uuid::now_v7()));
        let (ferme, session) = futures_util::join!(
            changer(&ici, "/api/magasins/3", version, json!({"etat": "ferme"})),
            la.post("/api/sessions", json!({"caisse_id": 1 + tour % 2, "fond_cents": 20000})),
        );
        let statuts = [ferme.statut, session.statut];
        assert!(statuts == [200, 409] || statuts == [409, 201], "{ferme:?} {session:?}");
        vider(&base).await;
    }
}

/// The same of a store that closes and an order that is made there.
#[actix_web::test]
async fn a_store_never_closes_over_an_order_that_is_made() {
    let (app, base) = crate::app().await;
    let magasin = direct(&base);
    for _ in 0..20 {
        let version: i32 =
            valeur(&base, "select version from magasin.lieu where lieu_id = 3").await.parse().unwrap();
        let (siege, ordre) = (siege(&app), ordre(crate::helpers::compte(), &[(1, 1, 174)]));
        let (ferme, issue) = futures_util::join!(
            changer(&siege, "/api/magasins/3", version, json!({"etat": "ferme"})),
            commander(&magasin, commande(), &ordre),
        );
        let faite = matches!(issue, comptoir_clients::magasin::Outcome::Creee { .. });
        assert!([(200, false), (409, true)].contains(&(ferme.statut, faite)), "{ferme:?} {issue:?}");
        vider(&base).await;
    }
}

/// What has read that the store is open, and then waits for it to close, is refused.
#[actix_web::test]
async fn what_waits_for_a_closing_store_does_not_begin_there() {
    let (app, base) = crate::app().await;
    let siege = base.client(magasin::SERVICE).await;
    let fermer = async || {
        actix_web::rt::time::sleep(Duration::from_millis(300)).await;
        siege.batch("update magasin.lieu set etat = 'ferme' where lieu_id = 3; commit").await.unwrap();
    };
    let verrouiller = "begin; select from magasin.lieu where lieu_id = 3 for update";

    siege.batch(verrouiller).await.unwrap();
    let corps = json!({"caisse_id": 1, "fond_cents": 20000});
    let caisse = caissier(&app);
    let (session, ()) = futures_util::join!(agir(&caisse, "/api/sessions", corps), fermer());
    assert_eq!(session.expect_problem(409, "etat-incompatible")["etat"], "ferme");
    vider(&base).await;

    siege.batch(verrouiller).await.unwrap();
    let (magasin, ordre) = (direct(&base), ordre(crate::helpers::compte(), &[(1, 1, 174)]));
    let (issue, ()) = futures_util::join!(commander(&magasin, commande(), &ordre), fermer());
    let (refus, _) = crate::helpers::refusee(issue, "requete-invalide");
    assert_eq!(refus.valeur("erreurs").unwrap()[0]["champ"], "lieu_id");
    vider(&base).await;

    siege.batch(verrouiller).await.unwrap();
    let service = base.client(magasin::SERVICE).await;
    let transfert = "insert into magasin.transfert (transfert_id, source_id, destination_id, prepare_par)
                     values (gen_random_uuid(), 2, 3, gen_random_uuid())";
    let (refus, ()) = futures_util::join!(service.batch(transfert), fermer());
    assert_eq!(refus.unwrap_err().constraint(), Some("lieu_en_usage"));
}

/// Whoever asked is told to ask again; the work goes on meanwhile.
#[actix_web::test]
async fn a_store_that_takes_long_to_open_is_told_under_its_key() {
    let (app, base) = crate::app().await;
    base.proprietaire(
        "create function magasin.lent() returns trigger language plpgsql as
         $$ begin perform pg_sleep(3); return null; end $$;
         create trigger lent after insert on magasin.lieu for each statement execute function magasin.lent()",
    )
    .await;
    let appelant = siege(&app).cle(Uuid::now_v7());
    let ouvrir = async || appelant.post("/api/magasins", nouveau_magasin("QUE", "Comptoir Limoilou")).await;
    let premiere = ouvrir().await;
    assert_eq!(premiere.en_tete("retry-after"), Some("1"));
    premiere.expect_problem(503, "occupe");
    let mut suite = ouvrir().await;
    while suite.statut == 503 {
        suite = ouvrir().await;
    }
    assert_eq!(suite.en_tete("idempotency-replayed"), Some("true"), "{suite:?}");
    assert_eq!(suite.expect_status(201)["code"], "QUE");
    base.expect_no_rows("select count(*) - 5 from magasin.lieu").await;
    verifier(&base).await;
}

/// Opens the store again, and ends what is open there.
async fn vider(base: &TestDatabase) {
    base.proprietaire(
        "update magasin.lieu set etat = 'actif' where lieu_id = 3;
         delete from magasin.session_caisse;
         update magasin.stock set reserve = 0 where reserve > 0;
         update magasin.commande set etat = 'expiree' where reserve",
    )
    .await;
}

#[actix_web::test]
async fn a_till_is_set_up_and_retired() {
    let (app, base) = crate::app().await;
    let autre = crate::demarrer(&base, magasin::Reglages::default());
    let faite = quarante_fois([&app, &autre], "/api/magasins/4/caisses", &json!({"numero": 7})).await;
    assert_eq!(
        (&faite["numero"], &faite["magasin_id"], &faite["etat"], &faite["session"]),
        (&json!(7), &json!(4), &json!("active"), &Value::Null)
    );
    let siege = siege(&app);
    let pris = agir(&siege, "/api/magasins/4/caisses", json!({"numero": 7})).await;
    assert_eq!(pris.expect_problem(409, "deja-existant")["champ"], "numero");
    agir(&siege, "/api/magasins/2/caisses", json!({"numero": 7}))
        .await
        .expect_problem(409, "etat-incompatible");
    agir(&siege, "/api/magasins/99/caisses", json!({"numero": 7})).await.expect_problem(404, "introuvable");
    agir(&siege, "/api/magasins/4/caisses", json!({"numero": 0}))
        .await
        .expect_problem(400, "requete-invalide");

    let chemin = format!("/api/caisses/{}", faite["caisse_id"]);
    let laval = app.travailleur(Role::Employe, &[4]);
    assert_eq!(laval.get(&chemin).await.en_tete("etag"), Some("\"1\""));
    caissier(&app).get(&chemin).await.expect_problem(403, "magasin-hors-affectation");
    let session = ouvrir(&laval, faite["caisse_id"].as_i64().unwrap().try_into().unwrap()).await;
    let refus = changer(&siege, &chemin, 1, json!({"etat": "retiree"})).await;
    assert_eq!(refus.expect_problem(409, "etat-incompatible")["session_id"], session);
    agir(&laval, &format!("/api/sessions/{session}/fin"), json!({})).await.expect_status(200);
    changer(&siege, &chemin, 1, json!({"etat": "retiree"})).await.expect_problem(409, "etat-incompatible");
    let comptage = json!({"denominations": {"10000": 2}});
    agir(&laval, &format!("/api/sessions/{session}/comptage"), comptage).await.expect_status(200);
    let retiree = changer(&siege, &chemin, 1, json!({"etat": "retiree"})).await;
    assert_eq!(retiree.en_tete("etag"), Some("\"2\""));
    assert_eq!(retiree.expect_status(200)["etat"], "retiree");
    let corps = json!({"caisse_id": faite["caisse_id"], "fond_cents": 20000});
    agir(&laval, "/api/sessions", corps).await.expect_problem(409, "etat-incompatible");
    changer(&siege, &chemin, 1, json!({"etat": "active"})).await.expect_problem(412, "version-perimee");
    changer(&siege, &chemin, 2, json!({"etat": "active"})).await.expect_status(200);
    siege.patch(&chemin, json!({"etat": "active"})).await.expect_problem(428, "if-match-requis");
    changer(&siege, "/api/caisses/99", 1, json!({"etat": "active"})).await.expect_problem(404, "introuvable");
    changer(&laval, &chemin, 3, json!({"etat": "active"})).await.expect_problem(403, "role-insuffisant");
    verifier(&base).await;
}

/// Who retires a till and who opens a session at it, at once: one of them is refused.
#[actix_web::test]
async fn a_till_is_never_retired_over_a_session_that_opens() {
    let (app, base) = crate::app().await;
    let autre: App = crate::demarrer(&base, magasin::Reglages::default());
    for tour in 0..20 {
        let (ici, la) = (siege(&app), caissier(&autre).cle(Uuid::now_v7()));
        let (retiree, session) = futures_util::join!(
            changer(&ici, "/api/caisses/1", 1, json!({"etat": "retiree"})),
            la.post("/api/sessions", json!({"caisse_id": 1, "fond_cents": 20000})),
        );
        let statuts = [retiree.statut, session.statut];
        assert!(statuts == [200, 409] || statuts == [409, 201], "{tour}: {retiree:?} {session:?}");
        base.proprietaire(
            "delete from magasin.session_caisse; update magasin.caisse set etat = 'active', version = 1",
        )
        .await;
    }
}
