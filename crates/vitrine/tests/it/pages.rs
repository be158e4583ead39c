//! Which page is at an address, and what it may do.

use comptoir_vitrine::{Error, Site};

use crate::build::{Build, STYLE, get};

#[actix_web::test]
async fn each_application_has_every_address_below_its_own() {
    let build = Build::new();
    for (path, application) in [
        ("/", "index"),
        ("/produits/42", "index"),
        ("/produits/42?tri=prix&q=th%C3%A9.x", "index"),
        ("/caf%C3%A9s", "index"),
        ("/caissette", "index"),
        ("/caisse/", "caisse"),
        ("/caisse/vente", "caisse"),
        ("/gestion", "gestion"),
        ("/gestion/produits/42/prix", "gestion"),
    ] {
        let page = build.get(path).await;
        assert_eq!(page.status, 200, "{path}");
        assert_eq!(page.header("content-type"), "text/html; charset=utf-8", "{path}");
        assert_eq!(page.header("cache-control"), "no-cache", "{path}");
        assert!(page.text().contains(&format!("<title>{application}</title>")), "{path}: {}", page.text());
    }
}

/// The till's worker has the scope `/caisse/`: a page at `/caisse` would be out of it.
#[actix_web::test]
async fn the_till_is_always_within_the_scope_of_its_worker() {
    let build = Build::new();
    for (asked, told) in
        [("/caisse", "/caisse/"), ("/caisse?magasin=4&q=%C3%A9", "/caisse/?magasin=4&q=%C3%A9")]
    {
        let answer = build.get(asked).await;
        assert_eq!((answer.status.as_u16(), answer.header("location")), (308, told));
    }
}

#[actix_web::test]
async fn a_page_runs_no_script_but_ours_and_makes_no_markup_of_a_string() {
    let build = Build::new();
    for path in ["/", "/caisse/", "/gestion"] {
        let page = build.get(path).await;
        let wasm = if path == "/caisse/" { "'self' 'wasm-unsafe-eval'" } else { "'self'" };
        let style = format!("'self' '{STYLE}'");
        for (directive, sources) in [
            ("default-src", "'none'"),
            ("script-src", wasm),
            ("style-src", &style),
            ("img-src", "'self' data: blob:"),
            ("connect-src", "'self'"),
            ("worker-src", "'self'"),
            ("base-uri", "'none'"),
            ("form-action", "'self'"),
            ("frame-ancestors", "'none'"),
            ("require-trusted-types-for", "'script'"),
            ("trusted-types", "comptoir"),
        ] {
            assert_eq!(page.directive(directive), Some(sources), "{path}: {directive}");
        }
        assert_eq!(page.header("x-content-type-options"), "nosniff");
        assert_eq!(page.header("referrer-policy"), "same-origin");
        assert_eq!(page.header("cross-origin-opener-policy"), "same-origin");
    }
}

#[actix_web::test]
async fn a_worker_runs_without_trusted_types_and_keeps_no_old_copy() {
    let worker = Build::new().get("/caisse/sw.js").await;
    assert_eq!(worker.header("content-type"), "text/javascript; charset=utf-8");
    assert_eq!(worker.header("cache-control"), "no-cache");
    assert_eq!(worker.directive("require-trusted-types-for"), None);
    assert_eq!(worker.directive("script-src"), Some("'self' 'wasm-unsafe-eval'"));
    assert_eq!(worker.directive("connect-src"), Some("'self'"));
}

#[actix_web::test]
async fn an_api_of_another_origin_is_told_to_the_page_and_let_through() {
    let (build, api) = (Build::new(), "http://localhost:8081");
    for path in ["/", "/caisse/", "/gestion"] {
        let page = get(build.read(Some(api)).unwrap(), path, &[]).await;
        assert!(
            page.text().contains(r#"<meta name="comptoir-api" content="http://localhost:8081">"#),
            "{}",
            page.text()
        );
        assert_eq!(page.directive("connect-src"), Some("'self' http://localhost:8081"));
        assert_eq!(page.directive("img-src"), Some("'self' data: blob: http://localhost:8081"));
    }
    let worker = get(build.read(Some(api)).unwrap(), "/caisse/sw.js", &[]).await;
    assert_eq!(worker.directive("connect-src"), Some("'self' http://localhost:8081"));
}

#[actix_web::test]
async fn a_page_without_a_place_for_the_api_is_no_build_to_serve_with_one() {
    let build = Build::new();
    build.write("gestion.html", "<!doctype html><title>gestion</title>");
    assert!(matches!(build.read(Some("http://localhost:8081")), Err(Error::NoMeta("gestion.html"))));
    assert!(build.read(None).is_ok());
}

#[actix_web::test]
async fn a_hash_that_would_open_the_policy_is_refused() {
    let build = Build::new();
    for bad in [
        r#"{"style": ["'unsafe-inline'"]}"#,
        r#"{"style": ["sha256-abc"]}"#,
        r#"{"style": ["sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=; script-src *"]}"#,
        r#"{"style": [], "script": ["sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="]}"#,
        "[]",
    ] {
        build.write("csp.json", bad);
        assert!(matches!(build.read(None), Err(Error::Policy(..))), "{bad}");
    }
}

#[actix_web::test]
async fn without_a_build_every_page_says_how_to_make_one() {
    let build = Build::new();
    std::fs::remove_file(build.folder().join("caisse.html")).unwrap();
    let reason = build.read(None).err().unwrap();
    for path in ["/", "/caisse/vente", "/gestion"] {
        let page = get(Site::absent(&reason), path, &[]).await;
        assert_eq!((page.status.as_u16(), page.header("cache-control")), (200, "no-store"), "{path}");
        assert!(
            page.text().contains("./just up") && page.text().contains("caisse.html is not there"),
            "{}",
            page.text()
        );
    }
    let asset = get(Site::absent(&reason), "/assets/index-B4x9.js", &[]).await;
    assert_eq!(asset.status, 404);
}
