//! The statements of the service, each beside the function that runs it.

use comptoir_clients::travailleur::Droits;
use comptoir_pg::{Connection, Error, Row};
use comptoir_types::{CompteId, LieuId, Role};
use tokio_postgres::types::Json;

use crate::domain::{Affectation, Etat, Travailleur};

/// Prepared against the migrated schema by a test.
pub const STATEMENTS: &[&str] = &[LISTER, LIRE, DROITS];

/// The worker with their open assignments.
macro_rules! travailleurs {
    ($suite:literal) => {
        concat!(
            "select t.travailleur_id, t.matricule, t.prenom, t.nom, t.courriel, t.role, t.etat, t.langue, t.version,
                    t.cree_le, t.modifie_le, t.recherche,
                    (select coalesce(jsonb_agg(jsonb_build_object('affectation_id', a.affectation_id,
                                                                  'magasin_id', a.magasin_id, 'depuis', a.depuis)
                                               order by a.magasin_id), '[]')
                       from travailleur.affectation a
                      where a.travailleur_id = t.travailleur_id and a.jusqua is null)
               from travailleur.travailleur t
              where ",
            $suite
        )
    };
}

impl From<&Row> for Travailleur {
    fn from(row: &Row) -> Self {
        let Json(affectations) = row.get::<_, Json<Vec<Affectation>>>(12);
        Travailleur {
            travailleur_id: row.get(0),
            matricule: row.get(1),
            prenom: row.get(2),
            nom: row.get(3),
            courriel: row.get(4),
            role: row.get(5),
            etat: row.get(6),
            langue: row.get(7),
            version: row.get(8),
            cree_le: row.get(9),
            modifie_le: row.get(10),
            recherche: row.get(11),
            affectations,
        }
    }
}

const LISTER: &str = travailleurs!(
    "($1::int[] is null or exists (select from travailleur.affectation a
                                    where a.travailleur_id = t.travailleur_id and a.jusqua is null
                                      and a.magasin_id = any ($1)))
        and ($2::text is null or t.role = $2)
        and ($3::text is null or t.etat = $3)
        and not exists (select from unnest(string_to_array(trim(travailleur.cherchable($4::text)), ' ')) m (mot)
                         where strpos(' ' || t.recherche, ' ' || m.mot) = 0)
        and ($5::text is null or (t.recherche, t.travailleur_id) > ($5, $6::uuid))
      order by t.recherche, t.travailleur_id limit $7"
);

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
    let Filtre { lieux, role, q, lignes, .. } = filtre;
    let etat = filtre.etat.map(Etat::as_str);
    db.all(LISTER, &[lieux, role, &etat, q, &nom, &id, lignes]).await
}

const LIRE: &str = travailleurs!(
    "t.travailleur_id = $1
        and ($2::int[] is null or exists (select from travailleur.affectation a
                                           where a.travailleur_id = $1 and a.jusqua is null and a.magasin_id = any ($2)))"
);

/// The worker of this account, provided that they act in one of these places, when places are given.
pub async fn lire(
    db: &Connection,
    id: CompteId,
    lieux: Option<&[LieuId]>,
) -> Result<Option<Travailleur>, Error> {
    db.maybe(LIRE, &[&id, &lieux]).await
}

struct Ligne(Droits);

impl From<&Row> for Ligne {
    fn from(row: &Row) -> Self {
        Ligne(Droits { role: row.get(0), actif: row.get(1), magasins: row.get(2), langue: row.get(3) })
    }
}

const DROITS: &str = "
    select t.role, t.etat in ('invite', 'actif'),
           array(select a.magasin_id from travailleur.affectation a
                  where a.travailleur_id = t.travailleur_id and a.jusqua is null order by a.magasin_id),
           t.langue
      from travailleur.travailleur t
     where t.travailleur_id = $1";

/// What the worker of this account may do now.
pub async fn droits(db: &Connection, id: CompteId) -> Result<Option<Droits>, Error> {
    Ok(db.maybe::<Ligne>(DROITS, &[&id]).await?.map(|Ligne(droits)| droits))
}
