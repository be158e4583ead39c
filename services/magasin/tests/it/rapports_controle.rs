//! The reports of tills, discounts and voids.

use chrono::{TimeDelta, Utc};
use comptoir_types::{Portee, Role};
use magasin::rapports::domain::Periode;
use magasin::rapports::store::controle::remises;
use serde_json::json;

use crate::helpers::{agir, caissier, journee, ouvrir, siege, valeur, vendre, vente};

const CAISSES: &str = "/api/rapports/caisses";
const REMISES: &str = "/api/rapports/remises";

#[actix_web::test]
async fn a_report_of_tills_is_their_z_with_what_was_missing() {
    let (app, base) = crate::app().await;
    let session = journee(&app, &base).await;
    let siege = siege(&app);
    let gerant = app.travailleur(Role::Gestionnaire, &[3]);
    let ouverte = ouvrir(&gerant, 2).await;
    let rapport = siege.get(CAISSES).await.expect_status(200);
    assert_eq!(rapport["lignes"].as_array().unwrap().len(), 1, "{rapport}");
    let ligne = &rapport["lignes"][0];
    let z = siege.get(&format!("/api/sessions/{session}")).await.expect_status(200);
    for champ in [
        "session_id",
        "nb_ventes",
        "nb_retours",
        "fond_cents",
        "attendu_cents",
        "compte_cents",
        "ecart_cents",
        "note",
        "compte_par",
    ] {
        assert_eq!(ligne[champ], z[champ], "{champ}");
    }
    assert_ne!(rapport["ecart_cents"], 0);
    assert_eq!((&rapport["nb_ecarts"], &rapport["ecart_cents"]), (&json!(1), &ligne["ecart_cents"]));
    agir(&gerant, &format!("/api/sessions/{ouverte}/fin"), json!({})).await.expect_status(200);
    for (recherche, lignes) in [("?magasin_id=3", 1), ("?magasin_id=4", 0), ("?au=2020-01-01", 0)] {
        let rapport = siege.get(&format!("{CAISSES}{recherche}")).await.expect_status(200);
        assert_eq!(rapport["lignes"].as_array().unwrap().len(), lignes, "{recherche}");
    }
    let csv = siege.avec("Accept", "text/csv").get(CAISSES).await;
    assert!(csv.texte.starts_with("\u{feff}prefixe,nom,jour,"), "{}", csv.texte);
    assert_eq!(csv.texte.lines().count(), 2);
    let page = siege.avec("Accept", "text/html").get(CAISSES).await;
    assert!(page.texte.contains("<svg") && page.texte.contains("Écart / Difference"));
}

#[actix_web::test]
async fn discounts_price_errors_and_voids_are_those_of_who_sold() {
    let (app, base) = crate::app().await;
    journee(&app, &base).await;
    let alice = app.travailleur(Role::Gestionnaire, &[3]);
    let session = ouvrir(&alice, 2).await;
    let remise = json!([{"produit_id": 2, "quantite": 2, "prix_vu_cents": 470, "remise_cents": 40,
                         "remise_motif": "rabais"}]);
    vendre(&alice, vente(&session, remise, 900)).await.expect_status(201);
    let erreur = json!([{"produit_id": 2, "quantite": 2, "prix_vu_cents": 470, "prix_affiche_cents": 400,
                         "remise_motif": "erreur_de_prix"}]);
    vendre(&alice, vente(&session, erreur, 400)).await.expect_status(201);
    let siege = siege(&app);
    let rapport = siege.get(REMISES).await.expect_status(200);
    let total = json!({"nb_remises": 1, "remises_cents": 40, "nb_erreurs_de_prix": 1, "erreurs_de_prix_cents": 540,
                       "nb_approuvees": 2, "nb_annulations": 1, "annulations_cents": 470});
    assert_eq!(rapport["total"], total, "{rapport}");
    // Who voided a sale of theirs that day, and who sold these: each in a line of their own.
    let annulee = valeur(&base, "select par from magasin.retour where genre = 'annulation'").await;
    let vendeur = valeur(&base, "select vendeur_id from magasin.vente_ligne join magasin.vente using (vente_id) where remise_motif = 'rabais'").await;
    assert_ne!(annulee, vendeur);
    let lignes = rapport["lignes"].as_array().unwrap();
    assert_eq!(lignes.len(), 2);
    assert_eq!((&lignes[0]["travailleur_id"], &lignes[0]["remises_cents"]), (&json!(vendeur), &json!(40)));
    assert_eq!((&lignes[1]["travailleur_id"], &lignes[1]["nb_annulations"]), (&json!(annulee), &json!(1)));
    let ailleurs = siege.get(&format!("{REMISES}?magasin_id=4")).await.expect_status(200);
    assert_eq!((&ailleurs["lignes"], &ailleurs["total"]["nb_remises"]), (&json!([]), &json!(0)));
    let csv = siege.avec("Accept", "text/csv").get(REMISES).await;
    assert_eq!(csv.texte.lines().count(), 3, "{}", csv.texte);
}

/// Of a million sales, 42,000 lines looked up in the tables themselves take seconds.
#[actix_web::test]
async fn discounts_of_a_year_are_read_from_indexes_alone() {
    let (app, base) = crate::app().await;
    journee(&app, &base).await;
    for table in ["vente", "vente_ligne"] {
        base.proprietaire(&format!("vacuum analyze magasin.{table}")).await;
    }
    let remises = magasin::statements().find(|sql| sql.contains("\ngestes as (")).unwrap();
    let remises = [("$1", "date '2020-01-01'"), ("$2", "current_date"), ("$3", "null")]
        .into_iter()
        .fold(remises.to_owned(), |sql, (parametre, valeur)| sql.replace(parametre, valeur));
    let db = base.client(magasin::SERVICE).await;
    db.batch(
        "set enable_seqscan = off; set enable_bitmapscan = off; set enable_hashjoin = off;
         set enable_mergejoin = off; set enable_material = off",
    )
    .await
    .unwrap();
    let plan: Vec<comptoir_database::Value<String>> =
        db.all(&format!("explain (costs off) {remises}"), &[]).await.unwrap();
    for index in ["vente_ligne_remise_idx", "vente_vendeur_idx"] {
        let seul = format!("Index Only Scan using {index}");
        assert!(plan.iter().any(|etape| etape.0.contains(&seul)), "{index}: {plan:#?}");
    }
}

/// The generic plan, made for one day, looks up each sale of the year.
#[actix_web::test]
async fn discounts_are_planned_for_the_days_that_are_asked() {
    let (_app, base) = crate::app().await;
    let db = base.client(magasin::SERVICE).await;
    let aujourdhui = Utc::now().date_naive();
    for jours in [0, 365] {
        let du = aujourdhui - TimeDelta::days(jours);
        remises(&db, Periode { du, au: aujourdhui }, None).await.unwrap();
    }
    let faits =
        "select generic_plans || ' generic, ' || custom_plans || ' custom' from pg_prepared_statements
                  where statement like '%gestes as (%' and statement not like '%pg_prepared%'";
    let comptoir_database::Value::<String>(faits) = db.one(faits, &[]).await.unwrap();
    assert_eq!(faits, "0 generic, 2 custom");
}

#[actix_web::test]
async fn managers_read_them_and_nobody_else() {
    let (app, _base) = crate::app().await;
    for chemin in [CAISSES, REMISES] {
        app.travailleur(Role::Gestionnaire, &[4])
            .get(&format!("{chemin}?magasin_id=3"))
            .await
            .expect_status(200);
        caissier(&app).get(chemin).await.expect_problem(403, "role-insuffisant");
        app.machine(&[Portee::Rapports]).get(chemin).await.expect_problem(403, "role-insuffisant");
        let siege = siege(&app);
        for refusee in
            ["?du=2026-02-01&au=2026-01-01", "?du=2024-01-01&au=2026-01-01", "?du=hier", "?magasin_id=x"]
        {
            siege.get(&format!("{chemin}{refusee}")).await.expect_problem(400, "requete-invalide");
        }
        siege.get(&format!("{chemin}?magasin_id=99")).await.expect_problem(404, "introuvable");
    }
}
