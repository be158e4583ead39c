//! Gift cards at a till: sold, asked about, spent, paid out.

use comptoir_test::{TestDatabase, TestTokens};
use comptoir_types::{CompteId, Role};
use futures_util::future::join_all;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::helpers::{
    agir, caissier, carte, deux, ouvrir, par_carte, quarante_fois, refuser, reservee, retour, siege, solde,
    solder, valeur, vendre, vendre_carte, vendue, vente, verifier,
};

/// Whether this number stands in a table that keeps what was asked, answered or told.
async fn gardee(base: &TestDatabase, numero: &str) -> bool {
    let partout = format!(
        "select exists (select from magasin.idempotence where reponse::text like '%{numero}%')
             or exists (select from magasin.outbox where charge::text like '%{numero}%')
             or exists (select from magasin.vente_paiement where reference like '%{numero}%')
             or exists (select from magasin.carte where derniers like '%{numero}%')"
    );
    valeur(base, &partout).await == "true"
}

#[actix_web::test]
async fn a_card_is_sold_asked_about_and_spent() {
    let (app, base) = crate::app().await;
    let caissier = caissier(&app);
    let session = ouvrir(&caissier, 1).await;
    let chemin = format!("/api/sessions/{session}/cartes");
    let cle = Uuid::now_v7();
    let corps = json!({
        "montant_cents": 5002,
        "paiements": [
            {"moyen": "credit", "montant_cents": 3000, "reference": "T9"},
            {"moyen": "especes", "montant_cents": 2000},
        ],
    });
    let mut vendue = caissier.cle(cle).post(&chemin, corps.clone()).await.expect_status(201);
    let numero = vendue.as_object_mut().unwrap().remove("numero").unwrap();
    let numero = numero.as_str().unwrap();
    assert!(
        numero.starts_with('9')
            && numero.len() == 16
            && numero.ends_with(vendue["derniers"].as_str().unwrap())
    );
    assert_eq!((&vendue["montant_cents"], &vendue["arrondi_cents"]), (&json!(5002), &json!(-2)));
    // The number is shown once.
    let repete = caissier.cle(cle).post(&chemin, corps).await;
    assert_eq!(repete.en_tete("idempotency-replayed"), Some("true"));
    assert_eq!(repete.expect_status(201), vendue);
    assert!(!gardee(&base, numero).await);

    let connue = solde(&caissier, numero).await.expect_status(200);
    assert_eq!(connue, json!({"genre": "cadeau", "derniers": vendue["derniers"], "solde_cents": 5002}));
    let chez_soi = app.client(CompteId::new(Uuid::now_v7()));
    assert_eq!(solde(&chez_soi, numero).await.expect_status(200), connue);

    // Part of a sale by the card, the rest in cash.
    let mut corps = par_carte(&session, deux(), numero, 302);
    let comptant = json!({"moyen": "especes", "montant_cents": 100});
    corps["paiements"].as_array_mut().unwrap().push(comptant);
    let faite = vendre(&caissier, corps).await.expect_status(201);
    assert_eq!((&faite["total_cents"], &faite["arrondi_cents"]), (&json!(400), &json!(2)));
    let faite = faite["vente_id"].as_str().unwrap();
    let lue = caissier.get(&format!("/api/ventes/{faite}")).await.expect_status(200);
    assert_eq!(
        lue["paiements"][0],
        json!({"moyen": "carte", "montant_cents": 302, "reference": vendue["derniers"]})
    );
    let recu = caissier.get(&format!("/api/ventes/{faite}/recu")).await;
    assert!(recu.texte.contains("Carte cadeau / Gift card"));
    assert_eq!(solde(&caissier, numero).await.expect_status(200)["solde_cents"], 4700);
    let evenement =
        format!("select charge ->> 'cartes_cents' from magasin.outbox where agregat_id = '{faite}'");
    assert_eq!(valeur(&base, &evenement).await, "302");

    // More than it holds: told how much is left, nothing changed.
    let mut grosse =
        par_carte(&session, json!([{"produit_id": 3, "quantite": 9, "prix_vu_cents": 1000}]), numero, 10348);
    let refus = vendre(&caissier, grosse.clone()).await.expect_problem(409, "carte-insuffisante");
    assert_eq!((&refus["solde_cents"], &refus["derniers"]), (&json!(4700), &vendue["derniers"]));
    grosse["paiements"] = json!([
        {"moyen": "carte", "montant_cents": 4700, "numero": numero},
        {"moyen": "debit", "montant_cents": 5648, "reference": "T2"},
    ]);
    vendre(&caissier, grosse).await.expect_status(201);
    assert_eq!(solde(&caissier, numero).await.expect_status(200)["solde_cents"], 0);
    assert_eq!(valeur(&base, "select sum(montant_cents) from magasin.carte_mouvement").await, "0");
    verifier(&base).await;
}

#[actix_web::test]
async fn the_z_has_the_cards_in_lines_of_their_own() {
    let (app, base) = crate::app().await;
    let caissier = caissier(&app);
    let session = ouvrir(&caissier, 1).await;
    let chemin = format!("/api/sessions/{session}/cartes");
    let comptant = json!({"montant_cents": 703, "paiements": [{"moyen": "especes", "montant_cents": 705}]});
    let premiere = agir(&caissier, &chemin, comptant).await.expect_status(201);
    let numero = premiere["numero"].as_str().unwrap();
    vendre(&caissier, par_carte(&session, deux(), numero, 400)).await.expect_status(201);
    let rendue = solder(&caissier, &session, numero).await.expect_status(201);
    assert_eq!(
        (&rendue["montant_cents"], &rendue["especes_cents"], &rendue["arrondi_cents"]),
        (&json!(303), &json!(305), &json!(2))
    );
    vendre_carte(&caissier, &session, 5000).await;
    agir(&caissier, &format!("/api/sessions/{session}/fin"), json!({})).await.expect_status(200);
    let refus = agir(&caissier, &chemin, carte(500)).await;
    refus.expect_problem(409, "session-non-ouverte");
    let compte = json!({"denominations": {"10000": 2, "200": 2}});
    let fermee =
        agir(&caissier, &format!("/api/sessions/{session}/comptage"), compte).await.expect_status(200);
    assert_eq!((&fermee["attendu_cents"], &fermee["ecart_cents"]), (&json!(20_400), &json!(0)));
    let z = caissier.get(&format!("/api/sessions/{session}/z")).await.expect_status(200);
    assert_eq!(
        (&z["total_cents"], &z["nb_ventes"], &z["especes_ventes_cents"]),
        (&json!(400), &json!(1), &json!(0))
    );
    assert_eq!(z["paiements"][0]["moyen"], "carte");
    assert_eq!((&z["nb_cartes"], &z["cartes_vendues_cents"]), (&json!(2), &json!(5703)));
    assert_eq!((&z["especes_cartes_cents"], &z["cartes_remboursees_cents"]), (&json!(705), &json!(305)));
    assert_eq!(z["cartes_paiements"][0]["montant_cents"], 5000);
    let papier = caissier.avec("Accept", "text/plain").get(&format!("/api/sessions/{session}/z")).await;
    assert!(papier.texte.contains("Cartes vendues / Cards sold"));
    verifier(&base).await;
}

#[actix_web::test]
async fn what_is_left_is_paid_out_once_it_is_little() {
    let (app, base) = crate::app().await;
    let caissier = caissier(&app);
    let session = ouvrir(&caissier, 1).await;
    let numero = vendre_carte(&caissier, &session, 900).await;
    let refus = solder(&caissier, &session, &numero).await.expect_problem(409, "carte-non-remboursable");
    assert_eq!(refus["solde_cents"], 900);
    vendre(&caissier, par_carte(&session, deux(), &numero, 400)).await.expect_status(201);
    let cle = Uuid::now_v7();
    let corps = json!({ "session_id": session, "numero": numero });
    let chemin = "/api/cartes/remboursement";
    let rendue = caissier.cle(cle).post(chemin, corps.clone()).await.expect_status(201);
    assert_eq!((&rendue["montant_cents"], &rendue["especes_cents"]), (&json!(500), &json!(500)));
    let repete = caissier.cle(cle).post(chemin, corps).await;
    assert_eq!(repete.en_tete("idempotency-replayed"), Some("true"));
    assert_eq!(repete.expect_status(201), rendue);
    let refus = solder(&caissier, &session, &numero).await.expect_problem(409, "carte-non-remboursable");
    assert_eq!(refus["solde_cents"], 0);
    let ailleurs = app.travailleur(Role::Employe, &[4]);
    let autre = vendre_carte(&caissier, &session, 500).await;
    solder(&ailleurs, &session, &autre).await.expect_problem(403, "magasin-hors-affectation");
    base.proprietaire("update magasin.session_caisse set retraits_cents = retraits_cents + 19300").await;
    solder(&caissier, &session, &autre).await.expect_problem(409, "tiroir-insuffisant");
    base.proprietaire("update magasin.session_caisse set retraits_cents = 0").await;
    let audites = "select string_agg(type, ',' order by evenement_id) from magasin.outbox
                    where type like 'audit.carte%' and charge ->> 'acteur_id' is not null";
    assert_eq!(valeur(&base, audites).await, "audit.carte_vendue,audit.carte_remboursee,audit.carte_vendue");
    verifier(&base).await;
}

#[actix_web::test]
async fn a_number_cannot_be_guessed() {
    let (app, base) = crate::app().await;
    let autre = crate::demarrer(&base, magasin::Reglages::default());
    let caissier = caissier(&app);
    let session = ouvrir(&caissier, 1).await;
    let numero = vendre_carte(&caissier, &session, 1000).await;
    let moi = CompteId::new(Uuid::now_v7());
    let jeton = TestTokens::signer(&TestTokens::claims(moi, Role::Client, &[], &[]));
    // Forty at once through two copies: ten are answered.
    let reponses = join_all((0..40).map(|n| {
        let appelant = [&app, &autre][n % 2].porteur(jeton.clone());
        async move { solde(&appelant, "9000000000000001").await }
    }))
    .await;
    assert_eq!(reponses.iter().filter(|reponse| reponse.statut == 404).count(), 10);
    let refus = reponses.iter().find(|reponse| reponse.statut == 429).unwrap();
    assert_eq!(refus.en_tete("retry-after"), Some("60"));
    // Then not even the right one.
    solde(&app.porteur(jeton.clone()), &numero).await.expect_problem(429, "trop-de-requetes");
    base.proprietaire("update magasin.carte_essai set depuis = depuis - interval '1 minute'").await;
    solde(&app.porteur(jeton), &numero).await.expect_status(200);

    // The same for what a sale names.
    for _ in 0..10 {
        let refus = vendre(&caissier, par_carte(&session, deux(), "9000000000000001", 400)).await;
        refus.expect_problem(404, "carte-inconnue");
    }
    let refus = vendre(&caissier, par_carte(&session, deux(), &numero, 400)).await;
    refus.expect_problem(429, "trop-de-requetes");
    solder(&caissier, &session, &numero).await.expect_problem(429, "trop-de-requetes");
    base.proprietaire("update magasin.carte_essai set depuis = depuis - interval '1 minute'").await;
    vendre(&caissier, par_carte(&session, deux(), &numero, 400)).await.expect_status(201);
    magasin::jobs::voir_le_passif(&crate::helpers::state(&base)).await.unwrap();
    verifier(&base).await;
}

/// Forty documents at once, through two copies, that name numbers that are none, and at last one that is: ten are tried.
#[actix_web::test]
async fn numbers_tried_in_one_instant_are_no_more_than_those_in_a_row() {
    let (app, base) = crate::app().await;
    let autre = crate::demarrer(&base, magasin::Reglages::default());
    let session = ouvrir(&siege(&app), 1).await;
    let numero = vendre_carte(&siege(&app), &session, 1000).await;
    let faite = vendue(&siege(&app), &session, deux(), 400).await;
    let commande = reservee(&base).await;
    for (document, role) in [
        ("vente", Role::Responsable),
        ("retour", Role::Responsable),
        ("paiement", Role::Client),
        ("solde", Role::Client),
    ] {
        let moi = if document == "paiement" { commande.1 } else { CompteId::new(Uuid::now_v7()) };
        let jeton = TestTokens::signer(&TestTokens::claims(moi, role, &[], &[]));
        let (chemin, corps) = match document {
            "vente" => ("/api/ventes".to_owned(), par_carte(&session, deux(), "9000000000000001", 400)),
            "retour" => {
                let mut corps = retour(&session, &[(1, 1)], 0);
                corps["remboursements"] =
                    json!([{"moyen": "avoir", "montant_cents": 201, "numero": "9000000000000001"}]);
                (format!("/api/ventes/{faite}/retours"), corps)
            }
            "paiement" => {
                let carte = json!({"numero": "9000000000000001", "montant_cents": 400});
                (format!("/api/commandes/{}/paiements", commande.0), json!({ "carte": carte }))
            }
            _ => ("/api/cartes/solde".to_owned(), json!({"numero": "9000000000000001"})),
        };
        let reponses = join_all((0..40).map(|n| {
            let appelant = [&app, &autre][n % 2].porteur(jeton.clone()).cle(Uuid::now_v7());
            let (chemin, corps) = (&chemin, corps.clone());
            async move { appelant.post(chemin, corps).await }
        }))
        .await;
        assert_eq!(reponses.iter().filter(|reponse| reponse.statut == 404).count(), 10, "{document}");
        assert_eq!(reponses.iter().filter(|reponse| reponse.statut == 429).count(), 30, "{document}");
        let juste: Value =
            serde_json::from_str(&corps.to_string().replace("9000000000000001", &numero)).unwrap();
        let refus = app.porteur(jeton).cle(Uuid::now_v7()).post(&chemin, juste).await;
        refus.expect_problem(429, "trop-de-requetes");
    }
    // A document that names several counts each.
    let mut corps = par_carte(&session, deux(), "9000000000000001", 20);
    let numeros = (1..20).map(|n| comptoir_types::NumeroCarte::neuf(n).as_str().to_owned());
    let autres = numeros.map(|numero| json!({"moyen": "carte", "montant_cents": 20, "numero": numero}));
    corps["paiements"].as_array_mut().unwrap().extend(autres);
    let caissier = caissier(&app);
    vendre(&caissier, corps).await.expect_problem(429, "trop-de-requetes");
    solde(&caissier, &numero).await.expect_problem(429, "trop-de-requetes");
    verifier(&base).await;
}

#[actix_web::test]
async fn one_key_makes_one_card_and_pays_out_once() {
    let (app, base) = crate::app().await;
    let autre = crate::demarrer(&base, magasin::Reglages::default());
    let session = ouvrir(&siege(&app), 1).await;
    let chemin = format!("/api/sessions/{session}/cartes");
    // One of the forty has the number, and all else is the same.
    let moi = CompteId::new(Uuid::now_v7());
    let (jeton, cle) =
        (TestTokens::signer(&TestTokens::claims(moi, Role::Responsable, &[], &[])), Uuid::now_v7());
    let mut reponses = join_all((0..40).map(|n| {
        let appelant = [&app, &autre][n % 2].porteur(jeton.clone()).cle(cle);
        let chemin = &chemin;
        async move { appelant.post(chemin, carte(500)).await.expect_status(201) }
    }))
    .await;
    let numeros: Vec<_> =
        reponses.iter_mut().filter_map(|reponse| reponse.as_object_mut().unwrap().remove("numero")).collect();
    assert!(matches!(&numeros[..], [numero] if numero.is_string()), "{numeros:?}");
    assert!(reponses.iter().all(|reponse| *reponse == reponses[0]));
    assert_eq!(valeur(&base, "select count(*) from magasin.carte").await, "1");
    let corps = json!({ "session_id": session, "numero": numeros[0] });
    quarante_fois([&app, &autre], "/api/cartes/remboursement", &corps).await;
    assert_eq!(valeur(&base, "select sum(montant_cents) from magasin.carte_remboursement").await, "500");
    verifier(&base).await;
}

#[actix_web::test]
async fn what_makes_no_sense_is_refused() {
    let (app, base) = crate::app().await;
    let caissier = caissier(&app);
    let session = ouvrir(&caissier, 1).await;
    let chemin = format!("/api/sessions/{session}/cartes");
    let paye = |paiements: Value| json!({"montant_cents": 1000, "paiements": paiements});
    for corps in [
        carte(499),
        carte(50_001),
        paye(json!([])),
        paye(json!([{"moyen": "debit", "montant_cents": 1000}])),
        paye(json!([{"moyen": "especes", "montant_cents": 1000, "reference": "T1"}])),
        paye(json!([{"moyen": "carte", "montant_cents": 1000, "numero": "9000000000000001"}])),
        paye(json!([{"moyen": "especes", "montant_cents": 500}, {"moyen": "especes", "montant_cents": 500}])),
    ] {
        refuser(&caissier, &chemin, corps).await;
    }
    let refus = agir(&caissier, &chemin, paye(json!([{"moyen": "especes", "montant_cents": 995}])))
        .await
        .expect_problem(409, "paiements-incoherents");
    assert_eq!((&refus["total_cents"], &refus["especes_dues_cents"]), (&json!(1000), &json!(1000)));
    for numero in ["4111111111111111", "9000000000000002", ""] {
        refuser(&caissier, "/api/cartes/solde", json!({ "numero": numero })).await;
    }
    for paiement in [
        json!({"moyen": "carte", "montant_cents": 400}),
        json!({"moyen": "carte", "montant_cents": 400, "numero": "9000000000000001", "reference": "T1"}),
        json!({"moyen": "debit", "montant_cents": 400, "numero": "9000000000000001", "reference": "T1"}),
    ] {
        let mut corps = vente(&session, deux(), 400);
        corps["paiements"] = json!([paiement]);
        refuser(&caissier, "/api/ventes", corps).await;
    }
    // Without network nobody knows what is left on a card.
    let mut corps = par_carte(&session, deux(), "9000000000000001", 400);
    corps["hors_ligne"] = json!(true);
    corps["faite_le"] = json!(chrono::Utc::now().to_rfc3339());
    refuser(&caissier, "/api/ventes", corps).await;
    assert_eq!(valeur(&base, "select count(*) from magasin.carte").await, "0");
    let inconnue = Uuid::now_v7();
    agir(&caissier, &format!("/api/sessions/{inconnue}/cartes"), carte(500))
        .await
        .expect_problem(404, "introuvable");
    verifier(&base).await;
}
