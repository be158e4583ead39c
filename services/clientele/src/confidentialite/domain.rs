//! Who answers for personal data, and how long it is kept.

use std::borrow::Cow;
use std::iter;

use chrono::{DateTime, Utc};
use comptoir_types::{Courriel, Telephone, Text, present};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::Inactivite;
use crate::consentements::textes::Version;

/// What everybody may know about personal data here.
#[derive(Serialize, ToSchema)]
pub struct Confidentialite {
    pub responsable: Responsable,
    /// The version of the texts that a consent is given to now.
    #[schema(example = "2026-11")]
    pub version_en_vigueur: &'static str,
    /// Every text that a consent was ever given to, the oldest first.
    pub consentements: &'static [Version],
    /// What is kept how long.
    pub conservation: Vec<Conservation>,
}

/// Who answers for personal data.
#[derive(Serialize, ToSchema)]
#[schema(as = ResponsableRenseignements)]
pub struct Responsable {
    pub titre_fr: String,
    pub titre_en: String,
    /// Where to write to them.
    pub courriel: String,
    /// Where to call them; empty where they have no number.
    pub telephone: String,
    /// Its version: the `ETag`.
    pub version: i32,
    /// When it last changed.
    pub modifie_le: DateTime<Utc>,
}

/// A change of who answers for personal data. What is absent stays.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = ModificationResponsable)]
pub struct Modification {
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Text<1, 100>)]
    pub titre_fr: Option<Text<1, 100>>,
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Text<1, 100>)]
    pub titre_en: Option<Text<1, 100>>,
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Courriel)]
    pub courriel: Option<Courriel>,
    /// Telephone; null clears it.
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Option<Telephone>)]
    pub telephone: Option<Option<Telephone>>,
}

/// How long a kind of data is kept.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct Conservation {
    pub donnees_fr: &'static str,
    pub donnees_en: &'static str,
    pub duree_fr: Cow<'static, str>,
    pub duree_en: Cow<'static, str>,
}

const fn garder(
    [donnees_fr, donnees_en]: [&'static str; 2],
    [duree_fr, duree_en]: [&'static str; 2],
) -> Conservation {
    Conservation {
        donnees_fr,
        donnees_en,
        duree_fr: Cow::Borrowed(duree_fr),
        duree_en: Cow::Borrowed(duree_en),
    }
}

/// What is kept how long; docs/vie-privee.md says what does it.
pub fn conservation(Inactivite { mois, preavis }: Inactivite) -> Vec<Conservation> {
    let compte = Conservation {
        donnees_fr: "Compte, profil, adresses, consentements",
        donnees_en: "Account, profile, addresses, consents",
        duree_fr: Cow::Owned(format!(
            "jusqu'à ce que le client en demande l'effacement ; sans connexion ni commande, {mois} mois, puis {preavis} jours après un avis"
        )),
        duree_en: Cow::Owned(format!(
            "until the client asks for their erasure; without a sign-in or an order, {mois} months, then {preavis} days after a notice"
        )),
    };
    iter::once(compte).chain(TOUJOURS.iter().cloned()).collect()
}

/// What no setting changes.
static TOUJOURS: &[Conservation] = &[
    garder(
        ["Paniers", "Carts"],
        [
            "deux jours pour un visiteur, trente jours pour un client, puis trente jours",
            "two days for a visitor, thirty days for a client, then thirty days",
        ],
    ),
    garder(
        ["Commandes, factures, remboursements", "Orders, invoices, refunds"],
        [
            "six ans après leur année ; sans courriel ni adresse après un effacement",
            "six years after their year; without e-mail or address after an erasure",
        ],
    ),
    garder(
        ["Sessions de connexion", "Sign-in sessions"],
        ["trente jours, puis un jour", "thirty days, then one day"],
    ),
    garder(["Avis aux clients", "Notifications"], ["un an", "one year"]),
    garder(
        ["Courriels envoyés", "E-mails sent"],
        [
            "l'adresse et le texte, jusqu'à l'envoi ; qu'il a eu lieu, un an",
            "the address and the text, until they are sent; that they were, one year",
        ],
    ),
    garder(
        ["Fichier d'une demande d'accès", "File of a request for access"],
        ["trente jours", "thirty days"],
    ),
    garder(
        ["Registre des incidents de confidentialité", "Register of confidentiality incidents"],
        ["cinq ans au moins", "five years at least"],
    ),
];
