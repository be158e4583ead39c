//! A build as Vite makes it, in short, and a server of it.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use actix_web::App;
use actix_web::http::header::HeaderMap;
use actix_web::http::{Method, StatusCode};
use actix_web::middleware::from_fn;
use actix_web::test::{TestRequest, call_service, init_service, read_body};
use actix_web::web::Bytes;
use comptoir_http::response_middleware;
use comptoir_vitrine::{Error, Origin, Site, service};
use tempfile::TempDir;

pub(crate) struct Build(pub(crate) TempDir);

/// 9 kB, of which compression leaves little.
pub(crate) fn script() -> String {
    "export const total = (lignes) => lignes.reduce((somme, ligne) => somme + ligne.prix_cents, 0);\n"
        .repeat(100)
}

pub(crate) fn page(application: &str) -> String {
    format!(
        "<!doctype html><html lang=\"fr-CA\"><head><meta name=\"comptoir-api\" content=\"\"><title>{application}</title>\
         <script type=\"module\" src=\"/assets/{application}-B4x9.js\"></script></head><body></body></html>"
    )
}

pub(crate) const STYLE: &str = "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";

impl Build {
    pub(crate) fn new() -> Self {
        let build = Build(TempDir::new().unwrap());
        for application in ["index", "caisse", "gestion"] {
            build.write(&format!("{application}.html"), page(application));
        }
        build.write("assets/index-B4x9.js", script());
        build.write("assets/style-C1a2.css", ".prix { font-variant-numeric: tabular-nums }\n".repeat(50));
        build.write("assets/atkinson-D3f4.woff2", [7; 5000]);
        build.write("assets/petit-E5a6.js", "export {}");
        build.write("assets/zxing-F7b8.wasm", [b"\0asm".repeat(500), vec![0; 100]].concat());
        build.write("caisse/sw.js", script());
        build.write("caisse/caisse.webmanifest", "{}");
        build.write("favicon.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
        build.write("csp.json", format!("{{\"style\": [\"{STYLE}\"]}}"));
        build.write(".vite/manifest.json", "{}");
        build
    }

    pub(crate) fn write(&self, name: &str, content: impl AsRef<[u8]>) {
        let path = self.0.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, content).unwrap();
    }

    pub(crate) fn folder(&self) -> &Path {
        self.0.path()
    }

    pub(crate) fn read(&self, api: Option<&str>) -> Result<Site, Error> {
        Site::read(self.folder(), api.map(|api| Origin::parse(api).unwrap()).as_ref())
    }

    pub(crate) async fn get(&self, path: &str) -> Answer {
        get(self.read(None).unwrap(), path, &[]).await
    }
}

pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Bytes,
}

impl Answer {
    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }

    pub(crate) fn text(&self) -> &str {
        str::from_utf8(&self.body).unwrap()
    }

    /// The directive of the policy, with its sources.
    pub(crate) fn directive(&self, name: &str) -> Option<&str> {
        let policy = self.header("content-security-policy").split("; ");
        policy
            .filter_map(|directive| directive.split_once(' '))
            .find(|(it, _)| *it == name)
            .map(|(_, sources)| sources)
    }
}

pub(crate) async fn get(site: Site, path: &str, headers: &[(&str, &str)]) -> Answer {
    call(site, Method::GET, path, headers).await
}

pub(crate) async fn call(site: Site, method: Method, path: &str, headers: &[(&str, &str)]) -> Answer {
    let app = App::new().configure(service(Arc::new(site))).wrap(from_fn(response_middleware));
    let app = init_service(app).await;
    let request = TestRequest::with_uri(path).method(method);
    let request = headers.iter().fold(request, |request, header| request.insert_header(*header));
    let response = call_service(&app, request.to_request()).await;
    let (status, headers) = (response.status(), response.headers().clone());
    Answer { status, headers, body: read_body(response).await }
}
