//! Waiting for something to become true.

use std::ops::ControlFlow;
use std::time::{Duration, Instant};

use anyhow::{Result, bail};

/// Says where the run is.
pub fn dire(quoi: impl std::fmt::Display) {
    println!("    {} {quoi}", chrono::Local::now().format("%H:%M:%S"));
}

/// Tries twice a second until there is a value; the state of the last try tells why there was none.
///
/// # Errors
/// What a try failed with, or the time is up.
pub fn attendre<T>(
    quoi: &str,
    secondes: u64,
    mut essayer: impl FnMut() -> Result<ControlFlow<T, String>>,
) -> Result<T> {
    let debut = Instant::now();
    let mut annonce = Duration::from_secs(10);
    loop {
        let etat = match essayer()? {
            ControlFlow::Break(valeur) => return Ok(valeur),
            ControlFlow::Continue(etat) => etat,
        };
        let passe = debut.elapsed();
        if passe >= Duration::from_secs(secondes) {
            bail!("{quoi}: not within {secondes} s. The last state: {etat}");
        }
        if passe >= annonce {
            annonce += Duration::from_secs(10);
            dire(format_args!(
                "{quoi}: {} s… {}",
                passe.as_secs(),
                etat.chars().take(140).collect::<String>()
            ));
        }
        std::thread::sleep(Duration::from_millis(500));
    }
}
