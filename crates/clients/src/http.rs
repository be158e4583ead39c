//! Asking over HTTP, inside the cluster.

use std::fmt::Display;
use std::time::Duration;

use actix_web::http::Method;
use awc::Client;
use awc::error::{ConnectError, SendRequestError};
use comptoir_auth::{INTERNAL_KEY_HEADER, InternalKey};
use comptoir_http::RequestContext;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::Error;

/// How long the head of an answer may take, and its body.
const DELAI: Duration = Duration::from_secs(2);

/// A service at an address. One per worker: its connections live on the thread that made them.
#[derive(Clone)]
pub struct Http {
    service: &'static str,
    base: String,
    cle: InternalKey,
    client: Client,
}

impl Http {
    /// The service at `base`, as `http://magasin:8080`. A call that stalls for two seconds is given up.
    pub fn new(service: &'static str, base: &str, cle: InternalKey) -> Self {
        let client = Client::builder().timeout(DELAI).disable_redirects().finish();
        Http { service, base: base.trim_end_matches('/').to_owned(), cle, client }
    }

    pub(crate) async fn get<T: DeserializeOwned>(
        &self,
        path: &str,
        contexte: &RequestContext,
    ) -> Result<T, Error> {
        self.call(Method::GET, path, None::<&Value>, contexte).await
    }

    pub(crate) async fn delete<T: DeserializeOwned>(
        &self,
        path: &str,
        contexte: &RequestContext,
    ) -> Result<T, Error> {
        self.call(Method::DELETE, path, None::<&Value>, contexte).await
    }

    pub(crate) async fn put<T: DeserializeOwned>(
        &self,
        path: &str,
        body: &impl Serialize,
        contexte: &RequestContext,
    ) -> Result<T, Error> {
        self.call(Method::PUT, path, Some(body), contexte).await
    }

    pub(crate) async fn post<T: DeserializeOwned>(
        &self,
        path: &str,
        body: &impl Serialize,
        contexte: &RequestContext,
    ) -> Result<T, Error> {
        self.call(Method::POST, path, Some(body), contexte).await
    }

    /// Every internal call may be repeated: one that met a connection just closed by the other side is, and one that met
    /// nobody at the address of a copy that has left, for the next attempt may meet another copy.
    async fn call<T: DeserializeOwned>(
        &self,
        method: Method,
        path: &str,
        body: Option<&impl Serialize>,
        contexte: &RequestContext,
    ) -> Result<T, Error> {
        let url = format!("{}{path}", self.base);
        let mut retried = false;
        let response = loop {
            let mut request = self
                .client
                .request(method.clone(), &url)
                .insert_header((INTERNAL_KEY_HEADER, self.cle.as_str()))
                .insert_header(("X-Request-Id", &*contexte.request_id));
            if let Some(traceparent) = &contexte.traceparent {
                request = request.insert_header(("traceparent", traceparent.clone()));
            }
            let sent = match body {
                Some(body) => request.send_json(body).await,
                None => request.send().await,
            };
            match sent {
                Err(
                    SendRequestError::Send(_)
                    | SendRequestError::Response(_)
                    | SendRequestError::Connect(ConnectError::Disconnected | ConnectError::Io(_)),
                ) if !retried => retried = true,
                sent => break sent.map_err(|error| self.unavailable(error))?,
            }
        };
        if !response.status().is_success() {
            return Err(self.unavailable(response.status()));
        }
        // The largest answer is what is kept of one client: some thousand orders.
        response.timeout(DELAI).json().limit(16 * 1024 * 1024).await.map_err(|error| self.unavailable(error))
    }

    fn unavailable(&self, raison: impl Display) -> Error {
        Error::Indisponible { service: self.service, raison: raison.to_string() }
    }
}
