//! What the address of a request says: its parameter and its query.

use std::future::{Ready, ready};
use std::ops::Deref;

use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpRequest, web};
use serde::de::DeserializeOwned;

use crate::page::LISTE;
use crate::{Problem, kinds, node};

/// The one parameter of a path, read as a field of its name.
#[derive(Debug)]
pub struct Path<T>(T);

/// The parameters behind the question mark. Those that no field has are passed over.
#[derive(Debug)]
pub struct Query<T>(T);

impl<T> Query<T> {
    /// What was read.
    pub fn into_inner(self) -> T {
        self.0
    }
}

impl<T> Deref for Path<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

impl<T> Deref for Query<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

impl<T: DeserializeOwned> FromRequest for Path<T> {
    type Error = Problem;
    type Future = Ready<Result<Self, Problem>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let nom = request.match_info().iter().next().map_or("id", |(nom, _)| nom).to_owned();
        #[expect(
            clippy::disallowed_types,
            reason = "of a bare text it refuses nothing, and it undoes the escapes"
        )]
        let texte = web::Path::<String>::from_request(request, payload).into_inner();
        ready(
            texte
                .map_err(|_| Problem::new(&kinds::REQUETE_INVALIDE))
                .and_then(|texte| node::texte(&nom, texte.into_inner()))
                .map(Path),
        )
    }
}

/// The two parameters of an address that has two.
#[derive(Debug)]
pub struct Paths<A, B> {
    /// The first, `{id}`.
    pub id: A,
    /// The second, `{sub}`.
    pub sub: B,
}

impl<A: DeserializeOwned, B: DeserializeOwned> FromRequest for Paths<A, B> {
    type Error = Problem;
    type Future = Ready<Result<Self, Problem>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        #[expect(
            clippy::disallowed_types,
            reason = "of bare texts it refuses nothing, and it undoes the escapes"
        )]
        let textes = web::Path::<(String, String)>::from_request(request, payload).into_inner();
        let lire = |(id, sub)| Ok(Paths { id: node::texte("id", id)?, sub: node::texte("sub", sub)? });
        ready(
            textes
                .map_err(|_| Problem::new(&kinds::REQUETE_INVALIDE))
                .and_then(|textes| lire(textes.into_inner())),
        )
    }
}

impl<T: DeserializeOwned> FromRequest for Query<T> {
    type Error = Problem;
    type Future = Ready<Result<Self, Problem>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let champs = serde_urlencoded::from_str::<Vec<(String, String)>>(request.query_string());
        let lire = |mut champs: Vec<(String, String)>| {
            champs.retain(|(nom, _)| nom != LISTE);
            champs.push((LISTE.to_owned(), liste(request.path()).to_owned()));
            node::champs(champs)
        };
        ready(champs.map_err(|_| Problem::new(&kinds::REQUETE_INVALIDE)).and_then(lire).map(Query))
    }
}

/// The list that is at this address. To read it and to print it is the same.
fn liste(chemin: &str) -> &str {
    chemin.strip_suffix("/impression").unwrap_or(chemin)
}
