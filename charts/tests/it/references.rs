//! Every selector, port and target is that of something in the chart.

use serde_json::Value;

use crate::render::{choisit, liste, quoi, texte};
use crate::rendus;
use crate::workload::Workload;

#[test]
fn every_service_selects_pods_and_targets_their_ports() {
    for (combinaison, rendu) in rendus().unwrap_or_default() {
        let charges = rendu.charges();
        for service in rendu.kind("Service") {
            let mut selecteur = service["spec"]["selector"].clone();
            let pod = selecteur.as_object_mut().unwrap().remove("statefulset.kubernetes.io/pod-name");
            let choisies: Vec<&Workload<'_>> =
                charges.iter().filter(|charge| choisit(&selecteur, charge.etiquettes())).collect();
            let [charge] = choisies[..] else {
                panic!("{combinaison}: {} selects {}", quoi(service), choisies.len())
            };
            assert!(
                matches!(charge.kind(), "Deployment" | "StatefulSet"),
                "{combinaison}: {}",
                quoi(service)
            );
            for port in liste(&service["spec"]["ports"]) {
                assert!(
                    charge.port(&port["targetPort"]).is_some(),
                    "{combinaison}: {} {port}",
                    quoi(service)
                );
            }
            if let Some(pod) = pod {
                let noms = (0..charge.copies().unwrap()).map(|copie| format!("{}-{copie}", charge.nom()));
                assert!(noms.into_iter().any(|nom| pod == *nom), "{combinaison}: {pod} is no pod");
            }
        }
    }
}

#[test]
fn a_workload_selects_its_own_pods_and_no_others() {
    for (combinaison, rendu) in rendus().unwrap_or_default() {
        let charges = rendu.charges();
        for charge in rendu.durables() {
            let selecteur = &charge.objet["spec"]["selector"]["matchLabels"];
            let choisies = charges.iter().filter(|autre| choisit(selecteur, autre.etiquettes()));
            let noms: Vec<&str> = choisies.map(Workload::nom).collect();
            assert_eq!(noms, [charge.nom()], "{combinaison}");
        }
    }
}

#[test]
fn a_stateful_set_has_the_headless_service_that_it_names() {
    for (combinaison, rendu) in rendus().unwrap_or_default() {
        for ensemble in rendu.kind("StatefulSet") {
            let nom = texte(ensemble, "/spec/serviceName");
            let service =
                rendu.objet("Service", nom).unwrap_or_else(|| panic!("{combinaison}: no Service {nom}"));
            assert_eq!(service["spec"]["clusterIP"], "None", "{combinaison}: {nom}");
            let etiquettes = &ensemble["spec"]["template"]["metadata"]["labels"];
            assert!(choisit(&service["spec"]["selector"], etiquettes), "{combinaison}: {nom}");
        }
    }
}

#[test]
fn every_autoscaler_scales_something_that_sets_no_number_itself() {
    for (combinaison, rendu) in rendus().unwrap_or_default() {
        for hpa in rendu.kind("HorizontalPodAutoscaler") {
            let cible = &hpa["spec"]["scaleTargetRef"];
            let objet = rendu.objet(texte(cible, "/kind"), texte(cible, "/name"));
            let charge = Workload::lire(objet.unwrap_or_else(|| panic!("{combinaison}: {cible}"))).unwrap();
            assert_eq!(charge.objet["apiVersion"], cible["apiVersion"], "{combinaison}");
            assert_eq!(charge.copies(), None, "{combinaison}: {}", charge.nom());
            for conteneur in charge.conteneurs() {
                assert!(
                    conteneur.pointer("/resources/requests/cpu").is_some(),
                    "{combinaison}: {}",
                    charge.nom()
                );
            }
        }
        for charge in rendu.durables().filter(|charge| charge.copies().is_none()) {
            let nom = charge.nom();
            assert!(
                rendu.objet("HorizontalPodAutoscaler", nom).is_some(),
                "{combinaison}: {nom} has no replicas"
            );
        }
    }
}

#[test]
fn every_disruption_budget_is_for_one_workload_and_lets_its_pods_go() {
    for (combinaison, rendu) in rendus().unwrap_or_default() {
        for budget in rendu.kind("PodDisruptionBudget") {
            let spec = &budget["spec"];
            let choisies = rendu.charges();
            let choisies =
                choisies.iter().filter(|it| choisit(&spec["selector"]["matchLabels"], it.etiquettes()));
            assert_eq!(choisies.map(Workload::nom).collect::<Vec<_>>(), [texte(budget, "/metadata/name")]);
            // With minAvailable, one copy or an autoscaler at its minimum would keep a node from being emptied.
            assert_eq!(spec["minAvailable"], Value::Null, "{combinaison}");
            assert!(spec["maxUnavailable"].as_u64().is_some_and(|nombre| nombre > 0), "{combinaison}");
        }
    }
}
