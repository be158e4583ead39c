//! `/api/transferts`: from one place to another, line by line.

use comptoir_types::Role;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::helpers::{
    agir, caissier, demander, etape, lignes, logistique, recues, siege, transferer, valeur, verifier,
};

/// The stock of a product at a place, as `physique/reserve`.
async fn stock(base: &comptoir_test::TestDatabase, lieu: i32, produit: i32) -> String {
    let sql = format!(
        "select physique || '/' || reserve from magasin.stock where lieu_id = {lieu} and produit_id = {produit}"
    );
    valeur(base, &sql).await
}

#[actix_web::test]
async fn goods_go_from_the_centre_to_a_store_and_what_is_missing_stays_visible() {
    let (app, base) = crate::app().await;
    let (centre, magasin) = (logistique(&app), caissier(&app));
    let prepare = transferer(&centre, (2, 3), &[(1, 4), (2, 3)]).await.expect_status(201);
    assert_eq!(
        (&prepare["etat"], &prepare["version"], &prepare["nombre_lignes"]),
        (&json!("en_preparation"), &json!(1), &json!(2))
    );
    assert_eq!(prepare["lignes"][0]["sku"], "EPI-0001");
    assert_eq!(prepare["manquante"], Value::Null);
    // What is added goes on the same one, which is another version of it.
    let prepare = transferer(&centre, (2, 3), &[(3, 1), (1, 2)]).await.expect_status(201);
    assert_eq!((&prepare["version"], &prepare["nombre_lignes"]), (&json!(2), &json!(3)));
    assert_eq!(prepare["lignes"][0]["quantite"], 6);
    assert_eq!(stock(&base, 2, 1).await, "10/6");
    verifier(&base).await;

    let parti = etape(&centre, &prepare, "expedition", json!({})).await;
    assert_eq!(parti.en_tete("etag"), Some("\"3\""));
    let parti = parti.expect_status(200);
    assert_eq!(parti["etat"], "en_transit");
    assert_eq!((stock(&base, 2, 1).await, stock(&base, 3, 1).await), ("4/0".to_owned(), "10/0".to_owned()));
    verifier(&base).await;
    // From here on it is the next one.
    let suivant = transferer(&centre, (2, 3), &[(1, 1)]).await.expect_status(201);
    assert_ne!(suivant["transfert_id"], parti["transfert_id"]);

    let arrive =
        etape(&magasin, &parti, "reception", recues(&[(3, 0), (1, 6), (2, 1)])).await.expect_status(200);
    assert_eq!((&arrive["etat"], &arrive["manquante"]), (&json!("recu"), &json!(3)));
    let manques: Vec<_> =
        arrive["lignes"].as_array().unwrap().iter().map(|ligne| ligne["manquante"].clone()).collect();
    assert_eq!(manques, [json!(0), json!(2), json!(1)]);
    assert_eq!(stock(&base, 3, 1).await, "16/0");
    assert_eq!(stock(&base, 3, 2).await, "11/0");
    assert_eq!(stock(&base, 3, 3).await, "10/0");
    verifier(&base).await;
    let evenements = "select string_agg(type, ' ' order by evenement_id) from magasin.outbox where type like '%transfert%'";
    assert_eq!(
        valeur(&base, evenements).await,
        "audit.transfert audit.transfert transfert.expedie audit.transfert transfert.recu"
    );
    let manquante = "select charge ->> 'manquante' from magasin.outbox where type = 'transfert.recu'";
    assert_eq!(valeur(&base, manquante).await, "3");
}

#[actix_web::test]
async fn a_store_sends_to_another_and_a_cancelled_transfer_promises_nothing() {
    let (app, base) = crate::app().await;
    let plateau = app.travailleur(Role::Gestionnaire, &[3]);
    let prepare = transferer(&plateau, (3, 4), &[(4, 2500)]).await.expect_status(201);
    assert_eq!(stock(&base, 3, 4).await, "10000/2500");
    let annule = etape(&plateau, &prepare, "annulation", json!({})).await.expect_status(200);
    assert_eq!(annule["etat"], "annule");
    assert_eq!(stock(&base, 3, 4).await, "10000/0");
    let prepare = transferer(&plateau, (3, 4), &[(4, 10_000)]).await.expect_status(201);
    let parti = etape(&plateau, &prepare, "expedition", json!({})).await.expect_status(200);
    etape(&plateau, &parti, "annulation", json!({})).await.expect_problem(409, "etat-incompatible");
    let laval = app.travailleur(Role::Employe, &[4]);
    etape(&laval, &parti, "reception", recues(&[(4, 9_999)])).await.expect_status(200);
    assert_eq!(stock(&base, 3, 4).await, "0/0");
    assert_eq!(stock(&base, 4, 4).await, "19999/0");
    verifier(&base).await;
}

#[actix_web::test]
async fn a_reception_answers_every_line_once_or_is_refused_whole() {
    let (app, base) = crate::app().await;
    let (centre, magasin) = (logistique(&app), caissier(&app));
    let prepare = transferer(&centre, (2, 3), &[(1, 4), (2, 3)]).await.expect_status(201);
    etape(&magasin, &prepare, "reception", recues(&[(1, 4), (2, 3)]))
        .await
        .expect_problem(409, "etat-incompatible");
    let parti = etape(&centre, &prepare, "expedition", json!({})).await.expect_status(200);
    for (reponses, champ) in [
        (recues(&[(1, 4)]), "lignes"),
        (recues(&[(1, 4), (3, 1)]), "lignes[1].produit_id"),
        (recues(&[(1, 4), (2, 3), (3, 0)]), "lignes[2].produit_id"),
        (recues(&[(1, 4), (1, 4)]), "lignes"),
        (recues(&[(1, 4), (2, 4)]), "lignes[1].recue"),
        (recues(&[(1, -1), (2, 3)]), "lignes[0].recue"),
        (recues(&[]), "lignes"),
        (json!({}), "lignes"),
    ] {
        let refus = etape(&magasin, &parti, "reception", reponses.clone()).await;
        let refus = refus.expect_problem(400, "requete-invalide");
        assert_eq!(refus["erreurs"][0]["champ"], champ, "{reponses}");
    }
    let magasin_en = magasin.avec("Accept-Language", "en");
    let refus = etape(&magasin_en, &parti, "reception", recues(&[(2, 3)])).await;
    let refus = refus.expect_problem(400, "requete-invalide");
    assert_eq!(refus["erreurs"][0]["detail"], "an answer for every line: the products 1 have none");
    base.expect_no_rows("select count(*) from magasin.transfert_ligne where recue is not null").await;
    assert_eq!(stock(&base, 3, 1).await, "10/0");
    etape(&magasin, &parti, "reception", recues(&[(1, 0), (2, 0)])).await.expect_status(200);
    verifier(&base).await;
}

#[actix_web::test]
async fn each_end_takes_its_own_steps() {
    let (app, base) = crate::app().await;
    let (centre, magasin) = (logistique(&app), caissier(&app));
    let gerant = app.travailleur(Role::Gestionnaire, &[3]);
    let ailleurs = app.travailleur(Role::Gestionnaire, &[4]);
    transferer(&magasin, (3, 4), &[(1, 1)]).await.expect_problem(403, "role-insuffisant");
    transferer(&gerant, (2, 3), &[(1, 1)]).await.expect_problem(403, "magasin-hors-affectation");
    app.caissier(Role::Gestionnaire, &[3])
        .get("/api/transferts")
        .await
        .expect_problem(403, "mot-de-passe-requis");
    let prepare = transferer(&siege(&app), (2, 3), &[(1, 1)]).await.expect_status(201);
    for qui in [&gerant, &ailleurs] {
        for pas in ["expedition", "annulation"] {
            etape(qui, &prepare, pas, json!({})).await.expect_problem(403, "magasin-hors-affectation");
        }
    }
    let lu = format!("/api/transferts/{}", prepare["transfert_id"].as_str().unwrap());
    for qui in [&centre, &magasin, &gerant] {
        assert_eq!(qui.get(&lu).await.expect_status(200), prepare);
    }
    ailleurs.get(&lu).await.expect_problem(403, "magasin-hors-affectation");
    let parti = etape(&centre, &prepare, "expedition", json!({})).await.expect_status(200);
    for qui in [&centre, &ailleurs] {
        let refus = etape(qui, &parti, "reception", recues(&[(1, 1)])).await;
        refus.expect_problem(403, "magasin-hors-affectation");
    }
    etape(&magasin, &parti, "reception", recues(&[(1, 1)])).await.expect_status(200);
    let personne = format!("/api/transferts/{}", Uuid::now_v7());
    magasin.get(&personne).await.expect_problem(404, "introuvable");
    let version = centre.avec("If-Match", "\"1\"");
    version.post(&format!("{personne}/expedition"), json!({})).await.expect_problem(404, "introuvable");
    verifier(&base).await;
}

#[actix_web::test]
async fn a_transfer_that_cannot_be_is_refused_and_nothing_changes() {
    let (app, base) = crate::app().await;
    let siege = siege(&app);
    base.proprietaire("update magasin.lieu set etat = 'ferme' where lieu_id = 4").await;
    for (bouts, champ) in [
        ((3, 3), "destination_id"),
        ((2, 1), "destination_id"),
        ((1, 2), "destination_id"),
        ((2, 4), "destination_id"),
        ((4, 2), "destination_id"),
        ((2, 99), "destination_id"),
    ] {
        let refus = transferer(&siege, bouts, &[(1, 1)]).await.expect_problem(400, "requete-invalide");
        assert_eq!(refus["erreurs"][0]["champ"], champ, "{bouts:?}");
    }
    transferer(&siege, (2, 3), &[(1, 1), (99, 1)]).await.expect_problem(400, "produit-inconnu");
    for lignes in [
        vec![],
        vec![(1, 1), (1, 1)],
        vec![(1, 0)],
        vec![(1, 1_000_001)],
        vec![(0, 1)],
        (1..=101).map(|produit| (produit, 1)).collect(),
    ] {
        transferer(&siege, (2, 3), &lignes).await.expect_problem(400, "requete-invalide");
    }
    let refus = transferer(&siege, (2, 3), &[(1, 10), (2, 11), (3, 12)])
        .await
        .expect_problem(409, "stock-insuffisant");
    assert_eq!(
        refus["manques"],
        json!([
        {"produit_id": 2, "demande": 11, "disponible": 10}, {"produit_id": 3, "demande": 12, "disponible": 10}])
    );
    base.expect_no_rows("select count(*) from magasin.transfert").await;
    base.expect_no_rows("select count(*) from magasin.mouvement where type <> 'ouverture'").await;
    base.expect_no_rows("select count(*) from magasin.outbox").await;
    let sans_cle = json!({"source_id": 2, "destination_id": 3, "lignes": lignes(&[(1, 1)])});
    siege.post("/api/transferts", sans_cle).await.expect_problem(400, "cle-idempotence-requise");
}

#[actix_web::test]
async fn a_step_starts_from_the_version_that_was_seen_and_its_repeat_is_told_so() {
    let (app, base) = crate::app().await;
    let (centre, magasin) = (logistique(&app), caissier(&app));
    let vu = transferer(&centre, (2, 3), &[(1, 1)]).await.expect_status(201);
    let chemin = format!("/api/transferts/{}", vu["transfert_id"].as_str().unwrap());
    centre.post(&format!("{chemin}/expedition"), json!({})).await.expect_problem(428, "if-match-requis");
    let prepare = transferer(&centre, (2, 3), &[(2, 1)]).await.expect_status(201);
    let refus = etape(&centre, &vu, "expedition", json!({})).await;
    assert_eq!(refus.en_tete("etag"), Some("\"2\""));
    refus.expect_problem(412, "version-perimee");

    let parti = etape(&centre, &prepare, "expedition", json!({})).await.expect_status(200);
    let encore = etape(&centre, &prepare, "expedition", json!({})).await;
    assert_eq!(encore.en_tete("idempotency-replayed"), Some("true"));
    assert_eq!(encore.expect_status(200), parti);
    etape(&siege(&app), &prepare, "expedition", json!({})).await.expect_problem(412, "version-perimee");
    let arrive = etape(&magasin, &parti, "reception", recues(&[(1, 1), (2, 0)])).await.expect_status(200);
    let encore = etape(&magasin, &parti, "reception", recues(&[(2, 0), (1, 1)])).await;
    assert_eq!(encore.en_tete("idempotency-replayed"), Some("true"));
    assert_eq!(encore.expect_status(200), arrive);
    etape(&magasin, &parti, "reception", recues(&[(1, 1), (2, 1)]))
        .await
        .expect_problem(412, "version-perimee");
    etape(&magasin, &arrive, "reception", recues(&[(1, 1), (2, 1)]))
        .await
        .expect_problem(409, "etat-incompatible");
    verifier(&base).await;
}

#[actix_web::test]
async fn the_same_key_adds_its_lines_once_also_when_the_stock_is_gone() {
    let (app, base) = crate::app().await;
    let centre = logistique(&app);
    let cle = centre.cle(Uuid::now_v7());
    let corps = json!({"source_id": 2, "destination_id": 3, "lignes": lignes(&[(1, 10)])});
    let premier = cle.post("/api/transferts", corps.clone()).await.expect_status(201);
    for _ in 0..2 {
        let encore = cle.post("/api/transferts", corps.clone()).await;
        assert_eq!(encore.en_tete("idempotency-replayed"), Some("true"));
        assert_eq!(encore.expect_status(201), premier);
    }
    let autre = json!({"source_id": 2, "destination_id": 4, "lignes": lignes(&[(2, 1)])});
    cle.post("/api/transferts", autre).await.expect_problem(422, "cle-reutilisee");
    verifier(&base).await;
}

#[actix_web::test]
async fn the_list_shows_each_end_its_transfers_newest_first() {
    let (app, base) = crate::app().await;
    let siege = siege(&app);
    let mut ids = Vec::new();
    for bouts in [(2, 3), (2, 4), (3, 4), (4, 3)] {
        let prepare = transferer(&siege, bouts, &[(1, 1)]).await.expect_status(201);
        ids.push(prepare["transfert_id"].clone());
    }
    let vu = etape(&siege, &json!({"transfert_id": ids[1], "version": 1}), "expedition", json!({})).await;
    vu.expect_status(200);
    let liste = async |appelant: &comptoir_test::TestClient<'_>, suite: &str| -> Vec<Value> {
        let page = appelant.get(&format!("/api/transferts{suite}")).await.expect_status(200);
        page["elements"]
            .as_array()
            .unwrap()
            .iter()
            .map(|transfert| transfert["transfert_id"].clone())
            .collect()
    };
    let quels = |rangs: &[usize]| rangs.iter().map(|rang| ids[*rang].clone()).collect::<Vec<_>>();
    assert_eq!(liste(&siege, "").await, quels(&[3, 2, 1, 0]));
    assert_eq!(liste(&caissier(&app), "").await, quels(&[3, 2, 0]));
    let deux = app.travailleur(Role::Employe, &[3, 4]);
    assert_eq!(liste(&deux, "").await, quels(&[3, 2, 1, 0]));
    assert_eq!(liste(&deux, "?lieu_id=4&etat=en_preparation").await, quels(&[3, 2]));
    assert_eq!(liste(&siege, "?etat=en_transit").await, quels(&[1]));
    let page = siege.get("/api/transferts?limite=3").await.expect_status(200);
    let suite = format!("?limite=3&curseur={}", page["curseur_suivant"].as_str().unwrap());
    assert_eq!(liste(&siege, &suite).await, quels(&[0]));
    caissier(&app).get("/api/transferts?lieu_id=4").await.expect_problem(403, "magasin-hors-affectation");
    verifier(&base).await;
}

#[actix_web::test]
async fn a_transfer_is_no_longer_than_one_reception_can_answer() {
    let (app, base) = crate::app().await;
    base.proprietaire(
        "insert into magasin.produit (sku, nom_fr, nom_en, categorie_id, taxe, prix_cents, cout_cents)
         select 'ZZZ-' || lpad(n::text, 4, '0'), 'x', 'x', 1, 'taxable', 100, 0 from generate_series(1, 1000) as n;
         insert into magasin.prix_historique (produit_id, depuis, prix_cents)
         select produit_id, now(), prix_cents from magasin.produit where sku like 'ZZZ-%';
         select magasin.ouvrir_stock(null, null);
         select magasin.mouvoir(2, 'reception', gen_random_uuid(), null, array_agg(produit_id), array_agg(1), null)
           from magasin.produit where sku like 'ZZZ-%';
         select magasin.preparer_transfert(gen_random_uuid(), 2, 3, gen_random_uuid(), array_agg(produit_id), array_agg(1))
           from magasin.produit where sku like 'ZZZ-%'",
    )
    .await;
    let centre = logistique(&app);
    let refus = transferer(&centre, (2, 3), &[(1, 1)]).await.expect_problem(409, "etat-incompatible");
    assert_eq!(refus["detail"], "Le transfert en préparation vers ce lieu est plein : expédiez-le d'abord.");
    let page = centre.get("/api/transferts").await.expect_status(200);
    let vu = centre
        .get(&format!("/api/transferts/{}", page["elements"][0]["transfert_id"].as_str().unwrap()))
        .await
        .expect_status(200);
    let parti = etape(&centre, &vu, "expedition", json!({})).await.expect_status(200);
    let reponses: Vec<_> = parti["lignes"]
        .as_array()
        .unwrap()
        .iter()
        .map(|ligne| (i32::try_from(ligne["produit_id"].as_i64().unwrap()).unwrap(), 1))
        .collect();
    assert_eq!(reponses.len(), 1000);
    etape(&caissier(&app), &parti, "reception", recues(&reponses)).await.expect_status(200);
    let demande = demander(&caissier(&app), 3, &[(1, 1)]).await.expect_status(201);
    etape(&siege(&app), &demande[0], "approbation", json!({"quantite": 1})).await.expect_status(200);
    verifier(&base).await;
    agir(&centre, "/api/transferts", json!({"source_id": 2})).await.expect_problem(400, "requete-invalide");
}
