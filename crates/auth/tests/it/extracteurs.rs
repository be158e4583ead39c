//! Each kind of caller, with each kind of token.

use actix_web::{HttpResponse, get};
use comptoir_auth::{
    Caissier, Client, Employe, Gestionnaire, Personne, Reader, Responsable, Stock, Titulaire, Visiteur,
};
use comptoir_server::Service;
use comptoir_test::{App, TestTokens};
use comptoir_types::{Action, CompteId, Role};
use uuid::Uuid;

macro_rules! routes {
    ($($path:literal $name:ident: $caller:ty),+ $(,)?) => {
        $(#[get($path)]
        async fn $name(_: $caller) -> HttpResponse {
            HttpResponse::NoContent().finish()
        })+

        fn app() -> App {
            App::demarrer(|| Service {
                routes: |config: &mut actix_web::web::ServiceConfig| { $(config.service($name);)+ },
                verifier: TestTokens::verifier(),
                cle_interne: None,
            })
        }

        const TOUTES: &[&str] = &[$($path),+];
    };
}

routes! {
    "/client" client: Client,
    "/visiteur" visiteur: Visiteur,
    "/personne" personne: Personne,
    "/titulaire" titulaire: Titulaire,
    "/caissier" caissier: Caissier,
    "/employe" employe: Employe,
    "/gestionnaire" gestionnaire: Gestionnaire,
    "/responsable" responsable: Responsable,
    "/lecteur" lecteur: Reader<Stock>,
}

fn moi() -> CompteId {
    CompteId::new(Uuid::now_v7())
}

#[actix_web::test]
async fn a_pin_is_enough_at_the_till_and_nowhere_else() {
    let app = app();
    for role in [Role::Employe, Role::Gestionnaire, Role::Responsable] {
        let porteur = app.caissier(role, &[3]);
        for route in TOUTES {
            let reponse = porteur.get(route).await;
            if *route == "/caissier" {
                reponse.expect_status(204);
            } else {
                reponse.expect_problem(403, "mot-de-passe-requis");
            }
        }
        app.travailleur(role, &[3]).get("/caissier").await.expect_status(204);
    }
    app.client(moi()).get("/caissier").await.expect_problem(403, "role-insuffisant");
    app.machine(&[]).get("/caissier").await.expect_problem(403, "role-insuffisant");
}

#[actix_web::test]
async fn a_temporary_password_is_good_for_its_change_alone() {
    let app = app();
    for role in [Role::Client, Role::Employe, Role::Gestionnaire, Role::Responsable] {
        let mut claims = TestTokens::claims(moi(), role, &[3], &[]);
        claims.provisoire = true;
        let porteur = app.porteur(TestTokens::signer(&claims));
        for route in TOUTES {
            let reponse = porteur.get(route).await;
            if *route == "/titulaire" {
                reponse.expect_status(204);
            } else {
                reponse.expect_problem(403, "mot-de-passe-provisoire");
            }
        }
    }
    app.travailleur(Role::Employe, &[]).get("/titulaire").await.expect_status(204);
}

#[actix_web::test]
async fn an_approval_is_no_bearer_token() {
    let app = app();
    let approbation = TestTokens::approbation(moi(), Action::Remise, 3, Uuid::now_v7());
    let porteur = app.porteur(TestTokens::signer(&approbation));
    for route in TOUTES {
        porteur.get(route).await.expect_problem(401, "non-authentifie");
    }
}
