//! Stock-takes by many at once.

use comptoir_test::{TestResponse, TestTokens};
use comptoir_types::{CompteId, Role};
use futures_util::future::join_all;
use serde_json::json;
use uuid::Uuid;

use crate::helpers::{INVENTAIRES, agir, caissier, lecture, ouvrir_inventaire, valeur, verifier};

/// That forty copies of a request were one.
fn une_seule(reponses: Vec<TestResponse>) {
    let premieres =
        reponses.iter().filter(|reponse| reponse.en_tete("idempotency-replayed").is_none()).count();
    assert_eq!(premieres, 1);
    let mut corps: Vec<_> = reponses.into_iter().map(|reponse| reponse.expect_status(201)).collect();
    corps.dedup();
    assert_eq!(corps.len(), 1);
}

#[actix_web::test]
async fn a_key_sent_forty_times_opens_once_and_reads_once() {
    let (app, base) = crate::app().await;
    let autre = crate::demarrer(&base, magasin::Reglages::default());
    let moi =
        TestTokens::signer(&TestTokens::claims(CompteId::new(Uuid::now_v7()), Role::Gestionnaire, &[3], &[]));
    let cle = Uuid::now_v7();
    let copies = async |cle: Uuid, chemin: String, corps: serde_json::Value| {
        let envoyer = |n: usize| {
            let appelant = [&app, &autre][n % 2].porteur(moi.clone()).cle(cle);
            let (chemin, corps) = (chemin.clone(), corps.clone());
            async move { appelant.post(&chemin, corps).await }
        };
        join_all((0..40).map(envoyer)).await
    };
    une_seule(copies(cle, INVENTAIRES.to_owned(), json!({"lieu_id": 3})).await);
    let reutilisee =
        app.porteur(moi.clone()).cle(cle).post(INVENTAIRES, json!({"lieu_id": 3, "categorie_id": 1})).await;
    reutilisee.expect_problem(422, "cle-reutilisee");
    let lectures = format!("{INVENTAIRES}/{cle}/lectures");
    let cle = Uuid::now_v7();
    une_seule(copies(cle, lectures.clone(), lecture(1, 4)).await);
    let reutilisee = app.porteur(moi.clone()).cle(cle).post(&lectures, lecture(1, 5)).await;
    reutilisee.expect_problem(422, "cle-reutilisee");
    let autrui = caissier(&app).cle(cle).post(&lectures, lecture(1, 4)).await;
    autrui.expect_problem(422, "cle-reutilisee");
    assert_eq!(valeur(&base, "select comptee || ' ' || lectures from magasin.inventaire_ligne").await, "4 1");
    verifier(&base).await;
}

#[actix_web::test]
async fn of_forty_openings_at_once_one_counts() {
    let (app, base) = crate::app().await;
    let autre = crate::demarrer(&base, magasin::Reglages::default());
    let sieges = [&app, &autre].map(|app| app.travailleur(Role::Responsable, &[]));
    let reponses = join_all((0..40).map(|n| {
        let corps = if n % 3 == 0 { json!({"lieu_id": 3}) } else { json!({"lieu_id": 3, "categorie_id": 1}) };
        let siege = &sieges[n % 2];
        async move { agir(siege, INVENTAIRES, corps).await }
    }))
    .await;
    let (ouverts, refuses): (Vec<_>, Vec<_>) =
        reponses.into_iter().partition(|reponse| reponse.statut == 201);
    assert_eq!(ouverts.len(), 1);
    for refuse in refuses {
        refuse.expect_problem(409, "etat-incompatible");
    }
}

#[actix_web::test]
async fn scanners_add_up_and_of_twenty_endings_at_once_one_is_taken() {
    let (app, base) = crate::app().await;
    let autre = crate::demarrer(&base, magasin::Reglages::default());
    for _ in 0..5 {
        let gestionnaire = app.travailleur(Role::Gestionnaire, &[3]);
        let chemin = &ouvrir_inventaire(&gestionnaire).await;
        let (chemin_lectures, employes) = (&format!("{chemin}/lectures"), [&app, &autre].map(caissier));
        let gestionnaires = [&app, &autre].map(|app| app.travailleur(Role::Gestionnaire, &[3]));
        let lectures =
            join_all(
                (0..30).map(|n| {
                    let employe = &employes[n % 2];
                    async move {
                        agir(employe, chemin_lectures, lecture(1 + i32::try_from(n % 3).unwrap(), 1)).await
                    }
                }),
            );
        let fins = join_all((0..20).map(|n| {
            let gestionnaire = &gestionnaires[n % 2];
            async move {
                let suite = if n % 4 == 3 { "abandon" } else { "application" };
                (suite, gestionnaire.post(&format!("{chemin}/{suite}"), json!({})).await)
            }
        }));
        let (lectures, fins) = futures_util::join!(lectures, fins);
        let premieres: Vec<_> = fins
            .iter()
            .filter(|(_, fin)| fin.statut == 200 && fin.en_tete("idempotency-replayed").is_none())
            .map(|(suite, _)| *suite)
            .collect();
        let [issue] = premieres[..] else { panic!("{premieres:?}") };
        let etat = gestionnaire.get(chemin).await.expect_status(200)["etat"].clone();
        assert_eq!(etat, if issue == "abandon" { "abandonne" } else { "applique" });
        for (_, fin) in fins.into_iter().filter(|(_, fin)| fin.statut != 200) {
            fin.expect_problem(409, "etat-incompatible");
        }
        let prises = lectures.iter().filter(|lecture| lecture.statut == 201).count();
        for refusee in lectures.into_iter().filter(|lecture| lecture.statut != 201) {
            refusee.expect_problem(409, "etat-incompatible");
        }
        let id = chemin.rsplit('/').next().unwrap();
        let lues = format!("select count(*) from magasin.inventaire_lecture where inventaire_id = '{id}'");
        assert_eq!(valeur(&base, &lues).await, prises.to_string());
        verifier(&base).await;
    }
}
