//! Why a request was refused, or could not be decided: the constraint decides, what is there now explains.

use comptoir_auth::Travailleur;
use comptoir_database::Connection;
use comptoir_http::{Problem, kinds};
use comptoir_types::{Invalid, QuantiteDemandee, Role};

use super::domain::{Etat, NouvellesDemandes};
use super::store::creer::deja_ouverte;
use super::store::decider::{Fin, Ordre};
use super::store::lecture::{Situation, centre, situation};
use crate::Error;
use crate::transferts::refus::promesse;

/// Why the place of these requests takes none.
pub(super) fn sans_magasin() -> Error {
    let refus = Invalid::new(
        "un magasin ouvert : le centre logistique ne demande rien à lui-même",
        "an open store: the logistics centre asks nothing of itself",
    );
    Problem::invalid_field("lieu_id", &refus).into()
}

/// Why these requests could not be made.
pub(super) async fn creation(
    db: &Connection,
    error: comptoir_database::Error,
    nouvelles: &NouvellesDemandes,
) -> Result<Error, Error> {
    let problem = match error.constraint() {
        Some("demande_ouverte_unique") => {
            let (produits, _) = nouvelles.lignes.colonnes();
            let ouverte = deja_ouverte(db, nouvelles.lieu_id, &produits).await?;
            Problem::new(&kinds::DEMANDE_DEJA_OUVERTE).member("demande_id", ouverte)
        }
        Some("demande_lieu_id_produit_id_fkey") => Problem::new(&kinds::PRODUIT_INCONNU),
        Some("idempotence_pkey" | "demande_pkey") => Problem::new(&kinds::CLE_REUTILISEE),
        _ => return Ok(error.into()),
    };
    Ok(problem.into())
}

/// Why a request could not be granted.
pub(super) async fn approbation(
    db: &Connection,
    error: comptoir_database::Error,
    ordre: &Ordre,
    quantite: QuantiteDemandee,
) -> Result<Error, Error> {
    if error.constraint() == Some("transfert_lieux_ouverts") {
        let refus = Problem::new(&kinds::ETAT_INCOMPATIBLE).detail(
            "Le magasin ou le centre logistique est fermé : refusez cette demande.",
            "The store or the logistics centre is closed: refuse this request.",
        );
        return Ok(refus.into());
    }
    let (Some(situation), Some(centre)) = (situation(db, ordre.id).await?, centre(db).await?) else {
        return Ok(error.into());
    };
    let promesse = promesse(db, &error, centre, (&[situation.produit], &[quantite.get()])).await?;
    Ok(promesse.map_or(Error::Pg(error), Error::Refused))
}

/// What a decision leaves behind, by which a repeat of it is known.
pub(super) enum Trace<'a> {
    Approuvee(QuantiteDemandee),
    Fin(&'a Fin<'a>),
}

impl Trace<'_> {
    fn laissee(&self, situation: &Situation) -> bool {
        match self {
            Trace::Approuvee(quantite) => {
                situation.etat == Etat::Approuvee && situation.approuvee == Some(quantite.get())
            }
            Trace::Fin(fin) => situation.etat == fin.etat && situation.motif.as_deref() == fin.motif,
        }
    }
}

/// Why a decision changed nothing; none where an earlier copy of the request made it.
pub(super) async fn decision(
    db: &Connection,
    travailleur: &Travailleur,
    ordre: &Ordre,
    trace: &Trace<'_>,
) -> Result<Option<Error>, Error> {
    let Some(situation) = situation(db, ordre.id).await? else { return Ok(Some(Error::Introuvable)) };
    if situation.auteur != travailleur.id {
        if let Err(hors) = travailleur.require_place(situation.lieu) {
            return Ok(Some(hors.into()));
        }
        if travailleur.role < Role::Gestionnaire {
            let refus = Problem::new(&kinds::ROLE_INSUFFISANT).detail(
                "Un employé n'annule que ses propres demandes.",
                "An employee withdraws their own requests only.",
            );
            return Ok(Some(refus.into()));
        }
    }
    let faite = situation.version == ordre.version + 1 && situation.decideur == Some(ordre.par);
    if faite && trace.laissee(&situation) {
        return Ok(None);
    }
    if situation.version != ordre.version {
        return Ok(Some(Problem::new(&kinds::VERSION_PERIMEE).version(situation.version).into()));
    }
    if situation.etat != Etat::Soumise {
        return Ok(Some(Problem::new(&kinds::ETAT_INCOMPATIBLE).member("etat", situation.etat).into()));
    }
    if let Trace::Approuvee(quantite) = trace
        && quantite.get() > situation.demandee
    {
        let (max, recue) = (situation.demandee, quantite.get());
        let refus = Invalid::new(
            format_args!("de 1 à {max}, la quantité demandée, reçu {recue}"),
            format_args!("1 to {max}, the quantity asked for, got {recue}"),
        );
        return Ok(Some(Problem::invalid_field("quantite", &refus).into()));
    }
    // Only a chain without a logistics centre has nobody to grant a request that waits.
    let refus = Problem::new(&kinds::ETAT_INCOMPATIBLE)
        .detail("Il n'y a pas de centre logistique.", "There is no logistics centre.");
    Ok(Some(refus.into()))
}
