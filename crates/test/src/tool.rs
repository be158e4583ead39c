//! Programs that tests use where they are: KrakenD, Helm.

use std::io::Write;
use std::path::PathBuf;
use std::process::Command;

/// What this script prints: where the program is.
///
/// None, said aloud, where the script exits 69: the program can neither be found nor made on this machine.
pub fn tool(script: &str) -> Option<PathBuf> {
    let sortie = Command::new(script).output().unwrap();
    match sortie.status.code() {
        Some(0) => Some(String::from_utf8(sortie.stdout).unwrap().trim().into()),
        Some(69) => {
            let raison = String::from_utf8_lossy(&sortie.stderr).trim().to_owned();
            // Not `eprintln!`, which tests keep to themselves.
            writeln!(std::io::stderr(), "SKIPPED: {raison}").ok();
            None
        }
        _ => panic!("{script}: {}", String::from_utf8_lossy(&sortie.stderr)),
    }
}
