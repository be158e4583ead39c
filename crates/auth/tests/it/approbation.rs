//! Approvals: good for what they were given for, and for nothing else.

use comptoir_auth::{Approbations, ISSUER, JetonApprobation};
use comptoir_http::{Problem, kinds};
use comptoir_test::TestTokens;
use comptoir_types::{Action, CompteId, LieuId, Role};
use serde_json::json;
use uuid::Uuid;

const LAVAL: LieuId = LieuId::new(4);

fn jeton(texte: impl Into<String>) -> JetonApprobation {
    JetonApprobation::try_from(texte.into()).unwrap()
}

#[actix_web::test]
async fn an_approval_is_good_for_its_action_its_place_and_its_document() {
    let (alice, objet) = (CompteId::new(Uuid::now_v7()), Uuid::now_v7());
    let claims = TestTokens::approbation(alice, Action::Annulation, 4, objet);
    let signee = jeton(TestTokens::signer(&claims));
    let verifier = TestTokens::verifier();
    let lue = verifier.approbation(&signee, Action::Annulation, LAVAL, objet).await.unwrap();
    assert_eq!((lue.jti, lue.approuve_par), (claims.jti, alice));
    assert_eq!((lue.action, lue.objet), (Action::Annulation, objet));
    for (action, lieu, document) in [
        (Action::Remise, LAVAL, objet),
        (Action::Annulation, LieuId::new(3), objet),
        (Action::Annulation, LAVAL, Uuid::now_v7()),
    ] {
        let refus = verifier.approbation(&signee, action, lieu, document).await.unwrap_err();
        assert_eq!(refus, Problem::new(&kinds::APPROBATION_INVALIDE), "{action} {lieu}");
    }
}

#[actix_web::test]
async fn what_is_no_approval_of_ours_or_has_expired_is_refused() {
    let (alice, objet) = (CompteId::new(Uuid::now_v7()), Uuid::now_v7());
    let bonne = TestTokens::approbation(alice, Action::Remise, 4, objet);
    let signee = TestTokens::signer(&bonne);
    let (entete, _) = signee.split_once('.').unwrap();
    let mut echue = bonne.clone();
    echue.exp = echue.iat - 1;
    let mut autre = bonne.clone();
    autre.aud = vec!["comptoir-api".to_owned()];
    let inconnu = json!({ "iss": ISSUER, "aud": ["comptoir-approbation"], "sub": alice, "exp": bonne.exp });
    let verifier = TestTokens::verifier();
    for (quoi, texte) in [
        ("an access token", TestTokens::signer(&TestTokens::claims(alice, Role::Responsable, &[], &[]))),
        ("a PIN token", TestTokens::signer(&TestTokens::pin(alice, Role::Gestionnaire, &[4]))),
        ("expired", TestTokens::signer(&echue)),
        ("of another audience", TestTokens::signer(&autre)),
        ("without members", TestTokens::signer(&inconnu)),
        ("another signature", format!("{}x", &signee[..signee.len() - 4])),
        ("another payload", format!("{entete}.e30.e30")),
        ("no token", "a.b.c".to_owned()),
    ] {
        let refus = verifier.approbation(&jeton(texte), Action::Remise, LAVAL, objet).await.unwrap_err();
        assert_eq!(refus.kind().slug, "approbation-invalide", "{quoi}");
    }
}

#[test]
fn what_does_not_look_like_one_is_refused_at_the_border() {
    for texte in ["", "a.b", "a.b.c.d", "a..c", "a.b.é", "a.b.c ", &format!("a.b.{}", "c".repeat(1021))] {
        assert!(JetonApprobation::try_from(texte.to_owned()).is_err(), "{texte}");
    }
    assert!(JetonApprobation::try_from(format!("a.b.{}", "c".repeat(1020))).is_ok());
    assert_eq!(format!("{:?}", jeton("a.b.c")), "JetonApprobation(…)");
    let refus = Approbations::requise(Action::Retrait);
    assert_eq!(refus.valeur("action"), Some(&json!("retrait")));
}
