//! The service `panier` as a program of its own.

fn main() -> std::process::ExitCode {
    comptoir_server::main::<panier::Config>()
}
