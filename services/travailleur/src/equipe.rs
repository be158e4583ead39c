//! Who may do what to whom, and why it was not done.

use comptoir_auth::Travailleur as Porteur;
use comptoir_clients::magasin::LieuOuvert;
use comptoir_database::Connection;
use comptoir_http::{Problem, RequestContext, kinds};
use comptoir_types::{CompteId, Invalid, LieuId, Role};

use crate::domain::{NouveauTravailleur, RoleTravailleur, Travailleur};
use crate::store::{Acteur, etats, travailleurs};
use crate::{Error, State};

/// The places whose workers this one may see; none for all.
pub(crate) fn visibles(porteur: &Porteur) -> Option<&[LieuId]> {
    (porteur.role != Role::Responsable).then_some(&porteur.claims.magasins)
}

/// The caller, as the statements need to know them.
pub(crate) fn acteur(porteur: &Porteur) -> Acteur<'_> {
    Acteur { id: porteur.id, lieux: visibles(porteur) }
}

/// Whether the caller may hire this one: nobody gives rights that they lack.
pub(crate) fn peut_embaucher(porteur: &Porteur, nouveau: &NouveauTravailleur) -> Result<(), Problem> {
    if porteur.role == Role::Responsable {
        return Ok(());
    }
    if nouveau.role != RoleTravailleur::Employe {
        return Err(Problem::new(&kinds::ROLE_INSUFFISANT)
            .detail("Un gestionnaire n'embauche que des employés.", "A manager hires employees only."));
    }
    let magasins = nouveau.magasins.as_slice();
    if magasins.is_empty() {
        let refus = Invalid::new("au moins un de vos magasins", "at least one of your stores");
        return Err(Problem::invalid_field("magasins", &refus));
    }
    magasins.iter().try_for_each(|magasin| porteur.require_place(*magasin))
}

/// Whether each of these is a store or the logistics centre, in use.
pub(crate) async fn lieux_ouverts(
    state: &State,
    lieux: &[LieuId],
    contexte: &RequestContext,
) -> Result<(), Error> {
    if lieux.is_empty() {
        return Ok(());
    }
    let ouverts = state.lieux.ouverts(contexte).await?;
    let inconnu =
        lieux.iter().find(|lieu| !ouverts.iter().any(|ouvert: &LieuOuvert| ouvert.lieu_id == **lieu));
    let Some(inconnu) = inconnu else { return Ok(()) };
    let refus = Invalid::new(
        format_args!("un magasin ou le centre logistique, en activité, reçu {inconnu}"),
        format_args!("a store or the logistics centre, in use, got {inconnu}"),
    );
    Err(Problem::invalid_field("magasins", &refus).into())
}

/// Whether this is a store or the logistics centre, in use.
pub(crate) async fn ouvert(state: &State, lieu: LieuId, contexte: &RequestContext) -> Result<(), Error> {
    let ouverts = state.lieux.ouverts(contexte).await?;
    if ouverts.iter().any(|ouvert| ouvert.lieu_id == lieu) { Ok(()) } else { Err(Error::Introuvable) }
}

/// What a change needed of a worker that it did not find.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Exigence {
    /// That the caller manages all their places.
    Entier,
    /// The same, and this version.
    Version(i32),
    /// A place of the caller's, and this version.
    EnPartie(i32),
}

/// Why a worker was not changed.
pub(crate) async fn expliquer(
    db: &Connection,
    porteur: &Porteur,
    id: CompteId,
    exigence: Exigence,
) -> Result<Error, Error> {
    let acteur = acteur(porteur);
    let Some(Travailleur { role, etat, version, .. }) = travailleurs::lire(db, id, acteur.lieux).await?
    else {
        return Ok(Error::Introuvable);
    };
    let partiel = matches!(exigence, Exigence::EnPartie(_));
    let problem = if acteur.lieux.is_some() && role != Role::Employe {
        Problem::new(&kinds::ROLE_INSUFFISANT)
    } else if !partiel && !etats::gerable(db, id, &acteur).await? {
        Problem::new(&kinds::MAGASIN_HORS_AFFECTATION).detail(
            "Cette personne travaille aussi dans un lieu qui n'est pas le vôtre : demandez à un responsable.",
            "This person also works in a place that is not yours: ask head office.",
        )
    } else {
        match exigence {
            Exigence::Version(lue) | Exigence::EnPartie(lue) if lue != version => {
                Problem::new(&kinds::VERSION_PERIMEE).version(version)
            }
            _ => Problem::new(&kinds::ETAT_INCOMPATIBLE).member("etat", etat),
        }
    };
    Ok(problem.into())
}
