//! Writes the Postman collection.

fn main() -> std::process::ExitCode {
    comptoir_postman::main()
}
