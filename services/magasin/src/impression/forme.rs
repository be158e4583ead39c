//! The form in which a document is asked for.

use std::future::{Ready, ready};

use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpRequest, HttpResponse};
use comptoir_http::{Problem, media_types};
use serde::Serialize;

use super::{Rang, html, texte};

/// The first form that `Accept` names; text for anything else.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Forme {
    Texte,
    Page,
    Donnees,
}

impl Forme {
    fn of(request: &HttpRequest) -> Option<Self> {
        media_types(request).find_map(|genre| match genre {
            "text/plain" => Some(Forme::Texte),
            "text/html" => Some(Forme::Page),
            "application/json" => Some(Forme::Donnees),
            _ => None,
        })
    }

    /// The document in this form. The title is the page's.
    pub(crate) fn repondre(self, titre: &str, rangs: &[Rang], document: &impl Serialize) -> HttpResponse {
        let mut reponse = HttpResponse::Ok();
        match self {
            Forme::Texte => reponse.content_type("text/plain; charset=utf-8").body(texte(rangs)),
            Forme::Page => reponse.content_type("text/html; charset=utf-8").body(html(titre, rangs)),
            Forme::Donnees => reponse.json(document),
        }
    }
}

impl FromRequest for Forme {
    type Error = Problem;
    type Future = Ready<Result<Self, Problem>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(Ok(Forme::of(request).unwrap_or(Forme::Texte)))
    }
}

/// The same, and data for anything else: a document that was data before it could be printed.
pub(crate) struct DonneesOuForme(pub(crate) Forme);

impl FromRequest for DonneesOuForme {
    type Error = Problem;
    type Future = Ready<Result<Self, Problem>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(Ok(DonneesOuForme(Forme::of(request).unwrap_or(Forme::Donnees))))
    }
}
