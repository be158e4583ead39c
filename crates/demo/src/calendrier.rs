//! Days and hours of the stores, in America/Toronto; no clock.

use chrono::{DateTime, Days, NaiveDate, NaiveTime, TimeDelta, TimeZone, Utc};
use chrono_tz::America::Toronto;

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
    // Nobody sells in the hour that spring skips: the fallback is never taken.
    Toronto.from_local_datetime(&mur).earliest().map_or_else(|| mur.and_utc(), |heure| heure.to_utc())
}

/// The business day of an instant.
pub(crate) fn jour(le: DateTime<Utc>) -> NaiveDate {
    le.with_timezone(&Toronto).date_naive()
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
}
