//! Till sales with a lot in them.

use std::time::Duration;

use anyhow::Context;
use chrono::{TimeDelta, Utc};
use comptoir_types::{Bases, Centimes, Lot, Taux};
use serde_json::json;
use uuid::Uuid;

use crate::bench::{Bench, demander};
use crate::harness::Harness;
use crate::lignes::ventes::{Comptoir, Vendue, hasard};
use crate::mesure::Mesure;
use crate::plancher::CONNEXIONS;
use crate::programmes::Service;
use crate::requete::Requete;
use crate::systeme::{Forme, Systeme};
use crate::table::{Budget, Rangs, Row};
use crate::wrk::Pace;

/// How many products have a lot.
const LOTS: usize = 20;
/// From which of the products that our sales take; those of the demo data have theirs before.
const PREMIER: usize = 30;
/// How many articles a lot has.
const NOMBRE: i64 = 3;

/// The lot of a product at this price: a tenth off.
fn lot(prix: Centimes) -> Lot {
    Lot { nombre: NOMBRE, prix: Centimes::new(NOMBRE * prix.get() * 9 / 10) }
}

pub(crate) async fn mesurer(banc: &Bench, comptoirs: &[Comptoir; 2], rangs: &mut Rangs) {
    let travail = "vente de 3 lignes dont un lot, 8 caisses";
    let [de_un, de_cinq] = comptoirs;
    let mesures = async {
        for (comptoir, systeme) in comptoirs.iter().zip(&banc.systemes) {
            prevoir(comptoir, systeme).await?;
        }
        banc.alterner(async |atelier, systeme| {
            de(if systeme.forme == Forme::Un { de_un } else { de_cinq }, atelier, systeme).await
        })
        .await
    };
    let ligne = |(systeme, mesure): (_, Mesure)| {
        let figure = (mesure.cpu_ms(), "ms CPU");
        Row::new(travail, systeme, Some(mesure), figure, Budget::Aucun)
    };
    rangs.noter(travail, mesures.await.map(|mesures| mesures.map(ligne)));
}

/// Plans the lots, for as long as a bench lasts.
async fn prevoir(comptoir: &Comptoir, systeme: &Systeme) -> anyhow::Result<()> {
    for (produit, prix, ..) in comptoir.produits.iter().skip(PREMIER).take(LOTS) {
        let corps = json!({
            "produit_id": produit, "nombre": NOMBRE, "prix_cents": lot(*prix).prix, "au": Utc::now() + TimeDelta::days(1)
        });
        demander(&systeme.url(Service::Magasin, "/api/lots"), Some(&comptoir.jeton), &corps).await?;
    }
    Ok(())
}

async fn de(comptoir: &Comptoir, atelier: &Harness, systeme: &Systeme) -> anyhow::Result<Mesure> {
    let requetes: Vec<_> =
        (0..atelier.echelle.ecritures).map(|rang| vente(comptoir, rang)).collect::<anyhow::Result<_>>()?;
    let allure = Pace::Une(Duration::from_secs(60));
    atelier.mesurer(systeme, Service::Magasin, &requetes, usize::from(CONNEXIONS), allure).await
}

/// A sale of a lot in two lines, and of one more product.
fn vente(comptoir: &Comptoir, rang: usize) -> anyhow::Result<Requete> {
    let (session, magasin) = comptoir.caisses.get(rang % comptoir.caisses.len()).context("no till")?;
    let (mut lignes, mut bases, mut consignes) = (Vec::new(), Bases::default(), Centimes::ZERO);
    for (produit, quantites) in [(PREMIER + hasard(rang) % LOTS, &[2, 1][..]), (PREMIER + LOTS, &[1])] {
        let (produit, prix, taxe, consigne) = comptoir.produits.get(produit).context("no product")?;
        let mut parts = vec![Centimes::ZERO; quantites.len()];
        if quantites.len() > 1 {
            parts = lot(*prix).parts(quantites, *prix);
        }
        for (quantite, part) in quantites.iter().zip(parts) {
            lignes.push(json!({ "produit_id": produit, "quantite": quantite, "prix_vu_cents": prix }));
            bases = bases.avec(Centimes::new(quantite * prix.get()) - part, *taxe);
            consignes += Centimes::new(quantite * consigne.get());
        }
    }
    let total = Taux::QUEBEC.facture(bases).total + consignes;
    Ok(comptoir.requete(&Vendue { id: Uuid::now_v7(), session: *session, magasin: *magasin, lignes, total }))
}
