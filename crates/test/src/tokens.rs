//! Access tokens, signed by a key of this process.

use std::rc::Rc;
use std::sync::OnceLock;

use async_trait::async_trait;
use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair};
use chrono::Utc;
use comptoir_auth::{
    AUDIENCE, AUDIENCE_APPROBATION, ApprovalClaims, Claims, ISSUER, JwkSet, Jwks, JwksUnavailable, PIN,
    Verifier,
};
use comptoir_types::{Action, CompteId, Genre, Langue, LieuId, Portee, Role};
use jsonwebtoken::jwk::Jwk;
use jsonwebtoken::{Algorithm, EncodingKey, Header, encode};
use serde::Serialize;
use uuid::Uuid;

/// Makes tokens that the [`Verifier`] it gives accepts.
#[derive(Clone, Copy, Default)]
pub struct TestTokens;

const KID: &str = "test";

fn key() -> &'static EncodingKey {
    static KEY: OnceLock<EncodingKey> = OnceLock::new();
    KEY.get_or_init(|| {
        let pkcs8 =
            EcdsaKeyPair::generate_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, &SystemRandom::new()).unwrap();
        EncodingKey::from_ec_der(pkcs8.as_ref())
    })
}

#[async_trait(?Send)]
impl Jwks for TestTokens {
    async fn jwks(&self) -> Result<JwkSet, JwksUnavailable> {
        let mut jwk = Jwk::from_encoding_key(key(), Algorithm::ES256).unwrap();
        jwk.common.key_id = Some(KID.to_owned());
        Ok(JwkSet { keys: vec![jwk] })
    }
}

impl TestTokens {
    /// Accepts these tokens and no other.
    pub fn verifier() -> Rc<Verifier> {
        Rc::new(Verifier::new(Rc::new(TestTokens)))
    }

    /// The claims of a fresh token of this account.
    pub fn claims(compte: CompteId, role: Role, magasins: &[i32], portees: &[Portee]) -> Claims {
        let now = Utc::now().timestamp();
        Claims {
            iss: ISSUER.to_owned(),
            aud: vec![AUDIENCE.to_owned()],
            sub: compte,
            sid: Some(Uuid::now_v7()),
            jti: Uuid::now_v7(),
            iat: now,
            exp: now + 600,
            genre: match role {
                Role::Client => Genre::Client,
                Role::Machine => Genre::Machine,
                _ => Genre::Travailleur,
            },
            roles: vec![role],
            magasins: magasins.iter().copied().map(LieuId::new).collect(),
            portees: portees.to_vec(),
            amr: vec!["pwd".to_owned()],
            provisoire: false,
            langue: Langue::Fr,
        }
    }

    /// The claims of a fresh token of a worker who typed a PIN.
    pub fn pin(compte: CompteId, role: Role, magasins: &[i32]) -> Claims {
        let claims = TestTokens::claims(compte, role, magasins, &[]);
        Claims { sid: None, exp: claims.iat + 1800, amr: vec![PIN.to_owned()], ..claims }
    }

    /// The claims of a fresh approval.
    pub fn approbation(par: CompteId, action: Action, magasin: i32, objet: Uuid) -> ApprovalClaims {
        let iat = Utc::now().timestamp();
        ApprovalClaims {
            iss: ISSUER.to_owned(),
            aud: vec![AUDIENCE_APPROBATION.to_owned()],
            sub: par,
            jti: Uuid::now_v7(),
            iat,
            exp: iat + 120,
            magasin_id: LieuId::new(magasin),
            action,
            objet,
        }
    }

    /// These claims, signed.
    pub fn signer(claims: &impl Serialize) -> String {
        let mut header = Header::new(Algorithm::ES256);
        header.kid = Some(KID.to_owned());
        encode(&header, claims, key()).unwrap()
    }
}
