//! The statements of the profiles, each beside the function that runs it.

use chrono::{DateTime, Utc};
use comptoir_database::{Connection, Error, Params, Value};
use comptoir_types::{CompteId, Langue, Telephone};

use super::domain::{Client, Modification, NouveauProfil};
use crate::consentements::textes;

/// Prepared against the migrated schema by a test.
pub const STATEMENTS: &[&str] = &[LIRE, MODIFIER, VERROUILLER, CONNU, APPLIQUER];

comptoir_database::from_row!(Client {
    client_id,
    prenom,
    nom,
    courriel,
    telephone,
    langue,
    etat,
    version,
    cree_le,
    modifie_le
});

const LIRE: &str = "
    select client_id, prenom, nom, courriel, telephone, langue, etat, version, cree_le, modifie_le
      from clientele.client
     where client_id = $1";

/// The profile of this account.
pub async fn lire(db: &Connection, client: CompteId) -> Result<Option<Client>, Error> {
    db.maybe(LIRE, &[&client]).await
}

const MODIFIER: &str = "
    update clientele.client
       set prenom = coalesce($3, prenom),
           nom = coalesce($4, nom),
           telephone = case when $5 then $6 else telephone end,
           langue = coalesce($7, langue),
           version = version + 1,
           modifie_le = now()
     where client_id = $1 and version = $2 and etat = 'actif'
    returning client_id, prenom, nom, courriel, telephone, langue, etat, version, cree_le, modifie_le";

/// Changes the profile, if it is still at this version.
pub async fn modifier(
    db: &Connection,
    client: CompteId,
    version: i32,
    Modification { prenom, nom, telephone, langue }: &Modification,
) -> Result<Option<Client>, Error> {
    let numero = telephone.as_ref().and_then(Option::as_ref).map(Telephone::as_str);
    db.maybe(MODIFIER, &[&client, &version, prenom, nom, &telephone.is_some(), &numero, langue]).await
}

/// Held by whoever writes what belongs to a client.
pub(crate) const VERROUILLER: &str = "
    select client_id from clientele.client where client_id = $1 and etat = 'actif' for no key update";

const CONNU: &str = "select true from clientele.client where client_id = $1";

/// Whether this account has a profile, also one that was forgotten.
pub async fn connu(db: &Connection, client: CompteId) -> Result<bool, Error> {
    Ok(db.maybe(CONNU, &[&client]).await?.is_some_and(|Value(connu)| connu))
}

const APPLIQUER: &str = include_str!("store/appliquer.sql");

/// A profile to be made, and when its account was.
pub type Ouverture = (CompteId, NouveauProfil, DateTime<Utc>);

/// Makes the profiles of the events from one position to another, and moves there, in one transaction.
///
/// False, and nothing done, when another replica has moved meanwhile.
pub async fn appliquer(
    db: &Connection,
    depuis: i64,
    jusque: i64,
    profils: &[Ouverture],
) -> Result<bool, Error> {
    let ids: Vec<CompteId> = profils.iter().map(|(id, ..)| *id).collect();
    let prenoms: Vec<&str> = profils.iter().map(|(_, profil, _)| profil.prenom.as_str()).collect();
    let noms: Vec<&str> = profils.iter().map(|(_, profil, _)| profil.nom.as_str()).collect();
    let courriels: Vec<&str> = profils.iter().map(|(_, profil, _)| profil.courriel.as_str()).collect();
    let langues: Vec<Langue> = profils.iter().map(|(_, profil, _)| profil.langue).collect();
    let choix = || {
        profils
            .iter()
            .flat_map(|(id, profil, le)| profil.consentements.iter().map(move |choix| (id, choix, le)))
    };
    let choisissants: Vec<CompteId> = choix().map(|(id, ..)| *id).collect();
    let finalites: Vec<&str> = choix().map(|(_, choix, _)| choix.finalite.as_str()).collect();
    let accordes: Vec<bool> = choix().map(|(_, choix, _)| choix.accorde).collect();
    let quand: Vec<DateTime<Utc>> = choix().map(|(.., le)| *le).collect();
    let version = textes::en_vigueur().version;
    let params: Params<'_> = &[
        &depuis,
        &jusque,
        &ids,
        &prenoms,
        &noms,
        &courriels,
        &langues,
        &choisissants,
        &finalites,
        &accordes,
        &quand,
        &version,
    ];
    let Value(avancee) = db.one(APPLIQUER, params).await?;
    Ok(avancee)
}
