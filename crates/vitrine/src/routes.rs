//! Which address is which file.

use std::sync::Arc;

use actix_web::http::Method;
use actix_web::http::header::{ALLOW, HeaderValue, LOCATION};
use actix_web::web::{Data, ServiceConfig, resource};
use actix_web::{HttpRequest, HttpResponse, ResponseError};
use comptoir_http::{Problem, kinds};

use crate::Site;

/// First segments that are of the API, and never of a page.
const OF_THE_API: [&str; 5] = ["api", "docs", "interne", "metrics", "sante"];

/// Serves this build at every address that nothing before it took.
pub fn service(site: Arc<Site>) -> impl FnOnce(&mut ServiceConfig) {
    move |config| {
        config.app_data(Data::from(site)).service(resource("/{chemin:.*}").to(serve));
    }
}

async fn serve(request: HttpRequest, site: Data<Site>) -> Result<HttpResponse, Problem> {
    let path = request.path().trim_start_matches('/');
    let first = path.split('/').next().unwrap_or_default();
    if OF_THE_API.contains(&first) {
        return Err(Problem::new(&kinds::INTROUVABLE));
    }
    if request.method() != Method::GET {
        return Ok(not_allowed());
    }
    // Its worker has the scope `/caisse/`, in which `/caisse` is not.
    if request.path() == "/caisse" {
        return Ok(HttpResponse::PermanentRedirect().insert_header((LOCATION, under(&request))).finish());
    }
    let page = match first {
        "caisse" => "caisse.html",
        "gestion" => "gestion.html",
        _ => "index.html",
    };
    let answer = if first != "assets" && is_page(request.path()) {
        site.page(page, &request)
    } else {
        site.file(path, &request)
    };
    answer.ok_or_else(|| Problem::new(&kinds::INTROUVABLE))
}

/// The same address, one step deeper: its query says which store and which till.
fn under(request: &HttpRequest) -> HeaderValue {
    let target = match request.query_string() {
        "" => format!("{}/", request.path()),
        query => format!("{}/?{query}", request.path()),
    };
    HeaderValue::from_str(&target).unwrap_or(HeaderValue::from_static("/"))
}

/// Whether an address may be one that an application gave a page of its own: no file, and nothing that reads as one. Letters
/// beyond ASCII come as `%C3%A9`.
fn is_page(path: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"/-_~".contains(&byte);
    let mut bytes = path.bytes();
    let mut all = true;
    while let Some(byte) = bytes.next() {
        all &= match byte {
            b'%' => bytes.next().is_some_and(|digit| b"89ABCDEFabcdef".contains(&digit)),
            byte => plain(byte),
        };
    }
    all && !path.contains("//")
}

fn not_allowed() -> HttpResponse {
    let problem = Problem::new(&kinds::METHODE_NON_PERMISE)
        .detail("Une page ne prend que GET et HEAD.", "A page takes GET and HEAD only.");
    let mut answer = problem.error_response();
    answer.headers_mut().insert(ALLOW, HeaderValue::from_static("GET, HEAD"));
    answer
}
