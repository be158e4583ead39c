//! A mail server on the loopback, which does what a test tells it to.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use actix_web::rt;
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};

/// How the server behaves.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Humeur {
    /// Takes what it is given.
    Bon,
    /// Takes the connection and says nothing.
    Muet,
    /// Answers this code to the address of who is written to.
    Refuse(u16),
    /// Waits so many milliseconds before it takes a message.
    Lent(u64),
    /// Takes the message and hangs up before it says so.
    Coupe,
}

/// The server, and what it was given.
#[derive(Clone)]
pub(crate) struct Smtp {
    pub(crate) url: String,
    humeur: Arc<Mutex<Humeur>>,
    recus: Arc<Mutex<Vec<String>>>,
}

impl Smtp {
    pub(crate) async fn demarrer(humeur: Humeur) -> Smtp {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("smtp://{}", listener.local_addr().unwrap());
        let smtp = Smtp { url, humeur: Arc::new(Mutex::new(humeur)), recus: Arc::default() };
        let serveur = smtp.clone();
        rt::spawn(async move {
            while let Ok((connexion, _)) = listener.accept().await {
                let serveur = serveur.clone();
                rt::spawn(async move { serveur.repondre(connexion).await });
            }
        });
        smtp
    }

    /// Behaves so from the next connection on.
    pub(crate) fn devenir(&self, humeur: Humeur) {
        *self.humeur.lock().unwrap() = humeur;
    }

    /// The messages that it was given, as they travelled.
    pub(crate) fn recus(&self) -> Vec<String> {
        self.recus.lock().unwrap().clone()
    }

    async fn repondre(self, connexion: TcpStream) -> Option<()> {
        let humeur = *self.humeur.lock().unwrap();
        let mut connexion = BufReader::new(connexion);
        if humeur == Humeur::Muet {
            rt::time::sleep(Duration::from_secs(60)).await;
            return None;
        }
        connexion.write_all(b"220 essai\r\n").await.ok()?;
        loop {
            let mut ligne = String::new();
            if connexion.read_line(&mut ligne).await.ok()? == 0 {
                return None;
            }
            let reponse = match ligne.get(..4)?.to_ascii_uppercase().as_str() {
                "RCPT" => match humeur {
                    Humeur::Refuse(code) => format!("{code} no such user chloe@client.example\r\n"),
                    _ => "250 ok\r\n".to_owned(),
                },
                "DATA" => {
                    connexion.write_all(b"354 go on\r\n").await.ok()?;
                    let mut message = String::new();
                    while !message.ends_with("\r\n.\r\n") {
                        if connexion.read_line(&mut message).await.ok()? == 0 {
                            return None;
                        }
                    }
                    if let Humeur::Lent(millisecondes) = humeur {
                        rt::time::sleep(Duration::from_millis(millisecondes)).await;
                    }
                    self.recus.lock().unwrap().push(message);
                    if humeur == Humeur::Coupe {
                        return None;
                    }
                    "250 taken\r\n".to_owned()
                }
                "QUIT" => "221 bye\r\n".to_owned(),
                _ => "250 ok\r\n".to_owned(),
            };
            connexion.write_all(reponse.as_bytes()).await.ok()?;
        }
    }
}
