//! Calls to a service that closes connections, as each does when it stops.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::mpsc::{Receiver, channel};

use comptoir_auth::InternalKey;
use comptoir_clients::{Http, Magasin};
use comptoir_http::RequestContext;
use comptoir_types::{CommandeId, CompteId};
use uuid::Uuid;

/// A service whose connections answer so many requests each, then read one more and close. Tells of each request the
/// rank of its connection.
fn service(reponses: &'static [usize]) -> (String, Receiver<usize>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let adresse = format!("http://{}", listener.local_addr().unwrap());
    let (vu, vus) = channel();
    std::thread::spawn(move || {
        for (rang, nombre) in reponses.iter().enumerate() {
            let flux = listener.accept().unwrap().0;
            let mut lecteur = BufReader::new(flux.try_clone().unwrap());
            for lue in 0.. {
                if !lire(&mut lecteur) {
                    break;
                }
                vu.send(rang).unwrap();
                if lue == *nombre {
                    break;
                }
                impl_response_error(&flux);
            }
        }
    });
    (adresse, vus)
}

/// Reads a request whole; false when the connection ended before it.
fn lire(lecteur: &mut BufReader<TcpStream>) -> bool {
    let mut taille = 0;
    loop {
        let mut ligne = String::new();
        if lecteur.read_line(&mut ligne).unwrap_or(0) == 0 {
            return false;
        }
        if let Some(valeur) = ligne.to_lowercase().strip_prefix("content-length:") {
            taille = valeur.trim().parse().unwrap();
        }
        if ligne == "\r\n" {
            return lecteur.read_exact(&mut vec![0; taille]).is_ok();
        }
    }
}

fn impl_response_error(mut flux: &TcpStream) {
    let corps = r#"{"creee":{"commande":null,"rejouee":false}}"#;
    let tete = "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length:";
    write!(flux, "{tete} {}\r\n\r\n{corps}", corps.len()).unwrap();
}

fn http(adresse: &str) -> Http {
    Http::new("magasin", adresse, InternalKey::parse("une-cle-interne-de-test").unwrap())
}

/// A POST, which no library sends again by itself.
async fn resoudre(http: &Http) -> Result<(), comptoir_clients::Error> {
    let (commande, client) = (CommandeId::new(Uuid::nil()), CompteId::new(Uuid::nil()));
    http.resoudre(commande, client, &RequestContext::default()).await.map(drop)
}

#[actix_web::test]
async fn a_call_on_a_connection_that_closes_is_made_again_on_another() {
    let (adresse, vus) = service(&[2, 1]);
    let http = http(&adresse);
    for _ in 0..3 {
        resoudre(&http).await.unwrap();
    }
    assert_eq!(vus.try_iter().collect::<Vec<_>>(), [0, 0, 0, 1]);
}

#[actix_web::test]
async fn it_is_made_again_once_and_no_more() {
    let (adresse, vus) = service(&[0, 0, 1]);
    let http = http(&adresse);
    assert!(resoudre(&http).await.is_err());
    assert_eq!(vus.try_iter().collect::<Vec<_>>(), [0, 1]);
    resoudre(&http).await.unwrap();
}
