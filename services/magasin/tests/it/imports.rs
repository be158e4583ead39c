//! The catalogue as a file: what comes in and what goes out.

use actix_web::http::Method;
use comptoir_types::Role;
use futures_util::future::join_all;
use magasin::imports::jobs;
use serde_json::json;
use uuid::Uuid;

use crate::app;
use crate::helpers::{
    applique, demander_application, envoyer, erreurs, export, fichier, jeton, prevoir, promotion, state,
    valeur, verifie, verifier,
};

/// A new product.
const MIEL: &str =
    "EPI-9001,Miel,Honey,Du Québec,,EPI,detaxee,piece,899,500,0,,Ruche,500,g,oui,oui,2000000000091";

#[actix_web::test]
async fn a_file_makes_products_and_changes_those_that_differ() {
    let (app, base) = app().await;
    let state = state(&base);
    let farine = "EPI-0002,Farine,Flour,,,EPI,detaxee,piece,520,300,0,,,,,oui,oui,2000000000022";
    let savon =
        "MEN-0003,Savon de Marseille,Marseille soap,,,MEN,taxable,piece,1000,600,0,,,,,oui,oui,2000000000039";
    let (chemin, import) = verifie(&app, &state, fichier(&[MIEL, farine, savon])).await;
    assert_eq!(import["etat"], "verifiee", "{:?}", erreurs(&app, &chemin).await);
    let comptes =
        ["lignes", "nouveaux", "modifies", "identiques", "fautes"].map(|nom| import[nom].as_i64().unwrap());
    assert_eq!(comptes, [3, 1, 1, 1, 0]);
    assert_eq!(
        base.compte("select count(*) from magasin.produit").await,
        4,
        "applied before it was asked for"
    );

    let demande = demander_application(&app, &chemin).await.expect_status(202);
    assert_eq!(demande["etat"], "verifiee");
    jobs::avancer(&state).await.unwrap();
    let import = app.porteur(jeton()).get(&chemin).await.expect_status(200);
    assert_eq!(import["etat"], "appliquee");

    let ligne =
        |sku: &str, champs: &str| format!("select ({champs})::text from magasin.produit where sku = '{sku}'");
    assert_eq!(
        valeur(&base, &ligne("EPI-0002", "prix_cents, version, modifie_par is not null")).await,
        "(520,2,t)"
    );
    assert_eq!(
        valeur(&base, &ligne("MEN-0003", "prix_cents, version, modifie_par is null")).await,
        "(1000,1,t)"
    );
    assert_eq!(
        valeur(
            &base,
            &ligne("EPI-9001", "nom_fr, description_fr, marque, contenance, mesure, prix_cents, version")
        )
        .await,
        "(Miel,\"Du Québec\",Ruche,500,g,899,1)"
    );
    let miel = app.anonyme().get("/api/codes-barres/2000000000091").await.expect_status(200);
    assert_eq!(miel["produit"]["sku"], "EPI-9001");
    let lieux = base.compte("select count(*) from magasin.lieu where type <> 'siege'").await;
    let tenus =
        "select count(*) from magasin.stock join magasin.produit using (produit_id) where sku = 'EPI-9001'";
    assert_eq!(base.compte(tenus).await, lieux);
    let histoire = "select count(*) from magasin.prix_historique join magasin.produit using (produit_id)
                     where sku in ('EPI-9001', 'EPI-0002') and par is not null";
    assert_eq!(base.compte(histoire).await, 2);
    let annonce = "select count(*) from magasin.outbox where type in ('audit.import_recu', 'audit.import_demande', 'audit.import_applique')";
    assert_eq!(base.compte(annonce).await, 3);
    verifier(&base).await;
}

#[actix_web::test]
async fn importing_an_export_changes_nothing() {
    let (app, base) = app().await;
    let state = state(&base);
    base.proprietaire(
        "insert into magasin.code_barres (gtin, produit_id, quantite) values ('2000000000046', 1, 6);
         update magasin.produit set nom_fr = '=1+1', nom_en = '''+\"a\", b', description_fr = '@x', marque = '-5',
                description_en = '''''', contenance = 2, mesure = 'unite', consigne_cents = 25 where produit_id = 1;
         update magasin.produit set prix_regulier_cents = 900, actif = false where produit_id = 2;
         insert into magasin.prix_historique values (2, clock_timestamp() + interval '1 s', 470, null, 900);
         update magasin.produit set plu = '04011' where produit_id = 4;",
    )
    .await;
    let avant = "select md5(string_agg(produit::text, '|' order by produit_id)) from magasin.produit";
    let empreinte = valeur(&base, avant).await;
    let texte = export(&app).await;
    assert!(texte.contains("\r\nEPI-0001,'=1+1,\"''+\"\"a\"\", b\",'@x,''',EPI,"), "{texte}");
    assert!(texte.contains("2000000000015 2000000000046x6\r\n"), "{texte}");
    assert!(texte.contains(",900,300,"), "{texte}");
    let import = applique(&app, &state, texte.clone().into_bytes()).await;
    assert_eq!((import["etat"].clone(), import["identiques"].clone()), ("appliquee".into(), 4.into()));
    assert_eq!(valeur(&base, avant).await, empreinte);
    assert_eq!(export(&app).await, texte);
}

#[actix_web::test]
async fn columns_come_in_any_order_with_a_mark_at_the_start_and_two_signs_at_the_end() {
    let (app, base) = app().await;
    let texte = "\u{feff}codes,\"sku\",actif,en_ligne,mesure,contenance,marque,plu,consigne_cents,cout_cents,prix_cents,\
                 unite,taxe,categorie,description_en,description_fr,nom_en,nom_fr\r\n\
                 \"2000000000091\",EPI-9001,oui,non,,,,04012,0,0,1,gramme,detaxee,EPI,,,\"A \"\"b\"\", c\",Été\r\n\r\n";
    let import = applique(&app, &state(&base), texte.as_bytes().to_vec()).await;
    assert_eq!(import["etat"], "appliquee");
    let lu = "select (nom_fr, nom_en, plu, unite, prix_cents, cout_cents, en_ligne)::text from magasin.produit where sku = 'EPI-9001'";
    assert_eq!(valeur(&base, lu).await, "(Été,\"A \"\"b\"\", c\",04012,gramme,1,0,f)");
}

#[actix_web::test]
async fn a_barcode_passes_from_one_product_of_the_file_to_another() {
    let (app, base) = app().await;
    let creme = "EPI-0001,Crème glacée,Ice cream,,,EPI,taxable,piece,174,100,0,,,,,oui,oui,2000000000022x2";
    let farine = "EPI-0002,Farine,Flour,,,EPI,detaxee,piece,470,300,0,,,,,oui,oui,2000000000015";
    applique(&app, &state(&base), fichier(&[creme, farine])).await;
    let codes = "select string_agg(gtin || ' ' || produit_id || ' ' || quantite, ', ' order by gtin) from magasin.code_barres where produit_id < 3";
    assert_eq!(valeur(&base, codes).await, "2000000000015 2 1, 2000000000022 1 2");
    assert_eq!(base.compte("select sum(version) from magasin.produit where produit_id < 3").await, 4);
}

#[actix_web::test]
async fn during_a_promotion_a_file_sets_the_regular_price() {
    let (app, base) = app().await;
    prevoir(&app, "/api/prix-programmes", promotion(2, 400)).await;
    magasin::jobs::appliquer(&state(&base)).await.unwrap();
    let farine =
        |prix| format!("EPI-0002,Farine,Flour,,,EPI,detaxee,piece,{prix},300,0,,,,,oui,oui,2000000000022");
    let (chemin, import) = verifie(&app, &state(&base), fichier(&[&farine(400)])).await;
    assert_eq!(import["etat"], "refusee");
    assert_eq!(erreurs(&app, &chemin).await[0].1, "prix_cents");
    applique(&app, &state(&base), fichier(&[&farine(500)])).await;
    let prix = "select (prix_cents, prix_regulier_cents)::text from magasin.produit where produit_id = 2";
    assert_eq!(valeur(&base, prix).await, "(400,500)");
    verifier(&base).await;
}

#[actix_web::test]
async fn the_same_key_forty_times_is_one_import_and_one_application() {
    let (app, base) = app().await;
    let state = state(&base);
    let (cle, texte) = (Uuid::now_v7(), fichier(&[MIEL]));
    let recus = join_all((0..40).map(|_| envoyer(&app, cle, texte.clone()))).await;
    let corps: Vec<_> = recus.iter().map(|recu| (recu.statut, &recu.corps)).collect();
    assert!(corps.iter().all(|recu| *recu == corps[0] && recu.0 == 202), "{corps:?}");
    let premiers = recus.iter().filter(|recu| recu.en_tete("idempotency-replayed").is_none());
    assert_eq!(premiers.count(), 1);
    assert_eq!(base.compte("select count(*) from magasin.import").await, 1);
    assert_eq!(base.compte("select count(*) from magasin.import_depot").await, 1);
    envoyer(&app, cle, fichier(&[])).await.expect_problem(422, "cle-reutilisee");

    jobs::avancer(&state).await.unwrap();
    let chemin = format!("/api/imports/{cle}/application");
    let responsable = app.porteur(jeton()).cle(Uuid::now_v7());
    let demandes = join_all((0..40).map(|_| responsable.post(&chemin, json!({})))).await;
    assert!(demandes.iter().all(|demande| demande.statut == 202), "{demandes:?}");
    jobs::avancer(&state).await.unwrap();
    jobs::avancer(&state).await.unwrap();
    assert_eq!(base.compte("select count(*) from magasin.produit").await, 5);
    let tard = responsable.post(&chemin, json!({})).await;
    assert_eq!((tard.statut, tard.en_tete("idempotency-replayed")), (202, Some("true")));
}

#[actix_web::test]
async fn only_head_office_imports_and_exports() {
    let (app, _base) = app().await;
    let gestionnaire = app.travailleur(Role::Gestionnaire, &[3]).cle(Uuid::now_v7());
    let envoi =
        gestionnaire.brut(Method::POST, "/api/imports/produits", Some("text/csv"), fichier(&[])).await;
    envoi.expect_problem(403, "role-insuffisant");
    for chemin in ["/api/imports", "/api/exports/produits"] {
        gestionnaire.get(chemin).await.expect_problem(403, "role-insuffisant");
        app.anonyme().get(chemin).await.expect_problem(401, "non-authentifie");
    }
    let responsable = app.porteur(jeton());
    let sans_cle =
        responsable.brut(Method::POST, "/api/imports/produits", Some("text/csv"), fichier(&[])).await;
    sans_cle.expect_problem(400, "cle-idempotence-requise");
    let json = responsable.cle(Uuid::now_v7()).post("/api/imports/produits", json!({})).await;
    json.expect_problem(415, "type-non-supporte");
    let inconnu = format!("/api/imports/{}", Uuid::now_v7());
    responsable.get(&inconnu).await.expect_problem(404, "introuvable");
    responsable.delete(&inconnu).await.expect_problem(404, "introuvable");
    responsable.get(&format!("{inconnu}/erreurs")).await.expect_problem(404, "introuvable");
    demander_application(&app, &inconnu).await.expect_problem(404, "introuvable");
}

#[actix_web::test]
async fn imports_are_listed_newest_first() {
    let (app, _base) = app().await;
    let mut envoyes = Vec::new();
    for _ in 0..3 {
        let import = envoyer(&app, Uuid::now_v7(), fichier(&[MIEL])).await.expect_status(202);
        envoyes.insert(0, import["import_id"].clone());
    }
    let responsable = app.porteur(jeton());
    let page = responsable.get("/api/imports?limite=2").await.expect_status(200);
    let suite = page["curseur_suivant"].as_str().unwrap();
    let suite = responsable.get(&format!("/api/imports?limite=2&curseur={suite}")).await.expect_status(200);
    let lus: Vec<_> = [&page, &suite].iter().flat_map(|page| page["elements"].as_array().unwrap()).collect();
    assert_eq!(lus.iter().map(|import| import["import_id"].clone()).collect::<Vec<_>>(), envoyes);
    assert!(suite["curseur_suivant"].is_null());
}
