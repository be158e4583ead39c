//! The file of an export, as JSON or as CSV.

use serde_json::Value;

/// One row per value: where it stands, and what it says (RFC 4180). A cell that a spreadsheet would run has an apostrophe
/// in front.
pub(super) fn csv(document: &Value) -> String {
    let mut texte = String::from("rubrique,valeur\r\n");
    feuilles(document, String::new(), &mut texte);
    texte
}

fn feuilles(valeur: &Value, chemin: String, texte: &mut String) {
    let sous = |nom: &dyn std::fmt::Display| match chemin.as_str() {
        "" => nom.to_string(),
        chemin => format!("{chemin}.{nom}"),
    };
    match valeur {
        Value::Object(membres) => membres.iter().for_each(|(nom, valeur)| feuilles(valeur, sous(nom), texte)),
        Value::Array(elements) => {
            (1_usize..).zip(elements).for_each(|(rang, valeur)| feuilles(valeur, sous(&rang), texte));
        }
        Value::Null => {}
        Value::String(mot) => ligne(&chemin, mot, texte),
        autre => ligne(&chemin, &autre.to_string(), texte),
    }
}

fn ligne(chemin: &str, valeur: &str, texte: &mut String) {
    texte.push_str(&format!("{},{}\r\n", cellule(chemin), cellule(valeur)));
}

fn cellule(brute: &str) -> String {
    // A negative amount is a number to every spreadsheet; the same sign before anything else begins a formula.
    let formule = brute.starts_with(['=', '+', '-', '@', '\t', '\r']) && brute.parse::<i64>().is_err();
    let texte = if formule { format!("'{brute}") } else { brute.to_owned() };
    if texte.contains(['"', ',', '\r', '\n']) { format!("\"{}\"", texte.replace('"', "\"\"")) } else { texte }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn each_value_has_a_row_and_none_is_a_formula() {
        let document = json!({
            "profil": { "nom": "=HYPERLINK(1)", "prenom": "Zoé, dite \"Zo\"", "telephone": null },
            "commandes": [{ "total_cents": -5 }, { "note": "-1+1" }],
        });
        let lignes: Vec<_> = csv(&document).lines().map(str::to_owned).collect();
        for attendue in [
            "profil.nom,'=HYPERLINK(1)",
            "profil.prenom,\"Zoé, dite \"\"Zo\"\"\"",
            "commandes.1.total_cents,-5",
            "commandes.2.note,'-1+1",
        ] {
            assert!(lignes.iter().any(|ligne| ligne == attendue), "{attendue}: {lignes:?}");
        }
        assert_eq!(lignes.len(), 5);
    }
}
