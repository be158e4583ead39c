//! What every list refuses: a cursor of another list, days in the wrong order; past the end there is nothing.

use comptoir_test::TestClient;
use serde_json::{Value, json};

use crate::autrui::Biens;
use crate::bornes::Description;
use crate::helpers::{Forme, Operation, Systeme, admis, operations};

/// The operations that take all of these parameters.
fn avec<'a>(operations: &'a [Operation], noms: &'a [&str]) -> impl Iterator<Item = &'a Operation> {
    operations.iter().filter(|operation| {
        let parametres = operation.description["parameters"].as_array();
        let nomme = |nom: &&str| parametres.is_some_and(|tous| tous.iter().any(|un| un["name"] == **nom));
        noms.iter().all(nomme)
    })
}

/// The address of an operation on something that is there.
fn chemin(biens: &Biens, operation: &Operation) -> String {
    if operation.modele.contains('{') {
        return biens.chemin(operation).unwrap_or_else(|| operation.chemin.replace("999999", "1"));
    }
    operation.chemin.clone()
}

/// What the query must have, with `&` behind.
fn requis(operation: &Operation) -> String {
    let description = Description::lire();
    let parametres = operation.description["parameters"].as_array().into_iter().flatten();
    let requis = parametres.filter(|un| un["in"] == "query" && un["required"] == true);
    let valeur = |un: &Value| description.exemple(&un["schema"]).as_str().unwrap().to_owned();
    requis.map(|un| format!("{}={}&", un["name"].as_str().unwrap(), valeur(un))).collect()
}

async fn curseur(appelant: &TestClient<'_>, chemin: &str) -> Option<String> {
    let page = appelant.get(&format!("{chemin}limite=1")).await;
    page.corps["curseur_suivant"].as_str().map(str::to_owned)
}

#[actix_web::test]
async fn a_cursor_of_another_list_is_refused() {
    let systeme = Systeme::demarrer(Forme::Un).await;
    let biens = Biens::faire(&systeme).await;
    let operations = operations();
    let mut listes = Vec::new();
    for operation in avec(&operations, &["curseur"]) {
        let appelant = admis(&systeme, operation);
        let chemin = format!("{}?{}", chemin(&biens, operation), requis(operation));
        let curseur = curseur(&appelant, &chemin).await;
        listes.push((chemin, appelant, curseur));
    }
    let curseurs: Vec<_> =
        listes.iter().filter_map(|(chemin, _, curseur)| Some((chemin, curseur.as_ref()?))).collect();
    assert!(curseurs.len() > 8, "{curseurs:?}");
    let (mut ecarts, mut essais) = (Vec::new(), 0);
    for (chemin, appelant, _) in &listes {
        for (autre, curseur) in &curseurs {
            // To print a list is to read it.
            if autre.replace("/impression", "") == chemin.replace("/impression", "") {
                continue;
            }
            essais += 1;
            let reponse = appelant.get(&format!("{chemin}curseur={curseur}")).await;
            if reponse.statut != 400 || reponse.corps["type"] != "/problemes/curseur-invalide" {
                ecarts.push(format!("{chemin} with the cursor of {autre}: {reponse:?}"));
            }
        }
    }
    assert!(ecarts.is_empty(), "{}", ecarts.join("\n"));
    assert!(essais > 200, "{essais}");
}

#[actix_web::test]
async fn days_in_the_wrong_order_are_refused() {
    let systeme = Systeme::demarrer(Forme::Un).await;
    let operations = operations();
    let mut essais = 0;
    for operation in avec(&operations, &["du", "au"]) {
        let chemin = format!("{}?du=2026-02-02&au=2026-02-01", operation.chemin);
        let reponse = admis(&systeme, operation).get(&chemin).await;
        let corps = reponse.expect_problem(400, "requete-invalide");
        let champ = corps["erreurs"][0]["champ"].as_str();
        assert!(matches!(champ, Some("du" | "au" | ".")), "{chemin}: {corps}");
        let chemin = format!("{}?du=2026-02-02&au=2026-02-02", operation.chemin);
        admis(&systeme, operation).get(&chemin).await.expect_status(200);
        essais += 1;
    }
    assert!(essais > 2, "{essais}");
}

#[actix_web::test]
async fn a_position_past_the_end_has_nothing_behind_it() {
    let systeme = Systeme::demarrer(Forme::Un).await;
    let operations = operations();
    let mut essais = 0;
    for operation in avec(&operations, &["apres"]) {
        let chemin = format!("{}?apres=1000000000", operation.chemin);
        let page = admis(&systeme, operation).get(&chemin).await.expect_status(200);
        assert_eq!(page["elements"], json!([]), "{chemin}");
        essais += 1;
    }
    assert!(essais > 0);
}
