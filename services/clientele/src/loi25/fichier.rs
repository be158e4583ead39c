//! The file of an export, as JSON or as CSV.

use comptoir_http::csv;
use serde_json::Value;

/// One row per value: where it stands, and what it says. A spreadsheet reads its accents, and runs none of its cells.
pub(super) fn csv(document: &Value) -> String {
    let mut texte = format!("{}rubrique,valeur\r\n", csv::BOM);
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
    // A negative amount is a number to every spreadsheet; the same sign before anything else begins a formula.
    let valeur = if valeur.parse::<i64>().is_ok() { valeur.to_owned() } else { csv::inoffensif(valeur) };
    texte.push_str(&csv::ecrire(&[csv::inoffensif(chemin), valeur]));
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
        assert_eq!(lignes[0], "\u{feff}rubrique,valeur");
        assert_eq!(lignes.len(), 5);
    }
}
