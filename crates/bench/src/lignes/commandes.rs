//! Checkout: from the cart to the reserved order.

use std::time::Duration;

use serde_json::{Value, json};
use uuid::Uuid;

use crate::bench::Bench;
use crate::harness::Harness;
use crate::lignes::commande_nue::{self, Numeros};
use crate::mesure::Mesure;
use crate::plancher::CONNEXIONS;
use crate::programmes::Service;
use crate::requete::Requete;
use crate::systeme::Systeme;
use crate::table::Rangs;
use crate::wrk::Pace;

/// Where a cart becomes an order.
pub(crate) const CHECKOUT: &str = "/api/panier/checkout";

pub(crate) async fn mesurer(banc: &Bench, rangs: &mut Rangs) {
    let travail = "checkout de 3 lignes, 8 à la fois";
    let numeros = Numeros::default();
    let mesures = banc.contre_plancher(travail, 2.5, de, async |atelier, plancher| {
        let commandes = commande_nue::commandes(plancher, &numeros, atelier.echelle.ecritures, 3).await?;
        plancher.chacun(atelier, &commandes).await
    });
    rangs.noter(travail, mesures.await);
}

/// What checkouts of three lines take.
pub(crate) async fn de(atelier: &Harness, systeme: &Systeme) -> anyhow::Result<Mesure> {
    let acheteurs = acheteurs(atelier, systeme, atelier.echelle.ecritures, 3).await?;
    let requetes: Vec<_> = acheteurs.iter().map(Acheteur::checkout).collect();
    let allure = Pace::Une(Duration::from_secs(60));
    atelier.mesurer(systeme, Service::Panier, &requetes, usize::from(CONNEXIONS), allure).await
}

/// A client with a full cart, and the id that the order will have.
pub(crate) struct Acheteur {
    pub(crate) client: Uuid,
    pub(crate) commande: Uuid,
    pub(crate) jeton: String,
}

impl Acheteur {
    /// A client of whom nothing is in the database yet.
    pub(crate) fn new(atelier: &Harness) -> anyhow::Result<Self> {
        let client = Uuid::now_v7();
        Ok(Acheteur { client, commande: Uuid::now_v7(), jeton: atelier.jeton_client(client)? })
    }

    /// The request that orders what is in the cart.
    pub(crate) fn checkout(&self) -> Requete {
        Requete::post(CHECKOUT, &livraison()).jeton(&self.jeton).cle(self.commande)
    }
}

/// Delivery from the centre.
pub(crate) fn livraison() -> Value {
    json!({
        "mode": "livraison", "lieu_id": 2, "courriel": "chloe@client.example",
        "adresse": {
            "destinataire": "Chloé Bergeron", "ligne1": "1, rue du Banc", "ville": "Montréal",
            "province": "QC", "code_postal": "H2J 2K1"
        }
    })
}

/// So many clients, each with so many lines in the cart.
pub(crate) async fn acheteurs(
    atelier: &Harness,
    systeme: &Systeme,
    nombre: usize,
    lignes: u32,
) -> anyhow::Result<Vec<Acheteur>> {
    let acheteurs = (0..nombre).map(|_| Acheteur::new(atelier)).collect::<Result<Vec<_>, _>>()?;
    let clients: Vec<Uuid> = acheteurs.iter().map(|acheteur| acheteur.client).collect();
    atelier.serveur.proprietaire(systeme.base).await?.remplir_paniers(&clients, lignes, "true").await?;
    Ok(acheteurs)
}
