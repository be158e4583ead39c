//! What an upgrade restarts, and what it leaves alone.

use serde_json::Value;

use crate::render::{Render, liste, texte};
use crate::workload::Workload;

fn fichiers<'a>(rendu: &'a Render, charge: &Workload<'_>) -> Vec<&'a Value> {
    let volumes = liste(&charge.spec()["volumes"]).iter();
    let noms = volumes.filter_map(|volume| volume.pointer("/configMap/name")?.as_str());
    noms.map(|nom| &rendu.objet("ConfigMap", nom).unwrap()["data"]).collect()
}

#[test]
fn pods_start_anew_when_their_files_change_and_only_then() {
    let cas: [(&[&str], &str, &str); 6] = [
        (&[], "gateway.logLevel=ERROR", "gateway"),
        (&[], "clusterDomain=grappe.example", "gateway"),
        (&[], "postgresql.sharedBuffers=128MB", "postgresql"),
        (&[], "postgresql.settings.work_mem=8MB", "postgresql"),
        (&["--set", "mode=monolithe"], "monolithe.replicas=3", "nginx"),
        (&[], "networkPolicy.enabled=false", ""),
    ];
    for (base, changement, attendu) in cas {
        let Some(avant) = Render::de(base) else { return };
        let apres = Render::de(&[base, &["--set", changement]].concat()).unwrap();
        let mut changes = Vec::new();
        for charge in avant.durables() {
            let suite = apres.durables().find(|suite| suite.nom() == charge.nom()).unwrap();
            if fichiers(&avant, &charge) != fichiers(&apres, &suite) {
                changes.push(charge.composant());
                assert_ne!(
                    charge.annotations(),
                    suite.annotations(),
                    "{changement}: {} goes on",
                    charge.nom()
                );
            } else if charge.spec() == suite.spec() {
                assert_eq!(charge.annotations(), suite.annotations(), "{changement}: {} stops", charge.nom());
            }
        }
        assert_eq!(changes.join(" "), attendu, "{changement}");
    }
}

fn migration(arguments: &[&str]) -> Option<String> {
    let rendu = Render::de(arguments)?;
    let mut jobs =
        rendu.kind("Job").map(|job| texte(job, "/metadata/name")).filter(|nom| nom.contains("-migrate-"));
    let nom = jobs.next().unwrap().to_owned();
    assert_eq!(jobs.next(), None);
    Some(nom)
}

#[test]
fn another_program_or_database_is_another_migration_and_nothing_else_is() {
    let Some(defaut) = migration(&[]) else { return };
    let miens = "secrets.source=yours,secrets.database=autre,secrets.internal=i,secrets.signing=s";
    // The pods of a Job cannot change, so that what they carry is another Job too.
    for autre in ["image.tag=0.2.0", "postgresql.database=autre", miens, "mode=monolithe", "podLabels.a=b"] {
        assert_ne!(migration(&["--set", autre]).unwrap(), defaut, "{autre}");
    }
    for meme in ["services.magasin.replicas=3", "gateway.replicas=3", "logs.level=debug", "k6.enabled=true"] {
        assert_eq!(migration(&["--set", meme]).unwrap(), defaut, "{meme}");
    }
}

#[test]
fn the_database_is_not_restarted_by_another_version_of_the_programs() {
    let (Some(un), Some(deux)) = (Render::de(&[]), Render::de(&["--set", "image.tag=0.2.0"])) else { return };
    let base =
        |rendu: &Render| rendu.objet("StatefulSet", "essai-comptoir-postgresql").unwrap()["spec"].clone();
    assert_eq!(base(&un), base(&deux));
}

#[test]
fn secrets_and_archives_outlive_the_release() {
    for (combinaison, rendu) in crate::rendus().unwrap_or_default() {
        let gardes = ["Secret", "PersistentVolumeClaim"];
        for objet in rendu.objets.iter().filter(|it| gardes.contains(&texte(it, "/kind"))) {
            let garde = objet.pointer("/metadata/annotations/helm.sh~1resource-policy");
            assert_eq!(
                garde.and_then(Value::as_str),
                Some("keep"),
                "{combinaison}: {}",
                objet["metadata"]["name"]
            );
        }
    }
}

#[test]
fn made_passwords_are_long_and_each_its_own() {
    let Some(rendu) = Render::de(&[]) else { return };
    let secret = &rendu.objet("Secret", "essai-comptoir-database").unwrap()["data"];
    let mut mots: Vec<&str> = secret.as_object().unwrap().values().map(|mot| mot.as_str().unwrap()).collect();
    // 32 characters, in base64.
    assert!(mots.iter().all(|mot| mot.len() == 44), "{mots:?}");
    mots.sort_unstable();
    mots.dedup();
    assert_eq!(mots.len(), 6);
}

#[test]
fn a_copy_has_the_time_to_leave() {
    let entier = |valeur: &Value| valeur.as_str().unwrap().parse::<u64>().unwrap();
    for (combinaison, rendu) in crate::rendus().unwrap_or_default() {
        for charge in rendu.durables() {
            for conteneur in liste(&charge.spec()["containers"]) {
                let variable = |nom| {
                    let trouvee = crate::workload::environnement(conteneur).find(|(autre, _)| *autre == nom);
                    trouvee.map_or(0, |(_, entree)| entier(&entree["value"]))
                };
                let attend = conteneur.pointer("/lifecycle/preStop/sleep/seconds").and_then(Value::as_u64);
                let arret =
                    attend.unwrap_or(0) + variable("COMPTOIR_DRAIN_MS") / 1000 + variable("COMPTOIR_STOP_S");
                let accorde = charge.spec()["terminationGracePeriodSeconds"].as_u64().unwrap_or(30);
                assert!(arret + 5 <= accorde, "{combinaison}: {} {arret} {accorde}", charge.nom());
            }
        }
    }
}
