//! The reader of the audit: each event has its line once, whatever happens to the copies that read.

use comptoir_database::Session;
use serde_json::{Value, json};
use travailleur::State;
use travailleur::audit::chaine::verifier;
use travailleur::audit::lecteur::{Source, suivre};

use crate::fil::{Fils, audit};
use crate::{Monde, compte};

/// A copy of the service, with connections of its own.
fn copie(monde: &Monde) -> State {
    let db = monde.base.config.pool(Session::background(travailleur::SERVICE));
    State { db, ..monde.etat() }
}

/// Reads all four feeds to their end; a copy that finds the chain held by another comes again, as the background work does.
async fn lire(etat: &State, sources: &[Source]) {
    for source in sources {
        while let Err(error) = suivre(etat, source).await {
            assert!(format!("{error:?}").contains("lock"), "{error:?}");
        }
    }
}

/// So many lines, of so many events that the readers have passed, and the chain is whole.
async fn compter(monde: &Monde, lignes: i64, evenements: i64) {
    monde.base.expect_no_rows(&format!("select count(*) - {lignes} from travailleur.journal_audit")).await;
    monde.base.expect_no_rows(&format!("select sum(position) - {evenements} from travailleur.lecteur")).await;
    let etat = verifier(&monde.etat(), 0).await.unwrap();
    assert!(etat.intacte && etat.derniere_position == lignes, "{etat:?}");
}

#[actix_web::test]
async fn two_copies_that_read_at_once_for_500_rounds_write_each_line_once() {
    let monde = Monde::nouveau().await;
    let (fils, un, autre) = (Fils::default(), copie(&monde), copie(&monde));
    let sources = fils.sources();
    for tour in 0..500_u128 {
        fils.magasin.ajuster(tour % 3 + 1, &format!("m-{tour}"));
        let fil = [&fils.authentification, &fils.clientele, &fils.travailleur][(tour % 3) as usize];
        fil.publier("audit.acte", &format!("x-{tour}"), audit(1, 3, json!({ "tour": tour })));
        fils.magasin.publier("vente.enregistree", &format!("v-{tour}"), json!({"magasin_id": 3}));
        futures_util::join!(lire(&un, &sources), lire(&autre, &sources));
    }
    compter(&monde, 1000, 1500).await;
    monde
        .base
        .expect_no_rows(
            "select count(*) - count(distinct (source, source_position)) + count(distinct objet) - 1000
               from travailleur.journal_audit",
        )
        .await;
}

#[actix_web::test]
async fn a_copy_that_dies_after_its_lines_and_before_its_commit_has_written_nothing() {
    let monde = Monde::nouveau().await;
    let (fils, mourante) = (Fils::default(), copie(&monde));
    for numero in 0..20 {
        fils.magasin.ajuster(2, &format!("objet-{numero}"));
    }
    fils.travailleur.publier("audit.nip_change", "x", audit(3, 4, json!({})));
    // Its commit takes for ever.
    monde
        .base
        .proprietaire(
            "create function travailleur.attendre() returns trigger language plpgsql as
             $$ begin perform pg_sleep(60); return null; end $$;
             create constraint trigger journal_audit_attendre after insert on travailleur.journal_audit
               deferrable initially deferred for each row execute function travailleur.attendre()",
        )
        .await;
    let source = fils.sources()[2].clone();
    assert_eq!(source.lecteur.source, "magasin");
    let lecture = actix_web::rt::spawn(async move { suivre(&mourante, &source).await });
    let en_attente = "select count(*) from pg_stat_activity
                       where datname = current_database() and wait_event = 'PgSleep' and query = 'commit'";
    while monde.base.compte(en_attente).await == 0 {
        tokio_sleep().await;
    }
    monde.base.expect_no_rows("select count(*) from travailleur.journal_audit").await;
    monde
        .base
        .proprietaire(
            "select pg_terminate_backend(pid) from pg_stat_activity
              where datname = current_database() and wait_event = 'PgSleep'",
        )
        .await;
    lecture.await.unwrap().unwrap_err();
    compter(&monde, 0, 0).await;
    monde.base.proprietaire("drop trigger journal_audit_attendre on travailleur.journal_audit").await;
    let (un, autre, sources) = (copie(&monde), copie(&monde), fils.sources());
    futures_util::join!(lire(&un, &sources), lire(&autre, &sources));
    compter(&monde, 21, 21).await;
}

async fn tokio_sleep() {
    actix_web::rt::time::sleep(std::time::Duration::from_millis(10)).await;
}

#[actix_web::test]
async fn what_cannot_be_understood_leaves_its_line_and_holds_nothing_up() {
    let monde = Monde::nouveau().await;
    let fils = Fils::default();
    fils.magasin.ajuster(2, "avant");
    let illisibles = [json!(null), json!([1, 2]), json!({"acteur_id": 7}), json!({"magasin_id": "trois"})];
    for (charge, rang) in illisibles.iter().zip(0..) {
        fils.magasin.publier("audit.ajustement", &format!("illisible-{rang}"), charge.clone());
    }
    fils.magasin.publier("vente.enregistree", "v", json!({"remise_cents": "beaucoup"}));
    fils.magasin.publier("inconnu.genre", "x", json!(3));
    fils.magasin.ajuster(2, "apres");
    lire(&monde.etat(), &fils.sources()).await;
    compter(&monde, 7, 8).await;
    for (charge, rang) in illisibles.iter().zip(0..) {
        let page =
            monde.charlie().get(&format!("/api/audit?objet=illisible-{rang}")).await.expect_status(200);
        assert_eq!(page["elements"][0]["details"], json!({ "illisible": charge }));
        assert_eq!(page["elements"][0]["acteur_id"], Value::Null);
    }
    let page = monde.charlie().get("/api/audit?objet=apres").await.expect_status(200);
    assert_eq!(page["elements"][0]["acteur_id"], json!(compte(2)));
    let serie = "comptoir_evenements_incompris_total{lecteur=\"travailleur.audit\",source=\"magasin\"} 5";
    assert!(monde.metrics.text().unwrap().contains(serie));
}

#[actix_web::test]
async fn a_reader_that_was_away_for_days_reads_all_that_happened_meanwhile() {
    let monde = Monde::nouveau().await;
    let fils = Fils::default();
    for rang in 0..10_000 {
        if rang % 7 == 0 {
            fils.magasin.ajuster(2, &format!("objet-{rang}"));
        } else {
            fils.magasin.publier(
                "vente.enregistree",
                "v",
                json!({"magasin_id": 3, "remise_cents": 0, "ecart": 0}),
            );
        }
    }
    fils.clientele.publier("audit.client_consulte", "c", audit(2, 4, json!({})));
    let (un, autre, sources) = (copie(&monde), copie(&monde), fils.sources());
    futures_util::join!(lire(&un, &sources), lire(&autre, &sources));
    compter(&monde, 1430, 10_001).await;
    monde.base.expect_no_rows("select count(distinct objet) - 1430 from travailleur.journal_audit").await;
}

#[actix_web::test]
async fn the_work_of_the_audit_is_given_to_the_process_that_runs_it() {
    let monde = Monde::nouveau().await;
    let fils = Fils::default();
    let sources = travailleur::audit::Sources {
        authentification: std::rc::Rc::new(fils.authentification),
        clientele: std::rc::Rc::new(fils.clientele),
        magasin: std::rc::Rc::new(fils.magasin),
        travailleur: std::rc::Rc::new(fils.travailleur),
    };
    assert_eq!(travailleur::jobs(monde.etat(), sources).len(), 8);
}
