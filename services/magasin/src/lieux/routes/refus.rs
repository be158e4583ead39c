//! Why a place, a setting or a rate was refused: the constraint decides.

use comptoir_http::{Problem, kinds};
use comptoir_types::Invalid;

use crate::Error;

/// The problem that a broken constraint stands for.
pub(super) fn expliquer(error: comptoir_database::Error) -> Error {
    let pris = |champ: &str| Problem::new(&kinds::DEJA_EXISTANT).member("champ", champ);
    let probleme = match error.constraint() {
        Some("lieu_code_unique") => pris("code"),
        Some("lieu_nom_unique") => pris("nom"),
        Some("lieu_seul_de_son_type") => pris("type"),
        Some("taux_taxe_pkey") => pris("depuis"),
        Some("idempotence_pkey") => Problem::new(&kinds::CLE_REUTILISEE),
        Some("parametre_etiquettes") => Problem::invalid_field(
            "etiquette_prix",
            &Invalid::new(
                "d'autres chiffres que ceux d'etiquette_poids",
                "other digits than those of etiquette_poids",
            ),
        ),
        _ => return Error::Pg(error),
    };
    probleme.into()
}
