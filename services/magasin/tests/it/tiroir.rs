//! What moves the cash of a drawer without a sale: paid in, paid out, given back for containers.

use comptoir_test::{App, TestResponse, TestTokens};
use comptoir_types::{Action, CompteId, Role};
use futures_util::future::join_all;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::helpers::{agir, caissier, compter_retour, ouvrir, refuser, reprendre, verifier};

fn retrait(cents: i64) -> Value {
    json!({"genre": "retrait", "montant_cents": cents, "motif": "depot"})
}

/// Alice's approval of what a request of this key takes out at the store 3.
fn approbation(alice: CompteId, cle: Uuid) -> String {
    TestTokens::signer(&TestTokens::approbation(alice, Action::Retrait, 3, cle))
}

/// What the drawer of this session should hold.
async fn attendu(app: &App, session: &str) -> i64 {
    let siege = app.travailleur(Role::Responsable, &[]);
    let session = siege.get(&format!("/api/sessions/{session}")).await.expect_status(200);
    session["attendu_cents"].as_i64().unwrap()
}

#[actix_web::test]
async fn a_return_is_counted_by_an_open_session_of_its_store() {
    let (app, base) = crate::app().await;
    let caissier = app.caissier(Role::Employe, &[3]);
    let session = ouvrir(&caissier, 1).await;
    for (especes, numero) in [(1500, "MTL-1-1-R1"), (0, "MTL-1-1-R2"), (18_500, "MTL-1-1-R3")] {
        assert_eq!(compter_retour(&base, &session, 3, especes).await.unwrap().as_deref(), Some(numero));
    }
    let refus = compter_retour(&base, &session, 3, 5).await.unwrap_err();
    assert_eq!(refus.constraint(), Some("session_tiroir_positif"));
    assert_eq!(compter_retour(&base, &session, 4, 0).await.unwrap(), None);
    assert_eq!(attendu(&app, &session).await, 0);
    agir(&caissier, &format!("/api/sessions/{session}/fin"), json!({})).await.expect_status(200);
    assert_eq!(compter_retour(&base, &session, 3, 0).await.unwrap(), None);
}

#[actix_web::test]
async fn cash_goes_in_and_out_with_a_reason() {
    let (app, base) = crate::app().await;
    let caissier = app.caissier(Role::Employe, &[3]);
    let session = ouvrir(&caissier, 1).await;
    let chemin = format!("/api/sessions/{session}/mouvements");
    let cle = Uuid::now_v7();
    let corps = json!({"genre": "apport", "montant_cents": 5000, "motif": "monnaie"});
    let apport = caissier.cle(cle).post(&chemin, corps.clone()).await.expect_status(201);
    assert_eq!(apport["mouvement_caisse_id"], cle.to_string());
    assert_eq!(apport["session_id"], session);
    assert_eq!((&apport["genre"], &apport["motif"]), (&json!("apport"), &json!("monnaie")));
    assert_eq!((&apport["montant_cents"], &apport["approuve_par"]), (&json!(5000), &Value::Null));
    let repete = caissier.cle(cle).post(&chemin, corps).await;
    assert_eq!(repete.en_tete("idempotency-replayed"), Some("true"));
    assert_eq!(repete.expect_status(201), apport);

    let gestionnaire = app.caissier(Role::Gestionnaire, &[3]);
    let sorti = agir(&gestionnaire, &chemin, retrait(25_000)).await.expect_status(201);
    assert_eq!(sorti["approuve_par"], Value::Null);
    agir(&gestionnaire, &chemin, retrait(5)).await.expect_problem(409, "tiroir-insuffisant");
    let rentre = json!({"genre": "apport", "montant_cents": 5, "motif": "correction"});
    agir(&caissier, &chemin, rentre).await.expect_status(201);
    assert_eq!(attendu(&app, &session).await, 5);

    let page = caissier.get(&format!("{chemin}?limite=2")).await.expect_status(200);
    assert_eq!(page["elements"][0]["motif"], "correction");
    assert_eq!(page["elements"][1], sorti);
    let suite = format!("{chemin}?limite=2&curseur={}", page["curseur_suivant"].as_str().unwrap());
    assert_eq!(caissier.get(&suite).await.expect_status(200)["elements"], json!([apport]));

    let acteur = "select charge ->> 'acteur_id' = m.par::text and (charge ->> 'magasin_id')::int = 3
                         and charge ->> 'objet' = 'mouvement_caisse'
                         and (charge -> 'details' ->> 'montant_cents')::bigint = m.montant_cents
                         and charge -> 'details' ->> 'motif' = m.motif
                    from magasin.mouvement_caisse m
                    left join magasin.outbox o
                      on o.agregat_id = m.mouvement_caisse_id::text and o.type = 'audit.mouvement_caisse'";
    base.expect_no_rows(&format!("select count(*) from ({acteur}) as x (juste) where juste is not true"))
        .await;
    verifier(&base).await;
}

#[actix_web::test]
async fn an_employe_takes_cash_out_with_an_approval_of_just_that() {
    let (app, base) = crate::app().await;
    let caissier = app.caissier(Role::Employe, &[3]);
    let session = ouvrir(&caissier, 1).await;
    let chemin = format!("/api/sessions/{session}/mouvements");
    let refus = agir(&caissier, &chemin, retrait(1000)).await.expect_problem(403, "approbation-requise");
    assert_eq!(refus["action"], "retrait");
    let (alice, cle) = (CompteId::new(Uuid::now_v7()), Uuid::now_v7());
    let avec = |jeton: String| {
        let mut corps = retrait(1000);
        corps["approbation"] = json!(jeton);
        corps
    };
    let pour =
        |action, magasin, objet| TestTokens::signer(&TestTokens::approbation(alice, action, magasin, objet));
    for jeton in [
        pour(Action::Retour, 3, cle),
        pour(Action::Retrait, 4, cle),
        pour(Action::Retrait, 3, Uuid::now_v7()),
        TestTokens::signer(&TestTokens::pin(alice, Role::Gestionnaire, &[3])),
    ] {
        let reponse = caissier.cle(cle).post(&chemin, avec(jeton)).await;
        reponse.expect_problem(403, "approbation-invalide");
    }
    let depensee = TestTokens::approbation(alice, Action::Retrait, 3, cle);
    let insertion = format!(
        "insert into magasin.approbation_utilisee (jti, approuve_par, action, objet)
         values ('{}', '{alice}', 'retrait', '{cle}')",
        depensee.jti
    );
    base.proprietaire(&insertion).await;
    let reponse = caissier.cle(cle).post(&chemin, avec(TestTokens::signer(&depensee))).await;
    reponse.expect_problem(403, "approbation-invalide");
    base.expect_no_rows("select count(*) from magasin.mouvement_caisse").await;
    assert_eq!(attendu(&app, &session).await, 20_000);

    let mut breve = TestTokens::approbation(alice, Action::Retrait, 3, cle);
    breve.exp = breve.iat + 2;
    let corps = avec(TestTokens::signer(&breve));
    let sorti = caissier.cle(cle).post(&chemin, corps.clone()).await.expect_status(201);
    assert_eq!(sorti["approuve_par"], alice.to_string());
    let utilisee = format!(
        "select count(*) - 1 from magasin.approbation_utilisee
          where jti = '{}' and approuve_par = '{alice}' and action = 'retrait' and objet = '{cle}'",
        breve.jti
    );
    base.expect_no_rows(&utilisee).await;
    // What was done stays done, also once its approval has expired.
    actix_web::rt::time::sleep(std::time::Duration::from_millis(3100)).await;
    assert_eq!(caissier.cle(cle).post(&chemin, corps).await.expect_status(201), sorti);
    let autre = avec(approbation(alice, cle));
    crate::helpers::caissier(&app).cle(cle).post(&chemin, autre).await.expect_problem(422, "cle-reutilisee");
    assert_eq!(attendu(&app, &session).await, 19_000);
    verifier(&base).await;
}

#[actix_web::test]
async fn containers_come_back_for_their_deposit() {
    let (app, base) = crate::app().await;
    let caissier = app.caissier(Role::Employe, &[3]);
    let session = ouvrir(&caissier, 1).await;
    let chemin = format!("/api/sessions/{session}/consignes");
    let corps =
        json!({"contenants": [{"consigne_cents": 25, "nombre": 3}, {"consigne_cents": 10, "nombre": 24}]});
    let refus = agir(&caissier.avec("Accept-Language", "en"), &chemin, corps.clone()).await;
    let refus = refus.expect_problem(409, "etat-incompatible");
    assert_eq!(refus["detail"], "This store takes no deposit containers back.");
    reprendre(&base).await;
    let cle = Uuid::now_v7();
    let reprise = caissier.cle(cle).post(&chemin, corps.clone()).await.expect_status(201);
    assert_eq!(reprise["reprise_id"], cle.to_string());
    assert_eq!((&reprise["contenants_10"], &reprise["contenants_25"]), (&json!(24), &json!(3)));
    assert_eq!(reprise["montant_cents"], 315);
    assert_eq!(caissier.cle(cle).post(&chemin, corps).await.expect_status(201), reprise);
    let beaucoup = json!({"contenants": [{"consigne_cents": 25, "nombre": 780}]});
    agir(&caissier, &chemin, beaucoup.clone()).await.expect_status(201);
    agir(&caissier, &chemin, beaucoup).await.expect_problem(409, "tiroir-insuffisant");
    assert_eq!(attendu(&app, &session).await, 185);
    agir(&caissier, &format!("/api/sessions/{session}/fin"), json!({})).await.expect_status(200);
    let une = json!({"contenants": [{"consigne_cents": 10, "nombre": 1}]});
    agir(&caissier, &chemin, une).await.expect_problem(409, "session-non-ouverte");
    let evenements = "select count(*) - 2 from magasin.outbox where type = 'audit.reprise_consigne'";
    base.expect_no_rows(evenements).await;
    verifier(&base).await;
}

#[actix_web::test]
async fn a_responsable_says_which_stores_take_containers_back() {
    let (app, base) = crate::app().await;
    let siege = app.travailleur(Role::Responsable, &[]);
    let lu = siege.get("/api/magasins/3").await;
    assert_eq!(lu.en_tete("etag"), Some("\"1\""));
    assert_eq!(lu.expect_status(200)["reprend_consignes"], false);
    let (oui, suite) = (json!({"reprend_consignes": true}), siege.avec("If-Match", "\"1\""));
    let change = suite.patch("/api/magasins/3", oui.clone()).await;
    assert_eq!(change.en_tete("etag"), Some("\"2\""));
    assert_eq!(change.expect_status(200)["reprend_consignes"], true);
    suite.patch("/api/magasins/3", oui.clone()).await.expect_problem(412, "version-perimee");
    siege.patch("/api/magasins/3", oui.clone()).await.expect_problem(428, "if-match-requis");
    suite.patch("/api/magasins/2", oui.clone()).await.expect_problem(409, "etat-incompatible");
    suite.patch("/api/magasins/99", oui.clone()).await.expect_problem(404, "introuvable");
    for corps in [json!({"reprend_consignes": 1}), json!({"code": "XXX"}), json!({"nom": null}), json!([])] {
        suite.patch("/api/magasins/3", corps).await.expect_problem(400, "requete-invalide");
    }
    for autre in [app.travailleur(Role::Gestionnaire, &[3]), app.caissier(Role::Responsable, &[])] {
        let reponse = autre.avec("If-Match", "\"2\"").patch("/api/magasins/3", oui.clone()).await;
        assert_eq!(reponse.statut, 403, "{reponse:?}");
    }
    let evenements = "select count(*) - 1 from magasin.outbox where type = 'audit.lieu' and agregat_id = '3'";
    base.expect_no_rows(evenements).await;
}

#[actix_web::test]
async fn a_key_sent_forty_times_moves_the_drawer_once() {
    let (app, base) = crate::app().await;
    let autre = crate::demarrer(&base, magasin::Reglages::default());
    reprendre(&base).await;
    let moi = TestTokens::signer(&TestTokens::pin(CompteId::new(Uuid::now_v7()), Role::Gestionnaire, &[3]));
    let session = ouvrir(&app.porteur(moi.clone()), 1).await;
    let contenants = json!({"contenants": [{"consigne_cents": 10, "nombre": 100}]});
    let mut autres = contenants.clone();
    autres["contenants"][0]["nombre"] = json!(99);
    for (suite, corps, autre_corps) in
        [("mouvements", retrait(15_000), retrait(15_005)), ("consignes", contenants, autres)]
    {
        let (chemin, cle) = (format!("/api/sessions/{session}/{suite}"), Uuid::now_v7());
        let reponses = join_all((0..40).map(|n| {
            let appelant = [&app, &autre][n % 2].porteur(moi.clone()).cle(cle);
            let (chemin, corps) = (&chemin, corps.clone());
            async move { appelant.post(chemin, corps).await }
        }))
        .await;
        let premieres =
            reponses.iter().filter(|reponse| reponse.en_tete("idempotency-replayed").is_none()).count();
        assert_eq!(premieres, 1, "{suite}");
        let mut corps: Vec<_> = reponses.into_iter().map(|reponse| reponse.expect_status(201)).collect();
        corps.dedup();
        assert_eq!(corps.len(), 1, "{suite}");
        let reponse = app.porteur(moi.clone()).cle(cle).post(&chemin, autre_corps).await;
        reponse.expect_problem(422, "cle-reutilisee");
    }
    assert_eq!(attendu(&app, &session).await, 4000);
    verifier(&base).await;
}

/// How many succeeded; the others were told this.
fn reussies(reponses: Vec<TestResponse>, refus: &str) -> usize {
    let (faites, refusees): (Vec<_>, Vec<_>) =
        reponses.into_iter().partition(|reponse| reponse.statut == 201);
    for reponse in refusees {
        reponse.expect_problem(409, refus);
    }
    faites.len()
}

#[actix_web::test]
async fn of_forty_payouts_at_once_those_happen_that_the_drawer_holds() {
    let (app, base) = crate::app().await;
    let autre = crate::demarrer(&base, magasin::Reglages::default());
    let jeton =
        TestTokens::signer(&TestTokens::claims(CompteId::new(Uuid::now_v7()), Role::Gestionnaire, &[3], &[]));
    let session = ouvrir(&app.porteur(jeton.clone()), 1).await;
    let chemin = format!("/api/sessions/{session}/mouvements");
    let reponses = join_all((0..40).map(|n| {
        let (appelant, chemin) = ([&app, &autre][n % 2].porteur(jeton.clone()), &chemin);
        async move { agir(&appelant, chemin, retrait(1500)).await }
    }))
    .await;
    assert_eq!(reussies(reponses, "tiroir-insuffisant"), 13);
    assert_eq!(attendu(&app, &session).await, 500);
    verifier(&base).await;
}

#[actix_web::test]
async fn the_last_cash_goes_to_a_return_or_to_a_payout() {
    let (app, base) = crate::app().await;
    let gestionnaire = app.travailleur(Role::Gestionnaire, &[3]);
    for caisse in [1, 2] {
        let session = ouvrir(&gestionnaire, caisse).await;
        let chemin = format!("/api/sessions/{session}/mouvements");
        let retours = join_all((0..10).map(|_| compter_retour(&base, &session, 3, 1500)));
        let retraits = join_all((0..10).map(|_| agir(&gestionnaire, &chemin, retrait(1500))));
        let (retours, retraits) = futures_util::join!(retours, retraits);
        let rendus = retours.iter().filter(|retour| retour.is_ok()).count();
        for retour in retours.into_iter().filter_map(Result::err) {
            assert_eq!(retour.constraint(), Some("session_tiroir_positif"));
        }
        assert_eq!(rendus + reussies(retraits, "tiroir-insuffisant"), 13);
        assert_eq!(attendu(&app, &session).await, 500);
    }
}

#[actix_web::test]
async fn a_payout_is_in_its_session_or_is_not_at_all() {
    let (app, base) = crate::app().await;
    reprendre(&base).await;
    let gestionnaire = app.travailleur(Role::Gestionnaire, &[3]);
    for _ in 0..5 {
        let session = ouvrir(&gestionnaire, 1).await;
        let chemin = format!("/api/sessions/{session}");
        let contenants = json!({"contenants": [{"consigne_cents": 10, "nombre": 10}]});
        let (mouvements, consignes) = (format!("{chemin}/mouvements"), format!("{chemin}/consignes"));
        let retraits = join_all((0..8).map(|_| agir(&gestionnaire, &mouvements, retrait(100))));
        let reprises = join_all((0..8).map(|_| agir(&gestionnaire, &consignes, contenants.clone())));
        let fin = format!("{chemin}/fin");
        let (retraits, fin, reprises) =
            futures_util::join!(retraits, agir(&gestionnaire, &fin, json!({})), reprises);
        fin.expect_status(200);
        let faits = reussies(retraits, "session-non-ouverte") + reussies(reprises, "session-non-ouverte");
        assert_eq!(attendu(&app, &session).await, 20_000 - 100 * i64::try_from(faits).unwrap());
    }
    verifier(&base).await;
}

#[actix_web::test]
async fn the_drawer_of_another_store_stays_shut() {
    let (app, base) = crate::app().await;
    reprendre(&base).await;
    let session = ouvrir(&caissier(&app), 1).await;
    let chemin = format!("/api/sessions/{session}");
    let contenants = json!({"contenants": [{"consigne_cents": 10, "nombre": 1}]});
    let demandes = [("mouvements", retrait(100)), ("consignes", contenants)];
    let client = app.client(CompteId::new(Uuid::now_v7()));
    for (suite, corps) in demandes {
        let adresse = format!("{chemin}/{suite}");
        for etranger in [
            app.travailleur(Role::Gestionnaire, &[4]),
            app.caissier(Role::Gestionnaire, &[4]),
            app.travailleur(Role::Employe, &[4]),
        ] {
            let reponse = agir(&etranger, &adresse, corps.clone()).await;
            reponse.expect_problem(403, "magasin-hors-affectation");
        }
        agir(&app.anonyme(), &adresse, corps.clone()).await.expect_problem(401, "non-authentifie");
        agir(&client, &adresse, corps.clone()).await.expect_problem(403, "role-insuffisant");
        for appelant in [app.travailleur(Role::Responsable, &[]), app.caissier(Role::Employe, &[3])] {
            let nulle = format!("/api/sessions/{}/{suite}", Uuid::now_v7());
            agir(&appelant, &nulle, corps.clone()).await.expect_problem(404, "introuvable");
        }
    }
    let liste = format!("{chemin}/mouvements");
    app.travailleur(Role::Gestionnaire, &[4])
        .get(&liste)
        .await
        .expect_problem(403, "magasin-hors-affectation");
    client.get(&liste).await.expect_problem(403, "role-insuffisant");
    let nulle = format!("/api/sessions/{}/mouvements", Uuid::now_v7());
    caissier(&app).get(&nulle).await.expect_problem(404, "introuvable");
    caissier(&app).get(&format!("{liste}?curseur=x")).await.expect_problem(400, "curseur-invalide");
    assert_eq!(attendu(&app, &session).await, 20_000);
}

#[actix_web::test]
async fn what_is_out_of_bounds_moves_nothing() {
    let (app, base) = crate::app().await;
    reprendre(&base).await;
    let siege = app.travailleur(Role::Responsable, &[]);
    let session = ouvrir(&siege, 1).await;
    let chemin = format!("/api/sessions/{session}");
    let mouvements = format!("{chemin}/mouvements");
    let mouvement = |champ: &str, valeur: Value| {
        let mut corps = json!({"genre": "apport", "montant_cents": 5, "motif": "monnaie"});
        corps[champ] = valeur;
        corps
    };
    for (champ, valeur) in [
        ("montant_cents", json!(0)),
        ("montant_cents", json!(-5)),
        ("montant_cents", json!(4)),
        ("montant_cents", json!(7)),
        ("montant_cents", json!(1_000_005)),
        ("montant_cents", json!(i64::MAX)),
        ("montant_cents", json!(1e30)),
        ("montant_cents", json!("5")),
        ("montant_cents", json!(null)),
        ("genre", json!("prelevement")),
        ("genre", json!("")),
        ("motif", json!("vacances")),
        ("motif", json!(null)),
        ("approbation", json!("x")),
        ("approbation", json!("a".repeat(2000))),
        ("note", json!("x")),
    ] {
        refuser(&siege, &mouvements, mouvement(champ, valeur)).await;
    }
    refuser(&siege, &mouvements, json!({})).await;
    let consignes = format!("{chemin}/consignes");
    let contenant = |consigne: i64, nombre: i64| json!({"consigne_cents": consigne, "nombre": nombre});
    for contenants in [
        json!([]),
        json!([contenant(15, 1)]),
        json!([contenant(0, 1)]),
        json!([contenant(-10, 1)]),
        json!([contenant(10, 0)]),
        json!([contenant(10, -1)]),
        json!([contenant(10, 1001)]),
        json!([contenant(10, i64::MAX)]),
        json!([contenant(10, 1), contenant(10, 1)]),
        json!([contenant(10, 1), contenant(25, 1), contenant(25, 1)]),
        json!([{"consigne_cents": 10}]),
        json!([{"consigne_cents": 10, "nombre": 1.5}]),
        json!([{"consigne_cents": 10, "nombre": 1, "verre": true}]),
        json!("10"),
    ] {
        refuser(&siege, &consignes, json!({ "contenants": contenants })).await;
    }
    refuser(&siege, &consignes, json!({})).await;
    for adresse in [&mouvements, &consignes] {
        siege.post(adresse, json!({})).await.expect_problem(400, "cle-idempotence-requise");
    }
    assert_eq!(attendu(&app, &session).await, 20_000);
    base.expect_no_rows("select count(*) from magasin.mouvement_caisse").await;

    // At each limit.
    agir(&siege, &mouvements, mouvement("montant_cents", json!(5))).await.expect_status(201);
    agir(&siege, &mouvements, mouvement("montant_cents", json!(1_000_000))).await.expect_status(201);
    let plein = json!({ "contenants": [contenant(10, 1000), contenant(25, 1000)] });
    assert_eq!(agir(&siege, &consignes, plein).await.expect_status(201)["montant_cents"], 35_000);
    let un = json!({ "contenants": [contenant(25, 1)] });
    agir(&siege, &consignes, un).await.expect_status(201);
    assert_eq!(attendu(&app, &session).await, 984_980);
    verifier(&base).await;
}
