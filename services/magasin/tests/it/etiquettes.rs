//! The labels that scales print.

use comptoir_types::Role;
use serde_json::{Value, json};

use crate::helpers::{caissier, ouvrir, valeur, vendre, vente, verifier};

const BALANCES: &str = "update magasin.parametre set etiquette_poids = '21', etiquette_prix = '22';
                        update magasin.produit set plu = '00004' where produit_id = 4";

/// These digits with their check digit.
fn code(chiffres: &str) -> String {
    let poids = [3_u32, 1].into_iter().cycle();
    let somme: u32 = chiffres.bytes().rev().zip(poids).map(|(c, poids)| u32::from(c - b'0') * poids).sum();
    format!("{chiffres}{}", (10 - somme % 10) % 10)
}

fn ligne(gtin: &str, quantite: i32) -> Value {
    json!([{"gtin": gtin, "quantite": quantite, "prix_vu_cents": 2199}])
}

#[actix_web::test]
async fn a_label_says_how_much_by_its_weight_or_by_its_price() {
    let (app, base) = crate::app().await;
    base.proprietaire(BALANCES).await;
    let caissier = caissier(&app);
    let session = ouvrir(&caissier, 1).await;
    let (poids, prix) = (code("210000400456"), code("220000401003"));
    for (gtin, grammes, total) in [(&poids, 456, 1005), (&prix, 456, 1005), (&code("220000400010"), 4, 10)] {
        let lu = app.anonyme().get(&format!("/api/codes-barres/{gtin}")).await.expect_status(200);
        assert_eq!((&lu["gtin"], &lu["quantite"]), (&json!(gtin), &json!(grammes)));
        assert_eq!(lu["produit"]["produit_id"], 4);
        let faite = vendre(&caissier, vente(&session, ligne(gtin, 1), total)).await.expect_status(201);
        let id = faite["vente_id"].as_str().unwrap();
        let lue = caissier.get(&format!("/api/ventes/{id}")).await.expect_status(200);
        assert_eq!(lue["lignes"][0]["quantite"], grammes, "{gtin}");
        assert_eq!(lue["lignes"][0]["diviseur"], 1000);
    }
    let sorti = "select sum(quantite) from magasin.vente_ligne where produit_id = 4";
    assert_eq!(valeur(&base, sorti).await, "916");
    verifier(&base).await;
}

#[actix_web::test]
async fn a_label_is_sold_once_and_says_something() {
    let (app, base) = crate::app().await;
    base.proprietaire(BALANCES).await;
    let caissier = caissier(&app);
    let session = ouvrir(&caissier, 1).await;
    for gtin in [code("210000400456"), code("220000401003")] {
        let refus = vendre(&caissier, vente(&session, ligne(&gtin, 2), 1005)).await;
        let probleme = refus.expect_problem(400, "requete-invalide");
        assert_eq!(probleme["erreurs"][0]["champ"], "lignes[0].quantite");
    }
    // Nothing on the scale, or less than a gram's price.
    for gtin in [code("210000400000"), code("220000400000"), code("220000400002")] {
        vendre(&caissier, vente(&session, ligne(&gtin, 1), 0)).await.expect_problem(400, "requete-invalide");
    }
    // A product that no scale knows, and digits that are no label's: too long, too short, of other settings.
    for inconnu in [
        code("210000500456"),
        code("230000400456"),
        code("200000400456"),
        code("2100004004560"),
        code("21000040045"),
    ] {
        vendre(&caissier, vente(&session, ligne(&inconnu, 1), 0))
            .await
            .expect_problem(400, "produit-inconnu");
        app.anonyme().get(&format!("/api/codes-barres/{inconnu}")).await.expect_problem(404, "introuvable");
    }
    let sans_controle = "2100004004561";
    vendre(&caissier, vente(&session, ligne(sans_controle, 1), 0))
        .await
        .expect_problem(400, "requete-invalide");
    base.expect_no_rows("select count(*) from magasin.vente").await;
}

#[actix_web::test]
async fn without_a_setting_the_same_digits_are_an_ordinary_barcode() {
    let (app, base) = crate::app().await;
    let gtin = code("210000400456");
    base.proprietaire(&format!(
        "update magasin.produit set plu = '00004' where produit_id = 4;
        insert into magasin.code_barres (gtin, produit_id) values ('{gtin}', 2)"
    ))
    .await;
    let gerant = app.travailleur(Role::Gestionnaire, &[3]);
    let session = ouvrir(&gerant, 1).await;
    let faite = vendre(&gerant, vente(&session, ligne(&gtin, 2), 940)).await.expect_status(201);
    assert_eq!(faite["sous_total_cents"], 940);
    let lu = app.anonyme().get(&format!("/api/codes-barres/{gtin}")).await.expect_status(200);
    assert_eq!((&lu["quantite"], &lu["produit"]["produit_id"]), (&1.into(), &2.into()));
    base.proprietaire(BALANCES).await;
    let lu = app.anonyme().get(&format!("/api/codes-barres/{gtin}")).await.expect_status(200);
    assert_eq!((&lu["quantite"], &lu["produit"]["produit_id"]), (&456.into(), &4.into()));
}

#[actix_web::test]
async fn a_label_by_price_never_costs_more_than_it_says() {
    let (_app, base) = crate::app().await;
    let plus_cher = "select count(*)
        from generate_series(1, 99999, 7) as cents, unnest(array[1, 3, 99, 1000, 2199, 4999, 99999, 10000000]) as prix
       where (magasin.grammes(cents, prix) * prix::bigint + 500) / 1000 > cents";
    base.expect_no_rows(plus_cher).await;
    // Nor, at what food costs by weight, less by more than the price of a gram and a rounding.
    let moins_cher = "select count(*)
        from generate_series(1, 99999, 7) as cents, unnest(array[99, 1000, 2199, 4999]) as prix
       where cents - (magasin.grammes(cents, prix) * prix::bigint + 500) / 1000 > prix / 1000 + 1";
    base.expect_no_rows(moins_cher).await;
}
