//! Which answers are compressed, and for whom.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use actix_web::http::Method;
use actix_web::http::header::HeaderMap;
use actix_web::middleware::from_fn;
use actix_web::test::{TestRequest, call_service, init_service, read_body};
use actix_web::web::{self, Bytes};
use actix_web::{App, HttpRequest, HttpResponse, HttpResponseBuilder};
use comptoir_http::response_middleware;
use flate2::read::GzDecoder;

fn answer() -> HttpResponseBuilder {
    let mut answer = HttpResponse::Ok();
    answer.content_type("application/json");
    answer
}

/// As much of JSON as it says.
fn json(bytes: usize) -> String {
    format!("{:?}", "prix_cents ".repeat(bytes / 11 + 1).split_at(bytes - 2).0)
}

async fn ask(method: Method, path: &str, accepted: Option<&str>) -> (u16, HeaderMap, Bytes) {
    let whole = |request: HttpRequest| async move {
        answer().body(json(request.match_info().query("octets").parse().unwrap()))
    };
    let app = App::new()
        .route("/json/{octets}", web::get().to(whole))
        .route("/json/{octets}", web::post().to(whole))
        .route(
            "/version",
            web::get().to(|| async { answer().insert_header(("ETag", "\"7\"")).body(json(5000)) }),
        )
        .route(
            "/digest",
            web::get().to(|| async { answer().insert_header(("ETag", "W/\"7\"")).body(json(5000)) }),
        )
        .route("/image", web::get().to(|| async { answer().content_type("image/jpeg").body(vec![0; 5000]) }))
        .route(
            "/packed",
            web::get()
                .to(|| async { answer().insert_header(("Content-Encoding", "gzip")).body(vec![0; 5000]) }),
        )
        .route(
            "/csv",
            web::get().to(|| async {
                answer().content_type("text/csv; charset=utf-8").body("a;b\r\n".repeat(900))
            }),
        )
        .wrap(from_fn(response_middleware));
    let app = init_service(app).await;
    let mut request = TestRequest::with_uri(path).method(method);
    if let Some(accepted) = accepted {
        request = request.insert_header(("Accept-Encoding", accepted));
    }
    let response = call_service(&app, request.to_request()).await;
    (response.status().as_u16(), response.headers().clone(), read_body(response).await)
}

fn header<'a>(headers: &'a HeaderMap, name: &str) -> &'a str {
    headers.get(name).map_or("", |value| value.to_str().unwrap())
}

#[actix_web::test]
async fn an_answer_of_some_size_is_packed_for_who_reads_that() {
    for bytes in [1024, 55_000, 1_000_000] {
        for (accepted, encoding) in [
            (Some("gzip, deflate, br"), "gzip"),
            (Some("br;q=1, gzip;q=0.1"), "gzip"),
            (Some("br"), ""),
            (Some("identity"), ""),
            (Some("gzip;q=0"), ""),
            (Some(";;q=x"), ""),
            (None, ""),
        ] {
            let (status, headers, body) = ask(Method::GET, &format!("/json/{bytes}"), accepted).await;
            assert_eq!(
                (status, header(&headers, "content-encoding")),
                (200, encoding),
                "{bytes} {accepted:?}"
            );
            assert_eq!(header(&headers, "vary"), "accept-encoding", "{bytes} {accepted:?}");
            let mut read = Vec::new();
            if encoding == "gzip" {
                assert!(body.len() < bytes / 5, "{bytes}: {}", body.len());
                std::io::copy(&mut GzDecoder::new(&body[..]), &mut read).unwrap();
            } else {
                read.extend(&body);
            }
            assert!(read == json(bytes).into_bytes(), "{bytes} {accepted:?}");
        }
    }
    let (_, headers, _) = ask(Method::GET, "/csv", Some("gzip")).await;
    assert_eq!(header(&headers, "content-encoding"), "gzip");
}

#[actix_web::test]
async fn what_is_small_packed_already_or_no_text_is_sent_as_it_is() {
    for path in ["/json/1023", "/image", "/nowhere"] {
        let (_, headers, body) = ask(Method::GET, path, Some("gzip")).await;
        assert_eq!((header(&headers, "content-encoding"), header(&headers, "vary")), ("", ""), "{path}");
        assert!(!body.is_empty(), "{path}");
    }
    let (_, _, body) = ask(Method::GET, "/packed", Some("gzip")).await;
    assert_eq!(body.len(), 5000, "twice");
}

/// A caller sends it back in `If-Match`, which takes strong ones only; one of other bytes would have to be another.
#[actix_web::test]
async fn a_version_stays_that_of_the_bytes_that_are_sent() {
    let (_, headers, body) = ask(Method::GET, "/version", Some("gzip")).await;
    assert_eq!(
        (header(&headers, "etag"), header(&headers, "content-encoding"), body.len()),
        ("\"7\"", "", 5000)
    );
    let (_, headers, _) = ask(Method::GET, "/digest", Some("gzip")).await;
    assert_eq!((header(&headers, "etag"), header(&headers, "content-encoding")), ("W/\"7\"", "gzip"));
}

/// A token is answered to a POST: its length would tell of what is packed with it.
#[actix_web::test]
async fn only_what_is_read_is_packed() {
    let (_, headers, body) = ask(Method::POST, "/json/5000", Some("gzip")).await;
    assert_eq!((header(&headers, "content-encoding"), body.len()), ("", 5000));
}

#[actix_web::test]
async fn head_tells_what_get_would() {
    let (_, get, packed) = ask(Method::GET, "/json/55000", Some("gzip")).await;
    let (_, head, body) = ask(Method::HEAD, "/json/55000", Some("gzip")).await;
    assert!(body.is_empty());
    assert_eq!(header(&head, "content-length"), packed.len().to_string());
    assert_eq!(header(&head, "content-encoding"), header(&get, "content-encoding"));
}
