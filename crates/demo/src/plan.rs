//! What happens, in which order, and what the shelves must hold for it to be possible.

use chrono::{DateTime, Utc};

use crate::approvisionnement::{Demande, Mouvement, NOMBRE_DEMANDES, NOMBRE_TRANSFERTS, Transfert};
use crate::commandes::Commande;
use crate::lieux::{AVEC_STOCK, CAISSES, MAGASINS, lieu_id, rang_stock};
use crate::lifecycle::Pas;
use crate::misc::{DIVERS, Divers};
use crate::monde::Monde;
use crate::retours::Retour;
use crate::rng::{Rng, Table};
use crate::ventes::Vente;

/// Whose number it is: the rows are drawn again from it when they are needed.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Fait {
    Divers(u8),
    Vente(u32),
    Etape(u32, u8),
    /// Of the sale of this number.
    Retour(u32),
    /// A step of the transfer of this number: the first one before the grant that began it.
    Transfert(u8, u8),
    /// The request of this number is sent, then decided.
    Demande(u8, u8),
}

/// What a product needs at a place: the units gone in the end, the most that ever were, those still promised.
#[derive(Clone, Copy, Default)]
struct Besoin {
    partis: i32,
    pic: i32,
    reserve: i32,
}

/// The stock of a product at a place, at the opening and in the end.
#[derive(Clone, Copy)]
pub(crate) struct Tablette {
    pub(crate) ouverture: i32,
    pub(crate) physique: i32,
    pub(crate) reserve: i32,
}

/// The sales of a till on a day; the session's number among those of the till, 0 without sales.
#[derive(Clone, Copy, Default)]
pub(crate) struct Seance {
    pub(crate) numero: i32,
    pub(crate) ventes: i32,
    pub(crate) especes: i64,
    pub(crate) retours: i32,
    pub(crate) especes_rendues: i64,
}

pub(crate) struct Plan {
    pub(crate) faits: Vec<(DateTime<Utc>, Fait)>,
    besoins: Vec<Besoin>,
    seances: Vec<Seance>,
    caisses: usize,
}

impl Plan {
    /// Goes once through all that happens.
    pub(crate) fn new(monde: &Monde) -> Self {
        let caisses = MAGASINS * CAISSES;
        let mut plan = Plan {
            faits: faits(monde),
            besoins: vec![Besoin::default(); AVEC_STOCK * monde.produits.len()],
            seances: vec![Seance::default(); caisses * usize::from(monde.calendrier.jours())],
            caisses,
        };
        for rang in 0..plan.faits.len() {
            plan.prevoir(monde, plan.faits[rang].1);
        }
        for caisse in 0..caisses {
            let sessions =
                plan.seances.iter_mut().skip(caisse).step_by(caisses).filter(|seance| seance.ventes > 0);
            sessions.zip(1..).for_each(|(seance, numero)| seance.numero = numero);
        }
        plan
    }

    fn prevoir(&mut self, monde: &Monde, fait: Fait) {
        match fait {
            Fait::Divers(rang) => {
                let divers = Divers::tirer(monde, rang);
                self.besoin(monde, divers.lieu_id, divers.produit, -divers.delta, 0);
            }
            Fait::Vente(i) => {
                let vente = Vente::tirer(monde, i);
                let seance = &mut self.seances[usize::from(vente.jour) * self.caisses + vente.caisse];
                seance.ventes += 1;
                seance.especes += vente.especes().unwrap_or_default().get();
                for ligne in &vente.lignes {
                    self.besoin(monde, lieu_id(vente.magasin + 1), ligne.produit, ligne.quantite, 0);
                }
            }
            Fait::Retour(i) => {
                let vente = Vente::tirer(monde, i);
                let Some(retour) = Retour::tirer(monde, i, &vente) else { return };
                let seance = &mut self.seances[usize::from(vente.jour) * self.caisses + vente.caisse];
                seance.retours += 1;
                seance.especes_rendues += retour.especes().unwrap_or_default().get();
                for rendue in retour.lignes.iter().filter(|rendue| rendue.en_stock) {
                    let produit = vente.lignes[rendue.rang].produit;
                    self.besoin(monde, lieu_id(vente.magasin + 1), produit, -rendue.quantite, 0);
                }
            }
            Fait::Transfert(rang, pas) => {
                for mouvement in Transfert::tirer(monde, rang).mouvements(pas) {
                    self.mouvement(monde, &mouvement);
                }
            }
            Fait::Demande(rang, pas) => {
                let promesse = Demande::tirer(monde, rang).promesse().filter(|_| pas == 1);
                if let Some((_, mouvement)) = promesse {
                    self.mouvement(monde, &mouvement);
                }
            }
            Fait::Etape(j, rang) => {
                let commande = Commande::tirer(monde, j);
                for (produit, q) in &commande.lignes {
                    let (partis, reserve) = match commande.etapes[usize::from(rang)].pas {
                        Pas::Reservation => (*q, *q),
                        Pas::Remise | Pas::Expedition => (0, -*q),
                        Pas::Annulation | Pas::Expiration => (-*q, -*q),
                        _ => return,
                    };
                    self.besoin(monde, commande.lieu_id, *produit, partis, reserve);
                }
            }
        }
    }

    fn mouvement(&mut self, monde: &Monde, mouvement: &Mouvement) {
        let Mouvement { lieu_id, produit, physique, reserve, .. } = *mouvement;
        self.besoin(monde, lieu_id, produit, reserve - physique, reserve);
    }

    fn besoin(&mut self, monde: &Monde, lieu_id: i32, produit: usize, partis: i32, reserve: i32) {
        let besoin = &mut self.besoins[rang_stock(lieu_id) * monde.produits.len() + produit];
        besoin.partis += partis;
        besoin.pic = besoin.pic.max(besoin.partis);
        besoin.reserve += reserve;
    }

    /// Enough for all that leaves and what must be left in the end, and never short on the way.
    pub(crate) fn tablette(&self, monde: &Monde, lieu: usize, produit: usize) -> Tablette {
        let rang = lieu * monde.produits.len() + produit;
        let besoin = self.besoins[rang];
        let ouverture = (besoin.partis + cible(monde, lieu, produit, rang as u64)).max(besoin.pic);
        Tablette { ouverture, physique: ouverture - besoin.partis + besoin.reserve, reserve: besoin.reserve }
    }

    pub(crate) fn seance(&self, jour: u16, caisse: usize) -> Seance {
        self.seances[usize::from(jour) * self.caisses + caisse]
    }

    /// How many sessions there can be.
    pub(crate) fn seances(&self) -> usize {
        self.seances.len()
    }

    /// How many sessions the till has had.
    pub(crate) fn derniere_session(&self, caisse: usize) -> i32 {
        self.seances
            .iter()
            .skip(caisse)
            .step_by(self.caisses)
            .map(|seance| seance.numero)
            .max()
            .unwrap_or_default()
    }
}

/// Everything in the order of time.
fn faits(monde: &Monde) -> Vec<(DateTime<Utc>, Fait)> {
    let mut faits =
        Vec::with_capacity(monde.ventes as usize + monde.commandes as usize * 6 + usize::from(DIVERS));
    faits.extend((0..DIVERS).map(|rang| (Divers::tirer(monde, rang).le, Fait::Divers(rang))));
    faits.extend((0..monde.ventes).map(|i| (Vente::quand(monde, i), Fait::Vente(i))));
    faits.extend((0..monde.ventes).filter_map(|i| Some((Retour::quand(monde, i)?, Fait::Retour(i)))));
    for rang in 0..NOMBRE_TRANSFERTS {
        let etapes = Transfert::tirer(monde, rang).etapes;
        faits.extend(
            etapes.into_iter().zip(0..).filter_map(|(le, pas)| Some((le?, Fait::Transfert(rang, pas)))),
        );
    }
    for rang in 0..NOMBRE_DEMANDES {
        let demande = Demande::tirer(monde, rang);
        faits.push((demande.le, Fait::Demande(rang, 0)));
        faits.extend(demande.decidee_le.map(|le| (le, Fait::Demande(rang, 1))));
    }
    for j in 0..monde.commandes {
        let etapes = Commande::tirer(monde, j).etapes;
        faits.extend(etapes.iter().zip(0..).map(|(etape, rang)| (etape.le, Fait::Etape(j, rang))));
    }
    faits.sort_unstable();
    faits
}

/// What is left in the end: 30 to 100 at the centre; in a store the threshold to 20, but 3 % are below it, a third of them at 0.
fn cible(monde: &Monde, lieu: usize, produit: usize, rang: u64) -> i32 {
    let tirage = &mut Rng::new(monde.graine, Table::Seuil, rang);
    let seuil = monde.produits[produit].seuil_min;
    let par = if monde.pese(produit) { 1000 } else { 1 };
    if lieu == 0 {
        return tirage.entre(30 * par..=100 * par);
    }
    match tirage.sous(100) {
        0 => 0,
        1 | 2 => tirage.entre(1..=(seuil - 1).max(1)),
        _ => tirage.entre(seuil..=20 * par),
    }
}
