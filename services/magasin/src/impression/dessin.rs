//! A column of a table as bars.

use super::page::proteger;
use super::{Cellule, Tableau};

const LARGEUR: i64 = 720;
const HAUTEUR: i64 = 180;
/// Under the bars, for what they are called.
const PIED: i64 = 16;
/// As many labels as stand side by side.
const LIBELLES: usize = 9;
/// The signs of a label that stand under a bar.
const SIGNES: usize = 12;

/// The bars as SVG; nothing where there is nothing to draw.
pub(super) fn barres(tableau: &Tableau) -> String {
    let place = tableau.dessin.and_then(|nom| tableau.colonnes.iter().position(|colonne| colonne.nom == nom));
    let Some((place, colonne)) = place.and_then(|place| Some((place, tableau.colonnes.get(place)?))) else {
        return String::new();
    };
    let valeurs: Vec<_> = tableau
        .lignes
        .iter()
        .filter_map(|ligne| Some((ligne.first()?.affichee(), ligne.get(place)?)))
        .filter_map(|(nom, cellule)| Some((nom, cellule, cellule.hauteur()?)))
        .collect();
    let haut = valeurs.iter().map(|(.., valeur)| *valeur).max().unwrap_or_default().max(0);
    let bas = valeurs.iter().map(|(.., valeur)| *valeur).min().unwrap_or_default().min(0);
    if haut == bas {
        return String::new();
    }
    let hauteur = |valeur: i64| mesurer(valeur, haut.saturating_sub(bas));
    let nombre = i64::try_from(valeurs.len()).unwrap_or(i64::MAX);
    let pas = valeurs.len().div_ceil(LIBELLES);
    let mut svg = format!(
        "<svg viewBox=\"0 0 {LARGEUR} {}\" role=\"img\" aria-label=\"{}\">\n",
        HAUTEUR + PIED,
        proteger(colonne.libelle)
    );
    for (rang, (nom, cellule, valeur)) in valeurs.iter().enumerate() {
        let rang_i64 = i64::try_from(rang).unwrap_or(i64::MAX);
        let x = rang_i64 * LARGEUR / nombre;
        let largeur = ((rang_i64 + 1) * LARGEUR / nombre - x) * 4 / 5;
        let y = hauteur(haut.saturating_sub((*valeur).max(0)));
        svg += &barre((x, y), (largeur.max(1), hauteur(valeur.saturating_abs())), nom, cellule);
        if rang % pas == 0 {
            let court: String = nom.chars().take(SIGNES).collect();
            svg += &format!("<text x=\"{x}\" y=\"{}\">{}</text>\n", HAUTEUR + PIED - 4, proteger(&court));
        }
    }
    svg + "</svg>\n"
}

/// So much of the height as this is of the whole.
fn mesurer(valeur: i64, tout: i64) -> i64 {
    i64::try_from(i128::from(valeur) * i128::from(HAUTEUR) / i128::from(tout.max(1))).unwrap_or(HAUTEUR)
}

fn barre((x, y): (i64, i64), (largeur, hauteur): (i64, i64), nom: &str, cellule: &Cellule) -> String {
    format!(
        "<rect x=\"{x}\" y=\"{y}\" width=\"{largeur}\" height=\"{hauteur}\"><title>{} : {}</title></rect>\n",
        proteger(nom),
        proteger(&cellule.affichee())
    )
}

#[cfg(test)]
mod tests {
    use super::super::Colonne;
    use super::*;
    use comptoir_types::Centimes;

    fn tableau(montants: &[i64]) -> Tableau {
        Tableau {
            titre: "Essai / Test",
            colonnes: &[
                Colonne { nom: "nom", libelle: "Nom / Name" },
                Colonne { nom: "total", libelle: "Total" },
            ],
            lignes: montants
                .iter()
                .map(|cents| vec![Cellule::Texte("<b>".to_owned()), Cellule::Montant(Centimes::new(*cents))])
                .collect(),
            dessin: Some("total"),
        }
    }

    #[test]
    fn bars_stand_on_nothing_and_hang_from_it() {
        let svg = barres(&tableau(&[300, 0, -100]));
        for barre in [
            "<rect x=\"0\" y=\"0\" width=\"192\" height=\"135\"><title>&lt;b&gt; : 3,00 $</title></rect>",
            "<rect x=\"240\" y=\"135\" width=\"192\" height=\"0\">",
            "<rect x=\"480\" y=\"135\" width=\"192\" height=\"45\">",
        ] {
            assert!(svg.contains(barre), "{svg}");
        }
        assert_eq!(barres(&tableau(&[])), "");
        assert_eq!(barres(&tableau(&[0, 0])), "");
        barres(&tableau(&[i64::MAX, i64::MIN]));
        assert_eq!(barres(&tableau(&[1; 366])).matches("<text").count(), 9);
    }
}
