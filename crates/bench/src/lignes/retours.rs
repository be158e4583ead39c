//! What comes back of till sales.

use std::time::Duration;

use anyhow::Context;
use comptoir_types::Taxe;
use serde_json::json;
use uuid::Uuid;

use crate::bench::Bench;
use crate::harness::Harness;
use crate::lignes::ventes::{Comptoir, Vendue};
use crate::mesure::Mesure;
use crate::plancher::CONNEXIONS;
use crate::programmes::Service;
use crate::requete::Requete;
use crate::systeme::{Forme, Systeme};
use crate::table::{Budget, Rangs, Row};
use crate::wrk::Pace;

/// How often one line gives a unit back, to see whether it costs more and more.
const FOIS: usize = 500;

pub(crate) async fn mesurer(banc: &Bench, comptoirs: &[Comptoir; 2], rangs: &mut Rangs) {
    let [de_un, de_cinq] = comptoirs;
    let de = |systeme: &Systeme| if systeme.forme == Forme::Un { de_un } else { de_cinq };
    let ligne = |travail: &str, systeme, mesure: Mesure, budget| {
        Row::new(travail, systeme, Some(mesure), (mesure.cpu_ms(), "ms CPU"), budget)
    };
    let travail = "retour de 3 lignes, 8 à la fois";
    let mesures =
        banc.alterner(async |atelier, systeme| rendre(de(systeme), atelier, systeme, retour).await).await;
    let budget = || Budget::AuPlus(3.0, "ms CPU");
    rangs.noter(
        travail,
        mesures.map(|m| m.map(|(systeme, mesure)| ligne(travail, systeme, mesure, budget()))),
    );
    let travail = "échange de 3 lignes, 8 à la fois";
    let mesures =
        banc.alterner(async |atelier, systeme| rendre(de(systeme), atelier, systeme, echange).await).await;
    let budget = || Budget::AuPlus(5.0, "ms CPU");
    rangs.noter(
        travail,
        mesures.map(|m| m.map(|(systeme, mesure)| ligne(travail, systeme, mesure, budget()))),
    );
    let travail = "500 retours d'une ligne, dernière moitié ÷ première";
    let [un, _] = &banc.systemes;
    let rapport = une_a_une(de_un, &banc.atelier, un).await.map(|[debut, fin]| {
        let figure = (fin.cpu_ms() / debut.cpu_ms(), "×");
        [Row::new(travail, un.forme.nom(), Some(fin), figure, Budget::AuPlus(1.1, "×"))]
    });
    rangs.noter(travail, rapport);
}

/// What it takes to give back whole sales of three lines, or to exchange them.
async fn rendre(
    comptoir: &Comptoir,
    atelier: &Harness,
    systeme: &Systeme,
    corps: fn(&Vendue) -> serde_json::Value,
) -> anyhow::Result<Mesure> {
    let ventes = (0..atelier.echelle.ecritures)
        .map(|rang| comptoir.vendue(rang, 3))
        .collect::<anyhow::Result<Vec<_>>>()?;
    let allure = Pace::Une(Duration::from_secs(60));
    let vendre: Vec<_> = ventes.iter().map(|vente| comptoir.requete(vente)).collect();
    atelier.mesurer(systeme, Service::Magasin, &vendre, usize::from(CONNEXIONS), allure).await?;
    let requetes: Vec<_> = ventes.iter().map(|vente| requete(comptoir, vente, &corps(vente))).collect();
    atelier.mesurer(systeme, Service::Magasin, &requetes, usize::from(CONNEXIONS), allure).await
}

fn requete(comptoir: &Comptoir, vente: &Vendue, corps: &serde_json::Value) -> Requete {
    let chemin = format!("/api/ventes/{}/retours", vente.id);
    Requete::post(&chemin, corps).jeton(&comptoir.jeton).cle(Uuid::now_v7())
}

fn toutes(vente: &Vendue) -> Vec<serde_json::Value> {
    (1..=vente.lignes.len()).map(|rang| json!({ "rang": rang, "quantite": 1 })).collect()
}

fn retour(vente: &Vendue) -> serde_json::Value {
    json!({
        "magasin_id": vente.magasin, "session_id": vente.session, "motif": "autre", "lignes": toutes(vente),
        "remboursements": [{ "moyen": "debit", "montant_cents": vente.total, "reference": "B2" }]
    })
}

/// Against the same again: what comes back pays all of it.
fn echange(vente: &Vendue) -> serde_json::Value {
    json!({
        "magasin_id": vente.magasin, "session_id": vente.session, "genre": "echange", "motif": "autre",
        "lignes": toutes(vente),
        "remboursements": [{ "moyen": "echange", "montant_cents": vente.total }],
        "nouvelle_vente": { "vente_id": Uuid::now_v7(), "lignes": vente.lignes }
    })
}

/// The first and the second half of many returns of one line, one after the other.
async fn une_a_une(comptoir: &Comptoir, atelier: &Harness, systeme: &Systeme) -> anyhow::Result<[Mesure; 2]> {
    let (produit, prix, ..) = comptoir
        .produits
        .iter()
        .find(|(.., taxe, consigne)| *taxe == Taxe::Detaxee && consigne.get() == 0)
        .context("no untaxed product")?;
    let (session, magasin) = comptoir.caisses.first().context("no till")?;
    let total = prix.get() * FOIS as i64;
    let vente = Vendue {
        id: Uuid::now_v7(),
        session: *session,
        magasin: *magasin,
        lignes: vec![json!({ "produit_id": produit, "quantite": FOIS, "prix_vu_cents": prix })],
        total: comptoir_types::Centimes::new(total),
    };
    let allure = Pace::Une(Duration::from_secs(60));
    atelier.mesurer(systeme, Service::Magasin, &[comptoir.requete(&vente)], 1, allure).await?;
    let un = json!({
        "magasin_id": magasin, "session_id": session, "motif": "autre", "lignes": [{ "rang": 1, "quantite": 1 }],
        "remboursements": [{ "moyen": "debit", "montant_cents": prix, "reference": "B3" }]
    });
    let moitie = async || {
        let requetes: Vec<_> = (0..FOIS / 2).map(|_| requete(comptoir, &vente, &un)).collect();
        atelier.mesurer(systeme, Service::Magasin, &requetes, 1, allure).await
    };
    Ok([moitie().await?, moitie().await?])
}
