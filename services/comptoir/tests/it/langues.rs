//! A refusal is in one language, ours: no text of a library in it, and no French in an English one.

use actix_web::http::Method;
use comptoir_test::{TestClient, TestResponse};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::helpers::{Forme, Operation, Systeme, admis, document, operations, resoudre};

/// What the readers of JSON, paths, queries, numbers, UUIDs and times say of bad input.
const BIBLIOTHEQUES: [&str; 24] = [
    "deserialize error",
    "unknown field",
    "unknown variant",
    "missing field",
    "duplicate field",
    "duplicate entry",
    "trailing characters",
    "trailing input",
    "invalid type",
    "invalid value",
    "invalid length",
    "invalid digit",
    "invalid number",
    "EOF while",
    "line 1 column",
    "expected value",
    "expected ident",
    "key must be",
    "recursion limit",
    "control character (",
    "UUID parsing",
    "premature end",
    "input contains",
    "out of range",
];

/// Words that an English refusal can hardly do without, and a French one never has.
const ANGLAIS: [&str; 7] = [" the ", " is ", " are ", " of ", " got ", "expected", "field"];

/// The reverse.
const FRANCAIS: [&str; 7] = [" le ", " la ", " est ", " sont ", "reçu", "attendu", "champ"];

/// Of the answer to this request in each language: the texts for a person, and the field at fault.
async fn deux_fois(
    appelant: &TestClient<'_>,
    methode: &Method,
    chemin: &str,
    corps: &[u8],
) -> [TestResponse; 2] {
    let json = (*methode != Method::GET).then_some("application/json");
    let lire = async |langue| {
        appelant.avec("Accept-Language", langue).brut(methode.clone(), chemin, json, corps.to_vec()).await
    };
    [lire("fr-CA").await, lire("en-CA").await]
}

/// What is wrong with the words of a refusal, in both languages.
fn ecart([francais, anglais]: &[TestResponse; 2]) -> Option<String> {
    if francais.statut < 400 {
        return None;
    }
    let mots = |reponse: &TestResponse, etrangers: &[&str]| {
        let dits =
            [&reponse.corps["title"], &reponse.corps["detail"], &reponse.corps["erreurs"][0]["detail"]];
        let dits: Vec<_> = dits.iter().filter_map(|dit| dit.as_str()).map(|dit| format!(" {dit} ")).collect();
        let fautif = |dit: &String| etrangers.iter().chain(&BIBLIOTHEQUES).any(|mot| dit.contains(mot));
        dits.into_iter().find(fautif)
    };
    let muet = francais.corps["detail"].as_str().is_none_or(str::is_empty);
    let meme = francais.corps["erreurs"].is_array() && francais.corps["erreurs"] == anglais.corps["erreurs"];
    let fautif = mots(francais, &ANGLAIS).or_else(|| mots(anglais, &FRANCAIS));
    (muet || meme || fautif.is_some()).then(|| format!("{fautif:?} {francais:?} {anglais:?}"))
}

#[actix_web::test]
async fn a_refusal_names_the_field_in_the_language_of_the_request() {
    let systeme = Systeme::demarrer(Forme::Un).await;
    let cas = [
        ("POST", "/api/panier/items", "{", ".", "s'interrompt", "breaks off"),
        ("POST", "/api/panier/items", "x", ".", "pas du JSON lisible", "not readable JSON"),
        ("POST", "/api/panier/items", "{} {}", ".", "pas du JSON lisible", "not readable JSON"),
        (
            "POST",
            "/api/panier/items",
            "[]",
            ".",
            "un objet JSON est attendu, reçu une liste",
            "expected, got a list",
        ),
        (
            "POST",
            "/api/panier/items",
            r#"{"a": 1}"#,
            "a",
            "inconnu ; les champs sont produit_id, quantite",
            "unknown",
        ),
        ("POST", "/api/panier/items", r#"{"produit_id": 1}"#, "quantite", "requis", "required"),
        ("POST", "/api/panier/items", r#"{"quantite": 1, "quantite": 1}"#, "quantite", "deux fois", "twice"),
        (
            "POST",
            "/api/panier/items",
            r#"{"quantite": "1"}"#,
            "quantite",
            "entier est attendu, reçu un texte",
            "got a text",
        ),
        (
            "POST",
            "/api/panier/items",
            r#"{"quantite": 1.5}"#,
            "quantite",
            "entier est attendu, reçu 1.5",
            "got 1.5",
        ),
        (
            "POST",
            "/api/panier/items",
            r#"{"quantite": 100}"#,
            "quantite",
            "va de 1 à 99, reçu 100",
            "is 1 to 99, got 100",
        ),
        ("POST", "/api/panier/items", r#"{"quantite": null}"#, "quantite", "reçu null", "got null"),
        ("PUT", "/api/panier/items/x", r#"{"quantite": 1}"#, "id", "nombre entier", "whole number"),
        ("GET", "/api/panier/verification?mode=cueillette", "", "lieu_id", "requis", "required"),
        ("GET", "/api/panier/verification?mode=a%20/%20b&lieu_id=3", "", "mode", "« a / b »", "\"a / b\""),
        ("GET", "/api/produits?limite=x", "", "limite", "nombre entier", "whole number"),
        ("GET", "/api/produits?limite=101", "", "limite", "de 1 à 100 éléments", "1 to 100 elements"),
        ("GET", "/api/produits?limite=1&limite=2", "", "limite", "deux fois", "twice"),
        ("GET", "/api/codes-barres/123", "", "id", "8, 12, 13 ou 14 chiffres", "8, 12, 13 or 14 digits"),
        (
            "POST",
            "/api/auth/inscription",
            r#"{"consentements": [{"finalite": "x"}]}"#,
            "consentements[0].finalite",
            "un mot parmi infolettre, mesure",
            "one of the words infolettre",
        ),
        (
            "POST",
            "/api/auth/inscription",
            r#"{"consentements": [{"finalite": "mesure", "accorde": 1}]}"#,
            "consentements[0].accorde",
            "true ou false",
            "true or false",
        ),
    ];
    for (methode, chemin, corps, champ, en_francais, en_anglais) in cas {
        let methode = methode.parse().unwrap();
        let reponses = deux_fois(&systeme.anonyme(chemin), &methode, chemin, corps.as_bytes()).await;
        assert_eq!(ecart(&reponses), None, "{methode} {chemin} {corps}");
        for (reponse, attendu) in reponses.iter().zip([en_francais, en_anglais]) {
            let erreur = reponse.clone().expect_problem(400, "requete-invalide")["erreurs"][0].clone();
            assert_eq!(erreur["champ"], champ, "{methode} {chemin} {corps}: {reponse:?}");
            assert!(erreur["detail"].as_str().unwrap().contains(attendu), "{chemin} {corps}: {reponse:?}");
        }
    }
    let session = "/api/auth/sessions/x";
    let appelant = systeme.client(Uuid::now_v7(), session);
    let reponses = deux_fois(&appelant, &Method::DELETE, session, b"").await;
    assert_eq!(ecart(&reponses), None);
    let appelant = systeme.anonyme("/api/panier/items").avec("X-Panier-Jeton", "x");
    let reponses = deux_fois(&appelant, &Method::GET, "/api/panier/items", b"").await;
    assert_eq!(reponses[0].corps["erreurs"][0]["champ"], "X-Panier-Jeton");
    assert_eq!(ecart(&reponses), None);
}

#[actix_web::test]
async fn no_refusal_repeats_what_a_library_says() {
    let systeme = Systeme::demarrer(Forme::Un).await;
    let document = document();
    let valeurs = [
        json!(null),
        json!(true),
        json!(-1),
        json!(1.5),
        json!(u64::MAX),
        json!("\u{0}"),
        json!("x / y"),
        json!([]),
        json!([[]]),
        json!([{ "a": 1 }]),
        json!({ "a": 1 }),
        json!("é".repeat(600)),
    ];
    let mauvais =
        ["", "x", "-1", "1.5", "99999999999999999999", "%00", "%FF", "%C3%A9", "a%20%2F%20b", "2026-13-45"];
    let mut ecarts = Vec::new();
    for operation in operations() {
        let Operation { methode, chemin, description, .. } = &operation;
        let mut requetes: Vec<(String, Vec<u8>)> = Vec::new();
        let schema =
            resoudre(&document, &description["requestBody"]["content"]["application/json"]["schema"]);
        if let Some(champs) = schema["properties"].as_object() {
            let bruts: [&[u8]; 8] = [
                b"{",
                b"x",
                b"{} x",
                b"null",
                b"{\"\xff\": 1}",
                b"{\"a\": \"\n\"}",
                b"{\"a\": 1}",
                b"{a: 1}",
            ];
            requetes.extend(bruts.map(|corps| (chemin.clone(), corps.to_vec())));
            requetes.push((chemin.clone(), "{\"a\":".repeat(200).into_bytes()));
            for champ in champs.keys() {
                let corps = |valeur: &Value| json!({ champ: valeur }).to_string().into_bytes();
                requetes.extend(valeurs.iter().map(|valeur| (chemin.clone(), corps(valeur))));
                requetes.push((chemin.clone(), format!(r#"{{"{champ}": null, "{champ}": 1}}"#).into_bytes()));
            }
        }
        for parametre in description["parameters"].as_array().into_iter().flatten() {
            let nom = parametre["name"].as_str().unwrap();
            if parametre["in"] == "query" {
                requetes.extend(mauvais.map(|valeur| (format!("{chemin}?{nom}={valeur}"), Vec::new())));
                requetes.push((format!("{chemin}?{nom}=1&{nom}=1"), Vec::new()));
            }
        }
        if let Some((debut, _)) = chemin.rsplit_once('/') {
            requetes.extend(mauvais[1..].iter().map(|valeur| (format!("{debut}/{valeur}"), Vec::new())));
        }
        for (chemin, corps) in requetes {
            let reponses =
                deux_fois(&admis(&systeme, &operation).cle(Uuid::now_v7()), methode, &chemin, &corps).await;
            if let Some(ecart) = ecart(&reponses) {
                ecarts.push(format!("{methode} {chemin} {}: {ecart}", String::from_utf8_lossy(&corps)));
            }
        }
    }
    assert!(ecarts.is_empty(), "{}", ecarts.join("\n"));
}
