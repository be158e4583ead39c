use std::{
    io::{BufRead as _, BufReader},
    os::unix::process::CommandExt as _,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
};

use comptoir_embedded_postgres::Server;
use rustix::process::{Pid, Signal, getpgid, kill_process, kill_process_group};

use crate::{binaries, eventually, is_gone, process};

fn run(script: &str) -> (Child, Pid, PathBuf) {
    run_on(None, script)
}

/// `avec-postgres` in a group of its own, with a script that calls `tell` to say who it is and where the data is.
fn run_on(data: Option<&Path>, script: &str) -> (Child, Pid, PathBuf) {
    let mut starter = Command::new(env!("CARGO_BIN_EXE_avec-postgres"));
    starter.args(data.map(|data| format!("--data={}", data.display())));
    starter.args(["--", "sh", "-c", &format!("tell() {{ echo $$ $DATABASE_URL; }}; {script}")]);
    starter.env_remove("DATABASE_URL").process_group(0).stdout(Stdio::piped());
    let mut starter = starter.spawn().expect("it starts");
    let mut line = String::new();
    BufReader::new(starter.stdout.as_mut().expect("a pipe")).read_line(&mut line).expect("a line");
    let (pid, url) = line.split_once(' ').expect("two words");
    let pid = pid.parse().ok().and_then(Pid::from_raw).expect("a process");
    let folder = url.split_once('@').and_then(|(_, rest)| rest.rsplit_once("%2Frun/")).expect("an address").0;
    (starter, pid, PathBuf::from(folder.replace("%2F", "/")))
}

fn id(child: &Child) -> Pid {
    Pid::from_raw(child.id().cast_signed()).expect("a process")
}

#[test]
fn the_server_follows_a_starter_that_is_killed() {
    let (mut starter, command, folder) = run("tell; exec sleep 60");
    let server = process(&folder);
    kill_process(id(&starter), Signal::KILL).expect("it is ours");
    starter.wait().expect("it ends");
    eventually("the server ends", || is_gone(server));
    eventually("its folder is removed", || !folder.exists());
    kill_process(command, Signal::KILL).expect("it is ours");
}

#[test]
fn a_start_waits_for_the_server_of_a_killed_starter() {
    let data = tempfile::tempdir().expect("a folder");
    let (mut starter, command, folder) = run_on(Some(data.path()), "tell; exec sleep 60");
    let server = process(&folder);
    kill_process(id(&starter), Signal::KILL).expect("it is ours");
    starter.wait().expect("it ends");
    Server::start(&binaries(), data.path()).expect("it starts").stop().expect("it stops");
    assert!(is_gone(server));
    kill_process(command, Signal::KILL).expect("it is ours");
}

#[test]
fn a_signal_for_the_command_does_not_reach_the_server() {
    let (mut starter, command, folder) = run("tell; exec sleep 60");
    let server = process(&folder);
    assert_ne!(getpgid(Some(server)), getpgid(Some(command)));
    kill_process(id(&starter), Signal::TERM).expect("it is ours");
    assert_eq!(starter.wait().expect("it ends").code(), Some(128 + Signal::TERM.as_raw()));
    assert!(is_gone(server) && !folder.exists());
}

#[test]
fn the_command_decides_what_an_interruption_means() {
    let (mut starter, _, folder) = run("trap 'exit 5' INT; tell; while :; do sleep 0.1; done");
    // Ctrl-C in a terminal, which goes to everybody in the group.
    kill_process_group(id(&starter), Signal::INT).expect("it is ours");
    assert_eq!(starter.wait().expect("it ends").code(), Some(5));
    assert!(!folder.exists());
}
