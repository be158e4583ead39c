use std::process::{Command, Output};

use crate::ask;

fn run(prepare: impl Fn(&mut Command) -> &mut Command) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_avec-postgres"));
    prepare(command.env_remove("DATABASE_URL")).output().expect("it starts")
}

#[test]
fn the_code_of_the_command_comes_back() {
    let output = run(|command| command.args(["--", "sh", "-c", "exit 7"]));
    assert_eq!(output.status.code(), Some(7));
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(said.contains("ready in"), "{said}");
}

#[test]
fn a_server_that_is_given_is_used() {
    let output = run(|command| {
        command.env("DATABASE_URL", "postgresql://ailleurs/base");
        command.args(["--", "sh", "-c", "echo $DATABASE_URL; exit 3"])
    });
    assert_eq!(String::from_utf8_lossy(&output.stdout), "postgresql://ailleurs/base\n");
    assert_eq!(output.status.code(), Some(3));
}

#[test]
fn a_command_that_does_not_exist_is_named() {
    let output = run(|command| command.args(["--", "/chocolat"]));
    assert_eq!(output.status.code(), Some(127));
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(said.contains("cannot run /chocolat"), "{said}");
}

#[test]
fn data_in_a_folder_of_ours_is_kept() {
    let data = tempfile::tempdir().expect("a folder");
    let url = || {
        let output = run(|command| {
            let show = ["--", "sh", "-c", "echo $DATABASE_URL; ls -d \"$0/pgdata\""];
            command.arg("--data").arg(data.path()).args(show).arg(data.path())
        });
        assert!(output.status.success());
        String::from_utf8(output.stdout).expect("text")
    };
    assert_eq!(url(), url());
    let server =
        comptoir_embedded_postgres::Server::start(&crate::binaries(), data.path()).expect("it is free again");
    assert_eq!(ask(&server.url("postgres"), "select 1").as_deref(), Some("1"));
}
