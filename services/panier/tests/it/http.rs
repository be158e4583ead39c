//! The same service, with `magasin` asked over HTTP.

use std::io::{Read, Write};
use std::net::TcpListener;
use std::rc::Rc;

use actix_web::web::{Data, Json, ServiceConfig};
use actix_web::{get, post, put};
use comptoir_auth::{InternalCaller, InternalKey};
use comptoir_clients::Http;
use comptoir_clients::magasin::{
    Demande, Magasin, NouvelleCommande, Outcome, ProduitVendu, Resolution, Verification,
};
use comptoir_http::{Path, Problem, Query, RequestContext, kinds};
use comptoir_server::Service;
use comptoir_test::fixtures::Panier;
use comptoir_test::{App, TestDatabase, TestTokens};
use comptoir_types::{CommandeId, ProduitId};
use panier::jobs::debloquer;
use serde::Deserialize;
use serde_json::json;
use uuid::Uuid;

use crate::helpers::{CHECKOUT, corps};
use crate::{Faux, ajouter, compte, lignes};

const CLE: &str = "une clé interne d'essai";

#[derive(Deserialize)]
struct Ids {
    ids: String,
}

type Reponse<T> = Result<Json<T>, Problem>;

fn impl_response_error<T>(reponse: Result<T, comptoir_clients::Error>) -> Reponse<T> {
    reponse.map(Json).map_err(|error| Problem::from(&error))
}

#[get("/interne/produits")]
async fn produits(faux: Data<Faux>, _: InternalCaller, ids: Query<Ids>) -> Reponse<Vec<ProduitVendu>> {
    let ids: Vec<_> = ids.ids.split(',').map(|id| ProduitId::new(id.parse().unwrap())).collect();
    impl_response_error(faux.produits(&ids, &RequestContext::default()).await)
}

#[post("/interne/verifications")]
async fn verifier(faux: Data<Faux>, _: InternalCaller, demande: Json<Demande>) -> Reponse<Verification> {
    impl_response_error(faux.verifier(&demande, &RequestContext::default()).await)
}

#[put("/interne/commandes/{id}")]
async fn commander(
    faux: Data<Faux>,
    _: InternalCaller,
    id: Path<CommandeId>,
    ordre: Json<NouvelleCommande>,
) -> Reponse<Outcome> {
    impl_response_error(faux.commander(*id, &ordre, &RequestContext::default()).await)
}

#[post("/interne/commandes/{id}/resolution")]
async fn resoudre(
    faux: Data<Faux>,
    _: InternalCaller,
    id: Path<CommandeId>,
    resolution: Json<Resolution>,
) -> Reponse<Outcome> {
    impl_response_error(faux.resoudre(*id, resolution.client_id, &RequestContext::default()).await)
}

fn magasin(faux: &Faux) -> App {
    let faux = faux.clone();
    App::demarrer(move || {
        let faux = Data::new(faux.clone());
        Service {
            routes: move |config: &mut ServiceConfig| {
                config
                    .app_data(faux)
                    .service(produits)
                    .service(verifier)
                    .service(commander)
                    .service(resoudre);
            },
            verifier: TestTokens::verifier(),
            cle_interne: Some(InternalKey::parse(CLE).unwrap()),
        }
    })
}

/// `magasin` at this address.
fn http(adresse: &str) -> Http {
    Http::new("magasin", adresse, InternalKey::parse(CLE).unwrap())
}

async fn app(adresse: &str) -> (App, TestDatabase) {
    let base = TestDatabase::avec([panier::migrations()]).await;
    let adresse = adresse.to_owned();
    (crate::avec(&base, move || Rc::new(http(&adresse))), base)
}

#[actix_web::test]
async fn a_cart_is_filled_priced_refreshed_and_ordered() {
    let faux = Faux::neuf();
    let magasin = magasin(&faux);
    let (app, base) = app(&magasin.adresse).await;
    let client = app.client(compte());
    let ajout = json!({ "produit_id": 999, "quantite": 1 });
    client.post("/api/panier/items", ajout).await.expect_problem(400, "produit-inconnu");
    ajouter(&client, 1, 3).await;
    ajouter(&client, 2, 1).await;
    let verification =
        client.get("/api/panier/verification?mode=livraison&lieu_id=2").await.expect_status(200);
    assert_eq!(verification["sous_total_cents"], 992);
    faux.etat().produits.remove(&2);
    let panier = client.post("/api/panier/actualisation", json!({})).await.expect_status(200);
    assert_eq!(lignes(&panier), [(1, 3)]);
    let cle = client.cle(Uuid::now_v7());
    let commande = cle.post(CHECKOUT, corps()).await.expect_status(201);
    let reponse = cle.post(CHECKOUT, corps()).await;
    assert_eq!(reponse.en_tete("idempotency-replayed"), Some("true"));
    assert_eq!(reponse.expect_status(201), commande);
    base.expect_no_rows("select count(*) - 1 from panier.panier where etat = 'commande'").await;
}

#[actix_web::test]
async fn a_refusal_travels_with_its_members_in_both_languages() {
    let faux = Faux::neuf();
    let magasin = magasin(&faux);
    let (app, _base) = app(&magasin.adresse).await;
    let client = app.client(compte());
    ajouter(&client, 1, 3).await;
    let prix = json!([{ "produit_id": 1, "vu": 174, "actuel": 180 }]);
    faux.etat().refus =
        Some(Problem::new(&kinds::PRIX_MODIFIE).member("prix", &prix).detail("Plus cher.", "Dearer."));
    let cle = client.cle(Uuid::now_v7());
    let problem = cle.post(CHECKOUT, corps()).await.expect_problem(409, "prix-modifie");
    assert_eq!(problem["prix"], prix);
    assert_eq!(problem["detail"], "Plus cher.");
    let anglais = cle.avec("Accept-Language", "en").post(CHECKOUT, corps()).await;
    assert_eq!(anglais.en_tete("idempotency-replayed"), Some("true"));
    assert_eq!(anglais.expect_problem(409, "prix-modifie")["detail"], "Dearer.");
}

#[actix_web::test]
async fn an_order_without_answer_is_resumed_by_its_key_or_settled_by_the_sweep() {
    let faux = Faux::neuf();
    let magasin = magasin(&faux);
    let (app, base) = app(&magasin.adresse).await;
    let (un, autre) = (app.client(compte()), app.client(compte()));
    let (cle_un, cle_autre) = (un.cle(Uuid::now_v7()), autre.cle(Uuid::now_v7()));
    for client in [&un, &autre] {
        ajouter(client, 1, 1).await;
    }
    faux.etat().perdre = true;
    for client in [&cle_un, &cle_autre] {
        client.post(CHECKOUT, corps()).await.expect_problem(503, "indisponible");
    }
    cle_un.post(CHECKOUT, corps()).await.expect_status(201);
    base.proprietaire("update panier.panier set modifie_le = modifie_le - interval '31 s'").await;
    let (db, magasin) = (base.pool(panier::SERVICE), Rc::new(http(&magasin.adresse)));
    let state = panier::State { db, magasin, mesures: crate::mesures() };
    debloquer(&state).await.unwrap();
    base.expect_no_rows("select count(*) - 2 from panier.panier where etat = 'commande'").await;
}

#[actix_web::test]
async fn nobody_there_or_nobody_answering_is_a_503() {
    let muet = TcpListener::bind("127.0.0.1:0").unwrap();
    let muet_adresse = format!("http://{}", muet.local_addr().unwrap());
    for adresse in ["http://127.0.0.1:1", &muet_adresse] {
        let (app, base) = app(adresse).await;
        let client = compte();
        base.inserer(&[Panier::nouveau(client).produit(1)]).await;
        let client = app.client(client);
        let reponse = client.cle(Uuid::now_v7()).post(CHECKOUT, corps()).await;
        assert_eq!(reponse.en_tete("retry-after"), Some("1"));
        reponse.expect_problem(503, "indisponible");
        base.expect_no_rows("select count(*) - 1 from panier.panier where etat = 'en_commande'").await;
    }
}

#[actix_web::test]
async fn a_connection_that_the_other_side_just_closed_is_tried_again_once() {
    let ecoute = TcpListener::bind("127.0.0.1:0").unwrap();
    let adresse = format!("http://{}", ecoute.local_addr().unwrap());
    let serveur = std::thread::spawn(move || {
        for reponse in
            ["", "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 2\r\n\r\n[]"]
        {
            let (mut connexion, _) = ecoute.accept().unwrap();
            let mut tampon = [0; 4096];
            assert!(connexion.read(&mut tampon).unwrap() > 0);
            connexion.write_all(reponse.as_bytes()).unwrap();
        }
    });
    let vendus = http(&adresse).produits(&[ProduitId::new(1)], &RequestContext::default()).await.unwrap();
    assert!(vendus.is_empty());
    serveur.join().unwrap();
}

#[actix_web::test]
async fn without_the_internal_key_there_is_nothing_there() {
    let faux = Faux::neuf();
    let magasin = magasin(&faux);
    let etranger = Http::new("magasin", &magasin.adresse, InternalKey::parse("une tout autre clé").unwrap());
    etranger.produits(&[ProduitId::new(1)], &RequestContext::default()).await.unwrap_err();
    assert_eq!(faux.appels("produits"), 0);
}
