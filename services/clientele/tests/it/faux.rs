//! The neighbours of the service, as the test plays them: feeds that it writes, and what they keep of clients.

use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard};

use async_trait::async_trait;
use chrono::{Months, NaiveDate, TimeDelta, Utc};
use comptoir_clients::documents::{Document, FactureEcrite};
use comptoir_clients::magasin::Mode;
use comptoir_clients::personnes::{INACTIFS, Inactif};
use comptoir_clients::{Documents, Effacement, EnCours, Error, Evenements, Inactifs, Personnes};
use comptoir_http::RequestContext;
use comptoir_outbox::{Evenement, LIMITE, Lecteur};
use comptoir_types::{CommandeId, CompteId, Courriel, VenteId};
use serde_json::{Value, json};
use uuid::Uuid;

/// Shared by the test and by every worker of the service.
#[derive(Clone, Default)]
pub struct Faux {
    fil: Arc<Mutex<Vec<Evenement>>>,
    commandes: Arc<Mutex<Vec<Evenement>>>,
    effaces: Arc<Mutex<Vec<CompteId>>>,
    en_cours: Arc<AtomicBool>,
    appels: Arc<AtomicUsize>,
    panne: Arc<AtomicUsize>,
    oublie: Arc<AtomicBool>,
    vus: Arc<Mutex<Vec<Inactif>>>,
}

impl Faux {
    fn fil(&self) -> MutexGuard<'_, Vec<Evenement>> {
        self.fil.lock().unwrap()
    }

    /// How often it was asked.
    pub fn appels(&self) -> usize {
        self.appels.load(Ordering::Relaxed)
    }

    /// Answers nothing from now on.
    pub fn tomber(&self) {
        self.panne.store(1, Ordering::Relaxed);
    }

    /// Answers again.
    pub fn revenir(&self) {
        self.panne.store(0, Ordering::Relaxed);
    }

    /// Makes all its events so many days older.
    pub fn vieillir(&self, jours: i64) {
        for mut fil in [self.fil(), self.commandes.lock().unwrap()] {
            fil.iter_mut().for_each(|evenement| evenement.cree_le -= TimeDelta::days(jours));
        }
    }

    /// Knows no more where to write to the client of its order.
    pub fn oublier(&self) {
        self.oublie.store(true, Ordering::Relaxed);
    }

    fn repondre(&self) -> Result<(), Error> {
        if self.panne.load(Ordering::Relaxed) == 1 {
            let raison = "told so by the test".to_owned();
            return Err(Error::Indisponible { service: "magasin", raison });
        }
        Ok(())
    }

    /// Records an event.
    pub fn publier(&self, genre: &str, agregat_id: impl ToString, charge: Value) {
        ajouter(self.fil(), genre, agregat_id.to_string(), charge);
    }

    /// Records an event of `magasin`.
    pub fn commande(&self, genre: &str, commande: Uuid, charge: Value) {
        ajouter(self.commandes.lock().unwrap(), genre, commande.to_string(), charge);
    }

    /// An order that was made.
    pub fn creer(&self, client: CompteId, numero: i64) -> Uuid {
        let commande = Uuid::now_v7();
        let charge = json!({
            "client_id": client, "numero": numero, "etat": "en_attente_paiement", "mode": "cueillette",
            "total_cents": 1150, "nb_articles": 2,
        });
        self.commande("commande.creee", commande, charge);
        commande
    }

    /// An order that comes to a state.
    pub fn passer(&self, client: CompteId, numero: i64, commande: Uuid, etat: &str) {
        let charge = json!({ "client_id": client, "numero": numero, "etat": etat });
        self.commande("commande.etat", commande, charge);
    }

    /// Whether an order of every client is under way from now on.
    pub fn occuper(&self, en_cours: bool) {
        self.en_cours.store(en_cours, Ordering::Relaxed);
    }

    /// A client last seen so many months and days ago.
    pub fn voir(&self, client_id: CompteId, mois: u32, jours: i64) {
        let vu_le = Utc::now().date_naive() - Months::new(mois) - TimeDelta::days(jours);
        let mut vus = self.vus.lock().unwrap();
        vus.retain(|vu| vu.client_id != client_id);
        vus.push(Inactif { client_id, vu_le });
        vus.sort_by_key(|vu| vu.client_id.to_string());
    }

    /// Whom it was told to forget, once per service.
    pub fn effaces(&self) -> Vec<CompteId> {
        self.effaces.lock().unwrap().clone()
    }

    /// The same, as a `magasin`: its feed is that of the orders.
    pub fn magasin(&self) -> Faux {
        Faux { fil: Arc::clone(&self.commandes), ..self.clone() }
    }
}

fn ajouter(mut fil: MutexGuard<'_, Vec<Evenement>>, genre: &str, agregat_id: String, charge: Value) {
    let position = i64::try_from(fil.len()).unwrap() + 1;
    fil.push(Evenement { position, genre: genre.to_owned(), agregat_id, charge, cree_le: Utc::now() });
}

impl Faux {
    /// A client who has just registered.
    pub fn inscrire(&self) -> CompteId {
        let compte = CompteId::new(Uuid::now_v7());
        let charge = json!({
            "courriel": "chloe@client.example", "prenom": "Chloé", "nom": "Roy", "langue": "fr",
            "consentements": [{ "finalite": "infolettre", "accorde": true }],
        });
        self.publier("compte.cree", compte, charge);
        compte
    }
}

#[async_trait(?Send)]
impl Evenements for Faux {
    async fn evenements(&self, _: &Lecteur, apres: i64, _: &RequestContext) -> Result<Vec<Evenement>, Error> {
        self.appels.fetch_add(1, Ordering::Relaxed);
        self.repondre()?;
        let suite =
            self.fil().iter().filter(|evenement| evenement.position > apres).cloned().collect::<Vec<_>>();
        Ok(suite.into_iter().take(usize::from(LIMITE)).collect())
    }
}

/// A `magasin` of one order, whose client is at an address until they are forgotten.
#[async_trait(?Send)]
impl Documents for Faux {
    async fn facture(&self, _: CommandeId, _: &RequestContext) -> Result<Option<FactureEcrite>, Error> {
        self.repondre()?;
        let courriel = (!self.oublie.load(Ordering::Relaxed))
            .then(|| Courriel::try_from("chloe@client.example".to_owned()).unwrap());
        Ok(Some(FactureEcrite {
            courriel,
            mode: Mode::Cueillette,
            lieu: "Comptoir Laval, 1 rue <A>".to_owned(),
            commande: 1042,
            document: document("W-1042"),
        }))
    }

    async fn recu(&self, _: VenteId, _: &RequestContext) -> Result<Option<Document>, Error> {
        self.repondre()?;
        Ok(Some(document("LAV-1-42-7")))
    }
}

fn document(numero: &str) -> Document {
    Document {
        numero: numero.to_owned(),
        vendeur: "Magasin Central".to_owned(),
        texte: format!("Facture / Invoice {numero}\nThé à l'érable <250 g>      4.99\n"),
    }
}

#[async_trait(?Send)]
impl Personnes for Faux {
    async fn donnees(&self, client: CompteId, _: &RequestContext) -> Result<Value, Error> {
        self.repondre()?;
        Ok(json!({ "de": client }))
    }

    async fn effacer(&self, client: CompteId, _: &RequestContext) -> Result<Effacement, Error> {
        self.repondre()?;
        if self.en_cours.load(Ordering::Relaxed) {
            return Ok(Effacement::Attend);
        }
        self.effaces.lock().unwrap().push(client);
        Ok(Effacement::Fait)
    }
}

#[async_trait(?Send)]
impl EnCours for Faux {
    async fn en_cours(&self, _: CompteId, _: &RequestContext) -> Result<bool, Error> {
        self.repondre()?;
        Ok(self.en_cours.load(Ordering::Relaxed))
    }
}

#[async_trait(?Send)]
impl Inactifs for Faux {
    async fn inactifs(
        &self,
        avant: NaiveDate,
        apres: Option<CompteId>,
        _: &RequestContext,
    ) -> Result<Vec<Inactif>, Error> {
        self.repondre()?;
        let apres = apres.map(|apres| apres.to_string());
        let vus = self.vus.lock().unwrap();
        let inactifs = vus.iter().filter(|vu| vu.vu_le < avant && Some(vu.client_id.to_string()) > apres);
        Ok(inactifs.take(usize::from(INACTIFS)).copied().collect())
    }

    async fn effacer_inactif(
        &self,
        client: CompteId,
        avant: NaiveDate,
        _: &RequestContext,
    ) -> Result<bool, Error> {
        self.repondre()?;
        let mut vus = self.vus.lock().unwrap();
        let revenu = vus.iter().any(|vu| vu.client_id == client && vu.vu_le >= avant);
        vus.retain(|vu| revenu || vu.client_id != client);
        Ok(!revenu)
    }
}
