//! The audit: what is asked of it, and what the chain tells when somebody rewrote it.

use comptoir_types::Role;
use serde_json::{Value, json};
use travailleur::audit::chaine::{surveiller, verifier};
use travailleur::audit::lecteur::suivre;

use crate::fil::{Fils, audit, empreinte};
use crate::{Monde, compte};

const CHEMIN: &str = "/api/audit";
const VERIFICATION: &str = "/api/audit/verification";

/// Ten lines: eight of `magasin`, two of `travailleur`.
async fn ecrite() -> Monde {
    let monde = Monde::nouveau().await;
    let fils = Fils::default();
    for numero in 1..=7 {
        fils.magasin.ajuster(2 + numero % 2, &format!("objet-{numero}"));
    }
    fils.magasin.publier(
        "retour.enregistre",
        "retour-1",
        json!({"par": compte(2), "magasin_id": 4, "total_cents": 9}),
    );
    fils.magasin.publier("stock.alerte", "3/1", json!({"lieu_id": 3}));
    fils.travailleur.publier("audit.nip_verrouille", "inconnu", audit(2, 4, json!({"echecs": 5})));
    fils.travailleur.publier("audit.nip_change", "x", audit(3, 4, json!({})));
    lire(&monde, &fils).await;
    monde
}

async fn lire(monde: &Monde, fils: &Fils) {
    let etat = monde.etat();
    for source in fils.sources() {
        suivre(&etat, &source).await.unwrap();
    }
}

async fn elements(monde: &Monde, recherche: &str) -> Vec<Value> {
    let page = monde.charlie().get(&format!("{CHEMIN}{recherche}")).await.expect_status(200);
    page["elements"].as_array().unwrap().clone()
}

#[actix_web::test]
async fn each_line_holds_the_digest_of_the_line_before_and_of_all_that_it_says() {
    let monde = ecrite().await;
    let mut lignes = elements(&monde, "?limite=100").await;
    lignes.sort_by_key(|ligne| ligne["position"].as_i64());
    assert_eq!(lignes.len(), 10);
    let mut precedente = vec![0; 32];
    for (ligne, position) in lignes.iter().zip(1_i64..) {
        assert_eq!(ligne["position"], json!(position));
        let source_position = if position <= 8 { position } else { position - 8 };
        precedente = empreinte(&precedente, ligne, source_position);
        let hexadecimal: String = precedente.iter().map(|octet| format!("{octet:02x}")).collect();
        assert_eq!(ligne["empreinte"], json!(hexadecimal), "{ligne}");
    }
    let etat = monde.charlie().get(VERIFICATION).await.expect_status(200);
    let attendu = json!({"intacte": true, "derniere_position": 10, "rupture_a": null, "empreinte": lignes[9]["empreinte"]});
    assert_eq!(etat, attendu);
    monde.base.expect_no_rows(travailleur::invariants::INVARIANTS[1].sql).await;
}

#[actix_web::test]
async fn what_staff_did_is_found_by_who_where_what_and_when() {
    let monde = ecrite().await;
    let nombre = async |recherche: &str| elements(&monde, recherche).await.len();
    assert_eq!(nombre("?limite=100").await, 10);
    assert_eq!(nombre(&format!("?acteur_id={}", compte(2))).await, 5);
    assert_eq!(nombre(&format!("?acteur_id={}&magasin_id=3", compte(2))).await, 3);
    assert_eq!(nombre(&format!("?acteur_id={}", compte(6))).await, 0);
    assert_eq!(nombre("?magasin_id=4").await, 3);
    assert_eq!(nombre("?action=audit.ajustement").await, 7);
    assert_eq!(nombre("?action=audit").await, 0);
    assert_eq!(nombre("?objet=objet-4").await, 1);
    assert_eq!(nombre("?objet=objet-4&magasin_id=4").await, 0);
    assert_eq!(nombre("?au=2026-01-01").await, 0);
    assert_eq!(nombre("?du=2999-01-01").await, 0);
    assert_eq!(nombre("?du=2026-01-01&au=9999-12-31").await, 10);
    // Newest first, and a page goes on where the last one ended.
    let premiere = monde.charlie().get(&format!("{CHEMIN}?limite=4")).await.expect_status(200);
    let suite = format!("?limite=100&curseur={}", premiere["curseur_suivant"].as_str().unwrap());
    let positions: Vec<i64> = premiere["elements"]
        .as_array()
        .unwrap()
        .iter()
        .chain(&elements(&monde, &suite).await)
        .map(|ligne| ligne["position"].as_i64().unwrap())
        .collect();
    assert_eq!(positions, [10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
    let verrou = &elements(&monde, "?objet=inconnu").await[0];
    assert_eq!(verrou["details"], json!({"echecs": 5}));
    for refusee in [
        "?du=hier",
        "?du=2026-01-02&au=2026-01-01",
        "?magasin_id=0",
        "?acteur_id=moi",
        "?action=",
        "?limite=101",
    ] {
        let reponse = monde.charlie().get(&format!("{CHEMIN}{refusee}")).await;
        reponse.expect_problem(400, "requete-invalide");
    }
    let autre = format!("{CHEMIN}?curseur=WzFd");
    monde.charlie().get(&autre).await.expect_problem(400, "curseur-invalide");
    for chemin in [CHEMIN, VERIFICATION] {
        monde.alice().get(chemin).await.expect_problem(403, "role-insuffisant");
    }
}

#[actix_web::test]
async fn nobody_rewrites_the_chain_and_the_owner_of_the_database_not_unseen() {
    let monde = ecrite().await;
    let client = monde.base.client(travailleur::SERVICE).await;
    for sql in [
        "update travailleur.journal_audit set magasin_id = 4 where position = 1",
        "delete from travailleur.journal_audit where position = 10",
        "truncate travailleur.journal_audit",
    ] {
        assert!(client.batch(sql).await.is_err(), "{sql}");
    }
    drop(client);
    let etat = monde.etat();
    let entiere = verifier(&etat, 0).await.unwrap();
    let sans_garde = "alter table travailleur.journal_audit disable trigger user;";
    let refaite = "update travailleur.journal_audit set empreinte = travailleur.empreinte(journal_audit)";
    for (rupture, sql) in [
        (Some(4), "update travailleur.journal_audit set details = details || '{\"deltas\": [-1]}' where position = 4"),
        (Some(6), "update travailleur.journal_audit set acteur_id = null where position = 6"),
        (Some(1), "update travailleur.journal_audit set le = le + interval '1 microsecond' where position = 1"),
        (Some(3), "delete from travailleur.journal_audit where position = 3"),
        (Some(1), "delete from travailleur.journal_audit where position = 1"),
        (Some(5), "update travailleur.journal_audit set empreinte = sha256('x') where position = 5"),
        // Of a line that is given its digest anew, the next one tells.
        (
            Some(8),
            "update travailleur.journal_audit set magasin_id = 4 where position = 7;
             update travailleur.journal_audit set empreinte = travailleur.empreinte(journal_audit) where position = 7",
        ),
        (
            Some(11),
            "insert into travailleur.journal_audit
             select 11, source, 99, action, acteur_id, magasin_id, objet, details, le, precedente, empreinte
               from travailleur.journal_audit where position = 10",
        ),
        // Two lines that change places.
        (
            Some(2),
            "update travailleur.journal_audit set position = 100 where position = 2;
             update travailleur.journal_audit set position = 2 where position = 3;
             update travailleur.journal_audit set position = 3 where position = 100",
        ),
    ] {
        monde.base.proprietaire(&format!("{sans_garde} create table copie as table travailleur.journal_audit; {sql}")).await;
        let trouvee = verifier(&etat, 0).await.unwrap();
        assert_eq!((trouvee.intacte, trouvee.rupture_a), (false, rupture), "{sql}");
        let tous = monde.base.compte(travailleur::invariants::INVARIANTS[1].sql).await;
        assert!(tous > 0, "{sql}");
        // From behind the break on, all is well.
        if let Some(rupture) = rupture.filter(|rupture| *rupture < 8) {
            assert!(verifier(&etat, rupture + 3).await.unwrap().intacte, "{sql}");
        }
        surveiller(&etat).await.unwrap();
        assert!(monde.metrics.text().unwrap().contains(&format!("comptoir_audit_rupture {}", rupture.unwrap())));
        monde.base.proprietaire(
            "truncate travailleur.journal_audit;
             insert into travailleur.journal_audit table copie;
             drop table copie",
        ).await;
    }
    assert_eq!(verifier(&etat, 0).await.unwrap(), entiere);
    surveiller(&etat).await.unwrap();
    let series = monde.metrics.text().unwrap();
    assert!(series.contains("comptoir_audit_rupture 0") && series.contains("comptoir_audit_position 10"));
    // The end cut off, or the whole made anew: only what was noted elsewhere tells, the series and the digest.
    monde.base.proprietaire("delete from travailleur.journal_audit where position > 8").await;
    let coupee = verifier(&etat, 0).await.unwrap();
    assert_eq!((coupee.intacte, coupee.derniere_position), (true, 8));
    surveiller(&etat).await.unwrap();
    assert!(monde.metrics.text().unwrap().contains("comptoir_audit_position 8"));
    let une = "update travailleur.journal_audit set details = '{}' where position = 8;";
    monde.base.proprietaire(&format!("{une} {refaite} where position = 8")).await;
    let refaite = verifier(&etat, 0).await.unwrap();
    assert!(refaite.intacte && refaite.empreinte != coupee.empreinte);
}

#[actix_web::test]
async fn a_check_begins_where_it_is_told_to_and_needs_the_line_before() {
    let monde = ecrite().await;
    let charlie = monde.charlie();
    let etat = async |depuis: i64| {
        let etat = charlie.get(&format!("{VERIFICATION}?depuis={depuis}")).await.expect_status(200);
        (etat["intacte"].as_bool().unwrap(), etat["derniere_position"].clone(), etat["rupture_a"].clone())
    };
    for depuis in [0, 1, 5, 10, 11] {
        assert_eq!(etat(depuis).await, (true, json!(10), Value::Null), "{depuis}");
    }
    assert_eq!(etat(9_007_199_254_740_991).await, (true, json!(10), Value::Null));
    monde
        .base
        .proprietaire(
            "alter table travailleur.journal_audit disable trigger user;
             delete from travailleur.journal_audit where position = 4",
        )
        .await;
    assert_eq!(etat(5).await, (false, json!(10), json!(4)));
    assert_eq!(etat(6).await, (true, json!(10), Value::Null));
    for depuis in ["-1", "x", "9007199254740992", "1.5"] {
        let chemin = format!("{VERIFICATION}?depuis={depuis}");
        charlie.get(&chemin).await.expect_problem(400, "requete-invalide");
    }
    monde.porteur(3, Role::Employe, &[3]).get(VERIFICATION).await.expect_problem(403, "role-insuffisant");
}

#[actix_web::test]
async fn an_empty_chain_is_whole() {
    let monde = Monde::nouveau().await;
    let etat = monde.charlie().get(VERIFICATION).await.expect_status(200);
    assert_eq!(etat, json!({"intacte": true, "derniere_position": 0, "rupture_a": null, "empreinte": null}));
    assert_eq!(elements(&monde, "").await.len(), 0);
}
