//! The events, searched; and what they hold no longer than it is needed.

use comptoir_database::{Connection, Error};
use comptoir_outbox::Evenement;
use comptoir_types::{Position, Text};

use super::FEED;

/// Prepared against the migrated schema by a test.
pub(super) const STATEMENTS: &[&str] = &[PARCOURIR, DE_L_AGREGAT, OUBLIER];

/// How many positions one answer looks through for a type: that many cost some milliseconds, whatever they hold.
const FENETRE: i64 = 10_000;

/// Which events are kept; each none for all.
pub(super) struct Filtre {
    /// Only those of this type.
    pub(super) genre: Option<Text<1, 80>>,
    /// Only those of this document.
    pub(super) agregat: Option<Text<1, 80>>,
}

const PARCOURIR: &str = "
    select position, type, agregat_id, charge, cree_le
      from magasin.outbox
     where position > $1 and position <= $1 + $2 and ($3::text is null or type = $3)
     order by position
     limit $4";

const DE_L_AGREGAT: &str = "
    select position, type, agregat_id, charge, cree_le
      from magasin.outbox
     where agregat_id = $1 and position > $2 and ($3::text is null or type = $3)
     order by position
     limit $4";

/// The events behind this position, in order, after all that were committed got theirs; and the position behind which to go
/// on, the same again when there is nothing more.
///
/// # Errors
/// The database's.
pub(super) async fn parcourir(
    db: &Connection,
    apres: Position,
    filtre: &Filtre,
    limite: i64,
) -> Result<(Vec<Evenement>, i64), Error> {
    let apres = apres.get();
    // Before the events are read: one that is numbered meanwhile is behind it.
    let derniere = FEED.numeroter(db).await?;
    let genre = filtre.genre.as_ref().map(Text::as_str);
    let (evenements, vue): (Vec<Evenement>, i64) = match &filtre.agregat {
        Some(agregat) => {
            (db.all(DE_L_AGREGAT, &[&agregat.as_str(), &apres, &genre, &limite]).await?, derniere)
        }
        None => {
            let trouves = db.all(PARCOURIR, &[&apres, &FENETRE, &genre, &limite]).await?;
            (trouves, derniere.min(apres.saturating_add(FENETRE)))
        }
    };
    let dernier = evenements.last().map_or(0, |evenement| evenement.position);
    let pleine = i64::try_from(evenements.len()).is_ok_and(|nombre| nombre >= limite);
    Ok((evenements, if pleine { dernier } else { apres.max(vue).max(dernier) }))
}

const OUBLIER: &str = "
    update magasin.outbox set charge = charge - 'courriel'
     where type = 'vente.envoi' and charge ? 'courriel'
       and (cree_le < now() - interval '3 days'
            or position <= (select position
                              from magasin.outbox_lecteur
                             where lecteur = 'clientele.courriels'))";

/// Forgets the addresses of receipts whose message is written, and those that nobody reads for three days. How many.
///
/// # Errors
/// The database's.
pub(crate) async fn oublier_les_adresses(db: &Connection) -> Result<u64, Error> {
    db.run(OUBLIER, &[]).await
}
