//! `/api/ventes/{id}/annulation`: a sale is void.

use actix_web::web::Data;
use actix_web::{HttpResponse, post};
use comptoir_auth::{Approbations, Caissier};
use comptoir_http::{Idempotent, Path};
use comptoir_types::{Action, Role, VenteId};

use super::retours::conclure;
use crate::cartes::domain::numero_neuf;
use crate::idempotency::{Demande, rejouer_ou};
use crate::retours::domain::{AnnulationVente, RetourFait};
use crate::retours::store::lecture::magasin_de_la_vente;
use crate::retours::store::retourner::{Cadre, Parametres};
use crate::{Error, State};

comptoir_http::routes!(annuler);

/// Voids a sale while its session is open: all that is left of it comes back. The key of the request becomes the id of the
/// credit note.
///
/// Réservé à : les travailleurs du magasin ; un employé joint une approbation.
#[utoipa::path(
    params(("id" = VenteId, Path), ("Idempotency-Key" = Uuid, Header)),
    request_body = AnnulationVente,
    security(("jeton" = ["employe"]), ("jeton" = ["nip"])),
    responses((status = 201, body = RetourFait))
)]
#[post("/api/ventes/{id}/annulation")]
async fn annuler(
    state: Data<State>,
    caissier: Caissier,
    approbations: Approbations,
    id: Path<VenteId>,
    ordre: Idempotent<AnnulationVente>,
) -> Result<HttpResponse, Error> {
    let corps = &ordre.corps;
    let demande = Demande { compte: caissier.id, cle: ordre.cle, empreinte: &ordre.empreinte };
    let db = state.db.get().await?;
    let magasin = magasin_de_la_vente(&db, *id).await?.ok_or(Error::Introuvable)?;
    caissier.require_place(magasin)?;
    let verifiee =
        approbations.verifier(corps.approbation.as_ref(), Action::Annulation, magasin, ordre.cle).await;
    let approbation = match verifiee {
        Ok(approbation) => approbation,
        Err(refus) => return rejouer_ou(&db, &demande, refus.into()).await,
    };
    let numero_neuf = numero_neuf()?;
    let cadre = Cadre {
        demande: &demande,
        vente: *id,
        magasin,
        approuve: caissier.role >= Role::Gestionnaire || approbation.is_some(),
        approbation,
        numero_neuf: &numero_neuf,
    };
    let parametres = Parametres::annulation(&cadre, corps);
    conclure(&state, &db, &demande, &parametres).await
}
