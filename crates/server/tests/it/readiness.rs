//! Whether a process can serve, as its database changes below it.

use comptoir_database::{Config, Migrations, Pool, Session};
use comptoir_server::{Readiness, StartupCheck, ready};
use comptoir_test::TestDatabase;
use refinery::{Migration, Runner};

const SERVICE: &str = "essai_pret";

/// The schema of a program of this version.
fn migrations(version: i32) -> Migrations {
    let une = |numero| Migration::unapplied(&format!("V{numero}__pas"), "select 1").unwrap();
    Migrations { service: SERVICE, runner: Runner::new(&(1..=version).map(une).collect::<Vec<_>>()) }
}

fn pool(base: &TestDatabase) -> Pool {
    Config::new(base.config.database_url.clone(), 1).pool(Session::requests(SERVICE))
}

fn programme(base: &TestDatabase, version: i32) -> Readiness {
    ready(pool(base), SERVICE, [migrations(version)], None)
}

#[actix_web::test]
async fn ready_means_a_schema_as_new_as_the_program_or_newer() {
    let base = TestDatabase::avec([migrations(2)]).await;
    assert_eq!(programme(&base, 2)().await, Ok(()));
    assert_eq!(programme(&base, 1)().await, Ok(()), "an older copy goes on");
    assert_eq!(
        programme(&base, 3)().await.unwrap_err(),
        "schema essai_pret is at version 2, this program needs 3: run `essai_pret migrer`"
    );
    base.proprietaire("drop table essai_pret.migration").await;
    assert_eq!(
        programme(&base, 1)().await.unwrap_err(),
        "schema essai_pret is not there: run `essai_pret migrer`"
    );
}

/// Runs a statement on the same server, in no database of a test.
async fn ailleurs(base: &TestDatabase, sql: &str) {
    let mut url = base.config.database_url.clone();
    url.dbname("postgres");
    Config::new(url, 1).owner_pool().get().await.unwrap().batch(sql).await.unwrap();
}

#[actix_web::test]
async fn a_database_that_comes_later_is_found() {
    let base = TestDatabase::avec([migrations(1)]).await;
    let nom = base.config.database_url.get_dbname().unwrap();
    let pret = programme(&base, 1);
    let absente = format!("{nom}_absente");
    ailleurs(&base, &format!("alter database {nom} rename to {absente}")).await;
    let raison = pret().await.unwrap_err();
    assert!(
        raison.contains("does not exist") && raison.contains("check that PostgreSQL answers"),
        "{raison}"
    );
    ailleurs(&base, &format!("alter database {absente} rename to {nom}")).await;
    assert_eq!(pret().await, Ok(()));
}

const GARDE: StartupCheck = StartupCheck {
    sql: "select count(*) from essai_pret.compte",
    raison: |nombre| format!("{nombre} de trop"),
};

#[actix_web::test]
async fn what_production_forbids_keeps_a_process_from_serving_until_it_is_gone() {
    let base = TestDatabase::avec([migrations(1)]).await;
    base.proprietaire(
        "create table essai_pret.compte (compte_id int);
         grant select on essai_pret.compte to comptoir_essai_pret;
         insert into essai_pret.compte values (1), (2)",
    )
    .await;
    let pret = ready(pool(&base), SERVICE, [migrations(1)], Some(GARDE));
    assert_eq!(pret().await.unwrap_err(), "2 de trop");
    assert_eq!(GARDE.verifier(&pool(&base)).await.unwrap_err().to_string(), "2 de trop");
    base.proprietaire("delete from essai_pret.compte").await;
    assert_eq!(pret().await, Ok(()));
    assert!(GARDE.verifier(&pool(&base)).await.is_ok());
    // Judged once: a look at every account every two seconds would cost more than it finds.
    base.proprietaire("insert into essai_pret.compte values (3)").await;
    assert_eq!(pret().await, Ok(()));
}

#[actix_web::test]
async fn a_database_that_does_not_answer_is_judged_later() {
    let nulle_part = Config::new("host=127.0.0.1 port=1 user=personne".parse().unwrap(), 1);
    assert!(GARDE.verifier(&nulle_part.pool(Session::requests(SERVICE))).await.is_ok());
}
