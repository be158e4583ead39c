//! A `magasin` that does as the test says, and keeps one outcome per order as the real one does.

use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::Duration;

use async_trait::async_trait;
use comptoir_clients::Error;
use comptoir_clients::magasin::{
    Demande, LigneVerifiee, Magasin, Niveau, NouvelleCommande, Outcome, ProduitVendu, Verification,
};
use comptoir_http::{Problem, RequestContext, kinds};
use comptoir_types::{Bases, Centimes, CommandeId, CompteId, ProduitId, Taux, Taxe};
use serde_json::json;

/// Shared by the test and by every worker of the service.
#[derive(Clone)]
pub struct Faux(Arc<Mutex<Etat>>);

/// What it knows, and how it behaves.
pub struct Etat {
    pub produits: BTreeMap<i32, ProduitVendu>,
    /// What the next orders are refused for.
    pub refus: Option<Problem>,
    /// Whether it answers at all.
    pub silence: bool,
    /// Whether an order is made, then its answer lost.
    pub perdre: bool,
    /// Whether an order waits before it is looked at.
    pub attendre: bool,
    /// How often each method was called.
    pub appels: BTreeMap<&'static str, usize>,
    /// The orders as they came.
    pub ordres: Vec<NouvelleCommande>,
    issues: HashMap<(CompteId, CommandeId), ([u8; 32], Outcome)>,
}

fn produit(id: i32, taxe: Taxe, prix: i64, en_ligne: bool) -> (i32, ProduitVendu) {
    let produit = ProduitVendu {
        produit_id: ProduitId::new(id),
        sku: format!("EPI-{id:04}"),
        nom_fr: format!("Produit {id}"),
        nom_en: format!("Product {id}"),
        taxe,
        prix_cents: Centimes::new(prix),
        en_ligne,
    };
    (id, produit)
}

impl Faux {
    /// Product 1 is taxable at 1.74, 2 untaxed at 4.70, 3 withdrawn; 101 to 220 are there to fill carts.
    pub fn neuf() -> Faux {
        let mut produits = BTreeMap::from([
            produit(1, Taxe::Taxable, 174, true),
            produit(2, Taxe::Detaxee, 470, true),
            produit(3, Taxe::Taxable, 999, false),
        ]);
        produits.extend((101..=220).map(|id| produit(id, Taxe::TpsSeule, 100, true)));
        Faux(Arc::new(Mutex::new(Etat {
            produits,
            refus: None,
            silence: false,
            perdre: false,
            attendre: false,
            appels: BTreeMap::new(),
            ordres: Vec::new(),
            issues: HashMap::new(),
        })))
    }

    /// What it knows, to look at or to change.
    pub fn etat(&self) -> MutexGuard<'_, Etat> {
        self.0.lock().unwrap()
    }

    /// How often this method was called.
    pub fn appels(&self, methode: &str) -> usize {
        self.etat().appels.get(methode).copied().unwrap_or(0)
    }

    fn appel(&self, methode: &'static str) -> Result<(), Error> {
        let mut etat = self.etat();
        *etat.appels.entry(methode).or_default() += 1;
        if etat.silence { Err(sans_reponse()) } else { Ok(()) }
    }
}

fn sans_reponse() -> Error {
    Error::Indisponible { service: "magasin", raison: "told so by the test".to_owned() }
}

/// The same outcome, as an earlier one.
fn replay(issue: &Outcome) -> Outcome {
    match issue.clone() {
        Outcome::Creee { commande, .. } => Outcome::Creee { commande, rejouee: true },
        Outcome::Refusee { problem, .. } => Outcome::Refusee { problem, rejouee: true },
    }
}

fn refusee(problem: Problem) -> Outcome {
    Outcome::Refusee { problem, rejouee: false }
}

#[async_trait(?Send)]
impl Magasin for Faux {
    async fn produits(&self, ids: &[ProduitId], _: &RequestContext) -> Result<Vec<ProduitVendu>, Error> {
        self.appel("produits")?;
        Ok(ids.iter().filter_map(|id| self.etat().produits.get(&id.get()).cloned()).collect())
    }

    async fn verifier(&self, demande: &Demande, _: &RequestContext) -> Result<Verification, Error> {
        self.appel("verifier")?;
        let etat = self.etat();
        let mut bases = Bases::default();
        let lignes = demande.lignes.iter().filter_map(|ligne| {
            let produit = etat.produits.get(&ligne.produit_id.get())?;
            let montant = i64::from(ligne.quantite.get()) * produit.prix_cents.get();
            bases = bases.avec(Centimes::new(montant), produit.taxe);
            Some(LigneVerifiee {
                produit_id: ligne.produit_id,
                quantite: ligne.quantite,
                prix_vu_cents: ligne.prix_vu_cents,
                prix_cents: produit.prix_cents,
                remise_cents: Centimes::ZERO,
                en_ligne: produit.en_ligne,
                disponible: Niveau::EnStock,
                suffisant: true,
            })
        });
        let lignes = lignes.collect();
        let facture = Taux::QUEBEC.facture(bases);
        Ok(Verification {
            lignes,
            sous_total_cents: bases.sous_total,
            frais_livraison_cents: Centimes::ZERO,
            consigne_cents: Centimes::ZERO,
            tps_cents: facture.tps,
            tvq_cents: facture.tvq,
            total_cents: facture.total,
        })
    }

    async fn commander(
        &self,
        id: CommandeId,
        ordre: &NouvelleCommande,
        _: &RequestContext,
    ) -> Result<Outcome, Error> {
        self.appel("commander")?;
        while self.etat().attendre {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        let mut etat = self.etat();
        etat.ordres.push(ordre.clone());
        if let Some((empreinte, issue)) = etat.issues.get(&(ordre.client_id, id)) {
            return Ok(if *empreinte == ordre.empreinte || *empreinte == [0; 32] {
                replay(issue)
            } else {
                refusee(Problem::new(&kinds::CLE_REUTILISEE))
            });
        }
        let issue = match &etat.refus {
            Some(problem) => refusee(problem.clone()),
            None => Outcome::Creee {
                commande: json!({ "commande_id": id, "etat": "en_attente_paiement" }),
                rejouee: false,
            },
        };
        etat.issues.insert((ordre.client_id, id), (ordre.empreinte, issue.clone()));
        if etat.perdre { Err(sans_reponse()) } else { Ok(issue) }
    }

    async fn resoudre(&self, id: CommandeId, client: CompteId, _: &RequestContext) -> Result<Outcome, Error> {
        self.appel("resoudre")?;
        let abandon = ([0; 32], refusee(Problem::new(&kinds::COMMANDE_ABANDONNEE)));
        let mut etat = self.etat();
        let (_, issue) = etat.issues.entry((client, id)).or_insert(abandon);
        Ok(replay(issue))
    }
}
