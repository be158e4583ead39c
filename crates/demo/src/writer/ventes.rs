//! A sale: its rows, its movements, its event.

use serde_json::json;

use comptoir_types::{Centimes, Taux};
use uuid::Uuid;

use super::batch::Batch;
use super::mouvements::Cause;
use super::sessions::session;
use crate::Error;
use crate::calendrier::jour;
use crate::commandes::Commande;
use crate::lieux::{CAISSES, MAGASINS, magasin_id, prefixe};
use crate::lifecycle::Etape;
use crate::retours::Retour;
use crate::ventes::{Ligne, Vente};

pub(super) const VENTE: &str = "vente_id, numero, canal, magasin_id, session_id, commande_id, vendeur_id, jour, faite_le, recue_le, \
    sous_total_cents, consigne_cents, frais_livraison_cents, base_tps_cents, base_tvq_cents, taux_tps, taux_tvq, tps_cents, tvq_cents, total_cents, \
    avec_especes, arrondi_cents, especes_cents, autres_cents, recu_cents, monnaie_cents, annulee, sous_total_retourne_cents, consigne_retournee_cents, \
    base_tps_retournee_cents, base_tvq_retournee_cents, tps_retournee_cents, tvq_retournee_cents";
pub(super) const LIGNE: &str = "vente_id, rang, produit_id, sku, nom_fr, nom_en, quantite, diviseur, prix_vu_cents, \
    prix_unitaire_cents, cout_cents, remise_cents, remise_motif, taxe, montant_cents, \
    consigne_unitaire_cents, retournee, rembourse_cents";

impl Batch<'_> {
    pub(super) fn vente(&mut self, i: u32) -> Result<(), Error> {
        let v = Vente::tirer(self.monde, i);
        let magasin_id = magasin_id(v.magasin);
        let session_id = session(self.monde, v.jour, v.caisse).uuid();
        let rang = &mut self.rangs[usize::from(v.jour) * MAGASINS * CAISSES + v.caisse];
        *rang += 1;
        let numero = format!("{}-{rang}", prefixe(v.caisse, self.plan.seance(v.jour, v.caisse).numero));
        let retour = Retour::tirer(self.monde, i, &v);
        let rendu = |montant: fn(&Retour) -> Centimes| retour.as_ref().map(montant).unwrap_or_default();
        let (especes, autres) = (v.especes().unwrap_or_default(), v.autres());
        let arrondi = (especes + autres - v.total()).get() as i16;
        self.tables.vente.ligne(&[
            &v.id,
            &numero,
            &"caisse",
            &magasin_id,
            &Some(session_id),
            &None::<Uuid>,
            &v.vendeur,
            &self.monde.calendrier.jour(v.jour),
            &v.faite_le,
            &v.faite_le,
            &v.facture.sous_total,
            &v.consigne,
            &Centimes::ZERO,
            &v.bases.tps,
            &v.bases.tvq,
            &Taux::QUEBEC.tps,
            &Taux::QUEBEC.tvq,
            &v.facture.tps,
            &v.facture.tvq,
            &v.total(),
            &v.especes().is_some(),
            &arrondi,
            &especes,
            &autres,
            &v.recu,
            &(v.recu - especes),
            &retour.as_ref().is_some_and(|retour| retour.annulation),
            &rendu(|retour| retour.bases.sous_total),
            &rendu(|retour| retour.consigne),
            &rendu(|retour| retour.bases.tps),
            &rendu(|retour| retour.bases.tvq),
            &rendu(|retour| retour.tps),
            &rendu(|retour| retour.tvq),
        ])?;
        for (paiement, rang) in v.paiements.iter().zip(1_i16..) {
            self.tables.vente_paiement.ligne(&[
                &v.id,
                &rang,
                &paiement.moyen,
                &paiement.montant,
                &paiement.reference,
            ])?;
        }
        let cause =
            Cause { genre: "vente", reference: v.id, motif: None, par: Some(v.vendeur), le: v.faite_le };
        for (ligne, rang) in v.lignes.iter().zip(1..) {
            let rendue = retour.iter().flat_map(|retour| &retour.lignes);
            let rendue = rendue.into_iter().find(|rendue| rendue.rang + 1 == rang as usize);
            let rendue = rendue.map_or((0, Centimes::ZERO), |rendue| (rendue.quantite, rendue.montant));
            self.vente_ligne(v.id, rang, ligne, self.monde.produits[ligne.produit].consigne, rendue)?;
            self.bouger(&cause, (magasin_id, ligne.produit), (-ligne.quantite, 0))?;
        }
        let remise: Centimes = v.lignes.iter().map(|ligne| ligne.remise).sum();
        let charge = json!({
            "magasin_id": magasin_id, "canal": "caisse", "total_cents": v.total(), "vendeur_id": v.vendeur,
            "approuve_par": null, "remise_cents": remise, "ecart": 0
        });
        self.evenement("vente.enregistree", &v.id.to_string(), &charge, v.faite_le)
    }

    /// An order whose goods leave becomes a sale, under its own id.
    pub(super) fn vente_web(&mut self, c: &Commande, etape: &Etape, numero: i64) -> Result<(), Error> {
        self.tables.vente.ligne(&[
            &c.id,
            &format!("W-{numero}"),
            &"web",
            &c.lieu_id,
            &None::<Uuid>,
            &Some(c.id),
            &etape.par,
            &jour(etape.le),
            &etape.le,
            &etape.le,
            &(c.bases.sous_total - c.frais),
            &Centimes::ZERO,
            &c.frais,
            &c.bases.tps,
            &c.bases.tvq,
            &Taux::QUEBEC.tps,
            &Taux::QUEBEC.tvq,
            &c.facture.tps,
            &c.facture.tvq,
            &c.facture.total,
            &false,
            &0_i16,
            &Centimes::ZERO,
            &c.facture.total,
            &Centimes::ZERO,
            &Centimes::ZERO,
            &false,
            &Centimes::ZERO,
            &Centimes::ZERO,
            &Centimes::ZERO,
            &Centimes::ZERO,
            &Centimes::ZERO,
            &Centimes::ZERO,
        ])?;
        for ((produit, quantite), rang) in c.lignes.iter().zip(1..) {
            let ligne = Ligne { produit: *produit, quantite: *quantite, remise: Centimes::ZERO, motif: None };
            self.vente_ligne(c.id, rang, &ligne, Centimes::ZERO, (0, Centimes::ZERO))?;
        }
        self.tables.vente_paiement.ligne(&[
            &c.id,
            &1_i16,
            &"en_ligne",
            &c.facture.total,
            &Some(c.transaction()),
        ])
    }

    fn vente_ligne(
        &mut self,
        vente_id: Uuid,
        rang: i16,
        ligne: &Ligne,
        consigne: Centimes,
        (retournee, rembourse): (i32, Centimes),
    ) -> Result<(), Error> {
        let p = &self.monde.produits[ligne.produit];
        self.tables.vente_ligne.ligne(&[
            &vente_id,
            &rang,
            &p.id,
            &p.sku,
            &p.nom_fr,
            &p.nom_en,
            &ligne.quantite,
            &(p.unite.diviseur() as i32),
            &p.prix,
            &p.prix,
            &p.cout,
            &ligne.remise,
            &ligne.motif,
            &p.taxe,
            &ligne.montant(self.monde),
            &consigne,
            &retournee,
            &rembourse,
        ])
    }
}
