//! A return as a till sends it.

use comptoir_auth::JetonApprobation;
use comptoir_types::{Invalid, LieuId, SessionCaisseId};
use serde::Deserialize;
use utoipa::ToSchema;

use super::lignes::{LigneRendue, LignesRendues};
use super::remboursement::RemboursementEnvoye;
use super::{Genre, Motif, Remboursements, VenteEchangee};
use crate::caisses::domain::{Montant, Moyen};

/// Lines of a sale to take back: all of it happens, or nothing.
#[derive(Debug, Deserialize)]
#[serde(try_from = "RetourEnvoye")]
pub struct DemandeRetour {
    /// The store that takes them back, which need not be the one that sold.
    pub magasin_id: LieuId,
    pub session_id: SessionCaisseId,
    pub genre: Genre,
    pub motif: Motif,
    pub lignes: LignesRendues,
    pub remboursements: Remboursements,
    pub approbation: Option<JetonApprobation>,
    /// What is taken instead, and what the return pays of it.
    pub echange: Option<(VenteEchangee, Montant)>,
}

/// A return as it comes, before its fields are seen to agree.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = DemandeRetour)]
pub struct RetourEnvoye {
    /// The store that takes them back, which need not be the one that sold.
    magasin_id: LieuId,
    /// The open session of one of its tills.
    session_id: SessionCaisseId,
    #[serde(default)]
    genre: GenreDemande,
    motif: Motif,
    /// What comes back, 1 to 500 lines of the sale, each once.
    #[schema(value_type = Vec<LigneRendue>, min_items = 1, max_items = 500)]
    lignes: LignesRendues,
    /// What is given back. Cash is the remainder of the total, rounded to the nearest 5 cents; the rest is exact. In an
    /// exchange `echange` is the smaller of what comes back and what is taken.
    #[schema(value_type = Vec<RemboursementEnvoye>, max_items = 20)]
    remboursements: Remboursements,
    /// For an exchange: what is taken.
    nouvelle_vente: Option<VenteEchangee>,
    /// A gestionnaire's approval, which an employé needs above 100.00 $ or past the days of the return policy.
    approbation: Option<JetonApprobation>,
}

impl TryFrom<RetourEnvoye> for DemandeRetour {
    type Error = Invalid;

    fn try_from(envoye: RetourEnvoye) -> Result<Self, Invalid> {
        let rendu = envoye.remboursements.as_slice();
        let paye = rendu.iter().find(|rendu| rendu.moyen == Moyen::Echange).map(|rendu| rendu.montant);
        let echange = match (envoye.genre, envoye.nouvelle_vente, paye) {
            (GenreDemande::Retour, None, None) => None,
            (GenreDemande::Echange, Some(vente), Some(paye)) if vente.payee() || rendu.len() == 1 => {
                Some((vente, paye))
            }
            _ => {
                return Err(Invalid::new(
                    "un échange, et lui seul, a nouvelle_vente et un remboursement « echange » ; ce qu'il ne couvre pas \
                     se rend ou se paie, jamais les deux",
                    "an exchange, and nothing else, has nouvelle_vente and a refund \"echange\"; what it does not cover \
                     is given back or paid, never both",
                ));
            }
        };
        Ok(DemandeRetour {
            magasin_id: envoye.magasin_id,
            session_id: envoye.session_id,
            genre: envoye.genre.into(),
            motif: envoye.motif,
            lignes: envoye.lignes,
            remboursements: envoye.remboursements,
            approbation: envoye.approbation,
            echange,
        })
    }
}

/// Whether money is given back, or something else.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum GenreDemande {
    /// Money.
    #[default]
    Retour,
    /// Something else.
    Echange,
}

impl From<GenreDemande> for Genre {
    fn from(genre: GenreDemande) -> Genre {
        match genre {
            GenreDemande::Retour => Genre::Retour,
            GenreDemande::Echange => Genre::Echange,
        }
    }
}
