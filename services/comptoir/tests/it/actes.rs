//! All that staff may do, done once each: who did it, and where, is in the audit.

mod bureau;

use std::cell::RefCell;
use std::time::Duration;

use actix_web::http::Method;
use actix_web::rt::time::sleep;
use comptoir_test::TestClient;
use comptoir_types::Role;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::helpers::{Forme, Systeme, operations};

/// What staff may do without a line of its own, and why.
const SANS_LIGNE: &[(&str, &str)] = &[
    ("PUT /api/auth/mot-de-passe", "their own; the first time tells of it as travailleur_active"),
    ("DELETE /api/auth/sessions/{id}", "their own"),
    ("POST /api/nip/echange", "a sign-in: a series counts it, a lockout has its line"),
    (
        "POST /api/inventaires/{id}/lectures",
        "each reading is kept with who read; its application has the line",
    ),
    ("POST /api/cartes/solde", "a question"),
];

/// What a worker of this number did, where.
struct Fait {
    operation: &'static str,
    acteur: Uuid,
    lieu: Option<i32>,
}

struct Marche<'a> {
    systeme: &'a Systeme,
    faits: RefCell<Vec<Fait>>,
}

impl Marche<'_> {
    /// Somebody new of this role in this place, about to do this, with a key of their own.
    fn par(&self, operation: &'static str, role: Role, lieu: impl Into<Option<i32>>) -> TestClient<'_> {
        self.de(Uuid::now_v7(), operation, role, lieu)
    }

    /// The worker of this id, about to do this.
    fn de(
        &self,
        acteur: Uuid,
        operation: &'static str,
        role: Role,
        lieu: impl Into<Option<i32>>,
    ) -> TestClient<'_> {
        let lieu = lieu.into();
        self.faits.borrow_mut().push(Fait { operation, acteur, lieu });
        let places: Vec<i32> = lieu.into_iter().collect();
        let chemin = operation.split(' ').nth(1).unwrap();
        self.systeme.travailleur(acteur, role, &places, chemin).cle(Uuid::now_v7())
    }

    /// Somebody who only prepares.
    fn siege(&self, chemin: &str) -> TestClient<'_> {
        self.systeme.travailleur(Uuid::now_v7(), Role::Responsable, &[], chemin).cle(Uuid::now_v7())
    }

    async fn caisse(&self) {
        let (session, vente) = (Uuid::now_v7(), Uuid::now_v7());
        let chemin = format!("/api/sessions/{session}");
        let ouvrir = self.par("POST /api/sessions", Role::Employe, 3).cle(session);
        ouvrir.post("/api/sessions", json!({"caisse_id": 1, "fond_cents": 20000})).await.expect_status(201);
        let vendre = |id| {
            json!({"magasin_id": 3, "session_id": session, "paiements": [{"moyen": "debit", "montant_cents": 1139, "reference": "T-1"}],
                   "lignes": [{"produit_id": id, "quantite": 1, "prix_vu_cents": 1000, "remise_cents": 10,
                               "remise_motif": "rabais"}]})
        };
        let caissier = self.par("POST /api/ventes", Role::Employe, 3).cle(vente);
        caissier.post("/api/ventes", vendre(1)).await.expect_status(201);
        let retour = json!({"magasin_id": 3, "session_id": session, "motif": "insatisfait",
            "lignes": [{"rang": 1, "quantite": 1}], "remboursements": [{"moyen": "debit", "montant_cents": 1139, "reference": "T-1"}]});
        let caissier = self.par("POST /api/ventes/{id}/retours", Role::Employe, 3);
        caissier.post(&format!("/api/ventes/{vente}/retours"), retour).await.expect_status(201);
        let vente = Uuid::now_v7();
        self.siege("/api/ventes").cle(vente).post("/api/ventes", vendre(2)).await.expect_status(201);
        let annulation = json!({"session_id": session, "motif": "erreur_de_caisse",
                                "remboursements": [{"moyen": "debit", "montant_cents": 1139, "reference": "T-1"}]});
        let gerant = self.par("POST /api/ventes/{id}/annulation", Role::Gestionnaire, 3);
        gerant.post(&format!("/api/ventes/{vente}/annulation"), annulation).await.expect_status(201);
        let retrait = json!({"genre": "retrait", "montant_cents": 500, "motif": "monnaie"});
        let gerant = self.par("POST /api/sessions/{id}/mouvements", Role::Gestionnaire, 3);
        gerant.post(&format!("{chemin}/mouvements"), retrait).await.expect_status(201);
        self.systeme
            .base
            .proprietaire("update magasin.lieu set reprend_consignes = true where lieu_id = 3")
            .await;
        let contenants = json!({"contenants": [{"consigne_cents": 10, "nombre": 2}]});
        let caissier = self.par("POST /api/sessions/{id}/consignes", Role::Employe, 3);
        caissier.post(&format!("{chemin}/consignes"), contenants).await.expect_status(201);
        self.cartes(session, vente).await;
        let caissier = self.par("POST /api/sessions/{id}/fin", Role::Employe, 3);
        caissier.post(&format!("{chemin}/fin"), json!({})).await.expect_status(200);
        let compte = json!({"denominations": {"2000": 9, "500": 2, "100": 4, "25": 3, "5": 1}});
        let caissier = self.par("POST /api/sessions/{id}/comptage", Role::Employe, 3);
        caissier.post(&format!("{chemin}/comptage"), compte).await.expect_status(200);
    }

    /// A paid order of one product.
    async fn payee(&self, mode: Value) -> String {
        let client = self.systeme.client_avec(5).await;
        let (checkout, id) = ("/api/panier/checkout", Uuid::now_v7());
        let acheteur = |chemin| self.systeme.client(client, chemin);
        acheteur(checkout).cle(id).post(checkout, mode).await.expect_status(201);
        let chemin = format!("/api/commandes/{id}");
        let paiement = format!("{chemin}/paiements");
        acheteur(&paiement)
            .cle(Uuid::now_v7())
            .post(&paiement, json!({"jeton": "tok_ok"}))
            .await
            .expect_status(201);
        chemin
    }

    async fn commandes(&self) {
        let cueillette = json!({"mode": "cueillette", "lieu_id": 3, "courriel": "chloe@client.example"});
        let livraison = json!({"mode": "livraison", "lieu_id": 2, "courriel": "chloe@client.example",
            "adresse": {"destinataire": "Chloé", "ligne1": "1 rue Rachel", "ville": "Montréal", "province": "QC",
                        "code_postal": "H2J 2K1"}});
        let pas = async |operation: &'static str, lieu: i32, chemin: &str, corps: Value| {
            let lue = self.siege(chemin).get(chemin).await;
            let version = lue.en_tete("etag").unwrap().to_owned();
            let pas = operation.rsplit('/').next().unwrap();
            let employe = self.par(operation, Role::Employe, lieu).avec("If-Match", version);
            employe.post(&format!("{chemin}/{pas}"), corps).await.expect_status(200);
        };
        let chemin = self.payee(cueillette.clone()).await;
        let numero = self.siege(&chemin).get(&chemin).await.corps["numero"].clone();
        pas("POST /api/commandes/{id}/preparation", 3, &chemin, json!({})).await;
        pas("POST /api/commandes/{id}/mise-a-disposition", 3, &chemin, json!({})).await;
        pas("POST /api/commandes/{id}/remise", 3, &chemin, json!({"numero": numero})).await;
        let chemin = self.payee(livraison).await;
        pas("POST /api/commandes/{id}/preparation", 2, &chemin, json!({})).await;
        pas("POST /api/commandes/{id}/expedition", 2, &chemin, json!({})).await;
        pas("POST /api/commandes/{id}/livraison", 2, &chemin, json!({})).await;
        let chemin = self.payee(cueillette).await;
        let gerant = self.par("POST /api/commandes/{id}/annulation", Role::Gestionnaire, 3);
        gerant.post(&format!("{chemin}/annulation"), json!({"motif": "rupture"})).await.expect_status(200);
    }

    async fn stock(&self) {
        let un = |produit: i32| json!([{"produit_id": produit, "quantite": 1}]);
        let seuils = json!({"seuil_min": 20, "seuil_max": 30});
        let gerant = self.par("PUT /api/magasins/{id}/stock/{sub}", Role::Gestionnaire, 3);
        gerant.put("/api/magasins/3/stock/7", seuils).await.expect_status(200);
        let alertes = self.siege("/api/alertes").get("/api/alertes?lieu_id=3").await.expect_status(200);
        let alerte = format!("/api/alertes/{}/prise-en-charge", alertes["elements"][0]["alerte_id"]);
        let gerant = self.par("POST /api/alertes/{id}/prise-en-charge", Role::Gestionnaire, 3);
        gerant.post(&alerte, json!({})).await.expect_status(200);
        for (genre, delta) in [("ajustement", -1), ("reception", 5)] {
            let mut corps =
                json!({"lieu_id": 3, "type": genre, "lignes": [{"produit_id": 8, "delta": delta}]});
            if genre == "ajustement" {
                corps["motif"] = json!("casse");
            }
            let gerant = self.par("POST /api/mouvements", Role::Gestionnaire, 3);
            gerant.post("/api/mouvements", corps).await.expect_status(201);
        }
        let compte = json!({"lieu_id": 3, "lignes": [{"produit_id": 9, "physique_vue": 10, "comptee": 9}]});
        let employe = self.par("POST /api/comptages", Role::Employe, 3);
        employe.post("/api/comptages", compte).await.expect_status(201);
        for fin in ["abandon", "application"] {
            let gerant = self.par("POST /api/inventaires", Role::Gestionnaire, 3);
            let ouvert = gerant.post("/api/inventaires", json!({"lieu_id": 3})).await.expect_status(201);
            let chemin = format!("/api/inventaires/{}", ouvert["inventaire_id"].as_str().unwrap());
            let lecture = json!({"appareil": "PDA-1", "produit_id": 10, "quantite": 10});
            let lectures = format!("{chemin}/lectures");
            self.siege(&lectures).post(&lectures, lecture).await.expect_status(201);
            let operation = match fin {
                "abandon" => "POST /api/inventaires/{id}/abandon",
                _ => "POST /api/inventaires/{id}/application",
            };
            let gerant = self.par(operation, Role::Gestionnaire, 3);
            gerant.post(&format!("{chemin}/{fin}"), json!({})).await.expect_status(200);
        }
        for (produit, pas, corps) in [
            (11, "approbation", json!({"quantite": 1})),
            (12, "refus", json!({"motif": "assez"})),
            (13, "annulation", json!({})),
        ] {
            let employe = self.par("POST /api/demandes", Role::Employe, 3);
            let demandes = json!({"lieu_id": 3, "lignes": un(produit)});
            let demandes = employe.post("/api/demandes", demandes).await.expect_status(201);
            let chemin = format!("/api/demandes/{}/{pas}", demandes[0]["demande_id"].as_str().unwrap());
            let (operation, role) = match pas {
                "approbation" => ("POST /api/demandes/{id}/approbation", Role::Responsable),
                "refus" => ("POST /api/demandes/{id}/refus", Role::Responsable),
                _ => ("POST /api/demandes/{id}/annulation", Role::Gestionnaire),
            };
            let qui = self.par(operation, role, 3).avec("If-Match", "\"1\"");
            qui.post(&chemin, corps).await.expect_status(200);
        }
        let transferer = async |produit: i32| {
            let gerant = self.par("POST /api/transferts", Role::Gestionnaire, 3);
            let corps = json!({"source_id": 3, "destination_id": 4, "lignes": un(produit)});
            let prepare = gerant.post("/api/transferts", corps).await.expect_status(201);
            format!("/api/transferts/{}", prepare["transfert_id"].as_str().unwrap())
        };
        let chemin = transferer(14).await;
        let gerant = self.par("POST /api/transferts/{id}/annulation", Role::Gestionnaire, 3);
        let gerant = gerant.avec("If-Match", "\"1\"");
        gerant.post(&format!("{chemin}/annulation"), json!({})).await.expect_status(200);
        let chemin = transferer(15).await;
        let gerant = self.par("POST /api/transferts/{id}/expedition", Role::Gestionnaire, 3);
        let gerant = gerant.avec("If-Match", "\"1\"");
        gerant.post(&format!("{chemin}/expedition"), json!({})).await.expect_status(200);
        let employe = self.par("POST /api/transferts/{id}/reception", Role::Employe, 4);
        let recues = json!({"lignes": [{"produit_id": 15, "recue": 1}]});
        let employe = employe.avec("If-Match", "\"2\"");
        employe.post(&format!("{chemin}/reception"), recues).await.expect_status(200);
    }

    async fn catalogue(&self) {
        let par = |operation| self.par(operation, Role::Responsable, None);
        let dans = |heures| (chrono::Utc::now() + chrono::Duration::hours(heures)).to_rfc3339();
        let produit = json!({"sku": "ACT-0001", "nom_fr": "Acte", "nom_en": "Act", "categorie_id": 1,
            "taxe": "taxable", "unite": "piece", "prix_cents": 500, "cout_cents": 100, "en_ligne": true});
        let cree = par("POST /api/produits").post("/api/produits", produit).await.expect_status(201);
        let id = cree["produit_id"].as_i64().unwrap();
        let chemin = format!("/api/produits/{id}");
        let sur = |operation, version| par(operation).avec("If-Match", format!("\"{version}\""));
        sur("PATCH /api/produits/{id}", 1)
            .patch(&chemin, json!({"prix_cents": 600}))
            .await
            .expect_status(200);
        let codes = json!({"codes": [{"gtin": "96385074", "quantite": 1}]});
        let qui = sur("PUT /api/produits/{id}/codes-barres", 2);
        qui.put(&format!("{chemin}/codes-barres"), codes).await.expect_status(200);
        let image = format!("{chemin}/image");
        let photo = sur("PUT /api/produits/{id}/image", 3);
        photo.brut(Method::PUT, &image, Some("image/png"), png()).await.expect_status(200);
        sur("DELETE /api/produits/{id}/image", 4).delete(&image).await.expect_status(200);
        let categorie = json!({"code": "ACT", "nom_fr": "Actes", "nom_en": "Acts", "rang": 9});
        let faite = par("POST /api/categories").post("/api/categories", categorie).await.expect_status(201);
        let categorie = format!("/api/categories/{}", faite["categorie_id"]);
        let qui = sur("PATCH /api/categories/{id}", 1);
        qui.patch(&categorie, json!({"nom_fr": "Action"})).await.expect_status(200);
        let programme = json!({"produit_id": id, "prix_cents": 300, "du": dans(1), "au": dans(2)});
        let prevu =
            par("POST /api/prix-programmes").post("/api/prix-programmes", programme).await.expect_status(201);
        let prevu = format!("/api/prix-programmes/{}", prevu["prix_programme_id"].as_str().unwrap());
        par("DELETE /api/prix-programmes/{id}").delete(&prevu).await.expect_status(204);
        let lot = json!({"produit_id": id, "nombre": 3, "prix_cents": 1000, "au": dans(2)});
        let lot = par("POST /api/lots").post("/api/lots", lot).await.expect_status(201);
        let lot = format!("/api/lots/{}", lot["lot_id"].as_str().unwrap());
        par("DELETE /api/lots/{id}").delete(&lot).await.expect_status(204);
        let etiquettes = "/api/magasins/3/etiquettes";
        let lues = self.siege(etiquettes).get(etiquettes).await.expect_status(200);
        let etiquette = &lues["elements"][0];
        let posees = json!({"etiquettes": [{"produit_id": etiquette["produit_id"], "empreinte": etiquette["empreinte"]}]});
        let employe = self.par("POST /api/magasins/{id}/etiquettes", Role::Employe, 3);
        employe.post(etiquettes, posees).await.expect_status(204);
        self.imports().await;
    }

    async fn imports(&self) {
        let imports = "/api/imports/produits";
        let export = self.siege("/api/exports/produits").get("/api/exports/produits").await.texte;
        for fin in ["DELETE", "application"] {
            let recu = self.par("POST /api/imports/produits", Role::Responsable, None);
            let recu = recu.brut(Method::POST, imports, Some("text/csv"), export.clone().into_bytes()).await;
            let chemin = format!("/api/imports/{}", recu.expect_status(202)["import_id"].as_str().unwrap());
            while self.siege(&chemin).get(&chemin).await.expect_status(200)["etat"] == "recue" {
                sleep(Duration::from_millis(50)).await;
            }
            if fin == "DELETE" {
                let qui = self.par("DELETE /api/imports/{id}", Role::Responsable, None);
                qui.delete(&chemin).await.expect_status(204);
            } else {
                let qui = self.par("POST /api/imports/{id}/application", Role::Responsable, None);
                qui.post(&format!("{chemin}/application"), json!({})).await.expect_status(202);
            }
        }
    }

    async fn reseau(&self) {
        let par = |operation, lieu: Option<i32>| self.par(operation, Role::Responsable, lieu);
        let lieu = json!({"code": "ACT", "type": "magasin", "nom": "Actes", "adresse": "1 rue Un", "ville": "Laval",
            "code_postal": "H7A 1A1", "region": "Laval", "telephone": "+14505550100"});
        let neuf = par("POST /api/magasins", None).post("/api/magasins", lieu).await.expect_status(201);
        self.faits.borrow_mut().last_mut().unwrap().lieu = neuf["lieu_id"].as_i64().map(|id| id as i32);
        let sur = |operation| par(operation, Some(3)).avec("If-Match", "\"1\"");
        sur("PATCH /api/magasins/{id}")
            .patch("/api/magasins/3", json!({"ville": "Laval"}))
            .await
            .expect_status(200);
        let caisses = "/api/magasins/3/caisses";
        let caisse =
            par("POST /api/magasins/{id}/caisses", Some(3)).post(caisses, json!({"numero": 9})).await;
        let caisse = format!("/api/caisses/{}", caisse.expect_status(201)["caisse_id"]);
        sur("PATCH /api/caisses/{id}").patch(&caisse, json!({"etat": "retiree"})).await.expect_status(200);
        let taux = json!({"depuis": "2099-01-01", "tps": 5000, "tvq": 9975});
        par("POST /api/taux", None).post("/api/taux", taux).await.expect_status(201);
        let version = self.siege("/api/parametres").get("/api/parametres").await;
        let reglages = par("PATCH /api/parametres", None).avec("If-Match", version.en_tete("etag").unwrap());
        reglages.patch("/api/parametres", json!({"retour_jours": 45})).await.expect_status(200);
        let chemin = "/api/paiements/reglages";
        let version = self.siege(chemin).get(chemin).await;
        let reglages =
            par("PUT /api/paiements/reglages", None).avec("If-Match", version.en_tete("etag").unwrap());
        let corps =
            json!({"refus_pour_mille": 0, "perte_pour_mille": 0, "latence_ms": 0, "panne_jusqua": null});
        reglages.put(chemin, corps).await.expect_status(200);
    }

    async fn equipe(&self) {
        let embauche = |matricule: &str, role: &str| {
            json!({"matricule": matricule, "prenom": "Un", "nom": "Neuf", "role": role, "magasins": [3],
                   "courriel": format!("{}@comptoir.example", matricule.to_lowercase())})
        };
        let chemin = "/api/travailleurs";
        let employe = Uuid::now_v7();
        let qui = self.par("POST /api/travailleurs", Role::Responsable, None).cle(employe);
        qui.post(chemin, embauche("E7001", "employe")).await.expect_status(201);
        let gerante = Uuid::now_v7();
        self.siege(chemin)
            .cle(gerante)
            .post(chemin, embauche("G7001", "gestionnaire"))
            .await
            .expect_status(201);
        let la = format!("{chemin}/{employe}");
        let par = |operation| self.par(operation, Role::Responsable, None);
        let sur = async |operation| {
            let lue = self.siege(&la).get(&la).await;
            par(operation).avec("If-Match", lue.en_tete("etag").unwrap())
        };
        let qui = sur("PATCH /api/travailleurs/{id}").await;
        qui.patch(&la, json!({"langue": "en"})).await.expect_status(200);
        let qui = sur("PUT /api/travailleurs/{id}/affectations").await;
        qui.put(&format!("{la}/affectations"), json!({"magasins": [3, 4]})).await.expect_status(200);
        par("POST /api/travailleurs/{id}/mot-de-passe")
            .post(&format!("{la}/mot-de-passe"), json!({}))
            .await
            .expect_status(200);
        let quart = Uuid::now_v7();
        let de = |operation| self.de(employe, operation, Role::Employe, 3);
        de("POST /api/quarts")
            .cle(quart)
            .post("/api/quarts", json!({"magasin_id": 3}))
            .await
            .expect_status(201);
        let quart = format!("/api/quarts/{quart}");
        de("POST /api/quarts/{id}/fin")
            .post(&format!("{quart}/fin"), json!({"pause_minutes": 15}))
            .await
            .expect_status(200);
        let corriger = self.par("PATCH /api/quarts/{id}", Role::Gestionnaire, 3);
        corriger.patch(&quart, json!({"pause_minutes": 20, "motif": "oubli"})).await.expect_status(200);
        let nip = self.de(gerante, "PUT /api/travailleurs/{id}/nip", Role::Gestionnaire, None);
        nip.put(&format!("{chemin}/{gerante}/nip"), json!({"nip": "805213"})).await.expect_status(204);
        // Who has signed in and chosen a password.
        let active = "update travailleur.travailleur set etat = 'actif' where matricule = 'G7001'";
        self.systeme.base.proprietaire(active).await;
        let approbation = json!({"matricule": "G7001", "nip": "805213", "magasin_id": 3, "action": "remise",
                                 "objet": Uuid::now_v7()});
        self.faits.borrow_mut().push(Fait {
            operation: "POST /api/nip/approbation",
            acteur: gerante,
            lieu: Some(3),
        });
        let caissier = self.systeme.travailleur(employe, Role::Employe, &[3], "/api/nip");
        caissier.post("/api/nip/approbation", approbation).await.expect_status(200);
        for pas in ["suspension", "reactivation", "depart"] {
            let operation = match pas {
                "suspension" => "POST /api/travailleurs/{id}/suspension",
                "reactivation" => "POST /api/travailleurs/{id}/reactivation",
                _ => "POST /api/travailleurs/{id}/depart",
            };
            par(operation).post(&format!("{la}/{pas}"), json!({"motif": "essai"})).await.expect_status(200);
        }
    }
}

/// The smallest picture.
fn png() -> Vec<u8> {
    let hexadecimal = "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000\
                       000c49444154789c63f8dfe00000044101c00cd1ed910000000049454e44ae426082";
    (0..hexadecimal.len())
        .step_by(2)
        .map(|rang| u8::from_str_radix(&hexadecimal[rang..rang + 2], 16).unwrap())
        .collect()
}

#[actix_web::test]
async fn all_that_staff_may_do_leaves_a_line_with_who_and_where() {
    let systeme = Systeme::demarrer(Forme::Un).await;
    let marche = Marche { systeme: &systeme, faits: RefCell::default() };
    marche.caisse().await;
    marche.commandes().await;
    marche.stock().await;
    marche.catalogue().await;
    marche.reseau().await;
    marche.equipe().await;
    marche.comptes().await;
    marche.siege_social().await;
    let faits = marche.faits.take();
    let reste = ["authentification", "clientele", "magasin", "travailleur"].map(|source| {
        format!(
            "select count(*) from {source}.outbox
              where coalesce(position > (select position from travailleur.lecteur where source = '{source}'), true)"
        )
    });
    for reste in &reste {
        systeme.base.wait_for_no_rows(reste).await;
    }
    for Fait { operation, acteur, lieu } in &faits {
        let chemin = format!("/api/audit?acteur_id={acteur}&limite=100");
        let siege = systeme.travailleur(Uuid::now_v7(), Role::Responsable, &[], &chemin);
        let lignes = siege.get(&chemin).await.expect_status(200)["elements"].clone();
        let ici = |ligne: &&Value| lieu.is_none() || ligne["magasin_id"] == json!(lieu);
        let siens = faits.iter().filter(|fait| fait.acteur == *acteur).count();
        let lignes = lignes.as_array().unwrap();
        assert!(
            lignes.len() >= siens && lignes.iter().any(|ligne| ici(&ligne)),
            "{operation} in {lieu:?}: {lignes:?}"
        );
    }
    for operation in operations() {
        let nom = format!("{} {}", operation.methode, operation.modele);
        let exigences = operation.description["security"].to_string();
        let du_personnel =
            ["employe", "gestionnaire", "responsable"].iter().any(|role| exigences.contains(role));
        if operation.methode == Method::GET || !du_personnel {
            continue;
        }
        let fait = faits.iter().any(|fait| fait.operation == nom);
        let sans_ligne = SANS_LIGNE.iter().any(|(sans, _)| *sans == nom);
        assert!(fait != sans_ligne, "{nom}: do it above, or say in SANS_LIGNE why it leaves no line");
    }
    systeme.verifier();
}
