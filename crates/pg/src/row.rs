//! A value from a row, each field from the column of its name.

use tokio_postgres::types::FromSqlOwned;

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

/// Reads a struct from a row: each field from the column of its name.
///
/// `field: "name"` reads the column of that name, `field: json` a `jsonb` column, and `field: row` a struct that has
/// columns of its own in the same row. What is missing, null or an unknown word is an error, never a default.
#[macro_export]
macro_rules! from_row {
    (@ $row:ident $field:ident) => { $row.try_get(stringify!($field))? };
    (@ $row:ident $field:ident json) => { $row.try_get::<_, $crate::Json<_>>(stringify!($field))?.0 };
    (@ $row:ident $field:ident row) => { TryFrom::try_from($row)? };
    (@ $row:ident $field:ident $column:literal) => { $row.try_get($column)? };
    ($type:ty { $($field:ident $(: $how:tt)?),+ $(,)? }) => {
        impl TryFrom<&$crate::Row> for $type {
            type Error = $crate::Error;

            fn try_from(row: &$crate::Row) -> Result<Self, $crate::Error> {
                Ok(Self { $($field: $crate::from_row!(@ row $field $($how)?)),+ })
            }
        }
    };
}
