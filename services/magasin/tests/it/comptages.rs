//! `/api/comptages`: what is to be counted, and what was.

use comptoir_test::TestTokens;
use comptoir_types::{CompteId, Role};
use futures_util::future::join_all;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::helpers::{agir, caissier, ouvrir, refuser, reservee, valeur, vendre, vente, verifier};

const CHEMIN: &str = "/api/comptages";

fn comptage(lignes: Value) -> Value {
    json!({"lieu_id": 3, "lignes": lignes})
}

fn un(produit: i32, vue: i64, comptee: i64) -> Value {
    json!([{"produit_id": produit, "physique_vue": vue, "comptee": comptee}])
}

#[actix_web::test]
async fn a_count_does_the_task_and_leaves_what_was_sold_since() {
    let (app, base) = crate::app().await;
    let caissier = caissier(&app);
    let session = ouvrir(&caissier, 1).await;
    // Twelve in the customer's hand, of ten in the book: somebody is to count.
    let mut douze = vente(&session, json!([{"produit_id": 2, "quantite": 12, "prix_vu_cents": 470}]), 5640);
    douze["ecart_permis"] = json!(true);
    vendre(&caissier, douze).await.expect_status(201);
    let taches = caissier.get("/api/comptages?etat=a_faire").await.expect_status(200);
    let [tache] = &taches["elements"].as_array().unwrap()[..] else { panic!("{taches}") };
    for (nom, attendu) in [
        ("produit_id", json!(2)),
        ("origine", json!("ecart_caisse")),
        ("physique", json!(0)),
        ("comptee", Value::Null),
        ("par", Value::Null),
    ] {
        assert_eq!(tache[nom], attendu, "{nom}");
    }
    // Five are on the shelf where the book has none; of product 1 there are nine, seen as ten, and one is sold before
    // the count is sent.
    let une = vente(&session, json!([{"produit_id": 1, "quantite": 1, "prix_vu_cents": 174}]), 200);
    vendre(&caissier, une).await.expect_status(201);
    let lignes = json!([
        {"produit_id": 3, "physique_vue": 10, "comptee": 10},
        {"produit_id": 2, "physique_vue": 0, "comptee": 5},
        {"produit_id": 1, "physique_vue": 10, "comptee": 9},
    ]);
    let cle = Uuid::now_v7();
    let fait = caissier.cle(cle).post(CHEMIN, comptage(lignes.clone())).await.expect_status(201);
    assert_eq!(fait, json!({"reference_id": cle.to_string(), "comptes": 3, "ecarts": 2}));
    let physique =
        "select string_agg(physique::text, ' ' order by produit_id) from magasin.stock where lieu_id = 3";
    assert_eq!(valeur(&base, physique).await, "8 5 10 10000");
    let faits = caissier.get(&format!("/api/comptages?reference_id={cle}")).await.expect_status(200);
    let faits = faits["elements"].as_array().unwrap();
    assert_eq!(faits.len(), 3);
    let de_deux = faits.iter().find(|fait| fait["produit_id"] == 2).unwrap();
    assert_eq!((&de_deux["comptage_id"], &de_deux["ecart"]), (&tache["comptage_id"], &json!(5)));
    assert_eq!((&de_deux["origine"], &de_deux["etat"]), (&json!("ecart_caisse"), &json!("fait")));
    let mouvements = caissier.get("/api/mouvements?lieu_id=3&type=comptage").await.expect_status(200);
    assert_eq!(mouvements["elements"][0]["lien"], format!("/api/comptages?reference_id={cle}"));
    assert_eq!(caissier.cle(cle).post(CHEMIN, comptage(lignes)).await.expect_status(201), fait);
    assert_eq!(valeur(&base, "select count(*) from magasin.outbox where type = 'audit.comptage'").await, "1");
    verifier(&base).await;
}

#[actix_web::test]
async fn a_count_below_what_is_promised_names_the_orders() {
    let (app, base) = crate::app().await;
    let caissier = caissier(&app);
    let (commande, _) = reservee(&base).await;
    let transfert = Uuid::now_v7();
    base.proprietaire(&format!(
        "insert into magasin.transfert (transfert_id, source_id, destination_id, prepare_par)
         values ('{transfert}', 3, 4, gen_random_uuid());
         insert into magasin.transfert_ligne (transfert_id, produit_id, quantite) values ('{transfert}', 1, 3);
         select magasin.mouvoir(3, 'reservation', '{transfert}', null, array[1], null, array[3])"
    ))
    .await;
    let lignes = json!([
        {"produit_id": 2, "physique_vue": 10, "comptee": 1},
        {"produit_id": 1, "physique_vue": 10, "comptee": 4},
    ]);
    let refus = agir(&caissier, CHEMIN, comptage(lignes)).await.expect_problem(409, "stock-insuffisant");
    assert_eq!(refus["manques"], json!([{"produit_id": 1, "demande": 6, "disponible": 5}]));
    let commandes = refus["commandes"].as_array().unwrap();
    let resume: Vec<_> = commandes
        .iter()
        .map(|une| {
            (une["genre"].as_str().unwrap(), une["id"].as_str().unwrap(), une["quantite"].as_i64().unwrap())
        })
        .collect();
    let (commande, transfert) = (commande.to_string(), transfert.to_string());
    assert_eq!(resume, [("commande", commande.as_str(), 2), ("transfert", transfert.as_str(), 3)]);
    let numero = valeur(&base, "select numero from magasin.commande").await;
    assert_eq!(
        (&commandes[0]["numero"], &commandes[0]["etat"]),
        (&json!(numero), &json!("en_attente_paiement"))
    );
    let anglais = caissier.avec("Accept-Language", "en");
    let refus = agir(&anglais, CHEMIN, comptage(un(1, 10, 0))).await.expect_problem(409, "stock-insuffisant");
    assert_eq!(
        refus["detail"],
        "Units are promised: cancel orders or transfers of the list, then try again."
    );
    base.expect_no_rows("select count(*) from magasin.comptage").await;
    agir(&caissier, CHEMIN, comptage(un(1, 10, 5))).await.expect_status(201);
    agir(&caissier, CHEMIN, comptage(un(99, 0, 0))).await.expect_problem(400, "produit-inconnu");
    agir(&caissier, CHEMIN, comptage(un(99, 0, 1))).await.expect_problem(400, "produit-inconnu");
}

#[actix_web::test]
async fn counts_are_for_the_workers_of_the_place() {
    let (app, _base) = crate::app().await;
    let etranger = app.travailleur(Role::Gestionnaire, &[4]);
    agir(&etranger, CHEMIN, comptage(un(1, 10, 9))).await.expect_problem(403, "magasin-hors-affectation");
    etranger.get("/api/comptages?lieu_id=3").await.expect_problem(403, "magasin-hors-affectation");
    agir(&caissier(&app), CHEMIN, comptage(un(1, 10, 9))).await.expect_status(201);
    assert_eq!(etranger.get(CHEMIN).await.expect_status(200)["elements"], json!([]));
    let siege = app.travailleur(Role::Responsable, &[]);
    assert_eq!(siege.get(CHEMIN).await.expect_status(200)["elements"].as_array().unwrap().len(), 1);
    let inconnu = json!({"lieu_id": 99, "lignes": un(1, 10, 9)});
    agir(&siege, CHEMIN, inconnu).await.expect_problem(404, "introuvable");
    agir(&app.caissier(Role::Employe, &[3]), CHEMIN, comptage(un(1, 10, 9)))
        .await
        .expect_problem(403, "mot-de-passe-requis");
    siege.get("/api/comptages?etat=x").await.expect_problem(400, "requete-invalide");
    siege.get("/api/comptages?reference_id=x").await.expect_problem(400, "requete-invalide");
    let cent_une: Vec<_> =
        (1..=101).map(|produit| json!({"produit_id": produit, "physique_vue": 0, "comptee": 0})).collect();
    let double = json!([un(1, 1, 1)[0], un(1, 1, 2)[0]]);
    for lignes in [
        json!([]),
        json!(cent_une),
        double,
        un(1, -1, 0),
        un(1, 0, -1),
        un(1, 0, 1_000_000_001),
        json!([{"produit_id": 1, "comptee": 1}]),
        json!("x"),
    ] {
        refuser(&siege, CHEMIN, comptage(lignes)).await;
    }
}

#[actix_web::test]
async fn a_key_sent_forty_times_counts_once() {
    let (app, base) = crate::app().await;
    let autre = crate::demarrer(&base, magasin::Reglages::default());
    let moi =
        TestTokens::signer(&TestTokens::claims(CompteId::new(Uuid::now_v7()), Role::Employe, &[3], &[]));
    let cle = Uuid::now_v7();
    let reponses = join_all((0..40).map(|n| {
        let appelant = [&app, &autre][n % 2].porteur(moi.clone()).cle(cle);
        async move { appelant.post(CHEMIN, comptage(un(1, 10, 4))).await }
    }))
    .await;
    let premieres =
        reponses.iter().filter(|reponse| reponse.en_tete("idempotency-replayed").is_none()).count();
    assert_eq!(premieres, 1);
    let mut corps: Vec<_> = reponses.into_iter().map(|reponse| reponse.expect_status(201)).collect();
    corps.dedup();
    assert_eq!(corps.len(), 1);
    app.porteur(moi)
        .cle(cle)
        .post(CHEMIN, comptage(un(1, 10, 5)))
        .await
        .expect_problem(422, "cle-reutilisee");
    assert_eq!(
        valeur(&base, "select physique from magasin.stock where lieu_id = 3 and produit_id = 1").await,
        "4"
    );
    assert_eq!(valeur(&base, "select count(*) from magasin.comptage").await, "1");
    verifier(&base).await;
}

#[actix_web::test]
async fn counts_of_the_same_products_in_any_order_go_beside_sales() {
    let (app, base) = crate::app().await;
    let autre = crate::demarrer(&base, magasin::Reglages::default());
    let employes = [&app, &autre].map(caissier);
    let session = &ouvrir(&employes[0], 1).await;
    base.proprietaire(
        "insert into magasin.comptage (comptage_id, lieu_id, produit_id, origine, etat)
         select gen_random_uuid(), 3, produit_id, 'ecart_caisse', 'a_faire' from magasin.produit",
    )
    .await;
    let statuts = join_all((0..40).map(|n| {
        let employe = &employes[n % 2];
        async move {
            if n % 4 == 0 {
                let (produit, prix, total) = [(1, 174, 200), (2, 470, 470), (3, 1000, 1150)][n % 3];
                let lignes = json!([{"produit_id": produit, "quantite": 1, "prix_vu_cents": prix}]);
                return vendre(employe, vente(session, lignes, total)).await.statut;
            }
            let ecart = i64::try_from(n % 3).unwrap() - 1;
            let mut lignes = [1, 2, 3].map(|produit| un(produit, 10, 10 + ecart)[0].clone());
            lignes.rotate_left(n % 3);
            agir(employe, CHEMIN, comptage(json!(lignes))).await.statut
        }
    }))
    .await;
    assert!(statuts.iter().filter(|statut| **statut == 201).count() >= 25, "{statuts:?}");
    assert!(statuts.iter().all(|statut| [201, 409].contains(statut)), "{statuts:?}");
    base.expect_no_rows("select count(*) from magasin.comptage where etat = 'a_faire' and produit_id < 4")
        .await;
    verifier(&base).await;
}
