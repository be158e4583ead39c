//! `/api/parametres`, `/api/taux`.

use comptoir_types::Role;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::helpers::{changer, quarante_fois, siege, verifier};

const PARAMETRES: &str = "/api/parametres";

#[actix_web::test]
async fn head_office_changes_every_setting() {
    let (app, base) = crate::app().await;
    let siege = siege(&app);
    let corps = json!({
        "raison_sociale": "Comptoir du Nord inc.", "adresse": "1 rue Principale", "courriel": "bonjour@comptoir.example",
        "telephone": "418 555-0100", "numero_tps": "987654321 RT0002", "numero_tvq": "0987654321 TQ0002",
        "frais_livraison_cents": 1295, "livraison_gratuite_cents": 10000, "delai_livraison_jours": 7,
        "reservation_minutes": 20, "retour_jours": 45, "politique_retour_fr": "45 jours", "politique_retour_en": "45 days",
        "etiquette_poids": "21", "etiquette_prix": "22",
    });
    let reponse = changer(&siege, PARAMETRES, 1, corps.clone()).await;
    assert_eq!(reponse.en_tete("etag"), Some("\"2\""));
    let faits = reponse.expect_status(200);
    assert_eq!(app.anonyme().get(PARAMETRES).await.expect_status(200), faits);
    for (champ, valeur) in corps.as_object().unwrap() {
        assert_eq!(&faits[champ], valeur, "{champ}");
    }
    let vides = json!({"courriel": null, "etiquette_poids": null});
    let faits = changer(&siege, PARAMETRES, 2, vides).await.expect_status(200);
    assert_eq!(
        (&faits["courriel"], &faits["etiquette_poids"], &faits["etiquette_prix"], &faits["retour_jours"]),
        (&json!(""), &Value::Null, &json!("22"), &json!(45))
    );
    base.expect_no_rows(
        "select count(*) - 1 from magasin.outbox
          where type = 'audit.parametre' and charge -> 'details' ->> 'retour_jours' = '45'",
    )
    .await;
    verifier(&base).await;
}

#[actix_web::test]
async fn settings_that_are_wrong_change_nothing() {
    let (app, _base) = crate::app().await;
    let siege = siege(&app);
    for (corps, champ) in [
        (json!({"numero_tps": "123"}), "numero_tps"),
        (json!({"numero_tvq": "1234567890 RT0001"}), "numero_tvq"),
        (json!({"frais_livraison_cents": -1}), "frais_livraison_cents"),
        (json!({"reservation_minutes": 4}), "reservation_minutes"),
        (json!({"retour_jours": 366}), "retour_jours"),
        (json!({"retour_jours": null}), "retour_jours"),
        (json!({"delai_livraison_jours": 0}), "delai_livraison_jours"),
        (json!({"etiquette_poids": "20"}), "etiquette_poids"),
        (json!({"etiquette_poids": "23", "etiquette_prix": "23"}), "etiquette_prix"),
        (json!({"courriel": "x"}), "courriel"),
        (json!({"taux": {}}), "taux"),
    ] {
        let refus =
            changer(&siege, PARAMETRES, 1, corps.clone()).await.expect_problem(400, "requete-invalide");
        assert_eq!(refus["erreurs"][0]["champ"], champ, "{corps}: {refus}");
    }
    siege.patch(PARAMETRES, json!({})).await.expect_problem(428, "if-match-requis");
    let perimes = changer(&siege, PARAMETRES, 9, json!({"retour_jours": 1})).await;
    assert_eq!(perimes.en_tete("etag"), Some("\"1\""));
    perimes.expect_problem(412, "version-perimee");
    let gestionnaire = app.travailleur(Role::Gestionnaire, &[3]);
    changer(&gestionnaire, PARAMETRES, 1, json!({})).await.expect_problem(403, "role-insuffisant");
    assert_eq!(app.anonyme().get(PARAMETRES).await.expect_status(200)["version"], 1);
}

#[actix_web::test]
async fn rates_are_announced_for_a_day_to_come_and_stay() {
    let (app, base) = crate::app().await;
    let autre = crate::demarrer(&base, magasin::Reglages::default());
    let corps = json!({"depuis": "2999-01-01", "tps": 6000, "tvq": 10000});
    assert_eq!(quarante_fois([&app, &autre], "/api/taux", &corps).await, corps);
    let siege = siege(&app);
    let annoncer = async |corps: Value| siege.cle(Uuid::now_v7()).post("/api/taux", corps).await;
    assert_eq!(annoncer(corps).await.expect_problem(409, "deja-existant")["champ"], "depuis");
    let aujourdhui = crate::helpers::valeur(&base, "select magasin.jour(now())").await;
    for (corps, champ) in [
        (json!({"depuis": aujourdhui, "tps": 1, "tvq": 1}), "depuis"),
        (json!({"depuis": "2013-01-01", "tps": 1, "tvq": 1}), "depuis"),
        (json!({"depuis": "2999-02-30", "tps": 1, "tvq": 1}), "depuis"),
        (json!({"depuis": "2999-01-02", "tps": -1, "tvq": 1}), "tps"),
        (json!({"depuis": "2999-01-02", "tps": 1, "tvq": 100_001}), "tvq"),
    ] {
        let refus = annoncer(corps).await.expect_problem(400, "requete-invalide");
        assert_eq!(refus["erreurs"][0]["champ"], champ, "{refus}");
    }
    let taux = siege.get("/api/taux").await.expect_status(200);
    assert_eq!(taux[0]["depuis"], "2999-01-01");
    assert_eq!(taux[1], json!({"depuis": "2013-01-01", "tps": 5000, "tvq": 9975}));
    let demain = crate::helpers::valeur(&base, "select magasin.jour(now()) + 1").await;
    annoncer(json!({"depuis": demain, "tps": 1, "tvq": 2})).await.expect_status(201);
    app.travailleur(Role::Gestionnaire, &[3]).get("/api/taux").await.expect_problem(403, "role-insuffisant");
    let service = base.client(magasin::SERVICE).await;
    for interdit in ["update magasin.taux_taxe set tps = 0", "delete from magasin.taux_taxe"] {
        assert_eq!(service.batch(interdit).await.unwrap_err().code(), Some("42501"), "{interdit}");
    }
}
