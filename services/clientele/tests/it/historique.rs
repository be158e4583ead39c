//! `/api/historique` and its reader.

use clientele::historique::lecteur::suivre;
use comptoir_http::RequestContext;
use comptoir_types::Role;
use serde_json::{Value, json};
use uuid::Uuid;

const HISTORIQUE: &str = "/api/historique";

#[actix_web::test]
async fn a_client_reads_their_orders_newest_first_and_those_of_nobody_else() {
    let (app, base, faux) = crate::app().await;
    let (elle, lui) = (faux.inscrire(), faux.inscrire());
    let travail = crate::travail(&base, &faux);
    let commandes: Vec<_> = (1..=3).map(|numero| faux.creer(elle, numero)).collect();
    faux.creer(lui, 4);
    faux.passer(elle, 1, commandes[0], "payee");
    suivre(&travail, &RequestContext::default()).await.unwrap();
    faux.passer(elle, 2, commandes[1], "payee");
    faux.passer(elle, 2, commandes[1], "annulee");
    faux.commande("vente.enregistree", Uuid::now_v7(), json!({}));
    suivre(&travail, &RequestContext::default()).await.unwrap();

    let page = app.client(elle).get(&format!("{HISTORIQUE}?limite=2")).await.expect_status(200);
    let etats = |page: &Value| -> Vec<(Value, Value)> {
        let elements = page["elements"].as_array().unwrap();
        elements.iter().map(|vue| (vue["numero"].clone(), vue["etat"].clone())).collect()
    };
    assert_eq!(etats(&page), [(json!(3), json!("en_attente_paiement")), (json!(2), json!("annulee"))]);
    let suite = page["curseur_suivant"].as_str().unwrap();
    let suite = app.client(elle).get(&format!("{HISTORIQUE}?curseur={suite}")).await.expect_status(200);
    assert_eq!(etats(&suite), [(json!(1), json!("payee"))]);
    assert_eq!(etats(&app.client(lui).get(HISTORIQUE).await.expect_status(200)).len(), 1);
    let element = &page["elements"][0];
    assert_eq!((&element["nb_articles"], &element["total_cents"]), (&json!(2), &json!(1150)));
}

#[actix_web::test]
async fn what_cannot_be_understood_is_passed_over() {
    let (_app, base, faux) = crate::app().await;
    let travail = crate::travail(&base, &faux);
    let client = faux.inscrire();
    faux.commande("commande.creee", Uuid::now_v7(), json!({ "client_id": "x" }));
    faux.commande("commande.etat", Uuid::now_v7(), json!(null));
    faux.commande(
        "commande.etat",
        Uuid::now_v7(),
        json!({ "client_id": client, "numero": 1, "etat": "perdue" }),
    );
    faux.creer(client, 9);
    suivre(&travail, &RequestContext::default()).await.unwrap();
    base.expect_no_rows("select count(*) - 1 from clientele.commande_vue where numero = 9").await;
    base.expect_no_rows("select position - 4 from clientele.lecteur where nom = 'clientele.historique'")
        .await;
}

#[actix_web::test]
async fn made_anew_it_is_the_same_and_nobody_forgotten_comes_back() {
    let (app, base, faux) = crate::app().await;
    let travail = crate::travail(&base, &faux);
    let (elle, efface) = (faux.inscrire(), faux.inscrire());
    for client in [elle, efface] {
        app.client(client).get("/api/profil").await.expect_status(200);
    }
    for numero in 1..=600 {
        let commande = faux.creer(if numero % 5 == 0 { efface } else { elle }, numero);
        faux.passer(if numero % 5 == 0 { efface } else { elle }, numero, commande, "payee");
    }
    suivre(&travail, &RequestContext::default()).await.unwrap();
    base.proprietaire(&format!(
        "update clientele.client set etat = 'efface', prenom = null, nom = null, courriel = null
          where client_id = '{efface}';
         delete from clientele.commande_vue where client_id = '{efface}';
         create table avant as select * from clientele.commande_vue"
    ))
    .await;
    let siege = app.travailleur(Role::Responsable, &[]);
    siege.post("/api/reconstruction/historique", json!({})).await.expect_status(202);
    base.expect_no_rows("select count(*) from clientele.commande_vue").await;
    suivre(&travail, &RequestContext::default()).await.unwrap();
    base.expect_no_rows("select count(*) - 480 from clientele.commande_vue").await;
    base.expect_no_rows(
        "select count(*) from ((table avant except table clientele.commande_vue)
                               union all (table clientele.commande_vue except table avant)) as ecart",
    )
    .await;
    app.travailleur(Role::Gestionnaire, &[3])
        .post("/api/reconstruction/historique", json!({}))
        .await
        .expect_problem(403, "role-insuffisant");
}
