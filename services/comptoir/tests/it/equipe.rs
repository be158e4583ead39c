//! A team from its first responsable on, the same whether one process serves or five.

use std::process::{Command, Output};

use serde_json::{Value, json};
use uuid::Uuid;

use crate::helpers::{Forme, MOT_DE_PASSE as LOGIN, Systeme, programme};

const MOT_DE_PASSE: &str = "un mot de passe long";

/// `premier-responsable`, of the one process or of the service.
fn premier(systeme: &Systeme, forme: Forme, suite: &[&str]) -> Output {
    let mut commande = if forme == Forme::Un {
        let mut commande = Command::new(env!("CARGO_BIN_EXE_comptoir"));
        commande.args(["--database-url", &systeme.url(), "--log", "warn", "premier-responsable"]);
        commande
    } else {
        let mut commande = Command::new(programme("travailleur"));
        commande
            .env("DATABASE_URL", format!("{} user=comptoir_travailleur password={LOGIN}", systeme.url()))
            .env("COMPTOIR_CLE_INTERNE", "une-cle-interne-de-test")
            .env("AUTHENTIFICATION_URL", &systeme.copie(0).adresse)
            .arg("premier-responsable");
        commande
    };
    let qui = ["--courriel", "rita@comptoir.example", "--prenom", "Rita", "--nom", "Roy"];
    commande.args(qui).args(suite).output().unwrap()
}

fn provisoire(sortie: &Output) -> String {
    let texte = String::from_utf8(sortie.stdout.clone()).unwrap();
    assert!(sortie.status.success(), "{texte}{}", String::from_utf8_lossy(&sortie.stderr));
    let dit = texte.lines().find(|ligne| ligne.contains("Mot de passe provisoire")).unwrap();
    dit.rsplit(' ').next().unwrap().to_owned()
}

async fn connecter(systeme: &Systeme, courriel: &str, mot_de_passe: &str) -> Value {
    let chemin = "/api/auth/connexion";
    let corps = json!({ "courriel": courriel, "mot_de_passe": mot_de_passe });
    systeme.anonyme(chemin).post(chemin, corps).await.expect_status(200)
}

/// Signs in with a temporary password, which opens nothing, changes it, and signs in with the new one: the token.
async fn entrer(systeme: &Systeme, courriel: &str, provisoire: &str) -> String {
    let jeton = connecter(systeme, courriel, provisoire).await;
    assert_eq!(jeton["provisoire"], true);
    let jeton = jeton["jeton_acces"].as_str().unwrap();
    let dossier = "/api/mon-dossier";
    let refus = systeme.app(dossier).porteur(jeton).get(dossier).await;
    refus.expect_problem(403, "mot-de-passe-provisoire");
    let chemin = "/api/auth/mot-de-passe";
    let corps = json!({ "ancien": provisoire, "nouveau": MOT_DE_PASSE });
    systeme.app(chemin).porteur(jeton).put(chemin, corps).await.expect_status(204);
    let jeton = connecter(systeme, courriel, MOT_DE_PASSE).await["jeton_acces"].as_str().unwrap().to_owned();
    let vu = systeme.app(dossier).porteur(&jeton).get(dossier).await.expect_status(200);
    assert_eq!(vu["etat"], "actif");
    jeton
}

/// Somebody hires somebody: the temporary password.
async fn embaucher(systeme: &Systeme, jeton: &str, matricule: &str, role: &str) -> (Uuid, String, String) {
    let chemin = "/api/travailleurs";
    let (cle, courriel) = (Uuid::now_v7(), format!("{}@comptoir.example", matricule.to_lowercase()));
    let corps = json!({
        "matricule": matricule, "prenom": "Un", "nom": "Nouveau", "courriel": courriel, "role": role,
        "magasins": [3],
    });
    let embauche = systeme.app(chemin).porteur(jeton).cle(cle).post(chemin, corps).await.expect_status(201);
    (cle, courriel, embauche["mot_de_passe_provisoire"].as_str().unwrap().to_owned())
}

async fn une_equipe(forme: Forme) {
    let systeme = Systeme::demarrer(forme).await;
    let ici = |chemin: &str, jeton: &str| systeme.app(chemin).porteur(jeton);
    let premiere = provisoire(&premier(&systeme, forme, &[]));
    // Lost before it was used: another one. Nobody else is made.
    let rita = provisoire(&premier(&systeme, forme, &["--si-absent"]));
    assert_ne!(premiere, rita);
    let rita = entrer(&systeme, "rita@comptoir.example", &rita).await;
    assert_eq!(premier(&systeme, forme, &[]).status.code(), Some(1));
    assert!(premier(&systeme, forme, &["--si-absent"]).status.success());
    systeme.base.expect_no_rows("select count(*) - 1 from travailleur.travailleur").await;

    let (gina, courriel, mot_de_passe) = embaucher(&systeme, &rita, "G0001", "gestionnaire").await;
    let de_gina = entrer(&systeme, &courriel, &mot_de_passe).await;
    let (emil, courriel, mot_de_passe) = embaucher(&systeme, &de_gina, "E0001", "employe").await;
    let d_emil = entrer(&systeme, &courriel, &mot_de_passe).await;

    // Each chooses a PIN; Emil clocks in by his at a till that he signed in himself, and Gina approves at his till.
    for (qui, jeton, nip) in [(gina, &de_gina, "7391"), (emil, &d_emil, "5173")] {
        let chemin = format!("/api/travailleurs/{qui}/nip");
        ici(&chemin, jeton).put(&chemin, json!({ "nip": nip })).await.expect_status(204);
    }
    let echange = "/api/nip/echange";
    let saisie = || json!({ "matricule": "E0001", "nip": "5173", "magasin_id": 3 });
    let par_nip = ici(echange, &d_emil).post(echange, saisie()).await.expect_status(200);
    let par_nip = par_nip["jeton_acces"].as_str().unwrap();
    let quarts = "/api/quarts";
    let cle = Uuid::now_v7();
    ici(quarts, par_nip).cle(cle).post(quarts, json!({ "magasin_id": 3 })).await.expect_status(201);
    let dossier = "/api/mon-dossier";
    ici(dossier, par_nip).get(dossier).await.expect_problem(403, "mot-de-passe-requis");
    let approbation = "/api/nip/approbation";
    let corps = json!({
        "matricule": "G0001", "nip": "7391", "magasin_id": 3, "action": "annulation", "objet": Uuid::now_v7(),
    });
    let donnee = ici(approbation, &d_emil).post(approbation, corps).await.expect_status(200);
    let donnee = donnee["approbation"].as_str().unwrap();
    ici(quarts, donnee).get(quarts).await.expect_problem(401, "non-authentifie");
    let fin = format!("{quarts}/{cle}/fin");
    ici(&fin, par_nip).post(&fin, json!({})).await.expect_status(200);

    // Suspended: neither password nor PIN opens anything.
    let suspension = format!("/api/travailleurs/{emil}/suspension");
    let corps = json!({ "motif": "vacances" });
    ici(&suspension, &de_gina).post(&suspension, corps).await.expect_status(200);
    let connexion = "/api/auth/connexion";
    let identifiants = json!({ "courriel": courriel, "mot_de_passe": MOT_DE_PASSE });
    let refus = systeme.anonyme(connexion).post(connexion, identifiants).await;
    refus.expect_problem(401, "identifiants-invalides");
    ici(echange, &de_gina).post(echange, saisie()).await.expect_problem(401, "nip-invalide");
    systeme.verifier();
}

#[actix_web::test]
async fn a_team_in_one_process() {
    une_equipe(Forme::Un).await;
}

#[actix_web::test]
async fn a_team_in_five_processes() {
    une_equipe(Forme::Cinq).await;
}
