//! `GET /api/ventes`, one sale, its receipt, and the Z of its session.

use comptoir_test::{App, TestClient};
use comptoir_types::{Portee, Role};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::helpers::{caissier, ouvrir, vendre, vente};

/// A sale of everything that a receipt shows; its id.
async fn facture(appelant: &TestClient<'_>, session: &str) -> String {
    let corps = json!({
        "magasin_id": 3, "session_id": session, "recu_cents": 2000,
        "lignes": [
            {"produit_id": 1, "quantite": 3, "prix_vu_cents": 174},
            {"produit_id": 4, "quantite": 456, "prix_vu_cents": 2199},
            {"produit_id": 3, "quantite": 1, "prix_vu_cents": 1000, "remise_cents": 100, "remise_motif": "article_abime"},
        ],
        "paiements": [
            {"moyen": "credit", "montant_cents": 1000, "reference": "AUTH 004512"},
            {"moyen": "especes", "montant_cents": 1640},
        ],
    });
    vendre(appelant, corps).await.expect_status(201)["vente_id"].as_str().unwrap().to_owned()
}

#[actix_web::test]
async fn a_receipt_is_forty_two_columns_in_both_languages() {
    let (app, base) = crate::app().await;
    let caissier = caissier(&app);
    let session = ouvrir(&caissier, 1).await;
    base.proprietaire("update magasin.session_caisse set ouverte_le = '2025-11-01T00:00:00Z'").await;
    let id = facture(&caissier, &session).await;
    base.proprietaire("update magasin.vente set faite_le = '2025-11-02T18:05:00Z'").await;
    let recu = caissier.get(&format!("/api/ventes/{id}/recu")).await;
    assert_eq!(recu.statut, 200);
    assert_eq!(recu.en_tete("content-type"), Some("text/plain; charset=utf-8"));
    let attendu = "
              Comptoir inc.
             Comptoir Plateau
                 3 rue C
          Montréal (QC) H2J 2K1
               +15145550003
------------------------------------------
Facture / Invoice                MTL-1-1-1
Date                      2025-11-02 13:05
------------------------------------------
Crème glacée                        5,22 $
  Ice cream
  3 x 1,74 $
Pommes                             10,03 $
  Apples
  0,456 kg x 21,99 $ / kg
Savon de Marseille                 10,00 $
  Marseille soap
  Article abîmé / Damaged          -1,00 $
------------------------------------------
Sous-total / Subtotal              24,25 $
TPS / GST 5 %                       0,71 $
TVQ / QST 9,975 %                   1,42 $
TOTAL                              26,38 $
------------------------------------------
Arrondi / Rounding                  0,02 $
Crédit / Credit                    10,00 $
  AUTH 004512
Comptant / Cash                    16,40 $
Reçu / Received                    20,00 $
Monnaie / Change                    3,60 $
------------------------------------------
No TPS / GST              123456789 RT0001
No TVQ / QST             1234567890 TQ0001
          Merci de votre visite
         Thank you for your visit
";
    assert_eq!(format!("\n{}", recu.texte), attendu);
    assert!(recu.texte.lines().all(|ligne| ligne.chars().count() <= 42));
}

#[actix_web::test]
async fn a_receipt_is_also_a_page_to_print_and_data() {
    let (app, base) = crate::app().await;
    let caissier = caissier(&app);
    let session = ouvrir(&caissier, 1).await;
    base.proprietaire("update magasin.produit set nom_fr = 'Lait <b>&\"' where produit_id = 1").await;
    let chemin = format!("/api/ventes/{}/recu", facture(&caissier, &session).await);
    let page = caissier.avec("Accept", "text/html,application/xhtml+xml;q=0.9").get(&chemin).await;
    assert_eq!(page.en_tete("content-type"), Some("text/html; charset=utf-8"));
    assert!(page.texte.starts_with("<!doctype html>") && page.texte.contains("size: 80mm"));
    assert!(page.texte.contains("Lait &lt;b&gt;&amp;&quot;") && !page.texte.contains("<b>&\""));
    let donnees = caissier.avec("Accept", "application/json").get(&chemin).await.expect_status(200);
    assert_eq!(donnees["total_cents"], 2638);
    assert_eq!(donnees["numero_tvq"], "1234567890 TQ0001");
    assert_eq!(
        donnees["paiements"][1],
        json!({"moyen": "especes", "montant_cents": 1640, "reference": null})
    );
    for accept in ["*/*", "image/png", "\u{e9}"] {
        let texte = caissier.avec("Accept", accept).get(&chemin).await;
        assert_eq!(texte.en_tete("content-type"), Some("text/plain; charset=utf-8"), "{accept}");
    }
}

#[actix_web::test]
async fn a_sale_is_read_by_the_workers_of_its_store() {
    let (app, _base) = crate::app().await;
    let caissier = caissier(&app);
    let session = ouvrir(&caissier, 1).await;
    let id = facture(&caissier, &session).await;
    let lue = caissier.get(&format!("/api/ventes/{id}")).await.expect_status(200);
    assert_eq!(lue["numero"], "MTL-1-1-1");
    assert_eq!(lue["taux"], json!({"tps": 5000, "tvq": 9975}));
    assert_eq!(lue["lignes"][2]["montant_cents"], 900);
    assert_eq!(lue["lignes"][2]["remise_motif"], "article_abime");
    assert!(lue["lignes"][0].get("cout_cents").is_none());
    let etranger = app.travailleur(Role::Gestionnaire, &[4]);
    for suite in ["", "/recu"] {
        let chemin = format!("/api/ventes/{id}{suite}");
        etranger.get(&chemin).await.expect_problem(403, "magasin-hors-affectation");
        app.anonyme().get(&chemin).await.expect_problem(401, "non-authentifie");
        app.machine(&[Portee::Stock]).get(&chemin).await.expect_problem(403, "role-insuffisant");
        caissier
            .get(&format!("/api/ventes/{}{suite}", Uuid::now_v7()))
            .await
            .expect_problem(404, "introuvable");
        caissier.get(&format!("/api/ventes/1{suite}")).await.expect_problem(400, "requete-invalide");
    }
}

async fn numeros(appelant: &TestClient<'_>, suite: &str) -> Vec<String> {
    let page = appelant.get(&format!("/api/ventes?{suite}")).await.expect_status(200);
    let ventes = page["elements"].as_array().unwrap().iter();
    ventes.map(|vente| vente["numero"].as_str().unwrap().to_owned()).collect()
}

#[actix_web::test]
async fn sales_are_listed_newest_first_and_found() {
    let (app, base): (App, _) = crate::app().await;
    let (une, deux) = (caissier(&app), caissier(&app));
    let siege = app.travailleur(Role::Responsable, &[]);
    let (plateau, laval) = (ouvrir(&une, 1).await, ouvrir(&siege, 3).await);
    let ligne = json!([{"produit_id": 2, "quantite": 1, "prix_vu_cents": 470}]);
    for appelant in [&une, &une, &deux] {
        vendre(appelant, vente(&plateau, ligne.clone(), 470)).await.expect_status(201);
    }
    let mut corps = vente(&laval, ligne, 470);
    corps["magasin_id"] = json!(4);
    vendre(&siege, corps).await.expect_status(201);
    base.proprietaire(
        "update magasin.vente set jour = '2025-06-01', faite_le = '2025-06-01T15:00:00Z' where numero = 'MTL-1-1-2';
         update magasin.vente set jour = '2025-06-01', faite_le = '2025-06-01T15:00:00Z' where numero = 'MTL-1-1-3'",
    )
    .await;
    assert_eq!(numeros(&siege, "magasin_id=4").await, ["LAV-1-1-1"]);
    assert_eq!(numeros(&une, "limite=1").await, ["MTL-1-1-1"]);
    let mut vus = Vec::new();
    let mut suite = String::new();
    loop {
        let page = siege.get(&format!("/api/ventes?limite=1{suite}")).await.expect_status(200);
        vus.push(page["elements"][0]["numero"].as_str().unwrap().to_owned());
        let Value::String(curseur) = &page["curseur_suivant"] else { break };
        suite = format!("&curseur={curseur}");
    }
    assert_eq!(vus[..2], ["LAV-1-1-1", "MTL-1-1-1"]);
    vus.sort_unstable();
    assert_eq!(vus, ["LAV-1-1-1", "MTL-1-1-1", "MTL-1-1-2", "MTL-1-1-3"]);
    assert_eq!(numeros(&siege, "jour=2025-06-01").await.len(), 2);
    assert_eq!(numeros(&siege, &format!("session_id={plateau}")).await.len(), 3);
    assert_eq!(numeros(&siege, &format!("session_id={plateau}&magasin_id=4")).await.len(), 0);
    assert_eq!(numeros(&siege, &format!("session_id={plateau}&limite=1")).await, ["MTL-1-1-1"]);
    assert_eq!(numeros(&siege, "numero=LAV-1-1-1").await, ["LAV-1-1-1"]);
    assert_eq!(numeros(&une, "numero=LAV-1-1-1").await.len(), 0);
    let vendeur =
        siege.get("/api/ventes?numero=MTL-1-1-3").await.expect_status(200)["elements"][0]["vendeur_id"]
            .clone();
    let vendeur = vendeur.as_str().unwrap();
    assert_eq!(numeros(&siege, &format!("vendeur_id={vendeur}")).await, ["MTL-1-1-3"]);
    assert_eq!(numeros(&app.machine(&[Portee::Ventes]), "").await.len(), 4);

    une.get("/api/ventes?magasin_id=4").await.expect_problem(403, "magasin-hors-affectation");
    app.machine(&[Portee::Stock]).get("/api/ventes").await.expect_problem(403, "role-insuffisant");
    app.anonyme().get("/api/ventes").await.expect_problem(401, "non-authentifie");
    for mauvais in ["jour=2025-13-01", "numero=%00", "session_id=1", "magasin_id=9999999999"] {
        une.get(&format!("/api/ventes?{mauvais}")).await.expect_problem(400, "requete-invalide");
    }
    une.get("/api/ventes?curseur=W10").await.expect_problem(400, "curseur-invalide");
}

#[actix_web::test]
async fn the_z_adds_up_the_session() {
    let (app, _base) = crate::app().await;
    let caissier = caissier(&app);
    let session = ouvrir(&caissier, 1).await;
    facture(&caissier, &session).await;
    facture(&caissier, &session).await;
    let chemin = format!("/api/sessions/{session}");
    caissier.cle(Uuid::now_v7()).post(&format!("{chemin}/fin"), json!({})).await.expect_status(200);
    let compte = json!({"denominations": {"10000": 2, "2000": 1, "1000": 1, "200": 1, "25": 3}});
    caissier.cle(Uuid::now_v7()).post(&format!("{chemin}/comptage"), compte).await.expect_status(200);
    let z = caissier.get(&format!("{chemin}/z")).await.expect_status(200);
    for (nom, cents) in [
        ("nb_ventes", 2),
        ("sous_total_cents", 4850),
        ("tps_cents", 142),
        ("tvq_cents", 284),
        ("total_cents", 5276),
        ("arrondi_cents", 4),
        ("remises_cents", 200),
        ("fond_cents", 20000),
        ("especes_ventes_cents", 3280),
        ("attendu_cents", 23280),
        ("compte_cents", 23275),
        ("ecart_cents", -5),
        ("apports_cents", 0),
    ] {
        assert_eq!(z[nom], cents, "{nom}");
    }
    let moyen = |moyen: &str, cents: i64| {
        json!({"moyen": moyen, "nombre": 2, "montant_cents": cents, "nombre_rendus": 0, "rendu_cents": 0,
               "net_cents": cents})
    };
    assert_eq!(z["paiements"], json!([moyen("credit", 2000), moyen("especes", 3280)]));
}
