//! Paying an order: an attempt is begun, the provider is asked with no row held, its verdict is written.

use std::time::Instant;

use comptoir_database::{Connection, retry};
use comptoir_http::{Idempotent, Problem, kinds};
use comptoir_types::{Centimes, CommandeId, CompteId, PaiementId};

use super::domain::{DemandePaiement, Etat as EtatCommande, PartCarte};
use super::store::lecture::{self, Situation, situation};
use super::store::paiement::{self as store, REFUS_MAX};
use crate::idempotency::{Demande, trouver};
use crate::paiements::domain::JetonCarte;
use crate::paiements::prestataire::{INJOIGNABLE, NoAnswer, Verdict, attendre};
use crate::paiements::store::paiement::{Etat, etat};
use crate::{Error, Mesures, State, cartes};

/// What became of a request to pay.
pub(super) struct Paiement {
    /// The attempt as it is now.
    pub(super) etat: Etat,
    /// Whether an earlier copy of the request made it.
    pub(super) rejoue: bool,
}

/// How an attempt starts.
enum Debut {
    /// The provider is to be asked for this much.
    Demander(Centimes),
    /// The key has served: nothing is asked again.
    Deja(Etat),
}

/// Pays the order of this client by the cards of the request. The key is the attempt: repeated, it answers its present state.
///
/// # Errors
/// `paiement-indisponible` when the provider was not there: nothing was charged, the same key or another may try again.
pub(super) async fn payer(
    state: &State,
    id: CommandeId,
    client: CompteId,
    ordre: &Idempotent<DemandePaiement>,
) -> Result<Paiement, Error> {
    let paiement = PaiementId::new(ordre.cle);
    let demande = Demande { compte: client, cle: ordre.cle, empreinte: &ordre.empreinte };
    let debut = debuter(&state.db.get().await?, id, &demande, &ordre.corps).await?;
    let montant = match debut {
        Debut::Demander(montant) => montant,
        Debut::Deja(etat) => return Ok(Paiement { etat, rejoue: true }),
    };
    let depart = Instant::now();
    let reponse = demander(state, paiement, montant, ordre.corps.jeton.as_ref()).await;
    let db = state.db.get().await?;
    match reponse {
        Ok(verdict) => {
            let reglee =
                retry(async || store::regler(&db, paiement, &verdict, depart.elapsed()).await).await?;
            if let Some(montant) = reglee {
                compter(&state.mesures, &verdict, montant);
                return Ok(Paiement { etat: verdict.into(), rejoue: false });
            }
        }
        Err(NoAnswer::Panne) => {
            retry(async || store::ecarter(&db, paiement).await).await?;
            state.mesures.paiements.indisponible.inc();
            return Err(Problem::new(&kinds::PAIEMENT_INDISPONIBLE).into());
        }
        Err(NoAnswer::Silence) => {
            state.mesures.paiements.sans_reponse.inc();
            tracing::warn!(%paiement, "a payment awaits its answer");
        }
    }
    // A sweep may have been quicker: what is written is what is told.
    let etat = etat(&db, paiement).await?.ok_or(Error::Introuvable)?;
    Ok(Paiement { etat, rejoue: false })
}

/// The provider's verdict on what it is asked for. Where a gift card has paid all, nobody is asked.
async fn demander(
    state: &State,
    paiement: PaiementId,
    montant: Centimes,
    jeton: Option<&JetonCarte>,
) -> Result<Verdict, NoAnswer> {
    match jeton {
        _ if montant == Centimes::ZERO => Ok(par_carte(paiement)),
        Some(jeton) => attendre(state.prestataire.debiter(paiement, montant, jeton)).await,
        // The database begins no attempt that nobody can charge: `paiement_entier`.
        None => Err(NoAnswer::Panne),
    }
}

/// The verdict on an attempt that a gift card pays whole.
pub(super) fn par_carte(paiement: PaiementId) -> Verdict {
    Verdict::Accepte { transaction: format!("carte_{paiement}") }
}

async fn debuter(
    db: &Connection,
    id: CommandeId,
    demande: &Demande<'_>,
    corps: &DemandePaiement,
) -> Result<Debut, Error> {
    let carte = corps.carte.as_ref().map(|carte| &carte.numero);
    if let Some(refus) = cartes::refus::tenter(db, demande.compte, carte.as_slice()).await? {
        return match trouver(db, demande).await? {
            Some(_) => reprendre(db, id, demande, corps).await,
            None => Err(refus.into()),
        };
    }
    let prise = match retry(async || store::debuter(db, id, demande, corps).await).await {
        Ok(Some(montant)) => return Ok(Debut::Demander(montant)),
        Ok(None) => false,
        Err(error) => match error.constraint() {
            Some("paiement_pkey" | "idempotence_pkey") => true,
            Some("paiement_actif_unique") => false,
            _ => return Err(refuser(db, error, id, demande, corps.carte.as_ref()).await?),
        },
    };
    if trouver(db, demande).await?.is_some() {
        return reprendre(db, id, demande, corps).await;
    }
    if prise {
        return Err(Problem::new(&kinds::CLE_REUTILISEE).into());
    }
    let trouvee = situation(db, id, Some(demande.compte)).await?.ok_or(Error::Introuvable)?;
    Err(obstacle(&trouvee).into())
}

/// Why the tenders do not pay the order.
async fn refuser(
    db: &Connection,
    error: comptoir_database::Error,
    id: CommandeId,
    demande: &Demande<'_>,
    carte: Option<&PartCarte>,
) -> Result<Error, Error> {
    if error.constraint() == Some("paiement_entier") {
        let commande = lecture::du_client(db, id, demande.compte).await?.ok_or(Error::Introuvable)?;
        return Ok(Problem::new(&kinds::PAIEMENTS_INCOHERENTS)
            .detail(
                "La carte paie au plus le total ; ce qu'elle ne paie pas demande un jeton.",
                "The card pays at most the total; what it does not pay needs a jeton.",
            )
            .member("total_cents", commande.entete.total_cents)
            .into());
    }
    let carte = carte.map(|carte| (&carte.numero, carte.montant_cents.get()));
    let refus = cartes::refus::expliquer(db, &error, carte.as_slice()).await?;
    Ok(refus.map_or_else(|| error.into(), Error::from))
}

/// The attempt of this key again: asked anew where it never reached the provider, else as it stands.
async fn reprendre(
    db: &Connection,
    id: CommandeId,
    demande: &Demande<'_>,
    corps: &DemandePaiement,
) -> Result<Debut, Error> {
    let paiement = PaiementId::new(demande.cle);
    match etat(db, paiement).await?.ok_or(Error::Introuvable)? {
        Etat::Refuse(code) if code == INJOIGNABLE => {
            match retry(async || store::reprendre(db, paiement, id).await).await {
                Ok(Some(montant)) => return Ok(Debut::Demander(montant)),
                Ok(None) => {}
                Err(error) => return Err(refuser(db, error, id, demande, corps.carte.as_ref()).await?),
            }
            let trouvee = situation(db, id, None).await?.ok_or(Error::Introuvable)?;
            Err(obstacle(&trouvee).into())
        }
        etat => Ok(Debut::Deja(etat)),
    }
}

/// Why the order is not to be paid now.
fn obstacle(situation: &Situation) -> Problem {
    let attente = situation.etat == EtatCommande::EnAttentePaiement;
    if attente && situation.paiement_en_cours {
        Problem::new(&kinds::PAIEMENT_EN_COURS)
    } else if situation.etat == EtatCommande::Expiree || (attente && situation.echue) {
        Problem::new(&kinds::COMMANDE_EXPIREE)
    } else if attente && situation.version > REFUS_MAX {
        Problem::new(&kinds::TROP_DE_REQUETES).detail(
            "Trop de paiements refusés pour cette commande : annulez-la, puis commandez de nouveau.",
            "Too many refused payments of this order: cancel it, then order again.",
        )
    } else if attente {
        Problem::new(&kinds::PAIEMENT_EN_COURS)
    } else {
        Problem::new(&kinds::ETAT_INCOMPATIBLE).member("etat", situation.etat)
    }
}

/// Counts the verdict on an order of this total.
pub(super) fn compter(mesures: &Mesures, verdict: &Verdict, montant: Centimes) {
    mesures.paiements.verdict(verdict, montant);
    if matches!(verdict, Verdict::Accepte { .. }) {
        mesures.commandes.payee.inc();
    }
}
