//! What Postman runs before a request and after its answer.

use comptoir_http::Kind;
use serde_json::Value;

use crate::exemple::Exemple;

/// Before the request.
pub(crate) fn avant(exemple: &Exemple) -> Vec<String> {
    let mut lignes = Vec::new();
    if let Some(variable) = &exemple.si {
        lignes.push(format!("if (!pm.variables.get({})) pm.execution.skipRequest();", js(variable)));
    }
    if let Some(cle) = cle_neuve(exemple) {
        lignes.push(format!(
            "pm.collectionVariables.set({}, pm.variables.replaceIn(\"{{{{$guid}}}}\"));",
            js(cle)
        ));
    }
    lignes.extend(exemple.avant.iter().flat_map(|script| script.lines().map(str::to_owned)));
    lignes
}

/// The variable of a key that is made for this request.
pub(crate) fn cle_neuve(exemple: &Exemple) -> Option<&str> {
    exemple.cle.as_deref().filter(|cle| *cle != "aucune")
}

/// After the answer.
pub(crate) fn apres(exemple: &Exemple, kind: Option<&Kind>) -> Vec<String> {
    let statut = kind.map_or(exemple.statut.unwrap_or(200), |kind| kind.status);
    let mut lignes = vec![format!(
        "pm.test(\"{statut}\", () => pm.expect(pm.response.code, pm.response.text()).to.eql({statut}));"
    )];
    if let Some(Kind { slug, status, .. }) = kind {
        // The gateway's own refusals have no body: krakend/README.md.
        if matches!(status, 401 | 403 | 429) {
            lignes.push(
                "if (pm.variables.get(\"passerelle\") === \"oui\" && !pm.response.text()) return;".to_owned(),
            );
        }
        lignes.push(format!(
            "pm.test(\"{slug}\", () => pm.expect(pm.response.json().type).to.eql(\"/problemes/{slug}\"));"
        ));
    }
    let lit = |champ: &String| !champ.starts_with(EN_TETE);
    if exemple.garde.values().any(lit) || exemple.verifie.keys().any(lit) || !exemple.jusqua.is_empty() {
        lignes.push("const corps = pm.response.json();".to_owned());
    }
    if !exemple.jusqua.is_empty() {
        let attendu: Vec<String> =
            exemple.jusqua.iter().map(|(nom, valeur)| format!("{} === {}", champ(nom), valeur)).collect();
        lignes.extend([
            "const essais = Number(pm.variables.get(\"essais\") || 0) + 1;".to_owned(),
            format!("const fini = {};", attendu.join(" && ")),
            "pm.collectionVariables.set(\"essais\", fini || essais > 60 ? 0 : essais);".to_owned(),
            "if (!fini && essais <= 60) {".to_owned(),
            "    pm.execution.setNextRequest(pm.info.requestId);".to_owned(),
            "    return setTimeout(() => {}, 250);".to_owned(),
            "}".to_owned(),
        ]);
    }
    let constats = exemple.jusqua.iter().chain(&exemple.verifie);
    lignes.extend(constats.map(|(nom, valeur)| {
        let titre = js(&format!("{nom} = {}", brut(valeur)));
        format!("pm.test({titre}, () => pm.expect({}).to.eql({}));", compare(nom, valeur), attendu(valeur))
    }));
    lignes.extend(
        exemple
            .garde
            .iter()
            .map(|(variable, nom)| format!("pm.collectionVariables.set({}, {});", js(variable), champ(nom))),
    );
    lignes.extend(exemple.apres.iter().flat_map(|script| script.lines().map(str::to_owned)));
    lignes
}

const EN_TETE: &str = "en-tete:";

/// How JavaScript reads a field of the answer. An `ETag` is read without its quotes.
fn champ(nom: &str) -> String {
    match nom.strip_prefix(EN_TETE) {
        Some("ETag") => "(pm.response.headers.get(\"ETag\") || \"\").replace(/\"/g, \"\")".to_owned(),
        Some(en_tete) => format!("pm.response.headers.get({})", js(en_tete)),
        None if nom.starts_with('[') => format!("corps{nom}"),
        None => format!("corps.{nom}"),
    }
}

/// A variable is compared as text: it may hold what was a number.
fn compare(nom: &str, valeur: &Value) -> String {
    if variable(valeur) { format!("String({})", champ(nom)) } else { champ(nom) }
}

fn attendu(valeur: &Value) -> String {
    if variable(valeur) { format!("pm.variables.replaceIn({valeur})") } else { valeur.to_string() }
}

fn variable(valeur: &Value) -> bool {
    valeur.as_str().is_some_and(|texte| texte.contains("{{"))
}

fn brut(valeur: &Value) -> String {
    valeur.as_str().map_or_else(|| valeur.to_string(), str::to_owned)
}

/// A text as JavaScript writes it.
fn js(texte: &str) -> String {
    Value::from(texte).to_string()
}
