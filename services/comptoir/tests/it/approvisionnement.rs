//! Requests and transfers through two processes on one database.

use comptoir_test::{TestClient, TestResponse};
use comptoir_types::Role;
use futures_util::future::{LocalBoxFuture, join_all};
use futures_util::{FutureExt, future};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::helpers::{Forme, Systeme};

const DEMANDES: &str = "/api/demandes";
const TRANSFERTS: &str = "/api/transferts";
const MOUVEMENTS: &str = "/api/mouvements";
const CHECKOUT: &str = "/api/panier/checkout";

/// Stores 3 and 4 of the chain, and eight more.
const MAGASINS: std::ops::Range<i32> = 3..13;

/// Eight more stores, which hold every product.
const OUVRIR: &str = "
    insert into magasin.lieu (lieu_id, code, type, nom, adresse, ville, code_postal, region, telephone)
    overriding system value
    select n, 'M' || lpad(chr(60 + n), 2, 'A'), 'magasin', 'Comptoir ' || n, 'x', 'x', 'H2X1Y4', 'x', '+15145550000'
      from generate_series(5, 12) as n;
    select magasin.ouvrir_stock(null, null)";

fn siege<'a>(systeme: &'a Systeme, chemin: &str) -> TestClient<'a> {
    systeme.travailleur(Uuid::now_v7(), Role::Responsable, &[], chemin)
}

async fn demandee(systeme: &Systeme, magasin: i32, produit: i32) -> String {
    let corps = json!({"lieu_id": magasin, "lignes": [{"produit_id": produit, "quantite": 1}]});
    let demandes = siege(systeme, DEMANDES).cle(Uuid::now_v7()).post(DEMANDES, corps).await;
    demandes.expect_status(201)[0]["demande_id"].as_str().unwrap().to_owned()
}

/// A delivery of one from the centre.
fn livraison() -> Value {
    json!({
        "mode": "livraison", "lieu_id": 2, "courriel": "chloe@client.example",
        "adresse": { "destinataire": "Chloé Tremblay", "ligne1": "1 rue Rachel", "ville": "Montréal",
                     "province": "QC", "code_postal": "H2J 2K1" },
    })
}

#[actix_web::test]
async fn requests_transfers_corrections_and_orders_share_the_ten_of_the_centre() {
    let systeme = Systeme::demarrer(Forme::Deux).await;
    systeme.base.proprietaire(OUVRIR).await;
    for produit in 1..=20 {
        let demandes = join_all(MAGASINS.map(|magasin| demandee(&systeme, magasin, produit))).await;
        let clients = join_all(MAGASINS.map(|_| systeme.client_avec(produit))).await;
        let mut tous: Vec<LocalBoxFuture<'_, TestResponse>> = Vec::new();
        for ((demande, client), magasin) in demandes.iter().zip(clients).zip(MAGASINS) {
            let approbation = siege(&systeme, DEMANDES).avec("If-Match", "\"1\"");
            let chemin = format!("{DEMANDES}/{demande}/approbation");
            tous.push(async move { approbation.post(&chemin, json!({"quantite": 1})).await }.boxed_local());
            let un = json!([{"produit_id": produit, "quantite": 1}]);
            let transfert = json!({"source_id": 2, "destination_id": magasin, "lignes": un});
            let envoi = siege(&systeme, TRANSFERTS).cle(Uuid::now_v7());
            tous.push(async move { envoi.post(TRANSFERTS, transfert).await }.boxed_local());
            let casse = json!({"lieu_id": 2, "type": "ajustement", "motif": "casse",
                               "lignes": [{"produit_id": produit, "delta": -1}]});
            let ajustement = siege(&systeme, MOUVEMENTS).cle(Uuid::now_v7());
            tous.push(async move { ajustement.post(MOUVEMENTS, casse).await }.boxed_local());
            let commande = systeme.client(client, CHECKOUT).cle(Uuid::now_v7());
            tous.push(async move { commande.post(CHECKOUT, livraison()).await }.boxed_local());
        }
        assert_eq!(tous.len(), 40);
        let (oui, non): (Vec<_>, Vec<_>) =
            join_all(tous).await.into_iter().partition(|reponse| [200, 201].contains(&reponse.statut));
        assert_eq!(oui.len(), 10, "product {produit}");
        for refus in non {
            refus.expect_problem(409, "stock-insuffisant");
        }
        let reste =
            format!("select disponible from magasin.stock where lieu_id = 2 and produit_id = {produit}");
        systeme.base.expect_no_rows(&reste).await;
    }
    systeme.verifier();
}

#[actix_web::test]
async fn a_transfer_that_twenty_send_give_up_and_receive_takes_one_path() {
    let systeme = Systeme::demarrer(Forme::Deux).await;
    let mut etats = std::collections::BTreeSet::new();
    for produit in 1..=10 {
        let corps = json!({"source_id": 2, "destination_id": 3,
                           "lignes": [{"produit_id": produit, "quantite": 3}]});
        let prepare = siege(&systeme, TRANSFERTS).cle(Uuid::now_v7()).post(TRANSFERTS, corps).await;
        let chemin = format!("{TRANSFERTS}/{}", prepare.expect_status(201)["transfert_id"].as_str().unwrap());
        let pas = (0..20).map(|rang| {
            // Whoever receives has seen it leave: they come a little later than the others, from the version that is then.
            let (pas, version, corps) = match rang % 4 {
                0 => ("annulation", 1, json!({})),
                1 => ("expedition", 1, json!({})),
                _ => ("reception", 2, json!({"lignes": [{"produit_id": produit, "recue": 2}]})),
            };
            let appelant = siege(&systeme, TRANSFERTS).avec("If-Match", format!("\"{version}\""));
            let chemin = format!("{chemin}/{pas}");
            async move { (pas, appelant.post(&chemin, corps).await) }
        });
        let mut reussis = Vec::new();
        for (pas, reponse) in join_all(pas).await {
            match reponse.statut {
                200 => reussis.push(pas),
                409 => drop(reponse.expect_problem(409, "etat-incompatible")),
                _ => drop(reponse.expect_problem(412, "version-perimee")),
            }
        }
        reussis.sort_unstable();
        let etat = siege(&systeme, &chemin).get(&chemin).await.expect_status(200)["etat"].clone();
        let attendus: &[&str] = match etat.as_str().unwrap() {
            "annule" => &["annulation"],
            "en_transit" => &["expedition"],
            _ => &["expedition", "reception"],
        };
        assert_eq!(reussis, attendus, "{etat}");
        etats.insert(etat.as_str().unwrap().to_owned());
    }
    assert!(!etats.is_empty());
    systeme.verifier();
}

#[actix_web::test]
async fn the_same_request_and_the_same_lines_forty_times_happen_once() {
    let systeme = Systeme::demarrer(Forme::Deux).await;
    let lignes = json!([{"produit_id": 2, "quantite": 3}, {"produit_id": 1, "quantite": 10}]);
    for (chemin, corps) in [
        (DEMANDES, json!({"lieu_id": 3, "lignes": lignes})),
        (TRANSFERTS, json!({"source_id": 2, "destination_id": 3, "lignes": lignes})),
    ] {
        let (moi, cle) = (Uuid::now_v7(), Uuid::now_v7());
        let copies = join_all((0..40).map(|_| {
            let appelant = systeme.travailleur(moi, Role::Gestionnaire, &[2, 3], chemin).cle(cle);
            let corps = corps.clone();
            async move { appelant.post(chemin, corps).await }
        }))
        .await;
        let premiere =
            copies.iter().filter(|reponse| reponse.en_tete("idempotency-replayed").is_none()).count();
        assert_eq!(premiere, 1, "{chemin}");
        for copie in &copies {
            assert_eq!((copie.statut, &copie.corps), (201, &copies[0].corps), "{chemin}: {copie:?}");
        }
    }
    systeme.base.expect_no_rows("select sum(reserve) - 13 from magasin.stock").await;
    systeme.base.expect_no_rows("select count(*) - 2 from magasin.demande").await;
    systeme.verifier();
}

/// Of many grants, refusals and transfers given up at once through two processes, each request has one end.
#[actix_web::test]
async fn grants_and_transfers_given_up_at_once_do_not_wait_for_each_other() {
    let systeme = Systeme::demarrer(Forme::Deux).await;
    for produit in 1..=20 {
        let demandes = future::join(demandee(&systeme, 3, produit), demandee(&systeme, 4, produit)).await;
        let demandes = [demandes.0, demandes.1];
        let mut tous: Vec<LocalBoxFuture<'_, u16>> = Vec::new();
        for rang in 0..8 {
            let appelant = siege(&systeme, DEMANDES).avec("If-Match", "\"1\"");
            let chemin = format!("{DEMANDES}/{}/", demandes[rang % 2]);
            tous.push(
                async move {
                    match rang {
                        6 => appelant.post(&(chemin + "refus"), json!({"motif": "non"})).await.statut,
                        7 => appelant.post(&(chemin + "annulation"), json!({})).await.statut,
                        _ => appelant.post(&(chemin + "approbation"), json!({"quantite": 1})).await.statut,
                    }
                }
                .boxed_local(),
            );
        }
        for _ in 0..4 {
            let systeme = &systeme;
            tous.push(
                async move {
                    let liste = format!("{TRANSFERTS}?etat=en_preparation");
                    let page = siege(systeme, TRANSFERTS).get(&liste).await.expect_status(200);
                    let Some(vu) = page["elements"].get(0) else { return 200 };
                    let chemin = format!("{TRANSFERTS}/{}/annulation", vu["transfert_id"].as_str().unwrap());
                    let version = format!("\"{}\"", vu["version"]);
                    let appelant = siege(systeme, TRANSFERTS).avec("If-Match", version);
                    appelant.post(&chemin, json!({})).await.statut
                }
                .boxed_local(),
            );
        }
        let statuts = join_all(tous).await;
        assert!(statuts.iter().all(|statut| [200, 409, 412].contains(statut)), "{statuts:?}");
        systeme.base.expect_no_rows("select count(*) from magasin.demande where etat = 'soumise'").await;
    }
    systeme.verifier();
}
