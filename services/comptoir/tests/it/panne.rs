//! A database that is frozen, and one that dies, under a stream of sales and payments.

use std::cell::Cell;
use std::time::Duration;

use actix_web::http::Method;
use actix_web::rt::time::sleep;
use comptoir_test::TestResponse;
use comptoir_types::Role;
use futures_util::{StreamExt, stream};
use rustix::process::Signal;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::helpers::Autonome;

const VENTES: &str = "/api/ventes";
const CLIENTS: usize = 40;

/// A sale or a payment, to be sent again as it is until it is acknowledged.
struct Envoi {
    compte: Uuid,
    role: Role,
    chemin: String,
    cle: Uuid,
    corps: Value,
}

impl Envoi {
    async fn envoyer(&self, produit: &Autonome) -> Option<TestResponse> {
        self.envoyer_sous(produit, self.cle).await
    }

    async fn envoyer_sous(&self, produit: &Autonome, cle: Uuid) -> Option<TestResponse> {
        let appelant = produit.porteur(self.compte, self.role).cle(cle);
        appelant.essayer(Method::POST, &self.chemin, self.corps.clone()).await
    }

    /// Sends it again until it is acknowledged, as a till and a client do.
    ///
    /// A payment whose verdict was lost is answered 202 until the sweep has asked for it. One that never reached the
    /// provider is then refused, and made again under another key.
    async fn insister(&self, produit: &Autonome) {
        let mut cle = self.cle;
        for _ in 0..1200 {
            let reponse = self.envoyer_sous(produit, cle).await.expect("an answer");
            match reponse.statut {
                202 | 409 | 503 => sleep(Duration::from_millis(100)).await,
                402 if reponse.corps["code_refus"] == "sans_suite" => cle = Uuid::now_v7(),
                _ => {
                    reponse.expect_status(201);
                    return;
                }
            }
        }
        unreachable!("{} is not acknowledged", self.chemin);
    }
}

/// 200 sales of one product each, and between them the payments of 40 orders.
async fn preparer(produit: &Autonome) -> Vec<Envoi> {
    let (employe, session) = (Uuid::now_v7(), Uuid::now_v7());
    let caissier = produit.porteur(employe, Role::Employe).cle(session);
    caissier.post("/api/sessions", json!({ "caisse_id": 1, "fond_cents": 20000 })).await.expect_status(201);
    let faite_le = chrono::Utc::now().to_rfc3339();
    let ventes = (0..200).map(|numero| Envoi {
        compte: employe,
        role: Role::Employe,
        chemin: VENTES.to_owned(),
        cle: Uuid::now_v7(),
        corps: json!({
            "magasin_id": 3, "session_id": session, "faite_le": faite_le,
            "lignes": [{ "produit_id": 1 + numero % 40, "quantite": 1, "prix_vu_cents": 1000 }],
            "paiements": [{ "moyen": "debit", "montant_cents": 1150, "reference": "A1" }],
        }),
    });
    // Few at a time: what is prepared must not itself wait too long for a connection.
    let paiements = stream::iter(0..CLIENTS).map(async |numero| {
        let (client, commande) = (Uuid::now_v7(), Uuid::now_v7());
        let ligne = json!({ "produit_id": 1 + numero, "quantite": 1 });
        produit.porteur(client, Role::Client).post("/api/panier/items", ligne).await.expect_status(200);
        let cueillette = json!({ "mode": "cueillette", "lieu_id": 3, "courriel": "chloe@client.example" });
        let commander = produit.porteur(client, Role::Client).cle(commande);
        commander.post("/api/panier/checkout", cueillette).await.expect_status(201);
        Envoi {
            compte: client,
            role: Role::Client,
            chemin: format!("/api/commandes/{commande}/paiements"),
            cle: Uuid::now_v7(),
            corps: json!({ "jeton": "tok_ok" }),
        }
    });
    let mut envois: Vec<_> = ventes.collect();
    let paiements: Vec<_> = paiements.buffered(4).collect().await;
    for (index, paiement) in paiements.into_iter().enumerate() {
        envois.insert(index * 6, paiement);
    }
    envois
}

/// Sends them eight at a time until `panne` strikes in the middle, and then no more. What was answered to each.
async fn envoyer<'a>(
    produit: &'a Autonome,
    envois: &'a [Envoi],
    panne: impl FnOnce(),
) -> Vec<(&'a Envoi, Option<TestResponse>)> {
    let (acquittes, panne) = (Cell::new(0), Cell::new(Some(panne)));
    let envois = envois.iter().map(|envoi| {
        let (acquittes, panne) = (&acquittes, &panne);
        async move {
            if acquittes.get() >= 80 {
                // This one is sent after it, so that one at least meets it.
                panne.take()?();
            }
            let reponse = envoi.envoyer(produit).await;
            acquittes.set(acquittes.get() + usize::from(reponse.as_ref().is_some_and(|r| r.statut == 201)));
            Some((envoi, reponse))
        }
    });
    stream::iter(envois).buffer_unordered(8).filter_map(|envoi| async move { envoi }).collect().await
}

async fn chacun_une_fois(produit: &Autonome, envois: &[Envoi]) {
    stream::iter(envois).for_each_concurrent(8, |envoi| envoi.insister(produit)).await;
    let ventes = produit.sql("select count(*) from magasin.vente").await;
    assert_eq!(ventes.as_deref(), Some("200"));
    let paiements = "select count(*) filter (where etat = 'accepte') || ' ' || count(distinct commande_id) from magasin.paiement";
    assert_eq!(produit.sql(paiements).await.as_deref(), Some("40 40"));
    produit.verifier();
}

#[actix_web::test]
async fn a_frozen_database_holds_no_request_and_what_it_swallowed_happens_once() {
    let produit = Autonome::demarrer().await;
    let envois = preparer(&produit).await;
    let reponses = envoyer(&produit, &envois, || produit.signaler(Signal::STOP)).await;

    // All of this is answered before the database thaws.
    let mut refus = 0;
    for (envoi, reponse) in reponses {
        let reponse = reponse.expect("an answer");
        if reponse.statut != 201 {
            assert!(reponse.en_tete("retry-after").is_some(), "{reponse:?}");
            reponse.expect_problem(503, "indisponible");
            refus += 1;
            envoi.envoyer(&produit).await.expect("an answer").expect_problem(503, "indisponible");
        }
    }
    assert!(refus > 0, "the database was frozen when nothing was under way");
    produit.app.anonyme().get("/api/produits").await.expect_problem(503, "indisponible");

    produit.signaler(Signal::CONT);
    chacun_une_fois(&produit, &envois).await;
}

#[actix_web::test]
async fn a_database_that_is_killed_comes_back_with_all_that_was_acknowledged() {
    let produit = Autonome::demarrer().await;
    let envois = preparer(&produit).await;
    let mort = Cell::new(None);
    let reponses = envoyer(&produit, &envois, || mort.set(Some(produit.tuer_postgres()))).await;
    for (_, reponse) in &reponses {
        let statut = reponse.as_ref().expect("an answer").statut;
        assert!([201, 503].contains(&statut), "{statut}");
    }
    produit.attendre_un_autre(mort.get().unwrap()).await;
    let acquittees = reponses.iter().filter(|(envoi, reponse)| {
        envoi.chemin == VENTES && reponse.as_ref().is_some_and(|reponse| reponse.statut == 201)
    });
    for (envoi, _) in acquittees {
        let la = format!("select count(*) from magasin.vente where vente_id = '{}'", envoi.cle);
        assert_eq!(produit.sql(&la).await.as_deref(), Some("1"));
    }
    chacun_une_fois(&produit, &envois).await;
}
