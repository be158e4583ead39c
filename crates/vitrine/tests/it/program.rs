//! The program itself.

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Output};
use std::time::{Duration, Instant};

use crate::build::Build;

fn vitrine(folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_vitrine"));
    command.arg("--interface").arg(folder);
    command
}

struct Program(Child);

impl Drop for Program {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}

/// What one connection is answered to these bytes.
fn ask(port: u16, request: &[u8]) -> String {
    let started = Instant::now();
    let mut stream = loop {
        let stream = TcpStream::connect(("127.0.0.1", port));
        if stream.is_ok() || started.elapsed() > Duration::from_secs(20) {
            break stream.unwrap();
        }
        std::thread::sleep(Duration::from_millis(20));
    };
    stream.set_read_timeout(Some(Duration::from_secs(10))).unwrap();
    stream.write_all(request).unwrap();
    let mut answer = Vec::new();
    let _ = stream.read_to_end(&mut answer);
    String::from_utf8_lossy(&answer).into_owned()
}

fn get(port: u16, path: &str) -> String {
    ask(port, format!("GET {path} HTTP/1.1\r\nHost: comptoir\r\nConnection: close\r\n\r\n").as_bytes())
}

#[test]
fn it_serves_the_pages_its_health_and_its_series() {
    let (build, port, admin) = (Build::new(), free_port(), free_port());
    let mut command = vitrine(build.folder());
    command.args(["--listen", &format!("127.0.0.1:{port}"), "--listen-admin", &format!("127.0.0.1:{admin}")]);
    let _program =
        Program(command.args(["--log", "warn", "--api", "http://localhost:8081"]).spawn().unwrap());

    let page = get(port, "/caisse/vente");
    assert!(
        page.starts_with("HTTP/1.1 200 ") && page.contains(r#"content="http://localhost:8081""#),
        "{page}"
    );
    assert!(page.contains("x-request-id: ") && page.contains("x-instance: "), "{page}");
    for hostile in ["/../../../../etc/passwd", "/..%2f..%2fetc%2fpasswd", "/assets/..%5c..%5cCargo.toml"] {
        assert!(get(port, hostile).starts_with("HTTP/1.1 404 "), "{hostile}");
    }
    for broken in
        [&b"GET /\xff\xfe HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"[..], b"\0\0\0\0\r\n\r\n"]
    {
        let answer = ask(port, broken);
        assert!(!answer.contains(" 500 ") && !answer.contains("<title>"), "{answer}");
    }
    assert!(get(admin, "/sante/vivant").starts_with("HTTP/1.1 204 "));
    assert!(get(admin, "/sante/pret").starts_with("HTTP/1.1 204 "));
    let series = get(admin, "/metrics");
    assert!(
        series.contains(r#"comptoir_http_requests_total{method="GET",route="/{chemin:.*}",status="200"} 1"#),
        "{series}"
    );
}

#[test]
fn without_pages_or_with_a_bad_origin_it_says_so_and_does_not_start() {
    let build = Build::new();
    for (command, says) in [
        (&mut vitrine(&build.folder().join("rien")), "build the interface first"),
        (vitrine(build.folder()).args(["--api", "https://api.example/chemin"]), "expected an origin"),
    ] {
        let Output { status, stderr, .. } = command.output().unwrap();
        let stderr = String::from_utf8_lossy(&stderr);
        assert!(status.code() == Some(64) && stderr.contains(says), "{status} {stderr}");
    }
}
