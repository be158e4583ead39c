//! `/interne/…`: what `panier` asks, over HTTP.

use comptoir_clients::Magasin;
use comptoir_clients::magasin::{Demande, Mode, Niveau};
use comptoir_http::RequestContext;
use comptoir_types::{LieuId, ProduitId};
use serde_json::json;
use uuid::Uuid;

use crate::CLE;
use crate::helpers::{commande, commander, compte, creee, direct, http, ordre, refusee};

fn demande(mode: Mode, lieu: i32, lignes: &[(i32, i64, i64)]) -> Demande {
    Demande { mode, lieu_id: LieuId::new(lieu), lignes: ordre(compte(), lignes).lignes }
}

#[actix_web::test]
async fn without_the_key_nothing_is_there() {
    let (app, _base) = crate::app().await;
    let id = Uuid::now_v7();
    for anonyme in [app.anonyme(), app.anonyme().avec("X-Cle-Interne", "une-autre-cle-interne")] {
        anonyme.get("/interne/produits?ids=1").await.expect_problem(404, "introuvable");
        anonyme.post("/interne/verifications", json!({})).await.expect_problem(404, "introuvable");
        anonyme.put(&format!("/interne/commandes/{id}"), json!({})).await.expect_problem(404, "introuvable");
        let resolution = format!("/interne/commandes/{id}/resolution");
        anonyme.post(&resolution, json!({})).await.expect_problem(404, "introuvable");
    }
    assert!(!serde_json::to_string(&magasin::openapi()).unwrap().contains("/interne"));
}

#[actix_web::test]
async fn a_method_that_a_route_does_not_take_is_told_to_who_has_the_key() {
    let (app, _base) = crate::app().await;
    let commande = format!("/interne/commandes/{}", Uuid::now_v7());
    for (chemin, permises) in [
        ("/interne/produits", "GET, HEAD"),
        ("/interne/verifications", "POST"),
        (&commande, "PUT"),
        (&format!("{commande}/resolution"), "POST"),
    ] {
        app.anonyme().delete(chemin).await.expect_problem(404, "introuvable");
        let refus = app.anonyme().avec("X-Cle-Interne", CLE).delete(chemin).await;
        assert_eq!(refus.en_tete("allow"), Some(permises), "{chemin}");
        refus.expect_problem(405, "methode-non-permise");
    }
}

#[actix_web::test]
async fn products_are_found_by_id_withdrawn_or_not() {
    let (app, base) = crate::app().await;
    base.proprietaire("update magasin.produit set actif = false where produit_id = 2").await;
    let ids: Vec<_> = [1, 2, 4, 999].map(ProduitId::new).into();
    for magasin in [&http(&app) as &dyn Magasin, &direct(&base)] {
        let mut produits = magasin.produits(&ids, &RequestContext::default()).await.unwrap();
        produits.sort_by_key(|produit| produit.produit_id);
        let vus: Vec<_> = produits.iter().map(|produit| (produit.sku.as_str(), produit.en_ligne)).collect();
        assert_eq!(vus, [("EPI-0001", true), ("EPI-0002", false), ("EPI-0004", false)]);
        assert!(magasin.produits(&[], &RequestContext::default()).await.unwrap().is_empty());
    }
    let interne = app.anonyme().avec("X-Cle-Interne", CLE);
    let trop = vec!["1"; 101].join(",");
    for ids in ["ids=x", "ids=1,99999999999", "", &format!("ids={trop}")] {
        interne.get(&format!("/interne/produits?{ids}")).await.expect_problem(400, "requete-invalide");
    }
}

#[actix_web::test]
async fn a_cart_is_priced_as_its_order_would_be() {
    let (app, base) = crate::app().await;
    let lignes = [(1, 2, 170), (2, 1, 470), (999, 1, 1), (3, 11, 2000), (4, 1, 2199)];
    base.proprietaire("update magasin.stock set seuil_min = 11 where produit_id = 2; update magasin.produit set actif = false where produit_id = 3")
        .await;
    for magasin in [&http(&app) as &dyn Magasin, &direct(&base)] {
        let livraison = demande(Mode::Livraison, 3, &lignes);
        let verification = magasin.verifier(&livraison, &RequestContext::default()).await.unwrap();
        let vues: Vec<_> = verification
            .lignes
            .iter()
            .map(|ligne| {
                (
                    ligne.produit_id.get(),
                    ligne.prix_cents.get(),
                    ligne.en_ligne,
                    ligne.disponible,
                    ligne.suffisant,
                )
            })
            .collect();
        assert_eq!(
            vues,
            [
                (1, 174, true, Niveau::EnStock, true),
                (2, 470, true, Niveau::Faible, true),
                (3, 1000, false, Niveau::EnStock, false),
                (4, 2199, false, Niveau::EnStock, true),
            ]
        );
        assert_eq!(verification.sous_total_cents.get(), 818);
        assert_eq!(verification.frais_livraison_cents.get(), 995);
        assert_eq!(verification.tps_cents.get(), 67);
        assert_eq!(verification.tvq_cents.get(), 134);
        assert_eq!(verification.total_cents.get(), 2014);
        let cueillette = magasin
            .verifier(&demande(Mode::Cueillette, 4, &lignes[..2]), &RequestContext::default())
            .await
            .unwrap();
        assert_eq!(cueillette.frais_livraison_cents.get(), 0);
        let nulle_part = magasin
            .verifier(&demande(Mode::Cueillette, 99, &lignes[..1]), &RequestContext::default())
            .await
            .unwrap();
        assert_eq!(nulle_part.lignes[0].disponible, Niveau::Rupture);
        assert!(!nulle_part.lignes[0].suffisant);
        let vide =
            magasin.verifier(&demande(Mode::Livraison, 2, &[]), &RequestContext::default()).await.unwrap();
        assert_eq!(vide.total_cents.get(), 0);
    }
}

#[actix_web::test]
async fn a_checkout_over_http_has_the_outcome_of_a_direct_one() {
    let (app, base) = crate::app().await;
    let (magasin, voisin) = (http(&app), direct(&base));
    let client = compte();
    let id = commande();
    let (faite, rejouee) = creee(commander(&magasin, id, &ordre(client, &[(1, 1, 174)])).await);
    assert!(!rejouee);
    let (relue, rejouee) = creee(commander(&voisin, id, &ordre(client, &[(1, 1, 174)])).await);
    assert!(rejouee);
    assert_eq!(faite, relue);
    let (resolue, _) = creee(magasin.resoudre(id, client, &RequestContext::default()).await.unwrap());
    assert_eq!(faite, resolue);
    let trop = ordre(client, &[(1, 99, 174)]);
    let id = commande();
    let (ici, _) = refusee(commander(&magasin, id, &trop).await, "stock-insuffisant");
    let (la, _) = refusee(commander(&voisin, id, &trop).await, "stock-insuffisant");
    assert_eq!(ici, la);
    let abandon = magasin.resoudre(commande(), client, &RequestContext::default()).await.unwrap();
    refusee(abandon, "commande-abandonnee");
}

#[actix_web::test]
async fn what_no_service_of_ours_would_send_is_refused_all_the_same() {
    let (app, _base) = crate::app().await;
    let interne = app.anonyme().avec("X-Cle-Interne", CLE);
    let id = Uuid::now_v7();
    let chemin = format!("/interne/commandes/{id}");
    let bon = serde_json::to_value(ordre(compte(), &[(1, 1, 174)])).unwrap();
    for (champ, valeur) in [
        ("courriel", json!("a\u{0}@b.ca")),
        ("lieu_id", json!(99_999_999_999_i64)),
        ("lignes", json!([{ "produit_id": 1, "quantite": 0, "prix_vu_cents": 1 }])),
        ("lignes", json!([{ "produit_id": 1, "quantite": 100, "prix_vu_cents": 1 }])),
        ("empreinte", json!([1, 2, 3])),
        ("mode", json!("drone")),
        ("client_id", json!("x")),
    ] {
        let mut mauvais = bon.clone();
        mauvais[champ] = valeur;
        interne.put(&chemin, mauvais).await.expect_problem(400, "requete-invalide");
    }
    interne.put("/interne/commandes/x", bon).await.expect_problem(400, "requete-invalide");
}
