//! The examples, as `postman/exemples` has them: one file per folder of the collection.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context, ensure};
use comptoir_http::Kind;
use serde::Deserialize;
use serde_json::Value;

/// A folder of the collection.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Dossier {
    /// Its name.
    pub nom: String,
    /// What it shows, and what it needs of the folders before it.
    pub description: String,
    /// Its requests, in the order in which they are sent.
    pub exemples: Vec<Exemple>,
}

/// A request, and what it is expected to be answered.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Exemple {
    /// Its name. A refusal has that of its problem.
    pub nom: Option<String>,
    /// Method and path, variables as `{{nom}}`.
    pub appel: Option<String>,
    /// Whose token is sent: that of `{{jeton_<par>}}`; `personne` for none.
    pub par: Option<String>,
    /// The variable that a fresh `Idempotency-Key` is kept in; `aucune` for none.
    pub cle: Option<String>,
    /// The variable whose `Idempotency-Key` is sent again.
    pub meme_cle: Option<String>,
    /// The version in `If-Match`, without its quotes; `aucune` for none.
    pub version: Option<String>,
    /// Other headers.
    #[serde(default)]
    pub en_tetes: BTreeMap<String, String>,
    /// The JSON body as it is sent; `aucun` for none.
    pub corps: Option<String>,
    /// A body of another `Content-Type`: what it is, and the text, or a file of this folder.
    pub envoi: Option<Envoi>,
    /// JavaScript before the request.
    pub avant: Option<String>,
    /// The status expected; 200 where nothing is said.
    pub statut: Option<u16>,
    /// The problem expected instead.
    pub probleme: Option<String>,
    /// Fields of the answer and their values.
    #[serde(default)]
    pub verifie: BTreeMap<String, Value>,
    /// Asks again, until these fields have these values.
    #[serde(default)]
    pub jusqua: BTreeMap<String, Value>,
    /// Variables, and the fields of the answer that they get; `en-tete:ETag` for a header.
    #[serde(default)]
    pub garde: BTreeMap<String, String>,
    /// JavaScript after the answer.
    pub apres: Option<String>,
    /// The variable without which the request is not sent.
    pub si: Option<String>,
    /// The same request with a difference, and the problem that it meets.
    #[serde(default)]
    pub refus: Vec<Exemple>,
}

/// A body that is no JSON.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Envoi {
    /// Its media type.
    pub r#type: String,
    /// The body itself.
    pub texte: Option<String>,
    /// Or a file, from the folder `postman`.
    pub fichier: Option<String>,
}

impl Exemple {
    /// Method and path, without the query.
    pub fn operation(&self) -> anyhow::Result<(&str, &str)> {
        let appel = self.appel.as_deref().context("no `appel`")?;
        let (methode, adresse) = appel.split_once(' ').context("`appel` is a method and a path")?;
        Ok((methode, adresse.split('?').next().unwrap_or(adresse)))
    }

    /// The kind of problem expected.
    pub fn kind(&self) -> anyhow::Result<Option<&'static Kind>> {
        self.probleme
            .as_deref()
            .map(|slug| Kind::find(slug).with_context(|| format!("`{slug}` is no kind of problem")))
            .transpose()
    }

    /// This refusal of that request: what it does not say is as there.
    fn de(mut self, demande: &Exemple) -> anyhow::Result<Exemple> {
        ensure!(self.probleme.is_some() && self.refus.is_empty(), "a refusal names its problem");
        let Exemple { appel, par, meme_cle, version, corps, envoi, si, .. } = demande.clone();
        self.appel = self.appel.or(appel);
        self.par = self.par.or(par);
        self.version = self.version.or(version);
        self.si = self.si.or(si);
        if self.corps.is_none() && self.envoi.is_none() {
            (self.corps, self.envoi) = (corps, envoi);
        }
        if self.cle.is_none() && self.meme_cle.is_none() {
            self.meme_cle = meme_cle;
            // The key of what was done stays in its variable.
            self.cle = demande.cle.as_ref().map(|_| "cle_refusee".to_owned());
        }
        for (nom, valeur) in &demande.en_tetes {
            self.en_tetes.entry(nom.clone()).or_insert_with(|| valeur.clone());
        }
        Ok(self)
    }
}

/// The folders, in the order of the names of their files. Refusals stand behind their requests, complete.
///
/// # Errors
/// A file cannot be read or says something else than an example.
pub fn lire(dossier: &Path) -> anyhow::Result<Vec<Dossier>> {
    let lus = std::fs::read_dir(dossier).with_context(|| format!("cannot read {}", dossier.display()))?;
    let mut fichiers = lus.map(|lu| Ok(lu?.path())).collect::<anyhow::Result<Vec<_>>>()?;
    fichiers.retain(|fichier| fichier.extension().is_some_and(|extension| extension == "yaml"));
    fichiers.sort();
    let dossiers = fichiers.iter().map(|fichier| {
        un(&std::fs::read_to_string(fichier)?).with_context(|| format!("{}", fichier.display()))
    });
    dossiers.collect()
}

fn un(texte: &str) -> anyhow::Result<Dossier> {
    let mut dossier: Dossier = yaml_serde::from_str(texte)?;
    let mut exemples = Vec::new();
    for mut exemple in std::mem::take(&mut dossier.exemples) {
        let refus = std::mem::take(&mut exemple.refus);
        let nom = exemple.nom.clone().or(exemple.appel.clone()).unwrap_or_default();
        let refus = refus.into_iter().map(|refus| refus.de(&exemple).with_context(|| nom.clone()));
        let refus = refus.collect::<anyhow::Result<Vec<_>>>()?;
        exemples.push(exemple);
        exemples.extend(refus);
    }
    dossier.exemples = exemples;
    Ok(dossier)
}
