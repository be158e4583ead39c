//! Makes and checks the configuration of the gateway.

fn main() -> std::process::ExitCode {
    comptoir_krakend::main()
}
