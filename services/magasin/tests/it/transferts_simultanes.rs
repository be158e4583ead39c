//! Transfers and requests, many at once.

use comptoir_test::TestResponse;
use comptoir_types::Role;
use futures_util::future::join_all;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::helpers::{caissier, demander, etape, lignes, logistique, recues, siege, transferer, verifier};

fn acceptees(reponses: &[TestResponse]) -> usize {
    reponses.iter().filter(|reponse| reponse.statut == 200).count()
}

/// One path from here: whoever is quickest, once.
#[actix_web::test]
async fn a_transfer_sent_given_up_and_received_at_once_takes_one_path() {
    let (app, base) = crate::app().await;
    for tour in 0..20 {
        let prepare = transferer(&logistique(&app), (2, 3), &[(1, 1), (2, 1)]).await.expect_status(201);
        let mut parti = prepare.clone();
        parti["version"] = json!(prepare["version"].as_i64().unwrap() + 1);
        let pas = (0..20).map(|rang| {
            let (app, prepare, parti) = (&app, &prepare, &parti);
            async move {
                match rang % 3 {
                    0 => etape(&logistique(app), prepare, "expedition", json!({})).await,
                    1 => etape(&siege(app), prepare, "annulation", json!({})).await,
                    _ => etape(&caissier(app), parti, "reception", recues(&[(1, 1), (2, 1)])).await,
                }
            }
        });
        let reponses = join_all(pas).await;
        assert!(reponses.iter().all(|reponse| [200, 409, 412].contains(&reponse.statut)), "{reponses:?}");
        let chemin = format!("/api/transferts/{}", prepare["transfert_id"].as_str().unwrap());
        let lu = siege(&app).get(&chemin).await.expect_status(200);
        let pas = match lu["etat"].as_str().unwrap() {
            "recu" => 2,
            "en_transit" | "annule" => 1,
            autre => panic!("{autre}"),
        };
        assert_eq!(acceptees(&reponses), pas, "{tour}: {reponses:?}");
        verifier(&base).await;
        // So that the next round has its units.
        if lu["etat"] == "en_transit" {
            etape(&caissier(&app), &lu, "reception", recues(&[(1, 1), (2, 1)])).await.expect_status(200);
        }
        if pas == 2 || lu["etat"] == "en_transit" {
            let retour = transferer(&siege(&app), (3, 2), &[(1, 1), (2, 1)]).await.expect_status(201);
            let parti = etape(&siege(&app), &retour, "expedition", json!({})).await.expect_status(200);
            etape(&siege(&app), &parti, "reception", recues(&[(1, 1), (2, 1)])).await.expect_status(200);
        }
    }
}

#[actix_web::test]
async fn lines_added_while_a_transfer_is_sent_are_in_it_or_in_the_next() {
    let (app, base) = crate::app().await;
    base.proprietaire("select magasin.mouvoir(2, 'reception', gen_random_uuid(), null, array[1, 2, 3], array[5000, 5000, 5000], null)").await;
    let mut ajoutees = 0;
    for _ in 0..15 {
        let prepare = transferer(&logistique(&app), (2, 3), &[(1, 1)]).await.expect_status(201);
        ajoutees += 1;
        let ajouts = join_all((0..12).map(|rang| {
            let (app, prepare) = (&app, &prepare);
            async move {
                if rang % 4 == 3 {
                    return etape(&siege(app), prepare, "expedition", json!({})).await;
                }
                transferer(&logistique(app), (2, 3), &[(1, 1), (2, 1), (3, 1)]).await
            }
        }))
        .await;
        assert!(ajouts.iter().all(|reponse| [200, 201, 412].contains(&reponse.statut)), "{ajouts:?}");
        ajoutees += ajouts.iter().filter(|reponse| reponse.statut == 201).count();
        // Whatever is still in preparation leaves, so that the next round begins anew.
        let page = siege(&app).get("/api/transferts?etat=en_preparation").await.expect_status(200);
        for reste in page["elements"].as_array().unwrap() {
            etape(&siege(&app), reste, "expedition", json!({})).await.expect_status(200);
        }
        verifier(&base).await;
    }
    let parties = "select sum(quantite) from magasin.transfert_ligne where produit_id = 1";
    assert_eq!(base.compte(parties).await, i64::try_from(ajoutees).unwrap());
    let sorties =
        "select -sum(physique_delta) from magasin.mouvement where type = 'expedition' and produit_id = 1";
    assert_eq!(base.compte(sorties).await, i64::try_from(ajoutees).unwrap());
}

/// Requests are granted, their transfers sent or given up, stores withdraw, all at once: nobody waits for who waits for them.
#[actix_web::test]
async fn granting_and_giving_up_at_once_neither_deadlocks_nor_loses_a_request() {
    let (app, base) = crate::app().await;
    let compte = |nom: &str| format!("select count(*) from magasin.demande where etat = '{nom}'");
    let mut broken = 0;
    for _ in 0..20 {
        let demandes =
            demander(&caissier(&app), 3, &[(1, 1), (2, 1), (3, 1), (4, 1)]).await.expect_status(201);
        let approuvee =
            etape(&siege(&app), &demandes[0], "approbation", json!({"quantite": 1})).await.expect_status(200);
        let vu = json!({"transfert_id": approuvee["transfert_id"], "version": 1});
        let pas = (0..20).map(|rang: usize| {
            let (app, demandes, vu) = (&app, &demandes, &vu);
            async move {
                let demande: &Value = &demandes[1 + rang % 3];
                match rang % 5 {
                    0 => {
                        let lu = siege(app)
                            .get(&format!("/api/transferts/{}", vu["transfert_id"].as_str().unwrap()))
                            .await;
                        etape(&siege(app), &lu.expect_status(200), "annulation", json!({})).await
                    }
                    1 => {
                        etape(&app.travailleur(Role::Gestionnaire, &[3]), demande, "annulation", json!({}))
                            .await
                    }
                    2 => etape(&siege(app), demande, "refus", json!({"motif": "non"})).await,
                    _ => etape(&siege(app), demande, "approbation", json!({"quantite": 1})).await,
                }
            }
        });
        let reponses = join_all(pas).await;
        assert!(reponses.iter().all(|reponse| [200, 409, 412].contains(&reponse.statut)), "{reponses:?}");
        verifier(&base).await;
        // All that is left is given up, so that the store may ask again.
        let page = siege(&app).get("/api/transferts?etat=en_preparation").await.expect_status(200);
        for reste in page["elements"].as_array().unwrap() {
            etape(&siege(&app), reste, "annulation", json!({})).await.expect_status(200);
        }
        broken += 4;
        let (soumises, approuvees) =
            (base.compte(&compte("soumise")).await, base.compte(&compte("approuvee")).await);
        assert_eq!((soumises, approuvees), (0, 0));
        verifier(&base).await;
    }
    assert_eq!(base.compte("select count(*) from magasin.demande").await, broken);
    base.expect_no_rows("select count(*) from magasin.stock where reserve <> 0").await;
}

#[actix_web::test]
async fn the_same_key_forty_times_has_one_effect() {
    let (app, base) = crate::app().await;
    let autre = crate::demarrer(&base, magasin::Reglages::default());
    for (chemin, corps) in [
        (
            "/api/transferts",
            json!({"source_id": 2, "destination_id": 3, "lignes": lignes(&[(1, 3), (2, 10)])}),
        ),
        ("/api/demandes", json!({"lieu_id": 3, "lignes": lignes(&[(1, 3), (2, 10)])})),
    ] {
        let cle = Uuid::now_v7();
        let moi = comptoir_types::CompteId::new(Uuid::now_v7());
        let jeton = comptoir_test::TestTokens::signer(&comptoir_test::TestTokens::claims(
            moi,
            Role::Responsable,
            &[],
            &[],
        ));
        let tous = join_all((0..40).map(|rang| {
            let appelant = if rang % 2 == 0 { app.porteur(&*jeton) } else { autre.porteur(&*jeton) };
            let (appelant, corps) = (appelant.cle(cle), corps.clone());
            async move { appelant.post(chemin, corps).await }
        }))
        .await;
        let premiers =
            tous.iter().filter(|reponse| reponse.en_tete("idempotency-replayed").is_none()).count();
        assert_eq!(premiers, 1, "{chemin}");
        for reponse in &tous {
            assert_eq!((reponse.statut, &reponse.corps), (201, &tous[0].corps), "{chemin}: {reponse:?}");
        }
    }
    base.expect_no_rows("select count(*) - 1 from magasin.transfert").await;
    base.expect_no_rows("select sum(reserve) - 13 from magasin.stock").await;
    base.expect_no_rows("select count(*) - 2 from magasin.demande").await;
    verifier(&base).await;
}
