//! What is counted, and that nothing else is.

use std::time::Duration;

use comptoir_telemetry::Metrics;
use comptoir_test::{App, TestDatabase, comptes};
use comptoir_types::{CommandeId, CompteId, Role};
use futures_util::future::{join, join_all};
use magasin::jobs;
use magasin::{Mesures, Reglages, State};
use serde_json::json;
use uuid::Uuid;

use crate::helpers::{
    caissier, commande, commander, compte, creee, http, ordre, ouvrir, refusee, valeur, vente,
};

struct Monde {
    app: App,
    base: TestDatabase,
    metrics: Metrics,
    state: State,
}

async fn monde() -> Monde {
    let base = crate::base().await;
    let metrics = Metrics::new().unwrap();
    let mesures = Mesures::new(&metrics).unwrap();
    let app = crate::comptant(&base, Reglages::default(), &mesures);
    let state = State::new(base.pool(magasin::SERVICE), Reglages::default(), mesures);
    Monde { app, base, metrics, state }
}

impl Monde {
    /// An order of two of product 1, worth 3.48 before taxes and 4.00 with them.
    async fn reservee(&self) -> (CommandeId, CompteId) {
        let (id, client) = (commande(), compte());
        creee(commander(&http(&self.app), id, &ordre(client, &[(1, 2, 174)])).await);
        (id, client)
    }

    async fn payer(&self, (id, client): (CommandeId, CompteId), cle: Uuid, jeton: &str) -> u16 {
        let chemin = format!("/api/commandes/{id}/paiements");
        self.app.client(client).cle(cle).post(&chemin, json!({ "jeton": jeton })).await.statut
    }
}

fn serie(nom: &str, etiquette: &str, valeur: &str, nombre: u64) -> String {
    format!("comptoir_{nom}{{{etiquette}=\"{valeur}\"}} {nombre}")
}

fn par_lieu(nom: &str, canal: &str, lieu: i32, nombre: u64) -> String {
    format!("comptoir_{nom}{{canal=\"{canal}\",lieu=\"{lieu}\"}} {nombre}")
}

#[actix_web::test]
async fn a_sale_and_its_repeats_are_counted_as_one_and_a_refused_one_is_not() {
    let monde = monde().await;
    let caissier = caissier(&monde.app);
    let session = ouvrir(&caissier, 1).await;
    assert_eq!(comptes(&monde.metrics), [""; 0]);
    let corps = vente(&session, json!([{ "produit_id": 1, "quantite": 3, "prix_vu_cents": 174 }]), 600);
    let cle = caissier.cle(Uuid::now_v7());
    let copies = join_all((0..4).map(|_| cle.post("/api/ventes", corps.clone()))).await;
    assert!(copies.iter().all(|copie| copie.statut == 201), "{copies:?}");
    let trop = vente(&session, json!([{ "produit_id": 1, "quantite": 8, "prix_vu_cents": 174 }]), 1600);
    caissier.cle(Uuid::now_v7()).post("/api/ventes", trop).await.expect_problem(409, "stock-insuffisant");
    let attendus = [
        par_lieu("chiffre_affaires_cents_total", "caisse", 3, 522),
        par_lieu("ventes_total", "caisse", 3, 1),
    ];
    assert_eq!(comptes(&monde.metrics), attendus);
}

#[actix_web::test]
async fn an_order_is_counted_once_at_each_step() {
    let monde = monde().await;
    let (id, client) = monde.reservee().await;
    assert!(creee(commander(&http(&monde.app), id, &ordre(client, &[(1, 2, 174)])).await).1);
    refusee(
        commander(&http(&monde.app), commande(), &ordre(compte(), &[(1, 9, 174)])).await,
        "stock-insuffisant",
    );
    let cle = Uuid::now_v7();
    assert_eq!(monde.payer((id, client), Uuid::now_v7(), "tok_panne").await, 503);
    assert_eq!(monde.payer((id, client), Uuid::now_v7(), "tok_refuse").await, 402);
    assert_eq!(monde.payer((id, client), cle, "tok_ok").await, 201);
    assert_eq!(monde.payer((id, client), cle, "tok_ok").await, 201);
    let chemin = format!("/api/commandes/{id}/annulation");
    let annulation = monde.app.client(client).cle(Uuid::now_v7());
    annulation.post(&chemin, json!({})).await.expect_status(200);
    annulation.post(&chemin, json!({})).await.expect_status(200);
    let (un, autre) = join(jobs::rembourser(&monde.state), jobs::rembourser(&monde.state)).await;
    assert_eq!(un.unwrap() + autre.unwrap(), 1);
    let attendus = [
        serie("commandes_total", "etape", "annulee", 1),
        serie("commandes_total", "etape", "creee", 1),
        serie("commandes_total", "etape", "payee", 1),
        "comptoir_paiements_cents_total 400".to_owned(),
        serie("paiements_total", "resultat", "accepte", 1),
        serie("paiements_total", "resultat", "indisponible", 1),
        serie("paiements_total", "resultat", "refuse", 1),
        "comptoir_remboursements_cents_total 400".to_owned(),
        "comptoir_remboursements_total 1".to_owned(),
    ];
    assert_eq!(comptes(&monde.metrics), attendus);
}

#[actix_web::test]
async fn an_order_is_a_sale_once_its_goods_have_left() {
    let monde = monde().await;
    let (id, client) = monde.reservee().await;
    assert_eq!(monde.payer((id, client), Uuid::now_v7(), "tok_ok").await, 201);
    let employe = monde.app.travailleur(Role::Employe, &[3]);
    let numero = valeur(&monde.base, "select numero from magasin.commande").await.parse::<i64>().unwrap();
    for (version, passage) in [(2, "preparation"), (3, "mise-a-disposition"), (4, "remise"), (4, "remise")] {
        let corps = if passage == "remise" { json!({ "numero": numero }) } else { json!({}) };
        let employe = employe.avec("If-Match", format!("\"{version}\""));
        employe.post(&format!("/api/commandes/{id}/{passage}"), corps).await.expect_status(200);
    }
    let attendus = [
        par_lieu("chiffre_affaires_cents_total", "web", 3, 348),
        serie("commandes_total", "etape", "creee", 1),
        serie("commandes_total", "etape", "en_preparation", 1),
        serie("commandes_total", "etape", "payee", 1),
        serie("commandes_total", "etape", "prete", 1),
        serie("commandes_total", "etape", "remise", 1),
        "comptoir_paiements_cents_total 400".to_owned(),
        serie("paiements_total", "resultat", "accepte", 1),
        par_lieu("ventes_total", "web", 3, 1),
    ];
    assert_eq!(comptes(&monde.metrics), attendus);
}

#[actix_web::test]
async fn a_lapsed_order_is_counted_once_whoever_finds_it() {
    let monde = monde().await;
    for _ in 0..3 {
        monde.reservee().await;
    }
    monde.base.proprietaire("update magasin.commande set reservee_jusqua = now() - interval '2 min'").await;
    // A checkout that lacks their stock expires them; so does the sweep, at the same time.
    let (http, ordre) = (http(&monde.app), ordre(compte(), &[(1, 9, 174)]));
    let (balayage, issue) = join(jobs::expirer(&monde.state), commander(&http, commande(), &ordre)).await;
    balayage.unwrap();
    creee(issue);
    let attendus =
        [serie("commandes_total", "etape", "creee", 4), serie("commandes_total", "etape", "expiree", 3)];
    assert_eq!(comptes(&monde.metrics), attendus);
}

#[actix_web::test]
async fn a_silence_is_counted_and_then_the_verdict() {
    let monde = monde().await;
    let commande = monde.reservee().await;
    assert_eq!(monde.payer(commande, Uuid::now_v7(), "tok_perdu").await, 202);
    let tours = join_all((0..2).map(|_| jobs::regler_en_suspens(&monde.state, Duration::ZERO))).await;
    assert_eq!(tours.into_iter().map(Result::unwrap).sum::<usize>(), 1);
    let attendus = [
        serie("commandes_total", "etape", "creee", 1),
        serie("commandes_total", "etape", "payee", 1),
        "comptoir_paiements_cents_total 400".to_owned(),
        serie("paiements_total", "resultat", "accepte", 1),
        serie("paiements_total", "resultat", "sans_reponse", 1),
    ];
    assert_eq!(comptes(&monde.metrics), attendus);
}

#[actix_web::test]
async fn every_place_has_its_series_before_its_first_sale() {
    let monde = monde().await;
    assert_eq!(jobs::connaitre_les_lieux(&monde.state).await.unwrap(), 0);
    let texte = monde.metrics.text().unwrap();
    let ventes: Vec<_> = texte.lines().filter(|ligne| ligne.starts_with("comptoir_ventes_total{")).collect();
    let attendues = [("caisse", 3), ("caisse", 4), ("web", 2), ("web", 3), ("web", 4)];
    assert_eq!(ventes, attendues.map(|(canal, lieu)| par_lieu("ventes_total", canal, lieu, 0)));
}

#[actix_web::test]
async fn the_reader_of_reports_has_its_series_from_its_first_round() {
    let monde = monde().await;
    jobs::projeter(&monde.state).await.unwrap();
    let texte = monde.metrics.text().unwrap();
    for serie in [
        "comptoir_evenements_incompris_total{lecteur=\"magasin.rapports\",source=\"magasin\"} 0",
        "comptoir_evenements_delai_seconds_count{lecteur=\"magasin.rapports\"} 0",
    ] {
        assert!(texte.lines().any(|ligne| ligne == serie), "{serie}: {texte}");
    }
}

#[actix_web::test]
async fn open_alerts_and_counts_to_do_are_shown_by_place() {
    let monde = monde().await;
    jobs::montrer_le_stock(&monde.state).await.unwrap();
    assert_eq!(comptes(&monde.metrics), [""; 0]);
    assert!(monde.metrics.text().unwrap().contains("comptoir_alertes_ouvertes{lieu=\"3\"} 0"));
    monde
        .base
        .proprietaire(
            "update magasin.stock set seuil_min = 11 where lieu_id = 3 and produit_id < 3;
             insert into magasin.comptage (comptage_id, lieu_id, produit_id, origine, etat)
             values (gen_random_uuid(), 4, 1, 'ecart_caisse', 'a_faire')",
        )
        .await;
    jobs::montrer_le_stock(&monde.state).await.unwrap();
    let attendus = [serie("alertes_ouvertes", "lieu", "3", 2), serie("comptages_a_faire", "lieu", "4", 1)];
    assert_eq!(comptes(&monde.metrics), attendus);
    monde.base.proprietaire("update magasin.stock set seuil_min = 0").await;
    jobs::montrer_le_stock(&monde.state).await.unwrap();
    assert_eq!(comptes(&monde.metrics), attendus[1..]);
}
