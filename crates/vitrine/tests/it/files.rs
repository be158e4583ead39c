//! Copies that are kept, and encodings.

use actix_web::http::Method;
use flate2::read::GzDecoder;

use crate::build::{Build, call, get, script};

#[actix_web::test]
async fn what_is_named_by_its_digest_is_kept_for_ever() {
    let build = Build::new();
    for (path, mime) in [
        ("/assets/index-B4x9.js", "text/javascript; charset=utf-8"),
        ("/assets/style-C1a2.css", "text/css; charset=utf-8"),
        ("/assets/atkinson-D3f4.woff2", "font/woff2"),
        ("/assets/zxing-F7b8.wasm", "application/wasm"),
    ] {
        let file = build.get(path).await;
        assert_eq!(file.header("content-type"), mime);
        assert_eq!(file.header("cache-control"), "public, max-age=31536000, immutable", "{path}");
    }
    for (path, mime) in
        [("/favicon.svg", "image/svg+xml"), ("/caisse/caisse.webmanifest", "application/manifest+json")]
    {
        let file = build.get(path).await;
        assert_eq!((file.status.as_u16(), file.header("content-type")), (200, mime), "{path}");
        assert_eq!(file.header("cache-control"), "no-cache", "{path}");
    }
}

#[actix_web::test]
async fn each_reader_is_sent_the_smallest_that_it_reads() {
    let build = Build::new();
    let path = "/assets/index-B4x9.js";
    for (accepted, sent) in [
        ("gzip, deflate, br, zstd", "br"),
        ("gzip, deflate", "gzip"),
        ("br;q=0, gzip", "gzip"),
        ("deflate", ""),
        ("identity", ""),
        ("*;q=0", ""),
        (";;q=x", ""),
    ] {
        let file = get(build.read(None).unwrap(), path, &[("Accept-Encoding", accepted)]).await;
        assert_eq!(file.header("content-encoding"), sent, "{accepted}");
        let vary: Vec<_> = file.headers.get_all("vary").collect();
        assert_eq!(vary, ["Accept-Encoding"], "{accepted}");
        let mut read = Vec::new();
        match sent {
            "br" => brotli::BrotliDecompress(&mut &file.body[..], &mut read).unwrap(),
            "gzip" => {
                std::io::copy(&mut GzDecoder::new(&file.body[..]), &mut read).unwrap();
            }
            _ => read.extend(&file.body),
        }
        assert!(read == script().into_bytes(), "{accepted}");
        assert!(sent.is_empty() || file.body.len() < read.len() / 10, "{accepted}: {}", file.body.len());
    }
}

#[actix_web::test]
async fn what_is_small_or_compressed_already_is_sent_as_it_is() {
    let build = Build::new();
    for path in ["/assets/petit-E5a6.js", "/assets/atkinson-D3f4.woff2", "/favicon.svg"] {
        let file = get(build.read(None).unwrap(), path, &[("Accept-Encoding", "gzip, br")]).await;
        assert_eq!((file.header("content-encoding"), file.header("vary")), ("", ""), "{path}");
    }
}

#[actix_web::test]
async fn a_copy_that_is_current_is_not_sent_again() {
    let build = Build::new();
    for path in ["/", "/caisse/sw.js", "/assets/index-B4x9.js"] {
        let first = get(build.read(None).unwrap(), path, &[("Accept-Encoding", "br")]).await;
        // The same copy whichever encoding it came in.
        let known = [("If-None-Match", first.header("etag")), ("Accept-Encoding", "gzip")];
        let again = get(build.read(None).unwrap(), path, &known).await;
        assert_eq!((again.status.as_u16(), again.body.len()), (304, 0), "{path}");
        assert_eq!(again.header("etag"), first.header("etag"));
        assert_eq!(again.header("content-security-policy"), first.header("content-security-policy"));
        let other = get(build.read(None).unwrap(), path, &[("If-None-Match", "W/\"0\"")]).await;
        assert_eq!(other.status, 200);
    }
    let before = build.get("/").await;
    // Same page, another policy: the copy would keep the old one.
    build.write("csp.json", r#"{"style": []}"#);
    let after = build.get("/").await;
    assert_eq!(before.body, after.body);
    assert_ne!(before.header("etag"), after.header("etag"));
}

#[actix_web::test]
async fn head_is_get_without_the_body() {
    let build = Build::new();
    for path in ["/", "/assets/index-B4x9.js"] {
        let headers = [("Accept-Encoding", "gzip")];
        let get = get(build.read(None).unwrap(), path, &headers).await;
        let head = call(build.read(None).unwrap(), Method::HEAD, path, &headers).await;
        assert_eq!((head.status.as_u16(), head.body.len()), (200, 0));
        assert_eq!(head.header("content-length"), get.body.len().to_string());
        assert_eq!(head.header("etag"), get.header("etag"));
    }
}
