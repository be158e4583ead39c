//! Why a return was refused: the constraint decides, what is there now explains.

use comptoir_auth::Approbations;
use comptoir_database::Connection;
use comptoir_http::{Kind, Problem, kinds};
use comptoir_types::{Action, Centimes, Invalid};

use super::domain::Genre;
use super::store::diagnosis::{self, chiffrer};
use super::store::retourner::Parametres;
use crate::ventes::domain::{Canal, NouvelleVente};
use crate::{Error, cartes, ventes};

/// The kind of problem that a broken constraint of a return stands for; none for what is ours to explain.
fn problem_kind(error: &comptoir_database::Error) -> Option<&'static Kind> {
    if error.is_not_null() {
        return Some(&kinds::REQUETE_INVALIDE);
    }
    Some(match error.constraint()? {
        "retour_pkey" | "idempotence_pkey" => &kinds::CLE_REUTILISEE,
        "retour_ligne_connue" => &kinds::REQUETE_INVALIDE,
        "vente_ligne_retournee" => &kinds::RETOUR_DEPASSE,
        "retour_rembourse" | "retour_arrondi" | "retour_moyens" | "retour_paiement_montant" => {
            &kinds::PAIEMENTS_INCOHERENTS
        }
        "retour_annulation_unique" => &kinds::VENTE_DEJA_ANNULEE,
        "session_tiroir_positif" => &kinds::TIROIR_INSUFFISANT,
        "paiement_rembourse" => &kinds::REMBOURSEMENT_DEPASSE,
        "retour_approuve" => &kinds::APPROBATION_REQUISE,
        "approbation_utilisee_pkey" => &kinds::APPROBATION_INVALIDE,
        _ => return None,
    })
}

/// What the constraint that broke means, explained with the sale as it is now.
pub(super) async fn expliquer(
    db: &Connection,
    error: comptoir_database::Error,
    retour: &Parametres<'_>,
) -> Result<Error, Error> {
    let avoir = retour.avoir_demande();
    if let Some(refus) = cartes::refus::expliquer(db, &error, avoir.as_slice()).await? {
        return Ok(refus.into());
    }
    let Some(kind) = problem_kind(&error) else { return Ok(error.into()) };
    Ok(match kind.slug {
        "requete-invalide" => ligne_inconnue(),
        "retour-depasse" => depasse(db, retour).await?,
        "paiements-incoherents" => incoherents(db, retour).await?,
        "approbation-requise" => Approbations::requise(action(retour.genre)),
        _ => Problem::new(kind),
    }
    .into())
}

/// The same for an exchange: what is not its return's refusal is its sale's.
pub(super) async fn echange(
    db: &Connection,
    error: comptoir_database::Error,
    retour: &Parametres<'_>,
    vente: &NouvelleVente,
) -> Result<Error, Error> {
    match error.constraint() {
        Some("echange_entier") => sans_retour(db, retour).await,
        Some(_) if !error.is_not_null() && problem_kind(&error).is_some() => {
            expliquer(db, error, retour).await
        }
        _ => ventes::refus::refuser(db, error, vente).await,
    }
}

/// What a gestionnaire approves of.
pub(super) fn action(genre: Genre) -> Action {
    match genre {
        Genre::Annulation => Action::Annulation,
        Genre::Retour | Genre::Echange => Action::Retour,
    }
}

fn ligne_inconnue() -> Problem {
    let refus = Invalid::new(
        "une ligne rendue est une ligne de la vente",
        "a line that comes back is a line of the sale",
    );
    Problem::invalid_field("lignes", &refus)
}

async fn depasse(db: &Connection, retour: &Parametres<'_>) -> Result<Problem, Error> {
    let rangs = retour.rangs.as_deref().unwrap_or_default();
    let restantes = diagnosis::restantes(db, retour.vente, rangs).await?;
    Ok(Problem::new(&kinds::RETOUR_DEPASSE).member("lignes", restantes))
}

/// What the refunds would have to make.
async fn incoherents(db: &Connection, retour: &Parametres<'_>) -> Result<Problem, Error> {
    let problem = Problem::new(&kinds::PAIEMENTS_INCOHERENTS);
    let Some(total) = chiffrer(db, retour.vente, retour.lignes()).await? else { return Ok(problem) };
    let situation = diagnosis::situation(db, retour.vente, retour.session, retour.magasin).await?;
    let problem = problem.member("total_cents", total);
    Ok(match situation.map(|situation| situation.canal) {
        Some(Canal::Web) => problem.detail(
            "Une vente en ligne se rembourse en ligne ou en avoir, et de tout ce qu'elle rend.",
            "An online sale is refunded online or as store credit, by all that it gives back.",
        ),
        _ => {
            let especes = (total - retour.sans_especes()).max(Centimes::ZERO).arrondi_especes();
            problem.member("especes_dues_cents", especes).detail(
                "Les remboursements, par des moyens de caisse, ne font pas le total arrondi.",
                "The refunds, by tenders of a till, do not make the rounded total.",
            )
        }
    })
}

/// Why neither the sale nor the session took it.
pub(super) async fn sans_retour(db: &Connection, retour: &Parametres<'_>) -> Result<Error, Error> {
    let Some(situation) = diagnosis::situation(db, retour.vente, retour.session, retour.magasin).await?
    else {
        return Ok(Error::Introuvable);
    };
    if situation.annulee {
        return Ok(Problem::new(&kinds::VENTE_DEJA_ANNULEE).into());
    }
    if !situation.session_ouverte {
        return Ok(Problem::new(&kinds::SESSION_NON_OUVERTE).into());
    }
    if retour.genre == Genre::Annulation && !situation.meme_session {
        return Ok(Problem::new(&kinds::SESSION_NON_OUVERTE)
            .detail(
                "Une vente s'annule dans sa session : après elle, faites un retour.",
                "A sale is voided in its session: after that, take a return.",
            )
            .into());
    }
    if chiffrer(db, retour.vente, retour.lignes()).await?.is_none() {
        return Ok(Problem::new(&kinds::RETOUR_DEPASSE).into());
    }
    Ok(incoherents(db, retour)
        .await?
        .detail(
            "Une annulation rend par les moyens de la vente, au plus ce que chacun avait payé.",
            "A void gives back by the tenders of the sale, at most what each had paid.",
        )
        .into())
}
