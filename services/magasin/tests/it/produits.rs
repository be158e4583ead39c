//! `/api/produits`.

use comptoir_test::TestResponse;
use comptoir_test::fixtures::{CodeBarres, Produit};
use serde_json::Value;

fn noms(reponse: TestResponse) -> Vec<String> {
    let page = reponse.expect_status(200);
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
            let page = app
                .anonyme()
                .get(&format!("/api/produits?limite=1&tri={tri}{suite}"))
                .await
                .expect_status(200);
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
    let produit = reponse.expect_status(200);
    assert_eq!(produit["prix_cents"], 174);
    assert_eq!(produit["disponibilite"], "en_stock");
    assert!(produit.get("cout_cents").is_none());
}

#[actix_web::test]
async fn what_is_not_understood_is_a_problem_in_the_language_of_the_request() {
    let (app, _base) = crate::app().await;
    let anonyme = app.anonyme();
    anonyme.get("/api/produits/999").await.expect_problem(404, "introuvable");
    anonyme.get("/api/produits/abc").await.expect_problem(400, "requete-invalide");
    anonyme.get("/api/produits/99999999999").await.expect_problem(400, "requete-invalide");
    anonyme.get("/api/produits?limite=0").await.expect_problem(400, "requete-invalide");
    anonyme.get("/api/produits?tri=couleur").await.expect_problem(400, "requete-invalide");
    anonyme.get("/api/produits?curseur=x").await.expect_problem(400, "curseur-invalide");
    anonyme.get("/nulle/part").await.expect_problem(404, "introuvable");
    anonyme.delete("/api/produits").await.expect_problem(405, "methode-non-permise");
    let problem = anonyme
        .avec("Accept-Language", "en")
        .get("/api/produits/999")
        .await
        .expect_problem(404, "introuvable");
    assert_eq!(problem["title"], "Not found");
}

#[actix_web::test]
async fn a_search_finds_the_same_by_words_and_along_the_list() {
    let (app, base) = crate::app().await;
    let produits: Vec<_> = (100..=700)
        .map(|n| {
            let genre = if n % 3 == 0 { "Bac" } else { "Table" };
            Produit::nouveau(n, &format!("MEN-{n:06}"))
                .noms(&format!("{genre} {}, format {n}", n % 7), "Thing")
                .categorie(1 + n % 2)
                .prix(i64::from(1 + (n * 7919) % 500))
        })
        .collect();
    base.inserer(&produits).await;
    base.proprietaire("analyze magasin.produit").await;
    let anonyme = app.anonyme();
    for (q, mots) in [
        ("f", &["f"][..]),
        ("bac", &["bac"]),
        ("bac form", &["bac", "form"]),
        ("thing 3", &["thing", "3"]),
        ("0001", &["0001"]),
        ("men 000", &["men", "000"]),
        ("zzz bac", &["zzz", "bac"]),
        ("bac bac", &["bac"]),
    ] {
        for (tri, ordre) in [
            ("nom", "tri, produit_id"),
            ("prix", "prix_cents, produit_id"),
            ("-prix", "prix_cents desc, produit_id desc"),
        ] {
            for categorie in [None, Some(2)] {
                let filtre = categorie.map_or(String::new(), |id| format!("&categorie_id={id}"));
                let mut vus: Vec<i64> = Vec::new();
                let mut suite = String::new();
                loop {
                    let chemin =
                        format!("/api/produits?limite=97&q={}&tri={tri}{filtre}{suite}", q.replace(' ', "+"));
                    let page = anonyme.get(&chemin).await.expect_status(200);
                    let elements = page["elements"].as_array().unwrap();
                    vus.extend(elements.iter().map(|produit| produit["produit_id"].as_i64().unwrap()));
                    let Value::String(curseur) = &page["curseur_suivant"] else { break };
                    suite = format!("&curseur={curseur}");
                }
                let requete = mots.iter().map(|mot| format!("{mot}:*")).collect::<Vec<_>>().join(" & ");
                let ids = vus.iter().map(ToString::to_string).collect::<Vec<_>>().join(",");
                base.expect_no_rows(&format!(
                    "select (coalesce((select array_agg(produit_id order by {ordre}) from magasin.produit
                              where actif and recherche @@ '{requete}' and categorie_id = coalesce({}, categorie_id)), '{{}}')
                             <> '{{{ids}}}'::int[])::int",
                    categorie.map_or("null".to_owned(), |id: i32| id.to_string())
                ))
                .await;
            }
        }
    }
}

#[actix_web::test]
async fn the_words_of_the_catalogue_follow_every_change_of_a_product() {
    let (app, base) = crate::app().await;
    let accord = "
        select (select count(*) from (
                  (select mot, tri, prix_cents, produit_id from magasin.produit_mot except
                   select l.lexeme, p.tri, p.prix_cents, p.produit_id from magasin.produit p, unnest(p.recherche) l where p.actif)
                  union all
                  (select l.lexeme, p.tri, p.prix_cents, p.produit_id from magasin.produit p, unnest(p.recherche) l where p.actif
                   except select mot, tri, prix_cents, produit_id from magasin.produit_mot)) x)
             + (select count(*) from magasin.mot m
                 where m.nombre <> (select count(*) from magasin.produit_mot p where p.mot = m.mot))";
    base.expect_no_rows(accord).await;
    for changement in [
        "update magasin.produit set nom_fr = 'Sorbet glacé' where produit_id = 1",
        "update magasin.produit set prix_cents = prix_cents + 1",
        "update magasin.produit set actif = false where produit_id in (1, 2)",
        "update magasin.produit set description_fr = 'x'",
        "update magasin.produit set actif = true, nom_en = 'Flour flour' where produit_id = 2",
        "update magasin.produit set nom_fr = nom_fr || ' !'",
    ] {
        base.proprietaire(changement).await;
        base.expect_no_rows(accord).await;
    }
    assert!(noms(app.anonyme().get("/api/produits?q=sorbet").await).is_empty(), "withdrawn");
    assert_eq!(noms(app.anonyme().get("/api/produits?q=flour").await), ["Farine !"]);
}

#[actix_web::test]
async fn a_product_is_found_by_its_exact_code() {
    let (app, _base) = crate::app().await;
    assert_eq!(noms(app.anonyme().get("/api/produits?sku=EPI-0002").await), ["Farine"]);
    assert!(noms(app.anonyme().get("/api/produits?sku=EPI-0009").await).is_empty());
    for mauvais in ["EPI-1", "epi-0001", "EPI-0001%00", ""] {
        app.anonyme()
            .get(&format!("/api/produits?sku={mauvais}"))
            .await
            .expect_problem(400, "requete-invalide");
    }
}

#[actix_web::test]
async fn a_barcode_is_read_exactly() {
    let (app, base) = crate::app().await;
    base.inserer(&[CodeBarres::nouveau("10614141000415", 2).paquet(6)]).await;
    let code = app.anonyme().get("/api/codes-barres/10614141000415").await.expect_status(200);
    assert_eq!((&code["gtin"], &code["quantite"]), (&Value::from("10614141000415"), &Value::from(6)));
    assert_eq!(code["produit"]["sku"], "EPI-0002");
    app.anonyme().get("/api/codes-barres/96385074").await.expect_problem(404, "introuvable");
    for mauvais in ["2000000000016", "2000000", "x"] {
        app.anonyme()
            .get(&format!("/api/codes-barres/{mauvais}"))
            .await
            .expect_problem(400, "requete-invalide");
    }
}

#[actix_web::test]
async fn availability_is_told_in_words_by_place() {
    let (app, base) = crate::app().await;
    base.proprietaire(
        "update magasin.stock set seuil_min = 11 where lieu_id = 3 and produit_id = 1;
         update magasin.stock set physique = 0 where lieu_id = 4 and produit_id = 1;
         update magasin.stock set physique = 0 where lieu_id = 2 and produit_id = 1",
    )
    .await;
    let lieux = app.anonyme().get("/api/produits/1/disponibilite").await.expect_status(200);
    let niveaux: Vec<_> =
        lieux.as_array().unwrap().iter().map(|lieu| lieu["niveau"].as_str().unwrap()).collect();
    assert_eq!(niveaux, ["rupture", "faible", "rupture"]);
    assert_eq!(lieux[1]["nom"], "Comptoir Plateau");
    assert!(lieux[1].get("disponible").is_none());
    assert_eq!(app.anonyme().get("/api/produits/1").await.expect_status(200)["disponibilite"], "rupture");
    app.anonyme().get("/api/produits/999/disponibilite").await.expect_problem(404, "introuvable");
}

#[actix_web::test]
async fn the_chain_is_public() {
    let (app, base) = crate::app().await;
    base.proprietaire("insert into magasin.categorie (categorie_id, parent_id, code, nom_fr, nom_en) values (3, 1, 'SUC', 'Sucres', 'Sugars')").await;
    let categories = app.anonyme().get("/api/categories").await.expect_status(200);
    assert_eq!(categories.as_array().unwrap().len(), 2);
    assert_eq!(categories[0]["enfants"][0]["nom_en"], "Sugars");
    assert_eq!(categories[1]["code"], "MEN");

    let page = app.anonyme().get("/api/magasins?limite=3").await.expect_status(200);
    assert_eq!(page["elements"][1]["type"], "centre_logistique");
    let curseur = page["curseur_suivant"].as_str().unwrap();
    let page =
        app.anonyme().get(&format!("/api/magasins?limite=3&curseur={curseur}")).await.expect_status(200);
    assert_eq!(page["elements"][0]["code"], "LAV");
    assert!(page["curseur_suivant"].is_null());
    let laval = app.anonyme().get("/api/magasins/4").await;
    assert_eq!(laval.en_tete("etag"), Some("\"1\""));
    assert_eq!(laval.expect_status(200)["ville"], "Laval");
    app.anonyme().get("/api/magasins/99").await.expect_problem(404, "introuvable");

    base.proprietaire("insert into magasin.taux_taxe (depuis, tps, tvq) values ('2999-01-01', 1, 1)").await;
    let parametres = app.anonyme().get("/api/parametres").await;
    assert_eq!(parametres.en_tete("cache-control"), Some("public, max-age=10"));
    let parametres = parametres.expect_status(200);
    assert_eq!(parametres["taux"], serde_json::json!({"tps": 5000, "tvq": 9975}));
    assert_eq!(parametres["frais_livraison_cents"], 995);
    assert!(parametres.get("seule").is_none());
}

#[actix_web::test]
async fn a_till_reads_what_has_changed_by_thousands() {
    let (app, base) = crate::app().await;
    let choses: Vec<_> = (1001..=3000)
        .map(|n| {
            let produit = Produit::nouveau(n, &format!("MEN-{n:06}"));
            produit.noms(&format!("Chose {n}"), "Thing").categorie(2).prix(1)
        })
        .collect();
    base.inserer(&choses).await;
    let caissier = app.travailleur(comptoir_types::Role::Employe, &[3]);
    let mut vus = 0;
    let mut tours = Vec::new();
    let mut suite = String::new();
    loop {
        let page = caissier.get(&format!("/api/catalogue{suite}")).await.expect_status(200);
        tours.push(page["elements"].as_array().unwrap().len());
        vus += tours.last().unwrap();
        suite = format!("?curseur={}", page["curseur_suivant"].as_str().unwrap());
        if page["complet"] == true {
            break;
        }
    }
    assert_eq!((vus, tours), (2004, vec![1000, 1000, 4]));
    let rien = caissier.get(&format!("/api/catalogue{suite}")).await.expect_status(200);
    assert_eq!(rien["elements"], serde_json::json!([]));
    assert_eq!(format!("?curseur={}", rien["curseur_suivant"].as_str().unwrap()), suite);
    base.proprietaire("update magasin.produit set actif = false, modifie_le = now() where produit_id = 3")
        .await;
    let page = caissier.get(&format!("/api/catalogue{suite}")).await.expect_status(200);
    assert_eq!(page["elements"].as_array().unwrap().len(), 1);
    assert_eq!(page["elements"][0]["actif"], false);
    assert_eq!(page["elements"][0]["codes"], serde_json::json!([{"gtin": "2000000000039", "quantite": 1}]));
    assert!(page["elements"][0].get("cout_cents").is_none());
    app.anonyme().get("/api/catalogue").await.expect_problem(401, "non-authentifie");
    caissier.get("/api/catalogue?curseur=x").await.expect_problem(400, "curseur-invalide");
}
