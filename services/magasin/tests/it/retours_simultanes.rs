//! Returns, voids and payouts at once.

use comptoir_types::Role;
use futures_util::future::join_all;
use serde_json::json;
use uuid::Uuid;

use crate::helpers::{agir, annuler, caissier, ouvrir, rendre, retour, vendue, verifier};

#[actix_web::test]
async fn forty_returns_of_one_line_of_ten_are_ten() {
    let (app, base) = crate::app().await;
    let autre = crate::demarrer(&base, magasin::Reglages::default());
    let caissier = caissier(&app);
    let session = ouvrir(&caissier, 1).await;
    let vente =
        vendue(&caissier, &session, json!([{"produit_id": 3, "quantite": 10, "prix_vu_cents": 1000}]), 11500)
            .await;
    let aussi = crate::helpers::caissier(&autre);
    let corps = retour(&session, &[(1, 1)], 1150);
    let tous = join_all((0..40).map(|i| {
        let appelant = if i % 2 == 0 { &caissier } else { &aussi };
        rendre(appelant, &vente, corps.clone())
    }))
    .await;
    let acceptes = tous.iter().filter(|reponse| reponse.statut == 201).count();
    assert_eq!(acceptes, 10);
    for reponse in tous.into_iter().filter(|reponse| reponse.statut != 201) {
        reponse.expect_problem(409, "retour-depasse");
    }
    verifier(&base).await;
}

#[actix_web::test]
async fn a_return_against_a_void_and_a_void_against_the_end_of_its_session_is_one_of_them() {
    let (app, base) = crate::app().await;
    let gerant = app.travailleur(Role::Gestionnaire, &[3]);
    for _ in 0..10 {
        let session = ouvrir(&gerant, 1).await;
        let vente =
            vendue(&gerant, &session, json!([{"produit_id": 3, "quantite": 1, "prix_vu_cents": 1000}]), 1150)
                .await;
        let annulation = json!({"session_id": session, "motif": "autre", "remboursements": [{"moyen": "especes", "montant_cents": 1150}]});
        let fin = format!("/api/sessions/{session}/fin");
        let (rendu, annule, finie) = futures_util::join!(
            rendre(&gerant, &vente, retour(&session, &[(1, 1)], 1150)),
            annuler(&gerant, &vente, annulation),
            agir(&gerant, &fin, json!({})),
        );
        finie.expect_status(200);
        assert!([rendu.statut, annule.statut].iter().filter(|statut| **statut == 201).count() <= 1);
        assert!([rendu.statut, annule.statut].iter().all(|statut| [201, 409].contains(statut)));
        verifier(&base).await;
    }
}

#[actix_web::test]
async fn the_last_cash_of_a_drawer_goes_to_a_return_or_to_a_payout() {
    let (app, base) = crate::app().await;
    let gerant = app.travailleur(Role::Gestionnaire, &[3]);
    let mut rendus = 0;
    for _ in 0..10 {
        let session = Uuid::now_v7();
        let sans_fond = json!({"caisse_id": 1, "fond_cents": 0});
        gerant.cle(session).post("/api/sessions", sans_fond).await.expect_status(201);
        let session = session.to_string();
        let lignes = json!([{"produit_id": 3, "quantite": 1, "prix_vu_cents": 1000}]);
        let vente = vendue(&gerant, &session, lignes, 1150).await;
        let retrait = json!({"genre": "retrait", "montant_cents": 1150, "motif": "depot"});
        let mouvements = format!("/api/sessions/{session}/mouvements");
        let (rendu, retire) = futures_util::join!(
            rendre(&gerant, &vente, retour(&session, &[(1, 1)], 1150)),
            agir(&gerant, &mouvements, retrait),
        );
        let refus = match (rendu.statut, retire.statut) {
            (201, 409) => {
                rendus += 1;
                retire
            }
            (409, 201) => rendu,
            autres => panic!("{autres:?}"),
        };
        refus.expect_problem(409, "tiroir-insuffisant");
        agir(&gerant, &format!("/api/sessions/{session}/fin"), json!({})).await.expect_status(200);
    }
    let refuses = base.compte("select count(*) from magasin.mouvement_caisse").await;
    assert_eq!(rendus + refuses, 10);
    verifier(&base).await;
}
