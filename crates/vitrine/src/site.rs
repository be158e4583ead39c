//! A build of the interface, in memory.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::{fs, io};

use actix_web::http::header::{CONTENT_SECURITY_POLICY, ContentType};
use actix_web::{HttpRequest, HttpResponse};
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use serde::Deserialize;

use crate::Origin;
use crate::file::File;
use crate::policy::Policies;

/// The pages, one of each application.
const PAGES: [&str; 3] = ["index.html", "caisse.html", "gestion.html"];

/// What the build leaves of the meta element that says where the API is.
const META: &str = r#"<meta name="comptoir-api" content="""#;

/// A build of the interface, ready to be served, or the page that stands in for it.
pub struct Site {
    files: HashMap<String, File>,
    absent: Option<String>,
}

/// A folder that holds no build to serve.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A page is not there: nothing has been built, or something else.
    #[error("{0} is not there: build the interface first, with `npm ci && npm run build` in frontend")]
    Absent(PathBuf),
    /// A file that cannot be read.
    #[error("cannot read {0}")]
    Read(PathBuf, #[source] io::Error),
    /// `csp.json` says something else than `{"style": ["sha256-…"]}`.
    #[error("{0}: expected {{\"style\": [\"sha256-…\"]}}, {1}")]
    Policy(PathBuf, String),
    /// A page has no place for the address of the API.
    #[error("{0} has no {META}>: it cannot be told where the API is")]
    NoMeta(&'static str),
}

impl Site {
    /// Reads a build, and compresses it. Pages are told of the API where it has another origin than theirs.
    ///
    /// # Errors
    /// A folder that holds no build, or a broken one.
    pub fn read(folder: &Path, api: Option<&Origin>) -> Result<Self, Error> {
        for page in PAGES.map(|page| folder.join(page)) {
            if !page.is_file() {
                return Err(Error::Absent(page));
            }
        }
        let policies = Policies::new(&styles(folder)?, api);
        let mut files = HashMap::new();
        for (name, path) in list(folder, "")? {
            let mut content = fs::read(&path).map_err(|error| Error::Read(path, error))?;
            if let (Some(api), Some(page)) = (api, PAGES.into_iter().find(|page| *page == name)) {
                content = tell(api, page, content)?;
            }
            let file = File::new(&name, content, &policies);
            files.insert(name, file);
        }
        Ok(Site { files, absent: None })
    }

    /// In the place of a build: every page says why there is none, and how to make it.
    pub fn absent(reason: &Error) -> Self {
        let reason = reason.to_string().replace('&', "&amp;").replace('<', "&lt;");
        let page = include_str!("absent.html").replace("{reason}", &reason);
        Site { files: HashMap::new(), absent: Some(page) }
    }

    /// One of the three pages.
    pub(crate) fn page(&self, name: &str, request: &HttpRequest) -> Option<HttpResponse> {
        let Some(absent) = &self.absent else { return self.file(name, request) };
        let mut answer = HttpResponse::Ok();
        answer.insert_header((CONTENT_SECURITY_POLICY, Policies::INERT)).content_type(ContentType::html());
        Some(answer.body(absent.clone()))
    }

    /// The file of this name, if the build has it.
    pub(crate) fn file(&self, name: &str, request: &HttpRequest) -> Option<HttpResponse> {
        Some(self.files.get(name)?.answer(request))
    }
}

/// The hashes of the style elements that libraries write.
fn styles(folder: &Path) -> Result<Vec<String>, Error> {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Hashes {
        style: Vec<String>,
    }
    let path = folder.join("csp.json");
    let text = match fs::read(&path) {
        Ok(text) => text,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(Error::Read(path, error)),
    };
    let Hashes { style } =
        serde_json::from_slice(&text).map_err(|error| Error::Policy(path.clone(), error.to_string()))?;
    match style.iter().find(|hash| !is_hash(hash)) {
        Some(other) => Err(Error::Policy(path, format!("got {other:?}"))),
        None => Ok(style),
    }
}

fn is_hash(text: &str) -> bool {
    text.strip_prefix("sha256-")
        .and_then(|digest| BASE64_STANDARD.decode(digest).ok())
        .is_some_and(|it| it.len() == 32)
}

/// The files below, by the address of each. What the build keeps for itself has no address.
fn list(folder: &Path, prefix: &str) -> Result<Vec<(String, PathBuf)>, Error> {
    let unread = |error| Error::Read(folder.to_owned(), error);
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).map_err(unread)? {
        let path = entry.map_err(unread)?.path();
        let Some(name) = path.file_name().and_then(|name| name.to_str()) else { continue };
        let name = format!("{prefix}{name}");
        if name.starts_with('.') || name == "csp.json" {
            continue;
        }
        if path.is_dir() {
            files.extend(list(&path, &format!("{name}/"))?);
        } else {
            files.push((name, path));
        }
    }
    Ok(files)
}

fn tell(api: &Origin, page: &'static str, content: Vec<u8>) -> Result<Vec<u8>, Error> {
    let text = String::from_utf8(content).map_err(|_| Error::NoMeta(page))?;
    let (before, after) = text.split_once(META).ok_or(Error::NoMeta(page))?;
    let told = META.trim_end_matches('"');
    Ok(format!("{before}{told}\"{api}\"{after}").into_bytes())
}
