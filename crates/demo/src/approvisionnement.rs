//! What stores ask of the logistics centre, and the goods that move between places: a few of each state, in the last days.

use chrono::{DateTime, Utc};
use uuid::Uuid;

use crate::calendrier::instant;
use crate::lieux::{CENTRE, magasin_id};
use crate::monde::Monde;
use crate::rng::{Rng, Table};

/// What becomes of a request.
#[derive(Clone, Copy)]
pub(crate) enum Sort {
    /// It waits for head office.
    Attend,
    Refusee(&'static str),
    /// Its author withdrew it.
    Annulee,
    /// It is granted this many, on this transfer.
    Accordee(u8, i32),
}

use Sort::{Accordee, Annulee, Attend, Refusee};

/// By store: product, quantity, what becomes of it, and how many days before the last one it was sent. The products are among
/// the first of the catalogue, which are sold by the piece.
const DEMANDES: [(usize, usize, i32, Sort, u16); 12] = [
    (0, 1, 24, Accordee(0, 24), 10),
    (0, 3, 12, Accordee(0, 8), 10),
    (1, 5, 18, Accordee(1, 18), 4),
    (1, 7, 6, Accordee(1, 4), 4),
    (2, 9, 12, Accordee(2, 12), 2),
    (2, 11, 10, Accordee(2, 5), 2),
    (3, 13, 6, Refusee("le fournisseur est en rupture"), 5),
    (4, 15, 40, Refusee("plus que ce magasin ne vend en un an"), 5),
    (3, 17, 12, Annulee, 5),
    (0, 5, 6, Attend, 1),
    (1, 1, 12, Attend, 0),
    (4, 3, 24, Attend, 0),
];

/// How many requests.
pub(crate) const NOMBRE_DEMANDES: u8 = DEMANDES.len() as u8;

/// How many transfers.
pub(crate) const NOMBRE_TRANSFERTS: u8 = 4;

/// The lines of the transfer between two stores, by product.
const ENTRE_MAGASINS: [(usize, i32); 2] = [(0, 3), (19, 4)];

/// Days before the last one on which each transfer was begun, sent and received.
const JOURS: [(u16, Option<u16>, Option<u16>); NOMBRE_TRANSFERTS as usize] =
    [(9, Some(8), Some(6)), (3, Some(1), None), (1, None, None), (12, Some(11), Some(10))];

/// What did not arrive of the first line of the first transfer.
const MANQUE: i32 = 2;

/// Units that move.
pub(crate) struct Mouvement {
    pub(crate) genre: &'static str,
    pub(crate) lieu_id: i32,
    pub(crate) produit: usize,
    pub(crate) physique: i32,
    pub(crate) reserve: i32,
}

pub(crate) struct Demande {
    pub(crate) id: Uuid,
    pub(crate) lieu_id: i32,
    pub(crate) produit: usize,
    pub(crate) quantite: i32,
    pub(crate) sort: Sort,
    pub(crate) par: Uuid,
    pub(crate) decidee_par: Uuid,
    pub(crate) le: DateTime<Utc>,
    /// When it was granted, refused or withdrawn.
    pub(crate) decidee_le: Option<DateTime<Utc>>,
}

impl Demande {
    pub(crate) fn tirer(monde: &Monde, rang: u8) -> Self {
        let (magasin, produit, quantite, sort, avant) = DEMANDES[usize::from(rang)];
        let equipe = &monde.personnes.employes[magasin];
        let par = equipe[usize::from(rang) % equipe.len()];
        let decision = match sort {
            Attend => None,
            Annulee => Some(avant),
            Accordee(..) | Refusee(_) => Some(avant.saturating_sub(1)),
        };
        Demande {
            id: Rng::new(monde.graine, Table::Demande, rang.into()).uuid(),
            lieu_id: magasin_id(magasin),
            produit,
            quantite,
            sort,
            par,
            decidee_par: if matches!(sort, Annulee) { par } else { monde.personnes.responsable },
            le: quand(monde, avant, 7, rang),
            decidee_le: decision.map(|avant| quand(monde, avant, 8, rang)),
        }
    }

    /// What its grant promises.
    pub(crate) fn promesse(&self) -> Option<(u8, Mouvement)> {
        let Accordee(transfert, quantite) = self.sort else { return None };
        let reservation = Mouvement {
            genre: "reservation",
            lieu_id: CENTRE,
            produit: self.produit,
            physique: 0,
            reserve: quantite,
        };
        Some((transfert, reservation))
    }
}

/// A line of a transfer: the product, what is sent, what arrived.
pub(crate) struct Ligne {
    pub(crate) produit: usize,
    pub(crate) quantite: i32,
    pub(crate) recue: Option<i32>,
}

pub(crate) struct Transfert {
    pub(crate) id: Uuid,
    pub(crate) source: i32,
    pub(crate) destination: i32,
    pub(crate) prepare_par: Uuid,
    pub(crate) expedie_par: Uuid,
    pub(crate) recu_par: Uuid,
    /// When its steps were taken: begun, sent, received.
    pub(crate) etapes: [Option<DateTime<Utc>>; 3],
    pub(crate) lignes: Vec<Ligne>,
    /// How often lines were put on it.
    pub(crate) ajouts: i32,
}

impl Transfert {
    pub(crate) fn tirer(monde: &Monde, rang: u8) -> Self {
        let personnes = &monde.personnes;
        let (debut, expedition, reception) = JOURS[usize::from(rang)];
        let entre_magasins = rang == NOMBRE_TRANSFERTS - 1;
        let destination = if entre_magasins { 4 } else { usize::from(rang) };
        let demandes: Vec<_> = (0..NOMBRE_DEMANDES)
            .filter_map(|demande| match DEMANDES[usize::from(demande)] {
                (_, produit, _, Accordee(transfert, quantite), _) if transfert == rang => {
                    Some((demande, produit, quantite))
                }
                _ => None,
            })
            .collect();
        let lignes: Vec<(usize, i32)> = if entre_magasins {
            ENTRE_MAGASINS.to_vec()
        } else {
            demandes.iter().map(|(_, produit, quantite)| (*produit, *quantite)).collect()
        };
        let manque = |place| if rang == 0 && place == 0 { MANQUE } else { 0 };
        // A grant begins the transfer that it is the first on.
        let premiere = demandes.first().map_or(rang, |(demande, ..)| *demande);
        let gerant = personnes.gestionnaires[3];
        Transfert {
            id: Rng::new(monde.graine, Table::Transfert, rang.into()).uuid(),
            source: if entre_magasins { magasin_id(3) } else { CENTRE },
            destination: magasin_id(destination),
            prepare_par: if entre_magasins { gerant } else { personnes.responsable },
            expedie_par: if entre_magasins { gerant } else { personnes.logistique },
            recu_par: personnes.employes[destination][0],
            etapes: [
                Some(quand(monde, debut, 8, premiere)),
                expedition.map(|avant| quand(monde, avant, 10, rang)),
                reception.map(|avant| quand(monde, avant, 15, rang)),
            ],
            ajouts: if entre_magasins { 1 } else { demandes.len() as i32 },
            lignes: lignes
                .into_iter()
                .enumerate()
                .map(|(place, (produit, quantite))| Ligne {
                    produit,
                    quantite,
                    recue: reception.map(|_| quantite - manque(place)),
                })
                .collect(),
        }
    }

    /// What a step moves. The units of a grant move with it, not with the beginning of its transfer.
    pub(crate) fn mouvements(&self, pas: u8) -> Vec<Mouvement> {
        let ligne = |ligne: &Ligne| -> Option<Mouvement> {
            let Ligne { produit, quantite, recue } = *ligne;
            let (genre, lieu_id, physique, reserve) = match pas {
                0 if self.source == CENTRE => return None,
                0 => ("reservation", self.source, 0, quantite),
                1 => ("expedition", self.source, -quantite, -quantite),
                _ => ("transfert_recu", self.destination, recue?, 0),
            };
            Some(Mouvement { genre, lieu_id, produit, physique, reserve })
        };
        self.lignes.iter().filter_map(ligne).collect()
    }
}

/// So many days before the last one, as far as there are days; later steps come at later hours, so that their order stays.
fn quand(monde: &Monde, avant: u16, heure: u32, rang: u8) -> DateTime<Utc> {
    let jour = monde.calendrier.jours().saturating_sub(1).saturating_sub(avant);
    instant(monde.calendrier.jour(jour), heure * 3600 + 10 * 60 + u32::from(rang) * 90)
}
