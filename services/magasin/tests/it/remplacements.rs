//! Lost cards: replaced by who proves them, spent by nobody any more.

use std::cell::Cell;
use std::time::Duration;

use actix_web::rt::time::sleep;
use comptoir_test::{TestDatabase, TestTokens};
use comptoir_types::{CompteId, Role};
use futures_util::future::{join, join_all};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::helpers::{
    REMPLACEMENT, agir, caissier, carte_vendue, deux, ouvrir, par_carte, perdue, refuser, remplacer, rendre,
    reservee, retour, siege, solde, solder, tables, valeur, vendre, vendue, verifier,
};

fn texte(valeur: &Value) -> &str {
    valeur.as_str().unwrap()
}

/// Ten a minute: a test that asks more begins a new one.
async fn passer_une_minute(base: &TestDatabase) {
    base.proprietaire("delete from magasin.carte_essai").await;
}

#[actix_web::test]
async fn a_lost_card_dies_and_all_that_was_left_on_it_is_on_the_new_one() {
    let (app, base) = crate::app().await;
    let (caissier, gerant) = (caissier(&app), app.travailleur(Role::Gestionnaire, &[3]));
    let session = ouvrir(&caissier, 1).await;
    let vendue = carte_vendue(&caissier, &session, 5000).await;
    assert_eq!(vendue["document"], "MTL-1-1-C1");
    let ancien = texte(&vendue["numero"]);
    vendre(&caissier, par_carte(&session, deux(), ancien, 400)).await.expect_status(201);

    let cle = Uuid::now_v7();
    let mut faite = gerant.cle(cle).post(REMPLACEMENT, perdue(&vendue)).await.expect_status(201);
    let numero = faite.as_object_mut().unwrap().remove("numero").unwrap();
    let nouveau = texte(&numero);
    assert!(nouveau != ancien && nouveau.ends_with(texte(&faite["derniers"])));
    assert_eq!(
        (&faite["document"], &faite["derniers_perdue"], &faite["montant_cents"]),
        (&json!("MTL-1-1-C1-P1"), &vendue["derniers"], &json!(4600))
    );
    // The number is shown once, and kept nowhere.
    let repete = gerant.cle(cle).post(REMPLACEMENT, perdue(&vendue)).await;
    assert_eq!(repete.en_tete("idempotency-replayed"), Some("true"));
    assert_eq!(repete.expect_status(201), faite);
    let gardes = format!(
        "select exists (select from magasin.idempotence where reponse::text like '%{nouveau}%')
             or exists (select from magasin.outbox where charge::text like '%{nouveau}%')"
    );
    assert_eq!(valeur(&base, &gardes).await, "false");

    // Of the old one nothing is asked, paid, paid out or refilled.
    solde(&caissier, ancien).await.expect_problem(409, "carte-remplacee");
    let refus = vendre(&caissier, par_carte(&session, deux(), ancien, 400)).await;
    refus.expect_problem(409, "carte-remplacee");
    solder(&caissier, &session, ancien).await.expect_problem(409, "carte-remplacee");
    let vente = vendre(&caissier, par_carte(&session, deux(), nouveau, 400)).await.expect_status(201);
    let mut corps = retour(&session, &[(1, 1)], 0);
    corps["remboursements"] = json!([{"moyen": "avoir", "montant_cents": 201, "numero": ancien}]);
    rendre(&caissier, texte(&vente["vente_id"]), corps).await.expect_problem(409, "carte-remplacee");
    let (commande, client) = reservee(&base).await;
    let corps = json!({"carte": {"numero": ancien, "montant_cents": 400}});
    let refus = agir(&app.client(client), &format!("/api/commandes/{commande}/paiements"), corps).await;
    refus.expect_problem(409, "carte-remplacee");
    assert_eq!(solde(&caissier, nouveau).await.expect_status(200)["solde_cents"], 4200);

    // Its receipt proves the new card, that of the sale the old one.
    remplacer(&gerant, perdue(&vendue)).await.expect_problem(409, "carte-remplacee");
    let encore = remplacer(&gerant, perdue(&faite)).await.expect_status(201);
    assert_eq!((&encore["document"], &encore["montant_cents"]), (&json!("MTL-1-1-C1-P2"), &json!(4200)));
    let livre = "select string_agg(genre || ' ' || montant_cents, ', ' order by mouvement_carte_id)
                   from magasin.carte_mouvement";
    assert_eq!(
        valeur(&base, livre).await,
        "vendue 5000, paiement -400, remplacee -4600, remplacement 4600, paiement -400, remplacee -4200, remplacement 4200"
    );
    let audites =
        "select string_agg((charge -> 'details' ->> 'numero') || ' ' || (charge ->> 'magasin_id'), ', '
                                     order by evenement_id)
                     from magasin.outbox
                    where type = 'audit.carte_remplacee' and charge ->> 'acteur_id' is not null";
    assert_eq!(valeur(&base, audites).await, "MTL-1-1-C1-P1 3, MTL-1-1-C1-P2 3");
    verifier(&base).await;
}

#[actix_web::test]
async fn store_credit_is_proven_by_the_credit_note_that_made_it() {
    let (app, base) = crate::app().await;
    let gerant = app.travailleur(Role::Gestionnaire, &[3]);
    let session = ouvrir(&gerant, 1).await;
    let vente = vendue(&gerant, &session, deux(), 400).await;
    let avoir = |numero: Option<&str>, cents: i64| {
        let mut corps = retour(&session, &[(1, 1)], 0);
        corps["remboursements"] = json!([{"moyen": "avoir", "montant_cents": cents}]);
        if let Some(numero) = numero {
            corps["remboursements"][0]["numero"] = json!(numero);
        }
        corps
    };
    let fait = rendre(&gerant, &vente, avoir(None, 201)).await.expect_status(201);
    let numero = texte(&fait["numero_avoir"]).to_owned();
    let recharge = rendre(&gerant, &vente, avoir(Some(&numero), 199)).await.expect_status(201);
    let preuve =
        |note: &Value| json!({"magasin_id": 3, "document": note["numero"], "derniers": numero[12..]});
    remplacer(&gerant, preuve(&recharge)).await.expect_problem(404, "carte-inconnue");
    let remplacee = remplacer(&gerant, preuve(&fait)).await.expect_status(201);
    assert_eq!(remplacee["document"], format!("{}-P1", texte(&fait["numero"])));
    let connue = solde(&gerant, texte(&remplacee["numero"])).await.expect_status(200);
    assert_eq!((&connue["genre"], &connue["solde_cents"]), (&json!("avoir"), &json!(400)));
    verifier(&base).await;
}

/// An order knows the card that paid it: the old one.
#[actix_web::test]
async fn what_an_order_gives_back_finds_the_card_that_took_its_place() {
    let (app, base) = crate::app().await;
    let gerant = app.travailleur(Role::Gestionnaire, &[3]);
    let session = ouvrir(&gerant, 1).await;
    let vendue = carte_vendue(&gerant, &session, 500).await;
    let payer = json!({"carte": {"numero": vendue["numero"], "montant_cents": 400}});
    let (commande, client) = reservee(&base).await;
    let client = app.client(client);
    agir(&client, &format!("/api/commandes/{commande}/paiements"), payer).await.expect_status(201);
    let premiere = remplacer(&gerant, perdue(&vendue)).await.expect_status(201);
    assert_eq!(premiere["montant_cents"], 100);
    let derniere = remplacer(&gerant, perdue(&premiere)).await.expect_status(201);
    agir(&client, &format!("/api/commandes/{commande}/annulation"), json!({})).await.expect_status(200);
    let reste = solde(&gerant, texte(&derniere["numero"])).await.expect_status(200);
    assert_eq!(reste["solde_cents"], 500);
    verifier(&base).await;

    // A card that holds nothing is replaced too: what comes back later is not for who found it.
    let vide = carte_vendue(&gerant, &session, 500).await;
    vendre(
        &gerant,
        par_carte(
            &session,
            json!([{"produit_id": 3, "quantite": 1, "prix_vu_cents": 1000}]),
            texte(&vide["numero"]),
            500,
        ),
    )
    .await
    .expect_problem(409, "paiements-incoherents");
    let mut corps = par_carte(
        &session,
        json!([{"produit_id": 3, "quantite": 1, "prix_vu_cents": 1000}]),
        texte(&vide["numero"]),
        500,
    );
    corps["paiements"].as_array_mut().unwrap().push(json!({"moyen": "especes", "montant_cents": 650}));
    vendre(&gerant, corps).await.expect_status(201);
    assert_eq!(remplacer(&gerant, perdue(&vide)).await.expect_status(201)["montant_cents"], 0);
    verifier(&base).await;
}

#[actix_web::test]
async fn one_key_replaces_a_card_once() {
    let (app, base) = crate::app().await;
    let autre = crate::demarrer(&base, magasin::Reglages::default());
    let session = ouvrir(&siege(&app), 1).await;
    let vendue = carte_vendue(&siege(&app), &session, 5000).await;
    let moi = CompteId::new(Uuid::now_v7());
    let (jeton, cle) =
        (TestTokens::signer(&TestTokens::claims(moi, Role::Responsable, &[], &[])), Uuid::now_v7());
    let mut reponses = join_all((0..40).map(|n| {
        let appelant = [&app, &autre][n % 2].porteur(jeton.clone()).cle(cle);
        let corps = perdue(&vendue);
        async move { appelant.post(REMPLACEMENT, corps).await.expect_status(201) }
    }))
    .await;
    let numeros: Vec<_> =
        reponses.iter_mut().filter_map(|reponse| reponse.as_object_mut().unwrap().remove("numero")).collect();
    assert!(matches!(&numeros[..], [numero] if numero.is_string()), "{numeros:?}");
    assert!(reponses.iter().all(|reponse| *reponse == reponses[0]));
    assert_eq!(valeur(&base, "select count(*) from magasin.carte").await, "2");
    verifier(&base).await;
}

/// Forty who replace it at once, each under a key of their own: one does.
#[actix_web::test]
async fn a_card_is_replaced_once_however_many_try_at_once() {
    let (app, base) = crate::app().await;
    let autre = crate::demarrer(&base, magasin::Reglages::default());
    let session = ouvrir(&siege(&app), 1).await;
    let vendue = carte_vendue(&siege(&app), &session, 5000).await;
    let reponses = join_all((0..40).map(|n| {
        let appelant = siege([&app, &autre][n % 2]);
        let corps = perdue(&vendue);
        async move { remplacer(&appelant, corps).await }
    }))
    .await;
    assert_eq!(reponses.iter().filter(|reponse| reponse.statut == 201).count(), 1);
    for refus in reponses.into_iter().filter(|reponse| reponse.statut != 201) {
        refus.expect_problem(409, "carte-remplacee");
    }
    verifier(&base).await;
}

#[actix_web::test]
async fn a_balance_is_not_spent_and_moved() {
    let (app, base) = crate::app().await;
    let autre = crate::demarrer(&base, magasin::Reglages::default());
    tables(&base).await;
    let gerant = app.travailleur(Role::Gestionnaire, &[3]);
    let session = ouvrir(&gerant, 1).await;
    let mut melees = 0;
    for tour in 0..6 {
        let vendue = carte_vendue(&gerant, &session, 8000).await;
        let answered = Cell::new(0);
        let ventes = join_all((0..20).map(|n| {
            let appelant = caissier([&app, &autre][n % 2]);
            let lignes = json!([{"produit_id": 17, "quantite": 400, "prix_vu_cents": 1}]);
            let corps = par_carte(&session, lignes, texte(&vendue["numero"]), 400);
            let answered = &answered;
            async move {
                let reponse = vendre(&appelant, corps).await;
                answered.set(answered.get() + 1);
                reponse
            }
        }));
        // In the middle of them.
        let remplacement = async {
            while answered.get() <= tour {
                sleep(Duration::from_millis(1)).await;
            }
            remplacer(&siege(&autre), perdue(&vendue)).await
        };
        let (ventes, remplacee) = join(ventes, remplacement).await;
        let faites = i64::try_from(ventes.iter().filter(|vente| vente.statut == 201).count()).unwrap();
        for refus in ventes.into_iter().filter(|vente| vente.statut != 201) {
            refus.expect_problem(409, "carte-remplacee");
        }
        assert_eq!(remplacee.expect_status(201)["montant_cents"], 8000 - 400 * faites);
        melees += i32::from((1..20).contains(&faites));
    }
    assert!(melees > 0, "no round had both");
    let soldes = "select sum(montant_cents) - (select sum(solde_cents) from magasin.carte)
                         - (select sum(montant_cents) from magasin.vente_paiement where moyen = 'carte')
                    from magasin.carte_vente";
    assert_eq!(valeur(&base, soldes).await, "0");
    verifier(&base).await;
}

#[actix_web::test]
async fn nobody_replaces_a_card_that_they_do_not_prove() {
    let (app, base) = crate::app().await;
    let (caissier, gerant) = (caissier(&app), app.travailleur(Role::Gestionnaire, &[3]));
    let session = ouvrir(&caissier, 1).await;
    let vendue = carte_vendue(&caissier, &session, 5000).await;
    remplacer(&caissier, perdue(&vendue)).await.expect_problem(403, "role-insuffisant");
    let ailleurs = app.travailleur(Role::Gestionnaire, &[4]);
    remplacer(&ailleurs, perdue(&vendue)).await.expect_problem(403, "magasin-hors-affectation");
    let avec = |champ: &str, valeur: Value| {
        let mut corps = perdue(&vendue);
        corps[champ] = valeur;
        corps
    };
    remplacer(&siege(&app), avec("magasin_id", json!(99))).await.expect_problem(404, "introuvable");
    for corps in [
        avec("derniers", json!("40")),
        avec("derniers", json!("40a1")),
        avec("derniers", json!("٤٠٢١")),
        avec("document", json!("")),
        avec("document", json!("x".repeat(41))),
        avec("magasin_id", json!(0)),
        json!({}),
    ] {
        refuser(&gerant, REMPLACEMENT, corps).await;
    }
    let autres = if vendue["derniers"] == "0000" { "0001" } else { "0000" };
    let faux = [avec("derniers", json!(autres)), avec("document", json!("MTL-1-1-C2"))];
    // Forty at once, right or wrong: ten are looked at.
    let reponses = join_all((0..40).map(|n| remplacer(&gerant, faux[n % 2].clone()))).await;
    assert_eq!(reponses.iter().filter(|reponse| reponse.statut == 404).count(), 10);
    for refus in reponses.iter().filter(|reponse| reponse.statut != 404) {
        assert_eq!((refus.statut, refus.en_tete("retry-after")), (429, Some("60")));
    }
    remplacer(&gerant, perdue(&vendue)).await.expect_problem(429, "trop-de-requetes");
    passer_une_minute(&base).await;
    // Whichever store sold it, another replaces it.
    let ici = remplacer(&ailleurs, avec("magasin_id", json!(4))).await.expect_status(201);
    assert_eq!(ici["magasin_id"], 4);
    verifier(&base).await;
}
