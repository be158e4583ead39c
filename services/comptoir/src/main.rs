//! The whole product as one process.

fn main() -> std::process::ExitCode {
    comptoir::main()
}
