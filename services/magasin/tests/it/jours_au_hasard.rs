//! Days of whatever a store does: the accounts balance, and their taxes are those of the Z's and of the web orders.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use comptoir_clients::magasin::NouvelleCommande;
use comptoir_test::{App, TestClient, TestDatabase};
use comptoir_types::{CommandeId, CompteId, LieuId, Role};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::helpers::{
    agir, cloturer, commande, commander, compte, compte_du_journal, creee, direct, fermer, jour, journal,
    ordre, ouvrir, passer, passer_un_jour, projeter, reprendre, siege, solde, tables, valeur, verifier,
};

const JOURS: usize = 3;
const GESTES: usize = 50;

/// `SplitMix64`: the same days for the same seed.
struct Hasard(u64);

impl Hasard {
    fn sous(&mut self, borne: u64) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut bits = self.0;
        bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((bits ^ (bits >> 31)) % borne).unwrap()
    }

    fn parmi<'a, T>(&mut self, choix: &'a [T]) -> Option<&'a T> {
        (!choix.is_empty()).then(|| &choix[self.sous(choix.len() as u64)])
    }
}

/// The products of the tables, with their prices.
const PRODUITS: [(i32, i64); 7] = [(11, 999), (12, 10), (13, 33), (14, 507), (15, 2061), (16, 2999), (17, 1)];

/// An order that was paid: its id, client, version and taxes.
type Payee = (CommandeId, CompteId, i32, i64, i64);

struct Magasin<'a> {
    app: &'a App,
    base: &'a TestDatabase,
    /// Where, and at which till.
    lieu: i32,
    caisse: i32,
    caissier: TestClient<'a>,
    hasard: Hasard,
    session: String,
    ventes: Vec<String>,
    cartes: Vec<String>,
    /// Cards that were sold or replaced, each with the document that proves it.
    preuves: Vec<(String, String)>,
    payees: Vec<Payee>,
    /// The federal and Québec taxes of web orders, paid less cancelled, on this day.
    taxes_web: (i64, i64),
    faits: BTreeSet<&'static str>,
}

impl Magasin<'_> {
    /// Whether it was done; a refusal is one of the shop's, never a fault.
    fn fait(&mut self, geste: &'static str, statut: u16) -> bool {
        assert!(matches!(statut, 200 | 201 | 402 | 409), "{geste}: {statut}");
        if statut < 300 {
            self.faits.insert(geste);
        }
        statut < 300
    }

    fn lignes(&mut self) -> Value {
        let nombre = 1 + self.hasard.sous(3);
        let lignes = (0..nombre).map(|_| {
            let (produit, prix) = PRODUITS[self.hasard.sous(7)];
            json!({"produit_id": produit, "quantite": 1 + self.hasard.sous(4), "prix_vu_cents": prix})
        });
        Value::Array(lignes.collect())
    }

    /// Tenders that pay this much, in cash, by the terminal, or partly by a gift card.
    async fn paiements(&mut self, total: i64) -> Value {
        let numero = self.cartes.last().cloned();
        let carte = match numero.filter(|_| self.hasard.sous(3) == 0) {
            Some(numero) => {
                self.base.proprietaire("delete from magasin.carte_essai").await;
                let reste =
                    solde(&self.caissier, &numero).await.expect_status(200)["solde_cents"].as_i64().unwrap();
                (reste > 0)
                    .then(|| json!({"moyen": "carte", "montant_cents": reste.min(total), "numero": numero}))
            }
            None => None,
        };
        let reste = total - carte.as_ref().map_or(0, |carte| carte["montant_cents"].as_i64().unwrap());
        let mut paiements: Vec<_> = carte.into_iter().collect();
        if reste > 0 && self.hasard.sous(2) == 0 {
            paiements.push(json!({"moyen": "especes", "montant_cents": (reste + 2) / 5 * 5}));
        } else if reste > 0 {
            paiements.push(json!({"moyen": "debit", "montant_cents": reste, "reference": "T"}));
        }
        Value::Array(paiements)
    }

    /// What these lines cost, as a refusal of no tender at all says.
    async fn total(&self, corps: &Value) -> i64 {
        let refus = agir(&self.caissier, "/api/ventes", corps.clone()).await;
        refus.expect_problem(409, "paiements-incoherents")["total_cents"].as_i64().unwrap()
    }

    async fn vendre(&mut self) {
        let mut corps = json!({"magasin_id": self.lieu, "session_id": self.session, "lignes": self.lignes(), "paiements": []});
        let total = self.total(&corps).await;
        corps["paiements"] = self.paiements(total).await;
        let reponse = agir(&self.caissier, "/api/ventes", corps).await;
        if self.fait("vente", reponse.statut) {
            self.ventes.push(reponse.corps["vente_id"].as_str().unwrap().to_owned());
        }
    }

    /// Half the time for money, else as store credit; sometimes against something else.
    async fn rendre(&mut self) {
        let Some(vente) = self.hasard.parmi(&self.ventes).cloned() else { return };
        let chemin = format!("/api/ventes/{vente}/retours");
        let mut corps = json!({
            "magasin_id": self.lieu, "session_id": self.session, "motif": "insatisfait",
            "lignes": [{"rang": 1, "quantite": 1, "remise_en_stock": self.hasard.sous(2) == 0}],
            "remboursements": [],
        });
        let refus = agir(&self.caissier, &chemin, corps.clone()).await;
        let Some(total) = refus.corps["total_cents"].as_i64() else { return };
        let web = self.payees.iter().any(|(id, ..)| id.to_string() == vente);
        let avoir = json!({"moyen": "avoir", "montant_cents": total});
        let especes = json!({"moyen": "especes", "montant_cents": (total + 2) / 5 * 5});
        let geste = match self.hasard.sous(4) {
            0 if !web => {
                corps["genre"] = json!("echange");
                corps["remboursements"] = json!([{"moyen": "echange", "montant_cents": total}]);
                corps["nouvelle_vente"] = json!({
                    "vente_id": Uuid::now_v7(), "lignes": [{"produit_id": 16, "quantite": 2, "prix_vu_cents": 2999}],
                    "paiements": [{"moyen": "debit", "montant_cents": 6897 - total, "reference": "T"}],
                });
                "echange"
            }
            1 if !web => {
                corps["remboursements"] = json!([especes]);
                "retour"
            }
            2 if web => {
                corps["remboursements"] = json!([{"moyen": "en_ligne", "montant_cents": total}]);
                "retour en ligne"
            }
            _ => {
                corps["remboursements"] = json!([avoir]);
                "avoir"
            }
        };
        let reponse = agir(&self.caissier, &chemin, corps).await;
        if self.fait(geste, reponse.statut) {
            self.cartes.extend(reponse.corps["numero_avoir"].as_str().map(str::to_owned));
        }
    }

    /// Void, by the tenders of the sale.
    async fn annuler(&mut self) {
        let Some(vente) = self.ventes.last().cloned() else { return };
        let lue = self.caissier.get(&format!("/api/ventes/{vente}")).await.expect_status(200);
        let rendus = lue["paiements"].as_array().unwrap().iter().map(|paiement| {
            let mut rendu = json!({"moyen": paiement["moyen"], "montant_cents": paiement["montant_cents"]});
            match paiement["moyen"].as_str().unwrap() {
                "carte" => rendu["moyen"] = json!("avoir"),
                "debit" => rendu["reference"] = json!("T"),
                _ => {}
            }
            rendu
        });
        let corps = json!({
            "session_id": self.session, "motif": "erreur_de_caisse", "remboursements": rendus.collect::<Vec<_>>(),
        });
        let reponse = agir(&self.caissier, &format!("/api/ventes/{vente}/annulation"), corps).await;
        self.fait("annulation", reponse.statut);
        self.ventes.pop();
    }

    async fn commander(&mut self) {
        let (id, client) = (commande(), compte());
        let (produit, prix) = PRODUITS[self.hasard.sous(6)];
        let quantite = 1 + i64::try_from(self.hasard.sous(5)).unwrap();
        let commande = NouvelleCommande {
            lieu_id: LieuId::new(self.lieu),
            ..ordre(client, &[(produit, quantite, prix)])
        };
        creee(commander(&direct(self.base), id, &commande).await);
        let chemin = format!("/api/commandes/{id}/paiements");
        let carte = self.cartes.last().cloned().filter(|_| self.hasard.sous(2) == 0);
        let jeton = if self.hasard.sous(5) == 0 { "tok_refuse" } else { "tok_ok" };
        let mut corps = json!({ "jeton": jeton });
        if let Some(numero) = carte {
            corps["carte"] = json!({"numero": numero, "montant_cents": 1 + self.hasard.sous(20)});
        }
        let reponse = agir(&self.app.client(client), &chemin, corps).await;
        if self.fait("commande payée", reponse.statut) {
            let (tps, tvq) =
                (reponse.corps["tps_cents"].as_i64().unwrap(), reponse.corps["tvq_cents"].as_i64().unwrap());
            self.taxes_web = (self.taxes_web.0 + tps, self.taxes_web.1 + tvq);
            self.payees.push((id, client, 2, tps, tvq));
        }
    }

    /// Cancelled, or handed over.
    async fn conclure(&mut self) {
        let rang = self.payees.iter().position(|(id, ..)| !self.ventes.contains(&id.to_string()));
        let Some((id, client, version, tps, tvq)) = rang.map(|rang| self.payees[rang]) else { return };
        if self.hasard.sous(2) == 0 {
            let chemin = format!("/api/commandes/{id}/annulation");
            let reponse = agir(&self.app.client(client), &chemin, json!({})).await;
            if self.fait("commande annulée", reponse.statut) {
                self.taxes_web = (self.taxes_web.0 - tps, self.taxes_web.1 - tvq);
            }
            self.payees.retain(|(payee, ..)| *payee != id);
            return;
        }
        let employe = (Role::Employe, self.lieu);
        passer(self.app, employe, id, version, "preparation", json!({})).await.expect_status(200);
        let prete = passer(self.app, employe, id, version + 1, "mise-a-disposition", json!({}))
            .await
            .expect_status(200);
        let numero = json!({ "numero": prete["numero"] });
        passer(self.app, employe, id, version + 2, "remise", numero).await.expect_status(200);
        self.ventes.insert(0, id.to_string());
        self.faits.insert("commande remise");
    }

    async fn carte(&mut self) {
        let cents = 500 + i64::try_from(self.hasard.sous(3000)).unwrap();
        let corps = json!({
            "montant_cents": cents, "paiements": [{"moyen": "especes", "montant_cents": (cents + 2) / 5 * 5}],
        });
        let reponse = agir(&self.caissier, &format!("/api/sessions/{}/cartes", self.session), corps).await;
        if self.fait("carte vendue", reponse.statut) {
            let texte = |champ: &str| reponse.corps[champ].as_str().unwrap().to_owned();
            self.cartes.push(texte("numero"));
            self.preuves.push((texte("numero"), texte("document")));
        }
    }

    async fn remplacer(&mut self) {
        if self.preuves.is_empty() {
            return;
        }
        let rang = self.hasard.sous(self.preuves.len() as u64);
        let (perdue, document) = self.preuves.swap_remove(rang);
        self.base.proprietaire("delete from magasin.carte_essai").await;
        let corps = json!({"magasin_id": self.lieu, "document": document, "derniers": perdue[12..]});
        let reponse = agir(&self.caissier, "/api/cartes/remplacement", corps).await;
        assert!(self.fait("carte remplacée", reponse.statut));
        let texte = |champ: &str| reponse.corps[champ].as_str().unwrap().to_owned();
        self.cartes.retain(|numero| *numero != perdue);
        self.cartes.push(texte("numero"));
        self.preuves.push((texte("numero"), texte("document")));
    }

    async fn solder(&mut self) {
        let Some(numero) = self.hasard.parmi(&self.cartes).cloned() else { return };
        let corps = json!({"session_id": self.session, "numero": numero});
        let reponse = agir(&self.caissier, "/api/cartes/remboursement", corps).await;
        self.fait("carte remboursée", reponse.statut);
    }

    async fn tiroir(&mut self) {
        let genre = ["apport", "retrait"][self.hasard.sous(2)];
        let motif = ["monnaie", "depot", "depense", "correction"][self.hasard.sous(4)];
        let cents = 5 * (1 + self.hasard.sous(1000));
        let corps = json!({"genre": genre, "montant_cents": cents, "motif": motif});
        let reponse =
            agir(&self.caissier, &format!("/api/sessions/{}/mouvements", self.session), corps).await;
        self.fait("tiroir", reponse.statut);
        let corps = json!({"contenants": [{"consigne_cents": 10, "nombre": 1 + self.hasard.sous(20)}]});
        let reponse = agir(&self.caissier, &format!("/api/sessions/{}/consignes", self.session), corps).await;
        self.fait("consigne", reponse.statut);
    }

    async fn geste(&mut self) {
        match self.hasard.sous(13) {
            0..=3 => self.vendre().await,
            4 | 5 => self.rendre().await,
            6 => self.annuler().await,
            7 => self.commander().await,
            8 => self.conclure().await,
            9 => self.carte().await,
            10 => self.solder().await,
            11 => self.remplacer().await,
            _ => self.tiroir().await,
        }
    }

    /// A day: what happens, the count of the drawer, then a sale that arrives too late.
    async fn journee(&mut self) {
        self.session = ouvrir(&self.caissier, self.caisse).await;
        self.taxes_web = (0, 0);
        for _ in 0..GESTES {
            self.geste().await;
        }
        let ecart = 5 * (i64::try_from(self.hasard.sous(9)).unwrap() - 4);
        let tardive = chrono::Utc::now();
        fermer(self.base, &self.caissier, &self.session, ecart).await;
        let z = self.caissier.get(&format!("/api/sessions/{}/z", self.session)).await.expect_status(200);
        let aujourdhui = journal(self.app, jour(self.base, 0).await).await;
        assert_eq!(aujourdhui["debit_cents"], aujourdhui["credit_cents"]);
        let du_jour = |lu: &Value, compte: &str| compte_du_journal(lu, compte);
        let sans_supplements = json!({"ecritures": aujourdhui["ecritures"].as_array().unwrap().iter()
            .filter(|ligne| ligne["nature"] != "supplement" && ligne["magasin_id"] == self.lieu)
            .collect::<Vec<_>>()});
        for (compte, z, web) in [
            ("tps", &z["tps_nette_cents"], self.taxes_web.0),
            ("tvq", &z["tvq_nette_cents"], self.taxes_web.1),
        ] {
            assert_eq!(-du_jour(&sans_supplements, compte), z.as_i64().unwrap() + web, "{compte}");
        }
        // What the drawer holds is what was put into it.
        let compte = z["compte_cents"].as_i64().unwrap() - z["fond_cents"].as_i64().unwrap();
        assert_eq!(du_jour(&sans_supplements, "especes"), compte);
        let corps = json!({
            "magasin_id": self.lieu, "session_id": self.session, "hors_ligne": true, "faite_le": tardive,
            "lignes": [{"produit_id": 11, "quantite": 1, "prix_vu_cents": 999}],
            "paiements": [{"moyen": "especes", "montant_cents": 1150}],
        });
        agir(&self.caissier, "/api/ventes", corps).await.expect_status(201);
    }
}

impl<'a> Magasin<'a> {
    /// The store of this number, which works at this till.
    fn nouveau(app: &'a App, base: &'a TestDatabase, (lieu, caisse): (i32, i32), graine: u64) -> Self {
        Magasin {
            app,
            base,
            lieu,
            caisse,
            caissier: app.travailleur(Role::Gestionnaire, &[lieu]),
            hasard: Hasard(graine),
            session: String::new(),
            ventes: Vec::new(),
            cartes: Vec::new(),
            preuves: Vec::new(),
            payees: Vec::new(),
            taxes_web: (0, 0),
            faits: BTreeSet::new(),
        }
    }
}

/// The products of the tables, some of which are sold in containers that every store takes back.
async fn preparer(base: &TestDatabase) {
    tables(base).await;
    reprendre(base).await;
    base.proprietaire("update magasin.produit set consigne_cents = 10 where produit_id = 12").await;
}

async fn essayer(graine: u64) {
    let (app, base) = crate::app().await;
    preparer(&base).await;
    let mut magasin = Magasin::nouveau(&app, &base, (3, 1), graine);
    let mut passif = 0;
    for _ in 0..JOURS {
        magasin.journee().await;
        verifier(&base).await;
        passer_un_jour(&base).await;
        let hier = jour(&base, 1).await;
        let close = cloturer(&siege(&app), hier).await.expect_status(201);
        assert_eq!(close["debit_cents"], close["credit_cents"]);
        passif -= compte_du_journal(&journal(&app, hier).await, "cartes");
        verifier(&base).await;
    }
    assert_eq!(valeur(&base, "select sum(solde_cents) from magasin.carte").await, passif.to_string());
    assert!(magasin.faits.len() >= 10, "{:?}", magasin.faits);
}

/// The federal and Québec taxes due of a store for a day, as `(report, journal, documents)` say.
async fn taxes(app: &App, base: &TestDatabase, jour: NaiveDate, lieu: i32) -> [(i64, i64); 3] {
    let rapport = siege(app)
        .get(&format!("/api/rapports/taxes?du={jour}&au={jour}&magasin_id={lieu}"))
        .await
        .expect_status(200);
    let journal =
        siege(app).get(&format!("/api/journal?jour={jour}&magasin_id={lieu}")).await.expect_status(200);
    let mut documents = [0, 0];
    for (taxe, somme) in ["tps_cents", "tvq_cents"].iter().zip(&mut documents) {
        let sql = format!(
            "select (select coalesce(sum({taxe}), 0) from magasin.vente
                      where canal = 'caisse' and magasin_id = {lieu} and jour = '{jour}')
                  - (select coalesce(sum({taxe}), 0) from magasin.retour
                      where magasin_id = {lieu} and jour = '{jour}')
                  + (select coalesce(sum({taxe}), 0) from magasin.commande
                       join magasin.paiement using (commande_id)
                      where lieu_id = {lieu} and paiement.etat = 'accepte' and magasin.jour(regle_le) = '{jour}')
                  - (select coalesce(sum({taxe}), 0) from magasin.commande
                       join magasin.paiement using (commande_id)
                       join magasin.commande_etape using (commande_id)
                      where lieu_id = {lieu} and paiement.etat = 'accepte' and etape = 'annulation'
                        and magasin.jour(commande_etape.le) = '{jour}')"
        );
        *somme = base.compte(&sql).await;
    }
    let due = |champ: &str| rapport["total"][champ].as_i64().unwrap();
    [
        (due("tps_cents"), due("tvq_cents")),
        (-compte_du_journal(&journal, "tps"), -compte_du_journal(&journal, "tvq")),
        (documents[0], documents[1]),
    ]
}

#[actix_web::test]
async fn the_taxes_of_random_days_are_those_of_the_journal_and_of_the_documents() {
    let (app, base) = crate::app().await;
    preparer(&base).await;
    let mut magasins =
        [Magasin::nouveau(&app, &base, (3, 1), 7), Magasin::nouveau(&app, &base, (4, 3), 1867)];
    let mut faits = BTreeSet::new();
    for jour_au_hasard in 0..JOURS {
        for magasin in &mut magasins {
            magasin.journee().await;
            faits.append(&mut magasin.faits);
        }
        // As they come in: later days are made again from the documents, whose days were moved.
        if jour_au_hasard == 0 {
            projeter(&base).await;
            for lieu in [3, 4] {
                let [rapport, journal, documents] = taxes(&app, &base, jour(&base, 0).await, lieu).await;
                assert_eq!((rapport, journal), (documents, documents), "store {lieu}");
            }
        }
        passer_un_jour(&base).await;
        cloturer(&siege(&app), jour(&base, 1).await).await.expect_status(201);
    }
    siege(&app).post("/api/reconstruction/rapports", json!({})).await.expect_status(202);
    projeter(&base).await;
    verifier(&base).await;
    let mut vues = BTreeSet::new();
    for il_y_a in 1..=i32::try_from(JOURS).unwrap() {
        for lieu in [3, 4] {
            let jour = jour(&base, il_y_a).await;
            let [rapport, journal, documents] = taxes(&app, &base, jour, lieu).await;
            assert_eq!((rapport, journal), (documents, documents), "{jour}, store {lieu}");
            vues.insert(documents);
        }
    }
    assert_eq!(vues.len(), 2 * JOURS, "days without taxes, or one told twice: {vues:?}");
    let attendus = [
        "vente",
        "retour",
        "annulation",
        "commande payée",
        "commande annulée",
        "commande remise",
        "carte vendue",
        "carte remplacée",
    ];
    assert!(attendus.iter().all(|fait| faits.contains(fait)), "{faits:?}");
}

#[actix_web::test]
async fn the_accounts_of_random_days_balance_and_agree_with_the_z_s() {
    for graine in [1, 42, 2026] {
        essayer(graine).await;
    }
}
