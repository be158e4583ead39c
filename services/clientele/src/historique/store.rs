//! The statements of the history.

use chrono::{DateTime, Utc};
use comptoir_database::{Connection, Error, Params, Value};
use comptoir_types::{CommandeId, CompteId};
use uuid::Uuid;

use super::domain::CommandeVue;
use super::lecteur::Effets;

/// Prepared against the migrated schema by a test.
pub const STATEMENTS: &[&str] = &[LISTER, APPLIQUER, VERROUILLER, RECONSTRUIRE];

comptoir_database::from_row!(CommandeVue {
    commande_id,
    numero,
    etat,
    mode,
    total_cents,
    nb_articles,
    creee_le,
    maj_le
});

const LISTER: &str = "
    select commande_id, numero, etat, mode, total_cents, nb_articles, creee_le, maj_le
      from clientele.commande_vue
     where client_id = $1
       and ($2::timestamptz is null or creee_le < $2 or (creee_le = $2 and commande_id > $3::uuid))
     order by creee_le desc, commande_id
     limit $4";

/// The orders of a client, newest first, from behind this one on.
pub async fn lister(
    db: &Connection,
    client: CompteId,
    apres: Option<(DateTime<Utc>, Uuid)>,
    lignes: i64,
) -> Result<Vec<CommandeVue>, Error> {
    let (avant, apres_id) = apres.unzip();
    db.all(LISTER, &[&client, &avant, &apres_id, &lignes]).await
}

const APPLIQUER: &str = include_str!("store/appliquer.sql");

/// Does what the events from one position to another do, and moves there, in one transaction.
///
/// False, and nothing done, when another replica has moved meanwhile.
pub async fn appliquer(db: &Connection, depuis: i64, jusque: i64, effets: &Effets) -> Result<bool, Error> {
    let Effets { creees, passages } = effets;
    let ids: Vec<CommandeId> = creees.iter().map(|(id, ..)| *id).collect();
    let clients: Vec<CompteId> = creees.iter().map(|(_, creee, _)| creee.client_id).collect();
    let numeros: Vec<i64> = creees.iter().map(|(_, creee, _)| creee.numero).collect();
    let etats: Vec<&str> = creees.iter().map(|(_, creee, _)| creee.etat.as_str()).collect();
    let modes: Vec<&str> = creees.iter().map(|(_, creee, _)| creee.mode.as_str()).collect();
    let totaux: Vec<i64> = creees.iter().map(|(_, creee, _)| creee.total_cents).collect();
    let articles: Vec<i32> = creees.iter().map(|(_, creee, _)| creee.nb_articles).collect();
    let creees_le: Vec<DateTime<Utc>> = creees.iter().map(|(.., le)| *le).collect();
    let passees: Vec<CommandeId> = passages.iter().map(|(id, ..)| *id).collect();
    let etats_passes: Vec<&str> = passages.iter().map(|(_, passage, _)| passage.etat.as_str()).collect();
    let passees_le: Vec<DateTime<Utc>> = passages.iter().map(|(.., le)| *le).collect();
    let params: Params<'_> = &[
        &depuis,
        &jusque,
        &ids,
        &clients,
        &numeros,
        &etats,
        &modes,
        &totaux,
        &articles,
        &creees_le,
        &passees,
        &etats_passes,
        &passees_le,
    ];
    let Value(avancee) = db.one(APPLIQUER, params).await?;
    Ok(avancee)
}

const VERROUILLER: &str = "
    select position
      from clientele.lecteur
     where nom = 'clientele.historique' and source = 'magasin'
       for update";

const RECONSTRUIRE: &str = include_str!("store/reconstruire.sql");

/// Empties the history for its reader to make it anew. Waits for the page that the reader is writing, so that none of it
/// stays.
pub async fn reconstruire(db: &Connection, acteur: CompteId) -> Result<(), Error> {
    db.together(&[(VERROUILLER, &[]), (RECONSTRUIRE, &[&acteur])]).await.map(drop)
}
