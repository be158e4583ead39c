//! `/api/magasins/{id}/suggestions`: what a store may ask for.

use comptoir_types::Role;
use serde_json::{Value, json};

use crate::helpers::{
    caissier, demander, etape, logistique, ouvrir, rendre, retour, siege, transferer, vendre, vendue, vente,
};

const SUGGESTIONS: &str = "/api/magasins/3/suggestions";

/// What the ledger of a place would say had so many left so many days ago.
fn autrefois(produit: i32, quantite: i32, jours: i32) -> String {
    format!(
        "with stock as (
           update magasin.stock set physique = physique - {quantite} where lieu_id = 3 and produit_id = {produit}
           returning physique, reserve)
         insert into magasin.mouvement (lieu_id, produit_id, type, physique_delta, reserve_delta, physique_apres,
                                        reserve_apres, reference_id, le)
         select 3, {produit}, 'vente', -{quantite}, 0, physique, reserve, gen_random_uuid(), now() - interval '{jours} days'
           from stock;"
    )
}

#[actix_web::test]
async fn a_product_below_its_threshold_is_suggested_with_what_would_fill_it_up() {
    let (app, base) = crate::app().await;
    base.proprietaire("alter table magasin.mouvement disable trigger user; update magasin.mouvement set le = now() - interval '40 days'; alter table magasin.mouvement enable trigger user").await;
    for (quantite, jours) in [(1, 35), (2, 29), (3, 27), (1, 2)] {
        base.proprietaire(&autrefois(1, quantite, jours)).await;
    }
    base.proprietaire("update magasin.stock set seuil_min = 6 where lieu_id = 3 and produit_id in (1, 2)")
        .await;
    let employe = caissier(&app);
    // Ten less seven are three; four units in 28 days are two in two weeks: 2 + 6 − 3.
    let une = json!({"produit_id": 1, "sku": "EPI-0001", "nom_fr": "Crème glacée", "nom_en": "Ice cream", "unite": "piece",
        "disponible": 3, "seuil_min": 6, "vendues_28_jours": 4, "demandee": 0, "attendue": 0, "suggeree": 5,
        "disponible_au_centre": 10});
    assert_eq!(employe.get(SUGGESTIONS).await.expect_status(200)["elements"], json!([une]));

    // A sale counts at once, what came back of it does not, and an odd unit is half of one more.
    let session = ouvrir(&employe, 1).await;
    let lignes = json!([{"produit_id": 1, "quantite": 1, "prix_vu_cents": 174}]);
    vendre(&employe, vente(&session, lignes.clone(), 200)).await.expect_status(201);
    let rendue = vendue(&employe, &session, lignes, 200).await;
    rendre(&employe, &rendue, retour(&session, &[(1, 1)], 200)).await.expect_status(201);
    let lue = async || -> Value { employe.get(SUGGESTIONS).await.expect_status(200)["elements"][0].clone() };
    let apres = lue().await;
    assert_eq!(
        (&apres["disponible"], &apres["vendues_28_jours"], &apres["suggeree"]),
        (&json!(2), &json!(5), &json!(7))
    );

    // What is asked for or on its way is not suggested again, granted or not, by whomever.
    let demandes = demander(&employe, 3, &[(1, 3)]).await.expect_status(201);
    let demandee = lue().await;
    assert_eq!(
        (&demandee["demandee"], &demandee["attendue"], &demandee["suggeree"]),
        (&json!(3), &json!(0), &json!(4))
    );
    let approuvee =
        etape(&siege(&app), &demandes[0], "approbation", json!({"quantite": 2})).await.expect_status(200);
    let attendue = lue().await;
    assert_eq!(
        (&attendue["demandee"], &attendue["attendue"], &attendue["suggeree"]),
        (&json!(0), &json!(2), &json!(5))
    );
    assert_eq!(attendue["disponible_au_centre"], 8);
    transferer(&app.travailleur(Role::Gestionnaire, &[4]), (4, 3), &[(1, 9)]).await.expect_status(201);
    let couverte = lue().await;
    assert_eq!((&couverte["attendue"], &couverte["suggeree"]), (&json!(11), &json!(0)));
    let chemin = format!("/api/transferts/{}", approuvee["transfert_id"].as_str().unwrap());
    let prepare = siege(&app).get(&chemin).await.expect_status(200);
    etape(&logistique(&app), &prepare, "expedition", json!({})).await.expect_status(200);
    assert_eq!(lue().await["attendue"], 11);
}

#[actix_web::test]
async fn suggestions_come_by_page_to_the_workers_of_the_store() {
    let (app, base) = crate::app().await;
    base.proprietaire("update magasin.stock set seuil_min = 11000 where lieu_id in (2, 3)").await;
    let employe = caissier(&app);
    let page = employe.get(&format!("{SUGGESTIONS}?limite=3")).await.expect_status(200);
    assert_eq!(page["elements"].as_array().unwrap().len(), 3);
    let suite = format!("{SUGGESTIONS}?limite=3&curseur={}", page["curseur_suivant"].as_str().unwrap());
    let page = employe.get(&suite).await.expect_status(200);
    assert_eq!((&page["elements"][0]["produit_id"], &page["curseur_suivant"]), (&json!(4), &Value::Null));
    app.travailleur(Role::Gestionnaire, &[4])
        .get(SUGGESTIONS)
        .await
        .expect_problem(403, "magasin-hors-affectation");
    app.caissier(Role::Employe, &[3]).get(SUGGESTIONS).await.expect_problem(403, "mot-de-passe-requis");
    for lieu in [1, 2, 99] {
        let chemin = format!("/api/magasins/{lieu}/suggestions");
        siege(&app).get(&chemin).await.expect_problem(404, "introuvable");
    }
}

/// The sales of 28 days are found in a ledger of any length by a few looks at its numbers, in whose place nothing is missed.
#[actix_web::test]
async fn the_beginning_of_the_last_weeks_is_found_in_the_ledger() {
    let base = crate::base().await;
    let depuis = "select magasin.mouvement_depuis(now() - interval '28 days')";
    assert_eq!(base.compte("select count(*) from magasin.mouvement where mouvement_id >= magasin.mouvement_depuis(now() - interval '1 day')").await, 12);
    // One a minute for forty days, with holes between the numbers.
    base.proprietaire(
        "alter table magasin.mouvement disable trigger user; delete from magasin.mouvement;
         insert into magasin.mouvement (mouvement_id, lieu_id, produit_id, type, physique_delta, reserve_delta,
                                        physique_apres, reserve_apres, reference_id, le)
         overriding system value
         select 1000 + 7 * n, 3, 1, 'reception', 1, 0, n, 0, gen_random_uuid(), now() - interval '40 days' + n * interval '1 minute'
           from generate_series(0, 40 * 1440 - 1) as n where n % 1000 < 900",
    )
    .await;
    let manques = format!(
        "select count(*) from magasin.mouvement where mouvement_id < ({depuis}) and le >= now() - interval '28 days'"
    );
    assert_eq!(base.compte(&manques).await, 0);
    let trop = format!(
        "select count(*) from magasin.mouvement where mouvement_id >= ({depuis}) and le < now() - interval '28 days'"
    );
    assert!((1..=61).contains(&base.compte(&trop).await));
    base.proprietaire("delete from magasin.mouvement").await;
    assert_eq!(base.compte(depuis).await, 0);
}
