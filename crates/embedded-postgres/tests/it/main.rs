//! A real PostgreSQL, started, stopped, abandoned and killed.

#![expect(clippy::expect_used, reason = "the helpers are tests too")]

mod avec_postgres;
mod download;
mod keeper;
mod leash;
mod server;

use std::{
    fs,
    path::Path,
    thread,
    time::{Duration, Instant},
};

use comptoir_embedded_postgres::{Binaries, default_cache_folder};
use rustix::{
    io::Errno,
    process::{Pid, test_kill_process},
};
use tokio_postgres::{NoTls, SimpleQueryMessage};

fn binaries() -> Binaries {
    let cache = default_cache_folder().expect("there is a home folder");
    Binaries::find(&cache, &|_| {}).expect("PostgreSQL is installed or downloaded")
}

/// Runs statements and returns the first column of the first row, as text.
#[tokio::main(flavor = "current_thread")]
async fn ask(url: &str, statements: &str) -> Option<String> {
    let (client, connection) =
        tokio_postgres::connect(url, NoTls).await.expect("the server accepts connections");
    tokio::spawn(connection);
    let answer = client.simple_query(statements).await.expect("the statements are right");
    answer.iter().find_map(|message| match message {
        SimpleQueryMessage::Row(row) => row.get(0).map(str::to_owned),
        _ => None,
    })
}

/// The process of the server on a data folder.
fn process(data: &Path) -> Pid {
    let file = fs::read_to_string(data.join("pgdata/postmaster.pid")).expect("a server runs there");
    let pid = file.lines().next().and_then(|line| line.trim().parse().ok());
    pid.and_then(Pid::from_raw).expect("the first line is its process")
}

fn is_gone(pid: Pid) -> bool {
    test_kill_process(pid) == Err(Errno::SRCH)
}

/// Waits for what must come within seconds.
fn eventually(what: &str, condition: impl Fn() -> bool) {
    let started = Instant::now();
    while !condition() {
        assert!(started.elapsed() < Duration::from_secs(15), "{what}: not after 15 s");
        thread::sleep(Duration::from_millis(20));
    }
}
