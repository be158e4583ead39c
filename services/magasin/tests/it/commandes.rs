//! `/api/commandes`, read.

use comptoir_types::Role;
use serde_json::Value;

use crate::helpers::{commande, commander, compte, creee, direct, livraison, ordre, payee, reservee};

#[actix_web::test]
async fn a_client_reads_their_order_with_lines_payments_and_steps() {
    let (app, base) = crate::app().await;
    let (id, client) = payee(&app, &base).await;
    let reponse = app.client(client).get(&format!("/api/commandes/{id}")).await;
    assert_eq!(reponse.en_tete("etag"), Some("\"2\""));
    let commande = reponse.expect_status(200);
    assert_eq!(commande["etat"], "payee");
    assert_eq!(commande["total_cents"], 400);
    assert!(commande["reservee_jusqua"].as_str().unwrap().ends_with('Z'));
    assert_eq!(commande["lignes"][0]["sku"], "EPI-0001");
    assert_eq!(commande["lignes"][0]["montant_cents"], 348);
    assert!(commande["lignes"][0].get("cout_cents").is_none());
    assert_eq!(commande["paiements"][0]["etat"], "accepte");
    assert_eq!(commande["paiements"][0]["montant_cents"], 400);
    let etapes: Vec<_> = commande["etapes"].as_array().unwrap().iter().map(|etape| &etape["etape"]).collect();
    assert_eq!(etapes, ["reservation", "paiement"]);
}

#[actix_web::test]
async fn an_order_is_seen_by_its_client_and_by_the_staff_of_its_place() {
    let (app, base) = crate::app().await;
    let (id, client) = reservee(&base).await;
    let chemin = format!("/api/commandes/{id}");
    app.client(client).get(&chemin).await.expect_status(200);
    app.client(compte()).get(&chemin).await.expect_problem(404, "introuvable");
    let employe = app.travailleur(Role::Employe, &[3]).get(&chemin).await.expect_status(200);
    assert_eq!(employe["lignes"][0]["cout_cents"], 100);
    app.travailleur(Role::Employe, &[4]).get(&chemin).await.expect_problem(403, "magasin-hors-affectation");
    app.travailleur(Role::Responsable, &[]).get(&chemin).await.expect_status(200);
    app.machine(&[]).get(&chemin).await.expect_problem(403, "role-insuffisant");
    app.anonyme().get(&chemin).await.expect_problem(401, "non-authentifie");
    app.porteur("x").get(&chemin).await.expect_problem(401, "non-authentifie");
    app.client(client).get("/api/commandes/x").await.expect_problem(400, "requete-invalide");
    app.client(client).get(&format!("/api/commandes/{}", compte())).await.expect_problem(404, "introuvable");
    let absente = format!("/api/commandes/{}", compte());
    app.travailleur(Role::Responsable, &[]).get(&absente).await.expect_problem(404, "introuvable");
}

fn ids(page: &Value) -> Vec<&str> {
    page["elements"].as_array().unwrap().iter().map(|c| c["commande_id"].as_str().unwrap()).collect()
}

#[actix_web::test]
async fn orders_are_listed_newest_first_page_by_page() {
    let (app, base) = crate::app().await;
    let client = compte();
    let magasin = direct(&base);
    let mut voulues = Vec::new();
    for _ in 0..3 {
        let id = commande();
        creee(commander(&magasin, id, &ordre(client, &[(1, 1, 174)])).await);
        voulues.insert(0, id.to_string());
    }
    reservee(&base).await;
    let appelant = app.client(client);
    assert_eq!(ids(&appelant.get("/api/commandes").await.expect_status(200)), voulues);
    let debut = appelant.get("/api/commandes?limite=2").await.expect_status(200);
    assert_eq!(ids(&debut), voulues[..2]);
    let curseur = debut["curseur_suivant"].as_str().unwrap();
    let fin = appelant.get(&format!("/api/commandes?limite=2&curseur={curseur}")).await.expect_status(200);
    assert_eq!(ids(&fin), voulues[2..]);
    assert!(fin["curseur_suivant"].is_null());
    // Equal times do not lose an order between two pages.
    base.proprietaire("update magasin.commande set creee_le = now()").await;
    let debut = appelant.get("/api/commandes?limite=1").await.expect_status(200);
    let mut vues: Vec<_> = ids(&debut).into_iter().map(str::to_owned).collect();
    let suite = format!("/api/commandes?limite=5&curseur={}", debut["curseur_suivant"].as_str().unwrap());
    vues.extend(ids(&appelant.get(&suite).await.expect_status(200)).into_iter().map(str::to_owned));
    vues.sort();
    voulues.sort();
    assert_eq!(vues, voulues);
}

#[actix_web::test]
async fn staff_list_the_orders_of_their_places_by_state() {
    let (app, base) = crate::app().await;
    let (ici, _) = payee(&app, &base).await;
    let ailleurs = commande();
    let client = compte();
    creee(commander(&direct(&base), ailleurs, &livraison(client, &[(2, 1, 470)], "QC")).await);
    let employe = app.travailleur(Role::Employe, &[3]);
    assert_eq!(ids(&employe.get("/api/commandes").await.expect_status(200)), [ici.to_string()]);
    assert_eq!(
        ids(&employe.get("/api/commandes?etat=payee&lieu_id=3").await.expect_status(200)),
        [ici.to_string()]
    );
    assert!(ids(&employe.get("/api/commandes?etat=prete").await.expect_status(200)).is_empty());
    employe.get("/api/commandes?lieu_id=2").await.expect_problem(403, "magasin-hors-affectation");
    let responsable = app.travailleur(Role::Responsable, &[]);
    assert_eq!(ids(&responsable.get("/api/commandes").await.expect_status(200)).len(), 2);
    assert_eq!(
        ids(&responsable.get("/api/commandes?lieu_id=2").await.expect_status(200)),
        [ailleurs.to_string()]
    );
    // Of one client, also only those of the places of whoever asks; a client has their own, whoever they name.
    let sien = format!("/api/commandes?client_id={client}");
    assert_eq!(ids(&responsable.get(&sien).await.expect_status(200)), [ailleurs.to_string()]);
    assert!(ids(&employe.get(&sien).await.expect_status(200)).is_empty());
    let autre = app.client(compte());
    assert!(ids(&autre.get(&sien).await.expect_status(200)).is_empty());
    let client = app.client(client);
    assert_eq!(ids(&client.get("/api/commandes?lieu_id=3").await.expect_status(200)).len(), 0);
    base.proprietaire(
        "update magasin.commande set etat = 'prete', maj_le = now() - interval '8 days' where lieu_id = 3",
    )
    .await;
    assert_eq!(
        ids(&employe.get("/api/commandes?en_retard=true").await.expect_status(200)),
        [ici.to_string()]
    );
    base.proprietaire("update magasin.commande set maj_le = now()").await;
    assert!(ids(&employe.get("/api/commandes?en_retard=true").await.expect_status(200)).is_empty());
    for mauvais in
        ["etat=perdue", "lieu_id=x", "limite=0", "en_retard=oui", "lieu_id=99999999999", "client_id=x"]
    {
        let reponse = responsable.get(&format!("/api/commandes?{mauvais}")).await;
        reponse.expect_problem(400, "requete-invalide");
    }
    responsable.get("/api/commandes?curseur=x").await.expect_problem(400, "curseur-invalide");
    app.machine(&[]).get("/api/commandes").await.expect_problem(403, "role-insuffisant");
    app.anonyme().get("/api/commandes").await.expect_problem(401, "non-authentifie");
}
