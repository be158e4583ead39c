//! Why a product or a category was refused: the constraint decides.

use comptoir_http::{Problem, kinds};
use comptoir_types::Invalid;

use crate::Error;

/// The problem that a broken constraint stands for.
pub(super) fn expliquer(error: comptoir_database::Error) -> Error {
    let pris = |champ: &str| Problem::new(&kinds::DEJA_EXISTANT).member("champ", champ);
    let faux =
        |champ: &str, francais, anglais| Problem::invalid_field(champ, &Invalid::new(francais, anglais));
    let probleme = match error.constraint() {
        Some("produit_sku_unique") => pris("sku"),
        Some("produit_plu_unique") => pris("plu"),
        Some("code_barres_pkey") => pris("codes"),
        Some("categorie_code_unique") => pris("code"),
        Some("idempotence_pkey") => Problem::new(&kinds::CLE_REUTILISEE),
        Some("produit_categorie_id_fkey") => {
            faux("categorie_id", "une catégorie qui existe", "a category that exists")
        }
        Some("categorie_parent_id_fkey") => {
            faux("parent_id", "une catégorie qui existe", "a category that exists")
        }
        Some("produit_pese_en_magasin") => faux(
            "en_ligne",
            "ce qui se vend au poids ne se vend pas en ligne",
            "what is sold by weight is not sold online",
        ),
        Some("produit_consigne") => faux(
            "consigne_cents",
            "ce qui se vend au poids n'a pas de consigne",
            "what is sold by weight has no deposit",
        ),
        Some("produit_plu") => faux(
            "plu",
            "seul ce qui se vend au poids a un numéro de balance",
            "only what is sold by weight has a PLU",
        ),
        Some("produit_contenance") => faux(
            "contenance",
            "contenance et mesure vont ensemble : les deux, ou aucune",
            "contenance and mesure go together: both, or neither",
        ),
        Some("produit_prix_regulier") => Problem::new(&kinds::ETAT_INCOMPATIBLE).detail(
            "Une promotion est en vigueur : le prix régulier doit rester au-dessus de son prix. Annulez-la d'abord.",
            "A lower price is in force: the regular price must stay above it. Cancel that one first.",
        ),
        _ => return Error::Pg(error),
    };
    probleme.into()
}
