//! `POST /api/categories`, `PATCH /api/categories/{id}`.

use comptoir_types::Role;
use serde_json::json;
use uuid::Uuid;

use crate::helpers::{changer, quarante_fois, siege, verifier};

#[actix_web::test]
async fn a_category_is_made_moved_and_renamed() {
    let (app, base) = crate::app().await;
    let autre = crate::demarrer(&base, magasin::Reglages::default());
    let corps = json!({"parent_id": 1, "code": "SUC", "nom_fr": "Sucres", "nom_en": "Sugars", "rang": 2});
    let faite = quarante_fois([&app, &autre], "/api/categories", &corps).await;
    assert_eq!((&faite["parent_id"], &faite["rang"], &faite["version"]), (&json!(1), &json!(2), &json!(1)));
    let chemin = format!("/api/categories/{}", faite["categorie_id"]);
    let siege = siege(&app);
    let pris = siege.cle(Uuid::now_v7()).post("/api/categories", corps.clone()).await;
    assert_eq!(pris.expect_problem(409, "deja-existant")["champ"], "code");
    let bougee = changer(&siege, &chemin, 1, json!({"parent_id": 2, "nom_fr": "Sucre"})).await;
    assert_eq!(bougee.en_tete("etag"), Some("\"2\""));
    let bougee = bougee.expect_status(200);
    assert_eq!(
        (&bougee["parent_id"], &bougee["nom_fr"], &bougee["nom_en"]),
        (&json!(2), &json!("Sucre"), &json!("Sugars"))
    );
    let arbre = app.anonyme().get("/api/categories").await.expect_status(200);
    assert_eq!(arbre[1]["enfants"][0]["nom_fr"], "Sucre");
    assert!(
        changer(&siege, &chemin, 2, json!({"parent_id": null})).await.expect_status(200)["parent_id"]
            .is_null()
    );
    let perimee = changer(&siege, &chemin, 2, json!({"rang": 1})).await;
    assert_eq!(perimee.en_tete("etag"), Some("\"3\""));
    perimee.expect_problem(412, "version-perimee");
    let refus = changer(&siege, &chemin, 3, json!({"parent_id": 99})).await;
    assert_eq!(refus.expect_problem(400, "requete-invalide")["erreurs"][0]["champ"], "parent_id");
    for corps in [json!({"code": "suc"}), json!({"code": null}), json!({"rang": -1}), json!({"nom_fr": ""})] {
        changer(&siege, &chemin, 3, corps).await.expect_problem(400, "requete-invalide");
    }
    siege.patch(&chemin, json!({})).await.expect_problem(428, "if-match-requis");
    changer(&siege, "/api/categories/99", 1, json!({})).await.expect_problem(404, "introuvable");
    let gestionnaire = app.travailleur(Role::Gestionnaire, &[3]);
    changer(&gestionnaire, &chemin, 3, json!({})).await.expect_problem(403, "role-insuffisant");
    verifier(&base).await;
}

#[actix_web::test]
async fn no_category_goes_inside_of_itself() {
    let (app, base) = crate::app().await;
    let siege = siege(&app);
    base.proprietaire(
        "insert into magasin.categorie (categorie_id, parent_id, code, nom_fr, nom_en)
         values (3, 1, 'SUC', 'Sucres', 'Sugars'), (4, 3, 'MIE', 'Miels', 'Honeys')",
    )
    .await;
    for parent in [1, 3, 4] {
        let refus = changer(&siege, "/api/categories/1", 1, json!({"parent_id": parent})).await;
        refus.expect_problem(409, "etat-incompatible");
    }
    changer(&siege, "/api/categories/4", 1, json!({"parent_id": 1})).await.expect_status(200);
}

#[actix_web::test]
async fn two_categories_that_move_into_one_another_make_no_circle() {
    let (app, base) = crate::app().await;
    let autre = crate::demarrer(&base, magasin::Reglages::default());
    for tour in 0..20 {
        let version = 1 + 2 * tour;
        let (ici, la) = (siege(&app), siege(&autre));
        let (une, deux) = futures_util::join!(
            changer(&ici, "/api/categories/1", version, json!({"parent_id": 2})),
            changer(&la, "/api/categories/2", version, json!({"parent_id": 1})),
        );
        let statuts = [une.statut, deux.statut];
        assert!(statuts == [200, 409] || statuts == [409, 200], "{une:?} {deux:?}");
        let arbre = app.anonyme().get("/api/categories").await.expect_status(200);
        assert_eq!(arbre.as_array().unwrap().len(), 1, "{arbre}");
        base.proprietaire(&format!(
            "update magasin.categorie set parent_id = null, version = {}",
            version + 2
        ))
        .await;
    }
}
