use std::{fs, path::Path};

use comptoir_embedded_postgres::{Error, Server};
use rustix::process::{Signal, kill_process};

use crate::{ask, binaries, is_gone, process};

fn start(data: &Path) -> Server {
    Server::start(&binaries(), data).expect("it starts")
}

#[test]
fn a_restart_goes_on_with_the_same_data() {
    let data = tempfile::tempdir().expect("a folder");
    let server = start(data.path());
    ask(&server.url("postgres"), "create database caisse");
    ask(&server.url("caisse"), "create table ligne (n int); insert into ligne values (42)");
    server.stop().expect("it stops");

    let server = start(data.path());
    assert_eq!(ask(&server.url("caisse"), "select n from ligne").as_deref(), Some("42"));
}

#[test]
fn every_machine_sorts_and_counts_hours_alike() {
    let server = Server::throwaway(&binaries()).expect("it starts");
    let ask = |statement| ask(&server.url("postgres"), statement).expect("a row");
    assert_eq!(ask("select lower('ÉTÉ')"), "été");
    assert_eq!(ask("select string_agg(x, '' order by x) from unnest(array['b', 'é', 'A', 'a']) x"), "Aabé");
    assert_eq!(ask("show timezone"), "UTC");
    assert_eq!(ask("show server_encoding"), "UTF8");
    assert_eq!(ask("show listen_addresses"), "");
}

#[test]
fn what_lasts_is_flushed_and_what_does_not_is_not() {
    let data = tempfile::tempdir().expect("a folder");
    let durable = start(data.path());
    let throwaway = Server::throwaway(&binaries()).expect("it starts");
    for (server, fsync) in [(durable, "on"), (throwaway, "off")] {
        assert_eq!(ask(&server.url("postgres"), "show fsync").as_deref(), Some(fsync));
    }
}

#[test]
fn a_folder_in_use_is_refused_and_its_server_left_alone() {
    let data = tempfile::tempdir().expect("a folder");
    let server = start(data.path());
    let refusal = Server::start(&binaries(), data.path()).err().expect("it is refused").to_string();
    assert!(refusal.contains(&process(data.path()).to_string()), "{refusal}");
    assert!(refusal.contains(&data.path().display().to_string()), "{refusal}");
    assert_eq!(ask(&server.url("postgres"), "select 1").as_deref(), Some("1"));
}

#[test]
fn a_crash_is_reported_and_repaired_by_the_next_start() {
    let data = tempfile::tempdir().expect("a folder");
    let server = start(data.path());
    ask(&server.url("postgres"), "create table ligne (n int); insert into ligne values (42)");
    kill_process(process(data.path()), Signal::KILL).expect("it is ours");
    let Err(Error::Stop { .. }) = server.stop() else { panic!("the crash goes unnoticed") };

    let server = start(data.path());
    assert_eq!(ask(&server.url("postgres"), "select n from ligne").as_deref(), Some("42"));
}

#[test]
fn a_path_too_long_for_a_socket_will_do() {
    let data = tempfile::Builder::new().prefix(&"long-".repeat(25)).tempdir().expect("a folder");
    let server = start(data.path());
    assert_eq!(ask(&server.url("postgres"), "select 1").as_deref(), Some("1"));
}

#[test]
fn a_server_that_does_not_start_says_why() {
    let data = tempfile::tempdir().expect("a folder");
    start(data.path()).stop().expect("it stops");
    fs::write(data.path().join("pgdata/postgresql.conf"), "chocolat = on\n").expect("a file");
    let refusal = Server::start(&binaries(), data.path()).err().expect("it cannot start").to_string();
    assert!(refusal.contains("unrecognized configuration parameter \"chocolat\""), "{refusal}");
}

#[test]
fn data_of_another_major_version_is_refused() {
    let data = tempfile::tempdir().expect("a folder");
    fs::create_dir(data.path().join("pgdata")).expect("a folder");
    fs::write(data.path().join("pgdata/PG_VERSION"), "12\n").expect("a file");
    let refusal = Server::start(&binaries(), data.path()).err().expect("it is refused");
    assert!(matches!(&refusal, Error::OtherMajor { made_by, .. } if made_by == "12"), "{refusal}");
}

#[test]
fn a_dropped_server_is_stopped_and_a_throwaway_folder_removed() {
    let server = Server::throwaway(&binaries()).expect("it starts");
    let (folder, pid) = (server.folder().to_owned(), process(server.folder()));
    drop(server);
    assert!(is_gone(pid));
    assert!(!folder.exists());
}
