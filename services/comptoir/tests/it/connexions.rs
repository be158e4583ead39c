//! Services that sign in by a login of their own.

use comptoir_database::{Config, Password, Pool, Session, login};
use comptoir_test::TestDatabase;

use crate::helpers::{INSUFFICIENT_PRIVILEGE, TABLES, base, sqlstate};

async fn ouvrir(base: &TestDatabase, service: &str, mot_de_passe: &str) {
    let service = TABLES.iter().find(|(nom, _)| *nom == service).unwrap().0;
    login(&base.config, service, &Password::parse(mot_de_passe).unwrap()).await.unwrap();
}

/// Connections of a process that knows this login and no other.
fn pool(base: &TestDatabase, service: &'static str) -> Pool {
    let mut url = base.config.database_url.clone();
    url.user(format!("comptoir_{service}")).password("un-mot-de-passe-d-essai");
    Config::new(url, 1).pool(Session::requests(service))
}

#[actix_web::test]
async fn a_login_opens_its_own_schema_and_nothing_else() {
    let base = base().await;
    let proprietaire = base.config.database_url.get_user().unwrap_or("postgres").to_owned();
    for (service, table) in TABLES {
        ouvrir(&base, service, "un-mot-de-passe-d-essai").await;
        let db = pool(&base, service).get().await.unwrap();
        for sql in [
            format!("select from {service}.{table}"),
            format!("select max(version) from {service}.migration"),
            format!("set role comptoir_{service}"),
        ] {
            db.batch(&sql).await.unwrap_or_else(|error| panic!("{service}: {sql}: {error}"));
        }
        let autres = TABLES.into_iter().filter(|(autre, _)| *autre != service);
        let refuses = autres.flat_map(|(autre, table)| {
            [format!("select from {autre}.{table}"), format!("set role comptoir_{autre}")]
        });
        for sql in refuses.chain([
            format!("set role {proprietaire}"),
            format!("set session authorization {proprietaire}"),
            format!("update {service}.migration set version = 99"),
            format!("delete from {service}.migration"),
            "create role intrus".to_owned(),
            "create schema intrus".to_owned(),
            "create table public.intrus ()".to_owned(),
        ]) {
            let refus = sqlstate(db.batch(&sql).await);
            assert_eq!(refus.as_deref(), Some(INSUFFICIENT_PRIVILEGE), "{service}: {sql}");
        }
    }
}

#[actix_web::test]
async fn the_server_keeps_a_verifier_and_a_new_password_replaces_it() {
    let base = base().await;
    let garde = "from pg_authid where rolname = 'comptoir_panier' and rolcanlogin
                  and rolpassword like 'SCRAM-SHA-256$4096:%'";
    ouvrir(&base, "panier", "un-mot-de-passe-d-essai").await;
    assert_eq!(base.compte(&format!("select count(*) {garde}")).await, 1);
    let empreinte = format!("select hashtextextended(rolpassword, 0) {garde}");
    let avant = base.compte(&empreinte).await;
    ouvrir(&base, "panier", "un-autre-mot-de-passe").await;
    assert_ne!(base.compte(&empreinte).await, avant);
}

#[actix_web::test]
async fn two_databases_of_one_server_may_open_the_same_login_at_once() {
    let [une, autre] = [base().await, base().await];
    let essai = Password::parse("un-mot-de-passe-d-essai").unwrap();
    for _ in 0..20 {
        let (un, deux) = futures_util::join!(
            login(&une.config, "magasin", &essai),
            login(&autre.config, "magasin", &essai)
        );
        un.and(deux).unwrap();
    }
}

#[actix_web::test]
async fn every_session_plans_once_and_by_the_cost_of_memory() {
    let base = base().await;
    for (service, _) in TABLES {
        let db = base.pool(service).get().await.unwrap();
        for (reglage, valeur) in [("plan_cache_mode", "force_generic_plan"), ("random_page_cost", "1.1")] {
            let sql = format!("do $$ begin assert current_setting('{reglage}') = '{valeur}'; end $$");
            db.batch(&sql).await.unwrap_or_else(|error| panic!("{service}: {reglage}: {error:?}"));
        }
    }
}
