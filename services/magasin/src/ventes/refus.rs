//! Why a sale was refused: the constraint decides, what is there now explains.

use std::collections::BTreeMap;

use comptoir_auth::Approbations;
use comptoir_database::Connection;
use comptoir_http::{Kind, Problem, kinds};
use comptoir_types::{Action, Bases, Centimes, Invalid, ProduitId};
use serde::Serialize;

use super::domain::{MotifRemise, MoyenCaisse, NouvelleVente, Paiements};
use super::store::diagnosis::{self, LigneConstatee};
use crate::{Error, cartes};

/// Why no session took the sale: it is not open in this store, or the sale is not of its time.
///
/// # Errors
/// The database's.
pub(crate) async fn sans_session(db: &Connection, vente: &NouvelleVente) -> Result<Error, Error> {
    if !diagnosis::session_ouverte(db, vente).await? {
        return Ok(Problem::new(&kinds::SESSION_NON_OUVERTE).into());
    }
    let refus = Invalid::new(
        "une vente se fait entre l'ouverture et la fin de sa session, et pas plus tard que maintenant",
        "a sale is made between the opening and the end of its session, and no later than now",
    );
    Ok(Problem::invalid_field("faite_le", &refus).into())
}

/// What the constraint that broke means, explained with the lines as they are now.
///
/// # Errors
/// The database's, when it is asked for the lines.
pub(crate) async fn refuser(
    db: &Connection,
    error: comptoir_database::Error,
    vente: &NouvelleVente,
) -> Result<Error, Error> {
    if let Some(refus) = cartes::refus::expliquer(db, &error, &vente.paiements.cartes()).await? {
        return Ok(refus.into());
    }
    let Some(kind) = problem_kind(&error) else { return Ok(error.into()) };
    if *kind == kinds::CLE_REUTILISEE || *kind == kinds::APPROBATION_INVALIDE {
        return Ok(Problem::new(kind).into());
    }
    let lignes = diagnosis::diagnose(db, vente).await?;
    Ok(expliquer(kind, &lignes, &vente.paiements).into())
}

/// The kind of problem that a broken constraint of a sale stands for; none for what is ours to explain.
fn problem_kind(error: &comptoir_database::Error) -> Option<&'static Kind> {
    if error.is_not_null() {
        return Some(&kinds::PRODUIT_INCONNU);
    }
    Some(match error.constraint()? {
        "vente_pkey" | "idempotence_pkey" => &kinds::CLE_REUTILISEE,
        "approbation_utilisee_pkey" => &kinds::APPROBATION_INVALIDE,
        "stock_disponible_positif" | "stock_physique_positif" => &kinds::STOCK_INSUFFISANT,
        "vente_ligne_prix_vu" => &kinds::PRIX_MODIFIE,
        "vente_ligne_remise" | "vente_ligne_montant_positif" => &kinds::REMISE_INVALIDE,
        // A sale below zero: its discounts exceed its lines.
        "vente_retournee" | "vente_sous_total_cents_check" => &kinds::REMISE_INVALIDE,
        "vente_ligne_remise_approuvee" => &kinds::APPROBATION_REQUISE,
        "vente_arrondi" | "vente_payee" | "vente_monnaie" | "vente_paiement_montant" => {
            &kinds::PAIEMENTS_INCOHERENTS
        }
        // The label of an empty scale moves nothing.
        "vente_ligne_quantite_check" | "mouvement_signe" => &kinds::REQUETE_INVALIDE,
        _ => return None,
    })
}

#[derive(Serialize)]
struct Manque {
    produit_id: ProduitId,
    demande: i64,
    disponible: i32,
}

#[derive(Serialize)]
struct Prix {
    produit_id: ProduitId,
    vu: Centimes,
    actuel: Centimes,
}

/// The problem of a sale that broke the constraint of this kind, said with its lines as they are now.
///
/// A price that went up and a discount above its line also make the tenders wrong, which are checked first: they are
/// the better answer.
fn expliquer(kind: &'static Kind, lignes: &[LigneConstatee], paiements: &Paiements) -> Problem {
    let prix = prix(lignes);
    let kind = if *kind != kinds::PAIEMENTS_INCOHERENTS {
        kind
    } else if !prix.is_empty() {
        &kinds::PRIX_MODIFIE
    } else if lignes.iter().any(|ligne| ligne.montant < Some(Centimes::ZERO) || au_dela_du_lot(ligne)) {
        &kinds::REMISE_INVALIDE
    } else {
        kind
    };
    let problem = Problem::new(kind);
    match kind.slug {
        "stock-insuffisant" => problem.member("manques", manques(lignes)),
        "prix-modifie" => problem.member("prix", prix),
        "remise-invalide" => match lignes.iter().position(au_dela_du_lot) {
            Some(rang) => problem.member("rang", rang + 1).detail(
                "Un lot baisse déjà cette ligne, qui ne prend pas d'autre remise : retirez celle-ci, ou vendez l'article à part.",
                "A lot lowers this line already, which takes no other discount: leave that out, or sell the article apart.",
            ),
            None => problem,
        },
        "approbation-requise" => Approbations::requise(action(lignes)),
        "produit-inconnu" => match lignes.iter().position(lue_plusieurs_fois) {
            Some(rang) => Problem::invalid_field(format!("lignes[{rang}].quantite"), &etiquette()),
            None => problem,
        },
        "paiements-incoherents" => match du(lignes, paiements) {
            Some((total, especes)) => {
                problem.member("total_cents", total).member("especes_dues_cents", especes)
            }
            None => problem,
        },
        "requete-invalide" => Problem::invalid_field("lignes", &quantite()),
        _ => problem,
    }
}

fn quantite() -> Invalid {
    Invalid::new("une ligne vend de 1 à 1 000 000 d'unités", "a line sells 1 to 1,000,000 units")
}

/// Whether it would lose something besides what a lot takes off.
fn au_dela_du_lot(ligne: &LigneConstatee) -> bool {
    ligne.motif == Some(MotifRemise::Lot) && ligne.remise < Some(Centimes::ZERO)
}

/// The label of a scale says how much: several of the same are several lines.
fn lue_plusieurs_fois(ligne: &LigneConstatee) -> bool {
    ligne.produit.is_some() && ligne.quantite.is_none()
}

fn etiquette() -> Invalid {
    Invalid::new(
        "une étiquette de balance se vend en quantité 1, une ligne par étiquette",
        "the label of a scale is sold in quantity 1, one line per label",
    )
}

/// What must be approved of: the discounts, or the price errors where nothing else is in the way.
fn action(lignes: &[LigneConstatee]) -> Action {
    let remise = |ligne: &LigneConstatee| {
        let (remise, montant) = ligne.remise.zip(ligne.montant)?;
        let libre = matches!(ligne.motif, Some(MotifRemise::ErreurDePrix | MotifRemise::Lot));
        Some(!libre && remise.get() * 10 > (montant + remise).get())
    };
    if lignes.iter().any(|ligne| remise(ligne) == Some(true)) { Action::Remise } else { Action::ErreurDePrix }
}

fn prix(lignes: &[LigneConstatee]) -> Vec<Prix> {
    let hausse = |ligne: &LigneConstatee| {
        let (produit_id, actuel) = ligne.produit.zip(ligne.prix)?;
        (actuel > ligne.prix_vu).then_some(Prix { produit_id, vu: ligne.prix_vu, actuel })
    };
    lignes.iter().filter_map(hausse).collect()
}

fn manques(lignes: &[LigneConstatee]) -> Vec<Manque> {
    let mut demandes: BTreeMap<ProduitId, (i64, i32)> = BTreeMap::new();
    for ligne in lignes {
        if let (Some(produit), Some(quantite)) = (ligne.produit, ligne.quantite) {
            let demande = demandes.entry(produit).or_insert((0, ligne.disponible.unwrap_or(0)));
            demande.0 += i64::from(quantite);
        }
    }
    demandes
        .into_iter()
        .filter(|(_, (demande, disponible))| *demande > i64::from(*disponible))
        .map(|(produit_id, (demande, disponible))| Manque { produit_id, demande, disponible })
        .collect()
}

/// The total of the lines with their deposits, and the cash that pays what the other tenders leave of it.
fn du(lignes: &[LigneConstatee], paiements: &Paiements) -> Option<(Centimes, Centimes)> {
    let (mut bases, mut consigne) = (Bases::default(), Centimes::ZERO);
    for ligne in lignes {
        bases = bases.avec(ligne.montant?, ligne.taxe?);
        consigne += ligne.consigne?;
    }
    let total = lignes.first()?.taux.facture(bases).total + consigne;
    let autres: Centimes = paiements
        .as_slice()
        .iter()
        .filter(|paiement| paiement.moyen != MoyenCaisse::Especes)
        .map(|paiement| paiement.montant.get())
        .sum();
    Some((total, (total - autres).max(Centimes::ZERO).arrondi_especes()))
}
