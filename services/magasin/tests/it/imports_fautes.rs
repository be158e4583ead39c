//! What is wrong with a file is told: all of it, in both languages, and nothing is applied.

use actix_web::http::Method;
use uuid::Uuid;

use crate::app;
use crate::helpers::{COLONNES, demander_application, envoyer, erreurs, fichier, jeton, state, verifie};

/// A line whose cells are right, but for one.
fn ligne(colonne: &str, valeur: &str) -> String {
    let noms = COLONNES.split(',');
    let bonnes = "EPI-9001,Miel,Honey,,,EPI,detaxee,piece,899,500,0,,,,,oui,oui,".split(',');
    let cellules = noms.zip(bonnes).map(|(nom, bonne)| if nom == colonne { valeur } else { bonne });
    cellules.collect::<Vec<_>>().join(",")
}

#[actix_web::test]
async fn every_cell_that_the_catalogue_would_refuse_is_a_fault() {
    let (app, base) = app().await;
    let state = state(&base);
    let long = "x".repeat(201);
    for (colonne, valeur) in [
        ("sku", ""),
        ("sku", "epi-9001"),
        ("sku", "EPI-901"),
        ("nom_fr", ""),
        ("nom_fr", "   "),
        ("nom_en", &long),
        ("nom_fr", "=HYPERLINK(\"\"\"\")"),
        ("description_fr", "=1+1"),
        ("categorie", "XXX"),
        ("categorie", "epicerie"),
        ("taxe", "exonerée"),
        ("unite", "kg"),
        ("prix_cents", "0"),
        ("prix_cents", "8.99"),
        ("prix_cents", "\"8,99\""),
        ("prix_cents", "-5"),
        ("prix_cents", ""),
        ("prix_cents", "10000001"),
        ("prix_cents", "99999999999999999999999"),
        ("cout_cents", "-1"),
        ("consigne_cents", "5"),
        ("plu", "4011"),
        ("plu", "04011"),
        ("contenance", "500"),
        ("contenance", "0"),
        ("mesure", "kg"),
        ("en_ligne", "true"),
        ("actif", ""),
        ("codes", "2000000000016"),
        ("codes", "123"),
        ("codes", "2000000000091x0"),
        ("codes", "2000000000091 2000000000091"),
        ("codes", "2000000000015"),
    ] {
        let (chemin, import) = verifie(&app, &state, fichier(&[&ligne(colonne, valeur)])).await;
        assert_eq!(import["etat"], "refusee", "{colonne} = {valeur}");
        let fautes = erreurs(&app, &chemin).await;
        let [(2, ou, _)] = &fautes[..] else { panic!("{colonne} = {valeur}: {fautes:?}") };
        assert_eq!(import["fautes"], 1);
        assert!(ou == colonne || colonne == "mesure", "{colonne} = {valeur}: {fautes:?}");
        demander_application(&app, &chemin).await.expect_problem(409, "etat-incompatible");
    }
    assert_eq!(base.compte("select count(*) from magasin.produit").await, 4);
}

#[actix_web::test]
async fn all_that_is_wrong_with_a_line_is_told_at_once() {
    let (app, base) = app().await;
    let pese = "EPI-9001,Pommes,Apples,,,ZZZ,detaxee,gramme,0,500,10,1,,5,,oui,peut-être,2000000000015";
    let (chemin, import) = verifie(&app, &state(&base), fichier(&[pese])).await;
    let colonnes: Vec<_> = erreurs(&app, &chemin).await.into_iter().map(|(_, colonne, _)| colonne).collect();
    let mut attendues =
        ["prix_cents", "plu", "actif", "en_ligne", "consigne_cents", "contenance", "categorie", "codes"];
    attendues.sort_unstable();
    let mut lues = colonnes.clone();
    lues.sort_unstable();
    assert_eq!(lues, attendues, "{colonnes:?}");
    assert_eq!(import["fautes"], 8);
}

#[actix_web::test]
async fn what_is_there_twice_or_belongs_to_another_is_told() {
    let (app, base) = app().await;
    base.proprietaire("update magasin.produit set plu = '04011' where produit_id = 4").await;
    let lignes = [
        "EPI-9001,A,A,,,EPI,detaxee,gramme,899,500,0,04012,,,,non,oui,2000000000091",
        "EPI-9002,B,B,,,EPI,detaxee,gramme,899,500,0,04012,,,,non,oui,2000000000091",
        "EPI-9001,C,C,,,EPI,detaxee,piece,899,500,0,,,,,oui,oui,2000000000022",
        "EPI-9003,D,D,,,EPI,detaxee,gramme,899,500,0,04011,,,,non,oui,",
        "EPI-0004,Pommes,Apples,,,EPI,detaxee,piece,899,500,0,,,,,oui,oui,",
    ];
    let (chemin, _) = verifie(&app, &state(&base), fichier(&lignes)).await;
    let mut fautes: Vec<_> =
        erreurs(&app, &chemin).await.into_iter().map(|(ligne, colonne, _)| (ligne, colonne)).collect();
    fautes.sort();
    let attendues = [(3, "codes"), (3, "plu"), (4, "codes"), (4, "sku"), (5, "plu"), (6, "unite")];
    assert_eq!(fautes, attendues.map(|(ligne, colonne)| (ligne, colonne.to_owned())));
}

#[actix_web::test]
async fn the_first_line_is_told_what_it_lacks_and_the_rest_is_read() {
    let (app, base) = app().await;
    let state = state(&base);
    let texte = "sku,nom_fr,prix_cents,prix_cents,couleur\nepi,Miel,0,3,rouge\nEPI-9001,Miel\n";
    let (chemin, import) = verifie(&app, &state, texte.as_bytes().to_vec()).await;
    assert_eq!(import["etat"], "refusee");
    let fautes = erreurs(&app, &chemin).await;
    let premieres = fautes.iter().filter(|(ligne, ..)| *ligne == 1).count();
    // Fifteen are missing, one is there twice, one is unknown.
    assert_eq!(premieres, 17, "{fautes:?}");
    let autres: Vec<_> =
        fautes.iter().skip(17).map(|(ligne, colonne, _)| (*ligne, colonne.as_str())).collect();
    assert_eq!(autres, [(2, "sku"), (2, "prix_cents"), (3, "")]);
    for (texte, mot) in [
        ("", "vide"),
        (COLONNES, "vide"),
        ("sku;nom_fr;nom_en\nEPI-9001;Miel;Honey\n", "virgules"),
        ("\u{ff}\u{fe}s\0k\0u\0", "inconnue"),
    ] {
        let (chemin, import) = verifie(&app, &state, texte.as_bytes().to_vec()).await;
        assert_eq!(import["etat"], "refusee", "{texte:?}");
        let fautes = erreurs(&app, &chemin).await;
        assert!(fautes[0].2.contains(mot), "{texte:?}: {fautes:?}");
    }
}

#[actix_web::test]
async fn bytes_that_are_no_text_of_ours_are_told() {
    let (app, base) = app().await;
    let state = state(&base);
    let mut latin = fichier(&[&ligne("nom_fr", "@")]);
    let place = latin.iter().position(|octet| *octet == b'@').unwrap();
    latin[place] = 0xe9;
    let (chemin, _) = verifie(&app, &state, latin).await;
    let fautes = erreurs(&app, &chemin).await;
    assert!(fautes[0].2.contains("0xe9") && fautes[0].2.contains("Latin-1"), "{fautes:?}");

    let enorme = "a".repeat(10 * 1024 * 1024);
    let bonne = ligne("sku", "EPI-9002");
    let (chemin, import) = verifie(&app, &state, fichier(&[&ligne("nom_fr", &enorme), &bonne])).await;
    let fautes = erreurs(&app, &chemin).await;
    assert_eq!((import["lignes"].clone(), fautes.len()), (2.into(), 1));
    assert_eq!((fautes[0].0, fautes[0].1.as_str()), (2, "nom_fr"));

    let (chemin, _) = verifie(&app, &state, fichier(&[&ligne("nom_fr", "\"a\nb\0\"")])).await;
    assert_eq!(erreurs(&app, &chemin).await.len(), 1);
    let (chemin, _) = verifie(&app, &state, fichier(&["\"EPI-9001,jamais fermé", &bonne])).await;
    assert_eq!(erreurs(&app, &chemin).await.len(), 1);
}

#[actix_web::test]
async fn a_file_that_is_too_large_leaves_nothing_behind() {
    let (app, base) = app().await;
    let trop = vec![b'a'; 32 * 1024 * 1024 + 1];
    let responsable = app.porteur(jeton()).cle(Uuid::now_v7());
    let refus = responsable.envoyer(Method::POST, "/api/imports/produits", Some("text/csv"), trop).await;
    // Refused by what it says of itself: the rest may not be read.
    if let Ok(refus) = refus {
        assert!(refus.expect_problem(413, "corps-trop-grand")["detail"].as_str().unwrap().contains("32 Mio"));
    }
    assert_eq!(base.compte("select count(*) from magasin.import_depot").await, 0);
    assert_eq!(base.compte("select count(*) from magasin.import").await, 0);
}

#[actix_web::test]
async fn a_thousand_faults_among_many_lines_are_all_told() {
    let (app, base) = app().await;
    let mut texte = COLONNES.to_owned();
    for rang in 0..10_000 {
        let prix = if rang % 10 == 0 { "0" } else { "899" };
        texte +=
            &format!("\nEPI-{:06},Miel,Honey,,,EPI,detaxee,piece,{prix},500,0,,,,,oui,oui,", 100_000 + rang);
    }
    let import = envoyer(&app, Uuid::now_v7(), texte.into_bytes()).await.expect_status(202);
    assert_eq!((import["lignes"].clone(), import["fautes"].clone()), (10_000.into(), 1000.into()));
    magasin::imports::jobs::avancer(&state(&base)).await.unwrap();
    let chemin = format!("/api/imports/{}", import["import_id"].as_str().unwrap());
    let fautes = erreurs(&app, &chemin).await;
    let attendues: Vec<_> = (0..1000).map(|rang| rang * 10 + 2).collect();
    assert_eq!(fautes.iter().map(|(ligne, ..)| *ligne).collect::<Vec<_>>(), attendues);
}
