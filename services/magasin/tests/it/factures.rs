//! `GET /api/commandes/{id}/facture`.

use comptoir_types::Role;
use magasin::jobs;
use serde_json::json;
use uuid::Uuid;

use crate::helpers::{commande, commander, compte, creee, direct, livraison, ordre, reservee, state};

const PARAMETRES: &str = "
    update magasin.parametre
       set raison_sociale = 'Magasin Central inc.', numero_tps = '123456789 RT0001', numero_tvq = '1234567890 TQ0001',
           courriel = 'aide@comptoir.example', delai_livraison_jours = 4,
           politique_retour_fr = 'Retour dans les 30 jours avec la facture, sauf les articles périssables.',
           politique_retour_en = 'Returns within 30 days with the invoice.'";

#[actix_web::test]
async fn an_invoice_says_all_that_a_distance_contract_owes() {
    let (app, base) = crate::app().await;
    base.proprietaire(PARAMETRES).await;
    base.proprietaire("update magasin.produit set consigne_cents = 10 where produit_id = 1").await;
    let (id, client) = (commande(), compte());
    creee(commander(&direct(&base), id, &ordre(client, &[(1, 2, 174), (2, 1, 470)])).await);
    let chemin = format!("/api/commandes/{id}/facture");
    let client = app.client(client);
    let trop_tot = client.get(&chemin).await.expect_problem(409, "etat-incompatible");
    assert_eq!(trop_tot["etat"], "en_attente_paiement");
    let cle = Uuid::now_v7();
    let paiement = json!({ "jeton": "tok_ok" });
    client.cle(cle).post(&format!("/api/commandes/{id}/paiements"), paiement).await.expect_status(201);
    base.proprietaire("update magasin.paiement set regle_le = '2026-06-30T18:05:00Z', transaction = 'sim_1'")
        .await;

    let texte = client.get(&chemin).await;
    assert_eq!(texte.en_tete("content-type"), Some("text/plain; charset=utf-8"));
    let attendu = "
           Magasin Central inc.
1 rue A, Montréal (QC) H2J2K1
+15145550001
aide@comptoir.example
No TPS / GST              123456789 RT0001
No TVQ / QST             1234567890 TQ0001
------------------------------------------
Facture / Invoice                      W-1
Commande / Order                         1
Payée le / Paid on        2026-06-30 14:05
------------------------------------------
Crème glacée                        3,48 $
  Ice cream
  2 x 1,74 $
Farine                              4,70 $
  Flour
------------------------------------------
Sous-total / Subtotal               8,18 $
TPS / GST 5 %                       0,17 $
TVQ / QST 9,975 %                   0,35 $
Consigne / Deposit                  0,20 $
TOTAL                               8,90 $
------------------------------------------
En ligne / Online                   8,90 $
  sim_1
------------------------------------------
Cueillette / Collection
Comptoir Plateau, 3 rue C, Montréal,
+15145550003
------------------------------------------
Retour dans les 30 jours avec la facture,
sauf les articles périssables.
Returns within 30 days with the invoice.
";
    assert_eq!(format!("\n{}", texte.texte), attendu);

    let page = client.avec("Accept", "text/html").get(&chemin).await;
    assert_eq!(page.en_tete("content-type"), Some("text/html; charset=utf-8"));
    assert!(
        page.texte.contains("<title>Facture / Invoice</title>")
            && page.texte.contains("aide@comptoir.example")
    );
    let donnees = client.avec("Accept", "application/json").get(&chemin).await.expect_status(200);
    assert_eq!(donnees["vendeur"]["numero_tvq"], "1234567890 TQ0001");
    assert_eq!((&donnees["consigne_cents"], &donnees["total_cents"]), (&json!(20), &json!(890)));
    assert_eq!(
        donnees["paiements"],
        json!([{ "moyen": "en_ligne", "montant_cents": 890, "reference": "sim_1" }])
    );
    assert!(donnees["lignes"][0].get("cout_cents").is_none());
}

#[actix_web::test]
async fn a_delivery_says_where_and_when_and_a_cancellation_what_goes_back() {
    let (app, base) = crate::app().await;
    base.proprietaire(PARAMETRES).await;
    base.proprietaire("update magasin.parametre set adresse = '9 rue du Siège, Québec (QC) G1R 1A1', telephone = '+14185550009'")
        .await;
    let (id, client) = (commande(), compte());
    creee(commander(&direct(&base), id, &livraison(client, &[(1, 1, 174)], "QC")).await);
    let client = app.client(client);
    let paiement = json!({ "jeton": "tok_ok" });
    client
        .cle(Uuid::now_v7())
        .post(&format!("/api/commandes/{id}/paiements"), paiement)
        .await
        .expect_status(201);
    let chemin = format!("/api/commandes/{id}/facture");
    let texte = client.get(&chemin).await.texte;
    for attendu in [
        "9 rue du Siège, Québec (QC) G1R 1A1\n+14185550009\n",
        "Livraison / Delivery                9,95 $",
        "Livraison / Delivery\nChloé Roy, 1 rue A, Montréal, QC, H2J2K1\nEn 4 jours au plus. / Within 4 days.\n",
    ] {
        assert!(texte.contains(attendu), "{texte}");
    }
    let annulation = format!("/api/commandes/{id}/annulation");
    client.cle(Uuid::now_v7()).post(&annulation, json!({})).await.expect_status(200);
    let texte = client.get(&chemin).await.texte;
    assert!(texte.contains("*** ANNULÉE / CANCELLED ***"), "{texte}");
    assert!(texte.contains("À rembourser / Refund due"), "{texte}");
    jobs::rembourser(&state(&base)).await.unwrap();
    let texte = client.get(&chemin).await.texte;
    assert!(texte.contains("Remboursé / Refunded"), "{texte}");
    let donnees = client.avec("Accept", "application/json").get(&chemin).await.expect_status(200);
    assert_eq!(donnees["remboursements"][0]["etat"], "fait");
    assert_eq!(donnees["remboursements"][0]["montant_cents"], donnees["total_cents"]);
}

#[actix_web::test]
async fn an_invoice_is_read_by_its_client_and_the_workers_of_its_place() {
    let (app, base) = crate::app().await;
    let (id, client) = reservee(&base).await;
    let paiement = json!({ "jeton": "tok_ok" });
    app.client(client)
        .cle(Uuid::now_v7())
        .post(&format!("/api/commandes/{id}/paiements"), paiement)
        .await
        .expect_status(201);
    let chemin = format!("/api/commandes/{id}/facture");
    app.travailleur(Role::Employe, &[3]).get(&chemin).await.expect_status(200);
    app.travailleur(Role::Responsable, &[]).get(&chemin).await.expect_status(200);
    let ailleurs = app.travailleur(Role::Gestionnaire, &[4]);
    ailleurs.get(&chemin).await.expect_problem(403, "magasin-hors-affectation");
    app.client(compte()).get(&chemin).await.expect_problem(404, "introuvable");
    app.anonyme().get(&chemin).await.expect_problem(401, "non-authentifie");
    let inconnue = format!("/api/commandes/{}/facture", commande());
    app.client(client).get(&inconnue).await.expect_problem(404, "introuvable");
    app.travailleur(Role::Employe, &[3]).get(&inconnue).await.expect_problem(404, "introuvable");
}
