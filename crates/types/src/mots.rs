//! Words of the database as the variants of an enum.

#[doc(hidden)]
pub use bytes::BytesMut;
#[doc(hidden)]
pub use postgres_types::{FromSql, IsNull, ToSql, Type, to_sql_checked};

/// Ties each variant of an enum to the word that the database and the API use.
///
/// Another word that comes from the database is an error, never a default.
#[macro_export]
macro_rules! texte_sql {
    ($type:ident: $($variant:ident = $text:literal),+ $(,)?) => {
        impl $type {
            /// The word that the database and the API use.
            pub const fn as_str(self) -> &'static str {
                match self { $($type::$variant => $text),+ }
            }
        }

        impl ::std::fmt::Display for $type {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.write_str(self.as_str())
            }
        }

        impl<'a> $crate::mots::FromSql<'a> for $type {
            fn from_sql(
                ty: &$crate::mots::Type,
                raw: &'a [u8],
            ) -> Result<Self, Box<dyn ::std::error::Error + Sync + Send>> {
                match <&str as $crate::mots::FromSql>::from_sql(ty, raw)? {
                    $($text => Ok($type::$variant),)+
                    other => Err(format!("{} is no {}", other, stringify!($type)).into()),
                }
            }

            fn accepts(ty: &$crate::mots::Type) -> bool {
                <&str as $crate::mots::FromSql>::accepts(ty)
            }
        }

        impl $crate::mots::ToSql for $type {
            fn to_sql(
                &self,
                ty: &$crate::mots::Type,
                out: &mut $crate::mots::BytesMut,
            ) -> Result<$crate::mots::IsNull, Box<dyn ::std::error::Error + Sync + Send>> {
                $crate::mots::ToSql::to_sql(&self.as_str(), ty, out)
            }

            fn accepts(ty: &$crate::mots::Type) -> bool {
                <&str as $crate::mots::ToSql>::accepts(ty)
            }

            $crate::mots::to_sql_checked!();
        }
    };
}
