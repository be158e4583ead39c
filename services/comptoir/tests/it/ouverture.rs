//! A store that head office opens by the API alone, and sells the same day.

use comptoir_test::TestResponse;
use comptoir_types::Role;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::helpers::{Forme, Systeme};

const CENTRE: i32 = 2;

/// Sends with a new key: the answer, and the key.
async fn creer(systeme: &Systeme, jeton: &str, chemin: &str, corps: Value) -> (Value, Uuid) {
    let cle = Uuid::now_v7();
    let reponse = systeme.app(chemin).porteur(jeton).cle(cle).post(chemin, corps).await;
    (reponse.expect_status(201), cle)
}

/// A step from the version that this document has now.
async fn passer(systeme: &Systeme, jeton: &str, document: &str, etape: &str, corps: Value) -> TestResponse {
    let lu = systeme.app(document).porteur(jeton).get(document).await;
    let version = lu.en_tete("etag").unwrap().to_owned();
    let chemin = format!("{document}/{etape}");
    systeme.app(&chemin).porteur(jeton).avec("If-Match", &version).post(&chemin, corps).await
}

/// Somebody is hired for this place, chooses a password, and signs in.
async fn embaucher(systeme: &Systeme, siege: &str, magasin: &Value) -> String {
    let qui = json!({
        "matricule": "E0777", "prenom": "Rose", "nom": "Roy", "role": "employe", "magasins": [magasin],
        "courriel": "rose@comptoir.example",
    });
    let (embauche, _) = creer(systeme, siege, "/api/travailleurs", qui).await;
    let connexion = "/api/auth/connexion";
    let entrer = async |mot_de_passe: &str| {
        let corps = json!({ "courriel": "rose@comptoir.example", "mot_de_passe": mot_de_passe });
        let jeton = systeme.anonyme(connexion).post(connexion, corps).await.expect_status(200);
        jeton["jeton_acces"].as_str().unwrap().to_owned()
    };
    let provisoire = embauche["mot_de_passe_provisoire"].as_str().unwrap();
    let jeton = entrer(provisoire).await;
    let chemin = "/api/auth/mot-de-passe";
    let corps = json!({ "ancien": provisoire, "nouveau": "un mot de passe long" });
    systeme.app(chemin).porteur(jeton).put(chemin, corps).await.expect_status(204);
    entrer("un mot de passe long").await
}

async fn ouvrir(forme: Forme) {
    let systeme = Systeme::demarrer(forme).await;
    let siege = systeme.jeton(Uuid::now_v7(), Role::Responsable, &[]);

    let lieu = json!({
        "code": "RIM", "type": "magasin", "nom": "Comptoir Rimouski", "adresse": "1, rue Saint-Germain",
        "ville": "Rimouski", "code_postal": "G5L1A1", "region": "Bas-Saint-Laurent", "telephone": "+14185550100",
    });
    let (lieu, _) = creer(&systeme, &siege, "/api/magasins", lieu).await;
    let magasin = &lieu["lieu_id"];
    let caisses = format!("/api/magasins/{magasin}/caisses");
    let (caisse, _) = creer(&systeme, &siege, &caisses, json!({ "numero": 1 })).await;

    // A product that the chain never had, which the centre receives, and sends with another.
    let produit = json!({
        "sku": "EPI-7777", "nom_fr": "Sirop d'érable", "nom_en": "Maple syrup", "categorie_id": 1, "taxe": "detaxee",
        "prix_cents": 899, "cout_cents": 500, "codes": [{ "gtin": "2000000077772", "quantite": 1 }],
    });
    let (produit, _) = creer(&systeme, &siege, "/api/produits", produit).await;
    let sirop = &produit["produit_id"];
    let recue = json!({
        "lieu_id": CENTRE, "type": "reception", "lignes": [{ "produit_id": sirop, "delta": 30 }],
    });
    creer(&systeme, &siege, "/api/mouvements", recue).await;
    let envoi = json!({
        "source_id": CENTRE, "destination_id": magasin,
        "lignes": [{ "produit_id": sirop, "quantite": 24 }, { "produit_id": 1, "quantite": 6 }],
    });
    let (envoi, _) = creer(&systeme, &siege, "/api/transferts", envoi).await;
    let document = format!("/api/transferts/{}", envoi["transfert_id"].as_str().unwrap());
    passer(&systeme, &siege, &document, "expedition", json!({})).await.expect_status(200);

    // One bottle broke on the way.
    let rose = embaucher(&systeme, &siege, magasin).await;
    let lignes = json!([{ "produit_id": 1, "recue": 6 }, { "produit_id": sirop, "recue": 23 }]);
    let recu = passer(&systeme, &rose, &document, "reception", json!({ "lignes": lignes })).await;
    assert_eq!(recu.expect_status(200)["manquante"], 1);

    let fond = json!({ "caisse_id": caisse["caisse_id"], "fond_cents": 20_000 });
    let (_, session) = creer(&systeme, &rose, "/api/sessions", fond).await;
    let vente = json!({
        "magasin_id": magasin, "session_id": session,
        "lignes": [{ "gtin": "2000000077772", "quantite": 2, "prix_vu_cents": 899 }],
        "paiements": [{ "moyen": "debit", "montant_cents": 1798, "reference": "T1" }],
    });
    let (vente, _) = creer(&systeme, &rose, "/api/ventes", vente).await;
    assert_eq!((&vente["numero"], &vente["total_cents"]), (&json!("RIM-1-1-1"), &json!(1798)));

    let restant =
        format!("select physique from magasin.stock where lieu_id = {magasin} and produit_id = {sirop}");
    assert_eq!(systeme.base.compte(&restant).await, 21);
    systeme.verifier();
}

#[actix_web::test]
async fn a_store_opened_by_the_api_sells_the_same_day_in_one_process() {
    ouvrir(Forme::Un).await;
}

#[actix_web::test]
async fn a_store_opened_by_the_api_sells_the_same_day_in_five_processes() {
    ouvrir(Forme::Cinq).await;
}
