//! A return: its rows, its movements, its event.

use serde_json::json;

use comptoir_types::Centimes;
use uuid::Uuid;

use super::batch::Batch;
use super::mouvements::Cause;
use super::sessions::session;
use crate::Error;
use crate::calendrier::jour;
use crate::lieux::{CAISSES, MAGASINS, magasin_id, prefixe};
use crate::retours::Retour;
use crate::ventes::Vente;

pub(super) const RETOUR: &str = "retour_id, numero, vente_id, canal, genre, magasin_id, session_id, par, approuve_par, motif, jour, le, \
    sous_total_cents, consigne_cents, tps_cents, tvq_cents, total_cents, avec_especes, arrondi_cents, especes_cents, \
    en_ligne_cents, autres_cents, approuve, tardif";
pub(super) const LIGNE: &str =
    "retour_id, vente_id, rang, quantite, montant_cents, consigne_cents, remise_en_stock";

impl Batch<'_> {
    pub(super) fn retour(&mut self, i: u32) -> Result<(), Error> {
        let v = Vente::tirer(self.monde, i);
        let Some(r) = Retour::tirer(self.monde, i, &v) else { return Ok(()) };
        let magasin_id = magasin_id(v.magasin);
        let rang = &mut self.rangs_retours[usize::from(v.jour) * MAGASINS * CAISSES + v.caisse];
        *rang += 1;
        let numero = format!("{}-R{rang}", prefixe(v.caisse, self.plan.seance(v.jour, v.caisse).numero));
        let genre = if r.annulation { "annulation" } else { "retour" };
        let approuve_par: Option<Uuid> = r.approbation.map(|_| self.monde.personnes.gestionnaires[v.magasin]);
        let especes = r.especes().unwrap_or_default();
        self.tables.retour.ligne(&[
            &r.id,
            &numero,
            &v.id,
            &"caisse",
            &genre,
            &magasin_id,
            &session(self.monde, v.jour, v.caisse).uuid(),
            &v.vendeur,
            &approuve_par,
            &r.motif,
            &jour(r.le),
            &r.le,
            &r.bases.sous_total,
            &r.consigne,
            &r.tps,
            &r.tvq,
            &r.total(),
            &r.especes().is_some(),
            &((r.rendu() - r.total()).get() as i16),
            &especes,
            &Centimes::ZERO,
            &(r.rendu() - especes),
            &r.approbation.is_some(),
            &false,
        ])?;
        for (paiement, rang) in r.paiements.iter().zip(1_i16..) {
            self.tables.retour_paiement.ligne(&[
                &r.id,
                &rang,
                &paiement.moyen,
                &paiement.montant,
                &paiement.reference,
            ])?;
        }
        if let (Some(jti), Some(gestionnaire)) = (r.approbation, approuve_par) {
            self.tables.approbation.ligne(&[&jti, &gestionnaire, &genre, &r.id, &r.le])?;
        }
        let cause = |genre, motif| Cause { genre, reference: r.id, motif, par: Some(v.vendeur), le: r.le };
        for rendue in &r.lignes {
            let produit = v.lignes[rendue.rang].produit;
            self.tables.retour_ligne.ligne(&[
                &r.id,
                &v.id,
                &(rendue.rang as i16 + 1),
                &rendue.quantite,
                &rendue.montant,
                &rendue.consigne,
                &rendue.en_stock,
            ])?;
            self.bouger(&cause("retour", None), (magasin_id, produit), (rendue.quantite, 0))?;
            if !rendue.en_stock {
                let casse = cause("ajustement", Some("casse"));
                self.bouger(&casse, (magasin_id, produit), (-rendue.quantite, 0))?;
            }
        }
        let charge = json!({
            "vente_id": v.id, "total_cents": r.total(), "genre": genre, "magasin_id": magasin_id, "par": v.vendeur,
            "approuve_par": approuve_par
        });
        self.evenement("retour.enregistre", &r.id.to_string(), &charge, r.le)
    }
}
