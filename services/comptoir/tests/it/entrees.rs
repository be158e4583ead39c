//! Bad input, everywhere: a 4xx that says what was expected, never a 500, and nothing changed.

use comptoir_test::TestResponse;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::helpers::{Forme, Operation, Systeme, admis, document, operations, resoudre};

/// A refusal that is told as one.
fn refusee(reponse: &TestResponse) -> bool {
    (400..500).contains(&reponse.statut)
        && reponse.en_tete("content-type") == Some("application/problem+json")
}

/// All rows of all tables but those that readers of events fill meanwhile, so that a refusal that left one behind is seen.
async fn lignes(systeme: &Systeme) -> i64 {
    systeme.base.compte("
        select sum((xpath('/row/n/text()', query_to_xml(format('select count(*) n from %I.%I', schemaname, tablename), false, true, '')))[1]::text::bigint)
          from pg_tables where schemaname in ('authentification', 'clientele', 'panier', 'travailleur', 'magasin')
           and tablename not in ('outbox_lecteur', 'journal_audit', 'vente_jour', 'produit_jour', 'produit_mois', 'commande_vue', 'notification', 'courriel')").await
}

/// Values that no field takes as they are.
fn mauvaises_valeurs() -> Vec<Value> {
    vec![
        Value::Null,
        json!(true),
        json!(-1),
        json!(0),
        json!(1.5),
        json!(i64::MAX),
        json!(u64::MAX),
        json!("\u{0}"),
        json!("x\u{0}y"),
        json!("é".repeat(5000)),
        json!("'; drop table magasin.vente; --"),
        json!([]),
        json!([[[[[[]]]]]]),
        json!({ "a": 1 }),
        json!([{ "produit_id": 1, "quantite": -1, "prix_vu_cents": i64::MAX }]),
    ]
}

#[actix_web::test]
async fn a_body_that_is_not_one_is_refused() {
    let systeme = Systeme::demarrer(Forme::Un).await;
    let avant = lignes(&systeme).await;
    let mut ecarts = Vec::new();
    let json = |operation: &&Operation| {
        operation.description["requestBody"]["content"]["application/json"].is_object()
    };
    for operation in operations().iter().filter(json) {
        let Operation { methode, chemin, .. } = operation;
        let appelant = admis(&systeme, operation).cle(Uuid::now_v7());
        let json = Some("application/json");
        for (attendu, type_de, corps) in [
            (400, json, b"{".to_vec()),
            (400, json, b"pas du JSON".to_vec()),
            (400, json, b"[]".to_vec()),
            (400, json, b"null".to_vec()),
            (400, json, b"{} {}".to_vec()),
            (400, json, b"{\"\xff\": 1}".to_vec()),
            (400, json, "[".repeat(10_000).into_bytes()),
            (400, json, br#"{"un_champ_inconnu": 1}"#.to_vec()),
            (413, json, format!("{{\"a\": \"{}\"}}", "x".repeat(300_000)).into_bytes()),
            (415, Some("text/plain"), b"{}".to_vec()),
            (415, None, b"{}".to_vec()),
        ] {
            let apercu = String::from_utf8_lossy(&corps[..corps.len().min(30)]).into_owned();
            let reponse = appelant.brut(methode.clone(), chemin, type_de, corps).await;
            if reponse.statut != attendu || !refusee(&reponse) {
                ecarts.push(format!("{methode} {chemin} {type_de:?} {apercu}: {reponse:?}"));
            }
        }
    }
    assert!(ecarts.is_empty(), "{}", ecarts.join("\n"));
    assert_eq!(lignes(&systeme).await, avant);
}

#[actix_web::test]
async fn a_field_with_a_value_it_cannot_hold_is_never_our_error() {
    let systeme = Systeme::demarrer(Forme::Un).await;
    let document = document();
    let mut ecarts = Vec::new();
    for operation in operations() {
        let Operation { methode, chemin, description, .. } = &operation;
        let schema =
            resoudre(&document, &description["requestBody"]["content"]["application/json"]["schema"]);
        let Some(champs) = schema["properties"].as_object() else { continue };
        for champ in champs.keys() {
            for valeur in mauvaises_valeurs() {
                let corps = json!({ champ: valeur });
                let appelant = admis(&systeme, &operation).cle(Uuid::now_v7());
                let reponse = appelant.appeler(methode.clone(), chemin, Some(corps.clone())).await;
                if reponse.statut >= 500 {
                    ecarts.push(format!(
                        "{methode} {chemin} {}: {reponse:?}",
                        corps.to_string().chars().take(80).collect::<String>()
                    ));
                }
            }
        }
    }
    assert!(ecarts.is_empty(), "{}", ecarts.join("\n"));
    systeme.verifier();
}

#[actix_web::test]
async fn a_parameter_with_a_value_it_cannot_hold_is_never_our_error() {
    let systeme = Systeme::demarrer(Forme::Un).await;
    let mut ecarts = Vec::new();
    for operation in operations() {
        let Operation { methode, chemin, description, .. } = &operation;
        let parametres = description["parameters"].as_array().into_iter().flatten();
        let noms = parametres
            .filter(|parametre| parametre["in"] == "query")
            .map(|parametre| parametre["name"].as_str().unwrap());
        let mauvais = [
            "",
            "x",
            "-1",
            "1.5",
            "99999999999999999999",
            "%00",
            "%FF",
            "%27",
            "a%20b",
            "2026-13-45",
            "%C3%A9",
        ];
        let mut chemins: Vec<_> =
            noms.flat_map(|nom| mauvais.map(|valeur| format!("{chemin}?{nom}={valeur}"))).collect();
        if let Some((debut, _)) = chemin.rsplit_once('/') {
            chemins.extend(mauvais.map(|valeur| format!("{debut}/{valeur}")));
        }
        for chemin in chemins {
            let corps = (methode != actix_web::http::Method::GET).then(|| json!({}));
            let reponse = admis(&systeme, &operation)
                .cle(Uuid::now_v7())
                .appeler(methode.clone(), &chemin, corps)
                .await;
            if reponse.statut >= 500 {
                ecarts.push(format!("{methode} {chemin}: {reponse:?}"));
            }
        }
    }
    assert!(ecarts.is_empty(), "{}", ecarts.join("\n"));
}

#[actix_web::test]
async fn an_order_without_a_key_is_refused() {
    let systeme = Systeme::demarrer(Forme::Un).await;
    let mut nombre = 0;
    for operation in operations() {
        let parametres = operation.description["parameters"].as_array().into_iter().flatten();
        if parametres.filter(|parametre| parametre["name"] == "Idempotency-Key").count() == 0 {
            continue;
        }
        nombre += 1;
        let Operation { methode, chemin, .. } = &operation;
        for cle in [None, Some("x"), Some(""), Some("00000000-0000-0000-0000-000000000000")] {
            let mut appelant = admis(&systeme, &operation);
            if let Some(cle) = cle {
                appelant = appelant.avec("Idempotency-Key", cle);
            }
            appelant
                .appeler(methode.clone(), chemin, Some(json!({})))
                .await
                .expect_problem(400, "cle-idempotence-requise");
        }
    }
    assert!(nombre >= 7, "only {nombre} operations say that they need a key");
}
