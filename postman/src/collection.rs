//! The collection, in the form v2.1 of Postman.

use std::collections::BTreeSet;

use anyhow::{Context, ensure};
use serde_json::{Value, json};

use crate::description::Description;
use crate::exemple::{Dossier, Envoi, Exemple};
use crate::scripts;

const SCHEMA: &str = "https://schema.getpostman.com/json/collection/v2.1.0/collection.json";

/// The collection of these folders.
///
/// # Errors
/// An example is for no operation that is described, or says things that do not go together.
pub fn collection(description: &Description, dossiers: &[Dossier]) -> anyhow::Result<Value> {
    let mut montrees = BTreeSet::new();
    let mut rendus = Vec::new();
    for dossier in dossiers {
        let mut elements = Vec::new();
        for exemple in &dossier.exemples {
            let nom = exemple.nom.clone().or(exemple.appel.clone()).unwrap_or_default();
            let rendus = rendre(description, &mut montrees, exemple);
            elements.extend(rendus.with_context(|| format!("{}: {nom}", dossier.nom))?);
        }
        rendus.push(json!({ "name": dossier.nom, "description": dossier.description, "item": elements }));
    }
    Ok(json!({
        "info": { "name": "Comptoir", "description": ACCUEIL, "schema": SCHEMA },
        "item": rendus,
        "variable": [{ "key": "adresse", "value": "http://localhost:8081" }],
    }))
}

const ACCUEIL: &str = "Un exemple de chaque opération, et ses principaux refus, sur les données de démonstration.\n\n\
    Choisir un environnement, puis lancer « Accès » : les autres dossiers emploient ses jetons, qui valent dix minutes.\n\n\
    Fait par `./just openapi` de postman/exemples : voir postman/README.md.";

/// The example, and behind the first one of an operation that needs a token, what is answered without.
fn rendre(
    description: &Description,
    montrees: &mut BTreeSet<String>,
    exemple: &Exemple,
) -> anyhow::Result<Vec<Value>> {
    let (methode, chemin) = exemple.operation()?;
    let kind = exemple.kind()?;
    let Some(operation) = description.trouver(methode, chemin) else {
        let absent = exemple.probleme.as_deref();
        ensure!(
            matches!(absent, Some("introuvable" | "methode-non-permise")),
            "{methode} {chemin}: not described"
        );
        return Ok(vec![element(exemple, "", kind)?]);
    };
    let mut rendus = vec![element(exemple, &operation.texte, kind)?];
    if kind.is_none() && operation.jeton && montrees.insert(operation.nom()) {
        let sans = Exemple {
            appel: exemple.appel.clone(),
            par: Some("personne".to_owned()),
            si: exemple.si.clone(),
            probleme: Some("non-authentifie".to_owned()),
            ..Exemple::default()
        };
        rendus.push(element(&sans, &operation.texte, sans.kind()?)?);
    }
    Ok(rendus)
}

fn element(exemple: &Exemple, texte: &str, kind: Option<&comptoir_http::Kind>) -> anyhow::Result<Value> {
    let nom = match (&exemple.nom, kind) {
        (nom, Some(kind)) => {
            let suite = nom.as_ref().map_or(String::new(), |nom| format!(" : {nom}"));
            format!("↳ {} {}{suite}", kind.status, kind.slug)
        }
        (Some(nom), None) => nom.clone(),
        (None, None) => anyhow::bail!("no `nom`"),
    };
    let appel = exemple.appel.as_deref().unwrap_or_default();
    let (methode, adresse) = appel.split_once(' ').context("`appel` is a method and a path")?;
    let mut requete = json!({ "method": methode, "header": en_tetes(exemple), "url": url(adresse) });
    if kind.is_none() {
        requete["description"] = texte.into();
    }
    if let Some(qui) = exemple.par.as_deref().filter(|qui| *qui != "personne") {
        let jeton = format!("{{{{jeton_{qui}}}}}");
        requete["auth"] =
            json!({ "type": "bearer", "bearer": [{ "key": "token", "value": jeton, "type": "string" }] });
    }
    if let Some(corps) = corps(exemple)? {
        requete["body"] = corps;
    }
    let mut evenements = Vec::new();
    for (moment, lignes) in [("prerequest", scripts::avant(exemple)), ("test", scripts::apres(exemple, kind))]
    {
        if !lignes.is_empty() {
            evenements.push(json!({ "listen": moment, "script": { "exec": lignes } }));
        }
    }
    Ok(json!({ "name": nom, "event": evenements, "request": requete }))
}

fn url(adresse: &str) -> Value {
    let (chemin, question) = adresse.split_once('?').unwrap_or((adresse, ""));
    let parties: Vec<&str> = chemin.trim_start_matches('/').split('/').collect();
    let parametres: Vec<Value> = question
        .split('&')
        .filter(|parametre| !parametre.is_empty())
        .map(|parametre| {
            let (nom, valeur) = parametre.split_once('=').unwrap_or((parametre, ""));
            json!({ "key": nom, "value": valeur })
        })
        .collect();
    let mut url = json!({
        "raw": format!("{{{{adresse}}}}{adresse}"),
        "host": ["{{adresse}}"],
        "path": parties,
    });
    if !parametres.is_empty() {
        url["query"] = parametres.into();
    }
    url
}

fn en_tetes(exemple: &Exemple) -> Vec<Value> {
    let un = |nom: &str, valeur: String| json!({ "key": nom, "value": valeur });
    let mut rendus = Vec::new();
    if let Some(cle) = exemple.meme_cle.as_deref().or_else(|| scripts::cle_neuve(exemple)) {
        rendus.push(un("Idempotency-Key", format!("{{{{{cle}}}}}")));
    }
    if let Some(version) = exemple.version.as_deref().filter(|version| *version != "aucune") {
        rendus.push(un("If-Match", format!("\"{version}\"")));
    }
    if let Some(envoi) = &exemple.envoi {
        rendus.push(un("Content-Type", envoi.r#type.clone()));
    } else if exemple.corps.as_deref().is_some_and(|corps| corps != "aucun") {
        rendus.push(un("Content-Type", "application/json".to_owned()));
    }
    rendus.extend(exemple.en_tetes.iter().map(|(nom, valeur)| un(nom, valeur.clone())));
    rendus
}

fn corps(exemple: &Exemple) -> anyhow::Result<Option<Value>> {
    let brut = |texte: &str, langage| json!({ "mode": "raw", "raw": texte, "options": { "raw": { "language": langage } } });
    ensure!(exemple.corps.is_none() || exemple.envoi.is_none(), "`corps` and `envoi` at once");
    Ok(match (&exemple.corps, &exemple.envoi) {
        (Some(corps), _) if corps != "aucun" => Some(brut(corps.trim(), "json")),
        (_, Some(Envoi { texte: Some(texte), .. })) => Some(brut(texte, "text")),
        (_, Some(Envoi { fichier: Some(fichier), .. })) => {
            Some(json!({ "mode": "file", "file": { "src": fichier } }))
        }
        (_, Some(_)) => anyhow::bail!("`envoi` has neither `texte` nor `fichier`"),
        _ => None,
    })
}
