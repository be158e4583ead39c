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

    /// Its months, and the days to add to them or to take off: at most half a month at each end.
    pub fn decouper(&self) -> Decoupe {
        let apres = self.au.succ_opt().unwrap_or(self.au);
        let mut decoupe = Decoupe { debut: apres, fin: apres, jours: Vec::new() };
        let [premier, dernier] = [self.du, self.au].map(premier_du_mois);
        if premier == dernier {
            decoupe.jours.push(Tranche { debut: self.du, fin: apres, signe: 1 });
            return decoupe;
        }
        let (second, suivant) = (mois_suivant(premier), mois_suivant(dernier));
        let tranche = |debut, fin, signe| Tranche { debut, fin, signe };
        let entier = self.du - premier <= second - self.du;
        decoupe.debut = if entier { premier } else { second };
        decoupe.jours.push(if entier { tranche(premier, self.du, -1) } else { tranche(self.du, second, 1) });
        let entier = suivant - apres <= apres - dernier;
        decoupe.fin = if entier { suivant } else { dernier };
        decoupe.jours.push(if entier { tranche(apres, suivant, -1) } else { tranche(dernier, apres, 1) });
        decoupe.jours.retain(|tranche| tranche.debut < tranche.fin);
        decoupe
    }
}

fn premier_du_mois(jour: NaiveDate) -> NaiveDate {
    jour.with_day(1).unwrap_or(jour)
}

/// The first of the next month.
fn mois_suivant(premier: NaiveDate) -> NaiveDate {
    premier.checked_add_months(Months::new(1)).unwrap_or(premier)
}

/// A period as months from one first to another, which is not among them, and days.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decoupe {
    pub debut: NaiveDate,
    pub fin: NaiveDate,
    pub jours: Vec<Tranche>,
}

/// Days from one to another, which is not among them, to add or to take off.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tranche {
    pub debut: NaiveDate,
    pub fin: NaiveDate,
    /// 1 or -1.
    pub signe: i32,
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

    /// How often a day is counted.
    fn compte(decoupe: &Decoupe, jour: NaiveDate) -> i32 {
        let mois = premier_du_mois(jour);
        let des_mois = i32::from(decoupe.debut <= mois && mois < decoupe.fin);
        let dedans = |tranche: &&Tranche| tranche.debut <= jour && jour < tranche.fin;
        des_mois + decoupe.jours.iter().filter(dedans).map(|tranche| tranche.signe).sum::<i32>()
    }

    #[test]
    fn months_and_days_make_the_period_with_few_days() {
        let debut = jour("2023-11-20");
        let tous: Vec<_> = debut.iter_days().take(120).collect();
        for du in &tous {
            for au in tous.iter().filter(|au| *au >= du) {
                let decoupe = Periode { du: *du, au: *au }.decouper();
                for jour in &tous {
                    let attendu = i32::from(du <= jour && jour <= au);
                    assert_eq!(compte(&decoupe, *jour), attendu, "{du} {au} {jour} {decoupe:?}");
                }
                let lus: i64 = decoupe.jours.iter().map(|lue| (lue.fin - lue.debut).num_days()).sum();
                assert!(lus <= 31, "{du} {au} {decoupe:?}");
            }
        }
        Periode { du: jour("9999-11-02"), au: jour("9999-12-31") }.decouper();
    }
}
