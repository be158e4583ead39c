//! `POST /api/ventes`: several articles of a product for one price.

use comptoir_test::fixtures::CodeBarres;
use comptoir_test::{TestClient, TestDatabase};
use comptoir_types::{Centimes, Lot, Role};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use serde_json::{Value, json};

use crate::helpers::{
    caissier, dans, lot, ouvrir, prevoir, rendre, retour, valeur, vendre, vendue, vente, verifier, vieillir,
};

/// A pack of two of product 1.
const PAQUET: &str = "4006381333931";

fn ligne(quantite: i64) -> Value {
    json!({"produit_id": 1, "quantite": quantite, "prix_vu_cents": 174})
}

/// The discounts of a sale, by line.
async fn remises(appelant: &TestClient<'_>, vente: &str) -> Value {
    let lue = appelant.get(&format!("/api/ventes/{vente}")).await.expect_status(200);
    lue["lignes"].as_array().unwrap().iter().map(|ligne| ligne["remise_cents"].clone()).collect()
}

#[actix_web::test]
async fn three_cost_five_dollars_however_they_are_rung_up() {
    let (app, base) = crate::app().await;
    base.inserer(&[CodeBarres::nouveau(PAQUET, 1).paquet(2)]).await;
    base.proprietaire("update magasin.stock set physique = physique + 90 where produit_id = 1; insert into magasin.mouvement (lieu_id, produit_id, type, physique_delta, reserve_delta, physique_apres, reserve_apres, reference_id) select lieu_id, 1, 'reception', 90, 0, physique, 0, gen_random_uuid() from magasin.stock where produit_id = 1").await;
    prevoir(&app, "/api/lots", lot(1, 3, 500)).await;
    let caissier = caissier(&app);
    let session = ouvrir(&caissier, 1).await;
    let sku = json!({"sku": "EPI-0001", "quantite": 1, "prix_vu_cents": 174});
    let gtin = json!({"gtin": "2000000000015", "quantite": 1, "prix_vu_cents": 174});
    let paquet = json!({"gtin": PAQUET, "quantite": 1, "prix_vu_cents": 174});
    for (lignes, attendues, total) in [
        (json!([ligne(3)]), json!([22]), 575),
        (json!([ligne(1), ligne(1), ligne(1)]), json!([7, 8, 7]), 575),
        (json!([sku, gtin, ligne(1)]), json!([7, 8, 7]), 575),
        (json!([paquet, gtin]), json!([15, 7]), 575),
        (json!([ligne(2)]), json!([0]), 400),
        (json!([ligne(1), ligne(3)]), json!([6, 16]), 775),
        (json!([ligne(7)]), json!([44]), 1350),
    ] {
        let vente = vendue(&caissier, &session, lignes.clone(), total).await;
        assert_eq!(remises(&caissier, &vente).await, attendues, "{lignes}");
    }
    verifier(&base).await;
    let ventes =
        "select string_agg(distinct remise_motif, ',') from magasin.vente_ligne where remise_cents > 0";
    assert_eq!(valeur(&base, ventes).await, "lot");
}

#[actix_web::test]
async fn the_receipt_says_what_the_lot_took_off_and_the_event_too() {
    let (app, base) = crate::app().await;
    prevoir(&app, "/api/lots", lot(1, 2, 100)).await;
    let caissier = caissier(&app);
    let session = ouvrir(&caissier, 1).await;
    // 71 % off, by an employé alone.
    let vente = vendue(&caissier, &session, json!([ligne(2)]), 115).await;
    let recu = caissier.get(&format!("/api/ventes/{vente}/recu")).await;
    assert!(recu.texte.contains("2 x 1,74 $"), "{}", recu.texte);
    assert!(recu.texte.contains("Lot / Multi-buy"), "{}", recu.texte);
    assert!(recu.texte.contains("-2,48 $"), "{}", recu.texte);
    let remise = "select charge ->> 'remise_cents' from magasin.outbox where type = 'vente.enregistree'";
    assert_eq!(valeur(&base, remise).await, "248");
    verifier(&base).await;
}

#[actix_web::test]
async fn a_line_with_a_lot_takes_no_other_discount() {
    let (app, base) = crate::app().await;
    prevoir(&app, "/api/lots", lot(1, 3, 500)).await;
    let gerant = app.travailleur(Role::Gestionnaire, &[3]);
    let session = ouvrir(&gerant, 1).await;
    let remisee = |quantite: i64, motif: &str| json!({"produit_id": 1, "quantite": quantite, "prix_vu_cents": 174, "remise_cents": 10, "remise_motif": motif});
    let erreur = json!({"produit_id": 1, "quantite": 3, "prix_vu_cents": 174, "remise_motif": "erreur_de_prix",
                        "prix_affiche_cents": 170});
    for (lignes, rang) in [
        (json!([remisee(3, "rabais")]), 1),
        (json!([ligne(2), remisee(1, "employe")]), 2),
        (json!([ligne(3), remisee(1, "article_abime")]), 2),
        (json!([erreur]), 1),
    ] {
        for especes in [0, 575] {
            let refus = vendre(&gerant, vente(&session, lignes.clone(), especes)).await;
            let refus = refus.expect_problem(409, "remise-invalide");
            assert_eq!(refus["rang"], rang, "{lignes}");
            assert!(refus["detail"].as_str().unwrap().starts_with("Un lot baisse déjà"), "{refus}");
        }
    }
    // Two are no lot yet.
    vendre(&gerant, vente(&session, json!([remisee(2, "rabais")]), 390)).await.expect_status(201);
    // A till with network does not compute it.
    let lui_meme = vente(&session, json!([remisee(3, "lot")]), 575);
    vendre(&gerant, lui_meme).await.expect_problem(400, "requete-invalide");
    base.expect_no_rows("select count(*) - 1 from magasin.vente").await;
    verifier(&base).await;
}

#[actix_web::test]
async fn a_sale_without_network_keeps_what_the_till_took_off() {
    let (app, base) = crate::app().await;
    let caissier = caissier(&app);
    let session = ouvrir(&caissier, 1).await;
    base.proprietaire("update magasin.session_caisse set ouverte_le = now() - interval '2 h'").await;
    prevoir(&app, "/api/lots", lot(1, 3, 500)).await;
    // The till knew of another lot, or of none.
    for (remise, total) in [(90, 496), (0, 600)] {
        let mut vendu = ligne(3);
        vendu["remise_cents"] = json!(remise);
        if remise > 0 {
            vendu["remise_motif"] = json!("lot");
        }
        let mut corps = vente(&session, json!([vendu]), total / 5 * 5);
        corps["hors_ligne"] = json!(true);
        corps["faite_le"] = json!(dans(-30));
        let faite = vendre(&caissier, corps).await;
        if faite.statut != 201 {
            panic!("{remise}: {faite:?}");
        }
    }
    assert_eq!(
        valeur(&base, "select string_agg(remise_cents || coalesce(remise_motif, ''), ' ' order by remise_cents desc) from magasin.vente_ligne").await,
        "90lot 0"
    );
    verifier(&base).await;
}

#[actix_web::test]
async fn the_lot_of_a_sale_is_that_of_when_it_was_made() {
    let (app, base) = crate::app().await;
    let caissier = caissier(&app);
    let session = ouvrir(&caissier, 1).await;
    base.proprietaire("update magasin.session_caisse set ouverte_le = now() - interval '3 h'").await;
    let id = prevoir(&app, "/api/lots", lot(1, 3, 500)).await;
    // From an hour and a half ago until half an hour ago.
    vieillir(&base, "lot", "90 minutes").await;
    for (minutes, total) in [(-45, 575), (0, 600), (-120, 600)] {
        let mut corps = vente(&session, json!([ligne(3)]), total);
        corps["faite_le"] = json!(dans(minutes));
        vendre(&caissier, corps).await.expect_status(201);
    }
    verifier(&base).await;
    // What is over cannot be taken back; what was taken back takes nothing off.
    let siege = crate::helpers::siege(&app);
    let chemin = format!("/api/lots/{id}");
    assert_eq!(siege.delete(&chemin).await.expect_problem(409, "etat-incompatible")["etat"], "termine");
    vieillir(&base, "lot", "-90 minutes").await;
    for _ in 0..2 {
        siege.delete(&chemin).await.expect_status(204);
    }
    vendre(&caissier, vente(&session, json!([ligne(1)]), 200)).await.expect_status(201);
    base.expect_no_rows("select count(lot_jusqua) from magasin.produit").await;
}

#[actix_web::test]
async fn parts_of_a_lot_that_come_back_add_up_to_it() {
    let (app, base) = crate::app().await;
    prevoir(&app, "/api/lots", lot(1, 3, 500)).await;
    let gerant = app.travailleur(Role::Gestionnaire, &[3]);
    let session = ouvrir(&gerant, 1).await;
    let vente = vendue(&gerant, &session, json!([ligne(3), ligne(2), ligne(2)]), 1350).await;
    let mut rendus = 0;
    // The tender of each part is found by its refusal.
    for parts in [vec![(1, 1)], vec![(2, 1), (1, 1)], vec![(3, 2)], vec![(1, 1), (2, 1)]] {
        let refus = rendre(&gerant, &vente, retour(&session, &parts, 5_000)).await;
        let du = refus.expect_problem(409, "paiements-incoherents")["total_cents"].as_i64().unwrap();
        let especes = Centimes::new(du).arrondi_especes().get();
        let rendu = rendre(&gerant, &vente, retour(&session, &parts, especes)).await.expect_status(201);
        rendus += rendu["sous_total_cents"].as_i64().unwrap();
    }
    assert_eq!(rendus, 7 * 174 - 44);
    base.expect_no_rows(
        "select sum(quantite - retournee) + sum(montant_cents - rembourse_cents) from magasin.vente_ligne",
    )
    .await;
    verifier(&base).await;
}

/// What each of these lines loses, as the database computes it.
async fn en_base(base: &TestDatabase, quantites: &[i64], articles: &[usize]) -> Vec<i64> {
    let colonne = |genre: &str, valeur: fn(usize) -> Option<&'static str>| {
        let valeurs: Vec<_> = articles.iter().map(|article| valeur(*article).unwrap_or("null")).collect();
        format!("array[{}]::{genre}[]", valeurs.join(", "))
    };
    let rien = format!("array_fill(null::text, array[{}])", quantites.len());
    let sql = format!(
        "select string_agg(remise::text, ' ' order by rang)
           from magasin.lignes_chiffrees({}, {}, {}, array{quantites:?}, array_fill(999999999::bigint, array[{n}]),
                                         array_fill(0::bigint, array[{n}]), {rien},
                                         array_fill(null::bigint, array[{n}]), false, now())",
        colonne("int", |article| (article == 0).then_some("1")),
        colonne("text", |article| (article == 1).then_some("'EPI-0001'")),
        colonne("text", |article| match article {
            2 => Some("'2000000000015'"),
            3 => Some("'4006381333931'"),
            _ => None,
        }),
        n = quantites.len(),
    );
    valeur(base, &sql).await.split(' ').map(|remise| remise.parse().unwrap()).collect()
}

#[actix_web::test]
async fn the_database_and_the_library_take_off_the_same_cents() {
    let (app, base) = crate::app().await;
    base.inserer(&[CodeBarres::nouveau(PAQUET, 1).paquet(2)]).await;
    prevoir(&app, "/api/lots", lot(1, 3, 500)).await;
    let mut runner = TestRunner::deterministic();
    let lignes = prop::collection::vec((1_i64..40, 0_usize..4), 1..12);
    let cas = (lignes, 2_i64..=99, 1_i64..=30_000, 1_i64..=2_000);
    let mut baisses = 0;
    for _ in 0..150 {
        let (lignes, nombre, cents, prix) = cas.new_tree(&mut runner).unwrap().current();
        base.proprietaire(&format!(
            "update magasin.lot set nombre = {nombre}, prix_cents = {cents};
             update magasin.produit set prix_cents = {prix} where produit_id = 1"
        ))
        .await;
        let (quantites, articles): (Vec<_>, Vec<_>) = lignes.into_iter().unzip();
        let unites: Vec<_> = quantites
            .iter()
            .zip(&articles)
            .map(|(n, article)| if *article == 3 { 2 * n } else { *n })
            .collect();
        let lot = Lot { nombre, prix: Centimes::new(cents) };
        let attendues: Vec<_> =
            lot.parts(&unites, Centimes::new(prix)).iter().map(|part| part.get()).collect();
        assert_eq!(en_base(&base, &quantites, &articles).await, attendues, "{lot:?} {prix} {unites:?}");
        baisses += usize::from(attendues.iter().sum::<i64>() > 0);
    }
    assert!(baisses > 30, "{baisses} lots took something off");
}
