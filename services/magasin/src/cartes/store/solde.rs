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
    /// Another card took its place.
    Remplacee,
    Solde(CarteSolde),
}

impl TryFrom<&Row> for Reponse {
    type Error = Error;

    fn try_from(row: &Row) -> Result<Self, Error> {
        let connue: Option<Centimes> = row.try_get("solde_cents")?;
        Ok(match (row.try_get("permis")?, connue) {
            (false, _) => Reponse::TropDeQuestions,
            (true, None) => Reponse::Inconnue,
            (true, Some(_)) if row.try_get("remplacee")? => Reponse::Remplacee,
            (true, Some(_)) => Reponse::Solde(CarteSolde::try_from(row)?),
        })
    }
}

pub(super) const DEMANDER: &str = "
    select essai.permis, carte.genre, carte.derniers, carte.solde_cents,
           carte.remplacee_par is not null as remplacee
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

/// Whether a document may name these cards.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tentative {
    Permise,
    /// One of them is none.
    Inconnue,
    /// Ten of theirs were none within a minute.
    Epuisee,
}

comptoir_types::texte_sql!(Tentative: Permise = "permise", Inconnue = "inconnue", Epuisee = "epuisee");

pub(super) const TENTER: &str = "select magasin.tenter_cartes($1, $2)";

/// Asked before a document that names these cards. What it counts stays, whatever becomes of the document.
pub async fn tenter(db: &Connection, par: CompteId, numeros: &[&NumeroCarte]) -> Result<Tentative, Error> {
    let empreintes: Vec<_> = numeros.iter().map(|numero| empreinte(numero)).collect();
    Ok(db.one::<Value<Tentative>>(TENTER, &[&empreintes, &par]).await?.0)
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
