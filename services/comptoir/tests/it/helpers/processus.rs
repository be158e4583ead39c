//! A program of ours, started by a test and ended with it.

use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use comptoir_test::printed_address;

/// A running program. Killed when dropped, without a chance to tidy up.
pub(crate) struct Processus(Child);

impl Processus {
    /// `comptoir` with these arguments; its address once it says that it is ready.
    pub(crate) fn comptoir(arguments: &[&str]) -> (Self, String) {
        let mut enfant = Command::new(env!("CARGO_BIN_EXE_comptoir"))
            .env_remove("DATABASE_URL")
            .args(arguments)
            .stdout(Stdio::piped())
            .spawn()
            .expect("comptoir starts");
        let adresse = printed_address(enfant.stdout.take().unwrap());
        let adresse = adresse.expect("comptoir says where it is; its complaints are above");
        (Processus(enfant), adresse)
    }

    /// The program of one service, listening on these ports.
    pub(crate) fn service(nom: &str, [port, admin]: [u16; 2], environnement: &[(&str, String)]) -> Self {
        let programme = programme(nom);
        assert!(programme.exists(), "{} is not built: `cargo build --workspace` first", programme.display());
        let enfant = Command::new(programme)
            .args([
                "--listen",
                &format!("127.0.0.1:{port}"),
                "--listen-admin",
                &format!("127.0.0.1:{admin}"),
                "--log",
                "warn",
            ])
            .envs(environnement.iter().map(|(nom, valeur)| (*nom, valeur)))
            .spawn()
            .expect("the service starts");
        let debut = Instant::now();
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            assert!(debut.elapsed() < Duration::from_secs(30), "{nom} does not listen");
            std::thread::sleep(Duration::from_millis(20));
        }
        Processus(enfant)
    }

    /// A program that is not ours, its words kept to itself.
    pub(crate) fn autre(commande: &mut Command) -> Self {
        Processus(commande.stdout(Stdio::null()).stderr(Stdio::null()).spawn().expect("it starts"))
    }

    /// Ends it as a power cut would.
    pub(crate) fn tuer(mut self) {
        self.0.kill().unwrap();
        self.0.wait().unwrap();
    }
}

impl Drop for Processus {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// The programs of the workspace lie side by side.
pub(crate) fn programme(nom: &str) -> PathBuf {
    Path::new(env!("CARGO_BIN_EXE_comptoir")).with_file_name(nom)
}
