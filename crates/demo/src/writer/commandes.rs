//! A web order: its rows when it is made, then what each step adds.

use chrono::TimeDelta;
use comptoir_types::Taux;
use serde_json::{Value, json};

use super::batch::Batch;
use super::mouvements::Cause;
use crate::Error;
use crate::commandes::Commande;
use crate::lifecycle::{Pas, RESERVATION};

pub(super) const COMMANDE: &str = "commande_id, numero, client_id, mode, lieu_id, lieu_type, etat, reservee_jusqua, courriel, adresse, \
    sous_total_cents, frais_livraison_cents, base_tps_cents, base_tvq_cents, taux_tps, taux_tvq, tps_cents, tvq_cents, total_cents, \
    version, creee_le, maj_le";
pub(super) const LIGNE: &str = "commande_id, produit_id, sku, nom_fr, nom_en, quantite, prix_vu_cents, prix_unitaire_cents, \
    cout_cents, taxe, montant_cents";
pub(super) const ETAPE: &str = "commande_id, rang, etape, resultat, detail, par, duree_ms, le";
pub(super) const PAIEMENT: &str = "paiement_id, commande_id, montant_cents, etat, code_refus, transaction, rembourse_cents, cree_le, regle_le";
pub(super) const REMBOURSEMENT: &str =
    "remboursement_id, paiement_id, cause_id, montant_cents, etat, prochain_essai, fait_le";
pub(super) const PRESTATAIRE: &str = "operation_id, genre, montant_cents, resultat, transaction, le";

impl Batch<'_> {
    pub(super) fn etape(&mut self, j: u32, rang: usize) -> Result<(), Error> {
        let c = Commande::tirer(self.monde, j);
        let etape = &c.etapes[rang];
        if etape.pas == Pas::Reservation {
            self.numeros[j as usize] = self.tables.commande.lignes as i64 + 1;
            self.creer(&c, self.numeros[j as usize])?;
        }
        let numero = self.numeros[j as usize];
        let (nom, resultat, etat) = etape.pas.texte();
        let (detail, duree) = match etape.pas {
            Pas::Refus => (REFUS, 210),
            Pas::Paiement => ("", 180 + (j % 90).cast_signed()),
            _ => ("", 0),
        };
        self.tables.commande_etape.ligne(&[
            &c.id,
            &(rang as i16 + 1),
            &nom,
            &resultat,
            &detail,
            &etape.par,
            &duree,
            &etape.le,
        ])?;
        self.deplacer(&c, rang)?;
        let (evenement, charge) = match etape.pas {
            Pas::Reservation => ("commande.creee", creation(&c, numero)),
            Pas::Refus => return Ok(()),
            _ => {
                // The client pays and cancels by themselves.
                let par = etape.par.filter(|par| *par != c.client.0);
                let charge = json!({
                    "client_id": c.client.0, "numero": numero, "etat": etat, "lieu_id": c.lieu_id, "par": par
                });
                ("commande.etat", charge)
            }
        };
        self.evenement(evenement, &c.id.to_string(), &charge, etape.le)?;
        if matches!(etape.pas, Pas::Remise | Pas::Expedition) {
            self.vente_web(&c, etape, numero)?;
            let charge = json!({ "canal": "web", "total_cents": c.facture.total });
            self.evenement("vente.enregistree", &c.id.to_string(), &charge, etape.le)?;
        }
        Ok(())
    }

    /// The units that a step promises, takes or gives back.
    fn deplacer(&mut self, c: &Commande, rang: usize) -> Result<(), Error> {
        let etape = &c.etapes[rang];
        let (genre, physique, reserve) = match etape.pas {
            Pas::Reservation => ("reservation", 0, 1),
            Pas::Remise | Pas::Expedition => ("remise", -1, -1),
            Pas::Annulation | Pas::Expiration => ("liberation", 0, -1),
            _ => return Ok(()),
        };
        let cause = Cause { genre, reference: c.id, motif: None, par: etape.par, le: etape.le };
        for (produit, q) in &c.lignes {
            self.bouger(&cause, (c.lieu_id, *produit), (physique * q, reserve * q))?;
        }
        Ok(())
    }

    /// The order as it is in the end, its lines and its payments: what follows adds steps and movements.
    fn creer(&mut self, c: &Commande, numero: i64) -> Result<(), Error> {
        let (mode, lieu_type) =
            if c.livraison { ("livraison", "centre_logistique") } else { ("cueillette", "magasin") };
        let creee_le = c.creee_le();
        self.tables.commande.ligne(&[
            &c.id,
            &numero,
            &c.client.0,
            &mode,
            &c.lieu_id,
            &lieu_type,
            &c.etat(),
            &(creee_le + RESERVATION),
            &c.client.1.courriel,
            &c.livraison.then(|| c.adresse()),
            &(c.bases.sous_total - c.frais),
            &c.frais,
            &c.bases.tps,
            &c.bases.tvq,
            &Taux::QUEBEC.tps,
            &Taux::QUEBEC.tvq,
            &c.facture.tps,
            &c.facture.tvq,
            &c.facture.total,
            &(c.etapes.len() as i32),
            &creee_le,
            &c.etapes.last().map(|etape| etape.le),
        ])?;
        for (produit, quantite) in &c.lignes {
            let p = &self.monde.produits[*produit];
            self.tables.commande_ligne.ligne(&[
                &c.id,
                &p.id,
                &p.sku,
                &p.nom_fr,
                &p.nom_en,
                quantite,
                &p.prix,
                &p.prix,
                &p.cout,
                &p.taxe,
                &self.monde.montant(*produit, *quantite),
            ])?;
        }
        self.payer(c)
    }

    /// Its attempts, its refund, and the provider's book of both.
    fn payer(&mut self, c: &Commande) -> Result<(), Error> {
        let total = c.facture.total;
        let [_, _, rendu, ..] = c.cles;
        for etape in &c.etapes {
            let accepte = match etape.pas {
                Pas::Paiement => true,
                Pas::Refus => false,
                _ => continue,
            };
            let (etat, code) = if accepte { ("accepte", None) } else { ("refuse", Some(REFUS)) };
            let id = c.cles[usize::from(accepte)];
            let transaction = if accepte { c.transaction() } else { format!("sim_{}", c.cles[3].simple()) };
            let rembourse = if accepte && c.passe_par(Pas::Annulation) { total } else { Default::default() };
            let debut = etape.le - TimeDelta::seconds(1);
            self.tables.paiement.ligne(&[
                &id,
                &c.id,
                &total,
                &etat,
                &code,
                &transaction,
                &rembourse,
                &debut,
                &etape.le,
            ])?;
            self.tables.prestataire.ligne(&[&id, &"debit", &total, &etat, &transaction, &etape.le])?;
        }
        let annulation = c.etapes.iter().find(|etape| etape.pas == Pas::Annulation);
        if let Some(etape) = annulation.filter(|_| c.passe_par(Pas::Paiement)) {
            let (paiement, fait_le) = (c.cles[1], etape.le + TimeDelta::seconds(2));
            self.tables
                .remboursement
                .ligne(&[&rendu, &paiement, &c.id, &total, &"fait", &etape.le, &fait_le])?;
            let transaction = format!("sim_{}", c.cles[5].simple());
            self.tables.prestataire.ligne(&[
                &rendu,
                &"remboursement",
                &total,
                &"accepte",
                &transaction,
                &fait_le,
            ])?;
        }
        Ok(())
    }
}

/// Why a card was refused.
const REFUS: &str = "carte_refusee";

fn creation(c: &Commande, numero: i64) -> Value {
    let mode = if c.livraison { "livraison" } else { "cueillette" };
    let nb_articles: i32 = c.lignes.iter().map(|(_, quantite)| quantite).sum();
    json!({
        "client_id": c.client.0, "numero": numero, "etat": "en_attente_paiement", "mode": mode,
        "total_cents": c.facture.total, "nb_articles": nb_articles
    })
}
