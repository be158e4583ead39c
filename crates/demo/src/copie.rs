//! Rows by `COPY` in binary, the fastest way in.

use bytes::{BufMut as _, Bytes, BytesMut};
use futures_util::SinkExt as _;
use tokio_postgres::Transaction;
use tokio_postgres::types::{IsNull, ToSql, Type};

use crate::Error;

/// The signature, no flag, no extension («COPY», File Formats, Binary Format).
const ENTETE: &[u8] = b"PGCOPY\n\xff\r\n\0\0\0\0\0\0\0\0\0";
/// What stands for no value, and for the end.
const RIEN: i32 = -1;
const FIN: i16 = -1;

/// The rows of a table that wait to be sent.
pub(crate) struct Copie {
    sql: String,
    types: Vec<Type>,
    tampon: BytesMut,
    /// How many rows it was given so far.
    pub(crate) lignes: u64,
}

impl Copie {
    pub(crate) async fn new(tx: &Transaction<'_>, table: &str, colonnes: &str) -> Result<Self, Error> {
        #[expect(clippy::disallowed_methods, reason = "asked once, for the types of the columns; never run")]
        let statement = tx.prepare(&format!("select {colonnes} from {table}")).await?;
        Ok(Copie {
            sql: format!("copy {table} ({colonnes}) from stdin (format binary)"),
            types: statement.columns().iter().map(|colonne| colonne.type_().clone()).collect(),
            tampon: BytesMut::new(),
            lignes: 0,
        })
    }

    /// One more row: its values in the order of the columns.
    pub(crate) fn ligne(&mut self, valeurs: &[&(dyn ToSql + Sync)]) -> Result<(), Error> {
        if self.tampon.is_empty() {
            self.tampon.put_slice(ENTETE);
        }
        self.tampon.put_i16(valeurs.len() as i16);
        for (valeur, genre) in valeurs.iter().zip(&self.types) {
            let place = self.tampon.len();
            self.tampon.put_i32(RIEN);
            if let IsNull::No = valeur.to_sql_checked(genre, &mut self.tampon).map_err(Error::Valeur)? {
                let longueur = (self.tampon.len() - place - 4) as i32;
                self.tampon[place..place + 4].copy_from_slice(&longueur.to_be_bytes());
            }
        }
        self.lignes += 1;
        Ok(())
    }

    /// Bytes that wait.
    pub(crate) fn attente(&self) -> usize {
        self.tampon.len()
    }

    pub(crate) async fn envoyer(&mut self, tx: &Transaction<'_>) -> Result<(), Error> {
        if self.tampon.is_empty() {
            return Ok(());
        }
        self.tampon.put_i16(FIN);
        let mut copie = std::pin::pin!(tx.copy_in::<_, Bytes>(&self.sql).await?);
        copie.send(self.tampon.split().freeze()).await?;
        copie.finish().await?;
        Ok(())
    }
}
