//! What moves the cash of a drawer without a sale.

use chrono::{DateTime, Utc};
use comptoir_auth::Approbation;
use comptoir_database::{Connection, Error};
use comptoir_types::{LieuId, MouvementCaisseId, SessionCaisseId};

use crate::caisses::domain::{Contenants, MouvementCaisse, NouveauMouvement, Reprise};
use crate::idempotency::Demande;

comptoir_database::from_row!(MouvementCaisse {
    mouvement_caisse_id,
    session_id,
    genre,
    montant_cents,
    motif,
    par,
    approuve_par,
    le
});

pub(super) const MOUVOIR: &str = include_str!("mouvoir.sql");

/// Puts cash into the drawer of an open session, or takes some out; none when it is not one of these places, or
/// not open. Spends the approval.
///
/// # Errors
/// `session_tiroir_positif` when the drawer does not hold as much, `approbation_utilisee_pkey` when the approval was
/// spent, `mouvement_caisse_pkey` and `idempotence_pkey` when the key has served.
pub async fn mouvoir(
    db: &Connection,
    demande: &Demande<'_>,
    lieux: Option<&[LieuId]>,
    session: SessionCaisseId,
    nouveau: &NouveauMouvement,
    approbation: Option<&Approbation>,
) -> Result<Option<MouvementCaisse>, Error> {
    let Demande { compte: par, cle, empreinte } = demande;
    let NouveauMouvement { genre, montant_cents, motif, approbation: _ } = nouveau;
    let jti = approbation.map(|approbation| approbation.jti);
    let approuve_par = approbation.map(|approbation| approbation.approuve_par);
    db.maybe(
        MOUVOIR,
        &[&lieux, par, cle, empreinte, &session, genre, &montant_cents.get(), motif, &jti, &approuve_par],
    )
    .await
}

pub(super) const MOUVEMENTS: &str = "
    select mouvement_caisse_id, session_id, genre, montant_cents, motif, par, approuve_par, le
      from magasin.mouvement_caisse
     where session_id = $1
       and (le, mouvement_caisse_id) < ($2, $3)
     order by le desc, mouvement_caisse_id desc
     limit $4";

/// What was put into the drawer of this session and taken out, newest first, from before this one on.
pub async fn mouvements(
    db: &Connection,
    session: SessionCaisseId,
    (avant, id): (DateTime<Utc>, MouvementCaisseId),
    lignes: i64,
) -> Result<Vec<MouvementCaisse>, Error> {
    db.all(MOUVEMENTS, &[&session, &avant, &id, &lignes]).await
}

comptoir_database::from_row!(Reprise {
    reprise_id,
    session_id,
    contenants_10,
    contenants_25,
    montant_cents,
    par,
    le
});

pub(super) const REPRENDRE: &str = include_str!("reprendre.sql");

/// Takes containers back in an open session; none when it is not one of these places, or not open, or its store takes
/// none back.
///
/// # Errors
/// `session_tiroir_positif` when the drawer does not hold as much, `reprise_consigne_pkey` and `idempotence_pkey` when
/// the key has served.
pub async fn reprendre(
    db: &Connection,
    demande: &Demande<'_>,
    lieux: Option<&[LieuId]>,
    session: SessionCaisseId,
    contenants: &Contenants,
) -> Result<Option<Reprise>, Error> {
    let Demande { compte: par, cle, empreinte } = demande;
    let (dix, vingt_cinq) = (contenants.dix(), contenants.vingt_cinq());
    db.maybe(REPRENDRE, &[&lieux, par, cle, empreinte, &session, &dix, &vingt_cinq]).await
}
