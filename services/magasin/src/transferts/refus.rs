//! Why a transfer was refused: the constraint decides, what is there now explains.

use comptoir_auth::Travailleur;
use comptoir_database::Connection;
use comptoir_http::{Problem, kinds};
use comptoir_types::{Invalid, LieuId, ProduitId};

use super::domain::{Etat, LignesRecues, NouveauTransfert, Transfert};
use super::store::etapes::Ordre;
use super::store::lecture::{self, Situation};
use crate::Error;
use crate::stock::store::obstacle::manques;

/// The problem of units that could not be promised at this place, as a broken constraint says; none for what is not ours to
/// explain.
///
/// # Errors
/// The database's, when it is asked what there is.
pub(crate) async fn promesse(
    db: &Connection,
    error: &comptoir_database::Error,
    source: LieuId,
    (produits, quantites): (&[ProduitId], &[i32]),
) -> Result<Option<Problem>, Error> {
    if error.is_not_null() {
        return Ok(Some(Problem::new(&kinds::PRODUIT_INCONNU)));
    }
    Ok(match error.constraint() {
        Some("stock_disponible_positif") => {
            let deltas: Vec<i32> = quantites.iter().map(|quantite| -quantite).collect();
            let manques = manques(db, source, produits, &deltas).await?;
            Some(Problem::new(&kinds::STOCK_INSUFFISANT).member("manques", manques))
        }
        Some("transfert_ligne_produit_id_fkey") => Some(Problem::new(&kinds::PRODUIT_INCONNU)),
        Some("transfert_plein") => Some(Problem::new(&kinds::ETAT_INCOMPATIBLE).detail(
            "Le transfert en préparation vers ce lieu est plein : expédiez-le d'abord.",
            "The transfer in preparation to this place is full: send it first.",
        )),
        Some("idempotence_pkey" | "transfert_pkey") => Some(Problem::new(&kinds::CLE_REUTILISEE)),
        _ => None,
    })
}

/// Why the lines of a request could not be put on a transfer.
pub(super) async fn preparation(
    db: &Connection,
    error: comptoir_database::Error,
    nouveau: &NouveauTransfert,
) -> Result<Error, Error> {
    if error.constraint() == Some("transfert_lieux_ouverts") {
        let refus = Invalid::new(
            "un transfert va d'un magasin ou du centre logistique à un autre, tous deux ouverts",
            "a transfer goes from a store or the logistics centre to another, both of them open",
        );
        return Ok(Problem::invalid_field("destination_id", &refus).into());
    }
    let (produits, quantites) = nouveau.lignes.colonnes();
    let promesse = promesse(db, &error, nouveau.source_id, (&produits, &quantites)).await?;
    Ok(promesse.map_or(Error::Pg(error), Error::Refused))
}

/// At which end a step is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Bout {
    Source,
    Destination,
}

/// What became of a step that changed nothing.
pub(super) enum Issue {
    /// An earlier copy of the request took it: the state is its own.
    Faite,
    /// It cannot be taken.
    Refus(Error),
    /// Nothing stands in its way now, at this version, but what the request says.
    Autre(i32),
}

/// Why a step could not be taken that leads to this state.
pub(super) async fn etape(
    db: &Connection,
    travailleur: &Travailleur,
    ordre: &Ordre<'_>,
    (bout, depuis, vers): (Bout, Etat, Etat),
) -> Result<Issue, Error> {
    let Some(situation) = lecture::situation(db, ordre.id).await? else {
        return Ok(Issue::Refus(Error::Introuvable));
    };
    let Situation { source, destination, etat, version, dernier } = situation;
    let lieu = if bout == Bout::Source { source } else { destination };
    if let Err(hors) = travailleur.require_place(lieu) {
        return Ok(Issue::Refus(hors.into()));
    }
    if etat == vers && version == ordre.version + 1 && dernier == Some(ordre.par) {
        return Ok(Issue::Faite);
    }
    if version != ordre.version {
        return Ok(Issue::Refus(Problem::new(&kinds::VERSION_PERIMEE).version(version).into()));
    }
    if etat != depuis {
        return Ok(Issue::Refus(Problem::new(&kinds::ETAT_INCOMPATIBLE).member("etat", etat).into()));
    }
    Ok(Issue::Autre(version))
}

/// Whether these answers are those that the transfer has.
pub(super) fn memes(transfert: &Transfert, recues: &LignesRecues) -> bool {
    let mut stockees: Vec<_> =
        transfert.lignes.iter().map(|ligne| (ligne.produit_id.get(), ligne.recue)).collect();
    let mut envoyees: Vec<_> =
        recues.as_slice().iter().map(|ligne| (ligne.produit_id.get(), Some(ligne.recue.get()))).collect();
    stockees.sort_unstable();
    envoyees.sort_unstable();
    stockees == envoyees
}

/// What is wrong with the answers for the lines of a transfer: unknown, above what was sent, or missing. None: nothing is.
pub(super) fn reponses(transfert: &Transfert, recues: &LignesRecues) -> Option<Problem> {
    for (rang, reponse) in recues.as_slice().iter().enumerate() {
        let ligne = transfert.lignes.iter().find(|ligne| ligne.produit_id == reponse.produit_id);
        let produit = reponse.produit_id;
        match ligne {
            None => {
                let refus = Invalid::new(
                    format_args!("un produit de ce transfert, reçu {produit}"),
                    format_args!("a product of this transfer, got {produit}"),
                );
                return Some(Problem::invalid_field(format!("lignes[{rang}].produit_id"), &refus));
            }
            Some(ligne) if reponse.recue.get() > ligne.quantite => {
                let (max, recue) = (ligne.quantite, reponse.recue.get());
                let refus = Invalid::new(
                    format_args!("au plus les {max} unités envoyées, reçu {recue} : un surplus se compte"),
                    format_args!("at most the {max} units sent, got {recue}: a surplus is for a count"),
                );
                return Some(Problem::invalid_field(format!("lignes[{rang}].recue"), &refus));
            }
            Some(_) => {}
        }
    }
    let repondus: Vec<_> = recues.as_slice().iter().map(|ligne| ligne.produit_id).collect();
    let sans: Vec<_> = transfert
        .lignes
        .iter()
        .filter(|ligne| !repondus.contains(&ligne.produit_id))
        .map(|ligne| ligne.produit_id.to_string())
        .collect();
    if sans.is_empty() {
        return None;
    }
    let sans = sans.join(", ");
    let refus = Invalid::new(
        format_args!("une réponse pour chaque ligne : il manque les produits {sans}"),
        format_args!("an answer for every line: the products {sans} have none"),
    );
    Some(Problem::invalid_field("lignes", &refus))
}
