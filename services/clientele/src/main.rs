//! The service `clientele` as a program of its own.

fn main() -> std::process::ExitCode {
    comptoir_server::main::<clientele::Config>()
}
