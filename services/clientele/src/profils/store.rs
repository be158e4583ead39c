//! The statements of the profiles, each beside the function that runs it.

use comptoir_database::{Connection, Error, Value};
use comptoir_types::{CompteId, Langue, Telephone};

use super::domain::{Client, Modification, NouveauProfil};

/// Prepared against the migrated schema by a test.
pub const STATEMENTS: &[&str] = &[LIRE, MODIFIER, APPLIQUER];

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

const APPLIQUER: &str = "
    with avancee as (
      update clientele.lecteur set position = $2, maj_le = now()
       where nom = 'clientele.profils' and source = 'authentification' and position = $1
      returning 1),
    clients as (
      insert into clientele.client (client_id, prenom, nom, courriel, langue)
      select profil.client_id, profil.prenom, profil.nom, profil.courriel, profil.langue
        from avancee,
             unnest($3::uuid[], $4::text[], $5::text[], $6::text[], $7::text[])
             as profil (client_id, prenom, nom, courriel, langue)
      on conflict (client_id) do nothing)
    select exists (select from avancee)";

/// Makes the profiles of the events from one position to another, and moves there, in one transaction.
///
/// False, and nothing done, when another replica has moved meanwhile. A profile that exists stays as its owner left it.
pub async fn appliquer(
    db: &Connection,
    depuis: i64,
    jusque: i64,
    profils: &[(CompteId, NouveauProfil)],
) -> Result<bool, Error> {
    let ids: Vec<CompteId> = profils.iter().map(|(id, _)| *id).collect();
    let prenoms: Vec<&str> = profils.iter().map(|(_, profil)| profil.prenom.as_str()).collect();
    let noms: Vec<&str> = profils.iter().map(|(_, profil)| profil.nom.as_str()).collect();
    let courriels: Vec<&str> = profils.iter().map(|(_, profil)| profil.courriel.as_str()).collect();
    let langues: Vec<Langue> = profils.iter().map(|(_, profil)| profil.langue).collect();
    let Value(avancee) =
        db.one(APPLIQUER, &[&depuis, &jusque, &ids, &prenoms, &noms, &courriels, &langues]).await?;
    Ok(avancee)
}
