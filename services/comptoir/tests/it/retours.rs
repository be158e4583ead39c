//! Returns and exchanges through whole systems: two processes, power cuts.

use std::time::Duration;

use actix_web::http::Method;
use comptoir_test::{App, TestClient, TestResponse};
use comptoir_types::Role;
use futures_util::future::join_all;
use futures_util::{StreamExt, stream};
use serde_json::{Value, json};
use tokio::time::sleep;
use uuid::Uuid;

use crate::helpers::{Forme, Systeme};

const VENTES: &str = "/api/ventes";

/// A session of till 1, and the sale of ten units of each of these products, in cash and without taxes: each unit gives back
/// the same.
async fn vendues(systeme: &Systeme, gerant: &TestClient<'_>, produits: &[i32]) -> (Uuid, Vec<Uuid>) {
    systeme.base.proprietaire("update magasin.produit set taxe = 'detaxee'").await;
    let session = Uuid::now_v7();
    let ouverte = json!({"caisse_id": 1, "fond_cents": 100_000});
    gerant.cle(session).post("/api/sessions", ouverte).await.expect_status(201);
    let mut ventes = Vec::new();
    for produit in produits {
        let vente = Uuid::now_v7();
        let corps = json!({"magasin_id": 3, "session_id": session,
            "lignes": [{"produit_id": produit, "quantite": 10, "prix_vu_cents": 1000}],
            "paiements": [{"moyen": "especes", "montant_cents": 10000}]});
        gerant.cle(vente).post(VENTES, corps).await.expect_status(201);
        ventes.push(vente);
    }
    (session, ventes)
}

/// One unit back, in cash.
fn un(session: Uuid) -> Value {
    json!({"magasin_id": 3, "session_id": session, "motif": "insatisfait",
           "lignes": [{"rang": 1, "quantite": 1}],
           "remboursements": [{"moyen": "especes", "montant_cents": 1000}]})
}

/// One unit back against one of the same price of another product.
fn echange(session: Uuid, vente_id: Uuid, produit: i32) -> Value {
    json!({"magasin_id": 3, "session_id": session, "genre": "echange", "motif": "mauvais_article",
           "lignes": [{"rang": 1, "quantite": 1}],
           "remboursements": [{"moyen": "echange", "montant_cents": 1000}],
           "nouvelle_vente": {"vente_id": vente_id,
                              "lignes": [{"produit_id": produit, "quantite": 1, "prix_vu_cents": 1000}]}})
}

#[actix_web::test]
async fn forty_returns_of_a_line_of_ten_through_two_processes_are_ten() {
    let systeme = Systeme::demarrer(Forme::Deux).await;
    let employe = Uuid::now_v7();
    let appelant = || systeme.travailleur(employe, Role::Gestionnaire, &[3], VENTES);
    let (session, ventes) = vendues(&systeme, &appelant(), &[1]).await;
    let chemin = format!("{VENTES}/{}/retours", ventes[0]);
    let tous = join_all((0..40).map(|_| {
        let (appelant, chemin) = (appelant().cle(Uuid::now_v7()), chemin.clone());
        async move { appelant.post(&chemin, un(session)).await }
    }))
    .await;
    let acceptes = tous.iter().filter(|reponse| reponse.statut == 201).count();
    assert_eq!(acceptes, 10);
    for refuse in tous.into_iter().filter(|reponse| reponse.statut != 201) {
        refuse.expect_problem(409, "retour-depasse");
    }
    systeme.base.expect_no_rows("select count(*) - 10 from magasin.retour").await;
    systeme.verifier();
}

/// A return or an exchange to send, again and again until it is acknowledged.
#[derive(Clone)]
struct Envoi {
    cle: Uuid,
    chemin: String,
    corps: Value,
}

impl Envoi {
    async fn envoyer(&self, app: &App, jeton: &str) -> Option<TestResponse> {
        let appelant = app.porteur(jeton).cle(self.cle);
        appelant.essayer(Method::POST, &self.chemin, self.corps.clone()).await
    }
}

#[actix_web::test]
async fn what_came_back_before_a_power_cut_did_and_the_rest_can_be_sent_again() {
    let mut systeme = Systeme::demarrer(Forme::Un).await;
    let employe = Uuid::now_v7();
    let gerant = systeme.travailleur(employe, Role::Gestionnaire, &[3], VENTES);
    let (session, ventes) = vendues(&systeme, &gerant, &[1, 2, 3, 4, 5, 6]).await;
    let jeton = systeme.jeton(employe, Role::Gestionnaire, &[3]);
    // Of each sale every second unit comes back for its money, the others against another product.
    let envois: Vec<Envoi> = ventes
        .iter()
        .flat_map(|vente| (0..10).map(move |unite| (vente, unite)))
        .map(|(vente, unite)| Envoi {
            cle: Uuid::now_v7(),
            chemin: format!("{VENTES}/{vente}/retours"),
            corps: if unite % 2 == 0 { un(session) } else { echange(session, Uuid::now_v7(), 10 + unite) },
        })
        .collect();
    let mut acquittes = Vec::new();
    for lot in envois.chunks(30) {
        let avant = systeme.base.compte("select count(*) from magasin.retour").await;
        let (adresse, jeton, lot) = (systeme.app(VENTES).adresse.clone(), jeton.clone(), lot.to_vec());
        let flot = actix_web::rt::spawn(async move {
            let app = App::connect(&adresse);
            let (app, jeton) = (&app, &jeton);
            let envois = stream::iter(lot).map(|envoi| async move {
                (envoi.envoyer(app, jeton).await?.statut == 201).then_some(envoi)
            });
            envois.buffer_unordered(8).filter_map(|envoi| async move { envoi }).collect::<Vec<_>>().await
        });
        // Whatever the speed of the machine, returns are under way when the cut comes.
        while systeme.base.compte("select count(*) from magasin.retour").await < avant + 8 {
            sleep(Duration::from_millis(5)).await;
        }
        systeme.tuer();
        acquittes.extend(flot.await.unwrap());
        systeme.relancer();
    }
    assert!(acquittes.len() >= 10, "{}", acquittes.len());
    for Envoi { cle, .. } in &acquittes {
        let absent = format!("select 1 - count(*) from magasin.retour where retour_id = '{cle}'");
        systeme.base.expect_no_rows(&absent).await;
    }
    for envoi in &envois {
        envoi.envoyer(systeme.app(VENTES), &jeton).await.expect("an answer").expect_status(201);
    }
    systeme.base.expect_no_rows("select count(*) - 60 from magasin.retour").await;
    systeme.base.expect_no_rows("select count(*) - 36 from magasin.vente").await;
    systeme
        .base
        .expect_no_rows("select count(*) from magasin.vente_ligne where retournee <> 10 and quantite = 10")
        .await;
    systeme.verifier();
}
