//! What is read when a return was refused, to say why.

use comptoir_database::{Connection, Error, Value};
use comptoir_types::{Centimes, LieuId, SessionCaisseId, VenteId};
use serde::Serialize;

use crate::ventes::domain::Canal;

/// The sale and the session of a refused return as they are now.
#[derive(Debug)]
pub struct Situation {
    pub canal: Canal,
    pub annulee: bool,
    /// Whether the session that was named is the one that sold.
    pub meme_session: bool,
    /// Whether it is open in the store that was named.
    pub session_ouverte: bool,
}

comptoir_database::from_row!(Situation { canal, annulee, meme_session, session_ouverte });

pub(super) const SITUATION: &str = "
    select canal, annulee, session_id is not distinct from $2 as meme_session,
           exists (select from magasin.session_caisse
                    where session_caisse.session_id = $2
                      and session_caisse.magasin_id = $3
                      and session_caisse.etat = 'ouverte') as session_ouverte
      from magasin.vente
     where vente_id = $1";

/// Why no row took the return.
pub async fn situation(
    db: &Connection,
    vente: VenteId,
    session: SessionCaisseId,
    magasin: LieuId,
) -> Result<Option<Situation>, Error> {
    db.maybe(SITUATION, &[&vente, &session, &magasin]).await
}

/// How much of a line may still come back.
#[derive(Debug, Serialize)]
pub struct Restante {
    rang: i16,
    restante: i32,
}

comptoir_database::from_row!(Restante { rang, restante });

pub(super) const RESTANTES: &str = "
    select rang, quantite - retournee as restante
      from magasin.vente_ligne
     where vente_id = $1 and rang = any ($2::int[])
     order by rang";

/// What is left of these lines.
pub async fn restantes(db: &Connection, vente: VenteId, rangs: &[i32]) -> Result<Vec<Restante>, Error> {
    db.all(RESTANTES, &[&vente, &rangs]).await
}

pub(super) const CHIFFRER: &str = include_str!("chiffrer.sql");

/// The lines of a refused return, by column; none: all that is left of the sale.
pub(crate) type Colonnes<'a> = Option<(&'a [i32], &'a [i32], &'a [bool])>;

/// What these lines would give back now; none where the sale does not have them.
pub(crate) async fn chiffrer(
    db: &Connection,
    vente: VenteId,
    lignes: Colonnes<'_>,
) -> Result<Option<Centimes>, Error> {
    let (rangs, quantites, en_stock) = lignes.map_or((None, None, None), |(rangs, quantites, en_stock)| {
        (Some(rangs), Some(quantites), Some(en_stock))
    });
    let total = db.maybe(CHIFFRER, &[&vente, &rangs, &quantites, &en_stock]).await?;
    Ok(total.map(|Value(total)| total))
}
