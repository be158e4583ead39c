//! Who may look at an order: its client, or who works where it is made ready.

use std::pin::Pin;

use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpRequest};
use comptoir_auth::Client;
use comptoir_http::{Problem, kinds};

/// A client, or a worker of the role that `T` names.
pub(super) enum ClientOu<T> {
    /// A client, for their own orders.
    Client(Client),
    /// A worker, for the orders of their places.
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
                Err(problem) if problem.kind() == &kinds::ROLE_INSUFFISANT => {
                    travailleur.await.map(ClientOu::Travailleur)
                }
                client => client.map(ClientOu::Client),
            }
        })
    }
}
