//! Workers, read.

use comptoir_clients::travailleur::Droits;
use comptoir_database::{Connection, Error, Row};
use comptoir_types::{CompteId, LieuId, Role};

use crate::domain::{Etat, Travailleur};

/// Prepared against the migrated schema by a test.
pub const STATEMENTS: &[&str] = &[LISTER, LIRE, DROITS];

comptoir_database::from_row!(Travailleur {
    travailleur_id,
    matricule,
    prenom,
    nom,
    courriel,
    role,
    etat,
    langue,
    version,
    cree_le,
    modifie_le,
    recherche,
    affectations: json,
});

const LISTER: &str = include_str!("lister.sql");

/// What a list of workers keeps.
pub struct Filtre<'a> {
    /// Only those who act in one of these places; none for all workers.
    pub lieux: Option<&'a [LieuId]>,
    /// Only this role.
    pub role: Option<Role>,
    /// Only this state.
    pub etat: Option<Etat>,
    /// Words, each the start of one in the name or the number.
    pub q: &'a str,
    /// How many at most.
    pub lignes: i64,
}

/// The workers by name, from behind this one on.
pub async fn lister(
    db: &Connection,
    filtre: &Filtre<'_>,
    apres: Option<(String, CompteId)>,
) -> Result<Vec<Travailleur>, Error> {
    let (nom, id) = apres.unzip();
    let Filtre { lieux, role, etat, q, lignes } = filtre;
    db.all(LISTER, &[lieux, role, etat, q, &nom, &id, lignes]).await
}

const LIRE: &str = include_str!("lire.sql");

/// The worker of this account, provided that they act in one of these places, when places are given.
pub async fn lire(
    db: &Connection,
    id: CompteId,
    lieux: Option<&[LieuId]>,
) -> Result<Option<Travailleur>, Error> {
    db.maybe(LIRE, &[&id, &lieux]).await
}

struct Ligne(Droits);

impl TryFrom<&Row> for Ligne {
    type Error = Error;

    fn try_from(row: &Row) -> Result<Self, Error> {
        Ok(Ligne(Droits {
            role: row.try_get("role")?,
            actif: row.try_get("actif")?,
            invite: row.try_get("invite")?,
            magasins: row.try_get("magasins")?,
            langue: row.try_get("langue")?,
        }))
    }
}

const DROITS: &str = "
    select travailleur.role, travailleur.etat in ('invite', 'actif') as actif,
           travailleur.etat = 'invite' as invite,
           array(select affectation.magasin_id
                   from travailleur.affectation
                  where affectation.travailleur_id = travailleur.travailleur_id and affectation.jusqua is null
                  order by affectation.magasin_id) as magasins,
           travailleur.langue
      from travailleur.travailleur
     where travailleur.travailleur_id = $1";

/// What the worker of this account may do now.
pub async fn droits(db: &Connection, id: CompteId) -> Result<Option<Droits>, Error> {
    Ok(db.maybe::<Ligne>(DROITS, &[&id]).await?.map(|Ligne(droits)| droits))
}
