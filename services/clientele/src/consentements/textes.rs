//! The texts that consents are given to. A new wording is a new version at the end; none is ever changed.

use serde::Serialize;
use utoipa::ToSchema;

use super::domain::Finalite;

/// The texts of one version.
#[derive(Debug, Clone, Copy, Serialize, ToSchema)]
#[schema(as = VersionConsentements)]
pub struct Version {
    /// Its name.
    #[schema(example = "2026-11")]
    pub version: &'static str,
    /// From which day on.
    #[schema(value_type = String, format = Date)]
    pub depuis: &'static str,
    /// One text per purpose.
    pub textes: &'static [Texte],
}

/// What a client is asked.
#[derive(Debug, Clone, Copy, Serialize, ToSchema)]
#[schema(as = TexteConsentement)]
pub struct Texte {
    pub finalite: Finalite,
    pub texte_fr: &'static str,
    pub texte_en: &'static str,
}

/// All of them, the oldest first.
pub static VERSIONS: &[Version] = &[NOVEMBRE_2026];

const NOVEMBRE_2026: Version = Version {
    version: "2026-11",
    depuis: "2026-11-01",
    textes: &[
        Texte {
            finalite: Finalite::Infolettre,
            texte_fr: "J'accepte de recevoir par courriel les nouveautés et les promotions du magasin.",
            texte_en: "I agree to receive news and promotions of the shop by e-mail.",
        },
        Texte {
            finalite: Finalite::Mesure,
            texte_fr: "J'accepte que mes visites soient comptées pour améliorer la boutique.",
            texte_en: "I agree that my visits are counted to improve the shop.",
        },
        Texte {
            finalite: Finalite::Personnalisation,
            texte_fr: "J'accepte que mes achats servent à me proposer des articles.",
            texte_en: "I agree that my purchases are used to suggest articles to me.",
        },
    ],
};

/// The version in force.
pub fn en_vigueur() -> &'static Version {
    VERSIONS.last().unwrap_or(&NOVEMBRE_2026)
}
