//! `/api/clients`.

use comptoir_types::Role;
use uuid::Uuid;

#[actix_web::test]
async fn a_gestionnaire_finds_clients_by_the_start_of_their_name_and_each_look_is_kept() {
    let (app, base, faux) = crate::app().await;
    for _ in 0..3 {
        app.client(faux.inscrire()).get("/api/profil").await.expect_status(200);
    }
    base.proprietaire(
        "update clientele.client set nom = noms.nom
           from (select client_id, (array['Gagné', 'gagnon', '100%'])[row_number() over (order by client_id)] as nom
                   from clientele.client) as noms
          where noms.client_id = client.client_id",
    )
    .await;
    let gerant = app.travailleur(Role::Gestionnaire, &[3]);
    let trouves = gerant.get("/api/clients?q=GAGN&limite=1").await.expect_status(200);
    assert_eq!(trouves["elements"][0]["nom"], "gagnon");
    let suite = trouves["curseur_suivant"].as_str().unwrap();
    let suite = gerant.get(&format!("/api/clients?q=GAGN&limite=1&curseur={suite}")).await.expect_status(200);
    assert_eq!((&suite["elements"][0]["nom"], suite["curseur_suivant"].is_null()), (&"Gagné".into(), true));
    for (q, nombre) in [("100%25", 1), ("%25", 0), ("_", 0), ("zzz", 0)] {
        let liste = gerant.get(&format!("/api/clients?q={q}")).await.expect_status(200);
        assert_eq!(liste["elements"].as_array().unwrap().len(), nombre, "{q}");
    }
    let client = suite["elements"][0]["client_id"].as_str().unwrap();
    let un = gerant.get(&format!("/api/clients/{client}")).await.expect_status(200);
    assert_eq!(un["courriel"], "chloe@client.example");
    assert!(un.get("adresses").is_none());
    base.expect_no_rows("select count(*) - 4 from clientele.outbox where type = 'audit.client_consulte'")
        .await;
    let nomme = "select count(*) from clientele.outbox where charge::text ~* 'gagn|chloe|100%'";
    base.expect_no_rows(nomme).await;
    base.expect_no_rows(&format!(
        "select count(*) - 1 from clientele.outbox
          where agregat_id = '{client}' and charge ->> 'objet' = '{client}' and charge ->> 'acteur_id' is not null"
    ))
    .await;
}

#[actix_web::test]
async fn whoever_was_forgotten_or_never_came_is_not_found_and_nobody_else_looks() {
    let (app, base, faux) = crate::app().await;
    let compte = faux.inscrire();
    app.client(compte).get("/api/profil").await.expect_status(200);
    base.proprietaire(
        "update clientele.client set etat = 'efface', prenom = null, nom = null, courriel = null",
    )
    .await;
    let gerant = app.travailleur(Role::Gestionnaire, &[3]);
    for id in [compte.get(), Uuid::now_v7()] {
        gerant.get(&format!("/api/clients/{id}")).await.expect_problem(404, "introuvable");
    }
    gerant.get("/api/clients").await.expect_problem(400, "requete-invalide");
    gerant.get("/api/clients?q=").await.expect_problem(400, "requete-invalide");
    base.expect_no_rows("select count(*) from clientele.outbox").await;
    for refuse in [app.travailleur(Role::Employe, &[3]), app.client(compte)] {
        refuse.get("/api/clients?q=r").await.expect_problem(403, "role-insuffisant");
    }
}
