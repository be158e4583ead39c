//! What head office, the accountant and the back office do.

use comptoir_types::Role;
use serde_json::json;
use uuid::Uuid;

use super::Marche;

impl Marche<'_> {
    /// Cards are sold, replaced and paid out, a receipt is sent.
    pub(super) async fn cartes(&self, session: Uuid, vente: Uuid) {
        let carte = json!({"montant_cents": 500, "paiements": [{"moyen": "especes", "montant_cents": 500}]});
        let caissier = self.par("POST /api/sessions/{id}/cartes", Role::Employe, 3);
        let vendue =
            caissier.post(&format!("/api/sessions/{session}/cartes"), carte).await.expect_status(201);
        let perdue = json!({"magasin_id": 3, "document": vendue["document"], "derniers": vendue["derniers"]});
        let gerant = self.par("POST /api/cartes/remplacement", Role::Gestionnaire, 3);
        let vendue = gerant.post("/api/cartes/remplacement", perdue).await.expect_status(201);
        let rendre = json!({"numero": vendue["numero"], "session_id": session});
        let caissier = self.par("POST /api/cartes/remboursement", Role::Employe, 3);
        caissier.post("/api/cartes/remboursement", rendre).await.expect_status(201);
        let envoi = json!({"courriel": "chloe@client.example"});
        let caissier = self.par("POST /api/ventes/{id}/envoi", Role::Employe, 3);
        caissier.post(&format!("/api/ventes/{vente}/envoi"), envoi).await.expect_status(202);
    }

    /// A day of a drawer that nobody used is closed; an account gets another number.
    pub(super) async fn comptes(&self) {
        let session = Uuid::now_v7();
        let chemin = format!("/api/sessions/{session}");
        let siege = |chemin: &str| self.siege(chemin);
        let ouverte = json!({"caisse_id": 2, "fond_cents": 0});
        siege("/api/sessions").cle(session).post("/api/sessions", ouverte).await.expect_status(201);
        siege(&chemin).post(&format!("{chemin}/fin"), json!({})).await.expect_status(200);
        let compte = json!({"denominations": {}});
        siege(&chemin).post(&format!("{chemin}/comptage"), compte).await.expect_status(200);
        self.systeme
            .base
            .proprietaire(&format!(
                "update magasin.session_caisse
                    set ouverte_le = ouverte_le - interval '1 day', terminee_le = terminee_le - interval '1 day',
                        compte_le = compte_le - interval '1 day'
                  where session_id = '{session}'"
            ))
            .await;
        let comptes = siege("/api/comptes").get("/api/comptes").await.expect_status(200);
        let compte = format!("/api/comptes/{}", comptes[0]["cle"].as_str().unwrap());
        let version = siege(&compte).get(&compte).await.en_tete("etag").unwrap().to_owned();
        let responsable = self.par("PUT /api/comptes/{id}", Role::Responsable, None);
        let nouveau = json!({"numero": "1099", "nom_fr": "Caisse", "nom_en": "Cash"});
        responsable.avec("If-Match", version).put(&compte, nouveau).await.expect_status(200);
        let hier = self
            .systeme
            .base
            .compte("select (now() at time zone 'America/Toronto')::date - 1 - date '2000-01-01'")
            .await;
        let hier = chrono::NaiveDate::from_ymd_opt(2000, 1, 1).unwrap() + chrono::TimeDelta::days(hier);
        let responsable = self.par("POST /api/journal/{id}/cloture", Role::Responsable, None);
        responsable.post(&format!("/api/journal/{hier}/cloture"), json!({})).await.expect_status(201);
    }

    /// Keys of programs, incidents, the officer, figures made again.
    pub(super) async fn siege_social(&self) {
        let par = |operation: &'static str| self.par(operation, Role::Responsable, None);
        let expire = chrono::Utc::now() + chrono::TimeDelta::days(3);
        let cle = json!({"nom": "comptable", "portees": ["rapports:lire"], "expire_le": expire});
        let cle = par("POST /api/auth/cles").post("/api/auth/cles", cle).await.expect_status(201);
        let chemin = format!("/api/auth/cles/{}", cle["cle_id"].as_str().unwrap());
        par("DELETE /api/auth/cles/{id}").delete(&chemin).await.expect_status(204);
        let incident = json!({"donnees": "adresses", "circonstances": "un envoi de trop", "survenu_du": "2026-01-02",
            "survenu_au": "2026-01-03", "personnes": 1, "risque_serieux": false, "avis": "aucun",
            "mesures": "formation"});
        let incident = par("POST /api/incidents").post("/api/incidents", incident).await;
        let version = incident.en_tete("etag").map(str::to_owned);
        let incident = incident.expect_status(201);
        let chemin = format!("/api/incidents/{}", incident["incident_id"].as_str().unwrap());
        let version = match version {
            Some(version) => version,
            None => self.siege(&chemin).get(&chemin).await.en_tete("etag").unwrap().to_owned(),
        };
        let corrige = json!({"personnes": 2, "motif": "recompté"});
        par("PATCH /api/incidents/{id}")
            .avec("If-Match", version)
            .patch(&chemin, corrige)
            .await
            .expect_status(200);
        let officier = "/api/confidentialite";
        let version = self.siege(officier).get(officier).await.en_tete("etag").unwrap().to_owned();
        par("PATCH /api/confidentialite")
            .avec("If-Match", version)
            .patch(officier, json!({"courriel": "vie.privee@comptoir.example"}))
            .await
            .expect_status(200);
        for (operation, chemin) in [
            ("POST /api/reconstruction/rapports", "/api/reconstruction/rapports"),
            ("POST /api/reconstruction/historique", "/api/reconstruction/historique"),
        ] {
            par(operation).post(chemin, json!({})).await.expect_status(202);
        }
    }
}
