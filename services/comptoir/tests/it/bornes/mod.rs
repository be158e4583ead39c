//! The description says exactly what the code takes: every newtype, at every place of a request that has it.

mod description;
mod place;
mod table;

use std::collections::BTreeSet;

use serde_json::{Value, json};

use crate::helpers::{Forme, Systeme};
pub(crate) use description::Description;
use table::Ligne;

#[actix_web::test]
async fn every_newtype_is_described_as_its_parser_takes_it() {
    let systeme = Systeme::demarrer(Forme::Un).await;
    let mut description = Description::lire();
    let places = description.places();
    assert!(places.len() > 100, "{}", places.len());
    let mut vus = BTreeSet::new();
    for place in &places {
        if vus.insert(place.nom.clone())
            && let Some(ligne) = description.table.get_mut(place.nom.as_str())
        {
            ligne.completer(&place.nom, &place.schema);
        }
    }
    let mut ecarts: Vec<_> = description
        .table
        .keys()
        .filter(|nom| !vus.contains(**nom))
        .map(|nom| format!("{nom} has a line, but no request has it"))
        .collect();
    for place in &places {
        let mots = Ligne { pris: mots(&place.schema), refuses: vec![json!("x"), json!(""), json!(1)] };
        let ligne = description.table.get(place.nom.as_str()).unwrap_or(&mots);
        let validateur = description.validateur(&place.schema);
        for (pris, valeur) in ligne
            .pris
            .iter()
            .map(|valeur| (true, valeur))
            .chain(ligne.refuses.iter().map(|valeur| (false, valeur)))
        {
            let ou = format!("{} {} {} {}: {valeur}", place.methode, place.modele, place.champ(), place.nom);
            if validateur.is_valid(valeur) != pris {
                ecarts.push(format!("{ou}: described as {}", if pris { "refused" } else { "taken" }));
            }
            // Who has no account, or no token, is told so before the length of a new password is looked at.
            if place.nom == "MotDePasseChoisi"
                && ["/api/auth/mot-de-passe", "/api/auth/reinitialisation"].contains(&place.modele.as_str())
            {
                continue;
            }
            // When a key ends is compared with the clock, which no table of moments knows.
            if pris && place.nom == "Moment" && place.modele == "/api/auth/cles" {
                continue;
            }
            // The end of a period is compared with its beginning, which is another field.
            if pris && place.nom == "Jour" && place.modele == "/api/incidents" {
                continue;
            }
            if let Some(reponse) = place.envoyer(&systeme, &description, valeur).await
                && (place.refuse(&reponse) == pris || reponse.statut >= 500)
            {
                ecarts.push(format!("{ou}: {reponse:?}"));
            }
        }
    }
    assert!(ecarts.is_empty(), "{}", ecarts.join("\n"));
}

fn mots(schema: &Value) -> Vec<Value> {
    schema["enum"].as_array().cloned().unwrap_or_default()
}

#[actix_web::test]
async fn a_cursor_has_the_form_described() {
    let systeme = Systeme::demarrer(Forme::Un).await;
    let description = Description::lire();
    let validateur = description.validateur(&json!({ "$ref": "#/components/schemas/Curseur" }));
    for liste in ["/api/produits?limite=1", "/api/produits?limite=1&tri=prix", "/api/magasins?limite=1"] {
        let curseur = systeme.anonyme(liste).get(liste).await.expect_status(200)["curseur_suivant"].clone();
        assert!(validateur.is_valid(&curseur), "{liste}: {curseur}");
        let suite = format!("{liste}&curseur={}", curseur.as_str().unwrap());
        systeme.anonyme(&suite).get(&suite).await.expect_status(200);
    }
}
