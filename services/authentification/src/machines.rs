//! From a key of a program to an access token.

use chrono::Utc;
use comptoir_auth::{AUDIENCE, Claims, ISSUER};
use comptoir_types::{Genre, Langue, Role};
use uuid::Uuid;

use crate::acces::DUREE;
use crate::api_key::ApiKey;
use crate::domain::Jeton;
use crate::store::cles::{self, Exchange};
use crate::{Error, State};

/// What is compared where there is no such key: as long as with one, and never the same.
const LEURRE: [u8; 32] = [0; 32];

/// A token for whoever holds the key. It is good for ten minutes, and never longer than the key.
pub(crate) async fn echanger(state: &State, cle: &ApiKey, langue: Langue) -> Result<Jeton, Error> {
    let db = state.db.get().await?;
    let trouvee = cles::chercher(&db, cle.prefixe()).await?;
    let empreinte = trouvee.as_ref().map_or(LEURRE.as_slice(), |cle| &cle.secret_hash);
    let juste = cle.est(empreinte);
    let Some(Exchange { cle_id, compte_id, portees, reste, .. }) = trouvee.filter(|_| juste) else {
        return Err(Error::CleInvalide);
    };
    cles::noter_usage(&db, cle_id).await?;
    drop(db);
    let (iat, genre) = (Utc::now().timestamp(), Genre::Machine);
    let expire_dans = reste.min(DUREE);
    let claims = Claims {
        iss: ISSUER.to_owned(),
        aud: vec![AUDIENCE.to_owned()],
        sub: compte_id,
        sid: None,
        jti: Uuid::now_v7(),
        iat,
        exp: iat + expire_dans,
        genre,
        roles: vec![Role::Machine],
        magasins: Vec::new(),
        portees,
        amr: vec!["key".to_owned()],
        provisoire: false,
        langue,
    };
    let jeton_acces = state.cles.signer(&claims)?;
    let Claims { roles, magasins, portees, provisoire, .. } = claims;
    Ok(Jeton { jeton_acces, expire_dans, compte_id, genre, roles, magasins, portees, langue, provisoire })
}
