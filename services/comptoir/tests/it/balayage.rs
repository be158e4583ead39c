//! Every operation of the description, called by everyone: only those whom it names may. Every path, by every method.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Read, Write};
use std::net::TcpStream;

use actix_web::http::Method;
use comptoir_test::{TestClient, TestResponse, TestTokens};
use comptoir_types::{Action, CompteId, Portee, Role};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::helpers::{Forme, Operation, Systeme, admis, operations};

/// Who calls.
enum Qui {
    Personne,
    Porteur(&'static str, String),
    Role(Role),
    Nip(Role),
    Provisoire,
    Machine(&'static str, Portee),
}

impl Qui {
    /// The statuses that the description promises: 0 stands for any but 401 and 403.
    fn attendu(&self, exigences: Option<&Vec<Value>>) -> u16 {
        let Some(exigences) = exigences else { return 0 };
        let facultatif = exigences.iter().any(|exigence| exigence == &json!({}));
        let portees: Vec<_> = exigences
            .iter()
            .filter_map(|exigence| exigence["jeton"].as_array())
            .flatten()
            .map(|portee| portee.as_str().unwrap())
            .collect();
        assert!(!portees.is_empty(), "a requirement names nobody");
        let permis = |role: Role| match role {
            Role::Employe => portees.contains(&"employe"),
            Role::Gestionnaire => portees.iter().any(|portee| ["employe", "gestionnaire"].contains(portee)),
            Role::Responsable => {
                portees.iter().any(|portee| ["employe", "gestionnaire", "responsable"].contains(portee))
            }
            autre => portees.contains(&autre.as_str()),
        };
        match self {
            Qui::Personne if facultatif => 0,
            Qui::Personne | Qui::Porteur(..) => 401,
            Qui::Role(role) if permis(*role) => 0,
            Qui::Nip(role) if permis(*role) && portees.contains(&"nip") => 0,
            Qui::Machine(portee, _) if portees.contains(portee) => 0,
            Qui::Role(_) | Qui::Nip(_) | Qui::Provisoire | Qui::Machine(..) => 403,
        }
    }

    /// The refusal of those who are not named.
    fn refus(&self) -> &'static str {
        match self {
            Qui::Nip(_) => "mot-de-passe-requis",
            Qui::Provisoire => "mot-de-passe-provisoire",
            _ => "role-insuffisant",
        }
    }

    fn appelant<'a>(&self, systeme: &'a Systeme, chemin: &str) -> TestClient<'a> {
        let moi = Uuid::now_v7();
        match self {
            Qui::Personne => systeme.anonyme(chemin),
            Qui::Porteur(_, jeton) => systeme.app(chemin).porteur(jeton.clone()),
            Qui::Role(role) => systeme.app(chemin).porteur(systeme.jeton(moi, *role, &[3])),
            Qui::Nip(role) => {
                let claims = TestTokens::pin(CompteId::new(moi), *role, &[3]);
                systeme.app(chemin).porteur(systeme.signer(&claims))
            }
            Qui::Provisoire => {
                let mut claims = TestTokens::claims(CompteId::new(moi), Role::Responsable, &[], &[]);
                claims.provisoire = true;
                systeme.app(chemin).porteur(systeme.signer(&claims))
            }
            Qui::Machine(_, portee) => {
                let claims = TestTokens::claims(CompteId::new(moi), Role::Machine, &[], &[*portee]);
                systeme.app(chemin).porteur(systeme.signer(&claims))
            }
        }
    }
}

impl std::fmt::Display for Qui {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Qui::Personne => f.write_str("nobody"),
            Qui::Porteur(nom, _) | Qui::Machine(nom, _) => f.write_str(nom),
            Qui::Role(role) => f.write_str(role.as_str()),
            Qui::Nip(role) => write!(f, "{role} by PIN"),
            Qui::Provisoire => f.write_str("a responsable of a temporary password"),
        }
    }
}

#[actix_web::test]
async fn only_those_whom_the_description_names_may_call_an_operation() {
    let systeme = Systeme::demarrer(Forme::Un).await;
    let bon = systeme.jeton(Uuid::now_v7(), Role::Responsable, &[]);
    let (entete, reste) = bon.split_once('.').unwrap();
    let mut perime = TestTokens::claims(CompteId::new(Uuid::now_v7()), Role::Responsable, &[], &[]);
    perime.exp = perime.iat - 1;
    let mut ailleurs = TestTokens::claims(CompteId::new(Uuid::now_v7()), Role::Responsable, &[], &[]);
    ailleurs.aud = vec!["une-autre-api".to_owned()];
    let moi = CompteId::new(Uuid::now_v7());
    let approbation = TestTokens::approbation(moi, Action::Remise, 3, Uuid::now_v7());
    let (charge, _) = reste.split_once('.').unwrap();
    let gens = [
        Qui::Personne,
        Qui::Porteur("a word", "n'importe-quoi".to_owned()),
        Qui::Porteur("an unsigned token", format!("eyJhbGciOiJub25lIn0.{charge}.")),
        Qui::Porteur("a token whose signature was cut", format!("{entete}.{charge}.")),
        Qui::Porteur(
            "a token of another key",
            TestTokens::signer(&TestTokens::claims(
                CompteId::new(Uuid::now_v7()),
                Role::Responsable,
                &[],
                &[],
            )),
        ),
        Qui::Porteur("an expired token", systeme.signer(&perime)),
        Qui::Porteur("a token for another audience", systeme.signer(&ailleurs)),
        Qui::Porteur("an approval", systeme.signer(&approbation)),
        Qui::Nip(Role::Employe),
        Qui::Nip(Role::Gestionnaire),
        Qui::Nip(Role::Responsable),
        Qui::Provisoire,
        Qui::Role(Role::Client),
        Qui::Role(Role::Employe),
        Qui::Role(Role::Gestionnaire),
        Qui::Role(Role::Responsable),
        Qui::Machine("stock:lire", Portee::Stock),
        Qui::Machine("ventes:lire", Portee::Ventes),
        Qui::Machine("rapports:lire", Portee::Rapports),
        Qui::Machine("invariants:lire", Portee::Invariants),
        Qui::Machine("evenements:lire", Portee::Evenements),
    ];

    let mut ecarts = Vec::new();
    for Operation { methode, chemin, description, .. } in operations() {
        let exigences = description["security"].as_array();
        for qui in &gens {
            let appelant = qui.appelant(&systeme, &chemin).cle(Uuid::now_v7()).avec("If-Match", "\"1\"");
            let corps = (methode != Method::GET).then(|| json!({}));
            let reponse = appelant.appeler(methode.clone(), &chemin, corps).await;
            let role = reponse.corps["type"] == format!("/problemes/{}", qui.refus());
            let attendu = match qui {
                // The one thing that such a token is good for.
                Qui::Provisoire if chemin == "/api/auth/mot-de-passe" => 0,
                qui => qui.attendu(exigences),
            };
            let juste = match attendu {
                // Whom it may concern, it may still tell that a store is not theirs, or that a password is wrong.
                0 => reponse.statut != 500 && !role && (reponse.statut != 401 || exigences.is_none()),
                403 => role,
                attendu => reponse.statut == attendu,
            };
            if !juste {
                ecarts.push(format!("{methode} {chemin} by {qui}: {reponse:?}"));
            }
        }
    }
    assert!(ecarts.is_empty(), "{}", ecarts.join("\n"));
}

/// What is served beside the description, to anyone who gets it.
const PAGES: [&str; 4] =
    ["/docs", "/docs/assets/swagger-ui.css", "/docs/openapi/comptoir", "/.well-known/jwks.json"];

#[actix_web::test]
async fn a_method_that_a_path_does_not_take_is_refused_with_those_that_it_takes() {
    let systeme = Systeme::demarrer(Forme::Un).await;
    let operations = operations();
    let mut chemins: BTreeMap<&str, (&str, BTreeSet<&str>)> =
        PAGES.map(|page| (page, (page, BTreeSet::from(["GET"])))).into();
    for Operation { methode, modele, chemin, .. } in &operations {
        let (_, permises) = chemins.entry(modele).or_insert_with(|| (chemin, BTreeSet::new()));
        permises.insert(methode.as_str());
    }
    for (chemin, mut permises) in chemins.into_values() {
        if permises.contains("GET") {
            permises.insert("HEAD");
        }
        for methode in ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "BIDULE"] {
            let anonyme = systeme.anonyme(chemin).avec("Accept-Language", "en");
            let reponse = anonyme.appeler(methode.parse().unwrap(), chemin, None).await;
            if permises.contains(methode) {
                assert!(![405, 500].contains(&reponse.statut), "{methode} {chemin}: {reponse:?}");
                continue;
            }
            let dites: BTreeSet<&str> = reponse.en_tete("allow").unwrap_or_default().split(", ").collect();
            assert_eq!((reponse.statut, &dites), (405, &permises), "{methode} {chemin}");
            if methode != "HEAD" {
                let corps = reponse.expect_problem(405, "methode-non-permise");
                assert_eq!(corps["title"], "Method not allowed");
            }
        }
    }
}

/// All headers but the hour.
fn en_tetes(reponse: &TestResponse) -> BTreeMap<&str, &[u8]> {
    let en_tetes = reponse.en_tetes.iter().map(|(nom, valeur)| (nom.as_str(), valeur.as_bytes()));
    en_tetes.filter(|(nom, _)| *nom != "date").collect()
}

#[actix_web::test]
async fn head_answers_as_get_without_the_body() {
    let systeme = Systeme::demarrer(Forme::Un).await;
    let mut lues = operations();
    // A file that is written while it is read has a length that nobody knows before its end.
    lues.retain(|operation| operation.methode == Method::GET && operation.chemin != "/api/exports/produits");
    let lectures = lues.iter().map(|operation| (operation.chemin.as_str(), admis(&systeme, operation)));
    let pages = PAGES.map(|page| (page, systeme.anonyme(page)));
    let mut reussies = 0;
    for (chemin, appelant) in lectures.chain(pages) {
        let appelant = appelant.avec("X-Request-Id", "demande-1");
        let get = appelant.get(chemin).await;
        let head = appelant.appeler(Method::HEAD, chemin, None).await;
        assert_eq!((head.statut, head.texte.as_str()), (get.statut, ""), "{chemin}");
        assert_eq!(en_tetes(&head), en_tetes(&get), "{chemin}");
        assert!(head.en_tete("content-length").is_some_and(|longueur| longueur != "0"), "{chemin}");
        reussies += usize::from(get.statut == 200);
    }
    assert!(reussies > 15, "{reussies}");
}

/// The gateway and browsers do not send the next request before the answer; others do.
#[actix_web::test]
async fn no_body_follows_a_head_when_the_next_request_is_there_already() {
    let systeme = Systeme::demarrer(Forme::Un).await;
    let adresse = systeme.copie(0).adresse.trim_start_matches("http://");
    let mut connexion = TcpStream::connect(adresse).unwrap();
    let demandes = [("HEAD", "keep-alive"), ("GET", "close")].map(|(methode, connexion)| {
        format!("{methode} /api/parametres HTTP/1.1\r\nHost: comptoir\r\nConnection: {connexion}\r\n\r\n")
    });
    connexion.write_all(demandes.concat().as_bytes()).unwrap();
    let mut recu = String::new();
    connexion.read_to_string(&mut recu).unwrap();
    let parties: Vec<&str> = recu.split("\r\n\r\n").collect();
    let [tete, suite, corps] = parties[..] else { panic!("{recu}") };
    let longueur = format!("content-length: {}", corps.len());
    for en_tetes in [tete, suite] {
        assert!(en_tetes.starts_with("HTTP/1.1 200 OK\r\n") && en_tetes.contains(&longueur), "{recu}");
    }
}

#[actix_web::test]
async fn what_is_not_described_is_not_there() {
    let systeme = Systeme::demarrer(Forme::Un).await;
    for chemin in [
        "/interne/produits?ids=1",
        "/interne/lieux",
        "/interne/evenements?apres=0&limite=1",
        "/interne/travailleurs/00000000-0000-7000-8000-000000000001/droits",
        "/sante/pret",
        "/metrics",
        "/",
        "/api",
    ] {
        systeme.anonyme(chemin).get(chemin).await.expect_problem(404, "introuvable");
        systeme
            .anonyme(chemin)
            .avec("X-Cle-Interne", "")
            .get(chemin)
            .await
            .expect_problem(404, "introuvable");
    }
}
