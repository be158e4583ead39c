//! `/api/magasins/{id}/etiquettes`: what the labels on the shelves say.

use comptoir_test::TestClient;
use comptoir_types::Role;
use magasin::jobs::appliquer;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::helpers::{lot, prevoir, promotion, siege, state, valeur, verifier, vieillir};

const ETIQUETTES: &str = "/api/magasins/3/etiquettes";

/// The labels that are out of date.
async fn perimees(appelant: &TestClient<'_>) -> Vec<Value> {
    let page = appelant.get(ETIQUETTES).await.expect_status(200);
    page["elements"].as_array().unwrap().clone()
}

async fn produits(appelant: &TestClient<'_>) -> Vec<i64> {
    perimees(appelant).await.iter().map(|etiquette| etiquette["produit_id"].as_i64().unwrap()).collect()
}

async fn poser(appelant: &TestClient<'_>, etiquettes: &[Value]) {
    let posees: Vec<_> = etiquettes
        .iter()
        .map(|etiquette| json!({"produit_id": etiquette["produit_id"], "empreinte": etiquette["empreinte"]}))
        .collect();
    appelant.post(ETIQUETTES, json!({ "etiquettes": posees })).await.expect_status(204);
}

#[actix_web::test]
async fn a_label_is_out_of_date_once_what_it_says_is_no_longer_so() {
    let (app, base) = crate::app().await;
    let employe = app.travailleur(Role::Employe, &[3]);
    let toutes = perimees(&employe).await;
    assert_eq!(toutes.len(), 4);
    poser(&employe, &toutes).await;
    assert_eq!(produits(&employe).await, [0; 0]);
    // The labels of the other store are its own.
    let voisin = app.travailleur(Role::Employe, &[4]);
    let page = voisin.get("/api/magasins/4/etiquettes").await.expect_status(200);
    assert_eq!(page["elements"].as_array().unwrap().len(), 4);

    for (change, produit) in [
        ("update magasin.produit set prix_cents = 180 where produit_id = 1", Some(1)),
        ("update magasin.produit set nom_en = 'Ice' where produit_id = 1", Some(1)),
        ("update magasin.produit set marque = 'Laiterie' where produit_id = 1", Some(1)),
        ("update magasin.produit set contenance = 500, mesure = 'ml' where produit_id = 2", Some(2)),
        (
            "update magasin.produit set description_fr = 'x', cout_cents = 9, en_ligne = false, version = 9",
            None,
        ),
        ("update magasin.produit set actif = false where produit_id = 2", None),
    ] {
        base.proprietaire(change).await;
        assert_eq!(produits(&employe).await, produit.into_iter().collect::<Vec<i64>>(), "{change}");
        let Some(produit) = produit else { continue };
        // What was printed before is put up too late: it is still out of date.
        let avant: Vec<_> =
            toutes.iter().filter(|etiquette| etiquette["produit_id"] == produit).cloned().collect();
        poser(&employe, &avant).await;
        assert_eq!(produits(&employe).await, [produit], "{change}");
        poser(&employe, &perimees(&employe).await).await;
    }
    // By itself, at the beginning of a promotion and at its end.
    prevoir(&app, "/api/prix-programmes", promotion(3, 900)).await;
    assert_eq!(produits(&employe).await, [0; 0]);
    appliquer(&state(&base)).await.unwrap();
    let [etiquette] = &perimees(&employe).await[..] else { panic!("one label") };
    assert_eq!((&etiquette["prix_cents"], &etiquette["prix_regulier_cents"]), (&900.into(), &1000.into()));
    poser(&employe, std::slice::from_ref(etiquette)).await;
    vieillir(&base, "prix_programme", "2 hours").await;
    appliquer(&state(&base)).await.unwrap();
    assert_eq!(produits(&employe).await, [3]);
    poser(&employe, &perimees(&employe).await).await;
    prevoir(&app, "/api/lots", lot(3, 3, 2500)).await;
    let [etiquette] = &perimees(&employe).await[..] else { panic!("one label") };
    assert_eq!(etiquette["lot"]["nombre"], 3);
    poser(&employe, std::slice::from_ref(etiquette)).await;
    vieillir(&base, "lot", "2 hours").await;
    assert_eq!(produits(&employe).await, [3]);
    let evenements = "select sum((charge #>> '{details,nombre}')::int) from magasin.outbox where type = 'audit.etiquettes'";
    assert!(valeur(&base, evenements).await.parse::<i32>().unwrap() > 10);
    verifier(&base).await;
}

#[actix_web::test]
async fn labels_are_printed_with_unit_price_tax_and_barcode() {
    let (app, base) = crate::app().await;
    base.proprietaire(
        "update magasin.produit set nom_fr = '<b>Crème & glacée</b>', marque = 'Laiterie', contenance = 540, mesure = 'ml' where produit_id = 1",
    )
    .await;
    prevoir(&app, "/api/prix-programmes", promotion(1, 150)).await;
    prevoir(&app, "/api/lots", lot(1, 3, 400)).await;
    appliquer(&state(&base)).await.unwrap();
    let employe = app.travailleur(Role::Employe, &[3]);
    let page = employe.get(&format!("{ETIQUETTES}/impression")).await;
    assert_eq!(page.en_tete("content-type"), Some("text/html; charset=utf-8"));
    let texte = &page.texte;
    for attendu in [
        "&lt;b&gt;Crème &amp; glacée&lt;/b&gt;",
        "Ice cream",
        "Laiterie · 540 ml",
        "1,50 $",
        "Prix rég. / Reg. 1,74 $",
        "3 pour / for 4,00 $",
        "0,28 $ / 100 ml",
        "taxable",
        "EPI-0001",
        "<svg",
        "2000000000015",
        "21,99 $ / kg",
        "2,20 $ / 100 g",
    ] {
        assert!(texte.contains(attendu), "{attendu}: {texte}");
    }
    assert_eq!(texte.matches("<article>").count(), 4);
    assert_eq!(texte.matches("taxable").count(), 2 + texte.matches("class=\"taxable").count());
    // The same pages as the list.
    let liste = employe.get(&format!("{ETIQUETTES}?limite=3")).await.expect_status(200);
    assert_eq!(liste["elements"][0]["prix_unitaire"], json!({"prix_cents": 28, "par": "100 ml"}));
    let curseur = liste["curseur_suivant"].as_str().unwrap();
    let page = employe.get(&format!("{ETIQUETTES}/impression?limite=3&curseur={curseur}")).await;
    assert_eq!(page.texte.matches("<article>").count(), 1);
}

#[actix_web::test]
async fn labels_are_those_of_ones_own_store() {
    let (app, base) = crate::app().await;
    let employe = app.travailleur(Role::Employe, &[3]);
    let [etiquette, ..] = &perimees(&employe).await[..] else { panic!("labels") };
    let posee = json!({"produit_id": 1, "empreinte": etiquette["empreinte"]});
    let voisin = app.travailleur(Role::Gestionnaire, &[4]);
    for chemin in [ETIQUETTES.to_owned(), format!("{ETIQUETTES}/impression")] {
        voisin.get(&chemin).await.expect_problem(403, "magasin-hors-affectation");
    }
    let corps = json!({"etiquettes": [posee]});
    voisin.post(ETIQUETTES, corps.clone()).await.expect_problem(403, "magasin-hors-affectation");
    let siege = siege(&app);
    siege.get("/api/magasins/99/etiquettes").await.expect_problem(404, "introuvable");
    siege.post("/api/magasins/2/etiquettes", corps).await.expect_problem(409, "etat-incompatible");
    let inconnu = json!({"etiquettes": [{"produit_id": 999, "empreinte": Uuid::now_v7()}]});
    employe.post(ETIQUETTES, inconnu).await.expect_problem(400, "produit-inconnu");
    for corps in [
        json!({"etiquettes": []}),
        json!({"etiquettes": [posee, posee]}),
        json!({"etiquettes": [{"produit_id": 1, "empreinte": "x"}]}),
        json!({"etiquettes": [{"produit_id": 1}]}),
        json!({}),
    ] {
        employe.post(ETIQUETTES, corps).await.expect_problem(400, "requete-invalide");
    }
    base.expect_no_rows("select count(*) from magasin.etiquette_posee").await;
}
