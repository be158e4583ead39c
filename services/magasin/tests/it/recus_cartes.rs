//! The receipts of cards: sold, or replaced.

use comptoir_test::{App, TestClient, TestDatabase};
use comptoir_types::{CompteId, Role};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::helpers::{agir, caissier, ouvrir, perdue, remplacer};

fn texte(valeur: &Value) -> &str {
    valeur.as_str().unwrap()
}

/// The receipt of this document, on paper.
async fn papier(appelant: &TestClient<'_>, id: &Value) -> String {
    let recu = appelant.get(&format!("/api/cartes/{}/recu", texte(id))).await;
    assert_eq!(recu.en_tete("content-type"), Some("text/plain; charset=utf-8"));
    assert!(recu.texte.lines().all(|ligne| ligne.chars().count() <= 42), "{}", recu.texte);
    format!("\n{}", recu.texte)
}

/// Gives both documents a day, and both cards digits, that the paper can be compared with.
async fn dater(base: &TestDatabase) {
    base.proprietaire(
        "set session_replication_role = replica;
         update magasin.carte set derniers = case when remplacee_par is null and genre = 'cadeau' and solde_cents > 0
                                                  then '8810' else '4021' end;
         update magasin.carte_vente set le = '2025-11-02T18:05:00Z';
         update magasin.carte_remplacement set le = '2025-11-03T14:30:00Z'",
    )
    .await;
}

#[actix_web::test]
async fn a_card_that_is_sold_or_replaced_has_a_receipt_in_both_languages() {
    let (app, base) = crate::app().await;
    let (caissier, gerant) = (caissier(&app), app.travailleur(Role::Gestionnaire, &[3]));
    let session = ouvrir(&caissier, 1).await;
    let corps = json!({
        "montant_cents": 5002,
        "paiements": [
            {"moyen": "credit", "montant_cents": 3000, "reference": "AUTH 004512"},
            {"moyen": "especes", "montant_cents": 2000},
        ],
    });
    let vendue = agir(&caissier, &format!("/api/sessions/{session}/cartes"), corps).await.expect_status(201);
    let remplacee = remplacer(&gerant, perdue(&vendue)).await.expect_status(201);
    dater(&base).await;
    let vente = "
              Comptoir inc.
             Comptoir Plateau
                 3 rue C
          Montréal (QC) H2J 2K1
               +15145550003
------------------------------------------
        Vente de carte / Card sale
No / No.                        MTL-1-1-C1
Date                      2025-11-02 13:05
------------------------------------------
Carte cadeau / Gift card         **** 4021
VALEUR / VALUE                     50,02 $
------------------------------------------
Arrondi / Rounding                 -0,02 $
Crédit / Credit                    30,00 $
  AUTH 004512
Comptant / Cash                    20,00 $
------------------------------------------
Sans taxe, sans échéance, sans frais.
Gardez ce reçu : il prouve la carte si
vous la perdez.
No tax, no expiry, no fee. Keep this
receipt: it proves the card if you lose
it.
";
    assert_eq!(papier(&caissier, &vendue["carte_vente_id"]).await, vente);
    let remplacement = "
              Comptoir inc.
             Comptoir Plateau
                 3 rue C
          Montréal (QC) H2J 2K1
               +15145550003
------------------------------------------
     Carte remplacée / Card replaced
No / No.                     MTL-1-1-C1-P1
Date                      2025-11-03 09:30
------------------------------------------
Perdue, sans valeur / Lost, void **** 4021
Carte cadeau / Gift card         **** 8810
VALEUR / VALUE                     50,02 $
------------------------------------------
Sans taxe, sans échéance, sans frais.
Gardez ce reçu : il prouve la carte si
vous la perdez.
No tax, no expiry, no fee. Keep this
receipt: it proves the card if you lose
it.
";
    assert_eq!(papier(&caissier, &remplacee["carte_remplacement_id"]).await, remplacement);

    let chemin = format!("/api/cartes/{}/recu", texte(&vendue["carte_vente_id"]));
    let page = caissier.avec("Accept", "text/html").get(&chemin).await;
    assert_eq!(page.en_tete("content-type"), Some("text/html; charset=utf-8"));
    assert!(page.texte.contains("<title>Vente de carte / Card sale</title>"));
    let donnees = caissier.avec("Accept", "application/json").get(&chemin).await.expect_status(200);
    assert_eq!(
        (&donnees["genre"], &donnees["carte"], &donnees["derniers"], &donnees["montant_cents"]),
        (&json!("vente"), &json!("cadeau"), &json!("4021"), &json!(5002))
    );
    assert_eq!(
        donnees["paiements"][0],
        json!({"moyen": "credit", "montant_cents": 3000, "reference": "AUTH 004512"})
    );
    let numeros = [texte(&vendue["numero"]), texte(&remplacee["numero"])];
    for copie in [&page.texte, &donnees.to_string()] {
        assert!(!numeros.iter().any(|numero| copie.contains(numero)));
    }
    etranger(&app, &chemin).await;
}

/// Nobody else reads a receipt, and one that is none is not found.
async fn etranger(app: &App, chemin: &str) {
    let ailleurs = app.travailleur(Role::Gestionnaire, &[4]);
    ailleurs.get(chemin).await.expect_problem(403, "magasin-hors-affectation");
    app.anonyme().get(chemin).await.expect_problem(401, "non-authentifie");
    app.client(CompteId::new(Uuid::now_v7())).get(chemin).await.expect_problem(403, "role-insuffisant");
    let inconnu = format!("/api/cartes/{}/recu", Uuid::now_v7());
    caissier(app).get(&inconnu).await.expect_problem(404, "introuvable");
    caissier(app).get("/api/cartes/1/recu").await.expect_problem(400, "requete-invalide");
}
