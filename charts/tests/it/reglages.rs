//! What pods and accounts carry: for all, and for one component.

use serde_json::{Value, json};

use crate::render::{Render, texte};
use crate::workload::{Workload, environnement};

fn rendu(mode: &str) -> Option<Render> {
    Render::de(&["-f", "ci/ingress-values.yaml", "--set", "demo.enabled=true", "--set", mode])
}

fn de<'a>(rendu: &'a Render, composant: &str) -> Workload<'a> {
    rendu.durables().find(|charge| charge.composant() == composant).unwrap()
}

#[test]
fn every_pod_carries_what_is_set_for_all() {
    let mut vus = 0;
    for mode in ["mode=microservices", "mode=monolithe"] {
        let Some(rendu) = rendu(mode) else { return };
        for charge in rendu.charges().into_iter().filter(|charge| charge.composant() != "panier") {
            let (ou, spec) = (charge.nom(), charge.spec());
            assert_eq!(charge.etiquettes()["equipe"], "caisse", "{ou}");
            assert_eq!(charge.annotations()["exemple.test/note"], "partout", "{ou}");
            assert_eq!(spec["tolerations"], json!([{"key": "boutique", "operator": "Exists"}]), "{ou}");
            assert!(spec["affinity"].get("nodeAffinity").is_some(), "{ou}");
            let compte = rendu.objet("ServiceAccount", texte(spec, "/serviceAccountName")).unwrap();
            assert_eq!(compte["metadata"]["annotations"]["exemple.test/compte"], "tous", "{ou}");
            vus += 1;
        }
    }
    assert!(vus > 18, "{vus}");
}

#[test]
fn a_component_adds_to_it_and_has_the_last_word() {
    let Some(rendu) = rendu("mode=microservices") else { return };
    let panier = de(&rendu, "panier");
    assert_eq!(panier.etiquettes()["equipe"], "web");
    let annotations = panier.annotations();
    assert_eq!(*annotations, json!({"exemple.test/note": "partout", "exemple.test/seul": "panier"}));
    // Given and empty: none, though all others have one.
    assert_eq!((panier.spec().get("tolerations"), panier.spec().get("affinity")), (None, None));
    let compte = rendu.objet("ServiceAccount", "essai-comptoir-panier").unwrap();
    assert_eq!(compte["metadata"]["annotations"], json!({"exemple.test/compte": "panier"}));
    assert_eq!(de(&rendu, "gateway").spec()["nodeSelector"], json!({"bord": "oui"}));
    assert_eq!(de(&rendu, "magasin").spec().get("nodeSelector"), None);
}

/// The value of a variable of a component's first container.
fn variable<'a>(rendu: &'a Render, composant: &str, nom: &str) -> Option<&'a Value> {
    let conteneur = &de(rendu, composant).spec()["containers"][0];
    let mut trouvees =
        environnement(conteneur).filter(|(autre, _)| *autre == nom).map(|(_, it)| &it["value"]);
    let valeur = trouvees.next();
    assert_eq!(trouvees.next(), None, "{composant} gets {nom} twice");
    valeur
}

#[test]
fn more_of_the_environment_reaches_the_serving_programs_once() {
    let Some(rendu) = rendu("mode=microservices") else { return };
    assert_eq!(variable(&rendu, "magasin", "RUST_BACKTRACE").unwrap(), "1");
    assert_eq!(variable(&rendu, "panier", "RUST_BACKTRACE").unwrap(), "0");
    assert_eq!(variable(&rendu, "authentification", "COMPTOIR_HACHAGES").unwrap(), "3");
    assert_eq!(variable(&rendu, "gateway", "GOGC").unwrap(), "50");
    for (composant, nom) in
        [("gateway", "RUST_BACKTRACE"), ("postgresql", "RUST_BACKTRACE"), ("panier", "GOGC")]
    {
        assert_eq!(variable(&rendu, composant, nom), None, "{composant}");
    }
    let un = Render::de(&["-f", "ci/ingress-values.yaml", "--set", "mode=monolithe"]).unwrap();
    assert_eq!(variable(&un, "comptoir", "RUST_BACKTRACE").unwrap(), "1");
}

#[test]
fn another_label_of_its_pods_is_another_job_since_a_job_cannot_change() {
    let jobs = |valeur: &str| {
        let rendu = Render::de(&["--set", "demo.enabled=true", "--set", valeur])?;
        Some(rendu.kind("Job").map(|job| texte(job, "/metadata/name").to_owned()).collect::<Vec<_>>())
    };
    let (Some(avant), Some(apres)) = (jobs("podLabels.a=b"), jobs("podLabels.a=c")) else { return };
    assert_eq!(avant.len(), 2);
    assert!(avant.iter().zip(&apres).all(|(avant, apres)| avant != apres), "{avant:?} {apres:?}");
}
