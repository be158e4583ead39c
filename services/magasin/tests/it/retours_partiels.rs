//! Any sale, given back in any parts, gives back exactly what it cost.

use comptoir_test::TestClient;
use comptoir_types::Role;
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use serde_json::{Value, json};

use crate::helpers::{agir, ouvrir, tables, vendre, verifier};

/// Price and whether it is sold by weight, by product of the tables.
const ARTICLES: [(i32, i64, bool); 7] = [
    (1, 174, false),
    (2, 470, false),
    (3, 1000, false),
    (4, 2199, true),
    (11, 999, false),
    (13, 33, false),
    (14, 507, false),
];

const CONSIGNES: &str =
    "update magasin.produit set consigne_cents = case produit_id when 1 then 10 else 25 end
                          where produit_id in (1, 3, 14)";

/// What a return gives back, and what a sale costs.
const MONTANTS: [&str; 5] = ["sous_total_cents", "consigne_cents", "tps_cents", "tvq_cents", "total_cents"];

/// Lines of an article, a quantity, so many thousandths of the line off, and where the line is cut.
fn ventes() -> impl Strategy<Value = Vec<(usize, i64, i64, Vec<u16>)>> {
    let coupes = prop::collection::vec(1_u16..1000, 0..4);
    let ligne = (0..ARTICLES.len(), 1_i64..12, prop_oneof![Just(0_i64), 1..1000_i64], coupes);
    prop::collection::vec(ligne, 1..6)
}

/// This quantity, cut at these thousandths of it.
fn couper(quantite: i64, coupes: &[u16]) -> Vec<i64> {
    let mut bornes: Vec<i64> = coupes.iter().map(|coupe| quantite * i64::from(*coupe) / 1000).collect();
    bornes.push(quantite);
    bornes.sort_unstable();
    let debuts = std::iter::once(0).chain(bornes.iter().copied()).collect::<Vec<_>>();
    debuts.iter().zip(&bornes).map(|(debut, fin)| fin - debut).filter(|part| *part > 0).collect()
}

fn montants(document: &Value) -> [i64; 5] {
    MONTANTS.map(|nom| document[nom].as_i64().unwrap())
}

/// The return of these lines by card: what it must make is asked by a wrong amount first.
async fn rendre(gerant: &TestClient<'_>, session: &str, vente: &str, lignes: &Value) -> [i64; 5] {
    let corps = |cents: i64| {
        let rendu = json!([{"moyen": "credit", "montant_cents": cents, "reference": "R"}]);
        json!({"magasin_id": 3, "session_id": session, "motif": "autre", "lignes": lignes,
               "remboursements": if cents == 0 { json!([]) } else { rendu }})
    };
    let chemin = format!("/api/ventes/{vente}/retours");
    let refus =
        agir(gerant, &chemin, corps(1_000_000_000)).await.expect_problem(409, "paiements-incoherents");
    let total = refus["total_cents"].as_i64().unwrap();
    montants(&agir(gerant, &chemin, corps(total)).await.expect_status(201))
}

#[actix_web::test]
async fn the_parts_of_any_sale_make_exactly_the_whole() {
    let (app, base) = crate::app().await;
    tables(&base).await;
    base.proprietaire(CONSIGNES).await;
    let gerant = app.travailleur(Role::Gestionnaire, &[3]);
    let session = ouvrir(&gerant, 1).await;
    let mut runner = TestRunner::deterministic();
    let mut retours = 0;
    for _ in 0..25 {
        let panier = ventes().new_tree(&mut runner).unwrap().current();
        let lignes: Vec<_> = panier
            .iter()
            .map(|(rang, quantite, millieme, _)| {
                let (produit, prix, pese) = ARTICLES[*rang];
                let quantite = if pese { quantite * 137 } else { *quantite };
                let brut = if pese { (quantite * prix + 500) / 1000 } else { quantite * prix };
                let remise = brut * millieme / 1000;
                json!({"produit_id": produit, "quantite": quantite, "prix_vu_cents": prix,
                       "remise_cents": remise, "remise_motif": (remise > 0).then_some("employe")})
            })
            .collect();
        let mut corps = json!({"magasin_id": 3, "session_id": session, "lignes": lignes, "ecart_permis": true,
            "paiements": [{"moyen": "credit", "montant_cents": 1_000_000_000, "reference": "T"}]});
        let refus = vendre(&gerant, corps.clone()).await.expect_problem(409, "paiements-incoherents");
        let total = refus["total_cents"].as_i64().unwrap();
        corps["paiements"] = if total == 0 {
            json!([])
        } else {
            json!([{"moyen": "credit", "montant_cents": total, "reference": "T"}])
        };
        let vendue = vendre(&gerant, corps).await.expect_status(201);
        let id = vendue["vente_id"].as_str().unwrap();
        // The first parts of all lines come back together, then the second ones, until nothing is left.
        let mut parts: Vec<_> = lignes
            .iter()
            .zip(&panier)
            .map(|(ligne, (.., coupes))| couper(ligne["quantite"].as_i64().unwrap(), coupes))
            .collect();
        let mut rendus = [0; 5];
        while parts.iter().any(|parts| !parts.is_empty()) {
            let tour: Vec<_> = parts
                .iter_mut()
                .zip(1..)
                .filter_map(|(parts, rang)| Some(json!({"rang": rang, "quantite": parts.pop()?})))
                .collect();
            let rendu = rendre(&gerant, &session, id, &Value::from(tour)).await;
            rendus = std::array::from_fn(|montant| rendus[montant] + rendu[montant]);
            assert!(rendu.iter().all(|montant| *montant >= 0), "{rendu:?}");
            retours += 1;
        }
        assert_eq!(rendus, montants(&vendue), "{panier:?}");
    }
    assert!(retours > 40, "{retours}");
    verifier(&base).await;
}
