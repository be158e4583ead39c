//! The last touch on every answer: request id, instance, language of problems, caching.

use std::future::{Ready, ready};
use std::rc::Rc;

use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{Payload, ServiceRequest, ServiceResponse};
use actix_web::http::Method;
use actix_web::http::header::{
    ACCEPT_LANGUAGE, CACHE_CONTROL, CONTENT_LANGUAGE, CONTENT_TYPE, HeaderMap, HeaderName, HeaderValue,
};
use actix_web::middleware::Next;
use actix_web::{FromRequest, HttpMessage, HttpRequest, HttpResponse};
use comptoir_types::Langue;
use uuid::Uuid;

use crate::compression::{compress, reads_gzip};
use crate::methods::{router, sans_corps};
use crate::{Problem, kinds};

const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// What an internal call passes on of the request that caused it.
#[derive(Debug, Clone, Default)]
pub struct RequestContext {
    /// Names the request in every log line and problem that it leads to.
    pub request_id: Rc<str>,
    /// W3C trace context, passed on untouched.
    pub traceparent: Option<HeaderValue>,
}

impl FromRequest for RequestContext {
    type Error = Problem;
    type Future = Ready<Result<Self, Problem>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(Ok(request.extensions().get::<RequestContext>().cloned().unwrap_or_default()))
    }
}

/// The middleware that every service wraps itself in.
///
/// Takes `X-Request-Id` when it is a short printable word, else makes one; answers it. Writes problems as
/// `application/problem+json` in the language of the request, and makes the framework's bare refusals problems too.
/// HEAD is answered as GET, without the body. What GET answers is compressed where it is of some size.
///
/// # Errors
/// None of its own; a handler's error is an answer by the time it comes here.
pub async fn response_middleware<B: MessageBody + 'static>(
    mut request: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    let tete_seule = request.method() == Method::HEAD;
    router(request.head_mut());
    let gzip = reads_gzip(request.request());
    let contexte = contexte(request.headers());
    let langue = request
        .headers()
        .get(ACCEPT_LANGUAGE)
        .and_then(|value| value.to_str().ok())
        .map_or(Langue::Fr, Langue::accept);
    tracing::Span::current().record("request_id", &*contexte.request_id);
    request.extensions_mut().insert(contexte.clone());
    let mut response = next.call(request).await?.map_into_boxed_body();
    if let Some(problem) = problem(response.response()) {
        let body = serde_json::to_vec(&problem.body(langue, &contexte.request_id)).unwrap_or_default();
        response = response.map_body(|head, _| {
            head.headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
            head.headers.insert(CONTENT_LANGUAGE, HeaderValue::from_static(langue.as_str()));
            BoxBody::new(body)
        });
    }
    let headers = response.headers_mut();
    if let Ok(id) = HeaderValue::from_str(&contexte.request_id) {
        headers.insert(REQUEST_ID, id);
    }
    if !headers.contains_key(CACHE_CONTROL) {
        headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    }
    headers.insert(HeaderName::from_static("x-content-type-options"), HeaderValue::from_static("nosniff"));
    let response = compress(gzip, response).await;
    Ok(if tete_seule { sans_corps(response) } else { response })
}

fn contexte(headers: &HeaderMap) -> RequestContext {
    let given = headers.get(REQUEST_ID).and_then(|value| value.to_str().ok()).filter(|id| {
        (1..=64).contains(&id.len())
            && id.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte))
    });
    let request_id = given.map_or_else(|| Uuid::now_v7().to_string().into(), Into::into);
    RequestContext { request_id, traceparent: headers.get("traceparent").cloned() }
}

/// The problem that an answer stands for; the framework's own refusals have none with them.
fn problem(response: &HttpResponse) -> Option<Problem> {
    if let Some(problem) = response.extensions().get::<Problem>() {
        return Some(problem.clone());
    }
    let status = response.status();
    if !status.is_client_error() && !status.is_server_error() {
        return None;
    }
    Some(Problem::new(match status.as_u16() {
        404 => &kinds::INTROUVABLE,
        413 => &kinds::CORPS_TROP_GRAND,
        415 => &kinds::TYPE_NON_SUPPORTE,
        500..=599 => &kinds::INTERNE,
        _ => &kinds::REQUETE_INVALIDE,
    }))
}
