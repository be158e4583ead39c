//! `/api/prix-programmes`: lower prices for a time.

use comptoir_types::Role;
use futures_util::future::join_all;
use magasin::jobs::appliquer;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::helpers::{
    agir, caissier, dans, prevoir, promotion, refuser_promotion, siege, state, valeur, verifier, vieillir,
};

const PRIX: &str = "/api/prix-programmes";

const HISTORIQUE: &str =
    "select string_agg(prix_cents || coalesce('/' || prix_regulier_cents, ''), ' ' order by depuis)
                            from magasin.prix_historique where produit_id = 1";
const ETATS: &str = "select string_agg(etat, ' ' order by du) from magasin.prix_programme";

/// Product 1 at 1.50 $ and then, behind it, at 1.40 $, an hour each.
async fn deux_de_suite(app: &comptoir_test::App) {
    let fin = dans(60);
    let mut premiere = promotion(1, 150);
    premiere["au"] = json!(fin);
    prevoir(app, PRIX, premiere).await;
    prevoir(app, PRIX, json!({"produit_id": 1, "prix_cents": 140, "du": fin, "au": dans(120)})).await;
}

#[actix_web::test]
async fn a_price_begins_and_ends_by_itself_and_the_regular_one_of_then_comes_back() {
    let (app, base) = crate::app().await;
    let state = state(&base);
    assert_eq!(appliquer(&state).await.unwrap(), 0);
    prevoir(&app, PRIX, promotion(1, 150)).await;
    let vu = app.anonyme().get("/api/produits/1").await.expect_status(200);
    assert_eq!((&vu["prix_cents"], &vu["prix_regulier_cents"]), (&174.into(), &Value::Null));
    assert_eq!(appliquer(&state).await.unwrap(), 1);
    let vu = app.anonyme().get("/api/produits/1").await.expect_status(200);
    assert_eq!(
        (&vu["prix_cents"], &vu["prix_regulier_cents"], &vu["version"]),
        (&150.into(), &174.into(), &2.into())
    );
    verifier(&base).await;

    // Head office changes the regular price meanwhile.
    let patch = siege(&app).avec("If-Match", "\"2\"");
    patch.patch("/api/produits/1", json!({"prix_cents": 180})).await.expect_status(200);
    vieillir(&base, "prix_programme", "1 hour").await;
    assert_eq!(appliquer(&state).await.unwrap(), 1);
    let vu = app.anonyme().get("/api/produits/1").await.expect_status(200);
    assert_eq!((&vu["prix_cents"], &vu["prix_regulier_cents"]), (&180.into(), &Value::Null));
    assert_eq!(valeur(&base, HISTORIQUE).await, "174 150/174 150/180 180");
    assert_eq!(valeur(&base, ETATS).await, "termine");
    assert_eq!(appliquer(&state).await.unwrap(), 0);
    // Who scheduled it is who changed the price, but for the edit meanwhile.
    let par = "select bool_and((par = cree_par) = (coalesce(prix_regulier_cents, 0) <> 180))
                 from magasin.prix_historique cross join magasin.prix_programme where par is not null";
    assert_eq!(valeur(&base, par).await, "true");
    let evenements = "select count(*) from magasin.outbox where type = 'produit.modifie' and charge -> 'champs' ? 'prix_cents'";
    assert_eq!(valeur(&base, evenements).await, "2");
    verifier(&base).await;
}

#[actix_web::test]
async fn many_sweeps_at_once_put_it_in_force_once_and_end_it_once() {
    let (app, base) = crate::app().await;
    let states = [state(&base), state(&base)];
    deux_de_suite(&app).await;
    for attendu in ["174 150/174", "174 150/174 174 140/174", "174 150/174 174 140/174 174"] {
        let passes = join_all((0..12).map(|n| appliquer(&states[n % 2]))).await;
        let appliques: usize = passes.into_iter().map(Result::unwrap).sum();
        assert!((1..=2).contains(&appliques), "{appliques}");
        assert_eq!(valeur(&base, HISTORIQUE).await, attendu);
        verifier(&base).await;
        vieillir(&base, "prix_programme", "1 hour").await;
    }
    assert_eq!(valeur(&base, ETATS).await, "termine termine");
}

#[actix_web::test]
async fn a_sweep_that_breaks_off_has_done_nothing_and_a_late_one_skips_what_is_over() {
    let (app, base) = crate::app().await;
    let state = state(&base);
    deux_de_suite(&app).await;
    base.proprietaire("begin; select magasin.appliquer_prix_programmes(100); rollback").await;
    assert_eq!(valeur(&base, ETATS).await, "a_venir a_venir");
    assert_eq!(valeur(&base, HISTORIQUE).await, "174");
    // Nobody swept for an hour and a half: the first is over, the second in force.
    vieillir(&base, "prix_programme", "90 minutes").await;
    assert_eq!(appliquer(&state).await.unwrap(), 2);
    assert_eq!(valeur(&base, ETATS).await, "termine en_cours");
    assert_eq!(valeur(&base, HISTORIQUE).await, "174 140/174");
    verifier(&base).await;
}

#[actix_web::test]
async fn more_than_one_sweep_takes_are_all_applied() {
    let (app, base) = crate::app().await;
    let state = state(&base);
    for produit in 1..=4 {
        prevoir(&app, PRIX, promotion(produit, 100)).await;
    }
    let db = base.client(magasin::SERVICE).await;
    let mut pas = Vec::new();
    for _ in 0..3 {
        pas.push(magasin::prix::store::programmes::appliquer(&db, 3).await.unwrap());
    }
    assert_eq!(pas, [3, 1, 0]);
    verifier(&base).await;
    vieillir(&base, "prix_programme", "2 hours").await;
    assert_eq!(appliquer(&state).await.unwrap(), 4);
    base.expect_no_rows("select count(prix_regulier_cents) from magasin.produit").await;
    verifier(&base).await;
}

#[actix_web::test]
async fn a_price_that_is_no_longer_lower_never_begins() {
    let (app, base) = crate::app().await;
    prevoir(&app, PRIX, promotion(1, 150)).await;
    base.proprietaire("update magasin.produit set prix_cents = 150 where produit_id = 1").await;
    assert_eq!(appliquer(&state(&base)).await.unwrap(), 1);
    assert_eq!(valeur(&base, ETATS).await, "annule");
    assert_eq!(valeur(&base, HISTORIQUE).await, "174 150");
    verifier(&base).await;
}

#[actix_web::test]
async fn head_office_takes_one_back_or_ends_it_at_once() {
    let (app, base) = crate::app().await;
    let (siege, state) = (siege(&app), state(&base));
    let id = prevoir(&app, PRIX, promotion(1, 150)).await;
    appliquer(&state).await.unwrap();
    let chemin = format!("{PRIX}/{id}");
    // Twenty at once, beside sweeps: it ends once.
    let retraits = join_all((0..20).map(|_| siege.delete(&chemin)));
    let (retraits, passes) =
        futures_util::future::join(retraits, join_all((0..6).map(|_| appliquer(&state)))).await;
    for retrait in retraits {
        retrait.expect_status(204);
    }
    assert_eq!(passes.into_iter().map(Result::unwrap).sum::<usize>(), 0);
    assert_eq!(valeur(&base, HISTORIQUE).await, "174 150/174 174");
    // Another may follow at once; taken back before it begins, it never does.
    let suivant = prevoir(&app, PRIX, promotion(1, 160)).await;
    siege.delete(&format!("{PRIX}/{suivant}")).await.expect_status(204);
    assert_eq!(appliquer(&state).await.unwrap(), 0);
    assert_eq!(valeur(&base, HISTORIQUE).await, "174 150/174 174");
    verifier(&base).await;
    // What ended by itself is left as it is.
    let dernier = prevoir(&app, PRIX, promotion(2, 160)).await;
    appliquer(&state).await.unwrap();
    vieillir(&base, "prix_programme", "2 hours").await;
    appliquer(&state).await.unwrap();
    let refus = siege.delete(&format!("{PRIX}/{dernier}")).await.expect_problem(409, "etat-incompatible");
    assert_eq!(refus["etat"], "termine");
    siege.delete(&format!("{PRIX}/{}", Uuid::now_v7())).await.expect_problem(404, "introuvable");
    let liste = siege.get(&format!("{PRIX}?produit_id=1&etat=annule")).await.expect_status(200);
    assert_eq!(liste["elements"].as_array().unwrap().len(), 1);
    let par = liste["elements"][0]["fini_par"].as_str();
    assert!(par.is_some(), "{liste}");
    verifier(&base).await;
}

#[actix_web::test]
async fn what_is_no_promotion_is_refused_in_both_languages() {
    let (app, base) = crate::app().await;
    let siege = siege(&app);
    let avec = |champ: &str, valeur: Value| {
        let mut corps = promotion(1, 150);
        corps[champ] = valeur;
        corps
    };
    let au_regulier = promotion(1, 174);
    for (corps, champ, mot) in [
        (au_regulier, "prix_cents", "below the regular price"),
        (promotion(1, 175), "prix_cents", "below the regular price"),
        (promotion(1, 0), "prix_cents", "1 to"),
        (avec("du", json!(dans(-1))), "du", "past"),
        (avec("au", json!(dans(-1))), "au", "after now"),
        (avec("du", json!(dans(90))), "au", "after"),
    ] {
        refuser_promotion(&app, PRIX, &corps, champ, mot).await;
    }
    agir(&siege, PRIX, promotion(999, 100)).await.expect_problem(400, "produit-inconnu");
    prevoir(&app, PRIX, promotion(1, 150)).await;
    appliquer(&state(&base)).await.unwrap();
    agir(&siege, PRIX, promotion(1, 140)).await.expect_problem(409, "deja-existant");
    // Against the regular price, also while another is in force.
    let demain = json!({"produit_id": 1, "prix_cents": 160, "du": dans(600), "au": dans(700)});
    agir(&siege, PRIX, demain).await.expect_status(201);
    for role in [Role::Gestionnaire, Role::Employe] {
        let autre = app.travailleur(role, &[3]);
        agir(&autre, PRIX, promotion(2, 100)).await.expect_problem(403, "role-insuffisant");
        autre.get(PRIX).await.expect_problem(403, "role-insuffisant");
    }
    base.expect_no_rows("select count(*) - 2 from magasin.prix_programme").await;
    verifier(&base).await;
}

#[actix_web::test]
async fn the_same_price_scheduled_forty_times_at_once_is_one_and_of_forty_rivals_one_wins() {
    let (app, base) = crate::app().await;
    let siege = siege(&app);
    let (cle, corps) = (siege.cle(Uuid::now_v7()), promotion(1, 150));
    let reponses = join_all((0..40).map(|_| cle.post(PRIX, corps.clone()))).await;
    let premiere = reponses[0].corps.clone();
    for reponse in reponses {
        assert_eq!(reponse.expect_status(201), premiere);
    }
    cle.post(PRIX, promotion(2, 150)).await.expect_problem(422, "cle-reutilisee");
    let rivaux = join_all((0..40).map(|n| agir(&siege, PRIX, promotion(2, 100 + n)))).await;
    assert_eq!(rivaux.iter().filter(|reponse| reponse.statut == 201).count(), 1);
    for perdant in rivaux.into_iter().filter(|reponse| reponse.statut != 201) {
        perdant.expect_problem(409, "deja-existant");
    }
    base.expect_no_rows("select count(*) - 2 from magasin.prix_programme").await;
    verifier(&base).await;
}

#[actix_web::test]
async fn a_sale_is_charged_the_price_of_then_and_never_more_than_was_seen() {
    let (app, base) = crate::app().await;
    let state = state(&base);
    let caissier = caissier(&app);
    let session = crate::helpers::ouvrir(&caissier, 1).await;
    let vendre = async |vu: i64, especes: i64| {
        let lignes = json!([{"produit_id": 2, "quantite": 1, "prix_vu_cents": vu}]);
        crate::helpers::vendre(&caissier, crate::helpers::vente(&session, lignes, especes)).await
    };
    prevoir(&app, PRIX, promotion(2, 400)).await;
    appliquer(&state).await.unwrap();
    assert_eq!(vendre(470, 400).await.expect_status(201)["total_cents"], 400);
    vieillir(&base, "prix_programme", "2 hours").await;
    appliquer(&state).await.unwrap();
    vendre(400, 400).await.expect_problem(409, "prix-modifie");
    assert_eq!(vendre(470, 470).await.expect_status(201)["total_cents"], 470);
    verifier(&base).await;
}
