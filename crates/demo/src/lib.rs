//! Demo data: the same for everyone, made by a rule.
//!
//! [`semer`] fills an empty database with seven places, two hundred products, the demo accounts and ninety days of
//! sales and web orders. Every value is a function of the seed, the table and the row, so that the same options give
//! the same content, byte for byte: there is no clock and no chance. One transaction holds it all.
//!
//! Two passes go through the same events in the order of time: the first counts what the shelves must hold and what
//! each till sells, the second writes the rows, whose ledger continues line after line as the application would have
//! written it.
//!
//! Stored answers of requests are not made: the application forgets them after three days.
#![warn(missing_docs)]

use tokio_postgres::{Client, GenericClient, SimpleQueryMessage};

mod approvisionnement;
mod calendrier;
mod catalogue;
mod commandes;
mod copie;
mod error;
mod lieux;
mod lifecycle;
mod misc;
mod monde;
mod options;
mod paiement;
mod personnes;
mod plan;
mod promotions;
mod retours;
mod rng;
mod stock;
mod tiroir;
mod ventes;
mod writer;

pub use error::Error;
pub use options::Options;
pub use personnes::{CLE_API, CompteDemo, MOT_DE_PASSE, comptes};

/// What was made.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Bilan {
    /// Accounts of clients and workers.
    pub comptes: u64,
    /// Products.
    pub produits: u64,
    /// Sales, at tills and of orders handed over.
    pub ventes: u64,
    /// Web orders.
    pub commandes: u64,
    /// Lines of the stock ledger.
    pub mouvements: u64,
    /// Events.
    pub evenements: u64,
}

/// Told of what is being written, how many rows of it are, and how many there will be.
pub type Progress<'a> = &'a mut dyn FnMut(&str, u64, u64);

/// Fills an empty database whose schemas are up to date. The connection is its owner's.
///
/// # Errors
/// A database that holds products or sales is refused. On any error the database is left as it was.
pub async fn semer(client: &mut Client, options: &Options, progress: Progress<'_>) -> Result<Bilan, Error> {
    let tx = client.transaction().await?;
    // A second one waits here, then finds the database occupied.
    tx.batch_execute("select pg_advisory_xact_lock(hashtext('comptoir.semer'))").await?;
    let occupee = "select 1 where exists (select from magasin.produit) or exists (select from magasin.vente)";
    if valeur(&tx, occupee).await?.is_some() {
        return Err(Error::Occupee);
    }
    progress("plan", 0, 1);
    let monde = monde::Monde::new(options)?;
    let plan = plan::Plan::new(&monde);
    progress("plan", 1, 1);
    writer::lieux(&tx, &monde, &plan).await?;
    let comptes = writer::comptes(&tx, &monde, progress).await?;
    writer::quarts(&tx, &monde).await?;
    writer::produits(&tx, &monde, progress).await?;
    writer::promotions(&tx, &monde).await?;
    writer::stock(&tx, &monde, &plan, progress).await?;
    writer::sessions(&tx, &monde, &plan).await?;
    let bilan = writer::Batch::new(&tx, &monde, &plan).await?.ecrire(&tx, progress).await?;
    progress("chiffres", 0, 1);
    writer::rapports(&tx).await?;
    progress("chiffres", 1, 1);
    progress("statistiques", 0, 1);
    writer::sequences(&tx).await?;
    writer::statistiques(&tx).await?;
    tx.commit().await?;
    progress("statistiques", 1, 1);
    Ok(Bilan { comptes, produits: monde.produits.len() as u64, ..bilan })
}

/// Whether the database holds no product.
///
/// # Errors
/// The schema is not there, or the connection is not.
pub async fn est_vide(client: &Client) -> Result<bool, Error> {
    Ok(valeur(client, "select 1 from magasin.produit limit 1").await?.is_none())
}

/// The first value of the first row, without preparing a statement that runs once.
async fn valeur(client: &impl GenericClient, sql: &str) -> Result<Option<String>, Error> {
    let reponse = client.simple_query(sql).await?;
    Ok(reponse.iter().find_map(|message| match message {
        SimpleQueryMessage::Row(ligne) => ligne.get(0).map(str::to_owned),
        _ => None,
    }))
}
