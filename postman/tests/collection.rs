//! What the collection promises: it is current, and shows every operation and every refusal that can be shown.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use comptoir_http::kinds;
use comptoir_postman::{Description, Dossier, Exemple, Operation, lire, rendre};

/// Refusals that no request of the demo data meets, and why.
const SANS_EXEMPLE: [(&str, &str); 12] = [
    ("commande-abandonnee", "a checkout whose answer was lost"),
    ("commande-expiree", "fifteen minutes of waiting"),
    ("compte-verrouille", "would lock an account for a minute, and fill the gateway's limit"),
    ("interne", "a defect"),
    ("demande-loi25-ouverte", "a request is done within seconds"),
    ("indisponible", "a database that does not answer"),
    ("jeton-reutilise", "ten seconds of waiting"),
    ("occupe", "two requests at once"),
    ("panier-en-commande", "a cart that is locked for an instant"),
    ("produit-retire", "a product withdrawn while it is in a cart"),
    ("remboursement-depasse", "two refunds at once"),
    ("trop-de-requetes", "twenty refused cards"),
];

fn fichier(nom: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(nom)
}

fn description() -> Description {
    Description::lire(&std::fs::read_to_string(fichier("../docs/openapi/comptoir.json")).unwrap()).unwrap()
}

fn dossiers() -> Vec<Dossier> {
    lire(&fichier("exemples")).unwrap()
}

/// Every example that is for an operation, with it.
fn montrees<'a>(
    description: &'a Description,
    dossiers: &'a [Dossier],
) -> impl Iterator<Item = (&'a Operation, &'a Exemple)> {
    dossiers.iter().flat_map(|dossier| &dossier.exemples).filter_map(|exemple| {
        let (methode, chemin) = exemple.operation().unwrap();
        Some((description.trouver(methode, chemin)?, exemple))
    })
}

#[test]
fn the_collection_is_what_the_examples_make() {
    let faite = rendre(&fichier("../docs/openapi/comptoir.json"), &fichier("exemples")).unwrap();
    let gardee = std::fs::read_to_string(fichier("comptoir.postman_collection.json")).unwrap();
    assert!(faite == gardee, "postman/comptoir.postman_collection.json is not current: run `./just openapi`");
}

#[test]
fn every_operation_is_shown_done_and_refused() {
    let (description, dossiers) = (description(), dossiers());
    assert!(description.operations.len() > 140, "the description is empty");
    let noms = |refusee: bool| -> BTreeSet<String> {
        montrees(&description, &dossiers)
            .filter(|(_, exemple)| exemple.probleme.is_some() == refusee)
            .map(|(operation, _)| operation.nom())
            .collect()
    };
    let (faites, refusees) = (noms(false), noms(true));
    for operation in &description.operations {
        let nom = operation.nom();
        assert!(faites.contains(&nom), "postman/exemples has no example of {nom}");
        assert!(operation.ouverte || refusees.contains(&nom), "postman/exemples has no refusal of {nom}");
    }
}

#[test]
fn every_kind_of_problem_is_met_or_excused() {
    let (description, dossiers) = (description(), dossiers());
    let sans_jeton = description.operations.iter().any(|operation| operation.jeton);
    let mut montres: BTreeSet<&str> = dossiers
        .iter()
        .flat_map(|dossier| &dossier.exemples)
        .filter_map(|exemple| exemple.probleme.as_deref())
        .collect();
    montres.extend(sans_jeton.then_some("non-authentifie"));
    for kind in kinds::ALL {
        let excuse = SANS_EXEMPLE.iter().any(|(slug, _)| *slug == kind.slug);
        assert!(montres.contains(kind.slug) != excuse, "{}: shown or excused, one of the two", kind.slug);
    }
    for (slug, _) in SANS_EXEMPLE {
        assert!(comptoir_http::Kind::find(slug).is_some(), "{slug} is no kind of problem");
    }
}
