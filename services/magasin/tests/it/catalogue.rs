//! `/api/catalogue`: what a till learns of an edit.

use comptoir_test::TestClient;
use serde_json::{Value, json};

use crate::helpers::{caissier, changer, siege};

/// All that changed since this cursor; the cursor behind it, and the products.
async fn lire(caisse: &TestClient<'_>, curseur: Option<&str>) -> (String, Vec<i64>) {
    let suite = curseur.map_or(String::new(), |curseur| format!("?curseur={curseur}"));
    let page = caisse.get(&format!("/api/catalogue{suite}")).await.expect_status(200);
    assert_eq!(page["complet"], true);
    let produits = page["elements"].as_array().unwrap();
    let ids = produits.iter().map(|produit| produit["produit_id"].as_i64().unwrap());
    (page["curseur_suivant"].as_str().unwrap().to_owned(), ids.collect())
}

/// The older transaction commits last: by time of change it would be behind the cursor of whoever read between the two.
#[actix_web::test]
async fn a_till_misses_no_edit_however_late_it_is_committed() {
    let (app, base) = crate::app().await;
    let caisse = caissier(&app);
    let (curseur, tous) = lire(&caisse, None).await;
    assert_eq!(tous, [1, 2, 3, 4]);
    let editer = "update magasin.produit set marque = 'M', version = version + 1, modifie_le = now() where produit_id = ";
    let ancienne = base.client(magasin::SERVICE).await;
    ancienne.batch("begin; select now()").await.unwrap();
    base.proprietaire(&format!("{editer} 2")).await;
    let (curseur, vus) = lire(&caisse, Some(&curseur)).await;
    assert_eq!(vus, [2]);
    ancienne.batch(&format!("{editer} 1; commit")).await.unwrap();
    base.expect_no_rows(
        "select count(*) from magasin.produit un, magasin.produit deux
          where un.produit_id = 1 and deux.produit_id = 2 and un.modifie_le >= deux.modifie_le",
    )
    .await;
    let (curseur, vus) = lire(&caisse, Some(&curseur)).await;
    assert_eq!(vus, [1]);
    assert!(lire(&caisse, Some(&curseur)).await.1.is_empty());
}

#[actix_web::test]
async fn a_till_learns_of_all_that_it_shows() {
    let (app, _base) = crate::app().await;
    let (caisse, siege) = (caissier(&app), siege(&app));
    let (curseur, _) = lire(&caisse, None).await;
    let corps = json!({
        "prix_cents": 199, "marque": "Des érables", "contenance": 2, "mesure": "unite", "actif": false,
    });
    changer(&siege, "/api/produits/1", 1, corps.clone()).await.expect_status(200);
    let codes = json!({"codes": [{"gtin": "96385074", "quantite": 6}]});
    siege.avec("If-Match", "\"2\"").put("/api/produits/1/codes-barres", codes).await.expect_status(200);
    let page = caisse.get(&format!("/api/catalogue?curseur={curseur}")).await.expect_status(200);
    let [produit] = &page["elements"].as_array().unwrap()[..] else { panic!("{page}") };
    for (champ, valeur) in corps.as_object().unwrap() {
        assert_eq!(&produit[champ], valeur, "{champ}");
    }
    assert_eq!(produit["codes"], json!([{"gtin": "96385074", "quantite": 6}]));
    assert_eq!((&produit["version"], &produit["prix_regulier_cents"]), (&json!(3), &Value::Null));
    // A cursor of the release before, which was a time and a product.
    caisse
        .get("/api/catalogue?curseur=WyIyMDI2LTExLTI2VDA0OjAwOjAwWiIsMV0")
        .await
        .expect_problem(400, "curseur-invalide");
}
