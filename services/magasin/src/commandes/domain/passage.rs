//! The steps by which an order goes on once it is paid.

use comptoir_clients::magasin::Mode;

use super::{Etat, NomEtape};

/// A step that a worker of its place takes with an order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Passage {
    /// Its goods are gathered.
    Preparation,
    /// It waits for its client.
    MiseADisposition,
    /// Its client has it.
    Remise,
    /// It leaves the centre.
    Expedition,
    /// It has arrived.
    Livraison,
}

impl Passage {
    /// The state that the order must be in.
    pub fn depuis(self) -> Etat {
        match self {
            Passage::Preparation => Etat::Payee,
            Passage::MiseADisposition | Passage::Expedition => Etat::EnPreparation,
            Passage::Remise => Etat::Prete,
            Passage::Livraison => Etat::Expediee,
        }
    }

    /// The state that it comes to.
    pub fn vers(self) -> Etat {
        match self {
            Passage::Preparation => Etat::EnPreparation,
            Passage::MiseADisposition => Etat::Prete,
            Passage::Remise => Etat::Remise,
            Passage::Expedition => Etat::Expediee,
            Passage::Livraison => Etat::Livree,
        }
    }

    /// How it is written among the steps of the order.
    pub fn etape(self) -> NomEtape {
        match self {
            Passage::Preparation => NomEtape::Preparation,
            Passage::MiseADisposition => NomEtape::MiseADisposition,
            Passage::Remise => NomEtape::Remise,
            Passage::Expedition => NomEtape::Expedition,
            Passage::Livraison => NomEtape::Livraison,
        }
    }

    /// The orders that it is for; none: all.
    pub fn mode(self) -> Option<Mode> {
        match self {
            Passage::Preparation => None,
            Passage::MiseADisposition | Passage::Remise => Some(Mode::Cueillette),
            Passage::Expedition | Passage::Livraison => Some(Mode::Livraison),
        }
    }
}
