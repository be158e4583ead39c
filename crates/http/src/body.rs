//! Bodies of requests.

use std::future::Future;
use std::pin::Pin;
use std::time::Duration;

use actix_web::dev::Payload;
use actix_web::http::StatusCode;
use actix_web::http::header::{CONTENT_LENGTH, HeaderName, HeaderValue};
use actix_web::rt::time::timeout;
use actix_web::web::Bytes;
use actix_web::{FromRequest, HttpMessage, HttpRequest, HttpResponse, web};
use futures_util::StreamExt;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use sha2::{Digest, Sha256};
use uuid::Uuid;
use uuid::fmt::Hyphenated;

use crate::{CORPS_MAX, Problem, kinds, node};

/// A JSON body. An empty one reads as `{}`.
#[derive(Debug)]
pub struct JsonBody<T>(pub T);

/// The body of a request that has nothing more to say: none, or `{}`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Empty {}

/// A JSON body as it came, for a signature over its bytes.
#[derive(Debug)]
pub struct RawBody(pub Bytes);

impl RawBody {
    /// What it says.
    ///
    /// # Errors
    /// `requete-invalide`, as for a [`JsonBody`].
    pub fn parse<T: DeserializeOwned>(&self) -> Result<T, Problem> {
        node::json(&self.0)
    }
}

/// A JSON body with the key that lets it be sent twice and done once.
#[derive(Debug)]
pub struct Idempotent<T> {
    /// The `Idempotency-Key`; also the id of the document that the request makes.
    pub cle: Uuid,
    /// SHA-256 of method, path and body: tells the same request from another with the same key.
    pub empreinte: [u8; 32],
    /// The body.
    pub corps: T,
}

/// A file that is sent bare, of at most `MAX` bytes, whatever its type.
#[derive(Debug)]
pub struct FileBody<const MAX: usize>(pub Bytes);

/// A body that is read as it comes, of at most `MAX` bytes of one media type, with the key of its request.
pub struct BodyStream<const MAX: usize> {
    /// The `Idempotency-Key`; also the id of the document that the request makes.
    pub cle: Uuid,
    /// What the sender says that it is, without parameters.
    pub type_de: String,
    hash: Sha256,
    lus: usize,
    payload: web::Payload,
}

/// The sender of a body that is read as it comes may pause so long.
const PAUSE: Duration = Duration::from_secs(10);

impl<const MAX: usize> BodyStream<MAX> {
    /// What comes next; none at the end.
    ///
    /// # Errors
    /// `corps-trop-grand`; `requete-invalide` when the sender breaks off, or pauses for more than ten seconds.
    pub async fn next(&mut self) -> Result<Option<Bytes>, Problem> {
        let Ok(suite) = timeout(PAUSE, self.payload.next()).await else { return Err(broken_off()) };
        let Some(octets) = suite else { return Ok(None) };
        let octets = octets.map_err(|_| broken_off())?;
        self.lus += octets.len();
        if self.lus > MAX {
            return Err(too_large(MAX));
        }
        self.hash.update(&octets);
        Ok(Some(octets))
    }

    /// How many bytes have come.
    pub fn lus(&self) -> usize {
        self.lus
    }

    /// SHA-256 of method, path and all that has come, as that of an [`Idempotent`].
    pub fn empreinte(&self) -> [u8; 32] {
        self.hash.clone().finalize().into()
    }
}

type Extraction<T> = Pin<Box<dyn Future<Output = Result<T, Problem>>>>;

impl<T: DeserializeOwned + 'static> FromRequest for JsonBody<T> {
    type Error = Problem;
    type Future = Extraction<Self>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let bytes = read(request, payload);
        Box::pin(async move { Ok(JsonBody(node::json(&bytes.await?)?)) })
    }
}

impl FromRequest for RawBody {
    type Error = Problem;
    type Future = Extraction<Self>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let bytes = read(request, payload);
        Box::pin(async move { bytes.await.map(RawBody) })
    }
}

impl<T: DeserializeOwned + 'static> FromRequest for Idempotent<T> {
    type Error = Problem;
    type Future = Extraction<Self>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let cle = cle(request);
        let mut hash = address(request);
        let bytes = read(request, payload);
        Box::pin(async move {
            let cle = cle?;
            let bytes = bytes.await?;
            hash.update(&bytes);
            Ok(Idempotent { cle, empreinte: hash.finalize().into(), corps: node::json(&bytes)? })
        })
    }
}

impl<const MAX: usize> FromRequest for FileBody<MAX> {
    type Error = Problem;
    type Future = Extraction<Self>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let annonce = announced::<MAX>(request);
        let payload = web::Payload::from_request(request, payload);
        Box::pin(async move {
            annonce?;
            let payload = payload.await.map_err(|_| broken_off())?;
            match payload.to_bytes_limited(MAX).await {
                Err(_) => Err(too_large(MAX)),
                Ok(bytes) => bytes.map(FileBody).map_err(|_| broken_off()),
            }
        })
    }
}

impl<const MAX: usize> FromRequest for BodyStream<MAX> {
    type Error = Problem;
    type Future = Extraction<Self>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let (annonce, cle, hash) = (announced::<MAX>(request), cle(request), address(request));
        let type_de = request.content_type().to_ascii_lowercase();
        let payload = web::Payload::from_request(request, payload);
        Box::pin(async move {
            annonce?;
            let payload = payload.await.map_err(|_| broken_off())?;
            Ok(BodyStream { cle: cle?, type_de, hash, lus: 0, payload })
        })
    }
}

/// What of a request is not its body, hashed.
fn address(request: &HttpRequest) -> Sha256 {
    let mut hash = Sha256::new();
    hash.update(request.method().as_str());
    hash.update([0]);
    hash.update(request.path());
    hash.update([0]);
    hash
}

/// Refuses a body that says itself that it is too large, before any of it is read.
fn announced<const MAX: usize>(request: &HttpRequest) -> Result<(), Problem> {
    let longueur = request.headers().get(CONTENT_LENGTH).and_then(|longueur| longueur.to_str().ok());
    let longueur = longueur.and_then(|longueur| longueur.parse::<usize>().ok());
    if longueur.is_some_and(|longueur| longueur > MAX) { Err(too_large(MAX)) } else { Ok(()) }
}

fn too_large(max: usize) -> Problem {
    let max = max / (1024 * 1024);
    Problem::new(&kinds::CORPS_TROP_GRAND).detail(
        format!("Un fichier prend ici au plus {max} Mio."),
        format!("A file takes at most {max} MiB here."),
    )
}

fn broken_off() -> Problem {
    Problem::new(&kinds::REQUETE_INVALIDE).detail("Le corps s'est interrompu.", "The body broke off.")
}

fn cle(request: &HttpRequest) -> Result<Uuid, Problem> {
    let absent = || Problem::new(&kinds::CLE_IDEMPOTENCE_REQUISE);
    let value = request.headers().get("Idempotency-Key").ok_or_else(absent)?;
    let cle = value.to_str().ok().and_then(|text| text.parse::<Hyphenated>().ok()).ok_or_else(absent)?;
    if cle.as_uuid().is_nil() { Err(absent()) } else { Ok(cle.into_uuid()) }
}

fn read(
    request: &HttpRequest,
    payload: &mut Payload,
) -> impl Future<Output = Result<Bytes, Problem>> + use<> {
    let json = request.content_type().eq_ignore_ascii_case("application/json");
    let payload = web::Payload::from_request(request, payload);
    async move {
        let payload = payload.await.map_err(|_| Problem::new(&kinds::REQUETE_INVALIDE))?;
        match payload.to_bytes_limited(CORPS_MAX).await {
            Err(_) => Err(Problem::new(&kinds::CORPS_TROP_GRAND)),
            Ok(Err(_)) => Err(broken_off()),
            Ok(Ok(bytes)) if bytes.is_empty() => Ok(Bytes::from_static(b"{}")),
            Ok(Ok(_)) if !json => Err(Problem::new(&kinds::TYPE_NON_SUPPORTE)),
            Ok(Ok(bytes)) => Ok(bytes),
        }
    }
}

/// The stored outcome of a request that was done before, marked as such.
pub fn replay(statut: StatusCode, reponse: &Value) -> HttpResponse {
    mark_replayed(HttpResponse::build(statut).json(reponse))
}

/// The answer of a request that an earlier copy of it has carried out, marked as such.
pub fn mark_replayed(mut reponse: HttpResponse) -> HttpResponse {
    let replayed = HeaderName::from_static("idempotency-replayed");
    reponse.headers_mut().insert(replayed, HeaderValue::from_static("true"));
    reponse
}
