//! Addresses that are no page and no file.

use actix_web::http::Method;

use crate::build::{Build, call};

#[actix_web::test]
async fn a_file_that_is_not_there_is_not_found() {
    let build = Build::new();
    for path in [
        "/assets/index-0000.js",
        "/assets/",
        "/favicon.ico",
        "/robots.txt",
        "/caisse/old-sw.js",
        // What the build keeps for itself.
        "/csp.json",
        "/.vite/manifest.json",
        "/index.html/",
        // Of the API: an address of it is never a page.
        "/api",
        "/api/produit",
        "/docs/x",
        "/interne/evenements",
        "/sante/pret",
        "/metrics",
    ] {
        let answer = build.get(path).await;
        assert_eq!(
            (answer.status.as_u16(), answer.header("content-type")),
            (404, "application/problem+json"),
            "{path}"
        );
    }
}

#[actix_web::test]
async fn no_path_leads_out_of_the_folder() {
    let build = Build::new();
    std::fs::write(build.folder().parent().unwrap().join("secret-de-vitrine"), "secret").unwrap();
    for path in [
        "/../secret-de-vitrine",
        "/assets/../../secret-de-vitrine",
        "/%2e%2e/secret-de-vitrine",
        "/..%2fsecret-de-vitrine",
        "/..%5csecret-de-vitrine",
        "/%252e%252e%252fsecret-de-vitrine",
        "//etc/passwd",
        "/%00",
        "/assets/index-B4x9.js%00.html",
        "/%ff%fe",
        "/%",
        "/%zz",
        "/C:/windows",
        "/a%0d%0aSet-Cookie:x",
    ] {
        let answer = build.get(path).await;
        let page = answer.status == 200 && answer.text().contains("<title>index</title>");
        assert!(answer.status == 404 || page, "{path}: {} {:?}", answer.status, answer.body);
        assert!(!answer.text().contains("secret"), "{path}");
        assert!(!answer.headers.contains_key("set-cookie"), "{path}");
    }
}

#[actix_web::test]
async fn a_page_is_only_read() {
    let build = Build::new();
    for method in [Method::POST, Method::PUT, Method::DELETE, Method::OPTIONS, Method::TRACE] {
        for path in ["/", "/caisse", "/assets/index-B4x9.js"] {
            let answer = call(build.read(None).unwrap(), method.clone(), path, &[]).await;
            assert_eq!(
                (answer.status.as_u16(), answer.header("allow")),
                (405, "GET, HEAD"),
                "{method} {path}"
            );
        }
    }
    // Not told that an address of the API takes GET.
    assert_eq!(call(build.read(None).unwrap(), Method::POST, "/api/rien", &[]).await.status, 404);
}
