//! The service `magasin` as a program of its own.

fn main() -> std::process::ExitCode {
    comptoir_server::main::<magasin::Config>()
}
