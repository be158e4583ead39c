//! Places and tills.

use tokio_postgres::Transaction;

use crate::Error;
use crate::copie::Copie;
use crate::lieux::{CAISSES, LIEUX, MAGASINS, magasin_id};
use crate::monde::Monde;
use crate::plan::Plan;
use crate::tiroir::REPRENNENT;

pub(crate) async fn lieux(tx: &Transaction<'_>, monde: &Monde, plan: &Plan) -> Result<(), Error> {
    let colonnes = "lieu_id, code, type, nom, adresse, ville, code_postal, region, telephone, reprend_consignes, modifie_le";
    let mut lieux = Copie::new(tx, "magasin.lieu", colonnes).await?;
    for l in &LIEUX {
        let genese = monde.calendrier.genese();
        let reprend = REPRENNENT.map(magasin_id).any(|magasin| magasin == l.id);
        lieux.ligne(&[
            &l.id,
            &l.code,
            &l.genre,
            &l.nom,
            &l.adresse,
            &l.ville,
            &l.code_postal,
            &l.region,
            &l.telephone,
            &reprend,
            &genese,
        ])?;
    }
    lieux.envoyer(tx).await?;
    let mut caisses =
        Copie::new(tx, "magasin.caisse", "caisse_id, magasin_id, numero, derniere_session").await?;
    for caisse in 0..MAGASINS * CAISSES {
        let numero = (caisse % CAISSES) as i16 + 1;
        caisses.ligne(&[
            &(caisse as i32 + 1),
            &magasin_id(caisse / CAISSES),
            &numero,
            &plan.derniere_session(caisse),
        ])?;
    }
    caisses.envoyer(tx).await
}
