//! The table of values in the chart's README, made from values.yaml: `./just manifests` writes it.

use std::fmt::Write as _;

use serde_json::Value;

use crate::contenu;
use crate::fichiers::verifier;

const DEBUT: &str = "<!-- ./just manifests: from values.yaml -->\n";
const FIN: &str = "<!-- end -->\n";

/// A key of values.yaml.
struct Cle {
    chemin: Vec<String>,
    /// As it is written; None where keys follow below it.
    defaut: Option<String>,
    /// The comment above it.
    commentaire: String,
}

/// Every key of values.yaml, in its order.
fn cles(valeurs: &str) -> Vec<Cle> {
    let (mut cles, mut chemin, mut commentaire) = (Vec::new(), Vec::<String>::new(), Vec::new());
    for ligne in valeurs.lines() {
        let utile = ligne.trim_start();
        if let Some(texte) = utile.strip_prefix("# ") {
            commentaire.push(texte);
            continue;
        }
        if let Some((nom, defaut)) = utile.split_once(':') {
            chemin.truncate((ligne.len() - utile.len()) / 2);
            chemin.push(nom.to_owned());
            let defaut = defaut.trim();
            cles.push(Cle {
                chemin: chemin.clone(),
                defaut: (!defaut.is_empty()).then(|| defaut.to_owned()),
                commentaire: commentaire.join(" "),
            });
        } else {
            assert!(utile.is_empty(), "a table cannot be made of {ligne:?}");
        }
        commentaire.clear();
    }
    cles
}

/// What the schema says of a key.
fn schema<'a>(racine: &'a Value, chemin: &[String]) -> &'a Value {
    let suivre = |part: &'a Value| {
        let part = part.pointer("/allOf/0").unwrap_or(part);
        part["$ref"].as_str().map_or(part, |nom| racine.pointer(nom.trim_start_matches('#')).unwrap())
    };
    chemin.iter().fold(racine, |part, nom| suivre(&part["properties"][nom]))
}

/// What is said of a key: its comment, else the schema's description; then what it may be.
fn dit(racine: &Value, cle: &Cle) -> String {
    let part = schema(racine, &cle.chemin);
    let mut dit = match cle.commentaire.as_str() {
        "" => part["description"].as_str().unwrap_or_default().to_owned(),
        commentaire => commentaire.to_owned(),
    };
    if let Some(choix) = part["enum"].as_array() {
        let choix: Vec<String> = choix.iter().map(|it| format!("`{}`", it.as_str().unwrap())).collect();
        write!(dit, " ({})", choix.join(", ")).unwrap();
    }
    dit.trim().replace('|', "\\|").replace('<', "&lt;")
}

fn lignes<'a>(racine: &Value, cles: impl Iterator<Item = &'a Cle>) -> String {
    let lignes = cles.map(|cle| {
        let defaut = cle.defaut.as_ref().map_or(String::new(), |it| format!("`{it}`"));
        format!("| `{}` | {defaut} | {} |\n", cle.chemin.join("."), dit(racine, cle))
    });
    let tete = "| Value | Default | |\n|---|---|---|\n";
    lignes.fold(tete.to_owned(), |table, ligne| table + &ligne)
}

/// One table of what stands alone, then one for each group of keys.
fn tables(valeurs: &str, racine: &Value) -> String {
    let cles = cles(valeurs);
    let seules = cles.iter().filter(|cle| cle.chemin.len() == 1 && cle.defaut.is_some());
    let mut tables = format!("{DEBUT}\n{}", lignes(racine, seules));
    for groupe in cles.iter().filter(|cle| cle.chemin.len() == 1 && cle.defaut.is_none()) {
        let nom = &groupe.chemin[0];
        let dans = cles.iter().filter(|cle| cle.chemin.len() > 1 && cle.chemin[0] == *nom);
        // A line for what holds others only where it says something.
        let dans = dans.filter(|cle| cle.defaut.is_some() || !cle.commentaire.is_empty());
        let titre = dit(racine, groupe);
        let titre = if titre.is_empty() { titre } else { format!("{titre}\n\n") };
        write!(tables, "\n### {nom}\n\n{titre}{}", lignes(racine, dans)).unwrap();
    }
    tables + "\n" + FIN
}

#[test]
fn the_readme_has_every_value_as_it_is() {
    let chemin = "charts/comptoir/README.md";
    let readme = contenu(chemin);
    let (avant, reste) = readme.split_once(DEBUT).unwrap();
    let (_, apres) = reste.split_once(FIN).unwrap();
    let racine = serde_json::from_str(&contenu("charts/comptoir/values.schema.json")).unwrap();
    let tables = tables(&contenu("charts/comptoir/values.yaml"), &racine);
    verifier(chemin, &format!("{avant}{tables}{apres}"));
}

#[test]
fn no_value_is_left_unsaid() {
    let racine: Value = serde_json::from_str(&contenu("charts/comptoir/values.schema.json")).unwrap();
    let cles = cles(&contenu("charts/comptoir/values.yaml"));
    let muettes: Vec<String> = cles
        .iter()
        .filter(|cle| cle.defaut.is_some() && dit(&racine, cle).is_empty())
        .map(|cle| cle.chemin.join("."))
        .collect();
    assert!(muettes.is_empty(), "neither values.yaml nor its schema says what these are: {muettes:?}");
    assert!(cles.len() > 120, "{}", cles.len());
}

#[test]
fn keys_are_read_with_their_comments_and_places() {
    let texte =
        "# Of all.\n\n# Of a.\n# And more.\na: 1\nb:\n  # Of c.\n  c: {d: e}\n  f:\n    g: \"\"\nh: []\n";
    let lues: Vec<String> = cles(texte)
        .iter()
        .map(|cle| format!("{}={:?} {}", cle.chemin.join("."), cle.defaut, cle.commentaire))
        .collect();
    let attendues = [
        "a=Some(\"1\") Of a. And more.",
        "b=None ",
        "b.c=Some(\"{d: e}\") Of c.",
        "b.f=None ",
        "b.f.g=Some(\"\\\"\\\"\") ",
        "h=Some(\"[]\") ",
    ];
    assert_eq!(lues, attendues);
}
