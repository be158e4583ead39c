//! `POST /api/mouvements`: corrections and deliveries.

use comptoir_test::{TestClient, TestTokens};
use comptoir_types::{CompteId, Role};
use futures_util::future::join_all;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::helpers::{agir, refuser, reservee, valeur, verifier};

const CHEMIN: &str = "/api/mouvements";

fn casse(lignes: Value) -> Value {
    json!({"lieu_id": 3, "type": "ajustement", "motif": "casse", "lignes": lignes})
}

fn livraison(lieu: i32, lignes: Value) -> Value {
    json!({"lieu_id": lieu, "type": "reception", "lignes": lignes})
}

fn un(produit: i32, delta: i64) -> Value {
    json!([{"produit_id": produit, "delta": delta}])
}

async fn dernier(appelant: &TestClient<'_>, produit: i32) -> Value {
    let liste = format!("/api/mouvements?lieu_id=3&produit_id={produit}");
    appelant.get(&liste).await.expect_status(200)["elements"][0].clone()
}

#[actix_web::test]
async fn what_is_broken_or_delivered_moves_the_stock_and_says_why() {
    let (app, base) = crate::app().await;
    let gestionnaire = app.travailleur(Role::Gestionnaire, &[2, 3]);
    let cle = Uuid::now_v7();
    let lignes = json!([{"produit_id": 2, "delta": -3}, {"produit_id": 1, "delta": 2}]);
    let fait = gestionnaire.cle(cle).post(CHEMIN, casse(lignes)).await.expect_status(201);
    assert_eq!(fait, json!({"reference_id": cle.to_string(), "mouvements": 2}));
    let mouvement = dernier(&gestionnaire, 2).await;
    for (nom, attendu) in [
        ("type", json!("ajustement")),
        ("motif", json!("casse")),
        ("physique_delta", json!(-3)),
        ("physique_apres", json!(7)),
        ("reference_id", json!(cle.to_string())),
        ("lien", Value::Null),
    ] {
        assert_eq!(mouvement[nom], attendu, "{nom}");
    }
    agir(&gestionnaire, CHEMIN, livraison(3, un(2, 40))).await.expect_status(201);
    let mouvement = dernier(&gestionnaire, 2).await;
    assert_eq!((&mouvement["type"], &mouvement["physique_apres"]), (&json!("reception"), &json!(47)));
    agir(&gestionnaire, CHEMIN, livraison(2, un(1, 5))).await.expect_status(201);
    let evenements =
        "select string_agg(type, ' ' order by evenement_id) from magasin.outbox where type like 'audit.%'";
    assert_eq!(valeur(&base, evenements).await, "audit.ajustement audit.reception audit.reception");
    verifier(&base).await;
}

#[actix_web::test]
async fn more_than_there_is_or_than_is_free_is_refused_with_what_holds_it() {
    let (app, base) = crate::app().await;
    let gestionnaire = app.travailleur(Role::Gestionnaire, &[3]);
    let lignes = json!([{"produit_id": 2, "delta": -1}, {"produit_id": 3, "delta": -11}]);
    let refus = agir(&gestionnaire, CHEMIN, casse(lignes)).await.expect_problem(409, "stock-insuffisant");
    assert_eq!(refus["manques"], json!([{"produit_id": 3, "demande": 11, "disponible": 10}]));
    assert_eq!(refus["commandes"], json!([]));
    let (commande, _) = reservee(&base).await;
    let refus = agir(&gestionnaire, CHEMIN, casse(un(1, -9))).await.expect_problem(409, "stock-insuffisant");
    assert_eq!(refus["manques"], json!([{"produit_id": 1, "demande": 9, "disponible": 8}]));
    let [seule] = &refus["commandes"].as_array().unwrap()[..] else { panic!("{refus}") };
    assert_eq!(
        (&seule["genre"], &seule["id"], &seule["etat"], &seule["quantite"]),
        (&json!("commande"), &json!(commande.to_string()), &json!("en_attente_paiement"), &json!(2))
    );
    agir(&gestionnaire, CHEMIN, casse(un(1, -8))).await.expect_status(201);
    agir(&gestionnaire, CHEMIN, casse(un(99, 1))).await.expect_problem(400, "produit-inconnu");
    let siege = app.travailleur(Role::Responsable, &[]);
    agir(&siege, CHEMIN, livraison(1, un(1, 1))).await.expect_problem(400, "produit-inconnu");
    agir(&siege, CHEMIN, livraison(99, un(1, 1))).await.expect_problem(404, "introuvable");
    base.proprietaire("update magasin.lieu set etat = 'ferme' where lieu_id = 4").await;
    agir(&siege, CHEMIN, livraison(4, un(1, 1))).await.expect_problem(409, "etat-incompatible");
    let mut vider = casse(un(1, -1));
    vider["lieu_id"] = json!(4);
    agir(&siege, CHEMIN, vider).await.expect_status(201);
    verifier(&base).await;
}

#[actix_web::test]
async fn only_those_who_manage_the_place_write_into_its_ledger() {
    let (app, base) = crate::app().await;
    let corps = || livraison(3, un(1, 1));
    for (role, lieux, refus) in [
        (Role::Employe, vec![3], "role-insuffisant"),
        (Role::Gestionnaire, vec![4], "magasin-hors-affectation"),
    ] {
        agir(&app.travailleur(role, &lieux), CHEMIN, corps()).await.expect_problem(403, refus);
    }
    agir(&app.caissier(Role::Gestionnaire, &[3]), CHEMIN, corps())
        .await
        .expect_problem(403, "mot-de-passe-requis");
    agir(&app.anonyme(), CHEMIN, corps()).await.expect_problem(401, "non-authentifie");
    agir(&app.client(CompteId::new(Uuid::now_v7())), CHEMIN, corps())
        .await
        .expect_problem(403, "role-insuffisant");
    app.travailleur(Role::Gestionnaire, &[3])
        .post(CHEMIN, corps())
        .await
        .expect_problem(400, "cle-idempotence-requise");
    base.expect_no_rows("select count(*) from magasin.mouvement where type <> 'ouverture'").await;
    agir(&app.travailleur(Role::Responsable, &[]), CHEMIN, corps()).await.expect_status(201);
}

#[actix_web::test]
async fn what_is_no_correction_and_no_delivery_moves_nothing() {
    let (app, base) = crate::app().await;
    let siege = app.travailleur(Role::Responsable, &[]);
    let cent_un: Vec<_> = (1..=101).map(|produit| json!({"produit_id": produit, "delta": 1})).collect();
    let double = json!([{"produit_id": 1, "delta": 1}, {"produit_id": 1, "delta": -1}]);
    for lignes in
        [json!([]), json!(cent_un), double, json!({}), un(1, 0), un(1, 1_000_001), un(0, 1), json!(null)]
    {
        refuser(&siege, CHEMIN, casse(lignes)).await;
    }
    for (champ, valeur) in [
        ("motif", json!(null)),
        ("motif", json!("ennui")),
        ("type", json!("vente")),
        ("type", json!("reception")),
        ("lieu_id", json!(0)),
        ("lieu_id", json!("3")),
        ("note", json!("x")),
    ] {
        let mut corps = casse(un(1, 1));
        corps[champ] = valeur;
        refuser(&siege, CHEMIN, corps).await;
    }
    refuser(&siege, CHEMIN, livraison(3, un(1, -1))).await;
    base.expect_no_rows("select count(*) from magasin.mouvement where type <> 'ouverture'").await;
    base.proprietaire("update magasin.stock set physique = 2147483647 where lieu_id = 3 and produit_id = 1")
        .await;
    agir(&siege, CHEMIN, livraison(3, un(1, 1))).await.expect_problem(400, "requete-invalide");
}

#[actix_web::test]
async fn a_key_sent_forty_times_corrects_once() {
    let (app, base) = crate::app().await;
    let autre = crate::demarrer(&base, magasin::Reglages::default());
    let moi =
        TestTokens::signer(&TestTokens::claims(CompteId::new(Uuid::now_v7()), Role::Gestionnaire, &[3], &[]));
    let cle = Uuid::now_v7();
    // Seven of ten: a second time there would not be as many.
    let reponses = join_all((0..40).map(|n| {
        let appelant = [&app, &autre][n % 2].porteur(moi.clone()).cle(cle);
        async move { appelant.post(CHEMIN, casse(un(1, -7))).await }
    }))
    .await;
    let premieres =
        reponses.iter().filter(|reponse| reponse.en_tete("idempotency-replayed").is_none()).count();
    assert_eq!(premieres, 1);
    let mut corps: Vec<_> = reponses.into_iter().map(|reponse| reponse.expect_status(201)).collect();
    corps.dedup();
    assert_eq!(corps.len(), 1);
    app.porteur(moi.clone())
        .cle(cle)
        .post(CHEMIN, casse(un(1, -6)))
        .await
        .expect_problem(422, "cle-reutilisee");
    assert_eq!(
        valeur(&base, "select physique from magasin.stock where lieu_id = 3 and produit_id = 1").await,
        "3"
    );
    verifier(&base).await;
}

#[actix_web::test]
async fn forty_corrections_at_once_take_the_ten_there_are() {
    let (app, base) = crate::app().await;
    let autre = crate::demarrer(&base, magasin::Reglages::default());
    let gestionnaires = [&app, &autre].map(|app| app.travailleur(Role::Gestionnaire, &[3]));
    let reponses = join_all((0..40).map(|n| {
        let lignes =
            json!([{"produit_id": 1 + n % 3, "delta": -1}, {"produit_id": 1 + (n + 1) % 3, "delta": -1}]);
        let gestionnaire = &gestionnaires[n % 2];
        async move { agir(gestionnaire, CHEMIN, casse(lignes)).await }
    }))
    .await;
    let faites = reponses.iter().filter(|reponse| reponse.statut == 201).count();
    for refusee in reponses.into_iter().filter(|reponse| reponse.statut != 201) {
        refusee.expect_problem(409, "stock-insuffisant");
    }
    // Each takes two of thirty, and thirteen ask for each pair: at the end no pair is left, one product may be.
    let restes = "select count(*) filter (where physique > 0) || ' ' || sum(physique) from magasin.stock
                   where lieu_id = 3 and produit_id <= 3";
    let restes = valeur(&base, restes).await;
    let (produits, unites) = restes.split_once(' ').unwrap();
    assert!(matches!(produits, "0" | "1"), "{restes}");
    assert_eq!(unites, (30 - 2 * faites).to_string());
    verifier(&base).await;
}
