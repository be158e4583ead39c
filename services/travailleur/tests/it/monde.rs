//! The service, its database, and neighbours that say what a test tells them to.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::rc::Rc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};

use async_trait::async_trait;
use comptoir_auth::InternalKey;
use comptoir_clients::authentification::{
    DemandeJeton, EtatCompte, JetonSigne, MotDePasseProvisoire, NouveauCompte, OuvertureCompte,
};
use comptoir_clients::magasin::{LieuOuvert, Lieux};
use comptoir_clients::{Comptes, Error, Signataire};
use comptoir_http::RequestContext;
use comptoir_password::PasswordHasher;
use comptoir_server::Service;
use comptoir_telemetry::Metrics;
use comptoir_test::{App, TestClient, TestDatabase, TestTokens};
use comptoir_types::{CompteId, LieuId, Role};
use serde_json::{Value, json};
use travailleur::{Mesures, SERVICE, State};
use uuid::Uuid;

/// The key of internal calls.
pub(crate) const CLE: &str = "une-cle-de-seize-et-plus";

/// The account of the worker with this number in donnees.sql.
pub(crate) fn compte(numero: u128) -> CompteId {
    CompteId::new(Uuid::from_u128(numero))
}

/// What an account was last told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct CompteFaux {
    pub(crate) courriel: String,
    pub(crate) actif: bool,
    pub(crate) rang: i32,
    pub(crate) mots_de_passe: u32,
}

/// `authentification` and `magasin`, as far as this service asks them.
#[derive(Default)]
pub(crate) struct Voisins {
    pub(crate) comptes: Mutex<HashMap<CompteId, CompteFaux>>,
    pub(crate) courriels_pris: Mutex<Vec<String>>,
    pub(crate) en_panne: AtomicBool,
    /// `magasin` does not answer.
    pub(crate) sans_lieux: AtomicBool,
    /// Does what it is asked, then loses the answer.
    pub(crate) muet: AtomicBool,
}

#[derive(Clone)]
struct Faux(Arc<Voisins>);

impl Faux {
    fn repondre<T>(&self, fait: impl FnOnce() -> T) -> Result<T, Error> {
        let indisponible =
            || Error::Indisponible { service: "authentification", raison: "en panne".to_owned() };
        if self.0.en_panne.load(Ordering::Relaxed) {
            return Err(indisponible());
        }
        let fait = fait();
        if self.0.muet.load(Ordering::Relaxed) { Err(indisponible()) } else { Ok(fait) }
    }
}

fn provisoire(n: u32) -> MotDePasseProvisoire {
    MotDePasseProvisoire { mot_de_passe_provisoire: format!("provisoire-{n}") }
}

#[async_trait(?Send)]
impl Comptes for Faux {
    async fn ouvrir(
        &self,
        id: CompteId,
        compte: &NouveauCompte,
        _: &RequestContext,
    ) -> Result<OuvertureCompte, Error> {
        self.repondre(|| {
            let mut comptes = self.0.comptes.lock().unwrap();
            let courriel = compte.courriel.as_str().to_owned();
            if self.0.courriels_pris.lock().unwrap().contains(&courriel) {
                OuvertureCompte::CourrielPris
            } else if let Entry::Vacant(libre) = comptes.entry(id) {
                let (actif, rang) = (compte.actif, compte.rang);
                libre.insert(CompteFaux { courriel, actif, rang, mots_de_passe: 1 });
                OuvertureCompte::Faite(provisoire(1))
            } else {
                OuvertureCompte::DejaLa
            }
        })
    }

    async fn changer_etat(&self, id: CompteId, etat: EtatCompte, _: &RequestContext) -> Result<(), Error> {
        self.repondre(|| {
            if let Some(compte) = self.0.comptes.lock().unwrap().get_mut(&id)
                && compte.rang < etat.rang
            {
                (compte.actif, compte.rang) = (etat.actif, etat.rang);
            }
        })
    }

    async fn remplacer_mot_de_passe(
        &self,
        id: CompteId,
        _: &RequestContext,
    ) -> Result<Option<MotDePasseProvisoire>, Error> {
        self.repondre(|| {
            let mut comptes = self.0.comptes.lock().unwrap();
            let compte = comptes.get_mut(&id)?;
            compte.mots_de_passe += 1;
            Some(provisoire(compte.mots_de_passe))
        })
    }
}

#[async_trait(?Send)]
impl Signataire for Faux {
    async fn signer(&self, demande: &DemandeJeton, _: &RequestContext) -> Result<JetonSigne, Error> {
        self.repondre(|| match *demande {
            DemandeJeton::Nip { compte_id, role, magasin_id, .. } => {
                let claims = TestTokens::pin(compte_id, role, &[magasin_id.get()]);
                JetonSigne { jeton: TestTokens::signer(&claims), expire_dans: 1800 }
            }
            DemandeJeton::Approbation { approuve_par, magasin_id, action, objet } => {
                let claims = TestTokens::approbation(approuve_par, action, magasin_id.get(), objet);
                JetonSigne { jeton: TestTokens::signer(&claims), expire_dans: 120 }
            }
        })
    }
}

#[async_trait(?Send)]
impl Lieux for Faux {
    async fn ouverts(&self, _: &RequestContext) -> Result<Vec<LieuOuvert>, Error> {
        if self.0.sans_lieux.load(Ordering::Relaxed) {
            return Err(Error::Indisponible { service: "magasin", raison: "en panne".to_owned() });
        }
        Ok((2..=7).map(|lieu| LieuOuvert { lieu_id: LieuId::new(lieu) }).collect())
    }
}

/// The service on a database of its own.
pub(crate) struct Monde {
    pub(crate) app: App,
    pub(crate) base: TestDatabase,
    pub(crate) voisins: Arc<Voisins>,
    pub(crate) metrics: Metrics,
    mesures: Mesures,
    password_hasher: PasswordHasher,
}

impl Monde {
    /// With the workers of donnees.sql, and an account each.
    pub(crate) async fn nouveau() -> Monde {
        Monde::hachant(PasswordHasher::new(64)).await
    }

    /// Where PINs are hashed so.
    pub(crate) async fn hachant(password_hasher: PasswordHasher) -> Monde {
        let base = TestDatabase::avec([travailleur::migrations()]).await;
        base.proprietaire(include_str!("donnees.sql")).await;
        let voisins = Arc::new(Voisins::default());
        for numero in 1..=6 {
            let fait = CompteFaux { courriel: String::new(), actif: true, rang: 1, mots_de_passe: 1 };
            voisins.comptes.lock().unwrap().insert(compte(numero), fait);
        }
        let metrics = Metrics::new().unwrap();
        let mesures = Mesures::new(&metrics).unwrap();
        let (config, neuf, mesures_app) = (base.config.clone(), Arc::clone(&voisins), mesures.clone());
        let hasher_app = password_hasher.clone();
        let app = App::demarrer(move || {
            let db = config.pool(comptoir_database::Session::requests(SERVICE));
            Service {
                routes: travailleur::service(etat(db, &neuf, &mesures_app, &hasher_app)),
                verifier: TestTokens::verifier(),
                cle_interne: Some(InternalKey::parse(CLE).unwrap()),
            }
        });
        Monde { app, base, voisins, metrics, mesures, password_hasher }
    }

    /// What the background work shares.
    pub(crate) fn etat(&self) -> State {
        etat(self.base.pool(SERVICE), &self.voisins, &self.mesures, &self.password_hasher)
    }

    /// The responsable of donnees.sql.
    pub(crate) fn charlie(&self) -> TestClient<'_> {
        self.porteur(1, Role::Responsable, &[])
    }

    /// The gestionnaire of store 4.
    pub(crate) fn alice(&self) -> TestClient<'_> {
        self.porteur(2, Role::Gestionnaire, &[4])
    }

    /// The worker with this number in donnees.sql, signed in by password.
    pub(crate) fn porteur(&self, numero: u128, role: Role, magasins: &[i32]) -> TestClient<'_> {
        self.app.porteur(TestTokens::signer(&TestTokens::claims(compte(numero), role, magasins, &[])))
    }

    /// What the account of this worker was last told.
    pub(crate) fn compte(&self, id: CompteId) -> Option<CompteFaux> {
        self.voisins.comptes.lock().unwrap().get(&id).cloned()
    }

    pub(crate) fn en_panne(&self, oui: bool) {
        self.voisins.en_panne.store(oui, Ordering::Relaxed);
    }

    /// How many events of this type there are.
    pub(crate) async fn evenements(&self, genre: &str) -> i64 {
        self.base.compte(&format!("select count(*) from travailleur.outbox where type = '{genre}'")).await
    }
}

fn etat(
    db: comptoir_database::Pool,
    voisins: &Arc<Voisins>,
    mesures: &Mesures,
    password_hasher: &PasswordHasher,
) -> State {
    let faux = Rc::new(Faux(Arc::clone(voisins)));
    State {
        db,
        comptes: faux.clone(),
        signataire: faux.clone(),
        lieux: faux,
        password_hasher: password_hasher.clone(),
        mesures: mesures.clone(),
    }
}

/// A worker to be hired, in store 4.
pub(crate) fn zoe(matricule: &str) -> Value {
    json!({
        "matricule": matricule, "prenom": "Zoé", "nom": "Neuve", "role": "employe", "magasins": [4],
        "courriel": format!("{}@comptoir.example", matricule.to_lowercase()),
    })
}
