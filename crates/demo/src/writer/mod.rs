//! The rows, table by table.

use tokio_postgres::Transaction;

use crate::Error;

mod approvisionnement;
mod batch;
mod commandes;
mod comptes;
mod mouvements;
mod produits;
mod promotions;
mod quarts;
mod rapports;
mod reseau;
mod retours;
mod sessions;
mod tables;
mod tiroir;
mod ventes;

pub(crate) use batch::Batch;
pub(crate) use comptes::comptes;
pub(crate) use produits::{produits, stock};
pub(crate) use promotions::promotions;
pub(crate) use quarts::quarts;
pub(crate) use rapports::rapports;
pub(crate) use reseau::lieux;
pub(crate) use sessions::sessions;

/// The ids that the application gives next, one after those given here.
pub(crate) async fn sequences(tx: &Transaction<'_>) -> Result<(), Error> {
    const IDENTITES: [(&str, &str); 9] = [
        ("magasin.lieu", "lieu_id"),
        ("magasin.categorie", "categorie_id"),
        ("magasin.produit", "produit_id"),
        ("magasin.caisse", "caisse_id"),
        ("magasin.alerte", "alerte_id"),
        ("magasin.commande", "numero"),
        ("magasin.mouvement", "mouvement_id"),
        ("magasin.outbox", "evenement_id"),
        ("travailleur.affectation", "affectation_id"),
    ];
    for (table, colonne) in IDENTITES {
        tx.batch_execute(&format!(
            "select setval(pg_get_serial_sequence('{table}', '{colonne}'), coalesce(max({colonne}), 0) + 1, false) from {table}"
        ))
        .await?;
    }
    Ok(())
}

/// What the planner knows of the tables, which it would otherwise learn later.
pub(crate) async fn statistiques(tx: &Transaction<'_>) -> Result<(), Error> {
    let tables = "select string_agg(format('%I.%I', schemaname, tablename), ', ') from pg_tables \
                  where schemaname in ('authentification', 'clientele', 'magasin', 'panier', 'travailleur')";
    if let Some(tables) = crate::valeur(tx, tables).await? {
        tx.batch_execute(&format!("analyze {tables}")).await?;
    }
    Ok(())
}
