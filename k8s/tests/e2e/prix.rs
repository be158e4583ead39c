//! A price that head office changes, seen through the gateway by every copy.

use std::collections::BTreeSet;

use anyhow::Result;
use comptoir_e2e::{Json, Release};
use comptoir_test::{App, TestResponse};
use futures_util::future::join_all;
use serde_json::json;

use crate::monde::{SANS_LIMITE, attendre_reponses, connecter, tourner};

/// Readings at once, more each time: the gateway goes on with the connections that it has, and opens others only where those
/// are busy.
const LECTURES: [usize; 5] = [30, 60, 120, 240, 480];

pub(crate) fn run(release: &Release) -> Result<()> {
    release.installer(&SANS_LIMITE)?;
    release.prete(120)?;
    let copies: BTreeSet<_> = release.copies("magasin")?.into_iter().collect();
    let tunnel = release.entree()?;
    attendre_reponses(&tunnel)?;
    let vues = tourner(async { changer(&App::connect(&tunnel.adresse), &copies).await });
    assert_eq!(vues, copies, "each copy has been asked");
    release.verifier()
}

/// Raises the price of a product by a cent, and reads it until each of these copies has answered; by whom it was read.
async fn changer(app: &App, copies: &BTreeSet<String>) -> BTreeSet<String> {
    let siege = app.porteur(connecter(app, "charlie@comptoir.example").await);
    let produits = app.anonyme().get("/api/produits?limite=1").await.expect_status(200);
    let chemin = format!("/api/produits/{}", produits["elements"][0]["produit_id"]);
    let lu = app.anonyme().get(&chemin).await;
    let version = lu.en_tete("etag").unwrap().to_owned();
    let prix = lu.expect_status(200)["prix_cents"].as_i64().unwrap() + 1;
    let change = siege.avec("If-Match", version).patch(&chemin, json!({ "prix_cents": prix })).await;
    assert_eq!(change.expect_status(200)["prix_cents"], prix);
    let instance = |lecture: TestResponse| {
        let instance = lecture.en_tete("x-instance").unwrap().to_owned();
        let lu: Json = lecture.expect_status(200);
        assert_eq!(lu["prix_cents"], prix, "{instance}");
        instance
    };
    let mut vues = BTreeSet::new();
    for lectures in LECTURES {
        let lectures = join_all((0..lectures).map(async |_| app.anonyme().get(&chemin).await)).await;
        vues.extend(lectures.into_iter().map(instance));
        if vues == *copies {
            break;
        }
    }
    vues
}
