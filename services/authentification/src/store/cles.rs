//! Keys of programs.

use chrono::{DateTime, Utc};
use comptoir_database::{Connection, Error, Found, Value};
use comptoir_http::Demande;
use comptoir_types::{CleId, CompteId, Portee};

use crate::api_key::ApiKey;
use crate::domain::cles::{Cle, NouvelleCle};

/// Prepared against the migrated schema by a test.
pub const STATEMENTS: &[&str] = &[CREER, EMPREINTE, LISTER, REVOQUER, CHERCHER, NOTER_USAGE];

const CREER: &str = include_str!("creer_cle.sql");

/// Makes the key, and an account for it. Its id is the key of the request.
///
/// # Errors
/// `compte_pkey` when the key of the request has served; `cle_api_expiration` when it would be over already, or good
/// for too long.
pub async fn creer(
    db: &Connection,
    demande: &Demande<'_>,
    nouvelle: &NouvelleCle,
    cle: &ApiKey,
) -> Result<(), Error> {
    let Demande { compte, cle: id, empreinte } = demande;
    let (portees, secret) = (nouvelle.portees.as_slice(), cle.empreinte());
    let expire_le = nouvelle.expire_le.get();
    db.run(
        CREER,
        &[id, &nouvelle.nom, &cle.prefixe(), &secret.as_slice(), &portees, compte, empreinte, &expire_le],
    )
    .await?;
    Ok(())
}

const EMPREINTE: &str = "
    select empreinte from authentification.cle_api where cle_id = $1 and cree_par = $2";

/// Whether this very request has made a key before.
pub async fn deja_faite(db: &Connection, demande: &Demande<'_>) -> Result<bool, Error> {
    let vue: Option<Value<Vec<u8>>> = db.maybe(EMPREINTE, &[&demande.cle, &demande.compte]).await?;
    Ok(vue.is_some_and(|Value(empreinte)| empreinte == demande.empreinte))
}

comptoir_database::from_row!(Cle {
    cle_id,
    nom,
    prefixe,
    portees,
    cree_par,
    cree_le,
    expire_le,
    revoquee_le,
    dernier_usage_le
});

const LISTER: &str = "
    select cle_id, nom, prefixe, portees, cree_par, cree_le, expire_le, revoquee_le, dernier_usage_le
      from authentification.cle_api
     where $1::timestamptz is null or (cree_le, cle_id) < ($1, $2::uuid)
     order by cree_le desc, cle_id desc limit $3";

/// All keys, newest first, from behind this one on.
pub async fn lister(
    db: &Connection,
    apres: Option<(DateTime<Utc>, CleId)>,
    lignes: i64,
) -> Result<Vec<Cle>, Error> {
    let (cree_le, id) = apres.unzip();
    db.all(LISTER, &[&cree_le, &id, &lignes]).await
}

const REVOQUER: &str = include_str!("revoquer_cle.sql");

/// Ends a key, if it has not ended. False: there is no such key.
pub async fn revoquer(db: &Connection, id: CleId, acteur: CompteId) -> Result<bool, Error> {
    Ok(db.maybe::<Found>(REVOQUER, &[&id, &acteur]).await?.is_some())
}

/// A key that is good, as an exchange finds it.
pub struct Exchange {
    pub cle_id: CleId,
    pub compte_id: CompteId,
    /// SHA-256 of its secret.
    pub secret_hash: Vec<u8>,
    /// What it may read.
    pub portees: Vec<Portee>,
    /// For how many seconds it still is good, 1 or more.
    pub reste: i64,
}

comptoir_database::from_row!(Exchange { cle_id, compte_id, secret_hash, portees, reste });

const CHERCHER: &str = "
    select cle_id, compte_id, secret_hash, portees,
           ceil(extract(epoch from expire_le - now()))::bigint as reste
      from authentification.cle_api
      join authentification.compte using (compte_id)
     where prefixe = $1 and revoquee_le is null and expire_le > now() and compte.etat = 'actif'";

/// The key of this prefix, provided that it is good.
pub async fn chercher(db: &Connection, prefixe: &str) -> Result<Option<Exchange>, Error> {
    db.maybe(CHERCHER, &[&prefixe]).await
}

const NOTER_USAGE: &str = "
    update authentification.cle_api set dernier_usage_le = now()
     where cle_id = $1
       and (dernier_usage_le is null or dernier_usage_le < now() - interval '1 minute')";

/// Notes that the key is used, once a minute at most.
pub async fn noter_usage(db: &Connection, id: CleId) -> Result<(), Error> {
    db.run(NOTER_USAGE, &[&id]).await?;
    Ok(())
}
