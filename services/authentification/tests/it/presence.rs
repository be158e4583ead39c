//! The last day on which a client was seen, and what becomes of those who were not seen for long.

use std::time::Duration;

use authentification::InProcess;
use chrono::{NaiveDate, TimeDelta, Utc};
use comptoir_auth::InternalKey;
use comptoir_clients::personnes::Inactif;
use comptoir_clients::{Http, Inactifs};
use comptoir_http::RequestContext;
use comptoir_types::{CompteId, Role};
use futures_util::future::join;
use serde_json::json;

use crate::{CLE, MOT_DE_PASSE, Monde, temoin};

const ANA: &str = "ana@client.example";
const EVE: &str = "eve@client.example";

/// Whether that many clients were seen today.
async fn vus(monde: &Monde, nombre: u32) {
    let sql = format!(
        "select count(*) - {nombre} from authentification.presence
          where vu_le = (now() at time zone 'America/Toronto')::date"
    );
    monde.base.expect_no_rows(&sql).await;
}

/// Nobody was seen for so many days.
async fn vieillir(monde: &Monde, jours: u32) {
    let sql = format!("update authentification.presence set vu_le = current_date - {jours}");
    monde.base.proprietaire(&sql).await;
}

async fn id(monde: &Monde, courriel: &str) -> CompteId {
    let reponse = monde.connecter(courriel, MOT_DE_PASSE).await.expect_status(200);
    CompteId::new(reponse["compte_id"].as_str().unwrap().parse().unwrap())
}

fn il_y_a(jours: i64) -> NaiveDate {
    Utc::now().date_naive() - TimeDelta::days(jours)
}

#[actix_web::test]
async fn a_registration_a_sign_in_and_a_refresh_move_the_day_and_write_it_once() {
    let monde = Monde::avec(ANA).await;
    monde.travailleur("bob@comptoir.example", Role::Employe, &[3]).await;
    vus(&monde, 1).await;
    vieillir(&monde, 10).await;
    let (cookie, _) = monde.ouvrir(ANA).await;
    vus(&monde, 1).await;
    vieillir(&monde, 10).await;
    let suivant = temoin(&monde.rafraichir(&cookie).await);
    vus(&monde, 1).await;
    // Seen today already: the row is left alone.
    monde
        .base
        .proprietaire("create table public.avant as select xmin::text as x from authentification.presence")
        .await;
    monde.ouvrir(ANA).await;
    monde.rafraichir(&suivant).await.expect_status(200);
    monde.connecter("bob@comptoir.example", MOT_DE_PASSE).await.expect_status(200);
    monde
        .base
        .expect_no_rows(
            "select count(*) - 1 from authentification.presence join public.avant on x = presence.xmin::text",
        )
        .await;
    // What is refused is no sign of anybody.
    vieillir(&monde, 10).await;
    monde.connecter(ANA, "un autre mot de passe").await.expect_status(401);
    monde.rafraichir(&cookie).await;
    vus(&monde, 0).await;
}

#[actix_web::test]
async fn who_was_not_seen_since_a_day_is_listed_and_erased_both_ways() {
    let monde = Monde::avec(ANA).await;
    monde.inscrire(EVE).await.expect_status(201);
    let (ana, eve) = (id(&monde, ANA).await, id(&monde, EVE).await);
    let http = Http::new("authentification", &monde.app.adresse, InternalKey::parse(CLE).unwrap());
    let direct = InProcess { db: monde.db.clone(), cles: monde.cles.clone() };
    let contexte = RequestContext::default();
    vieillir(&monde, 100).await;
    for source in [&http as &dyn Inactifs, &direct] {
        let lus = source.inactifs(il_y_a(90), None, &contexte).await.unwrap();
        let mut attendus: Vec<CompteId> = vec![ana, eve];
        attendus.sort_by_key(CompteId::to_string);
        assert_eq!(lus.iter().map(|inactif| inactif.client_id).collect::<Vec<_>>(), attendus);
        let suite = source.inactifs(il_y_a(90), Some(attendus[0]), &contexte).await.unwrap();
        assert_eq!(suite, [Inactif { client_id: attendus[1], ..suite[0] }]);
        assert_eq!(source.inactifs(il_y_a(101), None, &contexte).await.unwrap(), []);
        assert!(!source.effacer_inactif(ana, il_y_a(101), &contexte).await.unwrap());
    }
    monde.ouvrir(ANA).await;
    assert!(!http.effacer_inactif(ana, il_y_a(90), &contexte).await.unwrap());
    assert!(direct.effacer_inactif(eve, il_y_a(90), &contexte).await.unwrap());
    assert!(http.effacer_inactif(eve, il_y_a(90), &contexte).await.unwrap(), "it may be repeated");
    monde.connecter(EVE, MOT_DE_PASSE).await.expect_status(401);
    monde.connecter(ANA, MOT_DE_PASSE).await.expect_status(200);
    monde.compte("presence", 1).await;
    monde.compte("compte where etat = 'efface'", 1).await;
}

#[actix_web::test]
async fn a_sign_in_or_a_refresh_at_the_last_moment_comes_before_the_erasure_or_is_refused() {
    let monde = Monde::nouveau().await;
    let direct = InProcess { db: monde.db.clone(), cles: monde.cles.clone() };
    let contexte = RequestContext::default();
    for rang in 0..12 {
        let courriel = format!("client{rang}@client.example");
        monde.inscrire(&courriel).await.expect_status(201);
        let client = id(&monde, &courriel).await;
        let (cookie, _) = monde.ouvrir(&courriel).await;
        vieillir(&monde, 1200).await;
        let revenir = async {
            if rang % 2 == 0 {
                monde.connecter(&courriel, MOT_DE_PASSE).await.statut
            } else {
                monde.rafraichir(&cookie).await.statut
            }
        };
        let effacer = async {
            let pause = Duration::from_millis(if rang % 2 == 0 { rang * 8 } else { rang / 4 });
            actix_web::rt::time::sleep(pause).await;
            direct.effacer_inactif(client, il_y_a(1000), &contexte).await.unwrap()
        };
        let (statut, efface) = join(revenir, effacer).await;
        assert_eq!(statut == 200, !efface, "{rang}: {statut}");
        assert!([200, 401].contains(&statut), "{rang}: {statut}");
        let ouvertes = format!(
            "select count(*) from authentification.session
              where compte_id = '{client}' and revoquee_le is null"
        );
        assert_eq!(monde.base.compte(&ouvertes).await > 0, !efface, "{rang}");
    }
    monde
        .base
        .expect_no_rows(
            "select count(*) from authentification.presence join authentification.compte using (compte_id)
              where etat = 'efface'",
        )
        .await;
}

#[actix_web::test]
async fn another_password_is_told_of() {
    let monde = Monde::avec(ANA).await;
    let (_, porteur) = monde.ouvrir(ANA).await;
    let corps = json!({ "ancien": MOT_DE_PASSE, "nouveau": "un tout autre mot de passe" });
    porteur.put("/api/auth/mot-de-passe", corps).await.expect_status(204);
    let dits = monde.evenements("mot_de_passe.change").await;
    assert_eq!(dits.len(), 1);
    assert_eq!(dits[0]["charge"], json!({}));
}
