//! Days and instants that somebody sends.

use chrono::{DateTime, NaiveDate, Utc};
use postgres_types::{FromSql, ToSql};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::Invalid;

/// A day of the calendar, as `2026-06-30`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(try_from = "String")]
#[schema(value_type = String, format = Date, example = "2026-06-30")]
pub struct Jour(NaiveDate);

impl Jour {
    /// The bare day.
    pub const fn get(self) -> NaiveDate {
        self.0
    }

    /// Two ends of a range, either of which may be open.
    ///
    /// # Errors
    /// The last day is before the first.
    pub fn intervalle(du: Option<Self>, au: Option<Self>) -> Result<[Option<NaiveDate>; 2], Invalid> {
        match (du, au) {
            (Some(Jour(du)), Some(Jour(au))) if au < du => Err(Invalid::new(
                format_args!("un jour à partir de du ({du}), reçu {au}"),
                format_args!("a day from du ({du}) on, got {au}"),
            )),
            _ => Ok([du.map(Jour::get), au.map(Jour::get)]),
        }
    }
}

impl TryFrom<String> for Jour {
    type Error = Invalid;

    /// Ten characters, no more or fewer: the parser of `chrono` would also take `2026-6-30` and years of six digits.
    fn try_from(texte: String) -> Result<Self, Invalid> {
        let jour = NaiveDate::parse_from_str(&texte, "%Y-%m-%d").ok();
        jour.filter(|jour| texte.len() == 10 && jour.to_string() == texte)
            .map(Jour)
            .ok_or_else(|| Invalid::new("un jour comme 2026-06-30", "a day like 2026-06-30"))
    }
}

/// An instant as RFC 3339 writes it, with its offset.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSql, FromSql, ToSchema)]
#[serde(try_from = "String", into = "DateTime<Utc>")]
#[postgres(transparent)]
#[schema(value_type = String, format = DateTime, example = "2026-06-30T18:05:00Z")]
pub struct Moment(DateTime<Utc>);

impl Moment {
    /// The bare instant.
    pub const fn get(self) -> DateTime<Utc> {
        self.0
    }
}

impl TryFrom<String> for Moment {
    type Error = Invalid;

    /// With its `T`: `chrono` would also take a space there.
    fn try_from(texte: String) -> Result<Self, Invalid> {
        let moment = DateTime::parse_from_rfc3339(&texte).ok();
        moment
            .filter(|_| matches!(texte.as_bytes().get(10), Some(b'T' | b't')))
            .map(|moment| Moment(moment.to_utc()))
            .ok_or_else(|| {
                Invalid::new(
                    "un instant comme 2026-06-30T14:05:00-04:00",
                    "an instant like 2026-06-30T14:05:00-04:00",
                )
            })
    }
}

impl From<Moment> for DateTime<Utc> {
    fn from(moment: Moment) -> Self {
        moment.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_and_an_instant_are_written_as_rfc_3339_has_them() {
        let jour = |texte: &str| Jour::try_from(texte.to_owned());
        assert_eq!(jour("2026-06-30").unwrap().get().to_string(), "2026-06-30");
        for refused in
            ["", "2026-6-30", "2026-06-31", "+12026-06-30", " 2026-06-30", "-001-06-30", "30-06-2026"]
        {
            assert!(jour(refused).is_err(), "{refused:?}");
        }
        let moment = |texte: &str| Moment::try_from(texte.to_owned());
        let utc = moment("2026-06-30T14:05:00-04:00").unwrap().get();
        assert_eq!(utc.to_rfc3339(), "2026-06-30T18:05:00+00:00");
        for refused in
            ["", "2026-06-30", "2026-06-30 14:05:00Z", "2026-06-30T14:05:00", "+12026-06-30T14:05:00Z"]
        {
            assert!(moment(refused).is_err(), "{refused:?}");
        }
    }
}
