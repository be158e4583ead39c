//! Takes a file in as it comes, and writes down what its lines say and what is wrong with them.

use comptoir_database::Pool;
use comptoir_http::BodyStream;
use comptoir_types::Invalid;
use uuid::Uuid;

use super::domain::{Entete, Faute, Ligne};
use super::lecture::{Enregistrement, Lecteur};
use super::store::depot;
use crate::Error;

/// The largest file, in bytes: 32 MiB.
pub(super) const FICHIER_MAX: usize = 32 * 1024 * 1024;

/// More products than a chain has.
const LIGNES_MAX: i32 = 200_000;

/// So many lines and faults are written at once: what a file takes of our memory.
const A_LA_FOIS: usize = 1000;

/// A file that has come.
#[derive(Debug, Default)]
pub(super) struct Fichier {
    pub(super) lignes: i32,
    pub(super) fautes: i32,
}

/// Reads the file into this depot. No connection is held while the sender is waited for.
///
/// # Errors
/// The body's, and the database's.
pub(super) async fn deposer(
    pool: &Pool,
    depot: Uuid,
    flux: &mut BodyStream<FICHIER_MAX>,
) -> Result<Fichier, Error> {
    depot::ouvrir(&pool.get().await?, depot).await?;
    let mut lecteur = Lecteur::new();
    let mut reception = Reception::default();
    while let Some(morceau) = flux.next().await? {
        let mut entree = &morceau[..];
        while let Some(enregistrement) = lecteur.suivant(&mut entree) {
            reception.prendre(&enregistrement);
            if reception.attente() >= A_LA_FOIS {
                reception.ecrire(pool, depot).await?;
            }
        }
    }
    if let Some(enregistrement) = lecteur.fin() {
        reception.prendre(&enregistrement);
    }
    reception.finir();
    reception.ecrire(pool, depot).await?;
    Ok(reception.fichier)
}

#[derive(Default)]
struct Reception {
    entete: Option<Entete>,
    lignes: Vec<Ligne>,
    fautes: Vec<Faute>,
    fichier: Fichier,
    /// It has more lines than are read.
    trop: bool,
}

impl Reception {
    fn prendre(&mut self, enregistrement: &Enregistrement) {
        let Enregistrement { ligne, largeur, cellules } = enregistrement;
        let Some(entete) = &self.entete else {
            self.entete = Some(Entete::lire(*ligne, cellules, &mut self.fautes));
            return;
        };
        if !entete.lisible() || self.trop {
            return;
        }
        if self.fichier.lignes == LIGNES_MAX {
            self.trop = true;
            let refus = Invalid::new(
                format_args!("un fichier a {LIGNES_MAX} produits au plus : divisez-le"),
                format_args!("a file has at most {LIGNES_MAX} products: divide it"),
            );
            self.fautes.push(Faute::new(*ligne, "", &refus));
            return;
        }
        self.fichier.lignes += 1;
        if *largeur == entete.largeur() {
            self.lignes.push(Ligne::lire(*ligne, entete, cellules, &mut self.fautes));
        } else {
            let attendu = entete.largeur();
            let refus = Invalid::new(
                format_args!(
                    "{attendu} cellules attendues, {largeur} reçues : un guillemet ou une virgule ?"
                ),
                format_args!("{attendu} cells expected, {largeur} came: a quote or a comma?"),
            );
            self.fautes.push(Faute::new(*ligne, "", &refus));
            self.lignes.push(Ligne { ligne: *ligne, ..Ligne::default() });
        }
    }

    /// What a file without a product has to be told.
    fn finir(&mut self) {
        if self.fichier.lignes == 0 && self.fautes.is_empty() && self.fichier.fautes == 0 {
            let refus = Invalid::new(
                "le fichier est vide : une ligne de colonnes, puis une ligne par produit",
                "the file is empty: a line of columns, then a line for each product",
            );
            self.fautes.push(Faute::new(1, "", &refus));
        }
    }

    fn attente(&self) -> usize {
        self.lignes.len() + self.fautes.len()
    }

    async fn ecrire(&mut self, pool: &Pool, depot: Uuid) -> Result<(), Error> {
        let db = pool.get().await?;
        depot::ecrire_lignes(&db, depot, &self.lignes).await?;
        depot::ecrire_fautes(&db, depot, &self.fautes).await?;
        self.fichier.fautes += i32::try_from(self.fautes.len()).unwrap_or(i32::MAX);
        self.lignes.clear();
        self.fautes.clear();
        Ok(())
    }
}
