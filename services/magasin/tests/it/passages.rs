//! `POST /api/commandes/{id}/preparation` and the steps behind it, until the goods have left.

use comptoir_test::{App, TestDatabase};
use comptoir_types::{CommandeId, CompteId, Role};
use futures_util::future::{join, join_all};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::helpers::{
    avancer, commande, commander, compte, creee, direct, livraison, passer, payee, reservee, valeur, verifier,
};

const EMPLOYE: (Role, i32) = (Role::Employe, 3);
const CENTRE: (Role, i32) = (Role::Employe, 2);

/// A paid order of two of product 1, ready at store 3; its number.
async fn prete(app: &App, base: &TestDatabase) -> (CommandeId, CompteId, i64) {
    let (id, client) = payee(app, base).await;
    passer(app, EMPLOYE, id, 2, "preparation", json!({})).await.expect_status(200);
    let prete = passer(app, EMPLOYE, id, 3, "mise-a-disposition", json!({})).await.expect_status(200);
    assert_eq!((&prete["etat"], &prete["version"]), (&json!("prete"), &json!(4)));
    (id, client, prete["numero"].as_i64().unwrap())
}

/// A paid order of product 1, delivered from the centre.
async fn a_livrer(app: &App, base: &TestDatabase) -> CommandeId {
    let (id, client) = (commande(), compte());
    creee(commander(&direct(base), id, &livraison(client, &[(1, 2, 174), (2, 1, 470)], "QC")).await);
    let chemin = format!("/api/commandes/{id}/paiements");
    app.client(client)
        .cle(Uuid::now_v7())
        .post(&chemin, json!({ "jeton": "tok_ok" }))
        .await
        .expect_status(201);
    id
}

async fn stock(base: &TestDatabase, lieu: i32) -> String {
    let sql = format!(
        "select physique || ' ' || reserve from magasin.stock where lieu_id = {lieu} and produit_id = 1"
    );
    valeur(base, &sql).await
}

#[actix_web::test]
async fn an_order_is_prepared_and_handed_over_by_its_number_and_is_then_a_sale() {
    let (app, base) = crate::app().await;
    base.proprietaire("update magasin.produit set consigne_cents = 10 where produit_id = 1").await;
    let (id, client, numero) = prete(&app, &base).await;
    assert_eq!(stock(&base, 3).await, "10 2");
    assert_eq!(valeur(&base, "select count(*) from magasin.vente").await, "0");
    let employe = app.travailleur(Role::Employe, &[3]);
    let remise = avancer(&employe, id, 4, "remise", json!({ "numero": numero })).await;
    assert_eq!(remise.en_tete("etag"), Some("\"5\""));
    let remise = remise.expect_status(200);
    assert_eq!((&remise["etat"], &remise["consigne_cents"]), (&json!("remise"), &json!(20)));
    assert_eq!(stock(&base, 3).await, "8 0");
    verifier(&base).await;

    let vente = employe.get(&format!("/api/ventes/{id}")).await.expect_status(200);
    assert_eq!((&vente["numero"], &vente["canal"]), (&json!(format!("W-{numero}")), &json!("web")));
    assert_eq!(vente["total_cents"], remise["total_cents"]);
    assert_eq!(vente["vendeur_id"], remise["etapes"][4]["par"]);
    assert_eq!(vente["paiements"][0]["moyen"], "en_ligne");
    assert_eq!(vente["paiements"][0]["reference"], remise["paiements"][0]["transaction"]);
    let lignes = "select string_agg(rang || ' ' || produit_id || ' ' || quantite || ' ' || consigne_cents || ' ' || montant_cents, ',')
                    from magasin.vente_ligne";
    assert_eq!(valeur(&base, lignes).await, "1 1 2 20 348");
    let evenement = "select charge::text from magasin.outbox where type = 'vente.enregistree'";
    let charge: Value = serde_json::from_str(&valeur(&base, evenement).await).unwrap();
    assert_eq!(
        charge,
        json!({
            "magasin_id": 3, "canal": "web", "total_cents": 420, "vendeur_id": vente["vendeur_id"],
            "approuve_par": null, "remise_cents": 0, "lots_cents": 0, "ecart": 0,
        })
    );
    let sien = app.client(client).get(&format!("/api/commandes/{id}")).await.expect_status(200);
    assert_eq!(sien["etat"], "remise");
    assert_eq!(
        valeur(&base, "select string_agg(charge ->> 'etat', ',' order by evenement_id) from magasin.outbox where type = 'commande.etat'").await,
        "payee,en_preparation,prete,remise"
    );
}

#[actix_web::test]
async fn an_order_to_deliver_is_shipped_from_the_centre_and_arrives() {
    let (app, base) = crate::app().await;
    let id = a_livrer(&app, &base).await;
    passer(&app, CENTRE, id, 2, "preparation", json!({})).await.expect_status(200);
    let refus = passer(&app, CENTRE, id, 3, "mise-a-disposition", json!({})).await;
    assert_eq!(refus.expect_problem(409, "etat-incompatible")["etat"], "en_preparation");
    passer(&app, EMPLOYE, id, 3, "expedition", json!({}))
        .await
        .expect_problem(403, "magasin-hors-affectation");
    let expediee = passer(&app, CENTRE, id, 3, "expedition", json!({})).await.expect_status(200);
    assert_eq!(expediee["etat"], "expediee");
    assert_eq!(stock(&base, 2).await, "8 0");
    let sortie = "select string_agg(type || physique_delta || reserve_delta, ',' order by mouvement_id)
                    from magasin.mouvement where type not in ('ouverture', 'reservation')";
    assert_eq!(valeur(&base, sortie).await, "remise-2-2,remise-1-1");
    let livree = passer(&app, CENTRE, id, 4, "livraison", json!({})).await.expect_status(200);
    assert_eq!(livree["etat"], "livree");
    let etapes: Vec<_> = livree["etapes"].as_array().unwrap().iter().map(|etape| &etape["etape"]).collect();
    assert_eq!(etapes, ["reservation", "paiement", "preparation", "expedition", "livraison"]);
    assert_eq!(valeur(&base, "select count(*) from magasin.vente").await, "1");
    verifier(&base).await;
}

#[actix_web::test]
async fn a_repeat_is_harmless_and_says_so_and_a_stale_version_is_refused() {
    let (app, base) = crate::app().await;
    let (id, _) = payee(&app, &base).await;
    let employe = app.travailleur(Role::Employe, &[3]);
    avancer(&employe, id, 2, "preparation", json!({})).await.expect_status(200);
    let repetee = avancer(&employe, id, 2, "preparation", json!({})).await;
    assert_eq!(repetee.en_tete("idempotency-replayed"), Some("true"));
    assert_eq!(repetee.en_tete("etag"), Some("\"3\""));
    assert_eq!(repetee.expect_status(200)["etat"], "en_preparation");
    let autre = passer(&app, EMPLOYE, id, 2, "preparation", json!({})).await;
    assert_eq!(autre.en_tete("etag"), Some("\"3\""));
    autre.expect_problem(412, "version-perimee");
    let encore = avancer(&employe, id, 3, "preparation", json!({})).await;
    assert_eq!(encore.expect_problem(409, "etat-incompatible")["etat"], "en_preparation");

    avancer(&employe, id, 3, "mise-a-disposition", json!({})).await.expect_status(200);
    let numero = valeur(&base, "select numero from magasin.commande").await.parse::<i64>().unwrap();
    let remise = json!({ "numero": numero });
    avancer(&employe, id, 4, "remise", remise.clone()).await.expect_status(200);
    let copies = join_all((0..4).map(|_| avancer(&employe, id, 4, "remise", remise.clone()))).await;
    for copie in copies {
        assert_eq!(copie.en_tete("idempotency-replayed"), Some("true"));
        assert_eq!(copie.expect_status(200)["etat"], "remise");
    }
    // The preparation was theirs as well, however late its copy comes.
    let tardive = avancer(&employe, id, 2, "preparation", json!({})).await.expect_status(200);
    assert_eq!(tardive["etat"], "remise");
    assert_eq!(valeur(&base, "select count(*) from magasin.vente").await, "1");
    verifier(&base).await;
}

#[actix_web::test]
async fn each_step_is_taken_from_one_state_only() {
    let (app, base) = crate::app().await;
    let (id, _) = reservee(&base).await;
    let numero = valeur(&base, "select numero from magasin.commande").await.parse::<i64>().unwrap();
    let passages = ["preparation", "mise-a-disposition", "remise", "expedition", "livraison"];
    for etat in ["en_attente_paiement", "remise", "annulee", "expiree"] {
        base.proprietaire(&format!("update magasin.commande set etat = '{etat}'")).await;
        for passage in passages {
            let corps = if passage == "remise" { json!({ "numero": numero }) } else { json!({}) };
            let refus = passer(&app, EMPLOYE, id, 1, passage, corps).await;
            assert_eq!(refus.expect_problem(409, "etat-incompatible")["etat"], etat, "{passage}");
        }
    }
    base.proprietaire("update magasin.commande set etat = 'en_preparation'").await;
    passer(&app, EMPLOYE, id, 1, "expedition", json!({})).await.expect_problem(409, "etat-incompatible");
    assert_eq!(valeur(&base, "select count(*) from magasin.vente").await, "0");
    assert_eq!(valeur(&base, "select count(*) from magasin.commande_etape").await, "1");
}

#[actix_web::test]
async fn a_step_that_makes_no_sense_changes_nothing() {
    let (app, base) = crate::app().await;
    let (id, client, numero) = prete(&app, &base).await;
    let chemin = format!("/api/commandes/{id}/remise");
    let corps = json!({ "numero": numero });
    let employe = app.travailleur(Role::Employe, &[3]);
    employe.post(&chemin, corps.clone()).await.expect_problem(428, "if-match-requis");
    for etag in ["4", "W/\"4\"", "\"04\"", "*", "\"x\""] {
        let employe = employe.avec("If-Match", etag);
        employe.post(&chemin, corps.clone()).await.expect_problem(412, "version-perimee");
    }
    let employe = employe.avec("If-Match", "\"4\"");
    let autre = employe.post(&chemin, json!({ "numero": numero + 1 })).await;
    let probleme = autre.expect_problem(400, "requete-invalide");
    assert_eq!(probleme["erreurs"][0]["champ"], "numero");
    for corps in [
        json!({}),
        json!({ "numero": 0 }),
        json!({ "numero": -1 }),
        json!({ "numero": 1_000_000_000 }),
        json!({ "numero": numero.to_string() }),
        json!({ "numero": numero, "autre": 1 }),
    ] {
        employe.post(&chemin, corps).await.expect_problem(400, "requete-invalide");
    }
    employe
        .post(&format!("/api/commandes/{id}/livraison"), json!({ "numero": 1 }))
        .await
        .expect_problem(400, "requete-invalide");
    employe
        .post(&format!("/api/commandes/{}/remise", compte()), corps.clone())
        .await
        .expect_problem(404, "introuvable");
    let sien = app.client(client).avec("If-Match", "\"4\"");
    sien.post(&chemin, corps.clone()).await.expect_problem(403, "role-insuffisant");
    for role in [Role::Employe, Role::Gestionnaire] {
        let ailleurs = app.travailleur(role, &[4]).avec("If-Match", "\"4\"");
        ailleurs.post(&chemin, corps.clone()).await.expect_problem(403, "magasin-hors-affectation");
    }
    assert_eq!(valeur(&base, "select etat || version from magasin.commande").await, "prete4");
    verifier(&base).await;
    let responsable = app.travailleur(Role::Responsable, &[]).avec("If-Match", "\"4\"");
    responsable.post(&chemin, corps).await.expect_status(200);
    verifier(&base).await;
}

#[actix_web::test]
async fn handing_over_and_cancelling_at_once_is_one_of_them() {
    let (app, base) = crate::app().await;
    let mut remises = 0;
    for _ in 0..20 {
        let (id, _, numero) = prete(&app, &base).await;
        let annulation = app.travailleur(Role::Gestionnaire, &[3]).cle(Uuid::now_v7());
        let chemin = format!("/api/commandes/{id}/annulation");
        let (remise, annulee) = join(
            passer(&app, EMPLOYE, id, 4, "remise", json!({ "numero": numero })),
            annulation.post(&chemin, json!({})),
        )
        .await;
        match (remise.statut, annulee.statut) {
            (200, 409) => remises += 1,
            (412, 200) => {}
            autres => panic!("{autres:?}"),
        }
        verifier(&base).await;
        // The shelf is filled again: ten orders of two empty it.
        base.proprietaire(
            "with s as (update magasin.stock set physique = physique + 2 where lieu_id = 3 and produit_id = 1 returning physique, reserve)
             insert into magasin.mouvement (lieu_id, produit_id, type, physique_delta, reserve_delta, physique_apres, reserve_apres, reference_id)
             select 3, 1, 'reception', 2, 0, physique, reserve, gen_random_uuid() from s",
        )
        .await;
    }
    let ventes = valeur(&base, "select count(*) from magasin.vente").await;
    let rendues = valeur(&base, "select count(*) from magasin.remboursement").await;
    assert_eq!((ventes, rendues), (remises.to_string(), (20 - remises).to_string()));
}

#[actix_web::test]
async fn handed_over_by_many_at_once_an_order_is_one_sale() {
    let (app, base) = crate::app().await;
    let (id, _, numero) = prete(&app, &base).await;
    let employes: Vec<_> = (0..5).map(|_| app.travailleur(Role::Employe, &[3])).collect();
    let appels = (0..20).map(|n| avancer(&employes[n % 5], id, 4, "remise", json!({ "numero": numero })));
    let reponses = join_all(appels).await;
    let premieres = reponses
        .iter()
        .filter(|reponse| reponse.statut == 200 && reponse.en_tete("idempotency-replayed").is_none());
    assert_eq!(premieres.count(), 1);
    assert!(reponses.iter().all(|reponse| matches!(reponse.statut, 200 | 412)), "{reponses:?}");
    assert_eq!(valeur(&base, "select count(*) from magasin.vente").await, "1");
    verifier(&base).await;
}

#[actix_web::test]
async fn what_has_left_is_cancelled_by_nobody() {
    let (app, base) = crate::app().await;
    let (id, client, numero) = prete(&app, &base).await;
    passer(&app, EMPLOYE, id, 4, "remise", json!({ "numero": numero })).await.expect_status(200);
    let chemin = format!("/api/commandes/{id}/annulation");
    let livree = a_livrer(&app, &base).await;
    passer(&app, CENTRE, livree, 2, "preparation", json!({})).await.expect_status(200);
    passer(&app, CENTRE, livree, 3, "expedition", json!({})).await.expect_status(200);
    let sien = app.client(client).cle(Uuid::now_v7());
    sien.post(&chemin, json!({})).await.expect_problem(409, "etat-incompatible");
    let responsable = app.travailleur(Role::Responsable, &[]);
    for (id, etat) in [(id, "remise"), (livree, "expediee")] {
        let chemin = format!("/api/commandes/{id}/annulation");
        let refus = responsable.cle(Uuid::now_v7()).post(&chemin, json!({})).await;
        assert_eq!(refus.expect_problem(409, "etat-incompatible")["etat"], etat);
    }
    verifier(&base).await;
}

#[actix_web::test]
async fn a_manager_cancels_at_each_state_before_the_goods_leave() {
    let (app, base) = crate::app().await;
    for avant in 0..=3_usize {
        let (id, client) = if avant == 0 { reservee(&base).await } else { payee(&app, &base).await };
        let passages = ["preparation", "mise-a-disposition"];
        for (version, passage) in (2..).zip(passages.iter().take(avant.saturating_sub(1))) {
            passer(&app, EMPLOYE, id, version, passage, json!({})).await.expect_status(200);
        }
        let chemin = format!("/api/commandes/{id}/annulation");
        if avant >= 2 {
            let sien = app.client(client).cle(Uuid::now_v7());
            sien.post(&chemin, json!({})).await.expect_problem(409, "etat-incompatible");
        }
        let gestionnaire = app.travailleur(Role::Gestionnaire, &[3]).cle(Uuid::now_v7());
        let annulee = gestionnaire.post(&chemin, json!({})).await.expect_status(200);
        assert_eq!(annulee["etat"], "annulee");
        let rendu = annulee["paiements"][0]["rembourse_cents"].as_i64();
        assert_eq!(rendu, (avant > 0).then_some(400));
        assert_eq!(stock(&base, 3).await, "10 0");
        verifier(&base).await;
    }
}
