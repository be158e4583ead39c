//! The methods of a path: what it answers to those that it does not take, and to HEAD.

use std::convert::Infallible;
use std::pin::Pin;
use std::task::{Context, Poll};

use actix_web::body::{BodySize, BoxBody, MessageBody};
use actix_web::dev::{RequestHead, ServiceResponse};
use actix_web::http::Method;
use actix_web::http::header::{ALLOW, CONTENT_LENGTH, HeaderValue};
use actix_web::web::{Bytes, ServiceConfig, resource};
use actix_web::{FromRequest, Responder, ResponseError};
use utoipa::openapi::{OpenApi, PathItem};

use crate::{Problem, kinds};

/// The methods that HTTP itself names.
const CONNUES: [Method; 9] = [
    Method::GET,
    Method::HEAD,
    Method::POST,
    Method::PUT,
    Method::PATCH,
    Method::DELETE,
    Method::OPTIONS,
    Method::TRACE,
    Method::CONNECT,
];

/// Refuses, on each path of the description, every method that has no handler: 405, with those that have one in `Allow`.
///
/// Mounted after the handlers, so that it takes what they leave. Nobody needs a token to be told; whoever is not `A`
/// is answered as its extractor refuses.
pub fn refuser<A: FromRequest + 'static>(config: &mut ServiceConfig, description: &OpenApi) {
    for (chemin, item) in &description.paths.paths {
        let permises = permises(item).join(", ");
        let refus = move |_: A| {
            let refus = refus(&permises).error_response().customize();
            let refus = refus.insert_header((ALLOW, permises.clone()));
            async move { refus }
        };
        config.service(resource(chemin.as_str()).to(refus));
    }
}

fn permises(item: &PathItem) -> Vec<&'static str> {
    let methodes = [
        ("GET", &item.get),
        ("HEAD", &item.get),
        ("POST", &item.post),
        ("PUT", &item.put),
        ("PATCH", &item.patch),
        ("DELETE", &item.delete),
    ];
    methodes.into_iter().filter(|(_, operation)| operation.is_some()).map(|(nom, _)| nom).collect()
}

fn refus(permises: &str) -> Problem {
    Problem::new(&kinds::METHODE_NON_PERMISE).detail(
        format!("Cette adresse ne prend que {permises} : voir /docs."),
        format!("This address takes {permises} only: see /docs."),
    )
}

/// The method that a request is routed by.
///
/// HEAD is GET: same handler, status and headers. A method that somebody made up is `UNKNOWN`: it labels a series of the
/// metrics, and each name would make a new one.
pub(crate) fn router(head: &mut RequestHead) {
    if head.method == Method::HEAD {
        head.method = Method::GET;
    } else if !CONNUES.contains(&head.method)
        && let Ok(inconnue) = Method::from_bytes(b"UNKNOWN")
    {
        head.method = inconnue;
    }
}

/// The answer to HEAD from that to GET: without the body, but with its length.
///
/// The connection does so too, but only as long as it has not read the request that follows.
pub(crate) fn sans_corps(response: ServiceResponse<BoxBody>) -> ServiceResponse<BoxBody> {
    response.map_body(|head, corps| {
        if let BodySize::Sized(octets) = corps.size() {
            head.headers.insert(CONTENT_LENGTH, HeaderValue::from(octets));
        }
        // Otherwise the connection would announce chunks in place of the length.
        head.no_chunking(true);
        BoxBody::new(Rien)
    })
}

/// No body, of a length that only the headers know.
struct Rien;

impl MessageBody for Rien {
    type Error = Infallible;

    fn size(&self) -> BodySize {
        BodySize::Stream
    }

    fn poll_next(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Result<Bytes, Infallible>>> {
        Poll::Ready(None)
    }
}
