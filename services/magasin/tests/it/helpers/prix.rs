//! Prices in time.

use chrono::{DateTime, TimeDelta, Utc};
use comptoir_test::{App, TestDatabase};
use serde_json::{Value, json};

use super::{agir, siege};

pub(crate) fn dans(minutes: i64) -> DateTime<Utc> {
    Utc::now() + TimeDelta::minutes(minutes)
}

/// So many of a product for that much, from now on for an hour.
pub(crate) fn lot(produit: i32, nombre: i64, prix: i64) -> Value {
    json!({"produit_id": produit, "nombre": nombre, "prix_cents": prix, "au": dans(60)})
}

/// A product at that price from now on for an hour.
pub(crate) fn promotion(produit: i32, prix: i64) -> Value {
    json!({"produit_id": produit, "prix_cents": prix, "au": dans(60)})
}

/// Plans or schedules it; its id.
pub(crate) async fn prevoir(app: &App, chemin: &str, corps: Value) -> String {
    let prevu = agir(&siege(app), chemin, corps).await.expect_status(201);
    let id = if chemin == "/api/lots" { "lot_id" } else { "prix_programme_id" };
    prevu[id].as_str().unwrap().to_owned()
}

/// Lets this much time pass for what was planned.
pub(crate) async fn vieillir(base: &TestDatabase, table: &str, duree: &str) {
    // One after the other: those of one product do not overlap meanwhile either.
    base.proprietaire(&format!(
        "do $$ declare la_ligne record; begin
           for la_ligne in select ctid as place from magasin.{table} order by du loop
             update magasin.{table}
                set cree_le = cree_le - interval '{duree}', du = du - interval '{duree}', au = au - interval '{duree}'
              where ctid = la_ligne.place;
           end loop;
         end $$"
    ))
    .await;
}

/// What cannot be promised is refused in both languages, by the field that says so.
pub(crate) async fn refuser_promotion(app: &App, chemin: &str, corps: &Value, champ: &str, mot: &str) {
    for (langue, mot) in [("fr", ""), ("en", mot)] {
        let siege = siege(app).avec("Accept-Language", langue);
        let refus = agir(&siege, chemin, corps.clone()).await;
        let (nomme, detail) = if refus.statut == 400 {
            let refus = refus.expect_problem(400, "requete-invalide");
            (refus["erreurs"][0]["champ"].clone(), refus["erreurs"][0]["detail"].clone())
        } else {
            let refus = refus.expect_problem(409, "promotion-invalide");
            (refus["champ"].clone(), refus["detail"].clone())
        };
        assert_eq!(nomme, champ, "{corps}");
        assert!(detail.as_str().unwrap().contains(mot), "{corps}: {detail}");
    }
}
