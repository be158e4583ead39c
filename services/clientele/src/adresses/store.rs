//! The statements of the addresses. Whoever writes one holds the row of its client.

use comptoir_database::{Connection, Error, Found, Params, Value, retry};
use comptoir_types::{AdresseId, CompteId};

use super::domain::{Adresse, NouvelleAdresse};
use crate::profils::store::VERROUILLER;

/// Prepared against the migrated schema by a test.
pub const STATEMENTS: &[&str] = &[LISTER, CREER, CHANGER, VERSION, RETIRER];

comptoir_database::from_row!(Adresse {
    adresse_id,
    genre,
    destinataire,
    ligne1,
    ligne2,
    ville,
    province,
    code_postal,
    defaut,
    version
});

const LISTER: &str = "
    select adresse_id, genre, destinataire, ligne1, ligne2, ville, province, code_postal, defaut, version
      from clientele.adresse
     where client_id = $1
     order by defaut desc, adresse_id";

/// The addresses of a client, the ones to propose first before the others.
pub async fn lister(db: &Connection, client: CompteId) -> Result<Vec<Adresse>, Error> {
    db.all(LISTER, &[&client]).await
}

const CREER: &str = "
    insert into clientele.adresse (
           adresse_id, client_id, genre, destinataire, ligne1, ligne2, ville, province, code_postal, defaut)
    select $1, client_id, $3, $4, $5, $6, $7, $8, $9, $10
      from clientele.client
     where client_id = $2 and etat = 'actif'
    returning adresse_id, genre, destinataire, ligne1, ligne2, ville, province, code_postal, defaut, version";

/// Makes an address; none for a client who is not known.
///
/// # Errors
/// `adresse_nombre` past twenty, `adresse_province`.
pub async fn creer(
    db: &Connection,
    client: CompteId,
    id: AdresseId,
    adresse: &NouvelleAdresse,
) -> Result<Option<Adresse>, Error> {
    let NouvelleAdresse { genre, destinataire, ligne1, ligne2, ville, province, code_postal, defaut } =
        adresse;
    let (province, code) = (province.as_str(), code_postal.as_str());
    let params: Params<'_> =
        &[&id, &client, genre, destinataire, ligne1, ligne2, ville, &province, &code, defaut];
    Ok(retry(async || db.after_lock((VERROUILLER, &[&client]), (CREER, params)).await).await?.pop())
}

const CHANGER: &str = "
    update clientele.adresse
       set genre = $4, destinataire = $5, ligne1 = $6, ligne2 = $7, ville = $8, province = $9,
           code_postal = $10, defaut = $11, version = version + 1
     where adresse_id = $1 and client_id = $2 and version = $3
    returning adresse_id, genre, destinataire, ligne1, ligne2, ville, province, code_postal, defaut, version";

/// Writes an address anew, if it is this client's and still at this version.
///
/// # Errors
/// `adresse_province`.
pub async fn changer(
    db: &Connection,
    client: CompteId,
    id: AdresseId,
    version: i32,
    adresse: &NouvelleAdresse,
) -> Result<Option<Adresse>, Error> {
    let NouvelleAdresse { genre, destinataire, ligne1, ligne2, ville, province, code_postal, defaut } =
        adresse;
    let (province, code) = (province.as_str(), code_postal.as_str());
    let params: Params<'_> =
        &[&id, &client, &version, genre, destinataire, ligne1, ligne2, ville, &province, &code, defaut];
    Ok(retry(async || db.after_lock((VERROUILLER, &[&client]), (CHANGER, params)).await).await?.pop())
}

const VERSION: &str = "select version from clientele.adresse where adresse_id = $1 and client_id = $2";

/// The version of a client's address.
pub async fn version(db: &Connection, client: CompteId, id: AdresseId) -> Result<Option<i32>, Error> {
    Ok(db.maybe(VERSION, &[&id, &client]).await?.map(|Value(version)| version))
}

const RETIRER: &str = "
    delete from clientele.adresse where adresse_id = $1 and client_id = $2 returning adresse_id";

/// Removes a client's address. False: they have none of this id.
pub async fn retirer(db: &Connection, client: CompteId, id: AdresseId) -> Result<bool, Error> {
    let retirees: Vec<Found> = db.after_lock((VERROUILLER, &[&client]), (RETIRER, &[&id, &client])).await?;
    Ok(!retirees.is_empty())
}
