//! The rights of clients through whole systems: exports, erasures, and what comes between.

use std::time::Duration;

use actix_web::rt::time::sleep;
use comptoir_types::Role;
use futures_util::future::join;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::helpers::{Cliente, Forme, SERVICES, Systeme, livrer};

const LOI25: &str = "/api/loi25";
const ITEMS: &str = "/api/panier/items";
const CHECKOUT: &str = "/api/panier/checkout";
const COMMANDES: &str = "/api/commandes";

/// What the books say, to the cent.
const LIVRES: &str =
    "select coalesce(sum(total_cents + tps_cents * 7 + tvq_cents * 11), 0)::bigint from magasin.vente";

#[actix_web::test]
async fn a_client_takes_their_data_and_goes_and_the_books_stay() {
    let systeme = Systeme::demarrer(Forme::Deux).await;
    let elle = Cliente::inscrire(&systeme, "zoeplume").await;
    let lui = Cliente::inscrire(&systeme, "leonpierre").await;
    let mut livrees = Vec::new();
    for (rang, cliente) in [&elle, &lui].into_iter().enumerate() {
        assert_eq!(cliente.connecter(&systeme).await, 200);
        let adresse = json!({ "genre": "livraison", "destinataire": cliente.marque, "ligne1": "x", "ville": "x",
            "province": "QC", "code_postal": "H2J2K1" });
        let chemin = "/api/adresses";
        cliente.vers(&systeme, chemin).post(chemin, adresse).await.expect_status(201);
        let commande = cliente.commander(&systeme, 1 + rang).await;
        livrer(&systeme, commande).await;
        livrees.push(commande);
        cliente.mettre_au_panier(&systeme, 5).await;
    }
    let livres = systeme.base.compte(LIVRES).await;
    assert!(livres > 0);
    for (cliente, autre) in [(&elle, &lui), (&lui, &elle)] {
        let demande = cliente.demander(&systeme, "export").await;
        cliente.attendre(&systeme, &demande).await;
        let fichier = format!("{LOI25}/{demande}/fichier");
        for accept in ["application/json", "text/csv"] {
            let moi = cliente.vers(&systeme, LOI25).avec("Accept", accept);
            let texte = moi.get(&fichier).await.texte;
            for part in ["authentification", "magasin", "panier", "clientele"] {
                assert!(texte.contains(part), "{accept}: {part}");
            }
            assert!(texte.matches(&cliente.marque).count() >= 5, "{texte}");
            assert!(!texte.contains(&autre.marque) && !texte.contains(&autre.id.to_string()), "{texte}");
        }
    }
    // An order is under way: not now.
    let commande = elle.commander(&systeme, 3).await;
    let refus = elle.vers(&systeme, LOI25).cle(Uuid::now_v7());
    let refus = refus.post(LOI25, json!({ "genre": "effacement" })).await;
    assert_eq!(refus.expect_problem(409, "etat-incompatible")["etat"], "commande_ouverte");
    // Cancelled, its refund is owed and goes on without a name.
    let annuler = elle.vers(&systeme, COMMANDES).cle(Uuid::now_v7());
    let chemin = format!("{COMMANDES}/{commande}/annulation");
    annuler.post(&chemin, json!({ "motif": "je pars" })).await.expect_status(200);
    let demande = elle.demander(&systeme, "effacement").await;
    elle.attendre(&systeme, &demande).await;

    assert_eq!(elle.connecter(&systeme).await, 401);
    assert_eq!(lui.connecter(&systeme).await, 200);
    assert_eq!(systeme.base.compte(LIVRES).await, livres);
    let centre = systeme.travailleur(Uuid::now_v7(), Role::Employe, &[2], COMMANDES);
    let facture =
        centre.avec("Accept", "application/json").get(&format!("{COMMANDES}/{}/facture", livrees[0])).await;
    let facture = facture.expect_status(200);
    assert_eq!((&facture["courriel"], &facture["adresse"]), (&Value::Null, &Value::Null));
    systeme.base.wait_for_no_rows("select count(*) - 1 from magasin.remboursement where etat = 'fait'").await;
    // Their token is good for some minutes more, and opens nothing that stays.
    let ligne = json!({ "produit_id": 1, "quantite": 1 });
    let efface = elle.vers(&systeme, ITEMS).post(ITEMS, ligne).await.expect_problem(409, "etat-incompatible");
    assert_eq!(efface["etat"], "efface");
    let siege = systeme.travailleur(Uuid::now_v7(), Role::Responsable, &[], "/api/reconstruction/historique");
    siege.post("/api/reconstruction/historique", json!({})).await.expect_status(202);
    systeme.base.wait_for_no_rows("select count(*) - 1 from clientele.commande_vue").await;
    systeme
        .base
        .expect_no_rows(&format!(
            "select count(*) from (select client_id from clientele.commande_vue
                               union all select client_id from clientele.notification) as reste
          where client_id = '{}'",
            elle.id
        ))
        .await;
    systeme.verifier();
}

#[actix_web::test]
async fn a_checkout_and_an_erasure_at_once_leave_an_order_or_nothing() {
    let systeme = Systeme::demarrer(Forme::Deux).await;
    let mut effacees = Vec::new();
    for rang in 0..8 {
        let cliente = Cliente::inscrire(&systeme, &format!("course{rang}")).await;
        cliente.mettre_au_panier(&systeme, 1 + rang).await;
        cliente.vers(&systeme, "/api/profil").get("/api/profil").await.expect_status(200);
        let commande = Uuid::now_v7();
        let checkout = cliente.vers(&systeme, CHECKOUT).cle(commande);
        let demander = cliente.vers(&systeme, LOI25).cle(Uuid::now_v7());
        let (achat, demande) = join(
            async {
                sleep(Duration::from_millis(rang as u64 * 150)).await;
                checkout.post(CHECKOUT, cliente.livraison()).await
            },
            demander.post(LOI25, json!({ "genre": "effacement" })),
        )
        .await;
        if achat.statut == 201 {
            let annuler = cliente.vers(&systeme, COMMANDES).cle(Uuid::now_v7());
            let chemin = format!("{COMMANDES}/{commande}/annulation");
            annuler.post(&chemin, json!({ "motif": "non" })).await.expect_status(200);
        }
        let demande = match demande.statut {
            202 => demande.corps["demande_id"].as_str().unwrap().to_owned(),
            _ => {
                demande.expect_problem(409, "etat-incompatible");
                cliente.demander(&systeme, "effacement").await
            }
        };
        effacees.push((cliente, demande));
    }
    for (cliente, demande) in &effacees {
        cliente.attendre(&systeme, demande).await;
    }
    systeme.base.expect_no_rows("select count(*) - 8 from clientele.client where etat = 'efface'").await;
    systeme.verifier();
}

#[actix_web::test]
async fn an_erasure_is_finished_whichever_of_the_five_is_killed() {
    let mut systeme = Systeme::demarrer(Forme::Cinq).await;
    for (index, service) in SERVICES.iter().enumerate() {
        let cliente = Cliente::inscrire(&systeme, &format!("panne{index}")).await;
        assert_eq!(cliente.connecter(&systeme).await, 200);
        let commande = cliente.commander(&systeme, 1 + index).await;
        livrer(&systeme, commande).await;
        cliente.mettre_au_panier(&systeme, 20).await;
        let demande = cliente.demander(&systeme, "effacement").await;
        systeme.tuer_un(index);
        sleep(Duration::from_millis(1500)).await;
        systeme.relancer();
        cliente.attendre(&systeme, &demande).await;
        assert_eq!(cliente.connecter(&systeme).await, 401, "{service} was killed");
    }
    systeme.base.expect_no_rows("select count(*) - 5 from clientele.client where etat = 'efface'").await;
    systeme.verifier();
}
