//! The lines of the table, in the order of the contract.

mod catalogue;
mod commandes;
mod course;
mod machine;
mod panier;
mod soutenu;
mod ventes;
mod volume;

use crate::banc::{Atelier, Banc};
use crate::dire;
use crate::tableau::Rang;

/// A part of the bench that can be run alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum Ligne {
    /// Start to ready, and memory when idle.
    Machine,
    /// The list of products.
    Catalogue,
    /// Reading a cart, adding to it.
    Panier,
    /// From the cart to the reserved order.
    Checkout,
    /// Checkout and payment, sustained.
    Soutenu,
    /// Till sales.
    Vente,
    /// The last ten units, wanted by forty.
    Course,
    /// 100,000 products against 1,000.
    Volume,
}

impl Ligne {
    const TOUTES: [Ligne; 8] = [
        Ligne::Machine,
        Ligne::Catalogue,
        Ligne::Panier,
        Ligne::Checkout,
        Ligne::Soutenu,
        Ligne::Vente,
        Ligne::Course,
        Ligne::Volume,
    ];
}

/// Measures these lines, or all when none is named.
pub(crate) async fn mesurer(atelier: Atelier, demandees: &[Ligne]) -> anyhow::Result<Vec<Rang>> {
    let toutes = demandees.is_empty();
    let lignes = Ligne::TOUTES.into_iter().filter(|ligne| toutes || demandees.contains(ligne));
    let (seules, ensemble): (Vec<_>, Vec<_>) = lignes.partition(|ligne| *ligne == Ligne::Volume);
    let mut rangs = Vec::new();
    let mut atelier = atelier;
    if !ensemble.is_empty() {
        dire("Données de démonstration, puis démarrage des deux systèmes.");
        let banc = Banc::monter(atelier).await?;
        for ligne in ensemble {
            dire(&format!("Mesure : {ligne:?}"));
            rangs.extend(mesurer_ligne(&banc, ligne).await?);
        }
        rangs.extend(machine::apres(&banc)?);
        for systeme in &banc.systemes {
            rangs.push(banc.atelier.verification("à la fin, `comptoir verifier`", systeme)?);
        }
        atelier = banc.atelier;
    }
    for ligne in seules {
        dire(&format!("Mesure : {ligne:?}"));
        rangs.extend(volume::mesurer(&atelier).await?);
    }
    Ok(rangs)
}

async fn mesurer_ligne(banc: &Banc, ligne: Ligne) -> anyhow::Result<Vec<Rang>> {
    match ligne {
        Ligne::Machine => machine::mesurer(banc).await,
        Ligne::Catalogue => catalogue::mesurer(banc).await,
        Ligne::Panier => panier::mesurer(banc).await,
        Ligne::Checkout => commandes::mesurer(banc).await,
        Ligne::Soutenu => soutenu::mesurer(banc).await,
        Ligne::Vente => ventes::mesurer(banc).await,
        Ligne::Course => course::mesurer(banc).await,
        Ligne::Volume => volume::mesurer(&banc.atelier).await,
    }
}
