//! The Z of a session, and what is always true of its drawer.

use comptoir_http::Invariant;
use comptoir_test::{App, TestClient, TestDatabase};
use comptoir_types::Role;
use serde_json::json;
use tokio_postgres::{Client, NoTls, SimpleQueryMessage};
use uuid::Uuid;

use crate::helpers::{agir, compter_retour, ouvrir, reprendre, vendre, vente};

/// One product of 10,00 $, taxable: 11,50 $ in cash.
async fn savon(appelant: &TestClient<'_>, session: &str) -> String {
    let ligne = json!([{"produit_id": 3, "quantite": 1, "prix_vu_cents": 1000}]);
    let vendue = vendre(appelant, vente(session, ligne, 1150)).await.expect_status(201);
    vendue["vente_id"].as_str().unwrap().to_owned()
}

/// What the returns write of a soap that comes back, with its deposit of 10 cents: 11,60 $ in cash.
async fn rendre(base: &TestDatabase, session: &str, vente: &str, genre: &str) {
    let numero = compter_retour(base, session, 3, 1160).await.unwrap().unwrap();
    let retour = Uuid::now_v7();
    base.proprietaire(&format!(
        "insert into magasin.retour (
             retour_id, numero, vente_id, canal, genre, magasin_id, session_id, par, motif, jour, sous_total_cents,
             consigne_cents, tps_cents, tvq_cents, total_cents, avec_especes, arrondi_cents, especes_cents,
             en_ligne_cents, autres_cents, approuve, tardif)
         values ('{retour}', '{numero}', '{vente}', 'caisse', '{genre}', 3, '{session}', gen_random_uuid(), 'autre',
             magasin.jour(now()), 1000, 10, 50, 100, 1160, true, 0, 1160, 0, 0, true, false);
         insert into magasin.retour_paiement (retour_id, rang, moyen, montant_cents)
         values ('{retour}', 1, 'especes', 1160)"
    ))
    .await;
}

/// A closed session with all that a Z tells apart; its path.
async fn journee(app: &App, base: &TestDatabase) -> String {
    reprendre(base).await;
    let gerant = app.travailleur(Role::Gestionnaire, &[3]);
    let session = ouvrir(&gerant, 1).await;
    let vendues =
        [savon(&gerant, &session).await, savon(&gerant, &session).await, savon(&gerant, &session).await];
    rendre(base, &session, &vendues[0], "retour").await;
    rendre(base, &session, &vendues[1], "annulation").await;
    let chemin = format!("/api/sessions/{session}");
    for (genre, montant, motif) in [
        ("apport", 5000, "monnaie"),
        ("apport", 2500, "monnaie"),
        ("retrait", 1000, "depense"),
        ("retrait", 9000, "depot"),
    ] {
        let corps = json!({"genre": genre, "montant_cents": montant, "motif": motif});
        agir(&gerant, &format!("{chemin}/mouvements"), corps).await.expect_status(201);
    }
    let contenants =
        json!({"contenants": [{"consigne_cents": 10, "nombre": 5}, {"consigne_cents": 25, "nombre": 2}]});
    agir(&gerant, &format!("{chemin}/consignes"), contenants).await.expect_status(201);
    agir(&gerant, &format!("{chemin}/fin"), json!({})).await.expect_status(200);
    // 20000 + 3450 - 2320 + 7500 - 10000 - 100 = 18530
    let compte = json!({"denominations": {"10000": 1, "5000": 1, "2000": 1, "1000": 1, "500": 1}, "note": "Les 0,30 $ <manquent> & sont cherchés"});
    agir(&gerant, &format!("{chemin}/comptage"), compte).await.expect_status(200);
    base.proprietaire(
        "update magasin.session_caisse
            set ouverte_le = '2025-11-02T13:45:00Z', terminee_le = '2025-11-03T02:05:00Z',
                compte_le = '2025-11-03T02:15:00Z', ouverte_par = '01900000-0000-7000-8000-000000000001',
                terminee_par = '01900000-0000-7000-8000-000000000002',
                compte_par = '01900000-0000-7000-8000-000000000003'",
    )
    .await;
    format!("{chemin}/z")
}

/// A sale made without network, which arrives after its session was counted.
async fn supplement(base: &TestDatabase) {
    base.proprietaire(
        "insert into magasin.vente (
             vente_id, numero, canal, magasin_id, session_id, vendeur_id, jour, faite_le, sous_total_cents,
             base_tps_cents, base_tvq_cents, taux_tps, taux_tvq, tps_cents, tvq_cents, total_cents, avec_especes,
             arrondi_cents, especes_cents, autres_cents, recu_cents, monnaie_cents, hors_ligne, supplement)
         select '01900000-0000-7000-8000-00000000000a', prefixe || '-S1', 'caisse', 3, session_id, ouverte_par,
                '2025-11-02', '2025-11-02T15:00:00Z', 470, 0, 0, 5000, 9975, 0, 0, 470, true, 0, 470, 0, 500, 30, true,
                true
           from magasin.session_caisse;
         insert into magasin.vente_paiement (vente_id, rang, moyen, montant_cents)
         values ('01900000-0000-7000-8000-00000000000a', 1, 'especes', 470);
         update magasin.session_caisse
            set nb_supplements = nb_supplements + 1, especes_supplements_cents = especes_supplements_cents + 470",
    )
    .await;
}

#[actix_web::test]
async fn the_z_tells_everything_apart() {
    let (app, base) = crate::app().await;
    let chemin = journee(&app, &base).await;
    let caissier = app.caissier(Role::Employe, &[3]);
    let z = caissier.get(&chemin).await.expect_status(200);
    for (nom, cents) in [
        ("nb_ventes", 3),
        ("nb_retours", 2),
        ("sous_total_cents", 3000),
        ("consigne_cents", 0),
        ("tps_cents", 150),
        ("tvq_cents", 300),
        ("total_cents", 3450),
        ("tps_nette_cents", 50),
        ("tvq_nette_cents", 100),
        ("especes_ventes_cents", 3450),
        ("especes_retours_cents", 2320),
        ("apports_cents", 7500),
        ("retraits_cents", 10_000),
        ("consignes_cents", 100),
        ("attendu_cents", 18_530),
        ("compte_cents", 18_500),
        ("ecart_cents", -30),
        ("nb_supplements", 0),
    ] {
        assert_eq!(z[nom], cents, "{nom}");
    }
    let rendu = |genre: &str| {
        json!({"genre": genre, "nombre": 1, "sous_total_cents": 1000, "consigne_cents": 10, "tps_cents": 50,
               "tvq_cents": 100, "total_cents": 1160, "arrondi_cents": 0})
    };
    assert_eq!(z["retours"], json!([rendu("annulation"), rendu("retour")]));
    let especes = json!({"moyen": "especes", "nombre": 3, "montant_cents": 3450, "nombre_rendus": 2,
                         "rendu_cents": 2320, "net_cents": 1130});
    assert_eq!(z["paiements"], json!([especes]));
    let mouvement = |genre: &str, motif: &str, nombre: i64, cents: i64| json!({"genre": genre, "motif": motif, "nombre": nombre, "montant_cents": cents});
    let mouvements = json!([
        mouvement("apport", "monnaie", 2, 7500),
        mouvement("retrait", "depense", 1, 1000),
        mouvement("retrait", "depot", 1, 9000),
    ]);
    assert_eq!(z["mouvements"], mouvements);

    supplement(&base).await;
    let mut apres = caissier.get(&chemin).await.expect_status(200);
    assert_eq!((&apres["nb_supplements"], &apres["especes_supplements_cents"]), (&json!(1), &json!(470)));
    assert_eq!(apres["supplements"][0]["numero"], "MTL-1-1-S1");
    assert_eq!(apres["supplements"][0]["especes_cents"], 470);
    for nom in ["nb_supplements", "especes_supplements_cents", "supplements"] {
        apres[nom] = z[nom].clone();
    }
    assert_eq!(apres, z, "a frozen Z stays as it is");
}

#[actix_web::test]
async fn the_z_is_also_forty_two_columns_and_a_page_to_print() {
    let (app, base) = crate::app().await;
    let chemin = journee(&app, &base).await;
    supplement(&base).await;
    let caissier = app.caissier(Role::Employe, &[3]);
    let texte = caissier.avec("Accept", "text/plain").get(&chemin).await;
    assert_eq!(texte.en_tete("content-type"), Some("text/plain; charset=utf-8"));
    let attendu = "
              Comptoir inc.
             Comptoir Plateau
------------------------------------------
RAPPORT Z / Z REPORT               MTL-1-1
Ouverte / Opened          2025-11-02 08:45
Terminée / Ended          2025-11-02 21:05
Comptée / Counted         2025-11-02 21:15
------------------------------------------
Ventes / Sales                           3
Sous-total / Subtotal              30,00 $
TPS / GST                           1,50 $
TVQ / QST                           3,00 $
TOTAL                              34,50 $
------------------------------------------
Annulations / Voids                      1
  Sous-total / Subtotal           -10,00 $
  Consignes / Deposits             -0,10 $
  TPS / GST                        -0,50 $
  TVQ / QST                        -1,00 $
  Total                           -11,60 $
Retours / Returns                        1
  Sous-total / Subtotal           -10,00 $
  Consignes / Deposits             -0,10 $
  TPS / GST                        -0,50 $
  TVQ / QST                        -1,00 $
  Total                           -11,60 $
------------------------------------------
TPS nette / Net GST                 0,50 $
TVQ nette / Net QST                 1,00 $
Comptant / Cash                    11,30 $
  Reçu / In                        34,50 $
  Rendu / Out                     -23,20 $
------------------------------------------
Fond / Float                      200,00 $
Ventes comptant / Cash sales       34,50 $
Comptant rendu / Cash refunds     -23,20 $
Contenants repris / Containers     -1,00 $
Apport, monnaie / change           75,00 $
Retrait, dépense / expense        -10,00 $
Retrait, dépôt / deposit          -90,00 $
Attendu / Expected                185,30 $
Compté / Counted                  185,00 $
Écart / Difference                 -0,30 $
------------------------------------------
Suppléments / Supplements                1
  MTL-1-1-S1                        4,70 $
  Comptant / Cash                   4,70 $
------------------------------------------
Les 0,30 $ <manquent> & sont cherchés
------------------------------------------
Ouverte par / Opened by
  01900000-0000-7000-8000-000000000001

__________________________________________
Terminée par / Ended by
  01900000-0000-7000-8000-000000000002

__________________________________________
Comptée par / Counted by
  01900000-0000-7000-8000-000000000003

__________________________________________
";
    assert_eq!(format!("\n{}", texte.texte), attendu);
    let page = caissier.avec("Accept", "text/html,application/xhtml+xml;q=0.9").get(&chemin).await;
    assert_eq!(page.en_tete("content-type"), Some("text/html; charset=utf-8"));
    assert!(page.texte.contains("&lt;manquent&gt; &amp;") && page.texte.contains("Retrait, dépôt"));
    for accept in ["*/*", "image/png", "application/json", "\u{e9}"] {
        let donnees = caissier.avec("Accept", accept).get(&chemin).await.expect_status(200);
        assert_eq!(donnees["prefixe"], "MTL-1-1", "{accept}");
    }
    let etranger = app.caissier(Role::Gestionnaire, &[4]).avec("Accept", "text/plain");
    etranger.get(&chemin).await.expect_problem(403, "magasin-hors-affectation");
}

async fn violations(client: &Client, invariant: &Invariant) -> i64 {
    let messages = client.simple_query(invariant.sql).await.unwrap();
    let nombre = messages.iter().find_map(|message| match message {
        SimpleQueryMessage::Row(row) => row.get(0)?.parse().ok(),
        _ => None,
    });
    nombre.unwrap()
}

/// Whatever a drawer's sum is made of: the session says otherwise than its rows, or a row is gone.
const RUPTURES: &[(&str, &str)] = &[
    ("I-11", "update magasin.session_caisse set nb_ventes = nb_ventes + 1"),
    ("I-11", "update magasin.session_caisse set nb_retours = nb_retours - 1"),
    ("I-11", "update magasin.session_caisse set nb_supplements = 0"),
    ("I-11", "update magasin.session_caisse set especes_supplements_cents = 475"),
    ("I-11", "update magasin.session_caisse set especes_ventes_cents = 3455"),
    ("I-11", "update magasin.session_caisse set especes_retours_cents = 2325"),
    ("I-11", "update magasin.session_caisse set apports_cents = 7505"),
    ("I-11", "update magasin.session_caisse set retraits_cents = 10005"),
    ("I-11", "update magasin.session_caisse set consignes_cents = 105"),
    // Both sides move: the drawer's sum is as before.
    ("I-11", "update magasin.session_caisse set apports_cents = 7505, retraits_cents = 10005"),
    ("I-11", "alter table magasin.mouvement_caisse disable trigger user; delete from magasin.mouvement_caisse where montant_cents = 2500"),
    ("I-11", "alter table magasin.reprise_consigne disable trigger user; delete from magasin.reprise_consigne"),
    ("I-11", "alter table magasin.retour_paiement disable trigger user; alter table magasin.retour disable trigger user;
              delete from magasin.retour_paiement; delete from magasin.retour where genre = 'retour'"),
    ("I-11", "update magasin.vente set supplement = false where supplement"),
    ("I-12R", "alter table magasin.retour disable trigger user;
               update magasin.retour set numero = 'MTL-1-1-R3' where numero = 'MTL-1-1-R2'"),
    ("I-12R", "update magasin.session_caisse set nb_retours = 3"),
];

#[actix_web::test]
async fn the_invariants_of_a_drawer_see_each_of_its_parts() {
    let (app, base) = crate::app().await;
    journee(&app, &base).await;
    supplement(&base).await;
    let (client, connection) = base.config.database_url.connect(NoTls).await.unwrap();
    actix_web::rt::spawn(connection);
    for (numero, rupture) in RUPTURES {
        let invariant =
            magasin::invariants::INVARIANTS.iter().find(|invariant| invariant.numero == *numero).unwrap();
        assert_eq!(violations(&client, invariant).await, 0, "{numero} before");
        client.batch_execute("begin").await.unwrap();
        client.batch_execute(rupture).await.unwrap_or_else(|error| panic!("{rupture}: {error:?}"));
        assert_eq!(violations(&client, invariant).await, 1, "{numero}: {rupture}");
        client.batch_execute("rollback").await.unwrap();
    }
}
