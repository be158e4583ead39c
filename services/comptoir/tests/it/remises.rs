//! Orders handed over: against their cancellation, by many at once, and while processes and the database die.

use std::cell::Cell;
use std::time::Duration;

use actix_web::http::Method;
use actix_web::rt::time::sleep;
use comptoir_test::{App, TestClient, TestResponse};
use comptoir_types::Role;
use futures_util::future::{join, join_all};
use futures_util::{StreamExt, stream};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::helpers::{Autonome, Forme, Systeme};

const COMMANDES: &str = "/api/commandes";

/// An order ready at store 3, and what its client shows.
#[derive(Clone)]
struct Prete {
    id: Uuid,
    numero: i64,
}

impl Prete {
    fn chemin(&self) -> String {
        format!("{COMMANDES}/{}/remise", self.id)
    }

    fn corps(&self) -> Value {
        json!({ "numero": self.numero })
    }

    /// Hands it over, from the version in which it is ready.
    async fn remettre(&self, employe: &TestClient<'_>) -> Option<TestResponse> {
        employe.avec("If-Match", "\"4\"").essayer(Method::POST, &self.chemin(), self.corps()).await
    }
}

/// Orders and pays one of product `1 + numero % 40`, few at a time.
async fn payer<'a>(nombre: usize, client: impl Fn(Uuid, &'static str) -> TestClient<'a>) -> Vec<Prete> {
    let (client, cueillette) =
        (&client, json!({ "mode": "cueillette", "lieu_id": 3, "courriel": "chloe@client.example" }));
    let cueillette = &cueillette;
    let payees = stream::iter(0..nombre).map(async |index| {
        let (compte, id) = (Uuid::now_v7(), Uuid::now_v7());
        let ligne = json!({ "produit_id": 1 + index % 40, "quantite": 1 });
        client(compte, "/api/panier/items").post("/api/panier/items", ligne).await.expect_status(200);
        let checkout = "/api/panier/checkout";
        let commande =
            client(compte, checkout).cle(id).post(checkout, cueillette.clone()).await.expect_status(201);
        let paiement = client(compte, COMMANDES).cle(Uuid::now_v7());
        paiement
            .post(&format!("{COMMANDES}/{id}/paiements"), json!({ "jeton": "tok_ok" }))
            .await
            .expect_status(201);
        Prete { id, numero: commande["numero"].as_i64().unwrap() }
    });
    payees.buffered(4).collect().await
}

/// All paid orders are ready now: the two steps before are others' tests.
const PRETES: &str = "update magasin.commande set etat = 'prete', version = 4 where etat = 'payee'";

async fn pretes(systeme: &Systeme, nombre: usize) -> Vec<Prete> {
    let pretes = payer(nombre, |compte, chemin| systeme.client(compte, chemin)).await;
    systeme.base.proprietaire(PRETES).await;
    pretes
}

#[actix_web::test]
async fn handed_over_or_cancelled_through_two_processes_is_one_of_them() {
    let systeme = Systeme::demarrer(Forme::Deux).await;
    let mut remises = 0;
    for prete in pretes(&systeme, 20).await {
        let employe = systeme.travailleur(Uuid::now_v7(), Role::Employe, &[3], COMMANDES);
        let gestionnaire = systeme.travailleur(Uuid::now_v7(), Role::Gestionnaire, &[3], COMMANDES);
        let annulation = format!("{COMMANDES}/{}/annulation", prete.id);
        let gestionnaire = gestionnaire.cle(Uuid::now_v7());
        let (remise, annulee) =
            join(prete.remettre(&employe), gestionnaire.post(&annulation, json!({}))).await;
        match (remise.expect("an answer").statut, annulee.statut) {
            (200, 409) => remises += 1,
            (412, 200) => {}
            autres => panic!("{autres:?}"),
        }
    }
    let rendues = systeme.base.compte("select count(*) from magasin.remboursement").await;
    assert_eq!((ventes(&systeme).await, rendues), (remises, 20 - remises));
    systeme.verifier();
}

#[actix_web::test]
async fn a_hand_over_sent_forty_times_is_one_sale() {
    let systeme = Systeme::demarrer(Forme::Deux).await;
    let [prete] = &pretes(&systeme, 1).await[..] else { panic!("one order") };
    let employe = Uuid::now_v7();
    let copies = (0..40).map(|_| {
        let employe = systeme.travailleur(employe, Role::Employe, &[3], COMMANDES);
        async move { prete.remettre(&employe).await.expect("an answer") }
    });
    let reponses = join_all(copies).await;
    let premieres = reponses.iter().filter(|reponse| reponse.en_tete("idempotency-replayed").is_none());
    assert_eq!(premieres.count(), 1);
    for reponse in &reponses {
        assert_eq!((reponse.statut, &reponse.corps), (200, &reponses[0].corps), "{reponse:?}");
    }
    systeme.base.expect_no_rows("select count(*) - 1 from magasin.vente").await;
    systeme
        .base
        .expect_no_rows(
            "select physique - 9 + reserve from magasin.stock where lieu_id = 3 and produit_id = 1",
        )
        .await;
    systeme.verifier();
}

/// Hands these over eight at a time, for as long as somebody answers; those acknowledged.
async fn remettre(adresse: String, jeton: String, pretes: Vec<Prete>) -> Vec<Prete> {
    let app = App::connect(&adresse);
    let employe = &app.porteur(jeton);
    let remises = stream::iter(pretes).map(|prete| async move {
        let reponse = prete.remettre(employe).await?;
        (reponse.statut == 200).then_some(prete)
    });
    remises.buffer_unordered(8).filter_map(|remise| async move { remise }).collect().await
}

async fn ventes(systeme: &Systeme) -> i64 {
    systeme.base.compte("select count(*) from magasin.vente").await
}

#[actix_web::test]
async fn what_was_handed_over_before_a_power_cut_is_a_sale_and_the_rest_can_be_sent_again() {
    let mut systeme = Systeme::demarrer(Forme::Un).await;
    let pretes = pretes(&systeme, 120).await;
    let jeton = systeme.jeton(Uuid::now_v7(), Role::Employe, &[3]);
    let mut acquittees = Vec::new();
    for lot in pretes.chunks(40) {
        let avant = ventes(&systeme).await;
        let adresse = systeme.app(COMMANDES).adresse.clone();
        let flot = actix_web::rt::spawn(remettre(adresse, jeton.clone(), lot.to_vec()));
        // Whatever the speed of the machine, orders are leaving when the cut comes: sixteen have left, of which the eight
        // under way may not have been acknowledged.
        while ventes(&systeme).await < avant + 16 {
            sleep(Duration::from_millis(5)).await;
        }
        systeme.tuer();
        acquittees.extend(flot.await.unwrap());
        systeme.relancer();
    }
    assert!(acquittees.len() >= 20, "{}", acquittees.len());
    for Prete { id, .. } in &acquittees {
        systeme
            .base
            .expect_no_rows(&format!("select 1 - count(*) from magasin.vente where vente_id = '{id}'"))
            .await;
    }
    for prete in &pretes {
        let employe = systeme.app(COMMANDES).porteur(jeton.clone());
        prete.remettre(&employe).await.expect("an answer").expect_status(200);
    }
    systeme.base.expect_no_rows("select count(*) - 120 from magasin.vente").await;
    systeme.verifier();
}

#[actix_web::test]
async fn a_database_killed_under_hand_overs_comes_back_with_all_that_were_acknowledged() {
    let produit = Autonome::demarrer().await;
    let pretes = payer(80, |compte, _| produit.porteur(compte, Role::Client)).await;
    produit.sql(PRETES).await;
    let employe = produit.porteur(Uuid::now_v7(), Role::Employe);
    let (acquittes, mort) = (Cell::new(0), Cell::new(None));
    let remises = stream::iter(&pretes).map(|prete| {
        let (acquittes, mort, produit, employe) = (&acquittes, &mort, &produit, &employe);
        async move {
            if acquittes.get() >= 30 && mort.get().is_none() {
                mort.set(Some(produit.tuer_postgres()));
            }
            let statut = prete.remettre(employe).await.expect("an answer").statut;
            assert!([200, 503].contains(&statut), "{statut}");
            acquittes.set(acquittes.get() + usize::from(statut == 200));
            (prete, statut == 200)
        }
    });
    let remises: Vec<_> = remises.buffer_unordered(8).collect().await;
    produit.attendre_un_autre(mort.get().expect("the database was killed")).await;
    for (prete, _) in remises.iter().filter(|(_, acquittee)| *acquittee) {
        let vente = format!("select count(*) from magasin.vente where vente_id = '{}'", prete.id);
        assert_eq!(produit.sql(&vente).await.as_deref(), Some("1"));
    }
    for prete in &pretes {
        let mut essais = 0;
        while prete.remettre(&employe).await.expect("an answer").statut != 200 {
            essais += 1;
            assert!(essais < 600, "{} is not acknowledged", prete.id);
            sleep(Duration::from_millis(100)).await;
        }
    }
    assert_eq!(produit.sql("select count(*) from magasin.vente").await.as_deref(), Some("80"));
    produit.verifier();
}
