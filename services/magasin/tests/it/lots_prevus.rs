//! `/api/lots`: several articles of a product for one price, planned by head office.

use comptoir_types::Role;
use futures_util::future::join_all;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::helpers::{agir, caissier, dans, lot, prevoir, refuser_promotion, siege, valeur, verifier};

const LOTS: &str = "/api/lots";

#[actix_web::test]
async fn a_lot_is_seen_at_once_by_shop_and_tills() {
    let (app, base) = crate::app().await;
    let caissier = caissier(&app);
    let avant = caissier.get("/api/catalogue").await.expect_status(200);
    assert_eq!(avant["elements"][0]["lots"], json!([]));
    let id = prevoir(&app, LOTS, lot(1, 3, 500)).await;
    let mut demain = lot(1, 4, 600);
    demain["du"] = json!(dans(24 * 60));
    demain["au"] = json!(dans(48 * 60));
    prevoir(&app, LOTS, demain).await;

    let produit = app.anonyme().get("/api/produits/1").await.expect_status(200);
    assert_eq!((&produit["lot"]["nombre"], &produit["lot"]["prix_cents"]), (&3.into(), &500.into()));
    assert_eq!(produit["prix_cents"], 174);
    let chemin = format!("/api/catalogue?curseur={}", avant["curseur_suivant"].as_str().unwrap());
    let change = caissier.get(&chemin).await.expect_status(200);
    let [article] = &change["elements"].as_array().unwrap()[..] else { panic!("{change}") };
    let nombres: Vec<_> = article["lots"].as_array().unwrap().iter().map(|lot| &lot["nombre"]).collect();
    assert_eq!(nombres, [3, 4]);
    assert_eq!(article["version"], 3);

    siege(&app).delete(&format!("{LOTS}/{id}")).await.expect_status(204);
    let produit = app.anonyme().get("/api/produits/1").await.expect_status(200);
    assert_eq!((&produit["lot"], &produit["version"]), (&Value::Null, &4.into()));
    let suite = format!("/api/catalogue?curseur={}", change["curseur_suivant"].as_str().unwrap());
    let change = caissier.get(&suite).await.expect_status(200);
    assert_eq!(change["elements"][0]["lots"].as_array().unwrap().len(), 1);

    let liste = siege(&app).get(&format!("{LOTS}?produit_id=1&limite=1")).await.expect_status(200);
    assert_eq!(
        (&liste["elements"][0]["nombre"], &liste["elements"][0]["etat"]),
        (&4.into(), &"a_venir".into())
    );
    let suite = format!("{LOTS}?produit_id=1&curseur={}", liste["curseur_suivant"].as_str().unwrap());
    let liste = siege(&app).get(&suite).await.expect_status(200);
    assert_eq!(
        (&liste["elements"][0]["nombre"], &liste["elements"][0]["etat"]),
        (&3.into(), &"annule".into())
    );
    assert_eq!(
        siege(&app).get(&format!("{LOTS}?produit_id=2")).await.expect_status(200)["elements"],
        json!([])
    );
    assert_eq!(valeur(&base, "select count(*) from magasin.outbox where type = 'audit.lot'").await, "3");
    verifier(&base).await;
}

#[actix_web::test]
async fn what_is_no_lot_is_refused_in_both_languages() {
    let (app, base) = crate::app().await;
    let siege = siege(&app);
    let avec = |champ: &str, valeur: Value| {
        let mut corps = lot(1, 3, 500);
        corps[champ] = valeur;
        corps
    };
    for (corps, champ, mot) in [
        (lot(4, 3, 500), "produit_id", "weight"),
        (lot(1, 3, 522), "prix_cents", "one by one"),
        (lot(1, 1, 100), "nombre", "2 to 99"),
        (lot(1, 100, 100), "nombre", "2 to 99"),
        (lot(1, 3, 0), "prix_cents", "1 to"),
        (avec("du", json!(dans(-1))), "du", "past"),
        (avec("au", json!(dans(-1))), "au", "after now"),
        (avec("du", json!(dans(90))), "au", "after"),
        (avec("nombre", json!("3")), "nombre", ""),
        (avec("au", Value::Null), "au", ""),
    ] {
        refuser_promotion(&app, LOTS, &corps, champ, mot).await;
    }
    agir(&siege, LOTS, lot(999, 3, 500)).await.expect_problem(400, "produit-inconnu");
    prevoir(&app, LOTS, lot(1, 3, 500)).await;
    agir(&siege, LOTS, lot(1, 4, 500)).await.expect_problem(409, "deja-existant");
    siege.delete(&format!("{LOTS}/{}", Uuid::now_v7())).await.expect_problem(404, "introuvable");
    for (role, lieux) in [(Role::Gestionnaire, vec![3]), (Role::Employe, vec![3])] {
        let autre = app.travailleur(role, &lieux);
        agir(&autre, LOTS, lot(2, 3, 500)).await.expect_problem(403, "role-insuffisant");
        autre.get(LOTS).await.expect_problem(403, "role-insuffisant");
    }
    base.expect_no_rows("select count(*) - 1 from magasin.lot").await;
    verifier(&base).await;
}

#[actix_web::test]
async fn the_same_lot_sent_forty_times_at_once_is_one_and_of_forty_rivals_one_wins() {
    let (app, base) = crate::app().await;
    let siege = siege(&app);
    let (cle, corps) = (siege.cle(Uuid::now_v7()), lot(1, 3, 500));
    let reponses = join_all((0..40).map(|_| cle.post(LOTS, corps.clone()))).await;
    let premiere = reponses[0].corps.clone();
    for reponse in reponses {
        assert_eq!(reponse.expect_status(201), premiere);
    }
    cle.post(LOTS, lot(2, 3, 500)).await.expect_problem(422, "cle-reutilisee");
    let rivaux = join_all((0..40).map(|n| agir(&siege, LOTS, lot(2, 3, 500 + n)))).await;
    assert_eq!(rivaux.iter().filter(|reponse| reponse.statut == 201).count(), 1);
    for perdant in rivaux.into_iter().filter(|reponse| reponse.statut != 201) {
        perdant.expect_problem(409, "deja-existant");
    }
    base.expect_no_rows("select count(*) - 2 from magasin.lot").await;
    assert_eq!(
        valeur(&base, "select string_agg(version::text, ',' order by produit_id) from magasin.produit").await,
        "2,2,1,1"
    );
    verifier(&base).await;
}
