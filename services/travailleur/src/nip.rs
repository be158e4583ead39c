//! From a PIN to a token.
//!
//! No database connection is held while a PIN is hashed: the tills that wait would take them all.

use comptoir_auth::Employe;
use comptoir_clients::authentification::{DemandeJeton, JetonSigne};
use comptoir_http::{Problem, RequestContext, kinds};
use comptoir_types::{LieuId, Role};

use crate::domain::{Matricule, Nip};
use crate::store::nip::{self, Consentement, Porteur};
use crate::{Error, State};

/// What somebody types at a till.
#[derive(Debug)]
pub(crate) struct Saisie {
    pub(crate) matricule: Matricule,
    pub(crate) nip: Nip,
    pub(crate) magasin: LieuId,
}

/// A token for who typed this, good at the tills of the store.
pub(crate) async fn echanger(
    state: &State,
    saisie: Saisie,
    contexte: &RequestContext,
) -> Result<(Porteur, JetonSigne), Error> {
    let Saisie { matricule, nip, magasin } = saisie;
    let porteur = prouver(state, &matricule, nip, magasin).await?;
    nip::reussir(&state.db.get().await?, &matricule).await?;
    affecte(&porteur)?;
    let Porteur { id, role, langue, .. } = porteur;
    let demande = DemandeJeton::Nip { compte_id: id, role, magasin_id: magasin, langue };
    Ok((porteur, state.signataire.signer(&demande, contexte).await?))
}

/// An approval by the gestionnaire who typed this.
pub(crate) async fn approuver(
    state: &State,
    saisie: Saisie,
    (action, objet): (comptoir_types::Action, uuid::Uuid),
    employe: &Employe,
    contexte: &RequestContext,
) -> Result<JetonSigne, Error> {
    let Saisie { matricule, nip, magasin } = saisie;
    let porteur = prouver(state, &matricule, nip, magasin).await?;
    if porteur.role < Role::Gestionnaire || !porteur.affecte {
        nip::reussir(&state.db.get().await?, &matricule).await?;
        affecte(&porteur)?;
        return Err(Problem::new(&kinds::ROLE_INSUFFISANT)
            .detail("Seul un gestionnaire du magasin approuve.", "Only a manager of the store approves.")
            .into());
    }
    let demande = DemandeJeton::Approbation { approuve_par: porteur.id, magasin_id: magasin, action, objet };
    let jeton = state.signataire.signer(&demande, contexte).await?;
    let consentement = Consentement { magasin, action, objet, demande_par: employe.id };
    nip::approuver(&state.db.get().await?, &matricule, porteur.id, &consentement).await?;
    Ok(jeton)
}

fn affecte(porteur: &Porteur) -> Result<(), Problem> {
    if porteur.affecte { Ok(()) } else { Err(Problem::new(&kinds::MAGASIN_HORS_AFFECTATION)) }
}

/// Who has this matricule, provided that this is their PIN. An unknown one takes as long.
async fn prouver(state: &State, matricule: &Matricule, nip: Nip, magasin: LieuId) -> Result<Porteur, Error> {
    let essai = nip::essayer(&state.db.get().await?, matricule, magasin).await?;
    if !essai.admis {
        return Err(Error::Verrouille(essai.secondes.unsigned_abs()));
    }
    let juste = match state.password_hasher.verifier(nip, essai.nip_hash).await {
        Ok(juste) => juste,
        Err(error) => {
            nip::rendre(&state.db.get().await?, matricule).await?;
            return Err(error.into());
        }
    };
    match essai.porteur {
        Some(porteur) if juste => Ok(porteur),
        _ => {
            nip::echouer(&state.db.get().await?, matricule, magasin).await?;
            Err(Error::NipInvalide)
        }
    }
}
