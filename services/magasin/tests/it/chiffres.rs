//! The figures of reports are those of the documents, however and whenever their events became figures.

use chrono::{TimeDelta, Utc};
use comptoir_telemetry::Metrics;
use comptoir_test::{App, TestClient, TestDatabase, comptes};
use comptoir_types::{CommandeId, CompteId, Role};
use futures_util::future::{join, join_all};
use magasin::rapports::store::projection;
use magasin::{Mesures, Reglages, State, jobs};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::helpers::{
    agir, avancer, caissier, etape, journee, logistique, ouvrir, payee, projeter, rendre, retour, siege,
    state, tables, transferer, valeur, vendre, vendue, vente, verifier,
};

const RECONSTRUCTION: &str = "/api/reconstruction/rapports";

/// Numbers that look like chance, the same each time.
struct Hasard(u64);

impl Hasard {
    fn sous(&mut self, n: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % n
    }
}

/// All figures, as text.
async fn chiffres(base: &TestDatabase) -> Vec<String> {
    let mut tables = Vec::new();
    for table in ["vente_jour", "produit_jour", "produit_mois", "taxe_jour"] {
        let tout =
            format!("select string_agg(fait::text, e'\\n' order by fait::text) from magasin.{table} as fait");
        tables.push(valeur(base, &tout).await);
    }
    tables
}

/// The figures added up from the documents without a word of what makes them; how many are others.
const DIFFERENCES: [&str; 4] = [
    "select count(*) from (
       select jour, magasin_id, canal, extract(hour from le at time zone 'America/Toronto')::int as heure,
              sum(nombre) as nombre, sum(total) as total, sum(arrondi) as arrondi, sum(tps) as tps, sum(cout) as cout
         from (select jour, magasin_id, canal, faite_le as le, 1 as nombre, total_cents as total, arrondi_cents as arrondi,
                      tps_cents as tps,
                      (select sum(round(quantite::numeric * cout_cents / diviseur)) from magasin.vente_ligne
                        where vente_ligne.vente_id = vente.vente_id) as cout
                 from magasin.vente
               union all
               select jour, magasin_id, canal, le, 100000, -total_cents, -arrondi_cents, -tps_cents,
                      -(select sum(round(retour_ligne.quantite::numeric * cout_cents / diviseur))
                          from magasin.retour_ligne join magasin.vente_ligne using (vente_id, rang)
                         where retour_ligne.retour_id = retour.retour_id)
                 from magasin.retour) as document
        group by 1, 2, 3, 4) as attendu
     full join (
       select jour, magasin_id, canal, heure::int as heure,
              sum(case genre when 'vente' then nombre else nombre * 100000 end) as nombre,
              sum(case genre when 'vente' then total_cents else -total_cents end) as total,
              sum(case genre when 'vente' then arrondi_cents else -arrondi_cents end) as arrondi,
              sum(case genre when 'vente' then tps_cents else -tps_cents end) as tps,
              sum(case genre when 'vente' then cout_cents else -cout_cents end) as cout
         from magasin.vente_jour group by 1, 2, 3, 4) as fait using (jour, magasin_id, canal, heure)
     where (attendu.nombre, attendu.total, attendu.arrondi, attendu.tps, attendu.cout)
           is distinct from (fait.nombre, fait.total, fait.arrondi, fait.tps, fait.cout)",
    "select count(*) from (
       select jour, magasin_id, canal, produit_id, sum(net) as net, sum(units) as units
         from (select jour, magasin_id, canal, produit_id, montant_cents as net, quantite as units
                 from magasin.vente join magasin.vente_ligne using (vente_id)
               union all
               select retour.jour, retour.magasin_id, retour.canal, produit_id, -retour_ligne.montant_cents,
                      -retour_ligne.quantite
                 from magasin.retour join magasin.retour_ligne using (retour_id)
                 join magasin.vente_ligne on vente_ligne.vente_id = retour.vente_id and vente_ligne.rang = retour_ligne.rang
              ) as ligne group by 1, 2, 3, 4) as attendu
     full join (select jour, magasin_id, canal, produit_id, montant_cents - rembourse_cents as net,
                       vendue - retournee as units
                  from magasin.produit_jour) as fait using (jour, magasin_id, canal, produit_id)
     where (attendu.net, attendu.units) is distinct from (fait.net, fait.units)",
    "select count(*) from (
       select produit_id, extract(month from jour)::int as mois, canal, sum(montant_cents) as montant, sum(cout_cents) as cout
         from magasin.produit_jour group by 1, 2, 3) as attendu
     full join (select produit_id, extract(month from mois)::int as mois, canal, montant_cents as montant, cout_cents as cout
                  from magasin.produit_mois where magasin_id = 0) as fait using (produit_id, mois, canal)
     where (attendu.montant, attendu.cout) is distinct from (fait.montant, fait.cout)",
    "select count(*) from (
       select (select sum(tps_cents) from magasin.vente where canal = 'caisse')
            + (select coalesce(sum(tps_cents), 0) from magasin.commande
                where etat in ('payee', 'en_preparation', 'prete', 'remise', 'expediee', 'livree'))
            - (select coalesce(sum(tps_cents), 0) from magasin.retour) as tps,
              (select sum(montant_cents) from magasin.vente_ligne join magasin.vente using (vente_id)
                where canal = 'caisse' and taxe = 'detaxee')
            + (select coalesce(sum(montant_cents), 0) from magasin.commande join magasin.commande_ligne using (commande_id)
                where etat in ('payee', 'en_preparation', 'prete', 'remise', 'expediee', 'livree') and taxe = 'detaxee')
            - (select coalesce(sum(retour_ligne.montant_cents), 0) from magasin.retour_ligne
                 join magasin.vente_ligne using (vente_id, rang) where taxe = 'detaxee') as detaxee) as attendu,
       (select sum(case genre when 'vente' then tps_cents else -tps_cents end) as tps,
               sum(case genre when 'vente' then detaxee_cents else -detaxee_cents end) as detaxee
          from magasin.taxe_jour) as fait
     where (attendu.tps, attendu.detaxee) is distinct from (fait.tps, fait.detaxee)",
];

#[actix_web::test]
async fn after_any_hour_the_figures_are_those_of_the_documents() {
    for graine in [1, 2, 3] {
        let base = crate::base().await;
        let [app, autre] = [(); 2].map(|()| crate::demarrer(&base, Reglages::default()));
        heure(&app, &autre, &base, graine).await;
        projeter(&base).await;
        verifier(&base).await;
        for difference in DIFFERENCES {
            base.expect_no_rows(difference).await;
        }
        let avant = chiffres(&base).await;
        siege(&app).post(RECONSTRUCTION, json!({})).await.expect_status(202);
        projeter(&base).await;
        assert_eq!(chiffres(&base).await, avant, "made again they are the same");
    }
}

/// Sales, returns, exchanges, voids, orders, transfers and late supplements in some order, of which figures are made at any
/// time.
async fn heure(app: &App, autre: &App, base: &TestDatabase, graine: u64) {
    tables(base).await;
    let mut hasard = Hasard(graine);
    let gerant = app.travailleur(Role::Gestionnaire, &[3]);
    let session = ouvrir(&gerant, 1).await;
    let finie = ouvrir(&gerant, 2).await;
    base.proprietaire("update magasin.session_caisse set ouverte_le = now() - interval '50 hours'").await;
    agir(&gerant, &format!("/api/sessions/{finie}/fin"), json!({})).await.expect_status(200);
    let mut vendues: Vec<String> = Vec::new();
    for tour in 0..40 {
        match hasard.sous(10) {
            0..=3 => {
                let (produit, prix) = [(11, 999), (13, 33), (14, 507), (17, 1)][hasard.sous(4) as usize];
                let quantite = 5 + hasard.sous(5) as i64;
                let lignes = json!([
                    {"produit_id": produit, "quantite": quantite, "prix_vu_cents": prix},
                    {"produit_id": 15, "quantite": 1, "prix_vu_cents": 2061},
                ]);
                let mut corps = vente(&session, lignes, 0);
                let paye =
                    |montant: i64| json!([{"moyen": "debit", "montant_cents": montant, "reference": "T1"}]);
                corps["paiements"] = paye(1);
                let du = vendre(&gerant, corps.clone()).await.expect_problem(409, "paiements-incoherents");
                corps["paiements"] = paye(du["total_cents"].as_i64().unwrap());
                let faite = vendre(&gerant, corps).await.expect_status(201);
                vendues.push(faite["vente_id"].as_str().unwrap().to_owned());
            }
            4 => reprendre(&gerant, &session, &vendues, &mut hasard, "retour").await,
            5 => reprendre(&gerant, &session, &vendues, &mut hasard, "annulation").await,
            6 => {
                let (commande, client) = payee_ou_pas(app, base, hasard.sous(3) > 0).await;
                match hasard.sous(3) {
                    0 => annuler(app, commande, client).await,
                    1 => remettre(&gerant, base, commande).await,
                    _ => {}
                }
            }
            7 => {
                let mut corps =
                    vente(&finie, json!([{"produit_id": 17, "quantite": 5, "prix_vu_cents": 1}]), 5);
                corps["hors_ligne"] = json!(true);
                corps["faite_le"] = json!(Utc::now() - TimeDelta::hours(1 + hasard.sous(48) as i64));
                // The till was closed when it says to have sold: refused, and no document.
                vendre(&gerant, corps).await;
            }
            8 => {
                let transfert = transferer(&logistique(app), (2, 3), &[(2, 1)]).await;
                if transfert.statut == 201 {
                    etape(&logistique(app), &transfert.corps, "expedition", json!({})).await;
                }
            }
            _ => {
                let copies = [state(base), state(base)];
                let faits = join_all(copies.iter().map(jobs::projeter)).await;
                assert!(faits.iter().all(Result::is_ok), "{faits:?}");
            }
        }
        if tour % 8 == 0 {
            verifier(base).await;
        }
    }
    let rapport = siege(autre).get("/api/rapports/ventes").await;
    rapport.expect_status(200);
}

async fn reprendre(
    gerant: &TestClient<'_>,
    session: &str,
    vendues: &[String],
    hasard: &mut Hasard,
    genre: &str,
) {
    let Some(id) = vendues.get(hasard.sous(vendues.len().max(1) as u64) as usize) else { return };
    let lue = gerant.get(&format!("/api/ventes/{id}")).await.expect_status(200);
    let rendu = |montant: i64| json!([{"moyen": "debit", "montant_cents": montant, "reference": "T1"}]);
    let (chemin, mut corps) = if genre == "annulation" {
        (format!("/api/ventes/{id}/annulation"), json!({"session_id": session, "motif": "erreur_de_caisse"}))
    } else {
        (format!("/api/ventes/{id}/retours"), retour(session, &[(1, 1)], 0))
    };
    corps["remboursements"] = rendu(1);
    let refus = agir(gerant, &chemin, corps.clone()).await;
    if let Some(du) = refus.corps["total_cents"].as_i64() {
        corps["remboursements"] = rendu(du);
        agir(gerant, &chemin, corps).await.expect_status(201);
    } else {
        assert!([409, 403].contains(&refus.statut), "{lue} {refus:?}");
    }
}

async fn payee_ou_pas(app: &App, base: &TestDatabase, paye: bool) -> (CommandeId, CompteId) {
    base.proprietaire("update magasin.stock set physique = physique + 5 where lieu_id = 3 and produit_id = 1;
        insert into magasin.mouvement (lieu_id, produit_id, type, physique_delta, reserve_delta, physique_apres, reserve_apres, reference_id)
        select lieu_id, produit_id, 'reception', 5, 0, physique, reserve, gen_random_uuid() from magasin.stock
         where lieu_id = 3 and produit_id = 1").await;
    if paye { payee(app, base).await } else { crate::helpers::reservee(base).await }
}

async fn annuler(app: &App, commande: CommandeId, client: CompteId) {
    let appelant = app.client(client).cle(Uuid::now_v7());
    appelant.post(&format!("/api/commandes/{commande}/annulation"), json!({})).await.expect_status(200);
}

async fn remettre(gerant: &TestClient<'_>, base: &TestDatabase, commande: CommandeId) {
    let sql = format!("select numero from magasin.commande where commande_id = '{commande}'");
    let numero: i64 = valeur(base, &sql).await.parse().unwrap();
    for (version, passage) in [(2, "preparation"), (3, "mise-a-disposition"), (4, "remise")] {
        let corps = if passage == "remise" { json!({ "numero": numero }) } else { json!({}) };
        avancer(gerant, commande, version, passage, corps).await;
    }
}

#[actix_web::test]
async fn two_replicas_count_each_sale_once_while_tills_sell() {
    let (app, base) = crate::app().await;
    tables(&base).await;
    let caissier = caissier(&app);
    let session = ouvrir(&caissier, 1).await;
    let ligne = json!([{"produit_id": 17, "quantite": 5, "prix_vu_cents": 1}]);
    let ventes = join_all((0..60).map(|_| vendue(&caissier, &session, ligne.clone(), 5)));
    let copies = [state(&base), state(&base)];
    let tours = join_all((0..40).map(|n| jobs::projeter(&copies[n % 2])));
    let (_, tours) = join(ventes, tours).await;
    assert!(tours.iter().all(Result::is_ok), "{tours:?}");
    projeter(&base).await;
    assert_eq!(valeur(&base, "select sum(nombre) from magasin.vente_jour").await, "60");
    verifier(&base).await;
}

#[actix_web::test]
async fn what_ends_before_its_commit_leaves_nothing_and_holds_nobody_up() {
    let (app, base) = crate::app().await;
    journee(&app, &base).await;
    base.proprietaire("select magasin.outbox_numeroter()").await;
    let tuee = base.client(magasin::SERVICE).await;
    tuee.batch("begin").await.unwrap();
    let pas = projection::projeter(&tuee, 5000).await.unwrap().unwrap();
    assert!(pas.nombre > 5 && pas.incompris.is_empty(), "{pas:?}");
    // While it is at work another has nothing to do, and does not wait.
    let autre = base.client(magasin::SERVICE).await;
    assert!(projection::projeter(&autre, 5000).await.unwrap().is_none());
    base.proprietaire(
        "select pg_terminate_backend(pid) from pg_stat_activity
          where datname = current_database() and state = 'idle in transaction'",
    )
    .await;
    assert!(tuee.batch("commit").await.is_err());
    base.expect_no_rows("select count(*) from magasin.vente_jour").await;
    // A step of two events, then the rest.
    assert_eq!(projection::projeter(&autre, 2).await.unwrap().unwrap().nombre, 2);
    verifier(&base).await;
    projeter(&base).await;
    verifier(&base).await;
    assert_eq!(valeur(&base, "select count(*) from magasin.vente_jour").await, "4");
}

#[actix_web::test]
async fn figures_are_made_again_while_tills_sell_and_reports_say_so() {
    let (app, base) = crate::app().await;
    tables(&base).await;
    journee(&app, &base).await;
    projeter(&base).await;
    let siege = siege(&app);
    let reconstruite = async || {
        let etat = siege.get("/api/rapports/ventes").await.expect_status(200);
        (etat["reconstruction"].as_bool().unwrap(), etat["total"]["nb_ventes"].as_i64().unwrap())
    };
    assert_eq!(reconstruite().await, (false, 3));
    for _ in 0..2 {
        siege.post(RECONSTRUCTION, json!({})).await.expect_status(202);
    }
    assert_eq!(reconstruite().await, (true, 3));
    let db = base.client(magasin::SERVICE).await;
    let [un, deux] = [(); 2].map(|()| base.client(magasin::SERVICE));
    let (un, deux) = join(un, deux).await;
    let (un, deux) = join(projection::vider(&un), projection::vider(&deux)).await;
    let debuts = [un.unwrap(), deux.unwrap()];
    assert_eq!(debuts.iter().flatten().count(), 1, "begun once: {debuts:?}");
    assert_eq!(reconstruite().await, (true, 0));
    verifier(&base).await;
    projection::projeter(&db, 6).await.unwrap();
    verifier(&base).await;
    let caissier = caissier(&app);
    let session = ouvrir(&caissier, 2).await;
    let ligne = json!([{"produit_id": 17, "quantite": 5, "prix_vu_cents": 1}]);
    join_all((0..10).map(|_| vendue(&caissier, &session, ligne.clone(), 5))).await;
    // Asked for again meanwhile, it goes on as it is.
    siege.post(RECONSTRUCTION, json!({})).await.expect_status(202);
    projeter(&base).await;
    assert_eq!(reconstruite().await, (false, 13));
    verifier(&base).await;
    let evenements = "select count(*) from magasin.outbox where type = 'audit.reconstruction'";
    assert_eq!(valeur(&base, evenements).await, "1");
}

#[actix_web::test]
async fn what_cannot_be_understood_is_passed_over_and_counted() {
    let base = crate::base().await;
    let metrics = Metrics::new().unwrap();
    let mesures = Mesures::new(&metrics).unwrap();
    let app = crate::comptant(&base, Reglages::default(), &mesures);
    let state = State::new(base.pool(magasin::SERVICE), Reglages::default(), mesures);
    base.proprietaire(
        "insert into magasin.outbox (type, agregat_id, charge)
         values ('vente.enregistree', 'rien', '{}'), ('retour.enregistre', gen_random_uuid()::text, '[]'),
                ('commande.etat', '3/17', 'null'), ('commande.etat', gen_random_uuid()::text, '{\"etat\": \"payee\"}'),
                ('autre', 'rien', '{}')",
    )
    .await;
    let caissier = caissier(&app);
    let session = ouvrir(&caissier, 1).await;
    vendue(&caissier, &session, json!([{"produit_id": 2, "quantite": 1, "prix_vu_cents": 470}]), 470).await;
    jobs::projeter(&state).await.unwrap();
    assert_eq!(valeur(&base, "select sum(nombre) from magasin.vente_jour").await, "1");
    let incompris = "comptoir_evenements_incompris_total{lecteur=\"magasin.rapports\",source=\"magasin\"} 3";
    let series = metrics.text().unwrap();
    assert!(series.contains(incompris), "{:?} {series}", comptes(&metrics));
    let derniere = valeur(&base, "select max(position) from magasin.outbox").await;
    let lus =
        format!("comptoir_evenements_lus{{lecteur=\"magasin.rapports\",source=\"magasin\"}} {derniere}");
    assert!(series.contains(&lus), "{series}");
}

#[actix_web::test]
async fn an_id_that_is_a_sale_and_a_return_counts_as_each() {
    let (app, base) = crate::app().await;
    let caissier = caissier(&app);
    let session = ouvrir(&caissier, 1).await;
    let ligne = json!([{"produit_id": 2, "quantite": 2, "prix_vu_cents": 470}]);
    let id: Uuid = vendue(&caissier, &session, ligne, 940).await.parse().unwrap();
    // Another worker chose the same id for the return.
    let autre = app.caissier(Role::Employe, &[3]);
    let rendue: Value = retour(&session, &[(1, 1)], 470);
    autre.cle(id).post(&format!("/api/ventes/{id}/retours"), rendue).await.expect_status(201);
    rendre(&caissier, &id.to_string(), retour(&session, &[(1, 1)], 470)).await.expect_status(201);
    projeter(&base).await;
    let sommes = "select string_agg(genre || ' ' || nombre || ' ' || total_cents, ', ' order by genre)
                    from (select genre, sum(nombre) as nombre, sum(total_cents) as total_cents
                            from magasin.vente_jour group by genre) as par_genre";
    assert_eq!(valeur(&base, sommes).await, "retour 2 940, vente 1 940");
    let exacts = magasin::invariants::INVARIANTS.iter().find(|invariant| invariant.numero == "I-26");
    base.expect_no_rows(exacts.unwrap().sql).await;
}
