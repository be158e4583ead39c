//! E-mail: one message for each event, whatever the mail server does.

use std::fs;
use std::rc::Rc;
use std::time::{Duration, Instant};

use clientele::courriels::{envoyer, lecteur, store};
use clientele::{Courrier, State};
use comptoir_database::Session;
use comptoir_http::RequestContext;
use comptoir_server::Service;
use comptoir_test::{App, TestDatabase, TestTokens};
use comptoir_types::{CompteId, Role};
use futures_util::future::join_all;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::smtp::{Humeur, Smtp};
use crate::{Faux, courrier, mesures};

/// The service beside a mail server, with feeds that the test writes.
struct Monde {
    base: TestDatabase,
    authentification: Faux,
    magasin: Faux,
    courrier: Courrier,
}

impl Monde {
    async fn nouveau(courrier: Courrier) -> Monde {
        let base = TestDatabase::avec([clientele::migrations()]).await;
        Monde { base, authentification: Faux::default(), magasin: Faux::default(), courrier }
    }

    async fn avec(smtp: &Smtp) -> Monde {
        Monde::nouveau(courrier(&["--smtp-url", &smtp.url])).await
    }

    fn state(&self) -> State {
        State {
            magasin: Rc::new(self.magasin.clone()),
            documents: Rc::new(self.magasin.clone()),
            courrier: self.courrier.clone(),
            ..crate::travail(&self.base, &self.authentification)
        }
    }

    /// An order that comes to this state.
    fn commande(&self, commande: Uuid, client: CompteId, etat: &str) {
        let charge = json!({ "client_id": client, "numero": 1042, "etat": etat });
        self.magasin.publier("commande.etat", commande, charge);
    }

    /// Reads the feeds, then sends.
    async fn tour(&self) {
        let state = self.state();
        lecteur::suivre(&state, &RequestContext::default()).await.unwrap();
        envoyer(&state).await.unwrap();
    }

    /// Lets the time until the next try pass.
    async fn attendre(&self) {
        self.base
            .proprietaire("update clientele.courriel set prochain_essai = now() where fini_le is null")
            .await;
    }

    /// Fails the test unless so many messages are in this state.
    async fn compte(&self, etat: &str, nombre: u32) {
        let sql = format!("select count(*) - {nombre} from clientele.courriel where etat = '{etat}'");
        self.base.expect_no_rows(&sql).await;
    }

    async fn lister(&self, etat: &str) -> Vec<Value> {
        let (config, authentification) = (self.base.config.clone(), self.authentification.clone());
        let mesures = mesures();
        let app = App::demarrer(move || Service {
            routes: clientele::service(crate::state(
                config.pool(Session::requests(clientele::SERVICE)),
                &authentification,
                &mesures,
            )),
            verifier: TestTokens::verifier(),
            cle_interne: None,
        });
        let chemin = format!("/api/courriels?etat={etat}");
        app.travailleur(Role::Gestionnaire, &[3]).get(&chemin).await.expect_problem(403, "role-insuffisant");
        let responsable = app.travailleur(Role::Responsable, &[]);
        responsable.get("/api/courriels?etat=perdu").await.expect_problem(400, "requete-invalide");
        let page = responsable.get(&chemin).await.expect_status(200);
        page["elements"].as_array().unwrap().clone()
    }
}

fn client() -> CompteId {
    CompteId::new(Uuid::now_v7())
}

/// The value of a header of a message.
fn en_tete<'a>(message: &'a str, nom: &str) -> &'a str {
    let debut = format!("{nom}: ");
    message.lines().find_map(|ligne| ligne.strip_prefix(&debut)).unwrap_or_default()
}

#[actix_web::test]
async fn each_step_of_an_order_is_told_once_in_order_by_two_replicas() {
    let smtp = Smtp::demarrer(Humeur::Bon).await;
    let monde = Monde::avec(&smtp).await;
    let (commande, moi) = (Uuid::now_v7(), client());
    for etat in ["payee", "en_preparation", "prete", "remise"] {
        monde.commande(commande, moi, etat);
    }
    let charge = json!({ "client_id": moi, "numero": 1042, "montant_cents": 499 });
    monde.magasin.publier("commande.remboursee", commande, charge);
    monde.magasin.publier("stock.alerte", "7", json!({}));
    let replicas = [monde.state(), monde.state()];
    for _ in 0..3 {
        join_all(replicas.iter().map(|state| async {
            lecteur::suivre(state, &RequestContext::default()).await.unwrap();
            envoyer(state).await.unwrap();
        }))
        .await;
    }
    let recus = smtp.recus();
    assert_eq!(recus.len(), 3, "{recus:?}");
    for message in &recus {
        assert!(message.contains("multipart/alternative") && message.contains("Subject: "), "{message}");
        assert_eq!(en_tete(message, "To"), "chloe@client.example");
        assert_eq!(en_tete(message, "Auto-Submitted"), "auto-generated");
    }
    assert!(
        recus[0].contains("Facture / Invoice W-1042") && recus[1].contains("Comptoir Laval"),
        "{recus:?}"
    );
    assert!(!recus[1].contains("Facture / Invoice") && recus[2].contains("4.99"), "{recus:?}");
    // What is marked up in HTML is not what a name says.
    assert!(recus[1].contains("1 rue &lt;A&gt;"), "{recus:?}");
    monde.compte("envoye", 3).await;
    // The feed read again from its start tells nobody anything again.
    monde
        .base
        .proprietaire("update clientele.lecteur set position = 0 where nom = 'clientele.courriels'")
        .await;
    monde.tour().await;
    assert_eq!(smtp.recus().len(), 3);
}

#[actix_web::test]
async fn a_silent_server_keeps_nobody_waiting_and_loses_nothing() {
    let smtp = Smtp::demarrer(Humeur::Muet).await;
    let monde = Monde::avec(&smtp).await;
    monde.commande(Uuid::now_v7(), client(), "payee");
    let (lent, autre) = (monde.state(), monde.state());
    lecteur::suivre(&autre, &RequestContext::default()).await.unwrap();
    let essai = actix_web::rt::spawn(async move { envoyer(&lent).await });
    actix_web::rt::time::sleep(Duration::from_millis(300)).await;
    let debut = Instant::now();
    // Another copy takes nothing of it meanwhile, and reads on.
    envoyer(&autre).await.unwrap();
    monde.commande(Uuid::now_v7(), client(), "payee");
    lecteur::suivre(&autre, &RequestContext::default()).await.unwrap();
    assert!(debut.elapsed() < Duration::from_secs(5), "{:?}", debut.elapsed());
    essai.abort();
    // The copy died in the middle: after two minutes the next one tries again.
    monde.base.expect_no_rows("select count(*) - 1 from clientele.courriel where essais = 1").await;
    smtp.devenir(Humeur::Bon);
    monde.attendre().await;
    monde.tour().await;
    assert_eq!(smtp.recus().len(), 2);
    monde.compte("envoye", 2).await;
}

#[actix_web::test]
async fn a_server_that_refuses_or_hangs_up_is_asked_again_with_the_same_id() {
    let smtp = Smtp::demarrer(Humeur::Refuse(451)).await;
    let monde = Monde::avec(&smtp).await;
    let commande = Uuid::now_v7();
    monde.commande(commande, client(), "payee");
    monde.commande(commande, client(), "prete");
    monde.tour().await;
    let attend = |secondes: &str| {
        format!(
            "select count(*) - 1 from clientele.courriel
              where essais > 0 and prochain_essai between now() + interval '{secondes}' - interval '5 s'
                                                      and now() + interval '{secondes}'"
        )
    };
    monde.base.expect_no_rows(&attend("10 s")).await;
    monde.attendre().await;
    monde.tour().await;
    monde.base.expect_no_rows(&attend("20 s")).await;
    smtp.devenir(Humeur::Refuse(550));
    monde.attendre().await;
    monde.tour().await;
    monde.base.expect_no_rows(&attend("1 hour")).await;
    let attente = monde.lister("a_envoyer").await;
    assert_eq!(attente.len(), 2);
    assert!(attente.iter().any(|courriel| courriel["derniere_erreur"] == "550"), "{attente:?}");
    // The later message of the order has waited for the earlier.
    monde.base.expect_no_rows("select count(*) - 1 from clientele.courriel where essais = 0").await;
    smtp.devenir(Humeur::Coupe);
    monde.attendre().await;
    monde.tour().await;
    smtp.devenir(Humeur::Bon);
    monde.attendre().await;
    monde.tour().await;
    let ids: Vec<_> = smtp.recus().iter().map(|message| en_tete(message, "Message-ID").to_owned()).collect();
    assert_eq!(ids.len(), 3, "{ids:?}");
    assert_eq!(ids[0], ids[1]);
    assert_ne!(ids[1], ids[2]);
    monde.compte("envoye", 2).await;
}

#[actix_web::test]
async fn a_message_is_given_up_after_three_days_and_everything_about_its_reader_forgotten() {
    let smtp = Smtp::demarrer(Humeur::Refuse(550)).await;
    let monde = Monde::avec(&smtp).await;
    monde.magasin.publier("vente.envoi", Uuid::now_v7(), json!({ "courriel": "zoe@client.example" }));
    let oubli = json!({
        "courriel": "ana@client.example", "langue": "fr", "jeton": "A".repeat(43),
        "expire_le": "2999-01-01T00:00:00Z",
    });
    monde.authentification.publier("mot_de_passe.oubli", client(), oubli);
    monde.tour().await;
    let attente = monde.lister("a_envoyer").await;
    let mut qui: Vec<_> = attente.iter().map(|courriel| courriel["destinataire"].as_str().unwrap()).collect();
    qui.sort_unstable();
    assert_eq!(qui, ["a…@client.example", "z…@client.example"]);
    monde
        .base
        .expect_no_rows("select count(*) from clientele.courriel where jusque > now() + interval '3 days'")
        .await;
    monde.base.proprietaire("update clientele.courriel set jusque = now()").await;
    let db = monde.base.pool(clientele::SERVICE).get().await.unwrap();
    assert_eq!(store::abandonner(&db).await.unwrap(), 2);
    let abandonnes = monde.lister("abandonne").await;
    assert!(abandonnes.iter().all(|courriel| courriel["destinataire"].is_null()), "{abandonnes:?}");
    monde
        .base
        .expect_no_rows(
            "select count(*) from clientele.courriel where destinataire is not null or donnees <> '{}'",
        )
        .await;
    smtp.devenir(Humeur::Bon);
    monde.attendre().await;
    monde.tour().await;
    assert!(smtp.recus().is_empty());
}

#[actix_web::test]
async fn the_token_and_the_receipt_arrive_and_are_kept_nowhere() {
    let smtp = Smtp::demarrer(Humeur::Lent(200)).await;
    let monde =
        Monde::nouveau(courrier(&["--smtp-url", &smtp.url, "--site", "https://boutique.example/"])).await;
    let jeton = "B".repeat(42) + "A";
    let charge = json!({
        "courriel": "ana@client.example", "langue": "fr", "jeton": jeton, "expire_le": "2999-01-01T00:00:00Z",
    });
    monde.authentification.publier("mot_de_passe.oubli", client(), charge);
    monde.authentification.publier("mot_de_passe.oubli", client(), json!({}));
    monde.magasin.publier("vente.envoi", Uuid::now_v7(), json!({ "courriel": "zoe@client.example" }));
    monde.tour().await;
    let recus = smtp.recus();
    assert_eq!(recus.len(), 2);
    let [oubli, recu] = ["ana@client.example", "zoe@client.example"]
        .map(|a| recus.iter().find(|message| en_tete(message, "To") == a).unwrap());
    // Lines are broken where they travel.
    let entier = oubli.replace("=\r\n", "");
    assert!(entier.contains(&format!("https://boutique.example/reinitialisation#{jeton}")), "{entier}");
    assert!(!entier.contains("Somebody said"), "{entier}");
    assert!(recu.contains("LAV-1-42-7") && recu.contains("Here is your invoice"), "{recu}");
    monde
        .base
        .expect_no_rows(&format!(
            "select count(*) from clientele.courriel where courriel::text ~ '{jeton}|example'"
        ))
        .await;
}

#[actix_web::test]
async fn nobody_is_written_to_who_was_forgotten_nor_about_what_is_long_past() {
    let smtp = Smtp::demarrer(Humeur::Bon).await;
    let monde = Monde::avec(&smtp).await;
    let efface = monde.authentification.inscrire();
    let state = monde.state();
    clientele::profils::lecteur::suivre(&state, &RequestContext::default()).await.unwrap();
    monde
        .base
        .proprietaire(
            "update clientele.client set etat = 'efface', prenom = null, nom = null, courriel = null, telephone = null",
        )
        .await;
    monde.commande(Uuid::now_v7(), efface, "payee");
    monde.tour().await;
    monde.base.expect_no_rows("select count(*) from clientele.courriel").await;
    // Known to be so by the order alone.
    monde.commande(Uuid::now_v7(), client(), "payee");
    monde.magasin.oublier();
    monde.tour().await;
    monde.compte("abandonne", 1).await;
    assert!(smtp.recus().is_empty());
    monde.magasin.vieillir(3);
    monde.commande(Uuid::now_v7(), client(), "payee");
    monde.magasin.vieillir(3);
    monde.tour().await;
    monde.compte("a_envoyer", 0).await;
    monde.compte("abandonne", 1).await;
}

#[actix_web::test]
async fn an_event_that_cannot_be_understood_and_a_store_that_does_not_answer_hold_up_no_other() {
    let smtp = Smtp::demarrer(Humeur::Bon).await;
    let monde = Monde::avec(&smtp).await;
    monde.magasin.publier("commande.etat", "7", json!({ "etat": 3 }));
    monde.magasin.publier(
        "vente.envoi",
        Uuid::now_v7(),
        json!({ "courriel": "a@b.ca\r\nBcc: eve@client.example" }),
    );
    monde.commande(Uuid::now_v7(), client(), "payee");
    let state = monde.state();
    lecteur::suivre(&state, &RequestContext::default()).await.unwrap();
    monde.magasin.tomber();
    let oubli = json!({
        "courriel": "ana@client.example", "langue": "en", "jeton": "A".repeat(43),
        "expire_le": "2999-01-01T00:00:00Z",
    });
    monde.authentification.publier("mot_de_passe.oubli", client(), oubli);
    lecteur::suivre(&state, &RequestContext::default()).await.unwrap_err();
    envoyer(&state).await.unwrap();
    assert_eq!(smtp.recus().len(), 1);
    assert!(smtp.recus()[0].contains("Somebody said"));
    monde.magasin.revenir();
    monde.attendre().await;
    monde.tour().await;
    assert_eq!(smtp.recus().len(), 2);
    assert!(smtp.recus().iter().all(|message| !message.contains("eve@")));
}

#[actix_web::test]
async fn without_a_server_messages_are_files_and_without_a_folder_they_wait() {
    let dossier = tempfile::tempdir().unwrap();
    let chemin = dossier.path().join("courriels");
    let monde = Monde::nouveau(courrier(&["--courriels", chemin.to_str().unwrap()])).await;
    monde.commande(Uuid::now_v7(), client(), "payee");
    monde.tour().await;
    let noms: Vec<_> = fs::read_dir(&chemin).unwrap().map(|fichier| fichier.unwrap().path()).collect();
    assert_eq!(noms.len(), 1, "{noms:?}");
    assert!(noms[0].extension().is_some_and(|extension| extension == "eml"));
    assert!(fs::read_to_string(&noms[0]).unwrap().contains("W-1042"));
    let monde = Monde { courrier: courrier(&[]), ..monde };
    monde.commande(Uuid::now_v7(), client(), "payee");
    monde.tour().await;
    monde.compte("a_envoyer", 1).await;
    monde.base.expect_no_rows("select count(*) from clientele.courriel where essais > 1").await;
}
