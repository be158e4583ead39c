//! The days that a report is about, and how far its figures go.

use chrono::{DateTime, Datelike, Days, Months, NaiveDate, Utc};
use comptoir_types::Invalid;
use serde::Serialize;
use utoipa::ToSchema;

/// How far the figures of a report go.
#[derive(Debug, Clone, Copy, Serialize, ToSchema)]
#[schema(as = EtatDesRapports)]
pub struct Etat {
    /// All that was recorded before this moment is counted.
    pub a_jour_jusqua: DateTime<Utc>,
    /// Whether all figures are being made again: what is not counted yet is missing meanwhile.
    pub reconstruction: bool,
    /// Today in Montréal.
    #[serde(skip)]
    pub aujourdhui: NaiveDate,
}

impl Etat {
    /// What a page says of it.
    pub(super) fn entete(&self) -> Vec<String> {
        let jusqua = self.a_jour_jusqua.format("%Y-%m-%d %H:%M:%S");
        let mut lignes = vec![format!("Chiffres complets jusqu'à / Figures complete up to {jusqua} UTC")];
        if self.reconstruction {
            lignes.push(
                "Reconstruction en cours : des chiffres manquent encore. / Being rebuilt: figures are still missing."
                    .to_owned(),
            );
        }
        lignes
    }
}

/// The days of a report, both among them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
pub struct Periode {
    /// The first day.
    pub du: NaiveDate,
    /// The last day.
    pub au: NaiveDate,
}

impl Periode {
    /// The most days.
    const JOURS: i64 = 366;

    /// These days. Without a last one until today; without a first one the thirty days until the last.
    ///
    /// # Errors
    /// Days in the wrong order, or more than 366.
    pub fn new(du: Option<NaiveDate>, au: Option<NaiveDate>, aujourdhui: NaiveDate) -> Result<Self, Invalid> {
        let au = au.unwrap_or_else(|| aujourdhui.max(du.unwrap_or(aujourdhui)));
        let du = du.unwrap_or_else(|| au.checked_sub_days(Days::new(29)).unwrap_or(au));
        let jours = (au - du).num_days() + 1;
        if jours < 1 {
            return Err(Invalid::new(
                format_args!("au : un jour à partir de du ({du}), reçu {au}"),
                format_args!("au: a day from du ({du}) on, got {au}"),
            ));
        }
        if jours > Self::JOURS {
            return Err(Invalid::new(
                format_args!("du, au : {} jours au plus, reçu {jours}", Self::JOURS),
                format_args!("du, au: at most {} days, got {jours}", Self::JOURS),
            ));
        }
        Ok(Periode { du, au })
    }

    /// What a page says of it.
    pub(super) fn entete(&self) -> String {
        format!("{} – {}", self.du, self.au)
    }

    /// Its whole months, which are read as such, and the days around them.
    pub fn decouper(&self) -> Decoupe {
        let apres = self.au.succ_opt().unwrap_or(self.au);
        let debut = if self.du.day() == 1 { Some(self.du) } else { mois_suivant(self.du) };
        let fin = apres.with_day(1).unwrap_or(apres);
        match debut {
            Some(debut) if debut < fin => Decoupe { debut, fin },
            _ => Decoupe { debut: apres, fin: apres },
        }
    }
}

fn mois_suivant(jour: NaiveDate) -> Option<NaiveDate> {
    jour.checked_add_months(Months::new(1))?.with_day(1)
}

/// Whole months from one first of a month to another, which is not among them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Decoupe {
    pub debut: NaiveDate,
    pub fin: NaiveDate,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn jour(texte: &str) -> NaiveDate {
        texte.parse().unwrap()
    }

    #[test]
    fn a_period_has_a_day_and_at_most_a_leap_year() {
        let aujourdhui = jour("2026-06-15");
        let periode = |du: Option<&str>, au: Option<&str>| {
            Periode::new(du.map(jour), au.map(jour), aujourdhui).map(|p| p.entete())
        };
        assert_eq!(periode(None, None).unwrap(), "2026-05-17 – 2026-06-15");
        assert_eq!(periode(Some("2026-06-01"), None).unwrap(), "2026-06-01 – 2026-06-15");
        assert_eq!(periode(Some("2026-07-01"), None).unwrap(), "2026-07-01 – 2026-07-01");
        assert_eq!(periode(None, Some("2026-01-30")).unwrap(), "2026-01-01 – 2026-01-30");
        assert!(periode(Some("2024-01-01"), Some("2024-12-31")).is_ok());
        assert!(periode(Some("2024-01-01"), Some("2025-01-01")).is_err());
        assert!(periode(Some("0000-01-01"), None).is_err());
        assert!(periode(Some("2026-06-02"), Some("2026-06-01")).is_err());
    }

    #[test]
    fn whole_months_are_taken_out_of_a_period() {
        let decoupe = |du: &str, au: &str| {
            let Decoupe { debut, fin } = Periode { du: jour(du), au: jour(au) }.decouper();
            (debut.to_string(), fin.to_string())
        };
        let attendu = |debut: &str, fin: &str| (debut.to_owned(), fin.to_owned());
        assert_eq!(decoupe("2026-01-01", "2026-12-31"), attendu("2026-01-01", "2027-01-01"));
        assert_eq!(decoupe("2026-01-02", "2026-03-30"), attendu("2026-02-01", "2026-03-01"));
        assert_eq!(decoupe("2026-01-31", "2026-02-28"), attendu("2026-02-01", "2026-03-01"));
        // None: all days are read as days.
        assert_eq!(decoupe("2026-01-02", "2026-02-27"), attendu("2026-02-28", "2026-02-28"));
        assert_eq!(decoupe("2026-01-05", "2026-01-05"), attendu("2026-01-06", "2026-01-06"));
        decoupe("9999-12-01", "9999-12-31");
    }
}
