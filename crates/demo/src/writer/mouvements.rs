//! The stock ledger and the events.

use chrono::{DateTime, Utc};
use serde_json::Value;
use uuid::Uuid;

use super::batch::Batch;
use crate::Error;
use crate::misc::Divers;

/// What moves units.
pub(super) struct Cause {
    pub(super) genre: &'static str,
    pub(super) reference: Uuid,
    pub(super) motif: Option<&'static str>,
    pub(super) par: Option<Uuid>,
    pub(super) le: DateTime<Utc>,
}

impl Batch<'_> {
    /// Takes units off a shelf or puts them there, and writes the movement.
    pub(super) fn bouger(
        &mut self,
        cause: &Cause,
        (lieu_id, produit): (i32, usize),
        (physique, reserve): (i32, i32),
    ) -> Result<(), Error> {
        let (apres, signal) =
            self.stock.bouger(self.monde, (lieu_id, produit), (physique, reserve), cause.le);
        self.signaux.extend(signal);
        self.mouvement(cause, (lieu_id, produit), (physique, reserve), (apres.physique, apres.reserve))
    }

    pub(super) fn mouvement(
        &mut self,
        cause: &Cause,
        (lieu_id, produit): (i32, usize),
        delta: (i32, i32),
        apres: (i32, i32),
    ) -> Result<(), Error> {
        self.tables.mouvement.ligne(&[
            &(self.tables.mouvement.lignes as i64 + 1),
            &lieu_id,
            &self.monde.produits[produit].id,
            &cause.genre,
            &delta.0,
            &delta.1,
            &apres.0,
            &apres.1,
            &cause.reference,
            &cause.motif,
            &cause.par,
            &cause.le,
        ])
    }

    pub(super) fn evenement(
        &mut self,
        genre: &str,
        agregat: &str,
        charge: &Value,
        le: DateTime<Utc>,
    ) -> Result<(), Error> {
        let position = self.tables.outbox.lignes as i64 + 1;
        self.tables.outbox.ligne(&[&position, &position, &genre, &agregat, charge, &le])
    }

    pub(super) fn signaler(&mut self, le: DateTime<Utc>) -> Result<(), Error> {
        for (agregat, charge) in std::mem::take(&mut self.signaux) {
            self.evenement("stock.alerte", &agregat, &charge, le)?;
        }
        Ok(())
    }

    pub(super) fn divers(&mut self, divers: &Divers) -> Result<(), Error> {
        let Divers { le, genre, motif, lieu_id, produit, delta, par, reference, comptage } = divers;
        let vue = self.stock.etat(self.monde, *lieu_id, *produit).physique;
        if *genre == "comptage" {
            let id = self.monde.produits[*produit].id;
            let comptee = vue + delta;
            self.tables
                .comptage
                .ligne(&[comptage, lieu_id, &id, &"manuel", &"fait", &vue, &comptee, par, le, le])?;
        }
        let cause = Cause { genre, reference: *reference, motif: *motif, par: Some(*par), le: *le };
        self.bouger(&cause, (*lieu_id, *produit), (*delta, 0))
    }

    pub(super) fn alertes(&mut self) -> Result<(), Error> {
        for (alerte, id) in self.stock.alertes.iter().zip(1_i64..) {
            self.tables.alerte.ligne(&[
                &id,
                &alerte.lieu_id,
                &alerte.produit_id,
                &alerte.ouverte_le,
                &alerte.fermee_le,
            ])?;
        }
        Ok(())
    }
}
