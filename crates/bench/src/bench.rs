//! The bench: what runs, and how a piece of work is measured.

use anyhow::{Context, ensure};
use comptoir_demo::MOT_DE_PASSE;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::harness::Harness;
use crate::mesure::{Mesure, mediane};
use crate::plancher::Plancher;
use crate::programmes::Service;
use crate::requete::Requete;
use crate::systeme::{Forme, Systeme};
use crate::table::{Budget, Row};
use crate::wrk::{Load, Pace};

impl Harness {
    /// Whether every invariant holds in the database of this system.
    pub(crate) fn verification(&self, travail: &str, systeme: &Systeme) -> anyhow::Result<Row> {
        let url = self.serveur.url(systeme.base);
        let juste = self.programmes.comptoir(&url, self.dossier(), &["verifier"])?;
        let obtenu = if juste { "0 violation" } else { "des violations" };
        Ok(Row::exact(travail, systeme.forme.nom(), "0 violation", obtenu.to_owned(), juste))
    }

    /// Sends requests to a service, all of which must be accepted, and says what each took.
    pub(crate) async fn mesurer(
        &self,
        systeme: &Systeme,
        service: Service,
        requetes: &[Requete],
        connexions: usize,
        allure: Pace,
    ) -> anyhow::Result<Mesure> {
        let charge = Load { requetes, ports: &[systeme.port(service)], connexions, allure };
        let (avant_service, avant_base) = (systeme.cpu(), self.serveur.cpu()?);
        let tir = self.wrk.tirer(&charge).await?;
        let (apres_service, apres_base) = (systeme.cpu(), self.serveur.cpu()?);
        ensure!(tir.refus + tir.pannes == 0, "{}: some were not accepted: {tir:?}", systeme.forme.nom());
        Ok(Mesure::new(&tir, tir.requetes, apres_service - avant_service, apres_base - avant_base))
    }
}

/// Both systems, side by side on one database server, each on its own copy of the demo data, and the floor beside them.
pub(crate) struct Bench {
    pub(crate) atelier: Harness,
    pub(crate) systemes: [Systeme; 2],
    pub(crate) plancher: Plancher,
}

impl Bench {
    /// Seeds, copies, and starts both.
    pub(crate) async fn monter(atelier: Harness) -> anyhow::Result<Self> {
        atelier.semer("modele", &[]).await?;
        let proprietaire = atelier.serveur.proprietaire("modele").await?;
        proprietaire.approvisionner("true", 1_000_000).await?;
        proprietaire.reposer().await?;
        drop(proprietaire);
        for base in ["un", "cinq"] {
            atelier.serveur.creer(base, Some("modele")).await?;
        }
        let plancher = Plancher::ouvrir(&atelier).await?;
        let un = Systeme::demarrer(&atelier, Forme::Un, "un").await?;
        let cinq = Systeme::demarrer(&atelier, Forme::Cinq, "cinq").await?;
        Ok(Bench { atelier, systemes: [un, cinq], plancher })
    }

    /// Measures the same work on both systems, in turn, and gives the median of each.
    pub(crate) async fn alterner(
        &self,
        travail: impl AsyncFn(&Harness, &Systeme) -> anyhow::Result<Mesure>,
    ) -> anyhow::Result<[(&'static str, Mesure); 2]> {
        let [un, cinq] = &self.systemes;
        let (mut de_un, mut de_cinq) = (Vec::new(), Vec::new());
        for _ in 0..self.atelier.echelle.tours {
            de_un.push(travail(&self.atelier, un).await?);
            de_cinq.push(travail(&self.atelier, cinq).await?);
        }
        Ok([(un.forme.nom(), Mesure::mediane(&de_un)), (cinq.forme.nom(), Mesure::mediane(&de_cinq))])
    }

    /// The same, with the floor as a third in turn: its line, then for each system how many times the floor it takes.
    pub(crate) async fn contre_plancher(
        &self,
        nom: &str,
        seuil: f64,
        travail: impl AsyncFn(&Harness, &Systeme) -> anyhow::Result<Mesure>,
        nu: impl AsyncFn(&Harness, &Plancher) -> anyhow::Result<Mesure>,
    ) -> anyhow::Result<[Row; 3]> {
        let [un, cinq] = &self.systemes;
        let (mut de_un, mut de_cinq, mut nus) = (Vec::new(), Vec::new(), Vec::new());
        for _ in 0..self.atelier.echelle.tours {
            de_un.push(travail(&self.atelier, un).await?);
            nus.push(nu(&self.atelier, &self.plancher).await?);
            de_cinq.push(travail(&self.atelier, cinq).await?);
        }
        let plancher = Mesure::mediane(&nus);
        let figure = (plancher.cpu_ms(), "ms CPU");
        let plancher =
            Row::new(&format!("  plancher : {nom}"), "PostgreSQL", Some(plancher), figure, Budget::Aucun);
        let rang = |systeme: &Systeme, mesures: &[Mesure]| {
            // Of neighbours in time: a machine that slows down slows both.
            let rapports = mesures.iter().zip(&nus).map(|(mesure, nu)| mesure.cpu_ms() / nu.cpu_ms());
            let rapport = (mediane(rapports.collect()), "× plancher");
            let budget = Budget::AuPlus(seuil, "× plancher");
            Row::new(nom, systeme.forme.nom(), Some(Mesure::mediane(mesures)), rapport, budget)
        };
        Ok([plancher, rang(un, &de_un), rang(cinq, &de_cinq)])
    }
}

/// Sends one request, which must be accepted, and reads its answer.
pub(crate) async fn demander(url: &str, jeton: Option<&str>, corps: &Value) -> anyhow::Result<Value> {
    let mut requete =
        awc::Client::new().post(url).insert_header(("Idempotency-Key", Uuid::now_v7().to_string()));
    if let Some(jeton) = jeton {
        requete = requete.bearer_auth(jeton);
    }
    let reponse = requete.send_json(corps).await;
    let mut reponse = reponse.map_err(|error| anyhow::anyhow!("{url}: {error}"))?;
    let statut = reponse.status();
    let corps = reponse.body().await?;
    ensure!(statut.is_success(), "{url}: {statut} {}", String::from_utf8_lossy(&corps));
    Ok(serde_json::from_slice(&corps)?)
}

/// Signs in with a demo account, and gives its token.
pub(crate) async fn connexion(systeme: &Systeme, courriel: &str) -> anyhow::Result<String> {
    let url = systeme.url(Service::Authentification, "/api/auth/connexion");
    let reponse =
        demander(&url, None, &json!({ "courriel": courriel, "mot_de_passe": MOT_DE_PASSE })).await?;
    Ok(reponse["jeton_acces"].as_str().context("no token")?.to_owned())
}
