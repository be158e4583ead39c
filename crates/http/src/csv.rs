//! Lines of CSV (RFC 4180).

/// What a spreadsheet takes for a formula, or passes over before one.
pub const FORMULE: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// What tells a spreadsheet that the file is UTF-8: without it some read accents as two signs.
pub const BOM: &str = "\u{feff}";

/// One line.
pub fn ecrire(cellules: &[String]) -> String {
    let cellules = cellules.iter().map(|cellule| {
        if cellule.contains(['"', ',', '\r', '\n']) {
            format!("\"{}\"", cellule.replace('"', "\"\""))
        } else {
            cellule.clone()
        }
    });
    let mut ligne = cellules.collect::<Vec<_>>().join(",");
    ligne.push_str("\r\n");
    ligne
}

/// The text of a cell that no spreadsheet takes for a formula: with an apostrophe in front.
pub fn inoffensif(texte: &str) -> String {
    if texte.starts_with(FORMULE) { format!("'{texte}") } else { texte.to_owned() }
}
