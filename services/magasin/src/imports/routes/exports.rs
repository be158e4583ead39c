//! `/api/exports`: the catalogue as a file.

use actix_web::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use actix_web::web::{Bytes, Data};
use actix_web::{HttpResponse, get};
use comptoir_auth::Responsable;
use comptoir_database::Pool;
use comptoir_http::csv::ecrire;
use futures_util::stream::try_unfold;

use crate::imports::domain::{Colonne, Ligne};
use crate::imports::store::export;
use crate::{Error, State};

comptoir_http::routes!(produits);

/// So many products are read at once: what an export takes of our memory.
const A_LA_FOIS: i64 = 1000;

/// Every product, withdrawn ones too, as a CSV file that `/api/imports/produits` takes.
///
/// A cell that a spreadsheet would take for a formula has an apostrophe in front, which the import takes off again.
/// Prices are the regular ones.
///
/// Réservé à : responsables.
#[utoipa::path(
    security(("jeton" = ["responsable"])),
    extensions(("x-limites" = json!({ "secondes": 120 }))),
    responses((status = 200, body = String, content_type = "text/csv"))
)]
#[get("/api/exports/produits")]
async fn produits(state: Data<State>, _: Responsable) -> Result<HttpResponse, Error> {
    // Read before the answer begins, so that a database that is away is told as usual.
    let premiers = export::exporter(&state.db.get().await?, "", A_LA_FOIS).await?;
    let suite = (state.db.clone(), Some((ecrire(&entete()), premiers)));
    Ok(HttpResponse::Ok()
        .insert_header((CONTENT_TYPE, "text/csv; charset=utf-8"))
        .insert_header((CONTENT_DISPOSITION, "attachment; filename=\"produits.csv\""))
        .streaming(try_unfold(suite, async |(db, etape)| morceau(db, etape).await)))
}

fn entete() -> Vec<String> {
    Colonne::noms().into_iter().map(str::to_owned).collect()
}

type Etape = Option<(String, Vec<Ligne>)>;

/// What is written of these products, and those that follow.
async fn morceau(db: Pool, etape: Etape) -> Result<Option<(Bytes, (Pool, Etape))>, Error> {
    let Some((mut texte, lignes)) = etape else { return Ok(None) };
    lignes.iter().for_each(|ligne| texte.push_str(&ecrire(&ligne.cellules())));
    let suivantes = match lignes.last().and_then(|ligne| ligne.sku.as_deref()) {
        Some(dernier) => export::exporter(&db.get().await?, dernier, A_LA_FOIS).await?,
        None => Vec::new(),
    };
    let etape = (!suivantes.is_empty()).then_some((String::new(), suivantes));
    Ok(Some((Bytes::from(texte), (db, etape))))
}
