//! Rows on paper: 42 columns of text, or a page that prints 80 mm wide.

use super::Rang;

/// What a receipt printer has across.
const COLONNES: usize = 42;

/// The rows as a receipt printer takes them.
pub(crate) fn texte(rangs: &[Rang]) -> String {
    rangs.iter().map(|rang| rang_de_texte(rang) + "\n").collect()
}

fn rang_de_texte(rang: &Rang) -> String {
    match rang {
        Rang::Centre(texte) => format!("{:^COLONNES$}", couper(texte, COLONNES)).trim_end().to_owned(),
        Rang::Gauche(texte) => couper(texte, COLONNES),
        Rang::Texte(texte) => en_lignes(texte).join("\n"),
        Rang::Montant(libelle, montant) | Rang::Total(libelle, montant) => {
            let place = COLONNES.saturating_sub(montant.chars().count() + 1);
            format!("{:place$} {montant}", couper(libelle, place))
        }
        Rang::Filet => "-".repeat(COLONNES),
    }
}

fn couper(texte: &str, place: usize) -> String {
    texte.chars().take(place).collect()
}

/// Broken between words; a word wider than the paper is cut.
fn en_lignes(texte: &str) -> Vec<String> {
    let mut lignes: Vec<String> = Vec::new();
    for mot in texte.split_whitespace() {
        match lignes.last_mut() {
            Some(ligne) if ligne.chars().count() + 1 + mot.chars().count() <= COLONNES => {
                ligne.push(' ');
                ligne.push_str(mot);
            }
            _ => lignes.push(couper(mot, COLONNES)),
        }
    }
    lignes
}

pub(super) const DEBUT: &str = "<!doctype html>
<html lang=\"fr\">
<head>
<meta charset=\"utf-8\">
";

const STYLE: &str = "<style>
body { font: 9pt/1.35 monospace; width: 72mm; margin: 4mm auto; }
p { margin: 0; display: flex; justify-content: space-between; gap: 2mm; white-space: pre-wrap; }
.centre { justify-content: center; text-align: center; }
.total { font-weight: bold; font-size: 12pt; }
b { font-weight: inherit; white-space: nowrap; }
hr { border: 0; border-top: 1px dashed; margin: 1.5mm 0; }
@page { size: 80mm auto; margin: 0 4mm; }
@media print { body { margin: 0; } }
</style>
</head>
<body>
";

/// The rows as a page of this title, to save and to print.
pub(crate) fn html(titre: &str, rangs: &[Rang]) -> String {
    let titre = proteger(titre);
    let corps: String = rangs.iter().map(|rang| rang_de_page(rang) + "\n").collect();
    format!("{DEBUT}<title>{titre}</title>\n{STYLE}{corps}</body>\n</html>\n")
}

fn rang_de_page(rang: &Rang) -> String {
    match rang {
        Rang::Centre(texte) => format!("<p class=\"centre\">{}</p>", proteger(texte)),
        Rang::Gauche(texte) | Rang::Texte(texte) => format!("<p>{}</p>", proteger(texte)),
        Rang::Montant(libelle, montant) => {
            format!("<p><span>{}</span><b>{}</b></p>", proteger(libelle), proteger(montant))
        }
        Rang::Total(libelle, montant) => {
            format!("<p class=\"total\"><span>{}</span><b>{}</b></p>", proteger(libelle), proteger(montant))
        }
        Rang::Filet => "<hr>".to_owned(),
    }
}

pub(super) fn proteger(texte: &str) -> String {
    texte.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_take_as_many_lines_as_they_need() {
        let phrase = "Retour dans les 30 jours avec la facture, sauf les articles périssables.";
        let rangs = [Rang::Texte(phrase.to_owned()), Rang::Texte("x".repeat(50)), Rang::Texte(String::new())];
        assert_eq!(
            texte(&rangs),
            format!(
                "Retour dans les 30 jours avec la facture,\nsauf les articles périssables.\n{}\n\n",
                "x".repeat(42)
            )
        );
    }
}
