//! Whoever is erased stays so: while the past is read again, after a restore, and when nobody asked for it.

use std::process::{Command, Output};
use std::time::Duration;

use actix_web::rt::time::sleep;
use comptoir_test::App;
use comptoir_types::Role;
use futures_util::future::join;
use serde_json::json;
use uuid::Uuid;

use crate::helpers::{Cliente, Forme, Processus, Systeme, livrer};

/// `comptoir` on this database, to its end.
fn comptoir(systeme: &Systeme, url: &str, arguments: &[&str]) -> Output {
    let dossier = systeme.dossier.path().display().to_string();
    Command::new(env!("CARGO_BIN_EXE_comptoir"))
        .args(["--database-url", url, "--dossier", &dossier, "--log", "warn"])
        .args(arguments)
        .output()
        .unwrap()
}

fn paroles(sortie: &Output) -> String {
    format!("{}{}", String::from_utf8_lossy(&sortie.stdout), String::from_utf8_lossy(&sortie.stderr))
}

#[actix_web::test]
async fn nobody_comes_back_who_is_erased_while_the_past_is_read_again() {
    let systeme = Systeme::demarrer(Forme::Deux).await;
    let mut pendant = 0;
    for rang in 0..6 {
        let elle = Cliente::inscrire(&systeme, &format!("rejeu{rang}")).await;
        elle.vers(&systeme, "/api/profil").get("/api/profil").await.expect_status(200);
        let commande = elle.commander(&systeme, 1 + rang).await;
        livrer(&systeme, commande).await;
        // A past long enough to be erased in the middle of.
        systeme
            .base
            .proprietaire(&format!(
                "insert into magasin.outbox (type, agregat_id, charge)
                 select 'commande.creee', gen_random_uuid()::text,
                        jsonb_build_object('client_id', '{}', 'numero', rang, 'etat', 'livree', 'mode', 'livraison',
                                           'total_cents', 100, 'nb_articles', 1)
                   from generate_series(1, 2500) as rang",
                elle.id
            ))
            .await;
        systeme
            .base
            .wait_for_no_rows(&format!(
                "select 2501 - count(*) from clientele.commande_vue where client_id = '{}'",
                elle.id
            ))
            .await;
        let demande = elle.demander(&systeme, "effacement").await;
        let efface = format!(
            "select count(*) from clientele.demande_loi25 where demande_id = '{demande}' and etat <> 'terminee'"
        );
        let rejouer = async {
            while systeme.base.compte(&efface).await > 0 {
                for quoi in ["historique", "rapports"] {
                    let chemin = format!("/api/reconstruction/{quoi}");
                    let siege = systeme.travailleur(Uuid::now_v7(), Role::Responsable, &[], &chemin);
                    siege.post(&chemin, json!({})).await.expect_status(202);
                }
                sleep(Duration::from_millis(30 + 20 * rang as u64)).await;
            }
            systeme
                .base
                .compte(
                    "select count(*) from clientele.lecteur
                      where nom = 'clientele.historique'
                        and position < (select max(position) from magasin.outbox)",
                )
                .await
        };
        let (reste, ()) = join(rejouer, elle.attendre(&systeme, &demande)).await;
        pendant += reste;
        systeme
            .base
            .expect_no_rows(&format!(
                "select count(*) from clientele.commande_vue where client_id = '{}'",
                elle.id
            ))
            .await;
    }
    assert!(pendant > 0, "no erasure ended while the history was read again");
    systeme.base.wait_for_no_rows("select (select max(position) from magasin.outbox) - position from clientele.lecteur where nom = 'clientele.historique'").await;
    systeme.base.wait_for_no_rows("select count(*) from magasin.rapport_etat() where reconstruction").await;
    systeme.base.expect_no_rows("select count(*) from clientele.commande_vue").await;
    systeme.base.expect_no_rows("select count(*) - 6 from clientele.client where etat = 'efface'").await;
    systeme.verifier();
}

#[actix_web::test]
async fn whoever_was_erased_after_an_archive_is_erased_again_after_its_restore() {
    let mut systeme = Systeme::demarrer(Forme::Un).await;
    let zoe = Cliente::inscrire(&systeme, "zoeplume").await;
    let leon = Cliente::inscrire(&systeme, "leonpierre").await;
    let eve = Cliente::inscrire(&systeme, "evelune").await;
    let max = Cliente::inscrire(&systeme, "maxsable").await;
    for cliente in [&zoe, &leon] {
        assert_eq!(cliente.connecter(&systeme).await, 200);
        let commande = cliente.commander(&systeme, 1).await;
        livrer(&systeme, commande).await;
    }
    let demande = max.demander(&systeme, "effacement").await;
    max.attendre(&systeme, &demande).await;
    systeme.base.wait_for_no_rows("select count(*) - 4 from clientele.client").await;

    // The archive: a copy of all of it. Eve had registered in that very second.
    systeme.tuer();
    let nom = systeme.url().split(' ').next().unwrap().trim_start_matches("dbname=").to_owned();
    let archive = format!("{nom}_archive");
    systeme.base.proprietaire(&format!("create database {archive} template {nom}")).await;
    let url = systeme.url().replace(&nom, &archive);
    let sql = |sql: &'static str| {
        let url = url.clone();
        async move {
            let (client, connection) = tokio_postgres::connect(&url, tokio_postgres::NoTls).await.unwrap();
            actix_web::rt::spawn(connection);
            client.batch_execute(sql).await.unwrap();
        }
    };
    let tard = format!(
        "alter table clientele.consentement disable trigger user;
         delete from clientele.consentement where client_id = '{0}';
         alter table clientele.consentement enable trigger user;
         delete from clientele.client where client_id = '{0}';
         update clientele.lecteur set position = 0 where nom = 'clientele.profils'",
        eve.id
    );
    sql(Box::leak(tard.into_boxed_str())).await;
    systeme.relancer();
    for cliente in [&zoe, &eve] {
        let demande = cliente.demander(&systeme, "effacement").await;
        cliente.attendre(&systeme, &demande).await;
    }
    let liste = systeme.dossier.path().join("effacements.txt");
    let fichier = liste.display().to_string();
    let sortie = comptoir(&systeme, &systeme.url(), &["effacements", "exporter", &fichier]);
    assert!(sortie.status.success(), "{}", paroles(&sortie));
    let texte = std::fs::read_to_string(&liste).unwrap();
    let mut effaces = [zoe.id, eve.id, max.id].map(|id| id.to_string());
    effaces.sort();
    assert_eq!(texte.lines().collect::<Vec<_>>(), effaces);

    // The restore: whoever left is back, and a sign-in opens.
    systeme.tuer();
    std::fs::write(systeme.dossier.path().join("faux.txt"), format!("{texte}zoeplume@client.example\n"))
        .unwrap();
    let faux = systeme.dossier.path().join("faux.txt").display().to_string();
    let sortie = comptoir(&systeme, &url, &["effacements", "rejouer", &faux]);
    assert_eq!(sortie.status.code(), Some(1), "{}", paroles(&sortie));
    assert!(paroles(&sortie).contains("line 4"), "{}", paroles(&sortie));
    for redemandes in [2, 0] {
        let sortie = comptoir(&systeme, &url, &["effacements", "rejouer", &fichier]);
        assert!(sortie.status.success(), "{}", paroles(&sortie));
        let attendu = format!("3 personnes dans la liste, {redemandes} effacements redemandés");
        assert!(paroles(&sortie).contains(&attendu), "{}", paroles(&sortie));
    }
    let dossier = systeme.dossier.path().display().to_string();
    let (processus, adresse) = Processus::comptoir(&[
        "--database-url",
        &url,
        "--dossier",
        &dossier,
        "--demo",
        "aucune",
        "--log",
        "warn",
        "--listen",
        "127.0.0.1:0",
        "--listen-admin",
        "127.0.0.1:0",
    ]);
    let app = App::connect(&adresse);
    let connecter = async |cliente: &Cliente| {
        let corps = json!({ "courriel": format!("{}@client.example", cliente.marque),
                            "mot_de_passe": "un bon mot de passe" });
        app.anonyme().post("/api/auth/connexion", corps).await.statut
    };
    for _ in 0..100 {
        let sortie = comptoir(&systeme, &url, &["effacements", "exporter", "-"]);
        assert_eq!(paroles(&sortie).lines().collect::<Vec<_>>(), effaces);
        if connecter(&zoe).await == 401 && connecter(&eve).await == 401 {
            break;
        }
        sleep(Duration::from_millis(200)).await;
    }
    assert_eq!([connecter(&zoe).await, connecter(&eve).await, connecter(&leon).await], [401, 401, 200]);
    // The last part of an erasure follows the first within seconds.
    let mut sortie = comptoir(&systeme, &url, &["verifier"]);
    for _ in 0..20 {
        if sortie.status.success() {
            break;
        }
        sleep(Duration::from_millis(500)).await;
        sortie = comptoir(&systeme, &url, &["verifier"]);
    }
    assert!(sortie.status.success(), "{}", paroles(&sortie));
    sql("do $$ begin assert (select count(*) = 3 from clientele.client where etat = 'efface'); end $$").await;
    drop(processus);
    systeme.base.proprietaire(&format!("drop database {archive} with (force)")).await;
}

#[actix_web::test]
async fn an_account_that_nobody_uses_is_told_then_erased_everywhere() {
    let mut systeme = Systeme::demarrer(Forme::Deux).await;
    let zoe = Cliente::inscrire(&systeme, "zoeplume").await;
    let leon = Cliente::inscrire(&systeme, "leonpierre").await;
    for cliente in [&zoe, &leon] {
        assert_eq!(cliente.connecter(&systeme).await, 200);
        let commande = cliente.commander(&systeme, 1).await;
        livrer(&systeme, commande).await;
    }
    systeme
        .base
        .wait_for_no_rows("select count(*) - 2 from clientele.commande_vue where etat = 'livree'")
        .await;
    let passer = "update authentification.presence set vu_le = vu_le - 1200;
                  update clientele.commande_vue set creee_le = creee_le - interval '1200 days'";
    systeme.base.proprietaire(passer).await;
    // The round of a whole hour comes with the next start.
    systeme.relancer();
    systeme
        .base
        .wait_for_no_rows("select count(*) - 2 from clientele.notification where genre = 'compte_inactif'")
        .await;
    systeme.base.expect_no_rows("select count(*) - 2 from clientele.inactivite").await;
    // One signs in on the last day.
    systeme.base.proprietaire("update clientele.inactivite set echeance = current_date - 1").await;
    assert_eq!(leon.connecter(&systeme).await, 200);
    systeme.relancer();
    systeme.base.wait_for_no_rows("select count(*) - 1 from clientele.client where etat = 'efface'").await;
    systeme.base.wait_for_no_rows("select count(*) from clientele.inactivite").await;
    assert_eq!(zoe.connecter(&systeme).await, 401);
    assert_eq!(leon.connecter(&systeme).await, 200);
    systeme.verifier();
}
