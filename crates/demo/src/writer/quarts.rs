//! Shifts of the employés of the stores.

use tokio_postgres::Transaction;

use crate::Error;
use crate::calendrier::instant;
use crate::copie::Copie;
use crate::lieux::magasin_id;
use crate::monde::Monde;
use crate::rng::{Rng, Table};

/// One a day each, around the hours in which their store sells.
pub(crate) async fn quarts(tx: &Transaction<'_>, monde: &Monde) -> Result<(), Error> {
    let colonnes = "quart_id, travailleur_id, magasin_id, debut, fin, pause_minutes";
    let mut quarts = Copie::new(tx, "travailleur.quart", colonnes).await?;
    for jour in 0..monde.calendrier.jours() {
        let date = monde.calendrier.jour(jour);
        for (magasin, equipe) in monde.personnes.employes.iter().enumerate() {
            for employe in equipe {
                let mut tirage = Rng::new(monde.graine, Table::Quart, quarts.lignes);
                let debut = instant(date, 8 * 3600 + 40 * 60 + tirage.sous(900));
                let fin = instant(date, 21 * 3600 + tirage.sous(900));
                let pause = if tirage.sous(4) == 0 { 30_i16 } else { 60 };
                let id = tirage.uuid();
                quarts.ligne(&[&id, employe, &magasin_id(magasin), &debut, &fin, &pause])?;
            }
        }
    }
    quarts.envoyer(tx).await
}
