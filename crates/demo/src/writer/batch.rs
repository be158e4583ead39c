//! The documents, their movements and their events, in the order of time.

use tokio_postgres::Transaction;

use super::mouvements::Cause;
use super::tables::Tables;
use crate::lieux::{AVEC_STOCK, lieu_id};
use crate::misc::Divers;
use crate::monde::Monde;
use crate::plan::{Fait, Plan};
use crate::rng::{Rng, Table};
use crate::stock::{Signal, Stock};
use crate::{Bilan, Error, Progress};

/// Bytes of waiting rows after which they are sent.
const PLEIN: usize = 4 << 20;

pub(crate) struct Batch<'a> {
    pub(super) monde: &'a Monde,
    pub(super) plan: &'a Plan,
    pub(super) stock: Stock,
    /// Alerts of the document being written: their events follow its own.
    pub(super) signaux: Vec<Signal>,
    /// Sales so far of each till on each day.
    pub(super) rangs: Vec<i32>,
    /// Returns so far of each till on each day.
    pub(super) rangs_retours: Vec<i32>,
    /// The number of each order made so far.
    pub(super) numeros: Vec<i64>,
    pub(super) tables: Tables,
}

impl<'a> Batch<'a> {
    pub(crate) async fn new(tx: &Transaction<'_>, monde: &'a Monde, plan: &'a Plan) -> Result<Self, Error> {
        let (stock, signaux) = Stock::new(monde, plan);
        Ok(Batch {
            monde,
            plan,
            stock,
            signaux,
            rangs: vec![0; plan.seances()],
            rangs_retours: vec![0; plan.seances()],
            numeros: vec![0; monde.commandes as usize],
            tables: Tables::new(tx).await?,
        })
    }

    /// Writes everything that happens, and says how much it was.
    pub(crate) async fn ecrire(
        mut self,
        tx: &Transaction<'_>,
        progress: Progress<'_>,
    ) -> Result<Bilan, Error> {
        self.ouvrir(tx, progress).await?;
        let total = self.plan.faits.len() as u64;
        for ((le, fait), fait_rang) in self.plan.faits.iter().zip(1..) {
            match *fait {
                Fait::Divers(rang) => self.divers(&Divers::tirer(self.monde, rang))?,
                Fait::Vente(i) => self.vente(i)?,
                Fait::Retour(i) => self.retour(i)?,
                Fait::Etape(j, rang) => self.etape(j, rang.into())?,
                Fait::Transfert(rang, pas) => self.transfert(rang, pas)?,
                Fait::Demande(rang, pas) => self.demande(rang, pas)?,
            }
            self.signaler(*le)?;
            if self.tables.attente() > PLEIN {
                self.tables.envoyer(tx).await?;
                progress("ventes", fait_rang, total);
            }
        }
        self.alertes()?;
        self.tables.envoyer(tx).await?;
        progress("ventes", total, total);
        Ok(Bilan {
            ventes: self.tables.vente.lignes,
            commandes: self.tables.commande.lignes,
            mouvements: self.tables.mouvement.lignes,
            evenements: self.tables.outbox.lignes,
            ..Bilan::default()
        })
    }

    /// The movements that filled the shelves.
    async fn ouvrir(&mut self, tx: &Transaction<'_>, progress: Progress<'_>) -> Result<(), Error> {
        let le = self.monde.calendrier.ouverture();
        for lieu in 0..AVEC_STOCK {
            let reference = Rng::new(self.monde.graine, Table::Ouverture, lieu as u64).uuid();
            let par = Some(self.monde.personnes.responsable);
            let cause = Cause { genre: "ouverture", reference, motif: None, par, le };
            for produit in 0..self.monde.produits.len() {
                let quantite = self.plan.tablette(self.monde, lieu, produit).ouverture;
                if quantite > 0 {
                    self.mouvement(&cause, (lieu_id(lieu), produit), (quantite, 0), (quantite, 0))?;
                }
                if self.tables.attente() > PLEIN {
                    self.tables.envoyer(tx).await?;
                }
            }
            progress("ouverture", lieu as u64 + 1, AVEC_STOCK as u64);
        }
        self.signaler(le)
    }
}
