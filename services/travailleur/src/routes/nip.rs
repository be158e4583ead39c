//! `/api/nip/…` and `/api/travailleurs/{id}/nip`: PINs.

use actix_web::web::{Data, Json};
use actix_web::{HttpResponse, post, put};
use comptoir_auth::Employe;
use comptoir_http::{JsonBody, Path, Problem, RequestContext};
use comptoir_types::{Action, CompteId, DocumentId, Langue, LieuId, Role};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::domain::{Matricule, Nip};
use crate::equipe::{Exigence, acteur, expliquer};
use crate::nip::{self, Saisie};
use crate::{Error, State, store};

comptoir_http::routes!(poser, echanger, approuver);

/// A PIN that somebody chooses.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct NouveauNip {
    /// Digits that are neither all equal nor in a row.
    nip: Nip,
}

/// Gives a worker a PIN: their own, or that of somebody whom the caller manages.
///
/// Réservé à : le travailleur lui-même, gestionnaire (les employés de ses magasins), responsable.
#[utoipa::path(
    params(("id" = CompteId, Path)),
    request_body = NouveauNip,
    security(("jeton" = ["employe"])),
    responses((status = 204))
)]
#[put("/api/travailleurs/{id}/nip")]
async fn poser(
    state: Data<State>,
    id: Path<CompteId>,
    employe: Employe,
    corps: JsonBody<NouveauNip>,
) -> Result<HttpResponse, Error> {
    let JsonBody(NouveauNip { nip }) = corps;
    nip.choisi().map_err(|refus| Problem::invalid_field("nip", &refus))?;
    let mut acteur = acteur(&employe);
    if employe.role < Role::Gestionnaire {
        // Of nobody but themselves.
        acteur.lieux = Some(&[]);
    }
    let hash = state.password_hasher.hash(nip).await?;
    let db = state.db.get().await?;
    if store::nip::poser(&db, &acteur, *id, &hash).await? {
        Ok(HttpResponse::NoContent().finish())
    } else if employe.role < Role::Gestionnaire {
        Err(Error::Introuvable)
    } else {
        Err(expliquer(&db, &employe, *id, Exigence::Entier).await?)
    }
}

/// What a cashier types at a till.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct Echange {
    /// Their number.
    matricule: Matricule,
    /// Their PIN.
    nip: Nip,
    /// The store of the till.
    magasin_id: LieuId,
}

/// What a PIN is exchanged for.
#[derive(Serialize, ToSchema)]
struct JetonNip {
    /// To send as `Authorization: Bearer …` where a PIN is enough: sessions, sales, returns, shifts.
    jeton_acces: String,
    /// In how many seconds it stops being good.
    #[schema(example = 1800)]
    expire_dans: i64,
    /// The cashier.
    compte_id: CompteId,
    /// Their given name, for the till to show.
    #[schema(example = "Emma")]
    prenom: String,
    /// Their one role.
    roles: Vec<Role>,
    /// The store of the till.
    magasins: Vec<LieuId>,
    /// The language of their screens.
    langue: Langue,
}

/// Switches the cashier of a till: a token for who types matricule and PIN, in a store of the caller's and theirs. Five
/// failures lock the matricule for five minutes.
///
/// Réservé à : employe, gestionnaire, responsable, par mot de passe.
#[utoipa::path(
    request_body = Echange,
    security(("jeton" = ["employe"])),
    responses((status = 200, body = JetonNip))
)]
#[post("/api/nip/echange")]
async fn echanger(
    state: Data<State>,
    employe: Employe,
    corps: JsonBody<Echange>,
    contexte: RequestContext,
) -> Result<Json<JetonNip>, Error> {
    let JsonBody(Echange { matricule, nip, magasin_id }) = corps;
    employe.require_place(magasin_id)?;
    let issue = nip::echanger(&state, Saisie { matricule, nip, magasin: magasin_id }, &contexte).await;
    state.mesures.nip(&issue);
    let (porteur, jeton) = issue?;
    Ok(Json(JetonNip {
        jeton_acces: jeton.jeton,
        expire_dans: jeton.expire_dans,
        compte_id: porteur.id,
        prenom: porteur.prenom,
        roles: vec![porteur.role],
        magasins: vec![magasin_id],
        langue: porteur.langue,
    }))
}

/// What a gestionnaire types at somebody else's till.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct DemandeApprobation {
    /// Their number.
    matricule: Matricule,
    /// Their PIN.
    nip: Nip,
    /// The store of the till.
    magasin_id: LieuId,
    /// What they approve of.
    action: Action,
    /// The document: the `Idempotency-Key` of the request to come.
    objet: DocumentId,
}

/// A gestionnaire's consent.
#[derive(Serialize, ToSchema)]
struct ApprobationDonnee {
    /// To send once as `approbation` in the body of the request that it is for. It is no bearer token.
    approbation: String,
    /// In how many seconds it stops being good.
    #[schema(example = 120)]
    expire_dans: i64,
}

/// Has a gestionnaire of the store approve, by their PIN, of one action on one document.
///
/// Réservé à : employe, gestionnaire, responsable, par mot de passe ; le NIP est celui d'un gestionnaire du magasin.
#[utoipa::path(
    request_body = DemandeApprobation,
    security(("jeton" = ["employe"])),
    responses((status = 200, body = ApprobationDonnee))
)]
#[post("/api/nip/approbation")]
async fn approuver(
    state: Data<State>,
    employe: Employe,
    corps: JsonBody<DemandeApprobation>,
    contexte: RequestContext,
) -> Result<Json<ApprobationDonnee>, Error> {
    let JsonBody(DemandeApprobation { matricule, nip, magasin_id, action, objet }) = corps;
    employe.require_place(magasin_id)?;
    let saisie = Saisie { matricule, nip, magasin: magasin_id };
    let issue = nip::approuver(&state, saisie, (action, objet.get()), &employe, &contexte).await;
    state.mesures.nip(&issue);
    let jeton = issue?;
    Ok(Json(ApprobationDonnee { approbation: jeton.jeton, expire_dans: jeton.expire_dans }))
}
