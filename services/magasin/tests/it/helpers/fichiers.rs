//! Files: pictures and catalogues.

use actix_web::http::Method;
use comptoir_test::{App, TestResponse};
use comptoir_types::Role;
use magasin::State;
use magasin::imports::jobs;
use serde_json::{Value, json};
use uuid::Uuid;

/// The first line of a file.
pub(crate) const COLONNES: &str = "sku,nom_fr,nom_en,description_fr,description_en,categorie,taxe,unite,\
                                   prix_cents,cout_cents,consigne_cents,plu,marque,contenance,mesure,\
                                   en_ligne,actif,codes";

/// A PNG of one colour, of this many pixels.
pub(crate) fn png(largeur: u32, hauteur: u32) -> Vec<u8> {
    let mut octets = std::io::Cursor::new(Vec::new());
    let image = image::RgbImage::from_pixel(largeur, hauteur, image::Rgb([200, 30, 30]));
    image.write_to(&mut octets, image::ImageFormat::Png).unwrap();
    octets.into_inner()
}

/// A file of these lines.
pub(crate) fn fichier(lignes: &[&str]) -> Vec<u8> {
    let mut fichier = COLONNES.to_owned();
    for ligne in lignes {
        fichier += "\n";
        fichier += ligne;
    }
    fichier.into_bytes()
}

/// Sends a file under this key, as head office.
pub(crate) async fn envoyer(app: &App, cle: Uuid, fichier: Vec<u8>) -> TestResponse {
    let responsable = app.porteur(jeton()).cle(cle);
    responsable.brut(Method::POST, "/api/imports/produits", Some("text/csv"), fichier).await
}

/// Head office; always the same account.
pub(crate) fn jeton() -> String {
    let compte = comptoir_types::CompteId::new(Uuid::from_u128(0xc0ffee));
    comptoir_test::TestTokens::signer(&comptoir_test::TestTokens::claims(compte, Role::Responsable, &[], &[]))
}

/// Sends a file and has it checked; its import, and its address.
pub(crate) async fn verifie(app: &App, state: &State, fichier: Vec<u8>) -> (String, Value) {
    let import = envoyer(app, Uuid::now_v7(), fichier).await.expect_status(202);
    assert_eq!(import["etat"], "recue");
    jobs::avancer(state).await.unwrap();
    let chemin = format!("/api/imports/{}", import["import_id"].as_str().unwrap());
    let import = app.porteur(jeton()).get(&chemin).await.expect_status(200);
    (chemin, import)
}

/// Asks for an import to be applied.
pub(crate) async fn demander_application(app: &App, chemin: &str) -> TestResponse {
    app.porteur(jeton()).cle(Uuid::now_v7()).post(&format!("{chemin}/application"), json!({})).await
}

/// Sends a file, and applies it.
pub(crate) async fn applique(app: &App, state: &State, fichier: Vec<u8>) -> Value {
    let (chemin, import) = verifie(app, state, fichier).await;
    assert_eq!(import["etat"], "verifiee", "{:?}", erreurs(app, &chemin).await);
    demander_application(app, &chemin).await.expect_status(202);
    jobs::avancer(state).await.unwrap();
    app.porteur(jeton()).get(&chemin).await.expect_status(200)
}

/// Every fault of an import: line, column, text in French.
pub(crate) async fn erreurs(app: &App, chemin: &str) -> Vec<(i64, String, String)> {
    let mut erreurs = Vec::new();
    let mut suite = String::new();
    loop {
        let adresse = format!("{chemin}/erreurs?limite=100{suite}");
        let page = app.porteur(jeton()).get(&adresse).await.expect_status(200);
        for erreur in page["elements"].as_array().unwrap() {
            let texte = |champ: &str| erreur[champ].as_str().unwrap().to_owned();
            assert_ne!(texte("detail_fr"), "");
            assert_ne!(texte("detail_en"), texte("detail_fr"));
            erreurs.push((erreur["ligne"].as_i64().unwrap(), texte("colonne"), texte("detail_fr")));
        }
        match page["curseur_suivant"].as_str() {
            Some(curseur) => suite = format!("&curseur={curseur}"),
            None => return erreurs,
        }
    }
}

/// The catalogue as a file.
pub(crate) async fn export(app: &App) -> String {
    let reponse = app.porteur(jeton()).get("/api/exports/produits").await;
    assert_eq!(reponse.en_tete("content-type"), Some("text/csv; charset=utf-8"));
    assert_eq!(reponse.statut, 200);
    reponse.texte
}
