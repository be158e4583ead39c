//! Lists that name each product once.

use std::collections::BTreeSet;

use comptoir_types::{Invalid, ProduitId};

/// Refuses no line, too many, and a product that has two.
pub(crate) fn un_par_produit(
    max: usize,
    produits: impl ExactSizeIterator<Item = ProduitId>,
) -> Result<(), Invalid> {
    let lignes = produits.len();
    let produits: BTreeSet<_> = produits.collect();
    if (1..=max).contains(&lignes) && produits.len() == lignes {
        return Ok(());
    }
    let autres = produits.len();
    Err(Invalid::new(
        format_args!(
            "de 1 à {max} lignes, chaque produit une fois, reçu {lignes} lignes de {autres} produits"
        ),
        format_args!("1 to {max} lines, each product once, got {lignes} lines of {autres} products"),
    ))
}
