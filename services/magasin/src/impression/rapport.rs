//! Reports: data, a file for a spreadsheet, or a page to print with each table drawn.

use std::future::{Ready, ready};

use actix_web::dev::Payload;
use actix_web::http::header::CONTENT_DISPOSITION;
use actix_web::{FromRequest, HttpRequest, HttpResponse};
use comptoir_http::{Problem, media_types};
use serde::Serialize;

use super::Tableau;
use super::dessin::barres;
use super::page::{DEBUT, proteger};

/// A document of tables.
pub(crate) trait Rapport: Serialize {
    /// The name of its file, without an ending.
    const NOM: &'static str;
    /// Its title, in both languages.
    const TITRE: &'static str;

    /// What stands under the title, line by line.
    fn entete(&self) -> Vec<String>;

    /// Its tables. The first is the file.
    fn tableaux(&self) -> Vec<Tableau>;
}

/// The first form that `Accept` names; data for anything else.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum FormeDeRapport {
    Donnees,
    Fichier,
    Page,
}

impl FormeDeRapport {
    fn of(request: &HttpRequest) -> Option<Self> {
        media_types(request).find_map(|genre| match genre {
            "application/json" => Some(FormeDeRapport::Donnees),
            "text/csv" => Some(FormeDeRapport::Fichier),
            "text/html" => Some(FormeDeRapport::Page),
            _ => None,
        })
    }

    /// The report in this form.
    pub(crate) fn repondre<R: Rapport>(self, rapport: &R) -> HttpResponse {
        let mut reponse = HttpResponse::Ok();
        match self {
            FormeDeRapport::Donnees => reponse.json(rapport),
            FormeDeRapport::Fichier => reponse
                .content_type("text/csv; charset=utf-8")
                .insert_header((CONTENT_DISPOSITION, format!("attachment; filename=\"{}.csv\"", R::NOM)))
                .body(rapport.tableaux().first().map(Tableau::csv).unwrap_or_default()),
            FormeDeRapport::Page => reponse.content_type("text/html; charset=utf-8").body(page(rapport)),
        }
    }
}

impl FromRequest for FormeDeRapport {
    type Error = Problem;
    type Future = Ready<Result<Self, Problem>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(Ok(FormeDeRapport::of(request).unwrap_or(FormeDeRapport::Donnees)))
    }
}

const STYLE: &str = "<style>
body { font: 9pt/1.4 sans-serif; max-width: 277mm; margin: 10mm auto; padding: 0 5mm; }
h1 { font-size: 16pt; margin: 0; }
h2 { font-size: 12pt; margin: 6mm 0 2mm; }
p { margin: 0; }
svg { width: 100%; fill: #2f5d8a; break-inside: avoid; }
svg text { font: 9px sans-serif; fill: #000; }
table { border-collapse: collapse; width: 100%; }
th, td { padding: 1mm; border-bottom: 1px solid #ccc; text-align: right; font-variant-numeric: tabular-nums; }
td:not(.texte) { white-space: nowrap; }
th:first-child, td:first-child { text-align: left; }
td.texte { text-align: left; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
@page { size: A4 landscape; margin: 10mm; }
@media print { body { margin: 0; padding: 0; } }
</style>
</head>
<body>
";

fn page<R: Rapport>(rapport: &R) -> String {
    let titre = proteger(R::TITRE);
    let entete: String =
        rapport.entete().iter().map(|ligne| format!("<p>{}</p>\n", proteger(ligne))).collect();
    let tableaux: String = rapport.tableaux().iter().map(tableau).collect();
    format!("{DEBUT}<title>{titre}</title>\n{STYLE}<h1>{titre}</h1>\n{entete}{tableaux}</body>\n</html>\n")
}

fn tableau(tableau: &Tableau) -> String {
    let colonnes: String = tableau
        .colonnes
        .iter()
        .map(|colonne| format!("<th scope=\"col\">{}</th>", proteger(colonne.libelle)))
        .collect();
    let lignes = tableau.lignes.iter().map(|ligne| {
        let cellules: String = ligne
            .iter()
            .map(|cellule| {
                let classe = if cellule.hauteur().is_none() { " class=\"texte\"" } else { "" };
                format!("<td{classe}>{}</td>", proteger(&cellule.affichee()))
            })
            .collect();
        format!("<tr>{cellules}</tr>\n")
    });
    format!(
        "<h2>{}</h2>\n{}<table>\n<thead><tr>{colonnes}</tr></thead>\n<tbody>\n{}</tbody>\n</table>\n",
        proteger(tableau.titre),
        barres(tableau),
        lignes.collect::<String>()
    )
}
