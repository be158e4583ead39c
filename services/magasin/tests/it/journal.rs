//! `GET /api/journal` and its closing.

use comptoir_types::{Portee, Role};
use futures_util::future::join_all;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::helpers::{
    agir, caissier, cloturer, compte_du_journal as compte, deux, fermer, jour, journal, ouvrir, passer,
    passer_un_jour, payee, quarante_fois, rendre, reprendre, retour, siege, valeur, vendre, vendre_carte,
    vendue, verifier,
};

#[actix_web::test]
async fn the_journal_of_a_day_is_what_its_documents_say() {
    let (app, base) = crate::app().await;
    reprendre(&base).await;
    let caissier = app.travailleur(Role::Gestionnaire, &[3]);
    let session = ouvrir(&caissier, 1).await;
    // 3.48 taxable, TPS 0.17, TVQ 0.35, cash 4.00; goods at 2.00.
    let vente = vendue(&caissier, &session, deux(), 400).await;
    // 10.00 and 4.70 zero-rated: TPS 0.50, TVQ 1.00, total 16.20, by debit.
    let mut corps = crate::helpers::vente(
        &session,
        json!([
            {"produit_id": 3, "quantite": 1, "prix_vu_cents": 1000},
            {"produit_id": 2, "quantite": 1, "prix_vu_cents": 470},
        ]),
        0,
    );
    corps["paiements"] = json!([{"moyen": "debit", "montant_cents": 1620, "reference": "T1"}]);
    vendre(&caissier, corps).await.expect_status(201);
    // Half of the first comes back, broken: 1.74, TPS 0.09, TVQ 0.18, cash 2.00 after rounding.
    let mut corps = retour(&session, &[(1, 1)], 200);
    corps["lignes"][0]["remise_en_stock"] = json!(false);
    rendre(&caissier, &vente, corps).await.expect_status(201);
    vendre_carte(&caissier, &session, 5000).await;
    let contenants = json!({"contenants": [{"consigne_cents": 10, "nombre": 24}]});
    agir(&caissier, &format!("/api/sessions/{session}/consignes"), contenants).await.expect_status(201);
    let sortie = json!({"genre": "retrait", "montant_cents": 10_000, "motif": "depot"});
    agir(&caissier, &format!("/api/sessions/{session}/mouvements"), sortie).await.expect_status(201);
    let depense = json!({"genre": "retrait", "montant_cents": 1000, "motif": "depense"});
    agir(&caissier, &format!("/api/sessions/{session}/mouvements"), depense).await.expect_status(201);
    fermer(&base, &caissier, &session, -15).await;

    let jour = jour(&base, 0).await;
    let lu = journal(&app, jour).await;
    assert_eq!(lu["cloture"], Value::Null);
    assert_eq!(lu["debit_cents"], lu["credit_cents"]);
    let rendu: i64 = valeur(&base, "select total_cents from magasin.retour").await.parse().unwrap();
    for (cle, cents) in [
        ("especes", 400 - 200 - 240 - 10_000 - 1000 - 15),
        ("debit", 1620 + 5000),
        ("ventes_taxable", -1348),
        ("ventes_detaxee", -470),
        ("retours_taxable", 174),
        ("cartes", -5000),
        ("consignes", 240),
        ("banque", 10_000),
        ("depenses", 1000),
        ("ecarts_caisse", 15),
        ("arrondi", 200 - rendu),
        ("cout_ventes", 200 + 600 + 300),
        ("stock", -1100),
    ] {
        assert_eq!(compte(&lu, cle), cents, "{cle}");
    }
    let taxes = "select sum(tps_cents) from (select tps_cents from magasin.vente
                  union all select -tps_cents from magasin.retour) as t (tps_cents)";
    assert_eq!(compte(&lu, "tps").to_string(), format!("-{}", valeur(&base, taxes).await));

    let machine = app.machine(&[Portee::Rapports]);
    let chemin = format!("/api/journal?jour={jour}");
    assert_eq!(machine.get(&chemin).await.expect_status(200), lu);
    app.machine(&[Portee::Ventes]).get(&chemin).await.expect_problem(403, "role-insuffisant");
    caissier.get(&chemin).await.expect_problem(403, "role-insuffisant");
    assert_eq!(
        machine.get(&format!("{chemin}&magasin_id=4")).await.expect_status(200)["ecritures"],
        json!([])
    );
    let fichier = machine.avec("Accept", "text/csv").get(&chemin).await;
    assert_eq!(fichier.en_tete("content-type"), Some("text/csv; charset=utf-8"));
    let lignes: Vec<_> = fichier.texte.lines().collect();
    assert_eq!(lignes[0], "numero,jour,magasin,nature,piece,compte,nom_fr,nom_en,debit,credit");
    assert!(
        lignes.contains(
            &format!(",{jour},MTL,vente,,4030,Ventes détaxées,Zero-rated sales,0.00,4.70").as_str()
        )
    );
    assert_eq!(lignes.len(), lu["ecritures"].as_array().unwrap().len() + 1);
    for selection in ["", "?jour=hier", "?jour=2026-13-01", "?jour=2026-01-01&magasin_id=0"] {
        siege(&app).get(&format!("/api/journal{selection}")).await.expect_problem(400, "requete-invalide");
    }
    verifier(&base).await;
}

#[actix_web::test]
async fn a_web_order_owes_its_taxes_when_paid_and_is_revenue_when_it_leaves() {
    let (app, base) = crate::app().await;
    let (id, _) = payee(&app, &base).await;
    let (annulee, client) = payee(&app, &base).await;
    passer_un_jour(&base).await;
    let hier = journal(&app, jour(&base, 1).await).await;
    assert_eq!((compte(&hier, "en_ligne"), compte(&hier, "avances")), (800, -696));
    assert_eq!((compte(&hier, "tps"), compte(&hier, "tvq")), (-34, -70));
    assert_eq!(compte(&hier, "ventes_taxable"), 0);
    let employe = (Role::Employe, 3);
    passer(&app, employe, id, 2, "preparation", json!({})).await.expect_status(200);
    let prete = passer(&app, employe, id, 3, "mise-a-disposition", json!({})).await.expect_status(200);
    passer(&app, employe, id, 4, "remise", json!({"numero": prete["numero"]})).await.expect_status(200);
    let annulation = format!("/api/commandes/{annulee}/annulation");
    agir(&app.client(client), &annulation, json!({})).await.expect_status(200);
    let lu = journal(&app, jour(&base, 0).await).await;
    assert_eq!((compte(&lu, "avances"), compte(&lu, "ventes_taxable")), (696, -348));
    assert_eq!((compte(&lu, "en_ligne"), compte(&lu, "tps"), compte(&lu, "tvq")), (-400, 17, 35));
    assert_eq!((compte(&lu, "cout_ventes"), compte(&lu, "stock")), (200, -200));
    verifier(&base).await;
}

#[actix_web::test]
async fn a_day_is_closed_once_over_counted_and_in_its_turn() {
    let (app, base) = crate::app().await;
    let (caissier, siege) = (caissier(&app), siege(&app));
    let session = ouvrir(&caissier, 1).await;
    vendue(&caissier, &session, deux(), 400).await;
    // Nobody closes a day from before there were tills: the books would begin there for ever.
    let refus = agir(&siege, "/api/journal/0001-01-01/cloture", json!({})).await;
    assert_eq!(refus.expect_problem(409, "cloture-impossible")["prochain_jour"], json!(jour(&base, 0).await));
    let refus = cloturer(&siege, jour(&base, 0).await).await.expect_problem(409, "cloture-impossible");
    assert!(refus["detail"].as_str().unwrap().contains("finie"));
    cloturer(&app.travailleur(Role::Gestionnaire, &[3]), jour(&base, 1).await)
        .await
        .expect_problem(403, "role-insuffisant");
    passer_un_jour(&base).await;
    let hier = jour(&base, 1).await;
    let refus = cloturer(&siege, hier).await.expect_problem(409, "cloture-impossible");
    assert_eq!(refus["sessions"][0]["session_id"], session);
    assert_eq!(refus["sessions"][0]["etat"], "ouverte");
    fermer(&base, &caissier, &session, 0).await;
    assert_eq!(valeur(&base, "select count(*) from magasin.journal_ecriture").await, "0");

    let avant = journal(&app, hier).await;
    let cle = Uuid::now_v7();
    let chemin = format!("/api/journal/{hier}/cloture");
    let close = siege.cle(cle).post(&chemin, json!({})).await.expect_status(201);
    assert_eq!((&close["jour"], &close["premier_numero"]), (&json!(hier), &json!(1)));
    assert_eq!(close["ecritures"], close["dernier_numero"]);
    assert_eq!(
        (&close["debit_cents"], &close["credit_cents"]),
        (&avant["debit_cents"], &avant["credit_cents"])
    );
    let repete = siege.cle(cle).post(&chemin, json!({})).await;
    assert_eq!(repete.en_tete("idempotency-replayed"), Some("true"));
    assert_eq!(repete.expect_status(201), close);
    cloturer(&siege, hier).await.expect_problem(409, "jour-deja-clos");
    let figee = journal(&app, hier).await;
    assert_eq!(figee["cloture"]["par"], close["par"]);
    for (ligne, ouverte) in
        figee["ecritures"].as_array().unwrap().iter().zip(avant["ecritures"].as_array().unwrap())
    {
        for champ in ["magasin_id", "nature", "compte", "debit_cents", "credit_cents"] {
            assert_eq!(ligne[champ], ouverte[champ], "{ligne}");
        }
    }
    // Another day before it, or after a day left out.
    let refus = cloturer(&siege, jour(&base, 2).await).await.expect_problem(409, "cloture-impossible");
    assert_eq!(refus["prochain_jour"], json!(jour(&base, 0).await));
    for _ in 0..3 {
        passer_un_jour(&base).await;
    }
    let refus = cloturer(&siege, jour(&base, 1).await).await.expect_problem(409, "cloture-impossible");
    assert_eq!(refus["prochain_jour"], json!(jour(&base, 3).await));
    let vide = cloturer(&siege, jour(&base, 3).await).await.expect_status(201);
    assert_eq!((&vide["ecritures"], &vide["premier_numero"]), (&json!(0), &Value::Null));

    // Two at once, under keys of their own: one closes it.
    let autre = crate::demarrer(&base, magasin::Reglages::default());
    let avant_hier = jour(&base, 2).await;
    let reponses = join_all(
        [&app, &autre].map(|app| async move { cloturer(&crate::helpers::siege(app), avant_hier).await }),
    )
    .await;
    let mut statuts: Vec<_> = reponses.iter().map(|reponse| reponse.statut).collect();
    statuts.sort_unstable();
    assert_eq!(statuts, [201, 409]);
    quarante_fois([&app, &autre], &format!("/api/journal/{}/cloture", jour(&base, 1).await), &json!({}))
        .await;
    let audit = "select count(*) from magasin.outbox where type = 'audit.cloture_journal' and charge ->> 'acteur_id' is not null";
    assert_eq!(valeur(&base, audit).await, "4");
    for chemin in ["/api/journal/hier/cloture", "/api/journal/2026-02-30/cloture"] {
        agir(&siege, chemin, json!({})).await.expect_status(400);
    }
    verifier(&base).await;
}

#[actix_web::test]
async fn what_comes_after_the_closing_is_a_line_of_the_next_day() {
    let (app, base) = crate::app().await;
    let (caissier, siege) = (caissier(&app), siege(&app));
    let session = ouvrir(&caissier, 1).await;
    vendue(&caissier, &session, deux(), 400).await;
    let faite_le = chrono::Utc::now();
    fermer(&base, &caissier, &session, 400).await;
    // Sold without network, it arrives once the day is closed; its cash was counted as a difference.
    passer_un_jour(&base).await;
    let hier = jour(&base, 1).await;
    cloturer(&siege, hier).await.expect_status(201);
    let figee = journal(&app, hier).await;
    assert_eq!(compte(&figee, "ecarts_caisse"), -400);
    let mut corps = crate::helpers::vente(&session, deux(), 400);
    corps["hors_ligne"] = json!(true);
    corps["faite_le"] = json!(faite_le - chrono::Duration::days(1));
    let faite = vendre(&caissier, corps).await.expect_status(201);
    assert_eq!(journal(&app, hier).await, figee);
    verifier(&base).await;

    let lu = journal(&app, jour(&base, 0).await).await;
    let supplement: Vec<_> = lu["ecritures"].as_array().unwrap().iter().collect();
    assert!(supplement.iter().all(|ligne| ligne["nature"] == "supplement"));
    assert!(
        supplement
            .iter()
            .all(|ligne| ligne["piece_id"] == faite["vente_id"] && ligne["piece"] == faite["numero"])
    );
    assert_eq!(
        (compte(&lu, "ecarts_caisse"), compte(&lu, "especes"), compte(&lu, "ventes_taxable")),
        (400, 0, -348)
    );

    passer_un_jour(&base).await;
    let close = cloturer(&siege, jour(&base, 1).await).await.expect_status(201);
    assert_eq!(close["ecritures"].as_u64().unwrap() as usize, supplement.len());
    assert_eq!(valeur(&base, "select count(*) from magasin.journal_supplement").await, "1");
    verifier(&base).await;
}

#[actix_web::test]
async fn an_account_has_the_number_that_head_office_gives_it() {
    let (app, base) = crate::app().await;
    let siege = siege(&app);
    let comptes = siege.get("/api/comptes").await.expect_status(200);
    assert_eq!(comptes.as_array().unwrap().len(), 23);
    let chemin = "/api/comptes/ventes_taxable";
    let lu = siege.get(chemin).await;
    assert_eq!(lu.en_tete("etag"), Some("\"1\""));
    let corps = json!({"numero": "41000", "nom_fr": "=Ventes, taxables", "nom_en": "Taxable sales"});
    siege.put(chemin, corps.clone()).await.expect_problem(428, "if-match-requis");
    let change = siege.avec("If-Match", "\"1\"").put(chemin, corps.clone()).await.expect_status(200);
    assert_eq!((&change["numero"], &change["version"]), (&json!("41000"), &json!(2)));
    siege.avec("If-Match", "\"1\"").put(chemin, corps.clone()).await.expect_problem(412, "version-perimee");
    siege
        .avec("If-Match", "\"1\"")
        .put("/api/comptes/inconnu", corps.clone())
        .await
        .expect_problem(404, "introuvable");
    let gestionnaire = app.travailleur(Role::Gestionnaire, &[3]);
    gestionnaire.avec("If-Match", "\"2\"").put(chemin, corps).await.expect_problem(403, "role-insuffisant");
    for corps in [
        json!({"numero": "41", "nom_fr": "x", "nom_en": "x"}),
        json!({"numero": "4a10", "nom_fr": "x", "nom_en": "x"}),
        json!({"numero": "4010", "nom_fr": "", "nom_en": "x"}),
    ] {
        siege.avec("If-Match", "\"2\"").put(chemin, corps).await.expect_problem(400, "requete-invalide");
    }
    let caissier = caissier(&app);
    let session = ouvrir(&caissier, 1).await;
    vendue(&caissier, &session, deux(), 400).await;
    let fichier =
        siege.avec("Accept", "text/csv").get(&format!("/api/journal?jour={}", jour(&base, 0).await)).await;
    // No cell is a formula.
    assert!(
        fichier.texte.contains(",41000,\"'=Ventes, taxables\",Taxable sales,0.00,3.48"),
        "{}",
        fichier.texte
    );
    assert_eq!(
        valeur(&base, "select count(*) from magasin.outbox where type = 'audit.compte_modifie'").await,
        "1"
    );
    verifier(&base).await;
}
