//! Scheduled prices and lots. The prices of their products are written with the products.

use chrono::{DateTime, TimeDelta, Utc};
use tokio_postgres::Transaction;
use uuid::Uuid;

use crate::Error;
use crate::copie::Copie;
use crate::monde::Monde;
use crate::promotions::{Etat, lots, prix};

pub(crate) async fn promotions(tx: &Transaction<'_>, monde: &Monde) -> Result<(), Error> {
    let par = monde.personnes.responsable;
    let cree_le = monde.calendrier.genese() + TimeDelta::days(1);
    let colonnes = "prix_programme_id, produit_id, prix_cents, du, au, etat, cree_par, cree_le, commence_le, \
                    fini_le, fini_par";
    let mut programmes = Copie::new(tx, "magasin.prix_programme", colonnes).await?;
    for programme in prix(monde) {
        let commence: Option<DateTime<Utc>> = programme.etat.a_commence().then_some(programme.du);
        let (fini, fini_par): (Option<DateTime<Utc>>, Option<Uuid>) = match programme.etat {
            Etat::Termine => (Some(programme.au), None),
            Etat::Annule => (Some(cree_le + TimeDelta::hours(1)), Some(par)),
            Etat::EnCours | Etat::AVenir => (None, None),
        };
        programmes.ligne(&[
            &programme.id,
            &monde.produits[programme.produit].id,
            &programme.prix,
            &programme.du,
            &programme.au,
            &programme.etat.as_str(),
            &par,
            &cree_le,
            &commence,
            &fini,
            &fini_par,
        ])?;
    }
    programmes.envoyer(tx).await?;
    // Their products were written as they leave them.
    tx.batch_execute("alter table magasin.lot disable trigger lot_change").await?;
    let colonnes = "lot_id, produit_id, nombre, prix_cents, du, au, cree_par, cree_le";
    let mut copie = Copie::new(tx, "magasin.lot", colonnes).await?;
    for lot in lots(monde) {
        copie.ligne(&[
            &lot.id,
            &monde.produits[lot.produit].id,
            &lot.nombre,
            &lot.prix,
            &lot.du,
            &lot.au,
            &par,
            &cree_le,
        ])?;
    }
    copie.envoyer(tx).await?;
    tx.batch_execute("alter table magasin.lot enable trigger lot_change").await?;
    Ok(())
}
