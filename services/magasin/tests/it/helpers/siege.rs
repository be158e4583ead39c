//! Head office, and what it decides.

use comptoir_test::{App, TestClient, TestResponse, TestTokens};
use comptoir_types::{CompteId, Role};
use futures_util::future::join_all;
use serde_json::{Value, json};
use uuid::Uuid;

/// Somebody of head office, the same at each call.
pub(crate) fn siege(app: &App) -> TestClient<'_> {
    app.travailleur(Role::Responsable, &[])
}

/// Changes from this version.
pub(crate) async fn changer(
    appelant: &TestClient<'_>,
    chemin: &str,
    version: i32,
    corps: Value,
) -> TestResponse {
    appelant.avec("If-Match", format!("\"{version}\"")).patch(chemin, corps).await
}

/// A product that does not exist yet, but for its code.
pub(crate) fn nouveau_produit(sku: &str) -> Value {
    json!({
        "sku": sku, "nom_fr": "Sirop d'érable", "nom_en": "Maple syrup", "categorie_id": 1,
        "taxe": "detaxee", "prix_cents": 899, "cout_cents": 500,
    })
}

/// A store that does not exist yet.
pub(crate) fn nouveau_magasin(code: &str, nom: &str) -> Value {
    json!({
        "code": code, "type": "magasin", "nom": nom, "adresse": "5 rue E", "ville": "Québec",
        "code_postal": "G1R 2B5", "region": "Capitale-Nationale", "telephone": "+14185550005",
    })
}

/// Posts the same under the same key forty times at once, through these copies in turn: done once, told forty times. Gives
/// what was told.
pub(crate) async fn quarante_fois(apps: [&App; 2], chemin: &str, corps: &Value) -> Value {
    let moi = CompteId::new(Uuid::now_v7());
    let (jeton, cle) =
        (TestTokens::signer(&TestTokens::claims(moi, Role::Responsable, &[], &[])), Uuid::now_v7());
    let reponses = join_all((0..40).map(|n| {
        let appelant = apps[n % 2].porteur(jeton.clone()).cle(cle);
        async move { appelant.post(chemin, corps.clone()).await }
    }))
    .await;
    let premieres = reponses.iter().filter(|reponse| reponse.en_tete("idempotency-replayed").is_none());
    assert_eq!(premieres.count(), 1, "{chemin}");
    for reponse in &reponses {
        assert_eq!((reponse.statut, &reponse.corps), (201, &reponses[0].corps), "{reponse:?}");
    }
    let mut autre = corps.clone();
    autre.as_object_mut().unwrap().insert("inconnu".to_owned(), json!(1));
    let appelant = apps[0].porteur(jeton).cle(cle);
    appelant.post(chemin, autre).await.expect_problem(400, "requete-invalide");
    reponses[0].corps.clone()
}
