//! Labels for shelves, on paper: a page of them, three across, each with its barcode.

use barcoders::generators::svg::SVG;
use barcoders::sym::ean8::EAN8;
use barcoders::sym::ean13::EAN13;

use super::page::{DEBUT, proteger};

/// What a label shows.
#[derive(Debug)]
pub struct Etiquette {
    pub nom_fr: String,
    pub nom_en: String,
    /// Brand and size.
    pub detail: Vec<String>,
    /// What it costs, to be seen from afar.
    pub prix: String,
    /// The regular price, where another is in force.
    pub prix_regulier: Option<String>,
    /// Several for one price.
    pub lot: Option<String>,
    /// What a measure of it costs.
    pub prix_unitaire: Option<String>,
    /// What the law has a label say of taxes.
    pub mention: Option<&'static str>,
    pub sku: String,
    /// The barcode.
    pub gtin: Option<String>,
}

const STYLE: &str = "<style>
body { font: 8pt/1.25 sans-serif; margin: 5mm; display: grid; grid-template-columns: repeat(3, 62mm); gap: 2mm; }
article { border: 1px solid; padding: 2mm; height: 38mm; overflow: hidden; break-inside: avoid; position: relative; }
p { margin: 0; }
.prix { font-weight: bold; font-size: 20pt; line-height: 1.1; }
.lot { font-weight: bold; font-size: 11pt; }
.bas { position: absolute; bottom: 2mm; left: 2mm; right: 2mm; display: flex; justify-content: space-between; align-items: end; }
svg { width: 30mm; height: 9mm; }
@page { margin: 5mm; }
@media print { body { margin: 0; } }
</style>
</head>
<body>
";

/// The labels as a page of this title.
pub(crate) fn etiquettes(titre: &str, etiquettes: &[Etiquette]) -> String {
    let corps: String = etiquettes.iter().map(article).collect();
    format!("{DEBUT}<title>{}</title>\n{STYLE}{corps}</body>\n</html>\n", proteger(titre))
}

fn article(etiquette: &Etiquette) -> String {
    let ligne = |classe: &str, texte: Option<&str>| {
        texte.map(|texte| format!("<p class=\"{classe}\">{}</p>\n", proteger(texte))).unwrap_or_default()
    };
    let anglais = Some(etiquette.nom_en.as_str()).filter(|nom| *nom != etiquette.nom_fr);
    let detail = etiquette.detail.join(" · ");
    let haut = [
        ligne("nom", Some(&etiquette.nom_fr)),
        ligne("nom", anglais),
        ligne("detail", Some(detail.as_str()).filter(|detail| !detail.is_empty())),
        ligne("prix", Some(&etiquette.prix)),
        ligne("lot", etiquette.lot.as_deref()),
        ligne("regulier", etiquette.prix_regulier.as_deref()),
        ligne("unitaire", etiquette.prix_unitaire.as_deref()),
        ligne("mention", etiquette.mention),
    ];
    let code = etiquette.gtin.as_deref().map(code_barres).unwrap_or_default();
    let sku = proteger(&etiquette.sku);
    format!("<article>\n{}<div class=\"bas\"><span>{sku}</span>{code}</div>\n</article>\n", haut.concat())
}

/// The bars and the digits; the digits alone where such a code has no bars of its own.
fn code_barres(gtin: &str) -> String {
    let barres = match gtin.len() {
        8 => EAN8::new(gtin).map(|code| code.encode()),
        12 => EAN13::new(format!("0{gtin}")).map(|code| code.encode()),
        _ => EAN13::new(gtin).map(|code| code.encode()),
    };
    let svg = barres.and_then(|barres| SVG::new(30).generate(barres)).unwrap_or_default();
    format!("<span>{svg}<br>{}</span>", proteger(gtin))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Where the bars of a drawing are, as the digits of a table of EAN-13 write them.
    fn barres(svg: &str, modules: usize) -> String {
        let mut barres = vec!['0'; modules];
        for rect in svg.split("<rect x=\"").skip(1).filter(|rect| rect.contains("#000000")) {
            let x: usize = rect.split('"').next().unwrap().parse().unwrap();
            barres[x] = '1';
        }
        barres.into_iter().collect()
    }

    #[test]
    fn a_barcode_has_the_bars_of_its_digits() {
        // 5901234123457, the example of the standard: parity of 5 is LGGLLG.
        let attendu = [
            "101", "0001011", "0100111", "0110011", "0010011", "0111101", "0011101", "01010", "1100110",
            "1101100", "1000010", "1011100", "1001110", "1000100", "101",
        ];
        assert_eq!(barres(&code_barres("5901234123457"), 95), attendu.concat());
        // A code of twelve digits is one of thirteen that begins with a zero.
        assert_eq!(barres(&code_barres("036000291452"), 95), barres(&code_barres("0036000291452"), 95));
        let attendu = [
            "101", "0001011", "0101111", "0111101", "0110111", "01010", "1001110", "1110010", "1000100",
            "1011100", "101",
        ];
        assert_eq!(barres(&code_barres("96385074"), 67), attendu.concat());
        assert_eq!(code_barres("10614141000415"), "<span><br>10614141000415</span>");
    }
}
