//! `/api/produits`.

use comptoir_test::Reponse;
use serde_json::Value;

fn noms(reponse: Reponse) -> Vec<String> {
    let page = reponse.est(200);
    page["elements"]
        .as_array()
        .unwrap()
        .iter()
        .map(|produit| produit["nom_fr"].as_str().unwrap().to_owned())
        .collect()
}

#[actix_web::test]
async fn the_catalogue_is_listed_by_name_and_by_price() {
    let (app, _base) = crate::app().await;
    let tous = ["Crème glacée", "Farine", "Pommes", "Savon de Marseille"];
    assert_eq!(noms(app.anonyme().get("/api/produits").await), tous);
    assert_eq!(
        noms(app.anonyme().get("/api/produits?tri=prix").await),
        ["Crème glacée", "Farine", "Savon de Marseille", "Pommes"]
    );
    assert_eq!(noms(app.anonyme().get("/api/produits?tri=-prix&limite=1").await), ["Pommes"]);
    assert_eq!(noms(app.anonyme().get("/api/produits?categorie_id=2").await), ["Savon de Marseille"]);
}

#[actix_web::test]
async fn pages_follow_one_another_without_loss_or_repeat() {
    let (app, _base) = crate::app().await;
    for tri in ["nom", "prix", "-prix"] {
        let mut vus = Vec::new();
        let mut suite = String::new();
        loop {
            let page = app.anonyme().get(&format!("/api/produits?limite=1&tri={tri}{suite}")).await.est(200);
            vus.push(page["elements"][0]["produit_id"].as_i64().unwrap());
            match &page["curseur_suivant"] {
                Value::String(curseur) => suite = format!("&curseur={curseur}"),
                fin => {
                    assert!(fin.is_null());
                    break;
                }
            }
        }
        assert_eq!(vus.len(), 4, "{tri}");
        vus.sort_unstable();
        assert_eq!(vus, [1, 2, 3, 4], "{tri}");
    }
}

#[actix_web::test]
async fn a_search_forgives_accents_and_takes_the_start_of_words() {
    let (app, _base) = crate::app().await;
    for q in ["creme", "CR%C3%88ME+GLA", "glac", "ice+cream", "EPI-0001"] {
        assert_eq!(noms(app.anonyme().get(&format!("/api/produits?q={q}")).await), ["Crème glacée"], "{q}");
    }
    assert!(noms(app.anonyme().get("/api/produits?q=ananas").await).is_empty());
    assert_eq!(noms(app.anonyme().get("/api/produits?q=%00%27%20%7C%20%3A").await).len(), 4);
}

#[actix_web::test]
async fn a_product_has_its_version_as_etag() {
    let (app, _base) = crate::app().await;
    let reponse = app.anonyme().get("/api/produits/1").await;
    assert_eq!(reponse.en_tete("etag"), Some("\"1\""));
    let produit = reponse.est(200);
    assert_eq!(produit["prix_cents"], 174);
    assert_eq!(produit["disponibilite"], "en_stock");
    assert!(produit.get("cout_cents").is_none());
}

#[actix_web::test]
async fn what_is_not_understood_is_a_problem_in_the_language_of_the_request() {
    let (app, _base) = crate::app().await;
    let anonyme = app.anonyme();
    anonyme.get("/api/produits/999").await.probleme(404, "introuvable");
    anonyme.get("/api/produits/abc").await.probleme(400, "requete-invalide");
    anonyme.get("/api/produits/99999999999").await.probleme(400, "requete-invalide");
    anonyme.get("/api/produits?limite=0").await.probleme(400, "requete-invalide");
    anonyme.get("/api/produits?tri=couleur").await.probleme(400, "requete-invalide");
    anonyme.get("/api/produits?curseur=x").await.probleme(400, "curseur-invalide");
    anonyme.get("/nulle/part").await.probleme(404, "introuvable");
    anonyme.delete("/api/produits").await.probleme(404, "introuvable");
    let problem =
        anonyme.avec("Accept-Language", "en").get("/api/produits/999").await.probleme(404, "introuvable");
    assert_eq!(problem["title"], "Not found");
}
