//! The table of figures.

use std::iter::once;

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
pub(crate) struct Rang {
    travail: String,
    systeme: String,
    mesure: Option<Mesure>,
    budget: Budget,
    /// What the budget is about.
    mesuree: String,
    part: Option<f64>,
    tenu: Option<bool>,
}

impl Rang {
    /// A measured figure and its budget.
    pub(crate) fn new(
        travail: &str,
        systeme: &str,
        mesure: Option<Mesure>,
        (valeur, unite): (f64, &str),
        budget: Budget,
    ) -> Self {
        let (part, tenu) = match budget {
            Budget::AuPlus(seuil, _) => (Some(valeur / seuil), Some(valeur <= seuil)),
            Budget::PlusDe(seuil, _) => (Some(valeur / seuil), Some(valeur > seuil)),
            Budget::Exact(_) | Budget::Aucun => (None, None),
        };
        let mesuree = format!("{} {unite}", chiffres(valeur));
        Rang { travail: travail.to_owned(), systeme: systeme.to_owned(), mesure, budget, mesuree, part, tenu }
    }

    /// A result that is right or wrong.
    pub(crate) fn exact(
        travail: &str,
        systeme: &str,
        budget: &'static str,
        obtenu: String,
        juste: bool,
    ) -> Self {
        Rang {
            travail: travail.to_owned(),
            systeme: systeme.to_owned(),
            mesure: None,
            budget: Budget::Exact(budget),
            mesuree: obtenu,
            part: None,
            tenu: Some(juste),
        }
    }

    fn cellules(&self) -> [String; COLONNES.len()] {
        let figure = |figure: fn(&Mesure) -> f64| {
            self.mesure.as_ref().map_or_else(|| "–".to_owned(), |mesure| chiffres(figure(mesure)))
        };
        let budget = match self.budget {
            Budget::AuPlus(seuil, unite) => format!("≤ {} {unite}", simple(seuil)),
            Budget::PlusDe(seuil, unite) => format!("> {} {unite}", simple(seuil)),
            Budget::Exact(texte) => texte.to_owned(),
            Budget::Aucun => "–".to_owned(),
        };
        let verdict = match self.tenu {
            Some(true) => "tenu",
            Some(false) => "MANQUÉ",
            None => "–",
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
            verdict.to_owned(),
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

/// All lines, as Markdown that reads well in a terminal too.
pub(crate) fn tableau(rangs: &[Rang]) -> String {
    let lignes: Vec<[String; COLONNES.len()]> =
        once(COLONNES.map(str::to_owned)).chain(rangs.iter().map(Rang::cellules)).collect();
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
        let rang = |valeur, budget| Rang::new("vente", "un", None, (valeur, "ms"), budget).cellules();
        let verdict = |valeur, budget| rang(valeur, budget)[10].clone();
        assert_eq!(verdict(1.4, Budget::AuPlus(1.5, "ms")), "tenu");
        assert_eq!(verdict(1.6, Budget::AuPlus(1.5, "ms")), "MANQUÉ");
        assert_eq!(verdict(200.0, Budget::PlusDe(200.0, "/s")), "MANQUÉ");
        assert_eq!(verdict(1.0, Budget::Aucun), "–");
        assert_eq!(rang(0.75, Budget::AuPlus(1.5, "ms"))[7..10], ["0,750 ms", "≤ 1,5 ms", "0,500 ×"]);
    }

    #[test]
    fn columns_line_up() {
        let texte = tableau(&[Rang::exact("course", "un processus", "10 sur 40", "20 × 10".into(), true)]);
        let largeurs: Vec<usize> = texte.lines().map(|ligne| ligne.chars().count()).collect();
        assert_eq!(largeurs.len(), 3);
        assert!(largeurs.iter().all(|largeur| *largeur == largeurs[0]), "{texte}");
    }
}
