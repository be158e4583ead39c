use std::{
    fs,
    path::Path,
    sync::mpsc::{self, Receiver},
    time::Duration,
};

use comptoir_embedded_postgres::{Error, Event, Keeper, Server};
use rustix::process::{Signal, kill_process};

use crate::{ask, binaries, eventually, process};

/// A server that lasts on this folder, kept, and what is told of it.
fn keep(data: &Path) -> (Keeper, tokio::sync::oneshot::Receiver<()>, Receiver<Event>) {
    let (tell, told) = mpsc::channel();
    let server = Server::start(&binaries(), data).expect("it starts");
    let tell = move |event| tell.send(event).expect("the test listens");
    let (keeper, given_up) = Keeper::keep(server, tell).expect("a thread");
    (keeper, given_up, told)
}

fn next(told: &Receiver<Event>) -> Event {
    told.recv_timeout(Duration::from_secs(60)).expect("something is told")
}

#[test]
fn a_server_that_is_killed_comes_back_at_its_address_with_its_data() {
    let data = tempfile::tempdir().expect("a folder");
    let (keeper, _given_up, told) = keep(data.path());
    let url = keeper.url("postgres");
    ask(&url, "create table ligne (n int); insert into ligne values (42)");
    for _ in 0..2 {
        kill_process(process(data.path()), Signal::KILL).expect("it is ours");
        assert!(matches!(next(&told), Event::Ended(status) if !status.success()));
        assert!(matches!(next(&told), Event::Restarted));
        assert_eq!(ask(&url, "select n from ligne").as_deref(), Some("42"));
    }
    keeper.stop().expect("it stops");
    assert!(told.try_recv().is_err(), "a stop that was asked for is told of as an end");
}

#[test]
fn it_waits_for_the_processes_of_the_server_that_was_killed() {
    let data = tempfile::tempdir().expect("a folder");
    let (keeper, _given_up, told) = keep(data.path());
    let url = keeper.url("postgres");
    let backend = ask(&url, "select pg_backend_pid()").expect("a row");
    // Another session, stopped, cannot see that its server is gone and holds the memory that both share.
    let session = std::thread::spawn(move || ask(&url, "select pg_sleep(1)"));
    let busy = "select pid from pg_stat_activity where query like '%pg_sleep%' and pid <> pg_backend_pid()";
    eventually("the session is busy", || ask(&keeper.url("postgres"), busy).is_some());
    let orphan = ask(&keeper.url("postgres"), busy).expect("a row");
    assert_ne!(orphan, backend);
    let orphan = orphan.parse().ok().and_then(rustix::process::Pid::from_raw).expect("a process");
    kill_process(orphan, Signal::STOP).expect("it is ours");
    kill_process(process(data.path()), Signal::KILL).expect("it is ours");
    assert!(matches!(next(&told), Event::Ended(_)));
    assert!(told.recv_timeout(Duration::from_millis(500)).is_err(), "a server starts beside an orphan");
    kill_process(orphan, Signal::CONT).expect("it is ours");
    assert!(matches!(next(&told), Event::Restarted));
    // Its session broke with its server.
    assert!(session.join().is_err());
    keeper.stop().expect("it stops");
}

#[test]
fn a_server_that_does_not_come_back_is_given_up_with_its_reason() {
    let data = tempfile::tempdir().expect("a folder");
    let (keeper, given_up, told) = keep(data.path());
    fs::write(data.path().join("pgdata/postgresql.conf"), "chocolat = on\n").expect("a file");
    kill_process(process(data.path()), Signal::KILL).expect("it is ours");
    assert!(matches!(next(&told), Event::Ended(_)));
    given_up.blocking_recv().expect("it is given up");
    let mut tries = 0;
    while let Ok(Event::NotStarted(reason)) = told.try_recv() {
        assert!(reason.to_string().contains("chocolat"), "{reason}");
        tries += 1;
    }
    let Err(error @ Error::GivenUp { .. }) = keeper.stop() else { panic!("nobody says why") };
    let said = error.to_string();
    assert!(said.contains(&format!("{tries} tries")) && said.contains("chocolat"), "{said}");
}

#[test]
fn who_only_reads_joins_the_server_of_another() {
    let data = tempfile::tempdir().expect("a folder");
    let other = |data: &Path| Server::of_another(data, "postgres").expect("it is not starting");
    assert_eq!(other(data.path()), None);
    assert_eq!(other(&data.path().join("absent")), None);
    let server = Server::start(&binaries(), data.path()).expect("it starts");
    assert_eq!(other(data.path()), Some(server.url("postgres")));
    assert_eq!(ask(&other(data.path()).expect("an address"), "select 1").as_deref(), Some("1"));
    server.stop().expect("it stops");
    assert_eq!(other(data.path()), None);
}
