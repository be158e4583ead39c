//! What no request waits for.

use std::time::Duration;

use futures_util::future::join_all;
use magasin::jobs;

use crate::helpers::{payee, reservee, state, valeur, verifier};

#[actix_web::test]
async fn lapsed_orders_expire_once_by_however_many_replicas() {
    let (app, base) = crate::app().await;
    for _ in 0..3 {
        reservee(&base).await;
    }
    payee(&app, &base).await;
    let state = state(&base);
    assert_eq!(jobs::expirer(&state).await.unwrap(), 0);
    base.proprietaire("update magasin.commande set reservee_jusqua = now() - interval '2 min'").await;
    let autre = crate::helpers::state(&base);
    join_all((0..6).map(|n| jobs::expirer(if n % 2 == 0 { &state } else { &autre })))
        .await
        .into_iter()
        .for_each(|fait| assert!(fait.is_ok(), "{fait:?}"));
    assert_eq!(valeur(&base, "select count(*) from magasin.commande where etat = 'expiree'").await, "3");
    assert_eq!(valeur(&base, "select count(*) from magasin.mouvement where type = 'liberation'").await, "3");
    assert_eq!(valeur(&base, "select sum(reserve) from magasin.stock").await, "2");
    assert_eq!(
        valeur(&base, "select count(*) from magasin.outbox where charge ->> 'etat' = 'expiree'").await,
        "3"
    );
    verifier(&base).await;
}

#[actix_web::test]
async fn old_outcomes_are_forgotten_and_young_ones_kept() {
    let base = crate::base().await;
    reservee(&base).await;
    let state = state(&base);
    assert_eq!(jobs::oublier(&state, Duration::from_secs(3600)).await.unwrap(), 0);
    base.proprietaire("update magasin.idempotence set cree_le = now() - interval '73 h'").await;
    assert_eq!(jobs::oublier(&state, Duration::from_secs(72 * 3600)).await.unwrap(), 1);
}
