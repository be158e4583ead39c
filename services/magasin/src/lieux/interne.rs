//! `/interne/lieux`: where somebody may be assigned, asked by `travailleur` over HTTP or from within the same process.

use actix_web::get;
use actix_web::web::{Data, Json};
use async_trait::async_trait;
use comptoir_auth::InternalCaller;
use comptoir_clients::magasin::{LieuOuvert, Lieux};
use comptoir_database::Pool;
use comptoir_http::RequestContext;

use super::store;
use crate::{Error, State};

comptoir_http::routes!(InternalCaller => ouverts);

/// The stores and the logistics centre that are in use.
///
/// Réservé à : travailleur.
#[utoipa::path]
#[get("/interne/lieux")]
async fn ouverts(_: InternalCaller, state: Data<State>) -> Result<Json<Vec<LieuOuvert>>, Error> {
    let db = state.db.get().await?;
    Ok(Json(store::ouverts(&db).await?))
}

/// The places of `magasin` in the process of its caller.
#[derive(Clone)]
pub struct InProcess {
    /// Connections of role `comptoir_magasin`.
    pub db: Pool,
}

#[async_trait(?Send)]
impl Lieux for InProcess {
    async fn ouverts(&self, _: &RequestContext) -> Result<Vec<LieuOuvert>, comptoir_clients::Error> {
        let db = self.db.get().await?;
        Ok(store::ouverts(&db).await?)
    }
}
