//! Sales made while a till had no network, sent again once it has.

use chrono::{DateTime, TimeDelta, Utc};
use comptoir_database::Value as Column;
use comptoir_test::{TestClient, TestDatabase, TestResponse};
use comptoir_types::Role;
use futures_util::StreamExt;
use futures_util::stream;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::helpers::{caissier, ouvrir, valeur, vente, verifier};

const VENTES: &str = "/api/ventes";

/// A session that opened two hours ago.
async fn session(appelant: &TestClient<'_>, base: &TestDatabase) -> String {
    let session = ouvrir(appelant, 1).await;
    base.proprietaire("update magasin.session_caisse set ouverte_le = now() - interval '2 h'").await;
    session
}

fn il_y_a(minutes: i64) -> DateTime<Utc> {
    Utc::now() - TimeDelta::minutes(minutes)
}

/// So many bags of flour at this price, sold an hour ago for this cash.
fn hors_ligne(session: &str, quantite: i64, prix_vu: i64, especes: i64) -> Value {
    let lignes = json!([{"produit_id": 2, "quantite": quantite, "prix_vu_cents": prix_vu}]);
    let mut corps = vente(session, lignes, especes);
    corps["hors_ligne"] = json!(true);
    corps["faite_le"] = json!(il_y_a(60));
    corps
}

async fn envoyer(appelant: &TestClient<'_>, corps: Value) -> TestResponse {
    appelant.cle(Uuid::now_v7()).post(VENTES, corps).await
}

async fn terminer(appelant: &TestClient<'_>, session: &str) {
    let fin = appelant.cle(Uuid::now_v7()).post(&format!("/api/sessions/{session}/fin"), json!({})).await;
    fin.expect_status(200);
}

async fn compter(appelant: &TestClient<'_>, session: &str) {
    let compte = json!({"denominations": {"10000": 2}, "note": "essai"});
    let chemin = format!("/api/sessions/{session}/comptage");
    appelant.cle(Uuid::now_v7()).post(&chemin, compte).await.expect_status(200);
}

/// The session as its Z has it: all of its columns but those of its supplements.
const FIGEE: &str = "select to_jsonb(session_caisse) - 'nb_supplements' - 'especes_supplements_cents'
                       from magasin.session_caisse";
const SUPPLEMENTS: &str =
    "select nb_supplements || ' ' || especes_supplements_cents from magasin.session_caisse";

#[actix_web::test]
async fn what_was_sold_without_network_costs_what_the_till_showed() {
    let (app, base) = crate::app().await;
    let caissier = caissier(&app);
    let session = session(&caissier, &base).await;
    // The price is 4.70 $. The book has ten: the eleventh to the thirteenth were in the customer's hand too.
    let mut ids = Vec::new();
    for (quantite, prix_vu, especes, ecart) in [(1, 460, 460, -10), (12, 500, 6000, 30), (1, 470, 470, 0)] {
        let corps = hors_ligne(&session, quantite, prix_vu, especes);
        let faite = envoyer(&caissier, corps).await.expect_status(201);
        assert_eq!(faite["total_cents"], quantite * prix_vu);
        let id = faite["vente_id"].as_str().unwrap().to_owned();
        let lue = caissier.get(&format!("{VENTES}/{id}")).await.expect_status(200);
        assert_eq!(lue["lignes"][0]["prix_unitaire_cents"], prix_vu);
        assert_eq!(lue["lignes"][0]["ecart_prix_cents"], ecart);
        assert_eq!((&lue["hors_ligne"], &lue["supplement"]), (&true.into(), &false.into()));
        ids.push(id);
    }
    let evenements = "select string_agg((charge ->> 'hors_ligne') || ' ' || (charge ->> 'ecart_prix_cents'), ',' order by evenement_id)
                        from magasin.outbox where type = 'vente.enregistree'";
    assert_eq!(valeur(&base, evenements).await, "true -10,true 30,true 0");
    base.expect_no_rows("select count(*) - 1 from magasin.comptage where origine = 'ecart_caisse'").await;
    // With network the same prices are refused, or charged as they are now.
    let mut en_ligne = hors_ligne(&session, 1, 460, 460);
    en_ligne["hors_ligne"] = json!(false);
    en_ligne["ecart_permis"] = json!(true);
    envoyer(&caissier, en_ligne).await.expect_problem(409, "prix-modifie");
    // The cash is what the prices seen make.
    let refus = envoyer(&caissier, hors_ligne(&session, 1, 460, 470)).await;
    assert_eq!(refus.expect_problem(409, "paiements-incoherents")["total_cents"], 460);
    verifier(&base).await;
}

#[actix_web::test]
async fn only_a_sale_without_network_names_its_seller_and_it_says_when_it_was_made() {
    let (app, base) = crate::app().await;
    let caissier = caissier(&app);
    let session = session(&caissier, &base).await;
    let avec = |champ: &str, valeur: Value| {
        let mut corps = hors_ligne(&session, 1, 470, 470);
        corps[champ] = valeur;
        corps
    };
    let mut en_ligne = avec("hors_ligne", json!(false));
    en_ligne["vendeur_id"] = json!(Uuid::now_v7());
    let probleme = envoyer(&caissier, en_ligne).await.expect_problem(400, "requete-invalide");
    assert!(probleme["erreurs"][0]["detail"].as_str().unwrap().starts_with("vendeur_id : "));
    let probleme =
        envoyer(&caissier, avec("faite_le", Value::Null)).await.expect_problem(400, "requete-invalide");
    assert!(probleme["erreurs"][0]["detail"].as_str().unwrap().starts_with("faite_le : "));
    for (champ, valeur) in [
        ("hors_ligne", json!("oui")),
        ("hors_ligne", Value::Null),
        ("vendeur_id", json!("moi")),
        ("vendeur_id", json!(1)),
        ("faite_le", json!(il_y_a(121))),
        ("faite_le", json!(il_y_a(-6))),
        ("faite_le", json!("0001-01-01T00:00:00Z")),
    ] {
        envoyer(&caissier, avec(champ, valeur)).await.expect_problem(400, "requete-invalide");
    }
    // Prices and quantities that are each in range, and whose product is not.
    let mut enorme = avec("ecart_permis", json!(true));
    enorme["lignes"] = Value::from(vec![
        json!({"produit_id": 1, "quantite": 1_000_000, "prix_vu_cents": 1_000_000_000});
        100
    ]);
    let refus = envoyer(&caissier, enorme).await;
    assert!((400..500).contains(&refus.statut), "{refus:?}");
    base.expect_no_rows("select count(*) from magasin.vente").await;
    let vendeur = Uuid::now_v7();
    let faite = envoyer(&caissier, avec("vendeur_id", json!(vendeur))).await.expect_status(201);
    let id = faite["vente_id"].as_str().unwrap();
    let lue = caissier.get(&format!("{VENTES}/{id}")).await.expect_status(200);
    assert_eq!(lue["vendeur_id"], vendeur.to_string());
    let envoyee = "select count(*) - 1 from magasin.outbox join magasin.vente on vente_id::text = agregat_id
                    where charge ->> 'vendeur_id' = vendeur_id::text and charge ->> 'envoyee_par' <> vendeur_id::text";
    base.expect_no_rows(envoyee).await;
    verifier(&base).await;
}

#[actix_web::test]
async fn a_manager_reads_what_was_sold_at_another_price_and_whether_it_ever_was_one() {
    const ECARTS: &str = "/api/ecarts-de-prix";
    let (app, base) = crate::app().await;
    let caissier = caissier(&app);
    let session = session(&caissier, &base).await;
    // Flour costs 4.70 $; for five days before it had cost 4.60 $, and 5.00 $ earlier.
    base.proprietaire(
        "insert into magasin.prix_historique (produit_id, depuis, prix_cents)
         values (2, now() - interval '10 days', 500), (2, now() - interval '5 days', 460)",
    )
    .await;
    for (quantite, prix_vu, especes) in [(1, 460, 460), (12, 500, 6000), (1, 470, 470)] {
        envoyer(&caissier, hors_ligne(&session, quantite, prix_vu, especes)).await.expect_status(201);
    }
    // 250 g of apples at 22.99 $ a kilogram, which costs 21.99 $: 5.75 $ instead of 5.50 $.
    let mut pese = hors_ligne(&session, 1, 0, 575);
    pese["lignes"] = json!([{"produit_id": 4, "quantite": 250, "prix_vu_cents": 2299}]);
    envoyer(&caissier, pese).await.expect_status(201);

    let gestionnaire = app.travailleur(Role::Gestionnaire, &[3]);
    let lues = gestionnaire.get(ECARTS).await.expect_status(200);
    let resume: Vec<_> = lues["elements"]
        .as_array()
        .unwrap()
        .iter()
        .map(|ligne| {
            [
                "produit_id",
                "quantite",
                "prix_unitaire_cents",
                "prix_en_vigueur_cents",
                "ecart_montant_cents",
                "prix_connu",
            ]
            .map(|champ| ligne[champ].to_string())
            .join(" ")
        })
        .collect();
    assert_eq!(resume, ["4 250 2299 2199 25 false", "2 12 500 470 360 false", "2 1 460 470 -10 true"]);
    assert_eq!(lues["elements"][0]["numero"], "MTL-1-1-4");
    let premiere = gestionnaire.get(&format!("{ECARTS}?limite=1")).await.expect_status(200);
    let curseur = premiere["curseur_suivant"].as_str().unwrap();
    let suite = gestionnaire.get(&format!("{ECARTS}?limite=9&curseur={curseur}")).await.expect_status(200);
    assert_eq!(suite["elements"].as_array().unwrap()[..], lues["elements"].as_array().unwrap()[1..]);

    let nombre = async |appelant: &TestClient<'_>, question: &str| {
        let lues = appelant.get(&format!("{ECARTS}?{question}")).await.expect_status(200);
        lues["elements"].as_array().unwrap().len()
    };
    let siege = app.travailleur(Role::Responsable, &[]);
    let ailleurs = app.travailleur(Role::Gestionnaire, &[4]);
    assert_eq!(nombre(&siege, "magasin_id=3").await, 3);
    assert_eq!(nombre(&siege, "magasin_id=4").await, 0);
    assert_eq!(nombre(&ailleurs, "").await, 0);
    assert_eq!(nombre(&gestionnaire, "du=2020-01-01").await, 3);
    assert_eq!(nombre(&gestionnaire, "au=2020-01-01").await, 0);
    ailleurs.get(&format!("{ECARTS}?magasin_id=3")).await.expect_problem(403, "magasin-hors-affectation");
    caissier.get(ECARTS).await.expect_problem(403, "role-insuffisant");
    for mauvaise in ["du=2020-01-02&au=2020-01-01", "du=hier", "magasin_id=x", "limite=0"] {
        let refus = gestionnaire.get(&format!("{ECARTS}?{mauvaise}")).await;
        refus.expect_problem(400, "requete-invalide");
    }
    gestionnaire.get(&format!("{ECARTS}?curseur=x")).await.expect_problem(400, "curseur-invalide");
    verifier(&base).await;
}

#[actix_web::test]
async fn whoever_of_the_store_sends_it_again_is_told_of_the_one_sale() {
    let (app, base) = crate::app().await;
    let (une, deux) = (caissier(&app), caissier(&app));
    let session = session(&une, &base).await;
    let (cle, corps) = (Uuid::now_v7(), hors_ligne(&session, 1, 470, 470));
    let faite = une.cle(cle).post(VENTES, corps.clone()).await.expect_status(201);
    for autre in [&deux, &app.caissier(Role::Gestionnaire, &[3]), &app.travailleur(Role::Responsable, &[])] {
        let repetee = autre.cle(cle).post(VENTES, corps.clone()).await;
        assert_eq!(repetee.en_tete("idempotency-replayed"), Some("true"));
        assert_eq!(repetee.expect_status(201), faite);
    }
    let mut changee = corps.clone();
    changee["ecart_permis"] = json!(true);
    deux.cle(cle).post(VENTES, changee).await.expect_problem(422, "cle-reutilisee");
    // The sender of before, with network: another request.
    let mut en_ligne = corps.clone();
    en_ligne["hors_ligne"] = json!(false);
    une.cle(cle).post(VENTES, en_ligne).await.expect_problem(422, "cle-reutilisee");
    // Another store learns nothing of it.
    let ailleurs = app.travailleur(Role::Employe, &[4]);
    ailleurs.cle(cle).post(VENTES, corps.clone()).await.expect_problem(403, "magasin-hors-affectation");
    let mut la_bas = corps;
    la_bas["magasin_id"] = json!(4);
    ailleurs.cle(cle).post(VENTES, la_bas).await.expect_problem(409, "session-non-ouverte");
    base.expect_no_rows("select count(*) - 1 from magasin.vente").await;
    verifier(&base).await;
}

#[actix_web::test]
async fn a_session_that_has_ended_takes_what_was_sold_in_its_time_as_supplements() {
    let (app, base) = crate::app().await;
    let caissier = caissier(&app);
    let session = session(&caissier, &base).await;
    envoyer(&caissier, hors_ligne(&session, 1, 470, 470)).await.expect_status(201);
    terminer(&caissier, &session).await;
    let terminee = valeur(&base, FIGEE).await;
    let mut en_ligne = hors_ligne(&session, 1, 470, 470);
    en_ligne["hors_ligne"] = json!(false);
    envoyer(&caissier, en_ligne.clone()).await.expect_problem(409, "session-non-ouverte");
    let mut tard = hors_ligne(&session, 1, 470, 470);
    tard["faite_le"] = json!(il_y_a(-1));
    let probleme = envoyer(&caissier, tard.clone()).await.expect_problem(400, "requete-invalide");
    assert_eq!(probleme["erreurs"][0]["champ"], "faite_le");
    let faite = envoyer(&caissier, hors_ligne(&session, 1, 470, 470)).await.expect_status(201);
    assert_eq!(faite["numero"], "MTL-1-1-S1");
    assert_eq!(valeur(&base, FIGEE).await, terminee);

    compter(&caissier, &session).await;
    let fermee = valeur(&base, FIGEE).await;
    envoyer(&caissier, tard).await.expect_problem(400, "requete-invalide");
    envoyer(&caissier, en_ligne).await.expect_problem(409, "session-non-ouverte");
    let mut inconnue = hors_ligne(&session, 1, 470, 470);
    inconnue["session_id"] = json!(Uuid::now_v7());
    envoyer(&caissier, inconnue).await.expect_problem(409, "session-non-ouverte");
    let cle = Uuid::now_v7();
    let corps = hors_ligne(&session, 2, 460, 920);
    let faite = caissier.cle(cle).post(VENTES, corps.clone()).await.expect_status(201);
    assert_eq!(faite["numero"], "MTL-1-1-S2");
    assert_eq!(caissier.cle(cle).post(VENTES, corps).await.expect_status(201), faite);
    let lue = caissier.get(&format!("{VENTES}/{cle}")).await.expect_status(200);
    assert_eq!((&lue["hors_ligne"], &lue["supplement"]), (&true.into(), &true.into()));
    assert_eq!(valeur(&base, FIGEE).await, fermee);
    assert_eq!(valeur(&base, SUPPLEMENTS).await, "2 1390");
    verifier(&base).await;
}

/// The numbers of the invariants that do not hold.
async fn rompus(base: &TestDatabase) -> Vec<&'static str> {
    let db = base.client(magasin::SERVICE).await;
    let mut rompus = Vec::new();
    for invariant in magasin::invariants::INVARIANTS.iter() {
        if db.one::<Column<i64>>(invariant.sql, &[]).await.unwrap().0 > 0 {
            rompus.push(invariant.numero);
        }
    }
    rompus
}

#[actix_web::test]
async fn the_invariants_see_a_supplement_that_is_wrong() {
    for (rupture, attendus) in [
        ("update magasin.session_caisse set nb_supplements = nb_supplements + 1", &["I-11", "I-12"][..]),
        ("update magasin.session_caisse set especes_supplements_cents = 0", &["I-11"]),
        ("update magasin.vente set numero = 'MTL-1-1-S7' where supplement", &["I-12"]),
        ("update magasin.vente set faite_le = now() + interval '1 h' where supplement", &["I-13"]),
        ("update magasin.vente set supplement = false", &["I-11", "I-12", "I-13"]),
    ] {
        let (app, base) = crate::app().await;
        let caissier = caissier(&app);
        let session = session(&caissier, &base).await;
        terminer(&caissier, &session).await;
        envoyer(&caissier, hors_ligne(&session, 1, 470, 470)).await.expect_status(201);
        assert!(rompus(&base).await.is_empty());
        base.proprietaire(rupture).await;
        assert_eq!(rompus(&base).await, attendus, "{rupture}");
    }
}

/// Sends them all in this order, twenty at a time; what the service was too busy for is sent again, as a till does.
async fn vider(appelant: &TestClient<'_>, file: &[(Uuid, Value)]) -> Vec<(Uuid, Value)> {
    let envois = file.iter().map(|(cle, corps)| async move {
        loop {
            let reponse = appelant.cle(*cle).post(VENTES, corps.clone()).await;
            if reponse.statut != 503 {
                return (*cle, reponse.expect_status(201));
            }
        }
    });
    stream::iter(envois).buffer_unordered(20).collect().await
}

#[actix_web::test]
async fn two_hundred_sales_in_disorder_twice_by_two_senders_are_each_recorded_once() {
    let (app, base) = crate::app().await;
    let autre = crate::demarrer(&base, magasin::Reglages::default());
    let (une, deux) = (caissier(&app), caissier(&autre));
    let session = session(&une, &base).await;
    envoyer(&une, hors_ligne(&session, 1, 470, 470)).await.expect_status(201);
    terminer(&une, &session).await;
    compter(&une, &session).await;
    let fermee = valeur(&base, FIGEE).await;

    let file: Vec<_> = (0..200)
        .map(|n| {
            let quantite = 1 + n % 3;
            let mut corps = hors_ligne(&session, quantite, 470, 470 * quantite);
            if n % 4 == 0 {
                corps["paiements"] =
                    json!([{"moyen": "debit", "montant_cents": 470 * quantite, "reference": "T1"}]);
            }
            (Uuid::now_v7(), corps)
        })
        .collect();
    // Steps that are prime to 200: two orders, neither that of the sales.
    let melee = |pas: usize| -> Vec<_> { (0..200).map(|n| file[n * pas % 200].clone()).collect() };
    let (d_une, de_deux) = (melee(37), melee(171));
    let (premieres, secondes) = futures_util::join!(vider(&une, &d_une), vider(&deux, &de_deux));
    let encore = futures_util::join!(vider(&une, &de_deux), vider(&deux, &d_une));

    let recues: std::collections::BTreeMap<_, _> = premieres.into_iter().collect();
    assert_eq!(recues.len(), 200);
    for (cle, reponse) in secondes.into_iter().chain(encore.0).chain(encore.1) {
        assert_eq!(recues[&cle], reponse);
    }
    assert_eq!(valeur(&base, FIGEE).await, fermee);
    let especes: i64 = (0..200).filter(|n| n % 4 != 0).map(|n| 470 * (1 + n % 3)).sum();
    assert_eq!(valeur(&base, SUPPLEMENTS).await, format!("200 {especes}"));
    base.expect_no_rows("select count(*) - 200 from magasin.vente where supplement and hors_ligne").await;
    base.expect_no_rows("select count(*) - 201 from magasin.vente").await;
    let unites: i64 = (0..200).map(|n| 1 + n % 3).sum();
    let sorties = "select -sum(physique_delta) from magasin.mouvement where type = 'vente'";
    assert_eq!(valeur(&base, sorties).await, (unites + 1).to_string());
    verifier(&base).await;
}
