//! The lines of the table, in the order of the contract.

mod approvisionnement;
mod assortiment;
mod catalogue;
mod commande_nue;
pub(crate) mod commandes;
mod comptages;
mod comptes;
mod connexions;
mod course;
mod expeditions;
mod imports;
mod lecteurs;
mod lots;
mod machine;
pub(crate) mod panier;
mod rapports;
mod retours;
mod soutenu;
mod vente_nue;
pub(crate) mod ventes;
mod volume;

use crate::bench::Bench;
use crate::dire;
use crate::harness::Harness;
use crate::table::Rangs;

/// A part of the bench that can be run alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum Ligne {
    /// Start to ready, and memory when idle.
    Machine,
    /// What a burst of sign-ins leaves in memory.
    Connexions,
    /// The list of products.
    Catalogue,
    /// Reading a cart, adding to it.
    Panier,
    /// From the cart to the reserved order.
    Checkout,
    /// Checkout and payment, sustained.
    Soutenu,
    /// Till sales, and what comes back of them.
    Vente,
    /// Orders that leave.
    Expedition,
    /// Requests granted, transfers sent and received.
    Approvisionnement,
    /// What staff count.
    Comptage,
    /// The last ten units, wanted by forty.
    Course,
    /// 100,000 products against 1,000.
    Volume,
    /// 100,000 products that come in while tills sell.
    Import,
    /// A year of a million sales: its reports, the readers of its events, its figures made again.
    Rapports,
}

impl Ligne {
    const TOUTES: [Ligne; 14] = [
        Ligne::Machine,
        Ligne::Connexions,
        Ligne::Catalogue,
        Ligne::Panier,
        Ligne::Checkout,
        Ligne::Soutenu,
        Ligne::Vente,
        Ligne::Expedition,
        Ligne::Approvisionnement,
        Ligne::Comptage,
        Ligne::Course,
        Ligne::Volume,
        Ligne::Import,
        Ligne::Rapports,
    ];
}

/// Measures these lines, or all when none is named.
///
/// # Errors
/// What no line can be measured without: the demo data, or a system that does not start.
pub(crate) async fn mesurer(atelier: Harness, demandees: &[Ligne], rangs: &mut Rangs) -> anyhow::Result<()> {
    let toutes = demandees.is_empty();
    let lignes = Ligne::TOUTES.into_iter().filter(|ligne| toutes || demandees.contains(ligne));
    let (seules, ensemble): (Vec<_>, Vec<_>) =
        lignes.partition(|ligne| matches!(ligne, Ligne::Volume | Ligne::Import | Ligne::Rapports));
    let mut atelier = atelier;
    if !ensemble.is_empty() {
        dire("Données de démonstration, puis démarrage des deux systèmes.");
        let banc = Bench::monter(atelier).await?;
        for ligne in ensemble {
            dire(&format!("Mesure : {ligne:?}"));
            mesurer_ligne(&banc, ligne, rangs).await;
        }
        rangs.noter("mémoire après la charge", machine::apres(&banc));
        for systeme in &banc.systemes {
            let travail = "à la fin, `comptoir verifier`";
            rangs.noter(travail, banc.atelier.verification(travail, systeme).map(|rang| [rang]));
        }
        atelier = banc.atelier;
    }
    for ligne in seules {
        dire(&format!("Mesure : {ligne:?}"));
        mesurer_seule(&atelier, ligne, rangs).await;
    }
    Ok(())
}

async fn mesurer_ligne(banc: &Bench, ligne: Ligne, rangs: &mut Rangs) {
    match ligne {
        Ligne::Machine => machine::mesurer(banc, rangs).await,
        Ligne::Connexions => connexions::mesurer(banc, rangs).await,
        Ligne::Catalogue => catalogue::mesurer(banc, rangs).await,
        Ligne::Panier => panier::mesurer(banc, rangs).await,
        Ligne::Checkout => commandes::mesurer(banc, rangs).await,
        Ligne::Soutenu => soutenu::mesurer(banc, rangs).await,
        Ligne::Vente => ventes::mesurer(banc, rangs).await,
        Ligne::Expedition => expeditions::mesurer(banc, rangs).await,
        Ligne::Approvisionnement => approvisionnement::mesurer(banc, rangs).await,
        Ligne::Comptage => comptages::mesurer(banc, rangs).await,
        Ligne::Course => course::mesurer(banc, rangs).await,
        Ligne::Volume | Ligne::Import | Ligne::Rapports => {
            mesurer_seule(&banc.atelier, ligne, rangs).await;
        }
    }
}

/// Those on databases of their own.
async fn mesurer_seule(atelier: &Harness, ligne: Ligne, rangs: &mut Rangs) {
    match ligne {
        Ligne::Volume => volume::mesurer(atelier, rangs).await,
        Ligne::Import => imports::mesurer(atelier, rangs).await,
        _ => rapports::mesurer(atelier, rangs).await,
    }
}
