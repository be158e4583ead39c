//! Runs a command with a PostgreSQL server of its own: `avec-postgres -- cargo test`.

use std::{
    ffi::OsString,
    os::unix::process::{CommandExt as _, ExitStatusExt as _},
    path::{Path, PathBuf},
    process::{self, ExitCode, ExitStatus},
    time::Instant,
};

use clap::Parser;
use comptoir_embedded_postgres::{Binaries, Error, Server, default_cache_folder};
use rustix::process::{Pid, Signal, kill_process};
use tokio::{
    process::Command,
    signal::unix::{SignalKind, signal},
};

/// Runs a command with a PostgreSQL server of its own, whose address it finds in `DATABASE_URL`.
///
/// The server is stopped and its data removed when the command ends. If `DATABASE_URL` is already set, the command is
/// run with that server.
#[derive(Parser)]
struct Config {
    /// Keep the data in this folder, and find it again next time
    #[arg(long, value_name = "FOLDER")]
    data: Option<PathBuf>,

    /// A server to use instead
    #[arg(long, env, hide_env_values = true, value_name = "URL")]
    database_url: Option<String>,

    /// The command and its arguments
    #[arg(last = true, required = true, value_name = "COMMAND")]
    command: Vec<OsString>,
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    let config = Config::parse();
    let Some((program, arguments)) = config.command.split_first() else { return ExitCode::from(64) };
    if let Some(url) = config.database_url.filter(|url| !url.is_empty()) {
        let mut command = process::Command::new(program);
        let error = command.args(arguments).env("DATABASE_URL", url).exec();
        return failed(&Error::Run { program: program.into(), cause: error }, 127);
    }
    let server = match start(config.data.as_deref()) {
        Ok(server) => server,
        Err(error) => return failed(&error, 69),
    };
    let mut command = Command::new(program);
    command.args(arguments).env("DATABASE_URL", server.url("postgres"));
    let code = match run(command).await {
        Ok(status) => code(status),
        Err(cause) => failed(&Error::Run { program: program.into(), cause }, 127),
    };
    match server.stop() {
        Ok(()) => code,
        Err(error) => failed(&error, 70),
    }
}

fn start(data: Option<&Path>) -> Result<Server, Error> {
    let started = Instant::now();
    let cache = default_cache_folder()?;
    let binaries =
        data.map_or_else(|| Binaries::find(&cache, &say), |data| Binaries::find_for(data, &cache, &say))?;
    let server = data.map_or_else(|| Server::throwaway(&binaries), |data| Server::start(&binaries, data))?;
    let seconds = started.elapsed().as_secs_f64();
    say(&format!(
        "PostgreSQL {} ready in {seconds:.1} s, in {}",
        binaries.version(),
        server.folder().display()
    ));
    Ok(server)
}

/// Waits for the command, which gets the Ctrl-C of the terminal as we do: it decides when to end, and we wait. A signal
/// that was sent to us alone is passed on.
async fn run(mut command: Command) -> std::io::Result<ExitStatus> {
    let mut interrupt = signal(SignalKind::interrupt())?;
    let mut terminate = signal(SignalKind::terminate())?;
    let mut hang_up = signal(SignalKind::hangup())?;
    let mut child = command.spawn()?;
    loop {
        let passed_on = tokio::select! {
            status = child.wait() => return status,
            _ = interrupt.recv() => continue,
            _ = terminate.recv() => Signal::TERM,
            _ = hang_up.recv() => Signal::HUP,
        };
        let pid = child.id().and_then(|id| Pid::from_raw(id.cast_signed()));
        if let Some(pid) = pid {
            kill_process(pid, passed_on)?;
        }
    }
}

/// The code of the command, or 128 and the number of the signal that ended it, as a shell has it.
fn code(status: ExitStatus) -> ExitCode {
    let code = status.code().or_else(|| status.signal().map(|signal| 128 + signal));
    ExitCode::from(code.and_then(|code| u8::try_from(code).ok()).unwrap_or(1))
}

fn failed(error: &Error, code: u8) -> ExitCode {
    say(&error.to_string());
    ExitCode::from(code)
}

#[expect(clippy::print_stderr, reason = "standard output is the command's")]
fn say(text: &str) {
    eprintln!("avec-postgres: {text}");
}
