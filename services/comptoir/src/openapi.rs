//! The OpenAPI documents: one per service, and all in one.

use std::path::Path;

use anyhow::Context;
use comptoir_http::describe;
use utoipa::openapi::OpenApi;

use crate::dire;

/// Each document by the name of its file.
pub(crate) fn documents() -> Vec<(&'static str, OpenApi)> {
    let services = vec![
        (authentification::SERVICE, authentification::openapi()),
        (clientele::SERVICE, clientele::openapi()),
        (magasin::SERVICE, magasin::openapi()),
        (panier::SERVICE, panier::openapi()),
        (travailleur::SERVICE, travailleur::openapi()),
    ];
    let tout = services.iter().fold(
        describe(
            "tous les services",
            "Point de vente d'une chaîne de magasins, avec une boutique en ligne.",
            [],
        ),
        |mut tout, (_, service)| {
            tout.merge(service.clone());
            tout
        },
    );
    [("comptoir", tout)].into_iter().chain(services).collect()
}

/// Writes them as `<name>.json`.
pub(crate) fn ecrire(dossier: &Path) -> anyhow::Result<()> {
    std::fs::create_dir_all(dossier).with_context(|| format!("cannot make {}", dossier.display()))?;
    for (nom, document) in documents() {
        let fichier = dossier.join(nom).with_extension("json");
        let json = format!("{}\n", document.to_pretty_json()?);
        std::fs::write(&fichier, json).with_context(|| format!("cannot write {}", fichier.display()))?;
        dire(&fichier.display().to_string());
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    #[test]
    fn two_services_that_describe_a_thing_by_one_name_mean_the_same() {
        let mut vus = BTreeMap::new();
        for (service, document) in documents().into_iter().skip(1) {
            for (nom, schema) in document.components.unwrap().schemas {
                let (premier, vu) = vus.entry(nom.clone()).or_insert((service, schema.clone()));
                assert!(*vu == schema, "{premier} and {service} both describe {nom}, each in its own way");
            }
        }
    }

    #[test]
    fn the_documents_in_the_repository_are_those_of_the_code() {
        let dossier = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/openapi");
        for (nom, document) in documents() {
            let fichier = dossier.join(nom).with_extension("json");
            let ecrit = std::fs::read_to_string(&fichier).unwrap_or_default();
            let attendu = format!("{}\n", document.to_pretty_json().unwrap());
            assert!(ecrit == attendu, "{} is stale: run `./just openapi`", fichier.display());
        }
    }
}
