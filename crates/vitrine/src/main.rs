//! The pages of the web interface, served by a program of their own.

fn main() -> std::process::ExitCode {
    comptoir_vitrine::main()
}
