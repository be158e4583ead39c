//! Days and hours of the stores, in America/Toronto; no clock.

use chrono::{DateTime, Datelike as _, Days, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Utc, Weekday};

/// The period that the sales cover.
#[derive(Clone, Copy)]
pub(crate) struct Calendrier {
    fin: NaiveDate,
    jours: u16,
}

impl Calendrier {
    pub(crate) fn new(fin: NaiveDate, jours: u16) -> Self {
        Calendrier { fin, jours: jours.max(1) }
    }

    pub(crate) fn jours(self) -> u16 {
        self.jours
    }

    /// Day 0 is the first.
    pub(crate) fn jour(self, rang: u16) -> NaiveDate {
        self.avant(u64::from(self.jours.saturating_sub(1).saturating_sub(rang)))
    }

    /// The day so many days before the last.
    pub(crate) fn avant(self, jours: u64) -> NaiveDate {
        self.fin.checked_sub_days(Days::new(jours)).unwrap_or(self.fin)
    }

    /// When the chain was set up: a week before its first sale, at eight.
    pub(crate) fn genese(self) -> DateTime<Utc> {
        instant(self.avant(u64::from(self.jours) + 6), 8 * 3600)
    }

    /// When its shelves were filled.
    pub(crate) fn ouverture(self) -> DateTime<Utc> {
        self.genese() + TimeDelta::hours(2)
    }
}

/// So many seconds after midnight, as the clock on the store's wall shows them.
pub(crate) fn instant(jour: NaiveDate, secondes: u32) -> DateTime<Utc> {
    let mur = jour.and_time(NaiveTime::MIN) + TimeDelta::seconds(i64::from(secondes));
    (mur + TimeDelta::hours(if est_d_ete(mur) { 4 } else { 5 })).and_utc()
}

/// The business day of an instant.
pub(crate) fn jour(le: DateTime<Utc>) -> NaiveDate {
    let jour = (le - TimeDelta::hours(5)).date_naive();
    // In the last hour of a winter's day it is summer's next day.
    jour.succ_opt().filter(|demain| instant(*demain, 0) <= le).unwrap_or(jour)
}

/// From the second Sunday of March to the first of November, at two: the law since 2007, and the only one needed here. A
/// library of all time zones would be a tenth of the program.
fn est_d_ete(mur: NaiveDateTime) -> bool {
    let a_deux_heures = |mois, rang| {
        let dimanche = NaiveDate::from_weekday_of_month_opt(mur.year(), mois, Weekday::Sun, rang);
        dimanche.map_or(NaiveDateTime::MAX, |jour| jour.and_time(NaiveTime::MIN) + TimeDelta::hours(2))
    };
    (a_deux_heures(3, 2)..a_deux_heures(11, 1)).contains(&mur)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_period_ends_on_its_last_day_and_follows_daylight_saving() {
        let fin = NaiveDate::from_ymd_opt(2026, 6, 30).unwrap();
        let calendrier = Calendrier::new(fin, 90);
        assert_eq!(calendrier.jour(89), fin);
        assert_eq!(calendrier.jour(0).to_string(), "2026-04-02");
        assert_eq!(instant(fin, 9 * 3600).to_rfc3339(), "2026-06-30T13:00:00+00:00");
        assert_eq!(instant(calendrier.avant(150), 9 * 3600).to_rfc3339(), "2026-01-31T14:00:00+00:00");
        assert_eq!(jour(instant(fin, 21 * 3600)), fin);
    }

    #[test]
    fn the_clock_of_toronto_is_that_of_its_time_zone_hour_by_hour() {
        use chrono::TimeZone as _;
        use chrono_tz::America::Toronto;
        let debut = NaiveDate::from_ymd_opt(2014, 1, 1).unwrap();
        for date in debut.iter_days().take_while(|date| date.year() < 2100) {
            for heure in 0..24 {
                let le = date.and_hms_opt(heure, 59, 59).unwrap().and_utc();
                assert_eq!(jour(le), le.with_timezone(&Toronto).date_naive(), "{le}");
                let mur = date.and_hms_opt(heure, 0, 0).unwrap();
                // None in the hour that spring skips, when nobody sells.
                if let Some(attendu) = Toronto.from_local_datetime(&mur).earliest() {
                    assert_eq!(instant(date, heure * 3600), attendu.to_utc(), "{mur}");
                }
            }
        }
    }
}
