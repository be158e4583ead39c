//! E-mail through whole processes and over TLS: one message per event, to nobody who is not who they say.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use actix_web::rt::{self, time::sleep};
use tokio::io::{AsyncBufReadExt, AsyncRead, AsyncWrite, AsyncWriteExt, BufReader};
use tokio::net::TcpListener;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::ServerConfig;
use tokio_rustls::rustls::crypto::aws_lc_rs::default_provider;
use tokio_rustls::rustls::pki_types::pem::PemObject;
use tokio_rustls::rustls::pki_types::{CertificateDer, PrivateKeyDer};

use crate::helpers::{Cliente, Forme, Systeme, ports_libres};

/// Of a server by the name of localhost, signed by itself; for a hundred years.
const CERTIFICAT: &[u8] = include_bytes!("courriels/certificat.pem");
const CLE: &[u8] = include_bytes!("courriels/cle.pem");

/// When a mail server begins to speak TLS.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Chiffre {
    /// From the first byte on.
    Toujours,
    /// Once it is asked to; before, it takes no message.
    SurDemande,
}

/// What the servers were given.
type Recus = Arc<Mutex<Vec<String>>>;

/// A mail server by the name of localhost; its port.
async fn serveur(tls: TlsAcceptor, chiffre: Chiffre, recus: Recus) -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    rt::spawn(async move {
        while let Ok((mut connexion, _)) = listener.accept().await {
            let (tls, recus) = (tls.clone(), Arc::clone(&recus));
            rt::spawn(async move {
                if chiffre == Chiffre::SurDemande {
                    connexion.write_all(b"220 localhost\r\n").await.ok()?;
                    connexion = converser(connexion, None).await?;
                }
                let mut secret = tls.accept(connexion).await.ok()?;
                if chiffre == Chiffre::Toujours {
                    secret.write_all(b"220 localhost\r\n").await.ok()?;
                }
                converser(secret, Some(recus)).await.map(drop)
            });
        }
    });
    port
}

/// Speaks SMTP. Without a place for messages it takes none, and gives the connection back for it to be encrypted.
async fn converser<S: AsyncRead + AsyncWrite + Unpin>(flux: S, recus: Option<Recus>) -> Option<S> {
    let mut flux = BufReader::new(flux);
    loop {
        let mut ligne = String::new();
        if flux.read_line(&mut ligne).await.ok()? == 0 {
            return None;
        }
        let mot = ligne.get(..4)?.to_ascii_uppercase();
        let reponse = match (mot.as_str(), &recus) {
            ("EHLO", None) => "250-localhost\r\n250 STARTTLS\r\n",
            ("STAR", None) => {
                flux.write_all(b"220 go on\r\n").await.ok()?;
                return Some(flux.into_inner());
            }
            ("DATA", Some(recus)) => {
                flux.write_all(b"354 go on\r\n").await.ok()?;
                let mut message = String::new();
                while !message.ends_with("\r\n.\r\n") {
                    if flux.read_line(&mut message).await.ok()? == 0 {
                        return None;
                    }
                }
                recus.lock().unwrap().push(message);
                "250 taken\r\n"
            }
            ("QUIT", _) => "221 bye\r\n",
            (_, None) => "530 encrypt first\r\n",
            _ => "250 ok\r\n",
        };
        flux.write_all(reponse.as_bytes()).await.ok()?;
    }
}

#[actix_web::test]
async fn two_processes_send_one_message_per_event_over_tls_to_a_server_that_they_believe() {
    let mut systeme = Systeme::demarrer(Forme::Cinq).await;
    let autorite = systeme.dossier.path().join("autorite.pem");
    std::fs::write(&autorite, CERTIFICAT).unwrap();
    let config = ServerConfig::builder_with_provider(Arc::new(default_provider()))
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(
            vec![CertificateDer::from_pem_slice(CERTIFICAT).unwrap()],
            PrivateKeyDer::from_pem_slice(CLE).unwrap(),
        )
        .unwrap();
    let tls = TlsAcceptor::from(Arc::new(config));
    let recus = Recus::default();
    let sur_demande = serveur(tls.clone(), Chiffre::SurDemande, Arc::clone(&recus)).await;
    let toujours = serveur(tls, Chiffre::Toujours, Arc::clone(&recus)).await;
    let adresses =
        [format!("smtp://localhost:{sur_demande}?tls=required"), format!("smtps://localhost:{toujours}")];
    let copies = |systeme: &Systeme, connue: bool| {
        adresses.clone().map(|adresse| {
            let [port, admin] = ports_libres(2)[..] else { unreachable!() };
            let mut reglages = vec![("COMPTOIR_SMTP_URL", adresse)];
            reglages.extend(connue.then(|| ("COMPTOIR_SMTP_CA", autorite.display().to_string())));
            systeme.service("clientele", [port, admin], &reglages)
        })
    };

    let cliente = Cliente::inscrire(&systeme, "zoeplume").await;
    systeme.tuer_un(1);
    let defiantes = copies(&systeme, false);
    for produit in 1..=4 {
        cliente.commander(&systeme, produit).await;
    }
    // Nobody vouches for the server: it is given nothing.
    let essayes = "select 4 - count(*) from clientele.courriel where derniere_erreur = 'connexion'";
    systeme.base.wait_for_no_rows(essayes).await;
    assert_eq!(*recus.lock().unwrap(), [""; 0]);
    drop(defiantes);
    systeme.base.proprietaire("update clientele.courriel set prochain_essai = now()").await;
    let confiantes = copies(&systeme, true);
    for produit in 5..=8 {
        cliente.commander(&systeme, produit).await;
    }
    let envoyes = "select 8 - count(*) from clientele.courriel where etat = 'envoye'";
    systeme.base.wait_for_no_rows(envoyes).await;
    sleep(Duration::from_secs(2)).await;
    let recus = recus.lock().unwrap();
    assert_eq!(recus.len(), 8, "{recus:?}");
    assert!(recus.iter().all(|message| message.contains("To: zoeplume@client.example")), "{recus:?}");
    drop(confiantes);
}
