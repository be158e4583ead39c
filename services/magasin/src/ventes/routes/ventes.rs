//! `/api/ventes`: sales at the till.

use actix_web::web::{Data, Json};
use actix_web::{HttpResponse, get, post};
use chrono::{DateTime, NaiveDate, Utc};
use comptoir_auth::{Approbation, Approbations, Caissier, Reader, Ventes};
use comptoir_database::retry;
use comptoir_http::{Idempotent, Page, Pages, Path, Problem, Query, kinds};
use comptoir_types::{Action, CompteId, Jour, LieuId, Role, SessionCaisseId, Text, VenteId};
use serde::Deserialize;
use utoipa::IntoParams;
use uuid::Uuid;

use crate::idempotency::{Demande, du_magasin, rejouer_ou};
use crate::lieux::affectes;
use crate::ventes::domain::{Accord, NouvelleVente, Vente, VenteFaite, VenteResumee};
use crate::ventes::refus;
use crate::ventes::store::lecture;
use crate::ventes::store::vendre::{self, Vendre};
use crate::{Error, State, cartes};

comptoir_http::routes!(enregistrer, lister, lire);

/// Records a sale: stock, ledger, drawer and receipt together, or nothing. The key of the request becomes its id.
///
/// Réservé à : les travailleurs du magasin, aussi par NIP ; une remise de plus de 10 % ou une erreur de prix de plus de
/// 25,00 $ sur une ligne, aux gestionnaires, ou avec leur approbation.
#[utoipa::path(
    params(("Idempotency-Key" = Uuid, Header)),
    request_body = NouvelleVente,
    security(("jeton" = ["employe"]), ("jeton" = ["nip"])),
    responses((status = 201, body = VenteFaite))
)]
#[post("/api/ventes")]
async fn enregistrer(
    state: Data<State>,
    caissier: Caissier,
    approbations: Approbations,
    ordre: Idempotent<NouvelleVente>,
) -> Result<HttpResponse, Error> {
    let Idempotent { cle, empreinte, corps } = &ordre;
    caissier.require_place(corps.magasin_id)?;
    corps.accorder().map_err(|refus| Problem::invalid_field(".", &refus))?;
    let demande = Demande { compte: caissier.id, cle: *cle, empreinte };
    let demande = if corps.hors_ligne { du_magasin(demande, corps.magasin_id) } else { demande };
    let approbation = approbation(&approbations, corps, *cle).await;
    let db = state.db.get().await?;
    if let Some(refus) = cartes::refus::tenter(&db, caissier.id, &corps.paiements.numeros()).await? {
        return rejouer_ou(&db, &demande, refus.into()).await;
    }
    let refus = match approbation {
        Ok(approbation) => {
            let accord = Accord { gestionnaire: caissier.role >= Role::Gestionnaire, approbation };
            let vendre = Vendre::new(&demande, corps, caissier.id, &accord);
            match retry(async || vendre::vendre(&db, &vendre).await).await {
                Ok(Some(vente)) => {
                    state.mesures.ventes.caisse(corps.magasin_id, vente.sous_total_cents);
                    return Ok(HttpResponse::Created().json(vente));
                }
                Ok(None) => refus::sans_session(&db, corps).await?,
                Err(error) => refus::refuser(&db, error, corps).await?,
            }
        }
        // Two minutes after it was given an approval is none: a repeat is told of its sale all the same.
        Err(refus) => refus.into(),
    };
    rejouer_ou(&db, &demande, refus).await
}

/// What the sale brought: an approval of its discounts, or of its price errors only.
///
/// # Errors
/// `approbation-invalide`, `indisponible`.
pub(crate) async fn approbation(
    approbations: &Approbations,
    vente: &NouvelleVente,
    cle: Uuid,
) -> Result<Option<Approbation>, Problem> {
    let jeton = vente.approbation.as_ref();
    let de = async |action| approbations.verifier(jeton, action, vente.magasin_id, cle).await;
    match de(Action::Remise).await {
        Err(refus) if *refus.kind() == kinds::APPROBATION_INVALIDE => de(Action::ErreurDePrix).await,
        issue => issue,
    }
}

#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
struct Selection {
    /// Only those of this place.
    magasin_id: Option<LieuId>,
    /// Only those of this till session.
    session_id: Option<SessionCaisseId>,
    /// Only the one of this receipt or invoice number.
    #[param(example = "LAV-1-42-7")]
    numero: Option<Text<1, 40>>,
    /// Only those of this business day.
    jour: Option<Jour>,
    /// Only those of this worker.
    vendeur_id: Option<CompteId>,
}

/// The sales of the caller's stores, newest first.
///
/// Réservé à : les travailleurs, et aux clés de portée `ventes:lire`.
#[utoipa::path(
    params(Selection, Pages),
    security(("jeton" = ["employe"]), ("jeton" = ["ventes:lire"])),
    responses((status = 200, body = Page<VenteResumee>))
)]
#[get("/api/ventes")]
async fn lister(
    state: Data<State>,
    lecteur: Reader<Ventes>,
    selection: Query<Selection>,
    pages: Query<Pages>,
) -> Result<Json<Page<VenteResumee>>, Error> {
    selection.magasin_id.map_or(Ok(()), |magasin| lecteur.require_place(magasin))?;
    let fin = (NaiveDate::MAX, DateTime::<Utc>::MAX_UTC, VenteId::new(Uuid::max()));
    let depart = pages.after()?.unwrap_or(fin);
    let filtre = lecture::Filtre {
        lieux: lecteur.travailleur.as_ref().and_then(affectes),
        magasin: selection.magasin_id,
        jour: selection.jour.map(Jour::get),
        vendeur: selection.vendeur_id,
        lignes: pages.fetch_limit(),
    };
    let db = state.db.get().await?;
    let ventes = match (&selection.numero, selection.session_id) {
        (Some(numero), _) => lecture::par_numero(&db, numero.as_str(), &filtre).await?,
        (None, Some(session)) => lecture::par_session(&db, session, &filtre, depart).await?,
        (None, None) => lecture::par_lieu(&db, &filtre, depart).await?,
    };
    Ok(Json(pages.page(ventes, |vente| (vente.jour, vente.faite_le, vente.vente_id))))
}

/// One sale, with its lines and tenders.
///
/// Réservé à : les travailleurs du magasin.
#[utoipa::path(
    params(("id" = VenteId, Path)),
    security(("jeton" = ["employe"]), ("jeton" = ["nip"])),
    responses((status = 200, body = Vente))
)]
#[get("/api/ventes/{id}")]
async fn lire(state: Data<State>, caissier: Caissier, id: Path<VenteId>) -> Result<Json<Vente>, Error> {
    let db = state.db.get().await?;
    let vente = lecture::lire(&db, *id).await?.ok_or(Error::Introuvable)?;
    caissier.require_place(vente.resume.magasin_id)?;
    Ok(Json(vente))
}
