//! Lots in carts, orders and invoices.

use comptoir_clients::Magasin;
use comptoir_clients::magasin::{Demande, Mode};
use comptoir_http::RequestContext;
use comptoir_types::{LieuId, Role};
use serde_json::json;
use uuid::Uuid;

use crate::helpers::{
    commande, commander, compte, creee, direct, http, lot, ordre, passer, prevoir, valeur, verifier,
};

#[actix_web::test]
async fn a_cart_its_order_its_invoice_and_its_sale_lose_the_same() {
    let (app, base) = crate::app().await;
    prevoir(&app, "/api/lots", lot(1, 3, 500)).await;
    let (id, client) = (commande(), compte());
    let ordre = ordre(client, &[(1, 7, 174), (2, 1, 470)]);
    let demande = Demande { mode: Mode::Cueillette, lieu_id: LieuId::new(3), lignes: ordre.lignes.clone() };
    let mut devis = Vec::new();
    for magasin in [&http(&app) as &dyn Magasin, &direct(&base)] {
        let verification = magasin.verifier(&demande, &RequestContext::default()).await.unwrap();
        assert_eq!(verification.lignes[0].remise_cents.get(), 44);
        assert_eq!(verification.lignes[1].remise_cents.get(), 0);
        assert_eq!(verification.sous_total_cents.get(), 7 * 174 - 44 + 470);
        devis.push(verification);
    }
    let (commandee, _) = creee(commander(&direct(&base), id, &ordre).await);
    for verification in devis {
        assert_eq!(commandee["sous_total_cents"], verification.sous_total_cents.get());
        assert_eq!(commandee["total_cents"], verification.total_cents.get());
    }
    verifier(&base).await;

    let paiement = json!({ "jeton": "tok_ok" });
    let client = app.client(client);
    let chemin = format!("/api/commandes/{id}/paiements");
    client.cle(Uuid::now_v7()).post(&chemin, paiement).await.expect_status(201);
    let lue = client.get(&format!("/api/commandes/{id}")).await.expect_status(200);
    assert_eq!(
        (&lue["lignes"][0]["remise_cents"], &lue["lignes"][0]["montant_cents"]),
        (&44.into(), &1174.into())
    );
    let version = i32::try_from(lue["version"].as_i64().unwrap()).unwrap();
    let facture = client.avec("Accept", "text/plain").get(&format!("/api/commandes/{id}/facture")).await;
    for texte in ["12,18 $", "7 x 1,74 $", "Lot / Multi-buy", "-0,44 $", "16,44 $"] {
        assert!(facture.texte.contains(texte), "{texte}: {}", facture.texte);
    }

    let employe = (Role::Employe, 3);
    passer(&app, employe, id, version, "preparation", json!({})).await.expect_status(200);
    let prete =
        passer(&app, employe, id, version + 1, "mise-a-disposition", json!({})).await.expect_status(200);
    let numero = json!({ "numero": prete["numero"] });
    passer(&app, employe, id, version + 2, "remise", numero).await.expect_status(200);
    assert_eq!(
        valeur(&base, "select string_agg(remise_cents || coalesce(remise_motif, '-'), ' ' order by rang) from magasin.vente_ligne").await,
        "44lot 0-"
    );
    let evenement = "select charge ->> 'remise_cents' from magasin.outbox where type = 'vente.enregistree'";
    assert_eq!(valeur(&base, evenement).await, "44");
    verifier(&base).await;
}

#[actix_web::test]
async fn a_lot_that_is_over_takes_nothing_off_an_order() {
    let (app, base) = crate::app().await;
    prevoir(&app, "/api/lots", lot(1, 3, 500)).await;
    crate::helpers::vieillir(&base, "lot", "2 hours").await;
    let client = compte();
    let (commandee, _) = creee(commander(&direct(&base), commande(), &ordre(client, &[(1, 3, 174)])).await);
    assert_eq!(commandee["sous_total_cents"], 3 * 174);
    verifier(&base).await;
}
