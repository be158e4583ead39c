//! Many checkouts at once: the last units are sold once.

use comptoir_clients::Magasin;
use comptoir_clients::magasin::Outcome;
use comptoir_test::TestDatabase;
use futures_util::future::join_all;

use crate::helpers::{commande, commander, compte, creee, direct, http, ordre, refusee, valeur, verifier};

/// Forty clients want one of ten units, half of them at each copy of the service.
async fn course(magasins: [&dyn Magasin; 2], base: &TestDatabase) {
    let issues = join_all((0..40).map(|n| async move {
        let (id, ordre) = (commande(), ordre(compte(), &[(1, 1, 174), (2, 1, 470)]));
        magasins[n % 2].commander(id, &ordre, &comptoir_http::RequestContext::default()).await.unwrap()
    }))
    .await;
    let creees = issues.iter().filter(|issue| matches!(issue, Outcome::Creee { rejouee: false, .. })).count();
    assert_eq!(creees, 10);
    for issue in issues.into_iter().filter(|issue| matches!(issue, Outcome::Refusee { .. })) {
        let (problem, rejouee) = refusee(issue, "stock-insuffisant");
        assert!(!rejouee);
        assert_eq!(problem.valeur("manques").unwrap()[0]["produit_id"], 1);
        assert!(problem.valeur("manques").unwrap()[0].get("disponible").is_none());
    }
    let stock = valeur(
        base,
        "select physique || '/' || reserve from magasin.stock where lieu_id = 3 and produit_id = 1",
    );
    assert_eq!(stock.await, "10/10");
    assert_eq!(
        valeur(base, "select sum(reserve_delta) from magasin.mouvement where produit_id = 1").await,
        "10"
    );
    assert_eq!(valeur(base, "select count(*) from magasin.idempotence where statut = 409").await, "30");
    verifier(base).await;
}

#[actix_web::test]
async fn forty_clients_share_ten_units_through_two_pools() {
    for _ in 0..5 {
        let base = crate::base().await;
        course([&direct(&base), &direct(&base)], &base).await;
    }
}

#[actix_web::test]
async fn forty_clients_share_ten_units_through_two_replicas() {
    for _ in 0..5 {
        let (app, base) = crate::app().await;
        let autre = crate::demarrer(&base, magasin::Reglages::default());
        course([&http(&app), &http(&autre)], &base).await;
    }
}

#[actix_web::test]
async fn a_key_sent_forty_times_at_once_makes_one_order() {
    let (app, base) = crate::app().await;
    let (pools, http) = ([direct(&base), direct(&base)], http(&app));
    let (id, ordre) = (commande(), ordre(compte(), &[(1, 10, 174)]));
    let issues = join_all((0..40).map(|n| {
        let (pools, http, ordre) = (&pools, &http, &ordre);
        async move {
            match n % 3 {
                2 => commander(http, id, ordre).await,
                n => commander(&pools[n], id, ordre).await,
            }
        }
    }))
    .await;
    let mut commandes: Vec<_> = issues.into_iter().map(creee).collect();
    assert_eq!(commandes.iter().filter(|(_, rejouee)| !rejouee).count(), 1);
    commandes.dedup_by(|a, b| a.0 == b.0);
    assert_eq!(commandes.len(), 1);
    assert_eq!(valeur(&base, "select count(*) from magasin.commande").await, "1");
    verifier(&base).await;
}

#[actix_web::test]
async fn orders_of_several_products_in_any_order_never_deadlock() {
    let base = crate::base().await;
    let magasin = direct(&base);
    let issues = join_all((0..30).map(|n| {
        let magasin = &magasin;
        async move {
            let mut lignes = [(1, 1, 174), (2, 1, 470), (3, 1, 1000)];
            lignes.rotate_left(n % 3);
            if n % 2 == 0 {
                lignes.reverse();
            }
            commander(magasin, commande(), &ordre(compte(), &lignes)).await
        }
    }))
    .await;
    assert_eq!(issues.iter().filter(|issue| matches!(issue, Outcome::Creee { .. })).count(), 10);
    verifier(&base).await;
}
