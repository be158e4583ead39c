//! The service over HTTP, on a real PostgreSQL.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

mod alertes;
mod annulations;
mod approbations;
mod assortiment;
mod avant;
mod avoirs;
mod caisses;
mod cartes;
mod cartes_web;
mod catalogue;
mod categories;
mod chiffres;
mod commandes;
mod comptages;
mod consignes;
mod consignes_web;
mod course;
mod demandes;
mod docs;
mod echanges;
mod envois;
mod etiquettes;
mod etiquettes_posees;
mod evenements;
mod factures;
mod gestion;
mod helpers;
mod hors_ligne;
mod images;
mod imports;
mod imports_coupes;
mod imports_fautes;
mod interne;
mod inventaires;
mod inventaires_simultanes;
mod issues;
mod jobs;
mod journal;
mod jours_au_hasard;
mod lieux;
mod lots;
mod lots_prevus;
mod lots_web;
mod mesures;
mod mouvements;
mod moyens;
mod paiements;
mod parametres;
mod passages;
mod prix_programmes;
mod produits;
mod rappels;
mod rapports;
mod rapports_controle;
mod recus;
mod recus_cartes;
mod reglages;
mod remises;
mod remplacements;
mod retours;
mod retours_partiels;
mod retours_simultanes;
mod rooms;
mod stock;
mod store;
mod suggestions;
mod tiroir;
mod transferts;
mod transferts_simultanes;
mod ventes;
mod ventes_simultanees;
mod z;

use comptoir_auth::InternalKey;
use comptoir_database::Session;
use comptoir_server::Service;
use comptoir_telemetry::Metrics;
use comptoir_test::fixtures::{Chaine, Produit};
use comptoir_test::{App, TestDatabase, TestTokens};
use comptoir_types::Taxe;
use magasin::{Mesures, Reglages, State};

/// The key that internal calls show.
pub(crate) const CLE: &str = "cle-interne-des-essais";

/// The service on a database of its own.
pub(crate) async fn app() -> (App, TestDatabase) {
    let base = base().await;
    (demarrer(&base, Reglages::default()), base)
}

/// A small chain: three products and one that is weighed, of which every place has ten, or ten kilograms.
pub(crate) async fn base() -> TestDatabase {
    let base = TestDatabase::avec([magasin::migrations()]).await;
    let produits = [
        Produit::nouveau(1, "EPI-0001")
            .noms("Crème glacée", "Ice cream")
            .prix(174)
            .cout(100)
            .gtin("2000000000015"),
        Produit::nouveau(2, "EPI-0002")
            .noms("Farine", "Flour")
            .taxe(Taxe::Detaxee)
            .prix(470)
            .cout(300)
            .gtin("2000000000022"),
        Produit::nouveau(3, "MEN-0003")
            .noms("Savon de Marseille", "Marseille soap")
            .categorie(2)
            .prix(1000)
            .cout(600)
            .gtin("2000000000039"),
        Produit::nouveau(4, "EPI-0004")
            .noms("Pommes", "Apples")
            .taxe(Taxe::Detaxee)
            .pese()
            .prix(2199)
            .cout(1000),
    ];
    let chaine = Chaine::nouvelle().categorie("MEN", "Ménage", "Household").produits(10, produits);
    base.inserer(&[chaine.caisses(3, 2).caisses(4, 1)]).await;
    base
}

/// One more copy of the service on this database.
pub(crate) fn demarrer(base: &TestDatabase, reglages: Reglages) -> App {
    comptant(base, reglages, &mesures())
}

/// Counters that nobody reads.
pub(crate) fn mesures() -> Mesures {
    Mesures::new(&Metrics::new().unwrap()).unwrap()
}

/// One more copy of the service, that counts here.
pub(crate) fn comptant(base: &TestDatabase, reglages: Reglages, mesures: &Mesures) -> App {
    let (config, mesures) = (base.config.clone(), mesures.clone());
    App::demarrer(move || Service {
        routes: magasin::service(State::new(
            config.pool(Session::requests(magasin::SERVICE)),
            reglages.clone(),
            mesures.clone(),
        )),
        verifier: TestTokens::verifier(),
        cle_interne: InternalKey::parse(CLE).ok(),
    })
}
