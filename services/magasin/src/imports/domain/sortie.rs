//! A product as a line of a file.

use std::fmt::Display;

use super::Ligne;
use super::ligne::proteger;

impl Ligne {
    /// Its cells, in the order of the columns.
    pub fn cellules(&self) -> Vec<String> {
        let texte = |texte: &Option<String>| proteger(texte.as_deref().unwrap_or_default());
        let oui = |oui: Option<bool>| if oui == Some(true) { "oui" } else { "non" }.to_owned();
        vec![
            texte(&self.sku),
            texte(&self.nom_fr),
            texte(&self.nom_en),
            texte(&self.description_fr),
            texte(&self.description_en),
            texte(&self.categorie),
            texte(&self.taxe),
            texte(&self.unite),
            nombre(self.prix_cents),
            nombre(self.cout_cents),
            nombre(self.consigne_cents),
            texte(&self.plu),
            texte(&self.marque),
            nombre(self.contenance.filter(|contenance| *contenance > 0)),
            texte(&self.mesure),
            oui(self.en_ligne),
            oui(self.actif),
            texte(&self.codes),
        ]
    }
}

fn nombre<T: Display>(nombre: Option<T>) -> String {
    nombre.map(|nombre| nombre.to_string()).unwrap_or_default()
}
