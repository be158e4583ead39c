//! The steps by which the workers of a place take an order on, until its goods have left.

use comptoir_clients::magasin::Mode;
use comptoir_database::{Connection, retry};
use comptoir_http::{Problem, kinds};
use comptoir_types::Invalid;

use super::domain::{NumeroCommande, Passage};
use super::store::passage::{self as store, Obstacle, Ordre};
use crate::{Error, Mesures};

/// Takes the step. Whether an earlier copy of the request took it.
///
/// The number is that of a hand-over.
///
/// # Errors
/// `introuvable`, `magasin-hors-affectation`, `requete-invalide` where the number is another order's,
/// `version-perimee`, `etat-incompatible`.
pub(super) async fn passer(
    db: &Connection,
    mesures: &Mesures,
    ordre: &Ordre<'_>,
    numero: Option<NumeroCommande>,
) -> Result<bool, Error> {
    let commandes = &mesures.commandes;
    let (mode, compteur) = match ordre.passage {
        Passage::Preparation => (None, &commandes.en_preparation),
        Passage::MiseADisposition => (None, &commandes.prete),
        Passage::Livraison => (None, &commandes.livree),
        Passage::Remise => (Some(Mode::Cueillette), &commandes.remise),
        Passage::Expedition => (Some(Mode::Livraison), &commandes.expediee),
    };
    let passee = match mode {
        None => retry(async || store::avancer(db, ordre).await).await?,
        Some(mode) => {
            let partie = retry(async || store::remettre(db, ordre, mode, numero).await).await?;
            if let Some(partie) = &partie {
                mesures.ventes.web(partie.lieu, partie.hors_taxes);
            }
            partie.is_some()
        }
    };
    if passee {
        compteur.inc();
        return Ok(false);
    }
    let obstacle = store::obstacle(db, ordre).await?.ok_or(Error::Introuvable)?;
    if ordre.lieux.is_some_and(|lieux| !lieux.contains(&obstacle.lieu)) {
        return Err(Problem::new(&kinds::MAGASIN_HORS_AFFECTATION).into());
    }
    refus(ordre, numero, &obstacle).map_or(Ok(true), |problem| Err(problem.into()))
}

/// Why the step cannot be taken; none where it was taken by an earlier copy of the request.
fn refus(ordre: &Ordre<'_>, numero: Option<NumeroCommande>, obstacle: &Obstacle) -> Option<Problem> {
    if let Some(numero) = numero.filter(|numero| *numero != obstacle.numero) {
        let invalide = Invalid::new(
            format_args!(
                "le numéro de cette commande, lu sur l'écran du client : {} en est une autre",
                numero.get()
            ),
            format_args!(
                "the number of this order, read on the client's screen: {} is another one",
                numero.get()
            ),
        );
        return Some(Problem::invalid_field("numero", &invalide));
    }
    if obstacle.faite {
        return None;
    }
    if obstacle.version != ordre.version {
        return Some(Problem::new(&kinds::VERSION_PERIMEE).version(obstacle.version));
    }
    let incompatible = Problem::new(&kinds::ETAT_INCOMPATIBLE).member("etat", obstacle.etat);
    Some(match ordre.passage.mode() {
        Some(Mode::Cueillette) if obstacle.mode == Mode::Livraison => incompatible
            .detail("Cette commande se livre : expédiez-la.", "This order is to be delivered: ship it."),
        Some(Mode::Livraison) if obstacle.mode == Mode::Cueillette => incompatible.detail(
            "Cette commande se remet en magasin : mettez-la à disposition.",
            "This order is collected at the store: make it ready.",
        ),
        _ => incompatible,
    })
}
