//! What is left on cards, and how often a number may be asked about.

use std::time::Duration;

use comptoir_database::{Connection, Error, Row, Value};
use comptoir_types::{Centimes, CompteId, NumeroCarte};

use crate::cartes::domain::{CarteSolde, empreinte};

comptoir_database::from_row!(CarteSolde { genre, derniers, solde_cents });

/// What somebody is told who asks about a number.
pub enum Reponse {
    /// They have asked too often.
    TropDeQuestions,
    /// There is no such card.
    Inconnue,
    Solde(CarteSolde),
}

impl TryFrom<&Row> for Reponse {
    type Error = Error;

    fn try_from(row: &Row) -> Result<Self, Error> {
        let connue: Option<Centimes> = row.try_get("solde_cents")?;
        Ok(match (row.try_get("permis")?, connue) {
            (false, _) => Reponse::TropDeQuestions,
            (true, None) => Reponse::Inconnue,
            (true, Some(_)) => Reponse::Solde(CarteSolde::try_from(row)?),
        })
    }
}

pub(super) const DEMANDER: &str = "
    select essai.permis, carte.genre, carte.derniers, carte.solde_cents
      from (select magasin.essayer_carte($1) as permis) as essai
      left join magasin.carte on essai.permis and carte.empreinte = $2";

/// What is left on the card of this number. Each question counts.
pub async fn demander(db: &Connection, par: CompteId, numero: &NumeroCarte) -> Result<Reponse, Error> {
    db.one(DEMANDER, &[&par, &empreinte(numero)]).await
}

pub(super) const LIRE: &str = "select genre, derniers, solde_cents from magasin.carte where empreinte = $1";

/// The same for whoever has named it in a document that was refused.
pub async fn lire(db: &Connection, numero: &NumeroCarte) -> Result<Option<CarteSolde>, Error> {
    db.maybe(LIRE, &[&empreinte(numero)]).await
}

pub(super) const ESSAYER: &str = "select magasin.essayer_carte($1)";

/// Counts a number that was none. Whether they may try another.
pub async fn essayer(db: &Connection, par: CompteId) -> Result<bool, Error> {
    Ok(db.one::<Value<bool>>(ESSAYER, &[&par]).await?.0)
}

pub(super) const OUBLIER: &str =
    "delete from magasin.carte_essai where depuis < now() - make_interval(secs => $1)";

/// Forgets the attempts of that age; how many callers.
pub async fn oublier(db: &Connection, age: Duration) -> Result<u64, Error> {
    db.run(OUBLIER, &[&age.as_secs_f64()]).await
}

pub(super) const PASSIF: &str =
    "select coalesce(sum(solde_cents), 0)::bigint from magasin.carte where solde_cents > 0";

/// What all cards together are worth.
pub async fn passif(db: &Connection) -> Result<Centimes, Error> {
    Ok(db.one::<Value<Centimes>>(PASSIF, &[]).await?.0)
}
