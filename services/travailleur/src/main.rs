//! The service `travailleur` as a program of its own.

fn main() -> std::process::ExitCode {
    comptoir_server::main::<travailleur::Config>()
}
