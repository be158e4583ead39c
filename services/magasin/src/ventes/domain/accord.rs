//! Who consents to the discounts of a sale.

use comptoir_auth::Approbation;
use comptoir_types::Action;

/// What lets a sale take off more than an employé does alone.
#[derive(Debug, Clone, Copy, Default)]
pub struct Accord {
    /// Whether a gestionnaire sells.
    pub gestionnaire: bool,
    /// What a gestionnaire approved of, which the sale spends.
    pub approbation: Option<Approbation>,
}

impl Accord {
    /// Whether any discount may be given.
    pub fn remises(&self) -> bool {
        self.gestionnaire || self.approuve(Action::Remise)
    }

    /// Whether any price error may be corrected.
    pub fn erreurs_de_prix(&self) -> bool {
        self.remises() || self.approuve(Action::ErreurDePrix)
    }

    fn approuve(&self, action: Action) -> bool {
        self.approbation.is_some_and(|approbation| approbation.action == action)
    }
}
