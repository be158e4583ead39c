//! The figures of reports, made of the documents all at once.

use tokio_postgres::Transaction;

use crate::Error;

pub(crate) async fn rapports(tx: &Transaction<'_>) -> Result<(), Error> {
    // Without statistics the planner takes the tables for empty, and looks each line up.
    tx.batch_execute("analyze magasin.vente, magasin.vente_ligne, magasin.retour, magasin.retour_ligne")
        .await?;
    tx.batch_execute("set local work_mem = '64MB'").await?;
    tx.batch_execute(include_str!("rapports.sql")).await?;
    Ok(())
}
