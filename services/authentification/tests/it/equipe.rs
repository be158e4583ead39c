//! What `travailleur` asks: accounts of workers, over HTTP and directly; tokens; temporary passwords.

use authentification::{ComptesInProcess, InProcess};
use comptoir_auth::{InternalKey, JetonApprobation, Verifier};
use comptoir_clients::authentification::{
    DemandeJeton, EtatCompte, MotDePasseProvisoire, NouveauCompte, OuvertureCompte,
};
use comptoir_clients::travailleur::Droits;
use comptoir_clients::{Comptes, Http, Signataire};
use comptoir_http::RequestContext;
use comptoir_password::PasswordHasher;
use comptoir_test::TestResponse;
use comptoir_types::{Action, CompteId, Courriel, Langue, LieuId, Role};
use futures_util::future::join_all;
use serde_json::json;
use std::rc::Rc;
use uuid::Uuid;

use crate::{CLE, MOT_DE_PASSE, Monde, temoin};

const BOB: &str = "bob@comptoir.example";
const CHEMIN: &str = "/api/auth/mot-de-passe";
const NOUVEAU: &str = "un tout nouveau mot";

fn http(monde: &Monde) -> Http {
    Http::new("authentification", &monde.app.adresse, InternalKey::parse(CLE).unwrap())
}

fn directs(monde: &Monde) -> ComptesInProcess {
    ComptesInProcess { db: monde.db.clone(), password_hasher: PasswordHasher::new(64) }
}

fn compte(courriel: &str) -> NouveauCompte {
    NouveauCompte { courriel: Courriel::try_from(courriel.to_owned()).unwrap(), actif: true, rang: 1 }
}

fn sans_contexte() -> RequestContext {
    RequestContext::default()
}

async fn ouvrir(monde: &Monde, comptes: &dyn Comptes, courriel: &str) -> (CompteId, MotDePasseProvisoire) {
    let id = CompteId::new(Uuid::now_v7());
    let magasins = vec![LieuId::new(4)];
    let droits = Droits { role: Role::Employe, actif: true, invite: true, magasins, langue: Langue::Fr };
    monde.droits(id, droits);
    match comptes.ouvrir(id, &compte(courriel), &sans_contexte()).await.unwrap() {
        OuvertureCompte::Faite(provisoire) => (id, provisoire),
        autre => panic!("{autre:?}"),
    }
}

#[actix_web::test]
async fn an_account_is_made_once_and_its_password_told_once_by_both_ways() {
    let monde = Monde::nouveau().await;
    let (http, directs, contexte) = (http(&monde), directs(&monde), sans_contexte());
    let ways: [(&dyn Comptes, &str); 2] = [(&http, BOB), (&directs, "alice@comptoir.example")];
    for (comptes, courriel) in ways {
        let (id, provisoire) = ouvrir(&monde, comptes, courriel).await;
        let encore = comptes.ouvrir(id, &compte(courriel), &sans_contexte()).await.unwrap();
        assert!(matches!(encore, OuvertureCompte::DejaLa), "{encore:?}");
        let (inconnu, autre) = (CompteId::new(Uuid::now_v7()), compte(courriel));
        let autre = comptes.ouvrir(inconnu, &autre, &contexte).await.unwrap();
        assert!(matches!(autre, OuvertureCompte::CourrielPris), "{autre:?}");
        monde.connecter(courriel, &provisoire.mot_de_passe_provisoire).await.expect_status(200);
        let remplace = comptes.remplacer_mot_de_passe(id, &sans_contexte()).await.unwrap().unwrap();
        assert_ne!(remplace.mot_de_passe_provisoire, provisoire.mot_de_passe_provisoire);
        let ancien = monde.connecter(courriel, &provisoire.mot_de_passe_provisoire).await;
        ancien.expect_problem(401, "identifiants-invalides");
        monde.connecter(courriel, &remplace.mot_de_passe_provisoire).await.expect_status(200);
        assert!(comptes.remplacer_mot_de_passe(inconnu, &contexte).await.unwrap().is_none());
    }
    // A client's account is nobody's to replace.
    let client = monde.inscrire("ana@client.example").await.expect_status(201);
    let client = CompteId::new(client["compte_id"].as_str().unwrap().parse().unwrap());
    assert!(http.remplacer_mot_de_passe(client, &sans_contexte()).await.unwrap().is_none());
    let pris = http.ouvrir(client, &compte("ana@client.example"), &sans_contexte()).await.unwrap();
    assert!(matches!(pris, OuvertureCompte::CourrielPris), "{pris:?}");
}

#[actix_web::test]
async fn of_twenty_makings_at_once_one_is_told_the_password() {
    let monde = Monde::nouveau().await;
    let (comptes, id, contexte) = (directs(&monde), CompteId::new(Uuid::now_v7()), sans_contexte());
    let compte = compte(BOB);
    let faits = join_all((0..20).map(|_| comptes.ouvrir(id, &compte, &contexte))).await;
    let told = faits.iter().filter(|fait| matches!(fait, Ok(OuvertureCompte::Faite(_)))).count();
    assert_eq!(told, 1, "{faits:?}");
    monde.compte("compte", 1).await;
}

/// Signs in with a temporary password; the cookie and the answer.
async fn entrer(monde: &Monde, courriel: &str, mot_de_passe: &str) -> (String, TestResponse) {
    let reponse = monde.connecter(courriel, mot_de_passe).await;
    (temoin(&reponse), reponse)
}

#[actix_web::test]
async fn a_temporary_password_opens_its_change_and_then_everything() {
    let monde = Monde::nouveau().await;
    let (id, provisoire) = ouvrir(&monde, &directs(&monde), BOB).await;
    let provisoire = provisoire.mot_de_passe_provisoire;
    let (cookie, jeton) = entrer(&monde, BOB, &provisoire).await;
    let jeton = jeton.expect_status(200);
    assert_eq!(jeton["provisoire"], true);
    let porteur = monde.app.porteur(jeton["jeton_acces"].as_str().unwrap());
    porteur.get("/api/auth/sessions").await.expect_problem(403, "mot-de-passe-provisoire");
    // A refresh changes nothing of that, and nobody is told to be at work.
    let encore = monde.rafraichir(&cookie).await;
    let cookie = temoin(&encore);
    assert_eq!(encore.expect_status(200)["provisoire"], true);
    assert!(monde.invite(id));
    let corps = json!({ "ancien": provisoire, "nouveau": NOUVEAU });
    porteur.put(CHEMIN, corps).await.expect_status(204);
    assert_eq!(monde.evenements("compte.active").await.len(), 1);
    let neuf = monde.rafraichir(&cookie).await.expect_status(200);
    assert_eq!(neuf["provisoire"], false);
    assert!(!monde.invite(id));
    let porteur = monde.app.porteur(neuf["jeton_acces"].as_str().unwrap());
    porteur.get("/api/auth/sessions").await.expect_status(200);
    let corps = json!({ "ancien": NOUVEAU, "nouveau": MOT_DE_PASSE });
    porteur.put(CHEMIN, corps).await.expect_status(204);
    assert_eq!(monde.evenements("compte.active").await.len(), 1);
}

#[actix_web::test]
async fn a_suspended_account_has_no_session_left_and_an_older_word_changes_nothing() {
    let monde = Monde::nouveau().await;
    let comptes = directs(&monde);
    let (id, provisoire) = ouvrir(&monde, &comptes, BOB).await;
    let (cookie, _) = entrer(&monde, BOB, &provisoire.mot_de_passe_provisoire).await;
    let dire = async |actif, rang| {
        comptes.changer_etat(id, EtatCompte { actif, rang }, &sans_contexte()).await.unwrap();
    };
    dire(false, 2).await;
    monde.rafraichir(&cookie).await.expect_problem(401, "session-invalide");
    let refus = monde.connecter(BOB, &provisoire.mot_de_passe_provisoire).await;
    refus.expect_problem(401, "identifiants-invalides");
    monde
        .base
        .expect_no_rows("select count(*) - 1 from authentification.session where motif = 'suspension'")
        .await;
    dire(true, 2).await;
    dire(true, 1).await;
    monde.base.expect_no_rows("select count(*) from authentification.compte where etat <> 'suspendu'").await;
    dire(true, 3).await;
    monde.connecter(BOB, &provisoire.mot_de_passe_provisoire).await.expect_status(200);
}

#[actix_web::test]
async fn tokens_of_both_kinds_are_signed_by_the_key_in_use() {
    let monde = Monde::nouveau().await;
    let direct = InProcess { db: monde.db.clone(), cles: monde.cles.clone() };
    let verifier = Verifier::new(Rc::new(direct.clone()));
    let (moi, objet, magasin_id) = (CompteId::new(Uuid::now_v7()), Uuid::now_v7(), LieuId::new(4));
    let nip = DemandeJeton::Nip { compte_id: moi, role: Role::Gestionnaire, magasin_id, langue: Langue::En };
    let approbation =
        DemandeJeton::Approbation { approuve_par: moi, magasin_id, action: Action::Retrait, objet };
    let http = http(&monde);
    let ways: [&dyn Signataire; 2] = [&http, &direct];
    for signataire in ways {
        let signe = signataire.signer(&nip, &sans_contexte()).await.unwrap();
        let claims = verifier.verify(&signe.jeton).await.unwrap();
        assert_eq!((claims.exp - claims.iat, signe.expire_dans), (1800, 1800));
        assert_eq!(
            (claims.role(), claims.magasins.as_slice()),
            (Some(Role::Gestionnaire), &[magasin_id][..])
        );
        assert!(claims.by_pin() && claims.sid.is_none());
        let signe = signataire.signer(&approbation, &sans_contexte()).await.unwrap();
        assert_eq!(signe.expire_dans, 120);
        verifier.verify(&signe.jeton).await.unwrap_err();
        let jeton = JetonApprobation::try_from(signe.jeton).unwrap();
        let lue = verifier.approbation(&jeton, Action::Retrait, magasin_id, objet).await.unwrap();
        assert_eq!(lue.approuve_par, moi);
    }
}

#[actix_web::test]
async fn without_the_key_there_is_nothing_there() {
    let monde = Monde::nouveau().await;
    let id = Uuid::now_v7();
    let anonyme = monde.app.anonyme();
    anonyme.put(&format!("/interne/comptes/{id}"), json!({})).await.expect_problem(404, "introuvable");
    for suite in [format!("comptes/{id}/etat"), format!("comptes/{id}/mot-de-passe"), "jetons".to_owned()] {
        anonyme.post(&format!("/interne/{suite}"), json!({})).await.expect_problem(404, "introuvable");
        let responsable = monde.app.travailleur(Role::Responsable, &[]);
        responsable.post(&format!("/interne/{suite}"), json!({})).await.expect_problem(404, "introuvable");
    }
}
