//! The lines: written at the end, and searched.

use chrono::{DateTime, NaiveDate, Utc};
use comptoir_database::{Connection, Error, Value};
use comptoir_outbox::{Evenement, Lecteur};
use comptoir_types::{CompteId, LieuId};
use uuid::Uuid;

use crate::audit::domain::{Acte, LigneAudit, acte};

/// Prepared against the migrated schema by a test.
pub(super) const STATEMENTS: &[&str] =
    &[POSITION, VERROUILLER, INSCRIRE, TOUTES, DE_L_OBJET, DE_L_ACTEUR, DU_MAGASIN, DE_L_ACTION];

comptoir_database::from_row!(LigneAudit {
    position,
    source,
    action,
    acteur_id,
    magasin_id,
    objet,
    details,
    le,
    empreinte
});

const POSITION: &str = "select position from travailleur.lecteur where nom = $1 and source = $2";

/// How far this reader has got.
///
/// # Errors
/// The database's.
pub async fn position(db: &Connection, lecteur: &Lecteur) -> Result<i64, Error> {
    let Value(position) = db.one(POSITION, &[&lecteur.nom, &lecteur.source]).await?;
    Ok(position)
}

const VERROUILLER: &str = "select pg_advisory_xact_lock(hashtext('travailleur.journal_audit'))";

const INSCRIRE: &str = include_str!("inscrire.sql");

/// Writes a line for each act of staff among these events, and moves the reader, in one transaction.
///
/// One writer at a time, whatever it reads. Gives the events that could not be understood; none, and nothing done, when
/// another replica has moved meanwhile.
///
/// # Errors
/// The database's; also when another writer held the chain for a second.
pub async fn inscrire<'e>(
    db: &Connection,
    lecteur: &Lecteur,
    (depuis, jusque): (i64, i64),
    evenements: &'e [Evenement],
) -> Result<Option<Vec<&'e Evenement>>, Error> {
    let actes: Vec<(&Evenement, Acte)> =
        evenements.iter().filter_map(|evenement| Some((evenement, acte(evenement)?))).collect();
    let positions: Vec<i64> = actes.iter().map(|(evenement, _)| evenement.position).collect();
    let actions: Vec<&str> = actes.iter().map(|(evenement, _)| evenement.genre.as_str()).collect();
    let acteurs: Vec<Option<Uuid>> = actes.iter().map(|(_, acte)| acte.acteur).collect();
    let magasins: Vec<Option<i32>> = actes.iter().map(|(_, acte)| acte.magasin).collect();
    let objets: Vec<&str> = actes.iter().map(|(evenement, _)| evenement.agregat_id.as_str()).collect();
    let details: Vec<&serde_json::Value> = actes.iter().map(|(_, acte)| &acte.details).collect();
    let instants: Vec<DateTime<Utc>> = actes.iter().map(|(evenement, _)| evenement.cree_le).collect();
    let params: comptoir_database::Params<'_> = &[
        &depuis,
        &jusque,
        &lecteur.source,
        &positions,
        &actions,
        &acteurs,
        &magasins,
        &objets,
        &details,
        &instants,
    ];
    let avancee = db.after_lock((VERROUILLER, &[]), (INSCRIRE, params)).await?.pop();
    Ok(matches!(avancee, Some(Value(true)))
        .then(|| actes.iter().filter(|(_, acte)| !acte.compris).map(|(evenement, _)| *evenement).collect()))
}

/// Which lines a search keeps; each none for all.
#[derive(Debug, Clone, Default)]
pub struct Filtre<'a> {
    /// What this person did.
    pub acteur: Option<CompteId>,
    /// What was done in this place.
    pub magasin: Option<LieuId>,
    /// What was done of this kind.
    pub action: Option<&'a str>,
    /// What was done to this.
    pub objet: Option<&'a str>,
    /// From this day on.
    pub du: Option<NaiveDate>,
    /// Up to this day.
    pub au: Option<NaiveDate>,
    /// How many at most.
    pub lignes: i64,
}

/// The lines of one filter by its index, held to the others too: a plan that is made once cannot choose among them.
macro_rules! lister {
    ($premier:literal) => {
        concat!(
            "
    select position, source, action, acteur_id, magasin_id, objet, details, le,
           encode(empreinte, 'hex') as empreinte
      from travailleur.journal_audit
     where ",
            $premier,
            "
       and ($1::uuid is null or acteur_id = $1) and ($2::int is null or magasin_id = $2)
       and ($3::text is null or action = $3) and ($4::text is null or objet = $4)
       and le >= coalesce($5::date::timestamp at time zone 'America/Toronto', '-infinity')
       and le < coalesce(($6::date + 1)::timestamp at time zone 'America/Toronto', 'infinity')
       and (le, position) < (coalesce($7::timestamptz, 'infinity'), coalesce($8::bigint, 0))
     order by le desc, position desc
     limit $9"
        )
    };
}

const TOUTES: &str = lister!("true");
const DE_L_OBJET: &str = lister!("objet = $4");
const DE_L_ACTEUR: &str = lister!("acteur_id = $1");
const DU_MAGASIN: &str = lister!("magasin_id = $2");
const DE_L_ACTION: &str = lister!("action = $3");

/// The lines, newest first, from behind this one on.
///
/// # Errors
/// The database's.
pub async fn lister(
    db: &Connection,
    filtre: &Filtre<'_>,
    apres: Option<(DateTime<Utc>, i64)>,
) -> Result<Vec<LigneAudit>, Error> {
    let Filtre { acteur, magasin, action, objet, du, au, lignes } = filtre;
    // Of what is asked for, that which keeps the fewest.
    let sql = match (objet, acteur, magasin, action) {
        (Some(_), ..) => DE_L_OBJET,
        (_, Some(_), ..) => DE_L_ACTEUR,
        (_, _, Some(_), _) => DU_MAGASIN,
        (.., Some(_)) => DE_L_ACTION,
        _ => TOUTES,
    };
    let (avant, avant_position) = apres.unzip();
    db.all(sql, &[acteur, magasin, action, objet, du, au, &avant, &avant_position, lignes]).await
}
