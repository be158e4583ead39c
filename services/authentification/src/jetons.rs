//! Tokens that `travailleur` asks for: it knows PINs, and holds no key.

use chrono::Utc;
use comptoir_auth::{AUDIENCE, AUDIENCE_APPROBATION, ApprovalClaims, Claims, ISSUER, PIN};
use comptoir_clients::authentification::{DemandeJeton, JetonSigne};
use comptoir_types::Genre;
use uuid::Uuid;

use crate::{Error, SigningKeys};

/// How many seconds a PIN token is good: ADR 19.
const NIP: i64 = 1800;
/// How many seconds an approval is good.
const APPROBATION: i64 = 120;

/// Signs what is asked for. Whoever asks has verified the PIN.
pub(crate) fn signer(cles: &SigningKeys, demande: &DemandeJeton) -> Result<JetonSigne, Error> {
    let (iat, jti) = (Utc::now().timestamp(), Uuid::now_v7());
    match *demande {
        DemandeJeton::Nip { compte_id, role, magasin_id, langue } => {
            let claims = Claims {
                iss: ISSUER.to_owned(),
                aud: vec![AUDIENCE.to_owned()],
                sub: compte_id,
                sid: None,
                jti,
                iat,
                exp: iat + NIP,
                genre: Genre::Travailleur,
                roles: vec![role],
                magasins: vec![magasin_id],
                portees: Vec::new(),
                amr: vec![PIN.to_owned()],
                provisoire: false,
                langue,
            };
            Ok(JetonSigne { jeton: cles.signer(&claims)?, expire_dans: NIP })
        }
        DemandeJeton::Approbation { approuve_par, magasin_id, action, objet } => {
            let claims = ApprovalClaims {
                iss: ISSUER.to_owned(),
                aud: vec![AUDIENCE_APPROBATION.to_owned()],
                sub: approuve_par,
                jti,
                iat,
                exp: iat + APPROBATION,
                magasin_id,
                action,
                objet,
            };
            Ok(JetonSigne { jeton: cles.signer(&claims)?, expire_dans: APPROBATION })
        }
    }
}
