//! Gift cards, through two processes on one database: nothing spent twice.

use std::cell::Cell;
use std::time::Duration;

use actix_web::rt::time::sleep;
use comptoir_types::Role;
use futures_util::future::{join, join_all};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::helpers::{Forme, Systeme};

const SESSIONS: &str = "/api/sessions";
const VENTES: &str = "/api/ventes";

/// A sale of 11.50 $, of which this card pays 10.00 $.
fn vente(session: Uuid, produit: usize, numero: &Value) -> Value {
    json!({
        "magasin_id": 3, "session_id": session,
        "lignes": [{ "produit_id": produit, "quantite": 1, "prix_vu_cents": 1000 }],
        "paiements": [
            { "moyen": "carte", "montant_cents": 1000, "numero": numero },
            { "moyen": "debit", "montant_cents": 150, "reference": "T1" },
        ],
    })
}

/// A till that is open, and a card of this amount that it sold.
async fn vendre_une_carte(systeme: &Systeme, employe: Uuid, cents: i64) -> (Uuid, Value) {
    let session = Uuid::now_v7();
    let caissier = systeme.travailleur(employe, Role::Employe, &[3], SESSIONS);
    let ouverture = json!({ "caisse_id": 1, "fond_cents": 20000 });
    caissier.cle(session).post(SESSIONS, ouverture).await.expect_status(201);
    let carte = json!({
        "montant_cents": cents, "paiements": [{ "moyen": "debit", "montant_cents": cents, "reference": "T0" }],
    });
    let vendue = caissier.cle(Uuid::now_v7()).post(&format!("{SESSIONS}/{session}/cartes"), carte).await;
    (session, vendue.expect_status(201))
}

#[actix_web::test]
async fn forty_sales_at_once_on_a_card_of_fifty_dollars_are_five() {
    let systeme = Systeme::demarrer(Forme::Deux).await;
    let employe = Uuid::now_v7();
    let (session, vendue) = vendre_une_carte(&systeme, employe, 5000).await;
    let numero = vendue["numero"].clone();
    let reponses = join_all((0..40).map(|n| {
        let appelant = systeme.travailleur(employe, Role::Employe, &[3], VENTES).cle(Uuid::now_v7());
        let corps = vente(session, 1 + n % 4, &numero);
        async move { appelant.post(VENTES, corps).await }
    }))
    .await;
    let (faites, refusees): (Vec<_>, Vec<_>) =
        reponses.into_iter().partition(|reponse| reponse.statut == 201);
    assert_eq!(faites.len(), 5);
    for refus in refusees {
        assert_eq!(refus.expect_problem(409, "carte-insuffisante")["solde_cents"], 0);
    }
    systeme.base.expect_no_rows("select sum(solde_cents) from magasin.carte").await;
    systeme.base.expect_no_rows("select count(*) - 5 from magasin.vente").await;
    systeme.verifier();
}

#[actix_web::test]
async fn a_card_that_is_replaced_among_forty_sales_is_spent_once() {
    let systeme = Systeme::demarrer(Forme::Deux).await;
    let employe = Uuid::now_v7();
    let (session, vendue) = vendre_une_carte(&systeme, employe, 40_000).await;
    let faites = Cell::new(0);
    let ventes = join_all((0..40).map(|n| {
        let appelant = systeme.travailleur(employe, Role::Employe, &[3], VENTES).cle(Uuid::now_v7());
        let (corps, faites) = (vente(session, 1 + n % 4, &vendue["numero"]), &faites);
        async move {
            let reponse = appelant.post(VENTES, corps).await;
            faites.set(faites.get() + i64::from(reponse.statut == 201));
            reponse
        }
    }));
    let remplacement = async {
        while faites.get() < 3 {
            sleep(Duration::from_millis(1)).await;
        }
        let chemin = "/api/cartes/remplacement";
        let gerant = systeme.travailleur(Uuid::now_v7(), Role::Gestionnaire, &[3], chemin);
        let perdue = json!({
            "magasin_id": 3, "document": vendue["document"], "derniers": vendue["derniers"],
        });
        gerant.cle(Uuid::now_v7()).post(chemin, perdue).await.expect_status(201)
    };
    let (ventes, remplacee) = join(ventes, remplacement).await;
    for refus in ventes.into_iter().filter(|vente| vente.statut != 201) {
        refus.expect_problem(409, "carte-remplacee");
    }
    assert_eq!(remplacee["montant_cents"], 40_000 - 1000 * faites.get());
    systeme.verifier();
}
