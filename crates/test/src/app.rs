//! A service on a port of its own, and who calls it.

use std::fmt;
use std::net::TcpListener;
use std::time::Duration;

use actix_web::dev::ServerHandle;
use actix_web::http::Method;
use actix_web::http::header::HeaderMap;
use actix_web::middleware::from_fn;
use actix_web::web::ServiceConfig;
use actix_web::{App as ActixApp, HttpServer, rt};
use awc::Client;
use awc::error::SendRequestError;
use comptoir_http::response_middleware;
use comptoir_server::{Service, mount};
use comptoir_types::{CompteId, Portee, Role};
use serde_json::Value;
use uuid::Uuid;

use crate::TestTokens;

/// A running service. It stops with the test.
pub struct App {
    /// Its address, as `http://127.0.0.1:43210`.
    pub adresse: String,
    client: Client,
    serveur: Option<ServerHandle>,
}

impl App {
    /// Serves on a free port of the loopback, mounted as a process would mount it.
    pub fn demarrer<F, C>(service: F) -> App
    where
        F: Fn() -> Service<C> + Clone + Send + 'static,
        C: FnOnce(&mut ServiceConfig) + 'static,
    {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let adresse = format!("http://{}", listener.local_addr().unwrap());
        let server = HttpServer::new(move || {
            ActixApp::new().configure(mount(service())).wrap(from_fn(response_middleware))
        })
        .workers(2)
        .disable_signals()
        .shutdown_timeout(1)
        .listen(listener)
        .unwrap()
        .run();
        let serveur = server.handle();
        rt::spawn(server);
        let mut app = App::connect(&adresse);
        app.serveur = Some(serveur);
        app
    }

    /// Calls a service that runs already, in another process.
    pub fn connect(adresse: &str) -> App {
        let client = Client::builder().timeout(Duration::from_secs(30)).disable_redirects().finish();
        App { adresse: adresse.to_owned(), client, serveur: None }
    }

    /// Somebody without a token.
    pub fn anonyme(&self) -> TestClient<'_> {
        TestClient { app: self, jeton: None, en_tetes: Vec::new() }
    }

    /// Somebody with this token, or what passes for one.
    pub fn porteur(&self, jeton: impl Into<String>) -> TestClient<'_> {
        TestClient { jeton: Some(jeton.into()), ..self.anonyme() }
    }

    /// A client.
    pub fn client(&self, compte: CompteId) -> TestClient<'_> {
        self.porteur(TestTokens::signer(&TestTokens::claims(compte, Role::Client, &[], &[])))
    }

    /// A worker of this role in these places.
    pub fn travailleur(&self, role: Role, magasins: &[i32]) -> TestClient<'_> {
        self.porteur(TestTokens::signer(&TestTokens::claims(
            CompteId::new(Uuid::now_v7()),
            role,
            magasins,
            &[],
        )))
    }

    /// A worker of this role in these places, who typed a PIN at a till.
    pub fn caissier(&self, role: Role, magasins: &[i32]) -> TestClient<'_> {
        self.porteur(TestTokens::signer(&TestTokens::pin(CompteId::new(Uuid::now_v7()), role, magasins)))
    }

    /// A program with these scopes.
    pub fn machine(&self, portees: &[Portee]) -> TestClient<'_> {
        self.porteur(TestTokens::signer(&TestTokens::claims(
            CompteId::new(Uuid::now_v7()),
            Role::Machine,
            &[],
            portees,
        )))
    }
}

impl Drop for App {
    fn drop(&mut self) {
        if let Some(serveur) = self.serveur.take() {
            rt::spawn(serveur.stop(false));
        }
    }
}

/// Somebody who calls.
#[derive(Clone)]
pub struct TestClient<'a> {
    app: &'a App,
    jeton: Option<String>,
    en_tetes: Vec<(String, String)>,
}

impl TestClient<'_> {
    /// The same, with one more header.
    #[must_use]
    pub fn avec(&self, nom: &str, valeur: impl ToString) -> Self {
        let mut copie = self.clone();
        copie.en_tetes.push((nom.to_owned(), valeur.to_string()));
        copie
    }

    /// The same, with this `Idempotency-Key`.
    #[must_use]
    pub fn cle(&self, cle: Uuid) -> Self {
        self.avec("Idempotency-Key", cle)
    }

    /// Reads.
    pub async fn get(&self, chemin: &str) -> TestResponse {
        self.appeler(Method::GET, chemin, None).await
    }

    /// Removes.
    pub async fn delete(&self, chemin: &str) -> TestResponse {
        self.appeler(Method::DELETE, chemin, None).await
    }

    /// Sends a body to make or do something.
    pub async fn post(&self, chemin: &str, corps: Value) -> TestResponse {
        self.appeler(Method::POST, chemin, Some(corps)).await
    }

    /// Sends a whole.
    pub async fn put(&self, chemin: &str, corps: Value) -> TestResponse {
        self.appeler(Method::PUT, chemin, Some(corps)).await
    }

    /// Sends a change.
    pub async fn patch(&self, chemin: &str, corps: Value) -> TestResponse {
        self.appeler(Method::PATCH, chemin, Some(corps)).await
    }

    /// Sends JSON with any method.
    pub async fn appeler(&self, methode: Method, chemin: &str, corps: Option<Value>) -> TestResponse {
        let corps = corps.map(|corps| corps.to_string().into_bytes());
        self.brut(methode, chemin, corps.as_ref().map(|_| "application/json"), corps.unwrap_or_default())
            .await
    }

    /// Sends JSON to a service that may be gone; none when it did not answer.
    pub async fn essayer(&self, methode: Method, chemin: &str, corps: Value) -> Option<TestResponse> {
        self.envoyer(methode, chemin, Some("application/json"), corps.to_string().into_bytes()).await.ok()
    }

    /// Sends bytes as they are.
    pub async fn brut(
        &self,
        methode: Method,
        chemin: &str,
        type_de: Option<&str>,
        corps: Vec<u8>,
    ) -> TestResponse {
        let reponse = self.envoyer(methode, chemin, type_de, corps).await;
        reponse.unwrap_or_else(|error| panic!("{chemin}: {error}"))
    }

    /// Sends bytes as they are, to somebody who may not answer.
    ///
    /// # Errors
    /// The connection ended before an answer came.
    pub async fn envoyer(
        &self,
        methode: Method,
        chemin: &str,
        type_de: Option<&str>,
        corps: Vec<u8>,
    ) -> Result<TestResponse, SendRequestError> {
        let mut request = self.app.client.request(methode, format!("{}{chemin}", self.app.adresse));
        if let Some(type_de) = type_de {
            request = request.insert_header(("Content-Type", type_de));
        }
        if let Some(jeton) = &self.jeton {
            request = request.bearer_auth(jeton);
        }
        for (nom, valeur) in &self.en_tetes {
            request = request.insert_header((nom.as_str(), valeur.as_str()));
        }
        let mut response = request.send_body(corps).await?;
        let octets = response.body().limit(64 * 1024 * 1024).await;
        let octets = octets.map_err(|error| SendRequestError::Body(error.into()))?;
        Ok(TestResponse {
            statut: response.status().as_u16(),
            en_tetes: response.headers().clone(),
            texte: String::from_utf8_lossy(&octets).into_owned(),
            corps: serde_json::from_slice(&octets).unwrap_or(Value::Null),
        })
    }
}

/// An answer.
#[derive(Clone)]
pub struct TestResponse {
    /// The HTTP status.
    pub statut: u16,
    /// Its headers.
    pub en_tetes: HeaderMap,
    /// The body as it came.
    pub texte: String,
    /// The body, where it is JSON.
    pub corps: Value,
}

impl TestResponse {
    /// Fails the test unless the status is this one; gives the body.
    #[track_caller]
    pub fn expect_status(self, statut: u16) -> Value {
        assert_eq!(self.statut, statut, "{self:?}");
        self.corps
    }

    /// Fails the test unless this is that problem, told as RFC 9457 has it; gives the body.
    #[track_caller]
    pub fn expect_problem(self, statut: u16, genre: &str) -> Value {
        assert_eq!(self.statut, statut, "{self:?}");
        assert_eq!(self.en_tete("content-type"), Some("application/problem+json"), "{self:?}");
        assert_eq!(self.corps["type"], format!("/problemes/{genre}"), "{self:?}");
        assert_eq!(self.corps["status"], statut, "{self:?}");
        assert_eq!(self.corps["instance"].as_str(), self.en_tete("x-request-id"), "{self:?}");
        self.corps
    }

    /// A header.
    pub fn en_tete(&self, nom: &str) -> Option<&str> {
        self.en_tetes.get(nom)?.to_str().ok()
    }
}

impl fmt::Debug for TestResponse {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.statut, self.texte)
    }
}
