//! A value from a row, each field from the column of its name.

use tokio_postgres::types::{FromSql, FromSqlOwned};

use crate::{Error, Row};

/// What a row can be read as: by [`crate::from_row`], or by any other `From<&Row>` or `TryFrom<&Row>`.
pub trait FromRow: Sized {
    /// Reads it.
    ///
    /// # Errors
    /// A column that is missing, null or not of its type.
    fn from_row(row: &Row) -> Result<Self, Error>;
}

impl<T, E> FromRow for T
where
    T: for<'r> TryFrom<&'r Row, Error = E>,
    E: Into<Error>,
{
    fn from_row(row: &Row) -> Result<Self, Error> {
        T::try_from(row).map_err(Into::into)
    }
}

/// The one column of a statement that has one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Value<T>(pub T);

impl<T: FromSqlOwned> TryFrom<&Row> for Value<T> {
    type Error = Error;

    fn try_from(row: &Row) -> Result<Self, Error> {
        Ok(Value(row.try_get(0)?))
    }
}

/// A row of which only the presence matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Found;

impl From<&Row> for Found {
    fn from(_: &Row) -> Self {
        Found
    }
}

/// What no row holds, for a field that is known elsewhere: `field: (comptoir_database::absent)`.
///
/// # Errors
/// Never.
pub const fn absent<T>(_: &Row) -> Result<Option<T>, Error> {
    Ok(None)
}

/// The column of this name, looked for first where the field stands in its struct: there it mostly is.
///
/// # Errors
/// None of this name, or a value that is null or not of the type.
pub fn column<'r, T: FromSql<'r>>(row: &'r Row, place: usize, name: &str) -> Result<T, Error> {
    if row.columns().get(place).is_some_and(|column| column.name() == name) {
        Ok(row.try_get(place)?)
    } else {
        Ok(row.try_get(name)?)
    }
}

/// Reads a struct from a row: each field from the column of its name.
///
/// `field: "name"` reads the column of that name, `field: json` a `jsonb` column, `field: row` a struct that has columns
/// of its own in the same row, and `field: (function)` what the function makes of the row. What is missing, null or an
/// unknown word is an error, never a default.
#[macro_export]
macro_rules! from_row {
    (@ $row:ident $place:ident $field:ident) => { $crate::column($row, $place, stringify!($field))? };
    (@ $row:ident $place:ident $field:ident json) => {
        $crate::column::<$crate::Json<_>>($row, $place, stringify!($field))?.0
    };
    (@ $row:ident $place:ident $field:ident row) => { TryFrom::try_from($row)? };
    (@ $row:ident $place:ident $field:ident ($function:path)) => { $function($row)? };
    (@ $row:ident $place:ident $field:ident $column:literal) => { $crate::column($row, $place, $column)? };
    ($type:ty { $first:ident $(: $how_first:tt)? $(, $field:ident $(: $how:tt)?)* $(,)? }) => {
        impl TryFrom<&$crate::Row> for $type {
            type Error = $crate::Error;

            fn try_from(row: &$crate::Row) -> Result<Self, $crate::Error> {
                let place = 0;
                let $first = $crate::from_row!(@ row place $first $($how_first)?);
                $(
                    let place = place + 1;
                    let $field = $crate::from_row!(@ row place $field $($how)?);
                )*
                let _ = place;
                Ok(Self { $first $(, $field)* })
            }
        }
    };
}
