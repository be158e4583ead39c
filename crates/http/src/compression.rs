//! Answers of some size, compressed for who reads that.

use std::io::{self, Write};

use actix_web::HttpRequest;
use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::ServiceResponse;
use actix_web::http::Method;
use actix_web::http::header::{
    AcceptEncoding, CONTENT_ENCODING, CONTENT_TYPE, ETAG, Encoding, Header, HeaderMap, HeaderValue, VARY,
};
use actix_web::web::{Bytes, block};
use flate2::Compression;
use flate2::write::GzEncoder;

/// In bytes. Below it an answer fits in one packet as it is.
const SMALLEST: usize = 1024;

/// In bytes. Above it, compression takes long enough for others to wait: a thread of its own does it.
const LARGE: usize = 256 * 1024;

/// At two thirds of the time of the usual level (6), for an answer a twentieth larger.
const LEVEL: Compression = Compression::new(4);

/// Whether this request reads gzip. Only of what is read: what a POST answers is small, and may hold a token.
pub(crate) fn reads_gzip(request: &HttpRequest) -> bool {
    request.method() == Method::GET && accepts(request, &Encoding::gzip())
}

/// Whether this request reads this encoding, and likes it no less than none.
pub fn accepts(request: &HttpRequest, encoding: &Encoding) -> bool {
    AcceptEncoding::parse(request).is_ok_and(|accepted| {
        accepted.negotiate([encoding, &Encoding::identity()].into_iter()).as_ref() == Some(encoding)
    })
}

/// The answer, compressed where it is worth it.
///
/// One with a version stays as it is: its `ETag` is sent back in `If-Match`, and a strong one may name one sequence of bytes
/// only.
pub(crate) async fn compress(gzip: bool, response: ServiceResponse<BoxBody>) -> ServiceResponse<BoxBody> {
    if !is_for_us(response.headers()) {
        return response;
    }
    let (request, response) = response.into_parts();
    let (mut response, body) = response.into_parts();
    let body = match body.try_into_bytes() {
        Ok(body) if body.len() >= SMALLEST => body,
        Ok(body) => return ServiceResponse::new(request, response.set_body(BoxBody::new(body))),
        Err(body) => return ServiceResponse::new(request, response.set_body(body)),
    };
    response.headers_mut().append(VARY, HeaderValue::from_static("accept-encoding"));
    let packed = if gzip { pack(body.clone()).await } else { None };
    let body = match packed {
        Some(packed) => {
            response.headers_mut().insert(CONTENT_ENCODING, HeaderValue::from_static("gzip"));
            packed
        }
        None => body,
    };
    ServiceResponse::new(request, response.set_body(BoxBody::new(body)))
}

fn is_for_us(headers: &HeaderMap) -> bool {
    let mime = headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let mime = mime.split(';').next().unwrap_or_default();
    let text = mime.starts_with("text/") || mime.ends_with("json") || mime.ends_with("xml");
    let versioned = headers.get(ETAG).is_some_and(|etag| !etag.as_bytes().starts_with(b"W/"));
    // Somebody has chosen among encodings already.
    let chosen = headers.contains_key(CONTENT_ENCODING)
        || headers.get_all(VARY).any(|names| names.as_bytes().eq_ignore_ascii_case(b"accept-encoding"));
    text && !versioned && !chosen
}

async fn pack(body: Bytes) -> Option<Bytes> {
    let packed = if body.len() > LARGE { block(move || gzip(&body)).await.ok()? } else { gzip(&body) };
    packed.ok().map(Bytes::from)
}

fn gzip(body: &[u8]) -> io::Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::with_capacity(body.len() / 4), LEVEL);
    encoder.write_all(body)?;
    encoder.finish()
}
