//! `/api/consentements` and `/api/confidentialite`.

use comptoir_types::Role;
use serde_json::json;

const CONSENTEMENTS: &str = "/api/consentements";
const CONFIDENTIALITE: &str = "/api/confidentialite";

#[actix_web::test]
async fn what_a_client_chose_at_registration_is_there_and_the_rest_is_refused() {
    let (app, _base, faux) = crate::app().await;
    let client = app.client(faux.inscrire());
    let choix = client.get(CONSENTEMENTS).await.expect_status(200);
    assert_eq!(choix.as_array().unwrap().len(), 3);
    assert_eq!((&choix[0]["finalite"], &choix[0]["accorde"]), (&json!("infolettre"), &json!(true)));
    assert_eq!(choix[0]["version_texte"], "2026-11");
    assert_eq!((&choix[1]["accorde"], &choix[1]["le"]), (&json!(false), &json!(null)));
}

#[actix_web::test]
async fn each_choice_is_kept_and_the_last_one_counts() {
    let (app, base, faux) = crate::app().await;
    let client = app.client(faux.inscrire());
    let choisir =
        |accorde: bool| json!({ "finalite": "mesure", "accorde": accorde, "version_texte": "2026-11" });
    for accorde in [true, true, false] {
        let choix = client.put(CONSENTEMENTS, choisir(accorde)).await.expect_status(200);
        assert_eq!(choix[1]["accorde"], accorde);
    }
    base.expect_no_rows("select count(*) - 2 from clientele.consentement where finalite = 'mesure'").await;
    let mut db = base.client(clientele::SERVICE).await;
    for sql in ["update clientele.consentement set accorde = true", "delete from clientele.consentement"] {
        assert!(db.batch(sql).await.is_err(), "{sql}");
        db = base.client(clientele::SERVICE).await;
    }
}

#[actix_web::test]
async fn a_choice_is_made_under_the_text_in_force() {
    let (app, base, faux) = crate::app().await;
    let client = app.client(faux.inscrire());
    for (champ, corps) in [
        ("finalite", json!({ "finalite": "profilage", "accorde": true, "version_texte": "2026-11" })),
        ("version_texte", json!({ "finalite": "mesure", "accorde": true, "version_texte": "2020-01" })),
        ("version_texte", json!({ "finalite": "mesure", "accorde": true, "version_texte": "" })),
        ("accorde", json!({ "finalite": "mesure", "accorde": "oui", "version_texte": "2026-11" })),
    ] {
        let probleme = client.put(CONSENTEMENTS, corps).await.expect_problem(400, "requete-invalide");
        assert_eq!(probleme["erreurs"][0]["champ"], champ, "{probleme}");
    }
    client.put(CONSENTEMENTS, json!({ "finalite": "mesure" })).await.expect_problem(400, "requete-invalide");
    base.expect_no_rows("select count(*) from clientele.consentement where finalite <> 'infolettre'").await;
}

#[actix_web::test]
async fn everybody_reads_who_answers_for_personal_data_and_head_office_says_it() {
    let (app, base, _faux) = crate::app().await;
    let page = app.anonyme().get(CONFIDENTIALITE).await;
    assert_eq!(page.en_tete("etag"), Some("\"1\""));
    let page = page.expect_status(200);
    assert_eq!(page["responsable"]["courriel"], "vie-privee@comptoir.example");
    assert_eq!(page["version_en_vigueur"], "2026-11");
    assert_eq!(page["consentements"][0]["textes"].as_array().unwrap().len(), 3);
    let donnees: Vec<_> =
        page["conservation"].as_array().unwrap().iter().map(|une| &une["donnees_en"]).collect();
    assert_eq!(
        donnees,
        [
            "Account, profile, addresses, consents",
            "Carts",
            "Orders, invoices, refunds",
            "Sign-in sessions",
            "Notifications",
            "E-mails sent",
            "File of a request for access",
            "Register of confidentiality incidents",
        ]
    );

    let siege = app.travailleur(Role::Responsable, &[]);
    let change = json!({ "courriel": "lise@comptoir.example", "telephone": "+15145550123" });
    siege.patch(CONFIDENTIALITE, change.clone()).await.expect_problem(428, "if-match-requis");
    let nommee =
        siege.avec("If-Match", "\"1\"").patch(CONFIDENTIALITE, change.clone()).await.expect_status(200);
    assert_eq!(nommee["responsable"]["courriel"], "lise@comptoir.example");
    assert_eq!(nommee["responsable"]["titre_en"], "Privacy officer");
    siege
        .avec("If-Match", "\"1\"")
        .patch(CONFIDENTIALITE, change)
        .await
        .expect_problem(412, "version-perimee");
    let sans = siege.avec("If-Match", "\"2\"").patch(CONFIDENTIALITE, json!({ "telephone": null })).await;
    assert_eq!(sans.expect_status(200)["responsable"]["telephone"], "");
    base.expect_no_rows(
        "select count(*) - 2 from clientele.outbox where type = 'audit.confidentialite_modifiee'",
    )
    .await;
    let gerant = app.travailleur(Role::Gestionnaire, &[3]);
    gerant
        .avec("If-Match", "\"3\"")
        .patch(CONFIDENTIALITE, json!({}))
        .await
        .expect_problem(403, "role-insuffisant");
}
