//! The release that tests share, and namespaces for the others.

use std::any::Any;
use std::ops::ControlFlow;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Instant;

use anyhow::{Context, Result, anyhow, ensure};
use comptoir_e2e::{Json, Namespace, PortForward, Reglages, Release, attendre, en_liste, prerequis};
use comptoir_test::App;
use libtest_mimic::Failed;
use serde_json::json;

/// A test on the shared release.
pub(crate) type Partage = fn(&Release) -> Result<()>;
/// A test in a namespace of its own.
pub(crate) type Seul = fn(&Arc<Namespace>, &Reglages) -> Result<()>;

/// Limits that a load from one address would reach.
pub(crate) const SANS_LIMITE: [&str; 4] = [
    "gateway.limits.signInsPerMinute=0",
    "gateway.limits.balancesPerMinute=0",
    "gateway.limits.accountPerSecond=0",
    "gateway.limits.addressPerSecond=0",
];

/// One copy of everything.
pub(crate) const PETITE: [&str; 6] = [
    "gateway.replicas=1",
    "services.authentification.replicas=1",
    "services.clientele.replicas=1",
    "services.travailleur.replicas=1",
    "services.magasin.replicas=1",
    "services.panier.autoscaling.minReplicas=1",
];

static RELEASE: Mutex<Option<Arc<Release>>> = Mutex::new(None);
static INSTALLEE: AtomicBool = AtomicBool::new(false);

/// The shared release, installed by whoever needs it first.
fn release() -> Result<Arc<Release>> {
    let mut release = RELEASE.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(release) = &*release {
        ensure!(INSTALLEE.load(Ordering::Relaxed), "the shared release did not become ready");
        return Ok(Arc::clone(release));
    }
    prerequis()?;
    let reglages = Reglages::lire();
    let espace = Arc::new(Namespace::creer("principal", reglages.garder)?);
    let nouvelle = Arc::new(Release::nouvelle(&espace, "comptoir", &reglages));
    let debut = Instant::now();
    nouvelle.installer(&[])?;
    // Kept before it is ready, so that a failure is told with what is there.
    *release = Some(Arc::clone(&nouvelle));
    nouvelle.prete(240)?;
    INSTALLEE.store(true, Ordering::Relaxed);
    comptoir_e2e::metrics::noter(
        "installation",
        "de helm install à tout prêt",
        debut.elapsed().as_secs_f64(),
        "s",
    );
    Ok(nouvelle)
}

/// Ends the shared release.
pub(crate) fn fermer() {
    RELEASE.lock().unwrap_or_else(PoisonError::into_inner).take();
}

/// Runs a test on the shared release.
pub(crate) fn partage(nom: &str, run: Partage) -> Result<(), Failed> {
    println!("\n{nom}");
    let issue = essayer(|| run(&*release()?));
    if issue.is_err()
        && let Some(release) = &*RELEASE.lock().unwrap_or_else(PoisonError::into_inner)
    {
        release.espace.raconter();
    }
    issue
}

/// Runs a test in a namespace named after it; the shared release makes room first.
pub(crate) fn seul(nom: &str, run: Seul) -> Result<(), Failed> {
    println!("\n{nom}");
    fermer();
    let espace = essayer(|| {
        prerequis()?;
        let dernier = nom.rsplit('_').next().context("a name")?;
        Ok(Arc::new(Namespace::creer(dernier, Reglages::lire().garder)?))
    })?;
    let issue = essayer(|| run(&espace, &Reglages::lire()));
    if issue.is_err() {
        espace.raconter();
    }
    issue
}

/// A panic is a failure like any other, so that what failed can be looked at.
fn essayer<T>(run: impl FnOnce() -> Result<T>) -> Result<T, Failed> {
    let issue = catch_unwind(AssertUnwindSafe(run)).unwrap_or_else(|panique| Err(anyhow!(dire(&*panique))));
    issue.map_err(|error| {
        comptoir_e2e::dire(format_args!("FAILED: {error:#}"));
        Failed::from(format!("{error:#}"))
    })
}

fn dire(panique: &(dyn Any + Send)) -> String {
    let texte = panique.downcast_ref::<String>().cloned();
    texte.or_else(|| panique.downcast_ref::<&str>().map(|texte| (*texte).to_owned())).unwrap_or_default()
}

/// Runs what waits for answers.
pub(crate) fn tourner<T>(travail: impl Future<Output = T>) -> T {
    actix_web::rt::System::new().block_on(travail)
}

/// Waits for the gateway to reach the copies: it asks for those of panier once a second, and a Service has its own delay.
pub(crate) fn attendre_reponses(tunnel: &PortForward) -> Result<()> {
    for chemin in ["/api/panier/items", "/api/produits"] {
        attendre(&format!("a first answer at {chemin}"), 15, || {
            let reponse = tourner(async { App::connect(&tunnel.adresse).anonyme().get(chemin).await });
            Ok(match reponse.statut {
                200 => ControlFlow::Break(()),
                _ => ControlFlow::Continue(format!("{reponse:?}")),
            })
        })?;
    }
    Ok(())
}

/// What signing an account in gives.
pub(crate) async fn session(app: &App, courriel: &str, mot_de_passe: &str) -> Json {
    let corps = json!({"courriel": courriel, "mot_de_passe": mot_de_passe});
    app.anonyme().post("/api/auth/connexion", corps).await.expect_status(200)
}

/// Signs a demo account in; gives its token.
pub(crate) async fn connecter(app: &App, courriel: &str) -> String {
    let session = session(app, courriel, "comptoir-demo-2026").await;
    session["jeton_acces"].as_str().unwrap().to_owned()
}

/// Puts one article in the cart of an account; gives a store that has it.
pub(crate) async fn panier_plein(app: &App, jeton: &str) -> i64 {
    let lieux = app.anonyme().get("/api/magasins?limite=100").await.expect_status(200);
    let magasins: Vec<_> =
        en_liste(&lieux["elements"]).iter().filter(|lieu| lieu["type"] == "magasin").collect();
    let produits = app.anonyme().get("/api/produits?limite=50").await.expect_status(200);
    for produit in en_liste(&produits["elements"]) {
        let id = &produit["produit_id"];
        let rayons = app.anonyme().get(&format!("/api/produits/{id}/disponibilite")).await.expect_status(200);
        let garni = |lieu: &&Json| {
            let ici = |rayon: &&Json| rayon["magasin_id"] == lieu["lieu_id"];
            en_liste(&rayons).iter().find(ici).is_some_and(|rayon| rayon["niveau"] != "rupture")
        };
        let Some(magasin) = magasins.iter().copied().find(garni) else { continue };
        app.porteur(jeton).delete("/api/panier/items").await.expect_status(200);
        let panier =
            app.porteur(jeton).post("/api/panier/items", json!({"produit_id": id, "quantite": 1})).await;
        assert_eq!(panier.expect_status(200)["nb_articles"], 1);
        return magasin["lieu_id"].as_i64().unwrap();
    }
    panic!("no shelf has anything");
}
