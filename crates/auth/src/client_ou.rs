//! A caller who is a client, or a worker: who looks at an order, or at what is left on a card.

use std::pin::Pin;

use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpRequest};
use comptoir_http::{Problem, kinds};

use crate::Client;

/// A client, or a worker of the role that `T` names.
#[derive(Debug, Clone)]
pub enum ClientOu<T> {
    /// A client, for what is theirs.
    Client(Client),
    /// A worker, for what is of their places.
    Travailleur(T),
}

impl<T: FromRequest<Error = Problem> + 'static> FromRequest for ClientOu<T> {
    type Error = Problem;
    type Future = Pin<Box<dyn Future<Output = Result<Self, Problem>>>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let client = Client::from_request(request, payload);
        let travailleur = T::from_request(request, payload);
        Box::pin(async move {
            match client.await {
                // A PIN is a worker's: whether it is enough here is for the worker's type to say.
                Err(problem)
                    if [&kinds::ROLE_INSUFFISANT, &kinds::MOT_DE_PASSE_REQUIS].contains(&problem.kind()) =>
                {
                    travailleur.await.map(ClientOu::Travailleur)
                }
                client => client.map(ClientOu::Client),
            }
        })
    }
}
