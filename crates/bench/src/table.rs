//! The table of figures.

use std::iter::once;

use crate::dire;
use crate::mesure::Mesure;

/// What a line may take at most, or must give at least.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Budget {
    /// No more than this many of this unit.
    AuPlus(f64, &'static str),
    /// More than this many of this unit.
    PlusDe(f64, &'static str),
    /// Exactly so, or not.
    Exact(&'static str),
    /// Not in the contract; measured to be known.
    Aucun,
}

/// A line of the table.
pub(crate) struct Row {
    travail: String,
    systeme: String,
    mesure: Option<Mesure>,
    budget: Budget,
    /// What the budget is about.
    mesuree: String,
    part: Option<f64>,
    verdict: Verdict,
}

/// What became of a budget.
#[derive(Debug, Clone)]
enum Verdict {
    Tenu,
    Manque,
    SansBudget,
    /// There is no figure, and this is why.
    Echec(String),
}

impl From<bool> for Verdict {
    fn from(tenu: bool) -> Self {
        if tenu { Verdict::Tenu } else { Verdict::Manque }
    }
}

/// The lines so far: one that fails takes no other with it.
#[derive(Default)]
pub(crate) struct Rangs(Vec<Row>);

impl Rangs {
    /// Adds what this work gave, or a line that says why it gave nothing.
    pub(crate) fn noter<R: IntoIterator<Item = Row>>(&mut self, travail: &str, obtenus: anyhow::Result<R>) {
        match obtenus {
            Ok(rangs) => self.0.extend(rangs),
            Err(error) => {
                dire(&format!("{travail} : {error:#}"));
                self.0.push(Row::echec(travail, &error));
            }
        }
    }

    /// How many lines have no figure.
    pub(crate) fn echecs(&self) -> usize {
        self.0.iter().filter(|rang| matches!(rang.verdict, Verdict::Echec(_))).count()
    }

    /// All lines, as Markdown that reads well in a terminal too.
    pub(crate) fn tableau(&self) -> String {
        tableau(&self.0)
    }
}

/// What is told of a failure in its line; the whole is on standard error.
const LONGUEUR_ECHEC: usize = 120;

impl Row {
    fn echec(travail: &str, error: &anyhow::Error) -> Self {
        let raison: String = format!("{error:#}").chars().take(LONGUEUR_ECHEC).collect();
        Row {
            travail: travail.to_owned(),
            systeme: "–".to_owned(),
            mesure: None,
            budget: Budget::Aucun,
            mesuree: "–".to_owned(),
            part: None,
            verdict: Verdict::Echec(raison.replace(['|', '\n'], " ")),
        }
    }

    /// A measured figure and its budget.
    pub(crate) fn new(
        travail: &str,
        systeme: &str,
        mesure: Option<Mesure>,
        (valeur, unite): (f64, &str),
        budget: Budget,
    ) -> Self {
        let (part, verdict) = match budget {
            Budget::AuPlus(seuil, _) => (Some(valeur / seuil), (valeur <= seuil).into()),
            Budget::PlusDe(seuil, _) => (Some(valeur / seuil), (valeur > seuil).into()),
            Budget::Exact(_) | Budget::Aucun => (None, Verdict::SansBudget),
        };
        let mesuree = format!("{} {unite}", chiffres(valeur));
        Row {
            travail: travail.to_owned(),
            systeme: systeme.to_owned(),
            mesure,
            budget,
            mesuree,
            part,
            verdict,
        }
    }

    /// A result that is right or wrong.
    pub(crate) fn exact(
        travail: &str,
        systeme: &str,
        budget: &'static str,
        obtenu: String,
        juste: bool,
    ) -> Self {
        Row {
            travail: travail.to_owned(),
            systeme: systeme.to_owned(),
            mesure: None,
            budget: Budget::Exact(budget),
            mesuree: obtenu,
            part: None,
            verdict: juste.into(),
        }
    }

    fn cellules(&self) -> [String; COLONNES.len()] {
        let figure = |figure: fn(&Mesure) -> f64| {
            let figure = self.mesure.as_ref().map(figure).filter(|figure| !figure.is_nan());
            figure.map_or_else(|| "–".to_owned(), chiffres)
        };
        let budget = match self.budget {
            Budget::AuPlus(seuil, unite) => format!("≤ {} {unite}", simple(seuil)),
            Budget::PlusDe(seuil, unite) => format!("> {} {unite}", simple(seuil)),
            Budget::Exact(texte) => texte.to_owned(),
            Budget::Aucun => "–".to_owned(),
        };
        let verdict = match &self.verdict {
            Verdict::Tenu => "tenu".to_owned(),
            Verdict::Manque => "MANQUÉ".to_owned(),
            Verdict::SansBudget => "–".to_owned(),
            Verdict::Echec(raison) => format!("ÉCHEC : {raison}"),
        };
        [
            self.travail.clone(),
            self.systeme.clone(),
            figure(|mesure| mesure.p50_ms),
            figure(|mesure| mesure.p95_ms),
            figure(|mesure| mesure.debit),
            figure(|mesure| mesure.cpu_service_ms),
            figure(|mesure| mesure.cpu_base_ms),
            self.mesuree.clone(),
            budget,
            self.part.map_or_else(|| "–".to_owned(), |part| format!("{} ×", chiffres(part))),
            verdict,
        ]
    }
}

const COLONNES: [&str; 11] = [
    "Travail",
    "Système",
    "p50 ms",
    "p95 ms",
    "par s",
    "CPU service ms",
    "CPU base ms",
    "Mesuré",
    "Budget",
    "Mesuré ÷ budget",
    "Verdict",
];

fn tableau(rangs: &[Row]) -> String {
    let lignes: Vec<[String; COLONNES.len()]> =
        once(COLONNES.map(str::to_owned)).chain(rangs.iter().map(Row::cellules)).collect();
    let largeurs: [usize; COLONNES.len()] = std::array::from_fn(|colonne| {
        lignes
            .iter()
            .filter_map(|ligne| ligne.get(colonne))
            .map(|texte| texte.chars().count())
            .max()
            .unwrap_or(0)
    });
    let ecrire = |ligne: &[String; COLONNES.len()]| {
        let cellules = ligne.iter().zip(largeurs).zip(0..).map(|((texte, largeur), colonne)| {
            // Figures to the right, words to the left.
            if (2..=9).contains(&colonne) {
                format!("{texte:>largeur$}")
            } else {
                format!("{texte:<largeur$}")
            }
        });
        format!("| {} |\n", cellules.collect::<Vec<_>>().join(" | "))
    };
    let regle = largeurs.iter().zip(0..).map(|(largeur, colonne)| {
        let traits = "-".repeat(largeur + 1);
        if (2..=9).contains(&colonne) { format!("{traits}:") } else { format!("{traits}-") }
    });
    let regle = format!("|{}|\n", regle.collect::<Vec<_>>().join("|"));
    let mut lignes = lignes.iter().map(ecrire);
    lignes.next().into_iter().chain(once(regle)).chain(lignes).collect()
}

/// Three significant digits or so, with a comma.
fn chiffres(nombre: f64) -> String {
    let decimales = match nombre.abs() {
        grand if grand >= 100.0 => 0,
        moyen if moyen >= 10.0 => 1,
        petit if petit >= 1.0 => 2,
        _ => 3,
    };
    format!("{nombre:.decimales$}").replace('.', ",")
}

/// A budget as it is written in the contract.
fn simple(nombre: f64) -> String {
    nombre.to_string().replace('.', ",")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_tells_whether_its_budget_was_kept() {
        let rang = |valeur, budget| Row::new("vente", "un", None, (valeur, "ms"), budget).cellules();
        let verdict = |valeur, budget| rang(valeur, budget)[10].clone();
        assert_eq!(verdict(1.4, Budget::AuPlus(1.5, "ms")), "tenu");
        assert_eq!(verdict(1.6, Budget::AuPlus(1.5, "ms")), "MANQUÉ");
        assert_eq!(verdict(200.0, Budget::PlusDe(200.0, "/s")), "MANQUÉ");
        assert_eq!(verdict(1.0, Budget::Aucun), "–");
        assert_eq!(rang(0.75, Budget::AuPlus(1.5, "ms"))[7..10], ["0,750 ms", "≤ 1,5 ms", "0,500 ×"]);
    }

    #[test]
    fn a_line_that_fails_says_why_and_takes_no_other_with_it() {
        let mut rangs = Rangs::default();
        let rang = |travail| Row::exact(travail, "un", "0", "0".into(), true);
        rangs.noter("avant", Ok([rang("avant")]));
        rangs.noter("vente", Err::<Vec<Row>, _>(anyhow::anyhow!("no\nstock | left").context("refused")));
        rangs.noter("après", Ok([rang("après")]));
        assert_eq!(rangs.echecs(), 1);
        let texte = rangs.tableau();
        let lignes: Vec<&str> = texte.lines().collect();
        assert_eq!(lignes.len(), 5, "{texte}");
        assert!(
            lignes[3].contains("vente") && lignes[3].contains("ÉCHEC : refused: no stock   left"),
            "{texte}"
        );
        assert!(lignes[2].contains("avant") && lignes[4].contains("après"), "{texte}");
    }

    #[test]
    fn columns_line_up() {
        let texte = tableau(&[Row::exact("course", "un processus", "10 sur 40", "20 × 10".into(), true)]);
        let largeurs: Vec<usize> = texte.lines().map(|ligne| ligne.chars().count()).collect();
        assert_eq!(largeurs.len(), 3);
        assert!(largeurs.iter().all(|largeur| *largeur == largeurs[0]), "{texte}");
    }
}
