//! `/api/ventes/{id}/retours` with `nouvelle_vente`: something for something else.

use futures_util::future::join_all;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::helpers::{caissier, ouvrir, vendue, verifier};

/// An exchange of one soap of the line 1 against these lines.
fn echange(session: &str, vente_id: Uuid, echange: i64, rendu: Value, lignes: Value, paye: Value) -> Value {
    let mut remboursements = vec![json!({"moyen": "echange", "montant_cents": echange})];
    remboursements.extend(rendu.as_array().unwrap().iter().cloned());
    json!({
        "magasin_id": 3, "session_id": session, "genre": "echange", "motif": "mauvais_article",
        "lignes": [{"rang": 1, "quantite": 1}], "remboursements": remboursements,
        "nouvelle_vente": {"vente_id": vente_id, "lignes": lignes, "paiements": paye},
    })
}

#[actix_web::test]
async fn an_exchange_is_both_documents_or_none_under_its_two_keys() {
    let (app, base) = crate::app().await;
    let caissier = caissier(&app);
    let session = ouvrir(&caissier, 1).await;
    let vente =
        vendue(&caissier, &session, json!([{"produit_id": 3, "quantite": 3, "prix_vu_cents": 1000}]), 3450)
            .await;
    let chemin = format!("/api/ventes/{vente}/retours");
    let farines = |quantite: i32| json!([{"produit_id": 2, "quantite": quantite, "prix_vu_cents": 470}]);

    // Dearer: 11.50 $ come back, 14.10 $ are taken, 2.60 $ are paid.
    let (cle, nouvelle) = (Uuid::now_v7(), Uuid::now_v7());
    let paye = json!([{"moyen": "debit", "montant_cents": 260, "reference": "T9"}]);
    let corps = echange(&session, nouvelle, 1150, json!([]), farines(3), paye);
    let quarante =
        join_all((0..40).map(async |_| caissier.cle(cle).post(&chemin, corps.clone()).await)).await;
    let faits: Vec<Value> = quarante.into_iter().map(|reponse| reponse.expect_status(201)).collect();
    assert!(faits.iter().all(|fait| fait == &faits[0]), "{faits:?}");
    assert_eq!(faits[0]["nouvelle_vente"]["vente_id"], nouvelle.to_string());
    assert_eq!(faits[0]["nouvelle_vente"]["total_cents"], 1410);
    let mut autre = corps.clone();
    autre["motif"] = json!("autre");
    caissier.cle(cle).post(&chemin, autre).await.expect_problem(422, "cle-reutilisee");

    // Cheaper: 11.50 $ come back, 4.70 $ are taken, 6.80 $ are given back in cash.
    let corps = echange(
        &session,
        Uuid::now_v7(),
        470,
        json!([{"moyen": "especes", "montant_cents": 680}]),
        farines(1),
        json!([]),
    );
    caissier.cle(Uuid::now_v7()).post(&chemin, corps).await.expect_status(201);

    // None of the halves alone: the sale lacks stock, a price rose, its tenders are wrong, its key has served; the return is too much.
    let avant = base.compte("select count(*) from magasin.vente").await;
    let essai = async |echange_cents: i64, lignes: Value, paye: Value, id: Uuid| {
        caissier
            .cle(Uuid::now_v7())
            .post(&chemin, echange(&session, id, echange_cents, json!([]), lignes, paye))
            .await
    };
    essai(1150, farines(99), json!([]), Uuid::now_v7()).await.expect_problem(409, "paiements-incoherents");
    let cinq = json!([{"moyen": "debit", "montant_cents": 1670, "reference": "T9"}]);
    essai(1150, farines(6), cinq.clone(), Uuid::now_v7()).await.expect_status(201);
    let refus = essai(1150, farines(6), cinq, Uuid::now_v7()).await;
    refus.expect_problem(409, "retour-depasse");
    let chere =
        vendue(&caissier, &session, json!([{"produit_id": 3, "quantite": 2, "prix_vu_cents": 1000}]), 2300)
            .await;
    let chemin_chere = format!("/api/ventes/{chere}/retours");
    for (lignes, paye, id, kind) in [
        (
            json!([{"produit_id": 1, "quantite": 9, "prix_vu_cents": 173}]),
            650,
            Uuid::now_v7(),
            "prix-modifie",
        ),
        (
            json!([{"produit_id": 999, "quantite": 3, "prix_vu_cents": 470}]),
            260,
            Uuid::now_v7(),
            "produit-inconnu",
        ),
        (
            json!([{"produit_id": 1, "quantite": 99, "prix_vu_cents": 174}]),
            18655,
            Uuid::now_v7(),
            "stock-insuffisant",
        ),
        (
            json!([{"produit_id": 1, "quantite": 9, "prix_vu_cents": 174}]),
            1,
            Uuid::now_v7(),
            "paiements-incoherents",
        ),
        (json!([{"produit_id": 1, "quantite": 9, "prix_vu_cents": 174}]), 650, nouvelle, "cle-reutilisee"),
    ] {
        let paye = json!([{"moyen": "debit", "montant_cents": paye, "reference": "T9"}]);
        let reponse = caissier
            .cle(Uuid::now_v7())
            .post(&chemin_chere, echange(&session, id, 1150, json!([]), lignes, paye))
            .await;
        assert!(reponse.texte.contains(kind), "{kind}: {}", reponse.texte);
        assert!((400..500).contains(&reponse.statut), "{}", reponse.texte);
    }
    assert_eq!(base.compte("select count(*) from magasin.vente").await, avant + 2);
    assert_eq!(base.compte("select count(*) from magasin.retour where genre = 'echange'").await, 3);
    verifier(&base).await;
}
