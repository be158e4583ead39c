//! The statements of the module, each beside the function that runs it.

use comptoir_clients::magasin::LieuOuvert;
use comptoir_database::{Connection, Error, Row, Value};
use comptoir_types::{CompteId, LieuId, Taux};

use super::domain::{Lieu, Modification, Parametres};

/// Prepared against the migrated schema by a test.
pub const STATEMENTS: &[&str] = &[LIEUX, LIEU, OUVERTS, MODIFIER, PARAMETRES];

comptoir_database::from_row!(Lieu {
    lieu_id,
    code,
    genre: "type",
    nom,
    adresse,
    ville,
    code_postal,
    region,
    telephone,
    etat,
    reprend_consignes,
    version
});

const LIEUX: &str = "
    select lieu_id, code, type, nom, adresse, ville, code_postal, region, telephone, etat,
           reprend_consignes, version
      from magasin.lieu
     where lieu_id > $1
     order by lieu_id
     limit $2";

/// The places by id, from behind this one on.
///
/// # Errors
/// The database's.
pub async fn lieux(db: &Connection, apres: LieuId, lignes: i64) -> Result<Vec<Lieu>, Error> {
    db.all(LIEUX, &[&apres, &lignes]).await
}

const LIEU: &str = "
    select lieu_id, code, type, nom, adresse, ville, code_postal, region, telephone, etat,
           reprend_consignes, version
      from magasin.lieu
     where lieu_id = $1";

/// The place of this id.
///
/// # Errors
/// The database's.
pub async fn lieu(db: &Connection, id: LieuId) -> Result<Option<Lieu>, Error> {
    db.maybe(LIEU, &[&id]).await
}

const MODIFIER: &str = "
    with lieu as (
      update magasin.lieu
         set reprend_consignes = $3, version = version + 1, modifie_le = now()
       where lieu_id = $1 and version = $2 and type = 'magasin'
      returning lieu_id, code, type, nom, adresse, ville, code_postal, region, telephone, etat,
                reprend_consignes, version),
    evenement as (
      insert into magasin.outbox (type, agregat_id, charge)
      select 'audit.lieu', lieu_id::text,
             jsonb_build_object('acteur_id', $4::uuid, 'magasin_id', lieu_id, 'objet', 'lieu', 'details',
                                jsonb_build_object('reprend_consignes', reprend_consignes))
        from lieu)
    select * from lieu";

/// Changes a store from this version on; none when there is none of this id, or its version is another by now.
///
/// # Errors
/// The database's.
pub async fn modifier(
    db: &Connection,
    id: LieuId,
    version: i32,
    modification: &Modification,
    par: CompteId,
) -> Result<Option<Lieu>, Error> {
    db.maybe(MODIFIER, &[&id, &version, &modification.reprend_consignes, &par]).await
}

const OUVERTS: &str = "
    select lieu_id from magasin.lieu where type <> 'siege' and etat = 'actif' order by lieu_id";

/// The stores and the logistics centre that are in use.
///
/// # Errors
/// The database's.
pub async fn ouverts(db: &Connection) -> Result<Vec<LieuOuvert>, Error> {
    let lieux: Vec<Value<LieuId>> = db.all(OUVERTS, &[]).await?;
    Ok(lieux.into_iter().map(|Value(lieu_id)| LieuOuvert { lieu_id }).collect())
}

const PARAMETRES: &str = "
    select parametre.raison_sociale, parametre.numero_tps, parametre.numero_tvq,
           parametre.frais_livraison_cents, parametre.livraison_gratuite_cents, parametre.reservation_minutes,
           parametre.version, taux.tps, taux.tvq
      from magasin.parametre
     cross join magasin.taux(magasin.jour(now())) as taux";

comptoir_database::from_row!(Parametres {
    raison_sociale,
    numero_tps,
    numero_tvq,
    frais_livraison_cents,
    livraison_gratuite_cents,
    reservation_minutes,
    version,
    taux: (taux),
});

fn taux(row: &Row) -> Result<Taux, Error> {
    Ok(Taux { tps: row.try_get("tps")?, tvq: row.try_get("tvq")? })
}

/// The settings, with the rates of today.
///
/// # Errors
/// The database's.
pub async fn parametres(db: &Connection) -> Result<Parametres, Error> {
    db.one(PARAMETRES, &[]).await
}
