//! `comptoir servir`: the whole product, until Ctrl-C.

use std::net::TcpListener;
use std::process::ExitCode;

use authentification::COMPTES_DE_DEMO_INTERDITS;
use comptoir_database::PoolMetrics;
use comptoir_demo::{CLE_API, MOT_DE_PASSE, comptes};
use comptoir_server::{Config, ready, run};
use comptoir_telemetry::Metrics;

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
    run(
        http,
        &metrics,
        ready,
        move || tout.service(),
        background,
        |listen, admin| {
            if !options.sans_migrer {
                accueillir(options, base, listen.port(), admin.port());
            }
        },
    )
    .await?;
    dire("Comptoir est arrêté.");
    Ok(ExitCode::SUCCESS)
}

/// Says at once that a port is taken, rather than when all else has been made ready.
pub(crate) fn ports_libres(http: &Config) -> Result<(), comptoir_server::Error> {
    [http.listen, http.listen_admin].into_iter().try_for_each(|adresse| {
        TcpListener::bind(adresse).map(drop).map_err(|error| comptoir_server::Error::Bind(adresse, error))
    })
}

/// Where everything is, and who may sign in.
fn accueillir(options: &Options, base: &Base, port: u16, admin: u16) {
    dire("");
    dire("Comptoir est prêt.");
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
