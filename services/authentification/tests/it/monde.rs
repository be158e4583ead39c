//! The service, its database, and a `travailleur` that says what a test tells it to.

use std::collections::HashMap;
use std::rc::Rc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};

use async_trait::async_trait;
use authentification::{InProcess, Mesures, SERVICE, SigningKeys, State};
use comptoir_auth::{InternalKey, JwkSet, Jwks, JwksUnavailable, Verifier};
use comptoir_clients::travailleur::{Droits, Travailleur};
use comptoir_database::{Pool, Session};
use comptoir_http::RequestContext;
use comptoir_password::{PasswordHasher, hash};
use comptoir_server::Service;
use comptoir_telemetry::Metrics;
use comptoir_test::fixtures::Compte;
use comptoir_test::{App, TestClient, TestDatabase, TestResponse, TestTokens};
use comptoir_types::{CompteId, Langue, LieuId, Role};
use serde_json::{Value, json};
use uuid::Uuid;

/// The key of internal calls.
pub(crate) const CLE: &str = "une-cle-de-seize-et-plus";

/// Everybody's password.
pub(crate) const MOT_DE_PASSE: &str = "un mot de passe";

/// What `travailleur` knows, and whether it answers.
#[derive(Default)]
pub(crate) struct Equipe {
    droits: Mutex<HashMap<CompteId, Droits>>,
    pub(crate) en_panne: AtomicBool,
}

struct Faux(Arc<Equipe>);

#[async_trait(?Send)]
impl Travailleur for Faux {
    async fn droits(
        &self,
        id: CompteId,
        _: &RequestContext,
    ) -> Result<Option<Droits>, comptoir_clients::Error> {
        if self.0.en_panne.load(Ordering::Relaxed) {
            let raison = "en panne".to_owned();
            return Err(comptoir_clients::Error::Indisponible { service: "travailleur", raison });
        }
        Ok(self.0.droits.lock().unwrap().get(&id).cloned())
    }

    async fn activer(&self, id: CompteId, _: &RequestContext) -> Result<(), comptoir_clients::Error> {
        if let Some(droits) = self.0.droits.lock().unwrap().get_mut(&id) {
            droits.invite = false;
        }
        Ok(())
    }
}

/// The keys of the service and of the tests: both sign what the app accepts.
struct DeuxSources(InProcess);

#[async_trait(?Send)]
impl Jwks for DeuxSources {
    async fn jwks(&self) -> Result<JwkSet, JwksUnavailable> {
        let mut jwks = self.0.jwks().await?;
        jwks.keys.extend(TestTokens.jwks().await?.keys);
        Ok(jwks)
    }
}

/// The service on a database of its own.
pub(crate) struct Monde {
    pub(crate) app: App,
    pub(crate) base: TestDatabase,
    pub(crate) db: Pool,
    pub(crate) cles: Arc<SigningKeys>,
    pub(crate) equipe: Arc<Equipe>,
    pub(crate) metrics: Metrics,
}

impl Monde {
    /// Where a password never waits for its turn to be hashed.
    pub(crate) async fn nouveau() -> Monde {
        Monde::hachant(PasswordHasher::new(64)).await
    }

    /// Where passwords are hashed so.
    pub(crate) async fn hachant(password_hasher: PasswordHasher) -> Monde {
        let base = TestDatabase::avec([authentification::migrations()]).await;
        let cles = Arc::new(SigningKeys::lire(&SigningKeys::generer().unwrap(), None, None).unwrap());
        let equipe = Arc::new(Equipe::default());
        let metrics = Metrics::new().unwrap();
        let mesures = Mesures::new(&metrics).unwrap();
        let (config, clefs, faux) = (base.config.clone(), Arc::clone(&cles), Arc::clone(&equipe));
        let app = App::demarrer(move || {
            let db = config.pool(Session::requests(SERVICE));
            let direct = InProcess { db: db.clone(), cles: Arc::clone(&clefs) };
            let travailleur = Rc::new(Faux(Arc::clone(&faux)));
            let (password_hasher, mesures) = (password_hasher.clone(), mesures.clone());
            let state = State { db, travailleur, cles: Arc::clone(&clefs), password_hasher, mesures };
            Service {
                routes: authentification::service(state),
                verifier: Rc::new(Verifier::new(Rc::new(DeuxSources(direct)))),
                cle_interne: Some(InternalKey::parse(CLE).unwrap()),
            }
        });
        let db = base.pool(SERVICE);
        Monde { app, base, db, cles, equipe, metrics }
    }

    /// With a client of this e-mail.
    pub(crate) async fn avec(courriel: &str) -> Monde {
        let monde = Monde::nouveau().await;
        monde.inscrire(courriel).await.expect_status(201);
        monde
    }

    pub(crate) async fn inscrire(&self, courriel: &str) -> TestResponse {
        let corps =
            json!({ "courriel": courriel, "mot_de_passe": MOT_DE_PASSE, "prenom": "Ana", "nom": "Roy" });
        self.app.anonyme().post("/api/auth/inscription", corps).await
    }

    pub(crate) async fn connecter(&self, courriel: &str, mot_de_passe: &str) -> TestResponse {
        let corps = json!({ "courriel": courriel, "mot_de_passe": mot_de_passe });
        self.app.anonyme().post("/api/auth/connexion", corps).await
    }

    /// Signs in; gives the cookie and the caller with the access token.
    pub(crate) async fn ouvrir(&self, courriel: &str) -> (String, TestClient<'_>) {
        let reponse = self.connecter(courriel, MOT_DE_PASSE).await;
        let cookie = temoin(&reponse);
        let jeton = reponse.expect_status(200)["jeton_acces"].as_str().unwrap().to_owned();
        (cookie, self.app.porteur(jeton))
    }

    pub(crate) async fn rafraichir(&self, cookie: &str) -> TestResponse {
        self.app.anonyme().avec("Cookie", cookie).post("/api/auth/rafraichissement", json!({})).await
    }

    /// A worker with an account here, and these rights there.
    pub(crate) async fn travailleur(&self, courriel: &str, role: Role, magasins: &[i32]) -> CompteId {
        let id = CompteId::new(Uuid::now_v7());
        let compte = Compte::nouveau(id, courriel).travailleur().mot_de_passe(hash(MOT_DE_PASSE).unwrap());
        self.base.inserer(&[compte]).await;
        let magasins = magasins.iter().copied().map(LieuId::new).collect();
        self.droits(id, Droits { role, actif: true, invite: false, magasins, langue: Langue::En });
        id
    }

    pub(crate) fn droits(&self, id: CompteId, droits: Droits) {
        self.equipe.droits.lock().unwrap().insert(id, droits);
    }

    /// Whether `travailleur` holds this worker for one who has not worked yet.
    pub(crate) fn invite(&self, id: CompteId) -> bool {
        self.equipe.droits.lock().unwrap().get(&id).is_some_and(|droits| droits.invite)
    }

    /// The events of the feed of this type.
    pub(crate) async fn evenements(&self, genre: &str) -> Vec<Value> {
        let service = self.app.anonyme().avec(comptoir_auth::INTERNAL_KEY_HEADER, CLE);
        let evenements = service.get("/interne/evenements").await.expect_status(200);
        evenements.as_array().unwrap().iter().filter(|e| e["type"] == genre).cloned().collect()
    }

    /// Fails the test unless this table has that many rows.
    pub(crate) async fn compte(&self, table: &str, lignes: u32) {
        self.base.expect_no_rows(&format!("select count(*) - {lignes} from authentification.{table}")).await;
    }
}

/// The cookie that an answer sets, as a browser would send it.
#[track_caller]
pub(crate) fn temoin(reponse: &TestResponse) -> String {
    let cookie = reponse.en_tete("set-cookie").unwrap_or_else(|| panic!("no cookie: {reponse:?}"));
    cookie.split(';').next().unwrap().to_owned()
}
