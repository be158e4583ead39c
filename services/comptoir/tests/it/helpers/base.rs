//! The database of all five services, the chain in it, and what a role may not do there.

use comptoir_test::TestDatabase;
use comptoir_test::fixtures::{Chaine, Produit};

/// Each service, and a table of its schema.
pub(crate) const TABLES: [(&str, &str); 5] = [
    ("authentification", "compte"),
    ("clientele", "client"),
    ("panier", "panier"),
    ("travailleur", "travailleur"),
    ("magasin", "stock"),
];

pub(crate) const INSUFFICIENT_PRIVILEGE: &str = "42501";

pub(crate) async fn base() -> TestDatabase {
    TestDatabase::avec([
        authentification::migrations(),
        clientele::migrations(),
        panier::migrations(),
        travailleur::migrations(),
        magasin::migrations(),
    ])
    .await
}

/// The code of an error, or what it says when it has none.
pub(crate) fn sqlstate(done: Result<(), comptoir_database::Error>) -> Option<String> {
    let error = done.err()?;
    Some(error.code().map_or_else(|| error.to_string(), str::to_owned))
}

/// Two stores with three tills each, and forty products at 10.00 $, of which every place has ten.
pub(crate) fn chaine() -> Chaine {
    let produit = |n| {
        let produit = Produit::nouveau(n, &format!("EPI-{n:04}")).prix(1000).cout(600);
        produit.noms(&format!("Produit {n}"), &format!("Product {n}"))
    };
    Chaine::nouvelle().produits(10, (1..=40).map(produit)).caisses(3, 3).caisses(4, 3)
}
