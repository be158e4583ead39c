//! Requests written out before the clock starts.

use std::fmt::Write as _;

use serde_json::Value;
use uuid::Uuid;

/// A request, as it goes over the wire.
#[derive(Clone)]
pub(crate) struct Requete {
    tete: String,
    corps: String,
}

impl Requete {
    /// A read.
    pub(crate) fn get(chemin: &str) -> Self {
        Requete { tete: format!("GET {chemin} HTTP/1.1\r\n"), corps: String::new() }
    }

    /// A write of this body.
    pub(crate) fn post(chemin: &str, corps: &Value) -> Self {
        Self::ecrire("POST", chemin, corps)
    }

    /// A change by this body.
    pub(crate) fn patch(chemin: &str, corps: &Value) -> Self {
        Self::ecrire("PATCH", chemin, corps)
    }

    fn ecrire(methode: &str, chemin: &str, corps: &Value) -> Self {
        let tete = format!("{methode} {chemin} HTTP/1.1\r\nContent-Type: application/json\r\n");
        Requete { tete, corps: corps.to_string() }
    }

    /// By the holder of this token.
    pub(crate) fn jeton(self, jeton: &str) -> Self {
        self.en_tete("Authorization", &format!("Bearer {jeton}"))
    }

    /// Once, by this key.
    pub(crate) fn cle(self, cle: Uuid) -> Self {
        self.en_tete("Idempotency-Key", &cle.to_string())
    }

    /// From this version of what it changes.
    pub(crate) fn version(self, version: i32) -> Self {
        self.en_tete("If-Match", &format!("\"{version}\""))
    }

    fn en_tete(mut self, nom: &str, valeur: &str) -> Self {
        self.tete.extend([nom, ": ", valeur, "\r\n"]);
        self
    }

    /// All of them as `tir.lua` reads them: the length on a line, then the text.
    pub(crate) fn fichier(requetes: &[Requete]) -> String {
        let mut fichier = String::new();
        for Requete { tete, corps } in requetes {
            let longueur =
                if corps.is_empty() { String::new() } else { format!("Content-Length: {}\r\n", corps.len()) };
            let texte = format!("{tete}Host: 127.0.0.1\r\nAccept: application/json\r\n{longueur}\r\n{corps}");
            // Writing to a string does not fail.
            let _ = write!(fichier, "{}\n{texte}", texte.len());
        }
        fichier
    }
}
