//! Waiting for a database that starts at the same time.

use std::time::{Duration, Instant};

use tokio_postgres::NoTls;

use crate::Config;
use crate::migrate::Error;

const PAUSE: Duration = Duration::from_secs(1);

/// How long a migration waits for its database.
#[derive(Debug, Clone, Copy, Default, clap::Args)]
// Named after its type, as those of other crates are: clap refuses the same name twice.
#[group(skip)]
pub struct WaitForDatabase {
    /// Seconds to wait for a database that does not answer yet, before giving up.
    #[arg(long = "attente", env = "COMPTOIR_ATTENTE_S", value_name = "SECONDS", default_value_t = 0)]
    attente_s: u32,
}

impl WaitForDatabase {
    /// Returns as soon as the owner can sign in.
    ///
    /// # Errors
    /// Why it could not at the last try.
    pub async fn wait(self, config: &Config) -> Result<(), Error> {
        let end = Instant::now() + Duration::from_secs(self.attente_s.into());
        loop {
            match config.database_url.connect(NoTls).await {
                Ok(_) => return Ok(()),
                Err(error) if Instant::now() < end => {
                    tracing::info!(reason = %crate::error::resume(&error), "waiting for PostgreSQL");
                    tokio::time::sleep(PAUSE).await;
                }
                Err(error) => return Err(Error::Connect(error)),
            }
        }
    }
}
