//! The event store: everything, in order, and nothing missed that commits late.

use comptoir_test::TestClient;
use comptoir_types::{Portee, Role};
use serde_json::{Value, json};

const CHEMIN: &str = "/api/evenements";

/// So many events of this type, of this document.
fn publier(genre: &str, agregat: &str, nombre: u32) -> String {
    format!(
        "insert into magasin.outbox (type, agregat_id, charge)
         select '{genre}', '{agregat}', jsonb_build_object('rang', rang) from generate_series(1, {nombre}) as rang;"
    )
}

async fn page(qui: &TestClient<'_>, recherche: &str) -> (Vec<i64>, i64) {
    let page = qui.get(&format!("{CHEMIN}{recherche}")).await.expect_status(200);
    let position = |evenement: &Value| evenement["position"].as_i64().unwrap();
    (page["elements"].as_array().unwrap().iter().map(position).collect(), page["apres"].as_i64().unwrap())
}

#[actix_web::test]
async fn events_come_in_their_order_and_are_found_by_type_and_document() {
    let (app, base) = crate::app().await;
    let siege = app.travailleur(Role::Responsable, &[]);
    assert_eq!(page(&siege, "").await, (vec![], 0));
    base.proprietaire(
        &(publier("a.fait", "un", 3) + &publier("b.fait", "deux", 2) + &publier("a.fait", "deux", 2)),
    )
    .await;
    assert_eq!(page(&siege, "").await, ((1..=7).collect(), 7));
    assert_eq!(page(&siege, "?limite=3").await, (vec![1, 2, 3], 3));
    assert_eq!(page(&siege, "?limite=3&apres=3").await, (vec![4, 5, 6], 6));
    assert_eq!(page(&siege, "?limite=3&apres=6").await, (vec![7], 7));
    assert_eq!(page(&siege, "?apres=7").await, (vec![], 7));
    assert_eq!(page(&siege, "?type=a.fait").await, (vec![1, 2, 3, 6, 7], 7));
    assert_eq!(page(&siege, "?type=a.fait&limite=4").await, (vec![1, 2, 3, 6], 6));
    assert_eq!(page(&siege, "?agregat_id=deux&apres=4").await, (vec![5, 6, 7], 7));
    assert_eq!(page(&siege, "?agregat_id=deux&type=b.fait").await, (vec![4, 5], 7));
    assert_eq!(page(&siege, "?agregat_id=trois").await, (vec![], 7));
    assert_eq!(page(&siege, "?apres=9007199254740991").await, (vec![], 9_007_199_254_740_991));
    let premier = siege.get(&format!("{CHEMIN}?limite=1")).await.expect_status(200)["elements"][0].clone();
    assert_eq!(
        (&premier["type"], &premier["agregat_id"], &premier["charge"]),
        (&json!("a.fait"), &json!("un"), &json!({"rang": 1}))
    );
    for refusee in [
        "?apres=-1",
        "?apres=x",
        "?apres=9007199254740992",
        "?limite=0",
        "?limite=101",
        "?type=",
        "?agregat_id=",
    ] {
        siege.get(&format!("{CHEMIN}{refusee}")).await.expect_problem(400, "requete-invalide");
    }
    assert_eq!(page(&app.machine(&[Portee::Evenements]), "?limite=1").await, (vec![1], 1));
    app.machine(&[Portee::Ventes]).get(CHEMIN).await.expect_problem(403, "role-insuffisant");
    app.travailleur(Role::Gestionnaire, &[3]).get(CHEMIN).await.expect_problem(403, "role-insuffisant");
}

#[actix_web::test]
async fn an_event_that_commits_late_comes_behind_those_that_were_read() {
    let (app, base) = crate::app().await;
    let siege = app.travailleur(Role::Responsable, &[]);
    let lent = base.client(magasin::SERVICE).await;
    for tour in 0..20 {
        let apres = 2 * tour;
        lent.batch(&format!("begin; {}", publier("lent.fait", "lent", 1))).await.unwrap();
        base.proprietaire(&publier("vite.fait", "vite", 1)).await;
        assert_eq!(page(&siege, &format!("?apres={apres}")).await, (vec![apres + 1], apres + 1));
        lent.batch("commit").await.unwrap();
        assert_eq!(page(&siege, &format!("?apres={}", apres + 1)).await, (vec![apres + 2], apres + 2));
    }
    base.expect_no_rows("select count(*) - max(position) from magasin.outbox").await;
}

#[actix_web::test]
async fn a_rare_type_is_found_however_far_back_a_page_at_a_time() {
    let (app, base) = crate::app().await;
    let siege = app.travailleur(Role::Responsable, &[]);
    base.proprietaire(
        &(publier("rare.fait", "r", 1) + &publier("fait", "x", 25_000) + &publier("rare.fait", "r", 1)),
    )
    .await;
    let (mut apres, mut trouves, mut pages) = (0, Vec::new(), 0);
    loop {
        let (positions, suite) = page(&siege, &format!("?type=rare.fait&apres={apres}")).await;
        trouves.extend(positions);
        pages += 1;
        if suite == apres && trouves.len() == 2 {
            break;
        }
        apres = suite;
    }
    assert_eq!((trouves, apres), (vec![1, 25_002], 25_002));
    assert!(pages < 12, "{pages}");
}
