//! Requests and transfers: their rows, their movements, their events.

use chrono::{DateTime, Utc};
use serde_json::{Value, json};
use uuid::Uuid;

use super::batch::Batch;
use super::mouvements::Cause;
use crate::Error;
use crate::approvisionnement::{Demande, Ligne, Mouvement, Sort, Transfert};

pub(super) const TRANSFERT: &str = "transfert_id, source_id, destination_id, etat, prepare_par, expedie_par, recu_par, cree_le, \
    expedie_le, recu_le, version";
pub(super) const LIGNE: &str = "transfert_id, produit_id, quantite, recue";
pub(super) const DEMANDE: &str = "demande_id, lieu_id, produit_id, quantite_demandee, quantite_approuvee, etat, transfert_id, motif, \
    demandee_par, decidee_par, cree_le, decidee_le, version";

impl Batch<'_> {
    /// A request is sent (0), or decided (1). Its row is written with its end, behind that of its transfer.
    pub(super) fn demande(&mut self, rang: u8, pas: u8) -> Result<(), Error> {
        let demande = Demande::tirer(self.monde, rang);
        let produit_id = self.monde.produits[demande.produit].id;
        let agregat = demande.id.to_string();
        if pas == 0 {
            if demande.decidee_le.is_none() {
                self.ranger(&demande)?;
            }
            let charge = audit(
                demande.par,
                demande.lieu_id,
                "demande",
                &json!({ "produit_id": produit_id, "quantite": demande.quantite }),
            );
            return self.evenement("audit.demande", &agregat, &charge, demande.le);
        }
        let Some(le) = demande.decidee_le else { return Ok(()) };
        self.ranger(&demande)?;
        let mut charge = json!({
            "lieu_id": demande.lieu_id, "produit_id": produit_id, "par": demande.decidee_par, "quantite": null,
        });
        charge["etat"] = json!(match demande.sort {
            Sort::Refusee(motif) => {
                charge["motif"] = json!(motif);
                "refusee"
            }
            Sort::Accordee(transfert, quantite) => {
                charge["quantite"] = json!(quantite);
                charge["transfert_id"] = json!(Transfert::tirer(self.monde, transfert).id);
                "approuvee"
            }
            Sort::Attend | Sort::Annulee => "annulee",
        });
        if let Some((transfert, promesse)) = demande.promesse() {
            let reference = Transfert::tirer(self.monde, transfert).id;
            self.transporter(&promesse, reference, demande.decidee_par, le)?;
        }
        self.evenement("demande.decidee", &agregat, &charge, le)
    }

    fn ranger(&mut self, demande: &Demande) -> Result<(), Error> {
        let (etat, accordee, transfert, motif, version) = match demande.sort {
            Sort::Attend => ("soumise", None, None, None, 1),
            Sort::Annulee => ("annulee", None, None, None, 2),
            Sort::Refusee(motif) => ("refusee", None, None, Some(motif), 2),
            Sort::Accordee(rang, quantite) => {
                let transfert = Transfert::tirer(self.monde, rang);
                let [.., recu] = transfert.etapes;
                let (etat, version) = if recu.is_some() { ("satisfaite", 3) } else { ("approuvee", 2) };
                (etat, Some(quantite), Some(transfert.id), None, version)
            }
        };
        self.tables.demande.ligne(&[
            &demande.id,
            &demande.lieu_id,
            &self.monde.produits[demande.produit].id,
            &demande.quantite,
            &accordee,
            &etat,
            &transfert,
            &motif,
            &demande.par,
            &demande.decidee_le.map(|_| demande.decidee_par),
            &demande.le,
            &demande.decidee_le,
            &version,
        ])
    }

    /// A transfer is begun (0), sent (1), received (2).
    pub(super) fn transfert(&mut self, rang: u8, pas: u8) -> Result<(), Error> {
        let transfert = Transfert::tirer(self.monde, rang);
        let Some(le) = transfert.etapes[usize::from(pas)] else { return Ok(()) };
        if pas == 0 {
            self.commencer(&transfert)?;
        }
        let par = [transfert.prepare_par, transfert.expedie_par, transfert.recu_par][usize::from(pas)];
        let mouvements = transfert.mouvements(pas);
        for mouvement in
            mouvements.iter().filter(|mouvement| (mouvement.physique, mouvement.reserve) != (0, 0))
        {
            self.transporter(mouvement, transfert.id, par, le)?;
        }
        let mut charge =
            json!({ "source_id": transfert.source, "destination_id": transfert.destination, "par": par });
        let agregat = transfert.id.to_string();
        match pas {
            // Otherwise its first grant began it.
            0 if mouvements.is_empty() => Ok(()),
            0 => {
                let produits: Vec<_> =
                    transfert.lignes.iter().map(|ligne| self.monde.produits[ligne.produit].id).collect();
                let quantites: Vec<_> = transfert.lignes.iter().map(|ligne| ligne.quantite).collect();
                let details = json!({
                    "action": "preparation", "destination_id": transfert.destination, "produits": produits,
                    "quantites": quantites,
                });
                let charge = audit(par, transfert.source, "transfert", &details);
                self.evenement("audit.transfert", &agregat, &charge, le)
            }
            1 => self.evenement("transfert.expedie", &agregat, &charge, le),
            _ => {
                let manque = |ligne: &Ligne| Some(ligne.quantite - ligne.recue?);
                charge["manquante"] = json!(transfert.lignes.iter().filter_map(manque).sum::<i32>());
                self.evenement("transfert.recu", &agregat, &charge, le)
            }
        }
    }

    fn commencer(&mut self, transfert: &Transfert) -> Result<(), Error> {
        let [debut, expedie_le, recu_le] = transfert.etapes;
        let etapes = [expedie_le, recu_le].iter().flatten().count();
        self.tables.transfert.ligne(&[
            &transfert.id,
            &transfert.source,
            &transfert.destination,
            &["en_preparation", "en_transit", "recu"][etapes],
            &transfert.prepare_par,
            &expedie_le.map(|_| transfert.expedie_par),
            &recu_le.map(|_| transfert.recu_par),
            &debut,
            &expedie_le,
            &recu_le,
            &(transfert.ajouts + etapes as i32),
        ])?;
        for ligne in &transfert.lignes {
            let produit_id = self.monde.produits[ligne.produit].id;
            self.tables.transfert_ligne.ligne(&[
                &transfert.id,
                &produit_id,
                &ligne.quantite,
                &ligne.recue,
            ])?;
        }
        Ok(())
    }

    fn transporter(
        &mut self,
        mouvement: &Mouvement,
        reference: Uuid,
        par: Uuid,
        le: DateTime<Utc>,
    ) -> Result<(), Error> {
        let Mouvement { genre, lieu_id, produit, physique, reserve } = *mouvement;
        let cause = Cause { genre, reference, motif: None, par: Some(par), le };
        self.bouger(&cause, (lieu_id, produit), (physique, reserve))
    }
}

fn audit(acteur: Uuid, magasin_id: i32, objet: &str, details: &Value) -> Value {
    json!({ "acteur_id": acteur, "magasin_id": magasin_id, "objet": objet, "details": details })
}
