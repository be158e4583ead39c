//! Every account, volume, file and key that a pod names is there.

use std::collections::BTreeSet;
use std::process::Command;

use serde_json::Value;

use crate::render::{Render, documents, liste, quoi, texte};
use crate::workload::{Workload, environnement};
use crate::{fichier, rendus};

/// What the owner of a Secret is told to put there: values.yaml says it in the same words.
const CLES_DES_SECRETS: [(&str, &[&str]); 3] = [
    ("database", &["proprietaire", "authentification", "clientele", "panier", "travailleur", "magasin"]),
    ("internal", &["cle-interne", "rappel-secret"]),
    ("signing", &["courante.pem", "suivante.pem"]),
];
/// What whoever has a mail server makes, as `ci/charge-values.yaml` names it, and its key.
const DU_COURRIEL: [(&str, &str, &[&str]); 2] =
    [("Secret", "boutique-courriel", &["smtp-url"]), ("ConfigMap", "boutique-autorite", &["ca.crt"])];

#[test]
fn every_account_volume_and_key_that_a_pod_names_exists() {
    for (combinaison, rendu) in rendus().unwrap_or_default() {
        for charge in rendu.charges() {
            let ou = format!("{combinaison}: {}", quoi(charge.objet));
            let compte = texte(charge.spec(), "/serviceAccountName");
            assert!(rendu.objet("ServiceAccount", compte).is_some(), "{ou}: {compte}");
            for conteneur in charge.conteneurs() {
                for (_, entree) in environnement(conteneur) {
                    if let Some(cle) = entree.pointer("/valueFrom/secretKeyRef") {
                        assert!(
                            cles(rendu, "Secret", texte(cle, "/name")).contains(&texte(cle, "/key")),
                            "{ou}: {cle}"
                        );
                    }
                }
                montages(rendu, &charge, conteneur, &ou);
            }
        }
    }
}

/// Every mount has a volume, every volume a source, and what is mounted by name is there.
fn montages(rendu: &Render, charge: &Workload<'_>, conteneur: &Value, ou: &str) {
    let gabarits = liste(&charge.objet["spec"]["volumeClaimTemplates"]);
    for montage in liste(&conteneur["volumeMounts"]) {
        let nom = &montage["name"];
        if gabarits.iter().any(|gabarit| &gabarit["metadata"]["name"] == nom) {
            continue;
        }
        let volume = liste(&charge.spec()["volumes"]).iter().find(|volume| &volume["name"] == nom);
        let volume = volume.unwrap_or_else(|| panic!("{ou}: no volume {nom}"));
        let cles = if let Some(source) = volume.get("configMap") {
            cles(rendu, "ConfigMap", texte(source, "/name"))
        } else if let Some(source) = volume.get("secret") {
            cles(rendu, "Secret", texte(source, "/secretName"))
        } else if let Some(source) = volume.get("persistentVolumeClaim") {
            let nom = texte(source, "/claimName");
            assert!(rendu.objet("PersistentVolumeClaim", nom).is_some(), "{ou}: {nom}");
            continue;
        } else {
            assert!(volume.get("emptyDir").is_some(), "{ou}: {volume}");
            continue;
        };
        assert!(!cles.is_empty(), "{ou}: {volume}");
        if let Some(cle) = montage["subPath"].as_str() {
            assert!(cles.contains(&cle), "{ou}: {cle}");
        }
    }
}

/// The keys of a Secret or `ConfigMap`; those of a Secret that somebody else makes are what they are told to put there.
fn cles<'a>(rendu: &'a Render, kind: &str, nom: &str) -> Vec<&'a str> {
    if let Some(objet) = rendu.objet(kind, nom) {
        return objet["data"].as_object().unwrap().keys().map(String::as_str).collect();
    }
    if let Some((.., cles)) = DU_COURRIEL.iter().find(|(genre, sien, _)| (kind, nom) == (*genre, *sien)) {
        return cles.to_vec();
    }
    let dits =
        CLES_DES_SECRETS.iter().find(|(suffixe, _)| kind == "Secret" && nom == format!("comptoir-{suffixe}"));
    dits.unwrap_or_else(|| panic!("no {kind} {nom}")).1.to_vec()
}

#[test]
fn whoever_sends_mail_knows_the_authority_of_its_server() {
    for mode in ["microservices", "monolithe"] {
        let (mode, courriel) = (format!("mode={mode}"), "mail.secret=courriel,mail.ca=autorite");
        let Some(rendu) = Render::de(&["--set", &mode, "--set", courriel]) else { return };
        let mut facteurs = 0;
        for charge in rendu.durables() {
            for conteneur in charge.conteneurs() {
                if !environnement(conteneur).any(|(nom, _)| nom == "COMPTOIR_SMTP_URL") {
                    continue;
                }
                facteurs += 1;
                let autorite =
                    environnement(conteneur).find(|(nom, _)| *nom == "COMPTOIR_SMTP_CA").unwrap().1;
                let fichier = texte(autorite, "/value");
                let mut montages = liste(&conteneur["volumeMounts"]).iter();
                let dossier = montages.find(|it| fichier.starts_with(texte(it, "/mountPath"))).unwrap();
                let mut volumes = liste(&charge.spec()["volumes"]).iter();
                let volume = volumes.find(|it| it["name"] == dossier["name"]).unwrap();
                assert_eq!(volume["configMap"]["name"], "autorite", "{mode}");
            }
        }
        assert_eq!(facteurs, 1, "{mode}");
    }
}

#[test]
fn the_script_prints_secrets_with_these_keys_for_those_who_seal_them() {
    let imprimer = |mot: &str| {
        let sortie = Command::new(fichier("k8s/secrets"))
            .args(["--print", "boutique"])
            .env("OWNER_PASSWORD", mot)
            .output()
            .unwrap();
        // Where openssl is missing it says so.
        (sortie.status.code() != Some(69)).then(|| (sortie.status.success(), sortie.stdout))
    };
    let Some((_, dit)) = imprimer("motdepasse") else { return };
    let secrets = documents(&String::from_utf8(dit).unwrap());
    assert_eq!(secrets.len(), CLES_DES_SECRETS.len());
    for (secret, (suffixe, attendues)) in secrets.iter().zip(CLES_DES_SECRETS) {
        assert_eq!(quoi(secret), format!("Secret comptoir-{suffixe}"));
        assert_eq!(secret["metadata"]["namespace"], "boutique");
        let cles: BTreeSet<&str> = secret["data"].as_object().unwrap().keys().map(String::as_str).collect();
        assert_eq!(cles, attendues.iter().copied().collect());
    }
    // motdepasse, in base64.
    assert_eq!(secrets[0]["data"]["proprietaire"], "bW90ZGVwYXNzZQ==");
    assert_eq!(imprimer("mot de passe").unwrap(), (false, Vec::new()));
}

#[test]
fn the_secrets_have_the_keys_that_owners_of_secrets_are_told() {
    let Some(rendu) = Render::de(&[]) else { return };
    let aide = crate::contenu("charts/comptoir/values.yaml");
    for (suffixe, attendues) in CLES_DES_SECRETS {
        let mut attendues = attendues.to_vec();
        attendues.sort_unstable();
        assert_eq!(cles(&rendu, "Secret", &format!("essai-comptoir-{suffixe}")), attendues);
        let services = ["authentification", "clientele", "panier", "travailleur", "magasin"];
        assert!(attendues.iter().all(|cle| services.contains(cle) || aide.contains(cle)), "{attendues:?}");
    }
}
