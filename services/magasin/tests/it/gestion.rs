//! `/api/gestion/produits`: the catalogue as the back office sees it.

use comptoir_test::fixtures::Produit;
use comptoir_types::Role;
use serde_json::{Value, json};

use crate::helpers::siege;

#[actix_web::test]
async fn the_back_office_sees_costs_codes_and_what_is_withdrawn() {
    let (app, base) = crate::app().await;
    base.proprietaire("update magasin.produit set actif = false where produit_id = 3").await;
    let gestionnaire = app.travailleur(Role::Gestionnaire, &[3]);
    let noms = async |suite: &str| -> Vec<String> {
        let page = gestionnaire.get(&format!("/api/gestion/produits{suite}")).await.expect_status(200);
        let elements = page["elements"].as_array().unwrap();
        elements.iter().map(|produit| produit["nom_fr"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(noms("").await, ["Crème glacée", "Farine", "Pommes", "Savon de Marseille"]);
    assert_eq!(noms("?actif=true").await, ["Crème glacée", "Farine", "Pommes"]);
    assert_eq!(noms("?actif=false").await, ["Savon de Marseille"]);
    assert_eq!(noms("?tri=-prix").await, ["Pommes", "Savon de Marseille", "Farine", "Crème glacée"]);
    assert_eq!(noms("?q=sav").await, ["Savon de Marseille"]);
    assert_eq!(noms("?q=sav&actif=true").await, [""; 0]);
    assert_eq!(noms("?q=ananas").await, [""; 0]);
    assert_eq!(noms("?categorie_id=2").await, ["Savon de Marseille"]);
    assert_eq!(noms("?sku=MEN-0003").await, ["Savon de Marseille"]);
    assert_eq!(noms("?sku=MEN-0009").await, [""; 0]);
    assert_eq!(noms("?gtin=2000000000039").await, ["Savon de Marseille"]);
    assert_eq!(noms("?gtin=96385074").await, [""; 0]);
    for mauvais in ["?actif=oui", "?gtin=2000000000016", "?tri=cout", "?curseur=x", "?limite=101"] {
        assert_eq!(
            gestionnaire.get(&format!("/api/gestion/produits{mauvais}")).await.statut,
            400,
            "{mauvais}"
        );
    }
    let seul = gestionnaire.get("/api/gestion/produits/3").await;
    assert_eq!(seul.en_tete("etag"), Some("\"1\""));
    assert_eq!(seul.en_tete("cache-control"), Some("no-store"));
    let seul = seul.expect_status(200);
    assert_eq!(
        (&seul["actif"], &seul["cout_cents"], &seul["marge_cents"], &seul["codes"]),
        (&json!(false), &json!(600), &json!(400), &json!([{"gtin": "2000000000039", "quantite": 1}]))
    );
    gestionnaire.get("/api/gestion/produits/99").await.expect_problem(404, "introuvable");
    let employe = app.travailleur(Role::Employe, &[3]);
    employe.get("/api/gestion/produits").await.expect_problem(403, "role-insuffisant");
    employe.get("/api/gestion/produits/3").await.expect_problem(403, "role-insuffisant");
}

#[actix_web::test]
async fn the_pages_of_the_back_office_hold_each_product_once_and_in_order() {
    let (app, base) = crate::app().await;
    let produits: Vec<_> = (100..=400)
        .map(|n| {
            let produit = Produit::nouveau(n, &format!("MEN-{n:06}")).categorie(1 + n % 2);
            produit.noms(&format!("Bac {}, format {n}", n % 7), "Tub").prix(i64::from(1 + (n * 7919) % 50))
        })
        .collect();
    base.inserer(&produits).await;
    base.proprietaire(
        "update magasin.produit set actif = false where produit_id % 3 = 0; analyze magasin.produit",
    )
    .await;
    let siege = siege(&app);
    for q in ["", "bac", "format"] {
        for (tri, ordre) in [
            ("nom", "tri, produit_id"),
            ("prix", "prix_cents, produit_id"),
            ("-prix", "prix_cents desc, produit_id desc"),
        ] {
            for (filtre, condition) in
                [("", "true"), ("&categorie_id=2", "categorie_id = 2"), ("&actif=false", "not actif")]
            {
                let mut vus: Vec<String> = Vec::new();
                let mut suite = String::new();
                loop {
                    let chemin = format!("/api/gestion/produits?limite=37&q={q}&tri={tri}{filtre}{suite}");
                    let page = siege.get(&chemin).await.expect_status(200);
                    let elements = page["elements"].as_array().unwrap();
                    vus.extend(elements.iter().map(|produit| produit["produit_id"].to_string()));
                    let Value::String(curseur) = &page["curseur_suivant"] else { break };
                    suite = format!("&curseur={curseur}");
                }
                let mots =
                    if q.is_empty() { "true".to_owned() } else { format!("recherche @@ '{q}:*'::tsquery") };
                base.expect_no_rows(&format!(
                    "select (array_agg(produit_id order by {ordre}) <> '{{{}}}'::int[])::int
                       from magasin.produit where {condition} and {mots}",
                    vus.join(",")
                ))
                .await;
            }
        }
    }
}
