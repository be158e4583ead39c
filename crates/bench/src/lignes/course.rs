//! The race: ten units, forty buyers at once, two copies of the service that takes orders.

use std::time::Duration;

use crate::bench::Bench;
use crate::harness::Harness;
use crate::lignes::commandes::Acheteur;
use crate::programmes::Service;
use crate::systeme::Systeme;
use crate::table::{Rangs, Row};
use crate::wrk::{Load, Pace};

const UNITES: u32 = 10;
const ACHETEURS: usize = 40;

const TRAVAIL: &str = "stock 10, 40 checkouts, 2 copies";

pub(crate) async fn mesurer(banc: &Bench, rangs: &mut Rangs) {
    for systeme in &banc.systemes {
        rangs.noter(TRAVAIL, courir(&banc.atelier, systeme).await.map(|rang| [rang]));
    }
}

async fn courir(atelier: &Harness, systeme: &Systeme) -> anyhow::Result<Row> {
    let double = systeme.doubler(atelier, Service::Panier).await?;
    let ports = [systeme.port(Service::Panier), double.port];
    let base = atelier.serveur.proprietaire(systeme.base).await?;
    let en_ligne = "select produit_id from magasin.produit where en_ligne order by produit_id limit";
    let produits = base.lire(&format!("{en_ligne} {}", atelier.echelle.courses)).await?;
    let (mut justes, mut vendues, mut refusees) = (0, 0, 0);
    for produit in produits.iter().filter_map(|ligne| ligne.get(0)) {
        base.approvisionner(&format!("lieu_id = 2 and produit_id = {produit}"), UNITES).await?;
        let acheteurs = (0..ACHETEURS).map(|_| Acheteur::new(atelier)).collect::<Result<Vec<_>, _>>()?;
        let clients: Vec<_> = acheteurs.iter().map(|acheteur| acheteur.client).collect();
        base.remplir_paniers(&clients, 1, &format!("produit_id = {produit}")).await?;
        let requetes: Vec<_> = acheteurs.iter().map(Acheteur::checkout).collect();
        let allure = Pace::Une(Duration::from_secs(30));
        let charge = Load { requetes: &requetes, ports: &ports, connexions: ACHETEURS, allure };
        let tir = atelier.wrk.tirer(&charge).await?;
        let de_statut = |statut| tir.statuts.get(&statut).copied().unwrap_or_default();
        let (oui, non) = (de_statut(201), de_statut(409));
        justes += usize::from((oui, non) == (10, 30));
        (vendues, refusees) = (vendues + oui, refusees + non);
    }
    let courses = produits.len();
    let obtenu = format!("{justes} sur {courses} ; en tout {vendues} et {refusees}");
    Ok(Row::exact(TRAVAIL, systeme.forme.nom(), "10 commandes, 30 fois 409", obtenu, justes == courses))
}
