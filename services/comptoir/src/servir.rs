//! `comptoir servir`: the whole product, until Ctrl-C.

use std::net::TcpListener;
use std::process::ExitCode;
use std::sync::Arc;

use actix_web::web::ServiceConfig;
use authentification::COMPTES_DE_DEMO_INTERDITS;
use comptoir_database::PoolMetrics;
use comptoir_demo::{CLE_API, MOT_DE_PASSE, comptes};
use comptoir_server::{Adresses, Config, Porte, mount, ready, run};
use comptoir_telemetry::Metrics;
use comptoir_vitrine::Site;

use crate::base::{Base, migrations};
use crate::cli::{Echelle, Options};
use crate::tout::{Mesures, Tout};
use crate::{cles, dire, semer};

/// Loads the demo data if it is wanted and the database is empty, then serves.
pub(crate) async fn servir(options: &Options, http: &Config, base: &Base) -> anyhow::Result<ExitCode> {
    if !options.sans_migrer {
        semer::semer_si_vide(base, options.demo).await?;
    }
    // As the owner, whom every schema answers: one connection looks at all five.
    let sonde = comptoir_database::Config { pool: 1, ..base.pg.clone() }.owner_pool();
    let garde = options.production.then_some(COMPTES_DE_DEMO_INTERDITS);
    if let Some(garde) = garde {
        garde.verifier(&sonde).await?;
    }
    let metrics = Metrics::new()?;
    let pools = PoolMetrics::new(&metrics.registry)?;
    let tout = Tout {
        pg: comptoir_database::Config { metrics: Some(pools), ..base.pg.clone() },
        cles: cles::lire(options)?,
        password_hasher: comptoir_password::PasswordHasher::default(),
        magasin: magasin::Reglages {
            rappel_secret: options.rappel_secret.clone(),
            ..magasin::Reglages::default()
        },
        courrier: options.courrier(),
        inactivite: options.inactivite,
        mesures: Mesures::new(&metrics)?,
    };
    let background = tout.background();
    let ready = ready(sonde, "comptoir", migrations(), garde);
    let interface = interface(options, &tout);
    let routes = move |config: &mut ServiceConfig| mount(tout.service())(config);
    let started = |adresses| {
        if !options.sans_migrer {
            accueillir(options, base, &adresses);
        }
    };
    run(http, &metrics, ready, routes, interface, background, started).await?;
    dire("Comptoir est arrêté.");
    Ok(ExitCode::SUCCESS)
}

/// The web interface with the API, on one origin: the cookie of a session, and no call that a browser asks leave for.
fn interface(options: &Options, tout: &Tout) -> Option<Porte> {
    let dossier = options.interface.as_deref()?;
    let site = Arc::new(Site::read(dossier, None).unwrap_or_else(|error| {
        tracing::warn!("{error:#}");
        Site::absent(&error)
    }));
    let tout = tout.clone();
    let routes = move |config: &mut ServiceConfig| {
        mount(tout.service())(config);
        comptoir_vitrine::service(Arc::clone(&site))(config);
    };
    Some(Porte { listen: options.listen_interface, routes: Arc::new(routes) })
}

/// Says at once that a port is taken, rather than when all else has been made ready.
pub(crate) fn ports_libres(options: &Options, http: &Config) -> Result<(), comptoir_server::Error> {
    let interface = options.interface.as_ref().map(|_| options.listen_interface);
    [http.listen, http.listen_admin].into_iter().chain(interface).try_for_each(|adresse| {
        TcpListener::bind(adresse).map(drop).map_err(|error| comptoir_server::Error::Bind(adresse, error))
    })
}

/// Where everything is, and who may sign in.
fn accueillir(options: &Options, base: &Base, adresses: &Adresses) {
    let Adresses { listen, admin, beside } = adresses;
    let (port, admin) = (listen.port(), admin.port());
    dire("");
    dire("Comptoir est prêt.");
    if let Some(interface) = beside {
        dire(&format!("  Interface       http://localhost:{}  /caisse  /gestion", interface.port()));
    }
    dire(&format!("  Documentation   http://localhost:{port}/docs"));
    dire(&format!("  API             http://localhost:{port}/api/produits"));
    dire(&format!("  Santé, mesures  http://localhost:{admin}/sante/pret  http://localhost:{admin}/metrics"));
    if let Some(adresse) = &base.adresse {
        dire(&format!("  PostgreSQL      psql '{adresse}'"));
    }
    if let Ok(dossier) = options.dossier() {
        dire(&format!("  Données         {}", dossier.display()));
    }
    if options.demo != Echelle::Aucune {
        dire(&format!("Comptes de démonstration, mot de passe « {MOT_DE_PASSE} » :"));
        for compte in comptes() {
            let lieu = compte.lieu_id.map_or_else(String::new, |lieu| format!("lieu {lieu}"));
            dire(&format!("  {:<12}  {:<28}  {lieu}", compte.role.as_str(), compte.courriel));
        }
        dire(&format!("  machine       X-Api-Key: {CLE_API}"));
    }
    dire("Ctrl-C arrête tout.");
}
