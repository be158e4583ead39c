//! `/api/incidents`.

use comptoir_types::Role;
use futures_util::future::join_all;
use serde_json::{Value, json};
use uuid::Uuid;

const INCIDENTS: &str = "/api/incidents";

fn incident() -> Value {
    json!({ "survenu_du": "2026-06-01", "survenu_au": "2026-06-02", "donnees": "courriels de clients",
            "circonstances": "un ordinateur volé", "personnes": 12, "risque_serieux": true,
            "avis": "", "mesures": "mots de passe changés" })
}

#[actix_web::test]
async fn an_incident_is_written_once_and_only_corrected_from_then_on() {
    let (app, base, _faux) = crate::app().await;
    let siege = app.travailleur(Role::Responsable, &[]);
    let cle = Uuid::now_v7();
    let envois = (0..40).map(|_| {
        let siege = siege.cle(cle);
        async move { siege.post(INCIDENTS, incident()).await }
    });
    let reponses = join_all(envois).await;
    let premiere = reponses[0].corps.clone();
    for reponse in reponses {
        assert_eq!(reponse.expect_status(201), premiere);
    }
    base.expect_no_rows("select count(*) - 1 from clientele.incident").await;
    base.expect_no_rows("select count(*) - 1 from clientele.outbox where type = 'audit.incident_declare'")
        .await;

    let chemin = format!("{INCIDENTS}/{cle}");
    let correction = json!({ "motif": "le compte est fait", "personnes": 14, "avis": "CAI, 2026-06-05" });
    siege.patch(&chemin, correction.clone()).await.expect_problem(428, "if-match-requis");
    let corrige = siege.avec("If-Match", "\"1\"").patch(&chemin, correction.clone()).await.expect_status(200);
    assert_eq!((&corrige["version"], &corrige["personnes"]), (&json!(2), &json!(14)));
    assert_eq!(corrige["circonstances"], "un ordinateur volé");
    let perime = siege.avec("If-Match", "\"1\"").patch(&chemin, correction).await;
    assert_eq!(perime.en_tete("etag"), Some("\"2\""));
    perime.expect_problem(412, "version-perimee");
    let versions = siege.get(&chemin).await.expect_status(200);
    assert_eq!((&versions[0]["version"], &versions[1]["personnes"]), (&json!(2), &json!(12)));
    let liste = siege.get(INCIDENTS).await.expect_status(200);
    assert_eq!(liste["elements"].as_array().unwrap().len(), 1);
    assert_eq!(liste["elements"][0]["version"], 2);
    let db = base.client(clientele::SERVICE).await;
    assert!(db.batch("update clientele.incident set personnes = 0").await.is_err());
}

#[actix_web::test]
async fn corrections_at_once_are_one() {
    let (app, base, _faux) = crate::app().await;
    let siege = app.travailleur(Role::Responsable, &[]);
    let cle = Uuid::now_v7();
    siege.cle(cle).post(INCIDENTS, incident()).await.expect_status(201);
    let chemin = format!("{INCIDENTS}/{cle}");
    let envois = (0..10).map(|nombre| {
        let (siege, chemin) = (siege.avec("If-Match", "\"1\""), chemin.clone());
        async move { siege.patch(&chemin, json!({ "motif": "m", "personnes": nombre })).await }
    });
    let (faits, refuses): (Vec<_>, Vec<_>) =
        join_all(envois).await.into_iter().partition(|reponse| reponse.statut == 200);
    assert_eq!(faits.len(), 1);
    for refuse in refuses {
        refuse.expect_problem(412, "version-perimee");
    }
    base.expect_no_rows("select count(*) - 2 from clientele.incident").await;
}

#[actix_web::test]
async fn the_register_refuses_what_it_cannot_hold_and_whom_it_does_not_know() {
    let (app, base, _faux) = crate::app().await;
    let siege = app.travailleur(Role::Responsable, &[]).cle(Uuid::now_v7());
    for (champ, valeur) in [
        ("survenu_du", json!("hier")),
        ("personnes", json!(-1)),
        ("personnes", json!(100_000_001)),
        ("donnees", json!("")),
        ("circonstances", json!("x".repeat(2001))),
        ("risque_serieux", json!("oui")),
    ] {
        let mut corps = incident();
        corps[champ] = valeur.clone();
        let probleme = siege.post(INCIDENTS, corps).await.expect_problem(400, "requete-invalide");
        assert_eq!(probleme["erreurs"][0]["champ"], champ, "{valeur}");
    }
    let mut envers = incident();
    envers["survenu_au"] = json!("2026-05-31");
    let probleme = siege.post(INCIDENTS, envers).await.expect_problem(400, "requete-invalide");
    assert_eq!(probleme["erreurs"][0]["champ"], ".");
    let sans_cle = app.travailleur(Role::Responsable, &[]);
    sans_cle.post(INCIDENTS, incident()).await.expect_problem(400, "cle-idempotence-requise");
    let inconnu = format!("{INCIDENTS}/{}", Uuid::now_v7());
    siege.get(&inconnu).await.expect_problem(404, "introuvable");
    let correction = json!({ "motif": "m" });
    siege.avec("If-Match", "\"1\"").patch(&inconnu, correction).await.expect_problem(404, "introuvable");
    app.travailleur(Role::Gestionnaire, &[3]).get(INCIDENTS).await.expect_problem(403, "role-insuffisant");
    base.expect_no_rows("select count(*) from clientele.incident").await;
}
