//! Programs know every setting that the chart gives them, and get all that they need.

use std::collections::{BTreeMap, BTreeSet};

use clap::Command;
use comptoir_server::command;
use serde_json::Value;

use crate::render::{liste, texte};
use crate::workload::environnement;
use crate::{fichier, rendus};

/// The command line of the program in this image, if it is one of ours.
fn commande(image: &str) -> Option<Command> {
    let (programme, _) = image.strip_prefix("docker.io/comptoir/")?.split_once(':')?;
    Some(match programme {
        "authentification" => command::<authentification::Config>(),
        "clientele" => command::<clientele::Config>(),
        "panier" => command::<panier::Config>(),
        "travailleur" => command::<travailleur::Config>(),
        "magasin" => command::<magasin::Config>(),
        "comptoir" => comptoir::command(),
        "frontend" => comptoir_vitrine::command(),
        autre => panic!("no program {autre}"),
    })
}

/// What a container is told: its arguments, and its environment as text. Secrets are letters here, but for an
/// address.
fn reglages(conteneur: &Value) -> (Vec<&str>, BTreeMap<&str, String>) {
    let arguments = liste(&conteneur["args"]).iter().map(|argument| argument.as_str().unwrap()).collect();
    let mut variables: BTreeMap<&str, String> = BTreeMap::new();
    for (nom, entree) in environnement(conteneur) {
        let secret = if nom == "COMPTOIR_SMTP_URL" { "smtp://courriel:587" } else { "abcdefghijklmnopqrst" };
        let mut valeur = entree["value"].as_str().unwrap_or(secret).to_owned();
        for (autre, connue) in &variables {
            valeur = valeur.replace(&format!("$({autre})"), connue);
        }
        assert!(!valeur.contains("$("), "{nom}: {valeur} names what is not set before it");
        variables.insert(nom, valeur);
    }
    (arguments, variables)
}

#[test]
fn our_programs_know_what_they_are_told_and_miss_nothing() {
    let mut vus = BTreeSet::new();
    for (combinaison, rendu) in rendus().unwrap_or_default() {
        for charge in rendu.charges() {
            for conteneur in charge.conteneurs() {
                let image = texte(conteneur, "/image");
                let Some(commande) = commande(image) else { continue };
                let (arguments, variables) = reglages(conteneur);
                vus.insert((image.to_owned(), arguments[0]));
                verifier(&commande, &arguments, &variables, &format!("{combinaison}: {}", charge.nom()));
            }
        }
    }
    assert!(rendus().is_none() || vus.len() >= 13, "{vus:?}");
}

fn verifier(commande: &Command, arguments: &[&str], variables: &BTreeMap<&str, String>, ou: &str) {
    let sous = commande.find_subcommand(arguments[0]);
    let connus: Vec<_> =
        commande.get_arguments().chain(sous.iter().flat_map(|it| it.get_arguments())).collect();
    let variable = |nom: &str| connus.iter().find(|arg| arg.get_env().is_some_and(|env| env == nom));
    let mut ligne = vec![commande.get_name().to_owned()];
    for (nom, valeur) in variables {
        let Some(arg) = variable(nom) else {
            // Part of an address; read by the runtime of Rust.
            let autre = ["MOT_DE_PASSE", "RUST_BACKTRACE"].contains(nom);
            assert!(autre, "{ou}: the program does not know {nom}");
            continue;
        };
        if !arg.get_action().takes_values() {
            assert!(["true", "false"].contains(&valeur.as_str()), "{ou}: {nom}={valeur}");
        } else if !["COMPTOIR_CLES", "COMPTOIR_SMTP_CA"].contains(nom)
            && sous.is_none_or(|it| it.get_arguments().all(|autre| autre != *arg))
        {
            // What is mounted is not here.
            ligne.push(format!("--{}={valeur}", arg.get_long().unwrap()));
        }
    }
    ligne.extend(arguments.iter().map(|&argument| argument.to_owned()));
    let lache = commande.clone().mut_args(|arg| arg.required(false));
    if let Err(error) = lache.try_get_matches_from(ligne) {
        panic!("{ou}: {error}");
    }
    // What serves needs all that is required; a migration is told less.
    let requis = commande.get_arguments().filter(|arg| arguments[0] == "servir" && arg.is_required_set());
    for arg in requis {
        let env = arg.get_env().unwrap().to_str().unwrap();
        assert!(variables.contains_key(env), "{ou}: {env} is missing");
    }
}

#[test]
fn scripts_read_what_their_container_is_given() {
    let lus = |dossier: &str| {
        let fichiers = std::fs::read_dir(fichier(dossier)).unwrap();
        fichiers.map(|entree| std::fs::read_to_string(entree.unwrap().path()).unwrap()).collect::<String>()
    };
    let (k6, postgresql) = (lus("charts/comptoir/files/k6"), lus("charts/comptoir/files/postgresql"));
    for (combinaison, rendu) in rendus().unwrap_or_default() {
        for charge in rendu.charges() {
            for conteneur in charge.conteneurs().filter(|it| commande(texte(it, "/image")).is_none()) {
                for (nom, _) in environnement(conteneur) {
                    let lue = match charge.composant() {
                        // The programs of PostgreSQL and of k6 know these; the runtime of Go and KrakenD, those.
                        "postgresql" | "backup" | "migrate" => {
                            nom.starts_with("PG") || nom == "TZ" || postgresql.contains(nom)
                        }
                        "k6" => nom.starts_with("K6_") || k6.contains(nom),
                        "gateway" => ["GOGC", "GOMAXPROCS", "USAGE_DISABLE"].contains(&nom),
                        "test" => conteneur["args"].to_string().contains(&format!("${nom}")),
                        autre => panic!("{autre}"),
                    };
                    assert!(lue, "{combinaison}: {} does not read {nom}", charge.nom());
                }
            }
        }
    }
}
