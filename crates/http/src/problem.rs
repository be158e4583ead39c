//! An error as RFC 9457 has it.

use std::borrow::Cow;
use std::error::Error;
use std::fmt;

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, ResponseError};
use comptoir_types::{Invalid, Langue};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::{Map, Value};
use utoipa::ToSchema;

use crate::etag::etag;
use crate::kinds::{self, Kind};

/// An error that a client is told. Holds both languages; the text of an inner error never.
///
/// Between services, and in the table of stored outcomes, it travels as `{kind, detail: [fr, en], membres}`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Problem {
    #[serde(serialize_with = "slug", deserialize_with = "by_slug")]
    kind: &'static Kind,
    detail: [Cow<'static, str>; 2],
    membres: Map<String, Value>,
    #[serde(skip)]
    apres_secondes: Option<u64>,
    #[serde(skip)]
    version: Option<i32>,
}

/// A problem as a client reads it.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Problem)]
pub struct ProblemBody<'a> {
    /// `/problemes/<kind>`: stable, for programs.
    #[serde(rename = "type")]
    #[schema(example = "/problemes/stock-insuffisant")]
    pub kind: String,
    /// The kind in words.
    pub title: &'a str,
    /// The HTTP status.
    #[schema(example = 409)]
    pub status: u16,
    /// What happened and what to do about it.
    pub detail: &'a str,
    /// The request id, to quote when asking for help.
    pub instance: &'a str,
    /// Members of the kind: `erreurs`, `manques`, `prix`, `etat`, …
    #[serde(flatten)]
    #[schema(value_type = Object)]
    pub membres: Map<String, Value>,
}

/// What is wrong with one field of a request.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct FieldError {
    /// Where, as `lignes[0].quantite`.
    pub champ: String,
    /// What was expected and what came.
    pub detail: String,
}

impl Problem {
    /// The problem with the usual advice of its kind.
    pub fn new(kind: &'static Kind) -> Self {
        let apres_secondes = matches!(kind.status, 429 | 503).then_some(1);
        Problem {
            kind,
            detail: kind.detail.map(Cow::Borrowed),
            membres: Map::new(),
            apres_secondes,
            version: None,
        }
    }

    /// The same, saying what this case needs said, in French and English.
    #[must_use]
    pub fn detail(
        mut self,
        francais: impl Into<Cow<'static, str>>,
        anglais: impl Into<Cow<'static, str>>,
    ) -> Self {
        self.detail = [francais.into(), anglais.into()];
        self
    }

    /// The same with one more member. A value that has no JSON form is left out.
    #[must_use]
    pub fn member(mut self, nom: &str, valeur: impl Serialize) -> Self {
        if let Ok(valeur) = serde_json::to_value(valeur) {
            self.membres.insert(nom.to_owned(), valeur);
        }
        self
    }

    /// The same, to be tried again after that many seconds.
    #[must_use]
    pub fn retry_after(mut self, secondes: u64) -> Self {
        self.apres_secondes = Some(secondes);
        self
    }

    /// The same, with the version that the resource has now as `ETag`.
    #[must_use]
    pub fn version(mut self, version: i32) -> Self {
        self.version = Some(version);
        self
    }

    /// A request that breaks the rule of one field.
    pub fn invalid_field(champ: impl Into<String>, refus: &Invalid) -> Self {
        let erreur = FieldError { champ: champ.into(), detail: refus.to_string() };
        Problem::new(&kinds::REQUETE_INVALIDE).member("erreurs", [erreur])
    }

    /// For what a client can do nothing about.
    pub fn internal() -> Self {
        Problem::new(&kinds::INTERNE)
    }

    /// Its kind.
    pub fn kind(&self) -> &'static Kind {
        self.kind
    }

    /// Its member of that name.
    pub fn valeur(&self, nom: &str) -> Option<&Value> {
        self.membres.get(nom)
    }

    /// The answer. The cause goes to the log, here and nowhere else, and never to the client.
    pub fn answer(self, cause: &dyn Error) -> HttpResponse {
        if self.kind.status == 500 {
            tracing::error!(problem = self.kind.slug, error = %chain(cause), "request failed");
        } else if self.kind.status > 500 {
            tracing::warn!(problem = self.kind.slug, error = %chain(cause), "request could not be served");
        } else {
            tracing::debug!(problem = self.kind.slug, error = %chain(cause), "request refused");
        }
        self.error_response()
    }

    /// What the client reads, in its language.
    pub(crate) fn body<'a>(&'a self, langue: Langue, instance: &'a str) -> ProblemBody<'a> {
        let index = usize::from(langue == Langue::En);
        ProblemBody {
            kind: format!("/problemes/{}", self.kind.slug),
            title: self.kind.title[index],
            status: self.kind.status,
            detail: &self.detail[index],
            instance,
            membres: self
                .membres
                .iter()
                .map(|(nom, valeur)| (nom.clone(), traduire(valeur, index)))
                .collect(),
        }
    }
}

/// Keeps one language of the refusals among the members.
fn traduire(valeur: &Value, index: usize) -> Value {
    match valeur {
        Value::Array(elements) => elements.iter().map(|element| traduire(element, index)).collect(),
        Value::Object(membres) => {
            membres.iter().map(|(nom, valeur)| (nom.clone(), traduire(valeur, index))).collect()
        }
        Value::String(text) => {
            let textes = text.split_once(Invalid::SEPARATEUR);
            Value::from(textes.map_or(text.as_str(), |(francais, anglais)| [francais, anglais][index]))
        }
        other => other.clone(),
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.kind.slug, self.detail[1])
    }
}

impl Error for Problem {}

impl ResponseError for Problem {
    fn status_code(&self) -> StatusCode {
        StatusCode::from_u16(self.kind.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
    }

    /// Without its body, which the middleware writes: only there is the language of the request known.
    fn error_response(&self) -> HttpResponse {
        let mut builder = HttpResponse::build(self.status_code());
        if let Some(secondes) = self.apres_secondes {
            builder.insert_header(("Retry-After", secondes));
        }
        if let Some(version) = self.version {
            builder.insert_header(etag(version));
        }
        if self.kind.status == 401 {
            builder.insert_header(("WWW-Authenticate", "Bearer"));
        }
        let mut response = builder.finish();
        response.extensions_mut().insert(self.clone());
        response
    }
}

/// Makes a service's error an answer, by its method `problem`. The cause goes to the log.
#[macro_export]
macro_rules! impl_response_error {
    ($error:ty) => {
        impl actix_web::ResponseError for $error {
            fn status_code(&self) -> actix_web::http::StatusCode {
                self.problem().status_code()
            }

            fn error_response(&self) -> actix_web::HttpResponse {
                self.problem().answer(self)
            }
        }
    };
}

impl From<&comptoir_database::Error> for Problem {
    fn from(error: &comptoir_database::Error) -> Self {
        if error.is_busy() {
            Problem::new(&kinds::OCCUPE)
        } else if error.is_unavailable() {
            Problem::new(&kinds::INDISPONIBLE)
        } else if error.is_bad_value() {
            Problem::new(&kinds::REQUETE_INVALIDE)
                .detail("Une valeur sort de son domaine.", "A value is out of its range.")
        } else {
            Problem::internal()
        }
    }
}

/// The error and all its sources on one line.
fn chain(error: &dyn Error) -> String {
    let mut line = error.to_string();
    let mut source = error.source();
    while let Some(cause) = source {
        line = format!("{line}: {cause}");
        source = cause.source();
    }
    line
}

fn slug<S: Serializer>(kind: &&'static Kind, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(kind.slug)
}

fn by_slug<'de, D: Deserializer<'de>>(deserializer: D) -> Result<&'static Kind, D::Error> {
    let slug = String::deserialize(deserializer)?;
    Kind::find(&slug).ok_or_else(|| serde::de::Error::custom(format!("no kind of problem is called {slug}")))
}
