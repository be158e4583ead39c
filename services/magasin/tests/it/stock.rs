//! `/api/produits/{id}/stock`, `/api/magasins/{id}/stock`, `/api/mouvements`.

use comptoir_test::TestClient;
use comptoir_types::{CompteId, Portee, Role};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::helpers::{caissier, ouvrir, vendre, vente};

#[actix_web::test]
async fn a_worker_sees_the_units_of_their_places_and_of_the_centre() {
    let (app, base) = crate::app().await;
    base.proprietaire(
        "update magasin.stock set reserve = 4, seuil_min = 7 where lieu_id = 3 and produit_id = 1",
    )
    .await;
    let lieux = |stock: Value| -> Vec<i64> {
        stock.as_array().unwrap().iter().map(|lieu| lieu["lieu_id"].as_i64().unwrap()).collect()
    };
    let stock = caissier(&app).get("/api/produits/1/stock").await.expect_status(200);
    assert_eq!(
        stock[1],
        json!({"lieu_id": 3, "type": "magasin", "nom": "Comptoir Plateau", "physique": 10, "reserve": 4,
               "disponible": 6, "seuil_min": 7, "seuil_max": 1_000_000, "niveau": "faible"})
    );
    assert_eq!(lieux(stock), [2, 3]);
    let siege = app.travailleur(Role::Responsable, &[]);
    assert_eq!(lieux(siege.get("/api/produits/1/stock").await.expect_status(200)), [2, 3, 4]);
    let machine = app.machine(&[Portee::Stock]);
    assert_eq!(lieux(machine.get("/api/produits/1/stock").await.expect_status(200)), [2, 3, 4]);
    siege.get("/api/produits/99/stock").await.expect_problem(404, "introuvable");
    for chemin in ["/api/produits/1/stock", "/api/magasins/3/stock"] {
        app.anonyme().get(chemin).await.expect_problem(401, "non-authentifie");
        app.client(CompteId::new(Uuid::now_v7())).get(chemin).await.expect_problem(403, "role-insuffisant");
        app.machine(&[Portee::Ventes]).get(chemin).await.expect_problem(403, "role-insuffisant");
        machine.get(chemin).await.expect_status(200);
    }
}

async fn noms(appelant: &TestClient<'_>, suite: &str) -> Vec<String> {
    let page = appelant.get(&format!("/api/magasins/{suite}")).await.expect_status(200);
    let produits = page["elements"].as_array().unwrap().iter();
    produits.map(|produit| produit["nom_fr"].as_str().unwrap().to_owned()).collect()
}

#[actix_web::test]
async fn the_stock_of_a_place_is_listed_by_name_and_chosen() {
    let (app, base) = crate::app().await;
    base.proprietaire(
        "update magasin.stock set physique = 0 where lieu_id = 3 and produit_id = 1;
         update magasin.stock set seuil_min = 11 where lieu_id = 3 and produit_id = 2;
         update magasin.stock set seuil_max = 9 where lieu_id = 3 and produit_id = 3",
    )
    .await;
    let caissier = caissier(&app);
    let tous = ["Crème glacée", "Farine", "Pommes", "Savon de Marseille"];
    assert_eq!(noms(&caissier, "3/stock").await, tous);
    assert_eq!(noms(&caissier, "2/stock").await, tous, "the centre");
    for (niveau, nom) in
        tous.iter().zip(["rupture", "faible", "normal", "surstock"]).map(|(nom, niveau)| (niveau, nom))
    {
        assert_eq!(noms(&caissier, &format!("3/stock?niveau={niveau}")).await, [*nom]);
    }
    assert_eq!(noms(&caissier, "3/stock?q=creme").await, ["Crème glacée"]);
    assert_eq!(
        noms(&caissier, "3/stock?q=savon+mars&categorie_id=2&niveau=surstock").await,
        ["Savon de Marseille"]
    );
    assert!(noms(&caissier, "3/stock?q=savon&niveau=rupture").await.is_empty());
    assert!(noms(&caissier, "3/stock?q=ananas").await.is_empty());
    assert_eq!(noms(&caissier, "3/stock?categorie_id=2").await, ["Savon de Marseille"]);
    let mut vus = Vec::new();
    let mut suite = String::new();
    loop {
        let page = caissier.get(&format!("/api/magasins/3/stock?limite=1{suite}")).await.expect_status(200);
        vus.push(page["elements"][0]["nom_fr"].clone());
        let Value::String(curseur) = &page["curseur_suivant"] else { break };
        suite = format!("&curseur={curseur}");
    }
    assert_eq!(vus, tous);
    let siege = app.travailleur(Role::Responsable, &[]);
    assert!(noms(&siege, "1/stock").await.is_empty(), "head office holds none");
    caissier.get("/api/magasins/4/stock").await.expect_problem(403, "magasin-hors-affectation");
    siege.get("/api/magasins/99/stock").await.expect_problem(404, "introuvable");
    let longue = format!("q={}", "x".repeat(101));
    for mauvais in ["niveau=x", "limite=0", &longue] {
        caissier
            .get(&format!("/api/magasins/3/stock?{mauvais}"))
            .await
            .expect_problem(400, "requete-invalide");
    }
    caissier.get("/api/magasins/3/stock?curseur=x").await.expect_problem(400, "curseur-invalide");
}

#[actix_web::test]
async fn the_ledger_says_why_there_are_as_many_as_there_are() {
    let (app, base) = crate::app().await;
    let caissier = caissier(&app);
    let session = ouvrir(&caissier, 1).await;
    let lignes = json!([{"produit_id": 2, "quantite": 3, "prix_vu_cents": 470}, {"produit_id": 1, "quantite": 1, "prix_vu_cents": 174}]);
    let faite = vendre(&caissier, vente(&session, lignes, 1610)).await.expect_status(201);
    let page = caissier.get("/api/mouvements?lieu_id=3&produit_id=2").await.expect_status(200);
    let mouvement = &page["elements"][0];
    for (nom, valeur) in [
        ("type", json!("vente")),
        ("sku", json!("EPI-0002")),
        ("physique_delta", json!(-3)),
        ("physique_apres", json!(7)),
        ("reserve_apres", json!(0)),
        ("reference_id", faite["vente_id"].clone()),
        ("lien", json!(format!("/api/ventes/{}", faite["vente_id"].as_str().unwrap()))),
        ("motif", Value::Null),
    ] {
        assert_eq!(mouvement[nom], valeur, "{nom}");
    }
    assert_eq!(page["elements"][1]["type"], "ouverture");
    let compte = async |appelant: &TestClient<'_>, suite: &str| {
        appelant.get(&format!("/api/mouvements?{suite}")).await.expect_status(200)["elements"]
            .as_array()
            .unwrap()
            .len()
    };
    let siege = app.travailleur(Role::Responsable, &[]);
    assert_eq!(compte(&siege, "").await, 14);
    assert_eq!(compte(&siege, "produit_id=2").await, 4);
    assert_eq!(compte(&siege, "type=vente").await, 2);
    assert_eq!(compte(&caissier, "lieu_id=3").await, 6);
    assert_eq!(compte(&caissier, "lieu_id=2").await, 4);
    assert_eq!(compte(&siege, "produit_id=99").await, 0);
    base.proprietaire(
        "alter table magasin.mouvement disable trigger mouvement_ajout_seulement;
         update magasin.mouvement set le = '2025-11-02T04:30:00Z' where type = 'vente' and produit_id = 2",
    )
    .await;
    assert_eq!(compte(&siege, "du=2025-11-02&au=2025-11-02").await, 1);
    assert_eq!(compte(&siege, "au=2025-11-01").await, 0);
    let mut ids = Vec::new();
    let mut suite = String::new();
    loop {
        let page = siege.get(&format!("/api/mouvements?limite=5{suite}")).await.expect_status(200);
        ids.extend(
            page["elements"]
                .as_array()
                .unwrap()
                .iter()
                .map(|mouvement| mouvement["mouvement_id"].as_i64().unwrap()),
        );
        let Value::String(curseur) = &page["curseur_suivant"] else { break };
        suite = format!("&curseur={curseur}");
    }
    assert!(ids.len() == 14 && ids.is_sorted_by(|une, autre| une > autre));

    caissier.get("/api/mouvements").await.expect_problem(400, "requete-invalide");
    caissier.get("/api/mouvements?lieu_id=4").await.expect_problem(403, "magasin-hors-affectation");
    siege.get("/api/mouvements?lieu_id=99").await.expect_problem(404, "introuvable");
    siege.get("/api/mouvements?type=vol").await.expect_problem(400, "requete-invalide");
    siege.get("/api/mouvements?du=%2B999999-01-01").await.expect_problem(400, "requete-invalide");
    app.machine(&[Portee::Stock]).get("/api/mouvements").await.expect_problem(403, "role-insuffisant");
    app.anonyme().get("/api/mouvements").await.expect_problem(401, "non-authentifie");
}
