//! No service reads another's schema, and none rewrites what is written once.

use comptoir_test::TestDatabase;

use crate::helpers::{INSUFFICIENT_PRIVILEGE, TABLES, base, sqlstate};

/// The SQLSTATE that the role of the service meets, if any.
async fn refus(base: &TestDatabase, service: &'static str, sql: &str) -> Option<String> {
    sqlstate(base.client(service).await.batch(sql).await)
}

#[actix_web::test]
async fn a_service_reads_its_own_schema_and_no_other() {
    let base = base().await;
    for (service, _) in TABLES {
        for (schema, table) in TABLES {
            let attendu = (service != schema).then(|| INSUFFICIENT_PRIVILEGE.to_owned());
            let lecture = format!("select from {schema}.{table}");
            assert_eq!(refus(&base, service, &lecture).await, attendu, "{service} reads {schema}");
        }
    }
}

#[actix_web::test]
async fn a_service_changes_no_schema_not_even_its_own() {
    let base = base().await;
    for (service, table) in TABLES {
        for sql in [
            format!("create table {service}.nouvelle (id int)"),
            format!("drop table {service}.{table}"),
            format!("alter table {service}.{table} add column x int"),
            format!("truncate {service}.{table}"),
        ] {
            assert_eq!(refus(&base, service, &sql).await.as_deref(), Some(INSUFFICIENT_PRIVILEGE), "{sql}");
        }
    }
}

#[actix_web::test]
async fn what_is_written_once_is_never_rewritten() {
    let base = base().await;
    for sql in [
        "update magasin.mouvement set physique_delta = 0",
        "delete from magasin.mouvement",
        "update magasin.prix_historique set prix_cents = 1",
        "delete from magasin.prix_historique",
        "update magasin.vente_paiement set montant_cents = 1",
        "update magasin.commande_ligne set quantite = 1",
        "update magasin.carte_mouvement set montant_cents = 1",
        "delete from magasin.carte",
        "update magasin.journal_ecriture set credit_cents = 1",
        "delete from magasin.journal_cloture",
        "delete from magasin.vente",
        "delete from magasin.commande",
        "delete from magasin.stock",
        "delete from magasin.outbox",
    ] {
        assert_eq!(refus(&base, "magasin", sql).await.as_deref(), Some(INSUFFICIENT_PRIVILEGE), "{sql}");
    }
    assert_eq!(
        refus(&base, "authentification", "delete from authentification.outbox").await.as_deref(),
        Some(INSUFFICIENT_PRIVILEGE)
    );
}
