//! `/interne/travailleurs/{id}/droits`, over HTTP and directly.

use comptoir_auth::{INTERNAL_KEY_HEADER, InternalKey};
use comptoir_clients::travailleur::Droits;
use comptoir_clients::{Http, Travailleur};
use comptoir_http::RequestContext;
use comptoir_types::{Langue, LieuId, Role};
use serde_json::Value;
use travailleur::InProcess;

use crate::{CLE, compte};

#[actix_web::test]
async fn both_ways_of_asking_answer_the_same() {
    let (app, base) = crate::app().await;
    let http = Http::new("travailleur", &app.adresse, InternalKey::parse(CLE).unwrap());
    let direct = InProcess { db: base.pool(travailleur::SERVICE) };
    let contexte = RequestContext::default();
    for (numero, attendu) in [
        (1, Some((Role::Responsable, true, vec![], Langue::Fr))),
        (2, Some((Role::Gestionnaire, true, vec![4], Langue::Fr))),
        (3, Some((Role::Employe, true, vec![3, 4], Langue::En))),
        (4, Some((Role::Employe, false, vec![3], Langue::Fr))),
        (5, Some((Role::Employe, false, vec![], Langue::Fr))),
        (6, Some((Role::Employe, true, vec![4], Langue::Fr))),
        (7, None),
    ] {
        let attendu = attendu.map(|(role, actif, magasins, langue)| Droits {
            role,
            actif,
            invite: numero == 6,
            magasins: magasins.into_iter().map(LieuId::new).collect(),
            langue,
        });
        assert_eq!(http.droits(compte(numero), &contexte).await.unwrap(), attendu, "{numero}");
        assert_eq!(direct.droits(compte(numero), &contexte).await.unwrap(), attendu, "{numero}");
    }
}

#[actix_web::test]
async fn without_the_key_there_is_nothing_there() {
    let (app, _base) = crate::app().await;
    let chemin = format!("/interne/travailleurs/{}/droits", compte(3));
    app.anonyme().get(&chemin).await.expect_problem(404, "introuvable");
    app.travailleur(Role::Responsable, &[]).get(&chemin).await.expect_problem(404, "introuvable");
    app.anonyme().avec(INTERNAL_KEY_HEADER, "autre").get(&chemin).await.expect_problem(404, "introuvable");
    let service = app.anonyme().avec(INTERNAL_KEY_HEADER, CLE);
    assert_eq!(service.get(&chemin).await.expect_status(200)["role"], "employe");
    let inconnu = format!("/interne/travailleurs/{}/droits", compte(7));
    let reponse = service.get(&inconnu).await;
    assert_eq!(reponse.texte, "null");
    assert_eq!(reponse.expect_status(200), Value::Null);
    service.get("/interne/travailleurs/abc/droits").await.expect_problem(400, "requete-invalide");
}
