//! The cart.

use std::time::Duration;

use anyhow::Context;
use serde_json::json;
use tokio_postgres::types::ToSql;
use uuid::Uuid;

use crate::bench::Bench;
use crate::harness::Harness;
use crate::lignes::commande_nue;
use crate::mesure::Mesure;
use crate::plancher::{CONNEXIONS, Nu, Plancher};
use crate::programmes::Service;
use crate::requete::Requete;
use crate::systeme::Systeme;
use crate::table::{Budget, Rangs, Row};
use crate::wrk::Pace;

const ITEMS: &str = "/api/panier/items";

/// Clients whose carts are read in turn.
const CLIENTS: usize = 64;

const CLIENT: &str = "GET panier/items, client, 3 lignes";

pub(crate) async fn mesurer(banc: &Bench, rangs: &mut Rangs) {
    let duree = banc.atelier.echelle.lecture;
    let anonyme = [Requete::get(ITEMS)];
    let mesures = banc.alterner(async |atelier, systeme| {
        atelier.mesurer(systeme, Service::Panier, &anonyme, 8, Pace::Boucle(duree)).await
    });
    let (travail, budget) = ("GET panier/items, sans jeton", Budget::AuPlus(0.2, "ms CPU"));
    rangs.noter(travail, mesures.await.map(|mesures| en_cpu(travail, budget, mesures)));
    rangs.noter(CLIENT, client(banc, duree).await);
    let mesures = banc.alterner(ajouter);
    let travail = "ajout d'une première ligne au panier";
    rangs.noter(travail, mesures.await.map(|mesures| en_cpu(travail, Budget::Aucun, mesures)));
}

fn en_cpu(travail: &str, budget: Budget, mesures: [(&'static str, Mesure); 2]) -> [Row; 2] {
    mesures.map(|(nom, mesure)| Row::new(travail, nom, Some(mesure), (mesure.cpu_ms(), "ms CPU"), budget))
}

/// The cart of a client, against the bare read of its lines by the key of the cart.
async fn client(banc: &Bench, duree: Duration) -> anyhow::Result<[Row; 3]> {
    let paniers = lectures_nues(&banc.plancher).await?;
    banc.contre_plancher(
        CLIENT,
        2.0,
        async |atelier, systeme| {
            let requetes = lectures(atelier, systeme).await?;
            let connexions = usize::from(CONNEXIONS);
            atelier.mesurer(systeme, Service::Panier, &requetes, connexions, Pace::Boucle(duree)).await
        },
        async |atelier, plancher| plancher.boucle(atelier, &paniers, duree).await,
    )
    .await
}

/// The lines of a cart.
struct Lecture(Uuid);

impl Nu for Lecture {
    const SQL: &'static str = "
        select produit_id, quantite, sku, nom_fr, nom_en, taxe, prix_vu_cents, ajoutee_le
          from plancher.ligne where panier_id = $1";

    fn valeurs(&self) -> Vec<&(dyn ToSql + Sync)> {
        vec![&self.0]
    }
}

async fn lectures_nues(plancher: &Plancher) -> anyhow::Result<Vec<Lecture>> {
    let clients: Vec<String> =
        commande_nue::paniers(plancher, CLIENTS, 3).await?.iter().map(ToString::to_string).collect();
    let sql = format!(
        "select panier_id from plancher.panier where client_id = any(string_to_array('{}', ',')::uuid[])",
        clients.join(",")
    );
    let paniers = plancher.base.lire(&sql).await?;
    paniers.iter().map(|ligne| Ok(Lecture(ligne.get(0).context("null")?.parse()?))).collect()
}

async fn lectures(atelier: &Harness, systeme: &Systeme) -> anyhow::Result<Vec<Requete>> {
    let clients: Vec<Uuid> = (0..CLIENTS).map(|_| Uuid::now_v7()).collect();
    atelier.serveur.proprietaire(systeme.base).await?.remplir_paniers(&clients, 3, "true").await?;
    let lecture = |client: &Uuid| Ok(Requete::get(ITEMS).jeton(&atelier.jeton_client(*client)?));
    clients.iter().map(lecture).collect()
}

/// What a first line takes.
pub(crate) async fn ajouter(atelier: &Harness, systeme: &Systeme) -> anyhow::Result<Mesure> {
    let allure = Pace::Une(Duration::from_secs(60));
    atelier.mesurer(systeme, Service::Panier, &ajouts(atelier)?, 8, allure).await
}

/// Each by another client, who has no cart yet.
fn ajouts(atelier: &Harness) -> anyhow::Result<Vec<Requete>> {
    let ajout = |rang| {
        let corps = json!({ "produit_id": 1 + rang % 20, "quantite": 1 });
        Ok(Requete::post(ITEMS, &corps).jeton(&atelier.jeton_client(Uuid::now_v7())?))
    };
    (0..atelier.echelle.ecritures).map(ajout).collect()
}
