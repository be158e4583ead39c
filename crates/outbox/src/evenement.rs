//! An event.

use chrono::{DateTime, Utc};
use serde::de::value::StrDeserializer;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use utoipa::ToSchema;

/// A fact that a service recorded with its cause.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct Evenement {
    /// Its place in the feed: 1, 2, 3 …, without holes.
    pub position: i64,
    /// What happened, as `compte.cree`.
    #[serde(rename = "type")]
    pub genre: String,
    /// The id of the document that it happened to.
    pub agregat_id: String,
    /// What more there is to know: ids and amounts. `{}` where a person was named, once the readers have passed.
    #[schema(value_type = Object)]
    pub charge: Value,
    /// When.
    pub cree_le: DateTime<Utc>,
}

impl Evenement {
    /// The id of the document, read as what it is.
    ///
    /// # Errors
    /// It is another kind of id.
    pub fn objet<'a, T: Deserialize<'a>>(&'a self) -> Result<T, serde_json::Error> {
        T::deserialize(StrDeserializer::new(&self.agregat_id))
    }
}

comptoir_database::from_row!(Evenement { position, genre: "type", agregat_id, charge, cree_le });
