//! A port of this machine that leads to one pod of a Service.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

use anyhow::{Context, Result, bail};

/// `kubectl port-forward`, which ends with this.
pub struct PortForward {
    /// As `http://127.0.0.1:43210`.
    pub adresse: String,
    enfant: Child,
}

impl PortForward {
    /// Leads from any free port to a port of `svc/name` or `pod/name`.
    ///
    /// # Errors
    /// Nothing ready is there.
    pub fn vers(espace: &str, cible: &str, port: u16) -> Result<Self> {
        PortForward::ouvrir(espace, cible, &format!(":{port}"))
    }

    /// Leads from this port.
    ///
    /// # Errors
    /// The port is taken, or nothing ready is there.
    pub fn sur(espace: &str, cible: &str, ici: u16, port: u16) -> Result<Self> {
        PortForward::ouvrir(espace, cible, &format!("{ici}:{port}"))
    }

    fn ouvrir(espace: &str, cible: &str, ports: &str) -> Result<Self> {
        let mut enfant = Command::new("kubectl")
            .args(["--namespace", espace, "port-forward", "--address", "127.0.0.1", cible, ports])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()?;
        let mut lignes = BufReader::new(enfant.stdout.take().context("no output")?);
        let mut ligne = String::new();
        lignes.read_line(&mut ligne)?;
        // Each connection is a line more, which would stop the tunnel if nobody read it.
        std::thread::spawn(move || std::io::copy(&mut lignes, &mut std::io::sink()));
        let Some((adresse, _)) = ligne.trim_start_matches("Forwarding from ").split_once(" ->") else {
            enfant.kill().ok();
            enfant.wait().ok();
            bail!("no tunnel {ports} to {cible} in {espace}: it is not ready, or the port is taken");
        };
        Ok(PortForward { adresse: format!("http://{adresse}"), enfant })
    }
}

impl Drop for PortForward {
    fn drop(&mut self) {
        self.enfant.kill().ok();
        self.enfant.wait().ok();
    }
}
