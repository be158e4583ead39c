//! The tables that grow with time.

use tokio_postgres::Transaction;

use super::{approvisionnement, commandes, retours, ventes};
use crate::Error;
use crate::copie::Copie;

pub(super) struct Tables {
    pub(super) commande: Copie,
    pub(super) commande_ligne: Copie,
    pub(super) commande_etape: Copie,
    pub(super) paiement: Copie,
    pub(super) remboursement: Copie,
    pub(super) prestataire: Copie,
    pub(super) vente: Copie,
    pub(super) vente_ligne: Copie,
    pub(super) vente_paiement: Copie,
    pub(super) retour: Copie,
    pub(super) retour_ligne: Copie,
    pub(super) retour_paiement: Copie,
    pub(super) approbation: Copie,
    pub(super) comptage: Copie,
    pub(super) transfert: Copie,
    pub(super) transfert_ligne: Copie,
    pub(super) demande: Copie,
    pub(super) mouvement: Copie,
    pub(super) alerte: Copie,
    pub(super) outbox: Copie,
}

impl Tables {
    pub(super) async fn new(tx: &Transaction<'_>) -> Result<Self, Error> {
        let table =
            async |nom: &str, colonnes: &str| Copie::new(tx, &format!("magasin.{nom}"), colonnes).await;
        Ok(Tables {
            commande: table("commande", commandes::COMMANDE).await?,
            commande_ligne: table("commande_ligne", commandes::LIGNE).await?,
            commande_etape: table("commande_etape", commandes::ETAPE).await?,
            paiement: table("paiement", commandes::PAIEMENT).await?,
            remboursement: table("remboursement", commandes::REMBOURSEMENT).await?,
            prestataire: table("prestataire_simule", commandes::PRESTATAIRE).await?,
            vente: table("vente", ventes::VENTE).await?,
            vente_ligne: table("vente_ligne", ventes::LIGNE).await?,
            vente_paiement: table("vente_paiement", "vente_id, rang, moyen, montant_cents, reference").await?,
            retour: table("retour", retours::RETOUR).await?,
            retour_ligne: table("retour_ligne", retours::LIGNE).await?,
            retour_paiement: table("retour_paiement", "retour_id, rang, moyen, montant_cents, reference")
                .await?,
            approbation: table("approbation_utilisee", "jti, approuve_par, action, objet, le").await?,
            comptage: table(
                "comptage",
                "comptage_id, lieu_id, produit_id, origine, etat, physique_vue, comptee, par, cree_le, fait_le",
            )
            .await?,
            transfert: table("transfert", approvisionnement::TRANSFERT).await?,
            transfert_ligne: table("transfert_ligne", approvisionnement::LIGNE).await?,
            demande: table("demande", approvisionnement::DEMANDE).await?,
            mouvement: table(
                "mouvement",
                "mouvement_id, lieu_id, produit_id, type, physique_delta, reserve_delta, physique_apres, reserve_apres, \
                 reference_id, motif, par, le",
            )
            .await?,
            alerte: table("alerte", "alerte_id, lieu_id, produit_id, ouverte_le, fermee_le").await?,
            outbox: table("outbox", "evenement_id, position, type, agregat_id, charge, cree_le").await?,
        })
    }

    /// Every table before those that refer to it.
    fn ordre(&mut self) -> [&mut Copie; 20] {
        [
            &mut self.commande,
            &mut self.commande_ligne,
            &mut self.commande_etape,
            &mut self.paiement,
            &mut self.remboursement,
            &mut self.prestataire,
            &mut self.vente,
            &mut self.vente_ligne,
            &mut self.vente_paiement,
            &mut self.retour,
            &mut self.retour_ligne,
            &mut self.retour_paiement,
            &mut self.approbation,
            &mut self.comptage,
            &mut self.transfert,
            &mut self.transfert_ligne,
            &mut self.demande,
            &mut self.mouvement,
            &mut self.alerte,
            &mut self.outbox,
        ]
    }

    pub(super) fn attente(&mut self) -> usize {
        self.ordre().iter().map(|copie| copie.attente()).sum()
    }

    pub(super) async fn envoyer(&mut self, tx: &Transaction<'_>) -> Result<(), Error> {
        for copie in self.ordre() {
            copie.envoyer(tx).await?;
        }
        Ok(())
    }
}
