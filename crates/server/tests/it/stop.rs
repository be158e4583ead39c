//! From SIGTERM to the last answer, on real connections.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::rc::Rc;
use std::sync::Arc;
use std::time::Duration;

use actix_web::{HttpResponse, rt, web};
use async_trait::async_trait;
use comptoir_auth::{JwkSet, Jwks, JwksUnavailable, Verifier};
use comptoir_server::{Adresses, Config, Porte, Service, mount, run};
use comptoir_telemetry::Metrics;
use rustix::process::{Signal, getpid, kill_process};

struct SansCles;

#[async_trait(?Send)]
impl Jwks for SansCles {
    async fn jwks(&self) -> Result<JwkSet, JwksUnavailable> {
        Ok(JwkSet { keys: Vec::new() })
    }
}

/// `/vite` answers at once, `/lent` when the process has long been asked to stop.
fn service() -> Service<impl FnOnce(&mut web::ServiceConfig)> {
    let routes = |config: &mut web::ServiceConfig| {
        config.route("/vite", web::get().to(|| async { HttpResponse::Ok().body("fait") })).route(
            "/lent",
            web::get().to(|| async {
                rt::time::sleep(Duration::from_millis(3000)).await;
                HttpResponse::Ok().body("fait")
            }),
        );
    };
    Service { routes, verifier: Rc::new(Verifier::new(Rc::new(SansCles))), cle_interne: None }
}

/// A connection that is kept.
struct Connexion(BufReader<TcpStream>);

impl Connexion {
    fn ouvrir(adresse: SocketAddr) -> Self {
        let flux = TcpStream::connect(adresse).unwrap();
        flux.set_read_timeout(Some(Duration::from_secs(10))).unwrap();
        Connexion(BufReader::new(flux))
    }

    fn demander(&mut self, chemin: &str) {
        write!(self.0.get_mut(), "GET {chemin} HTTP/1.1\r\nHost: comptoir\r\n\r\n").unwrap();
    }

    /// The status, and whether the answer says that it is the last.
    fn reponse(&mut self) -> (u16, bool) {
        let mut lignes = Vec::new();
        loop {
            let mut ligne = String::new();
            assert!(self.0.read_line(&mut ligne).unwrap() > 0, "closed after {lignes:?}");
            if ligne == "\r\n" {
                break;
            }
            lignes.push(ligne.trim().to_lowercase());
        }
        let taille = lignes.iter().find_map(|ligne| ligne.strip_prefix("content-length: "));
        let taille = taille.map_or(0, |taille| taille.parse().unwrap());
        self.0.read_exact(&mut vec![0; taille]).unwrap();
        let statut = lignes[0].split(' ').nth(1).unwrap().parse().unwrap();
        (statut, lignes.contains(&"connection: close".to_owned()))
    }

    fn obtenir(&mut self, chemin: &str) -> (u16, bool) {
        self.demander(chemin);
        self.reponse()
    }

    fn est_fermee(&mut self) -> bool {
        self.0.read(&mut [0; 1]).unwrap() == 0
    }
}

fn scenario(Adresses { listen, admin, beside }: Adresses) {
    let beside = beside.unwrap();
    let mut gardees = [listen, beside].map(Connexion::ouvrir);
    for gardee in &mut gardees {
        assert_eq!(gardee.obtenir("/vite"), (200, false));
    }
    let mut lentes = [listen, beside].map(Connexion::ouvrir);
    for lente in &mut lentes {
        lente.demander("/lent");
    }
    std::thread::sleep(Duration::from_millis(300));

    kill_process(getpid(), Signal::TERM).unwrap();
    while Connexion::ouvrir(admin).obtenir("/sante/pret").0 != 503 {
        std::thread::sleep(Duration::from_millis(10));
    }
    for gardee in &mut gardees {
        assert_eq!(gardee.obtenir("/vite"), (200, true));
        assert!(gardee.est_fermee());
    }
    assert_eq!(Connexion::ouvrir(listen).obtenir("/vite"), (200, true), "still accepts");
    assert_eq!(Connexion::ouvrir(listen).obtenir("/nulle-part"), (404, true));

    for lente in &mut lentes {
        assert_eq!(lente.reponse(), (200, true));
        assert!(lente.est_fermee());
    }
    assert_eq!(Connexion::ouvrir(admin).obtenir("/sante/vivant").0, 204, "alive to the end");
}

#[actix_web::test]
async fn from_sigterm_on_every_answer_closes_its_connection_and_none_is_lost() {
    let adresse = "127.0.0.1:0".parse().unwrap();
    let config = Config {
        listen: adresse,
        listen_admin: adresse,
        workers: 1,
        instance: "essai".to_owned(),
        drain_ms: 1500,
        stop_s: 10,
    };
    let mut client = None;
    let started = |adresses| client = Some(std::thread::spawn(move || scenario(adresses)));
    let pret: comptoir_server::Readiness = Arc::new(|| Box::pin(async { Ok(()) }));
    let routes = |config: &mut web::ServiceConfig| mount(service())(config);
    let beside = Some(Porte { listen: adresse, routes: Arc::new(routes) });
    run(&config, &Metrics::new().unwrap(), pret, routes, beside, Vec::new(), started).await.unwrap();
    client.unwrap().join().unwrap();
}
