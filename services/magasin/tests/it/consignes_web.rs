//! Deposits on web orders: beside the prices, outside the taxes, of no use for free delivery.

use comptoir_clients::Magasin as _;
use comptoir_clients::magasin::{Demande, Mode};
use comptoir_http::RequestContext;
use comptoir_types::{Centimes, LieuId};
use serde_json::json;

use crate::helpers::{commande, commander, compte, creee, direct, livraison, ordre, valeur, verifier};

#[actix_web::test]
async fn an_order_owes_the_deposit_of_each_container_untaxed() {
    let (app, base) = crate::app().await;
    base.proprietaire(
        "update magasin.produit set consigne_cents = case produit_id when 1 then 10 else 25 end where produit_id in (1, 2)",
    )
    .await;
    let (id, client) = (commande(), compte());
    let ordre = ordre(client, &[(1, 3, 174), (2, 1, 470), (3, 1, 1000)]);
    let (reservee, _) = creee(commander(&direct(&base), id, &ordre).await);
    // 5.22 and 10.00 bear both taxes, 4.70 none; 3 × 0.10 and 0.25 are deposits.
    let montants = |json: &serde_json::Value| {
        ["sous_total_cents", "consigne_cents", "tps_cents", "tvq_cents", "total_cents"]
            .map(|membre| json[membre].as_i64().unwrap())
    };
    assert_eq!(montants(&reservee), [1992, 55, 76, 152, 2275]);
    let lue = app.client(client).get(&format!("/api/commandes/{id}")).await.expect_status(200);
    assert_eq!(montants(&lue), [1992, 55, 76, 152, 2275]);
    assert_eq!(lue["lignes"][0]["consigne_unitaire_cents"], 10);
    assert_eq!(lue["lignes"][0]["consigne_cents"], 30);
    let liste = app.client(client).get("/api/commandes").await.expect_status(200);
    assert_eq!(montants(&liste["elements"][0]), [1992, 55, 76, 152, 2275]);
    verifier(&base).await;

    let demande = Demande { mode: Mode::Cueillette, lieu_id: LieuId::new(3), lignes: ordre.lignes };
    let devis = direct(&base).verifier(&demande, &RequestContext::default()).await.unwrap();
    assert_eq!(montants(&json!(devis)), [1992, 55, 76, 152, 2275]);
}

#[actix_web::test]
async fn a_deposit_makes_no_delivery_free() {
    let (_, base) = crate::app().await;
    base.proprietaire(
        "update magasin.produit set consigne_cents = 25 where produit_id = 3;
         update magasin.parametre set livraison_gratuite_cents = 7020, frais_livraison_cents = 995",
    )
    .await;
    let ordre = livraison(compte(), &[(3, 7, 1000)], "QC");
    let (reservee, _) = creee(commander(&direct(&base), commande(), &ordre).await);
    assert_eq!((&reservee["frais_livraison_cents"], &reservee["consigne_cents"]), (&json!(995), &json!(175)));
    let demande = Demande { mode: Mode::Livraison, lieu_id: LieuId::new(2), lignes: ordre.lignes };
    let devis = direct(&base).verifier(&demande, &RequestContext::default()).await.unwrap();
    assert_eq!(devis.frais_livraison_cents, Centimes::new(995));
    assert_eq!(json!(devis.total_cents), reservee["total_cents"]);
    verifier(&base).await;
}

/// A copy of the program of before, during a rollout: it knows no deposit.
#[actix_web::test]
async fn an_outcome_stored_before_deposits_is_still_read() {
    let (_, base) = crate::app().await;
    let (id, client) = (commande(), compte());
    let ordre = ordre(client, &[(1, 2, 174)]);
    creee(commander(&direct(&base), id, &ordre).await);
    base.proprietaire("update magasin.idempotence set reponse = reponse - 'consigne_cents'").await;
    let (rejouee, deja) = creee(commander(&direct(&base), id, &ordre).await);
    assert!(deja);
    assert_eq!((&rejouee["consigne_cents"], &rejouee["total_cents"]), (&json!(0), &json!(400)));
    assert_eq!(valeur(&base, "select count(*) from magasin.commande").await, "1");
}
