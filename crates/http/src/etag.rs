//! Versions of editable resources.

use std::future::{Ready, ready};

use actix_web::dev::Payload;
use actix_web::http::header::{ETag, EntityTag, IF_MATCH};
use actix_web::{FromRequest, HttpRequest, HttpResponse};
use serde::Serialize;

use crate::{Problem, kinds};

/// The version that an edit starts from. Without one the answer is 428; a weak or foreign one is 412.
#[derive(Debug, Clone, Copy)]
pub struct IfMatch(pub i32);

impl FromRequest for IfMatch {
    type Error = Problem;
    type Future = Ready<Result<Self, Problem>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(match request.headers().get(IF_MATCH) {
            None => Err(Problem::new(&kinds::IF_MATCH_REQUIS)),
            Some(value) => value
                .to_str()
                .ok()
                .and_then(|value| value.parse::<EntityTag>().ok())
                .filter(|tag| !tag.weak)
                .and_then(|tag| version(tag.tag()))
                .map(IfMatch)
                .ok_or_else(|| Problem::new(&kinds::VERSION_PERIMEE)),
        })
    }
}

/// A version as [`etag`] writes it. Far fewer edits than nine digits can count are ever made of anything.
fn version(chiffres: &str) -> Option<i32> {
    let canonique = chiffres == "0" || !chiffres.starts_with('0');
    let court = (1..=9).contains(&chiffres.len()) && chiffres.bytes().all(|chiffre| chiffre.is_ascii_digit());
    chiffres.parse().ok().filter(|_| canonique && court)
}

/// The resource with its version as `ETag`.
pub fn with_etag(version: i32, ressource: &impl Serialize) -> HttpResponse {
    HttpResponse::Ok().insert_header(etag(version)).json(ressource)
}

/// The header of this version.
pub(crate) fn etag(version: i32) -> ETag {
    ETag(EntityTag::new_strong(version.to_string()))
}
