//! What a burst of sign-ins leaves in memory: a password takes 19 MiB while it is hashed, and none may stay for each.

use std::time::Duration;

use anyhow::{Context, ensure};
use comptoir_demo::{MOT_DE_PASSE, comptes};
use serde_json::json;

use crate::bench::Bench;
use crate::harness::Harness;
use crate::lignes::machine::REPOS;
use crate::programmes::Service;
use crate::requete::Requete;
use crate::systeme::Systeme;
use crate::table::{Budget, Rangs, Row};
use crate::wrk::{Load, Pace};

const CONNEXIONS: usize = 200;
const A_LA_FOIS: usize = 60;

/// How often those who were told to come back do.
const RAFALES: usize = 10;

const TRAVAIL: &str = "mémoire après 200 connexions, 60 à la fois";

pub(crate) async fn mesurer(banc: &Bench, rangs: &mut Rangs) {
    for systeme in &banc.systemes {
        rangs.noter(TRAVAIL, rafale(&banc.atelier, systeme).await);
    }
}

/// On fresh processes, whose environment names no allocator: how much the one that grew most has grown.
async fn rafale(atelier: &Harness, modele: &Systeme) -> anyhow::Result<[Row; 1]> {
    let systeme = Systeme::demarrer(atelier, modele.forme, modele.base).await?;
    tokio::time::sleep(REPOS).await;
    let avant = systeme.memoires()?;
    let connexion = |courriel| {
        let corps = json!({ "courriel": courriel, "mot_de_passe": MOT_DE_PASSE });
        Requete::post("/api/auth/connexion", &corps)
    };
    let demo: Vec<_> = comptes().map(|compte| connexion(compte.courriel)).collect();
    let requetes: Vec<_> = demo.into_iter().cycle().take(CONNEXIONS).collect();
    let (ports, allure) = ([systeme.port(Service::Authentification)], Pace::Une(Duration::from_secs(60)));
    let mut acceptees = 0;
    // On a slow machine the last in the queue are told to come back, and they do.
    for _ in 0..RAFALES {
        let requetes = requetes.get(acceptees..).unwrap_or_default();
        if requetes.is_empty() {
            break;
        }
        let charge = Load { requetes, ports: &ports, connexions: A_LA_FOIS.min(requetes.len()), allure };
        let tir = atelier.wrk.tirer(&charge).await?;
        acceptees += usize::try_from(tir.statuts.get(&200).copied().unwrap_or_default())?;
    }
    ensure!(
        acceptees >= CONNEXIONS,
        "{acceptees} sign-ins of {CONNEXIONS} were accepted in {RAFALES} bursts"
    );
    let apres = systeme.memoires()?;
    let de_plus = avant.iter().zip(&apres).map(|(avant, apres)| apres - avant);
    let de_plus = de_plus.max_by(f64::total_cmp).context("no process")?;
    let budget = Budget::AuPlus(45.0, "Mio de plus");
    Ok([Row::new(TRAVAIL, systeme.forme.nom(), None, (de_plus, "Mio de plus"), budget)])
}
