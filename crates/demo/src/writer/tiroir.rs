//! Cash that moves without a sale.

use tokio_postgres::Transaction;
use uuid::Uuid;

use crate::Error;
use crate::copie::Copie;
use crate::tiroir::Tiroir;

/// The rows that wait for those of their sessions.
pub(super) struct Tiroirs {
    mouvement: Copie,
    approbation: Copie,
    reprise: Copie,
}

impl Tiroirs {
    pub(super) async fn new(tx: &Transaction<'_>) -> Result<Self, Error> {
        let table = async |nom: &str, colonnes| Copie::new(tx, &format!("magasin.{nom}"), colonnes).await;
        Ok(Tiroirs {
            mouvement: table(
                "mouvement_caisse",
                "mouvement_caisse_id, session_id, genre, montant_cents, motif, par, approuve_par, le",
            )
            .await?,
            approbation: table("approbation_utilisee", "jti, approuve_par, action, objet, le").await?,
            reprise: table(
                "reprise_consigne",
                "reprise_id, session_id, contenants_10, contenants_25, par, le",
            )
            .await?,
        })
    }

    /// What the cashier did at the drawer of this session, and the gestionnaire approved of.
    pub(super) fn session(
        &mut self,
        session_id: Uuid,
        tiroir: &Tiroir,
        par: Uuid,
        gestionnaire: Uuid,
    ) -> Result<(), Error> {
        for mouvement in &tiroir.mouvements {
            let approuve_par = mouvement.approbation.map(|_| gestionnaire);
            self.mouvement.ligne(&[
                &mouvement.id,
                &session_id,
                &mouvement.genre,
                &mouvement.montant,
                &mouvement.motif,
                &par,
                &approuve_par,
                &mouvement.le,
            ])?;
            if let Some(jti) = mouvement.approbation {
                self.approbation.ligne(&[&jti, &gestionnaire, &"retrait", &mouvement.id, &mouvement.le])?;
            }
        }
        for reprise in &tiroir.reprises {
            self.reprise.ligne(&[
                &reprise.id,
                &session_id,
                &reprise.dix,
                &reprise.vingt_cinq,
                &par,
                &reprise.le,
            ])?;
        }
        Ok(())
    }

    /// Once their sessions were sent.
    pub(super) async fn envoyer(&mut self, tx: &Transaction<'_>) -> Result<(), Error> {
        for copie in [&mut self.mouvement, &mut self.approbation, &mut self.reprise] {
            copie.envoyer(tx).await?;
        }
        Ok(())
    }
}
