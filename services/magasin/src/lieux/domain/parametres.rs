//! The settings of the chain.

use comptoir_types::{Centimes, Courriel, Invalid, Taux, Text, present};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// The settings of the chain.
#[derive(Debug, Serialize, ToSchema)]
pub struct Parametres {
    /// Who sells.
    pub raison_sociale: String,
    /// Where its head office is; empty: not said.
    pub adresse: String,
    /// Empty: not said.
    pub courriel: String,
    /// Empty: not said.
    pub telephone: String,
    /// Its number for the TPS.
    pub numero_tps: String,
    /// Its number for the TVQ.
    pub numero_tvq: String,
    /// What delivery costs.
    pub frais_livraison_cents: Centimes,
    /// From which amount of lines on it is free.
    pub livraison_gratuite_cents: Centimes,
    /// Within how many days a parcel comes.
    pub delai_livraison_jours: i16,
    /// How long the stock of an unpaid order is kept.
    pub reservation_minutes: i16,
    /// Within how many days an employé takes back without an approval.
    pub retour_jours: i16,
    /// The return policy, in French.
    pub politique_retour_fr: String,
    /// The return policy, in English.
    pub politique_retour_en: String,
    /// The first digits of the labels of scales that say a weight; none: none do.
    #[schema(example = "21")]
    pub etiquette_poids: Option<String>,
    /// The first digits of the labels of scales that say a price; none: none do.
    #[schema(example = "22")]
    pub etiquette_prix: Option<String>,
    /// The rates in force today.
    pub taux: Taux,
    /// Its version: the `ETag`.
    pub version: i32,
}

/// What changes of the settings: what is absent stays.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ModificationParametres {
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Text<1, 100>)]
    pub raison_sociale: Option<Text<1, 100>>,
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Text<0, 200>)]
    pub adresse: Option<Text<0, 200>>,
    /// Null clears it.
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Option<Courriel>)]
    pub courriel: Option<Option<Courriel>>,
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Text<0, 40>)]
    pub telephone: Option<Text<0, 40>>,
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = NumeroTps)]
    pub numero_tps: Option<NumeroTps>,
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = NumeroTvq)]
    pub numero_tvq: Option<NumeroTvq>,
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = MontantLivraison)]
    pub frais_livraison_cents: Option<MontantLivraison>,
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = MontantLivraison)]
    pub livraison_gratuite_cents: Option<MontantLivraison>,
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Delai)]
    pub delai_livraison_jours: Option<Delai>,
    /// Of orders to come.
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Reservation)]
    pub reservation_minutes: Option<Reservation>,
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = JoursDeRetour)]
    pub retour_jours: Option<JoursDeRetour>,
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Text<0, 500>)]
    pub politique_retour_fr: Option<Text<0, 500>>,
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Text<0, 500>)]
    pub politique_retour_en: Option<Text<0, 500>>,
    /// Null: no label says a weight. Never the digits of `etiquette_prix`.
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Option<PrefixeEtiquette>)]
    pub etiquette_poids: Option<Option<PrefixeEtiquette>>,
    /// Null: no label says a price. Never the digits of `etiquette_poids`.
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Option<PrefixeEtiquette>)]
    pub etiquette_prix: Option<Option<PrefixeEtiquette>>,
}

/// A text of the settings that has a form: digits and capitals at fixed places.
macro_rules! forme {
    ($(#[$doc:meta])* $name:ident, $motif:literal, $exemple:literal, $forme:literal, $fr:literal, $en:literal) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, Deserialize, ToSchema)]
        #[serde(try_from = "String")]
        #[schema(value_type = String, pattern = $motif, example = $exemple)]
        pub struct $name(String);

        impl $name {
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl TryFrom<String> for $name {
            type Error = Invalid;

            fn try_from(texte: String) -> Result<Self, Invalid> {
                let juste = texte.len() == $forme.len()
                    && texte.bytes().zip($forme.bytes()).all(|(octet, attendu)| match attendu {
                        b'9' => octet.is_ascii_digit(),
                        attendu => octet == attendu,
                    });
                if juste { Ok($name(texte)) } else { Err(Invalid::new($fr, $en)) }
            }
        }
    };
}

forme! {
    /// The number of a business for the TPS.
    NumeroTps, "^[0-9]{9} RT[0-9]{4}$", "123456789 RT0001", "999999999 RT9999",
    "un numéro comme 123456789 RT0001", "a number like 123456789 RT0001"
}

forme! {
    /// The number of a business for the TVQ.
    NumeroTvq, "^[0-9]{10} TQ[0-9]{4}$", "1234567890 TQ0001", "9999999999 TQ9999",
    "un numéro comme 1234567890 TQ0001", "a number like 1234567890 TQ0001"
}

/// The first two digits of a label that a scale prints: 21 to 29.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(try_from = "String")]
#[schema(value_type = String, pattern = "^2[1-9]$", example = "21")]
pub struct PrefixeEtiquette(String);

impl PrefixeEtiquette {
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for PrefixeEtiquette {
    type Error = Invalid;

    fn try_from(texte: String) -> Result<Self, Invalid> {
        if matches!(texte.as_bytes(), [b'2', b'1'..=b'9']) {
            Ok(PrefixeEtiquette(texte))
        } else {
            Err(Invalid::new("deux chiffres de 21 à 29", "two digits of 21 to 29"))
        }
    }
}

/// A number of the settings, between two bounds.
macro_rules! nombre {
    ($(#[$doc:meta])* $name:ident, $type:ty, $min:tt, $max:tt, $fr:literal, $en:literal) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, ToSchema)]
        #[serde(try_from = "i64")]
        #[schema(value_type = $type, minimum = $min, maximum = $max)]
        pub struct $name($type);

        impl $name {
            pub const fn get(self) -> $type {
                self.0
            }
        }

        impl TryFrom<i64> for $name {
            type Error = Invalid;

            fn try_from(nombre: i64) -> Result<Self, Invalid> {
                match <$type>::try_from(nombre) {
                    Ok(juste @ $min..=$max) => Ok($name(juste)),
                    _ => Err(Invalid::new(
                        format_args!(concat!($fr, " de ", $min, " à ", $max, ", reçu {}"), nombre),
                        format_args!(concat!($en, " of ", $min, " to ", $max, ", got {}"), nombre),
                    )),
                }
            }
        }
    };
}

nombre! {
    /// What delivery costs, or from which amount on it costs nothing: 0 to 10,000.00 $.
    MontantLivraison, i64, 0, 1_000_000, "un montant en cents", "an amount in cents"
}

nombre! {
    /// Days until a parcel comes: 1 to 60.
    Delai, i16, 1, 60, "un nombre de jours", "a number of days"
}

nombre! {
    /// Minutes for which the stock of an unpaid order is kept: 5 to 60.
    Reservation, i16, 5, 60, "un nombre de minutes", "a number of minutes"
}

nombre! {
    /// Days after a sale in which an employé takes back without an approval: 0 to 365.
    JoursDeRetour, i16, 0, 365, "un nombre de jours", "a number of days"
}
