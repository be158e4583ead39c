//! What comes back, in one network flight: the lock of the sale, then the statement that reads its lines.

use comptoir_auth::Approbation;
use comptoir_database::{Connection, Error};
use comptoir_types::{Centimes, CompteId, LieuId, NumeroCarte, RetourId, SessionCaisseId, VenteId};
use postgres_types::ToSql;
use uuid::Uuid;

use crate::caisses::domain::Moyen;
use crate::cartes::domain::{Empreinte, empreinte};
use crate::idempotency::Demande;
use crate::retours::domain::{AnnulationVente, DemandeRetour, Genre, Motif, Remboursements, RetourFait};

pub(super) const VERROU: &str = "select 1 from magasin.vente where vente_id = $1 for update";

/// Sent behind the lock of the sale.
pub(super) const RETOURNER: &str = include_str!("retourner.sql");

comptoir_database::from_row!(RetourFait {
    retour_id,
    numero,
    vente_id,
    genre,
    sous_total_cents,
    consigne_cents,
    tps_cents,
    tvq_cents,
    total_cents,
    arrondi_cents,
    numero_avoir: (comptoir_database::absent),
    nouvelle_vente: (comptoir_database::absent),
});

/// Who takes back, where, and with whose consent.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Cadre<'a> {
    pub demande: &'a Demande<'a>,
    pub vente: VenteId,
    pub magasin: LieuId,
    /// Whether it may pass the bounds of an employé: by the caller's role, or by the approval.
    pub approuve: bool,
    pub approbation: Option<Approbation>,
    /// The number of the store credit, where it gives one that goes on no other card.
    pub numero_neuf: &'a NumeroCarte,
}

/// A return, an exchange or a void, by column, as the statement takes it.
pub(crate) struct Parametres<'a> {
    pub(in crate::retours) id: RetourId,
    pub(in crate::retours) vente: VenteId,
    pub(in crate::retours) genre: Genre,
    pub(in crate::retours) magasin: LieuId,
    pub(in crate::retours) session: SessionCaisseId,
    pub(in crate::retours) par: CompteId,
    motif: Motif,
    pub(in crate::retours) rangs: Option<Vec<i32>>,
    quantites: Option<Vec<i32>>,
    en_stock: Option<Vec<bool>>,
    moyens: Vec<Moyen>,
    montants: Vec<Centimes>,
    references: Vec<Option<String>>,
    especes: Centimes,
    en_ligne: Centimes,
    autres: Centimes,
    jti: Option<Uuid>,
    approuve_par: Option<CompteId>,
    approuve: bool,
    empreinte: Option<&'a [u8]>,
    avoir: Centimes,
    /// The card that takes the store credit.
    carte: NumeroCarte,
    carte_empreinte: Empreinte,
    derniers: String,
    /// Whether it is made by this.
    carte_neuve: bool,
}

impl<'a> Parametres<'a> {
    /// The return of these lines.
    pub(crate) fn retour(cadre: &Cadre<'a>, retour: &DemandeRetour) -> Self {
        let lignes = retour.lignes.as_slice();
        Parametres {
            rangs: Some(lignes.iter().map(|ligne| ligne.rang.get()).collect()),
            quantites: Some(lignes.iter().map(|ligne| ligne.quantite.get()).collect()),
            en_stock: Some(lignes.iter().map(|ligne| ligne.remise_en_stock).collect()),
            ..Self::sans_lignes(cadre, retour.genre, retour.session_id, retour.motif, &retour.remboursements)
        }
    }

    /// The same, as the first half of an exchange: the refund names the sale that it pays, and the outcome is not
    /// stored before that sale is there.
    pub(in crate::retours) fn en_echange(mut self, vente: VenteId) -> Self {
        for (moyen, reference) in self.moyens.iter().zip(&mut self.references) {
            if *moyen == Moyen::Echange {
                *reference = Some(vente.to_string());
            }
        }
        self.empreinte = None;
        self
    }

    /// The void of the sale.
    pub(crate) fn annulation(cadre: &Cadre<'a>, annulation: &AnnulationVente) -> Self {
        let AnnulationVente { session_id, motif, remboursements, .. } = annulation;
        Self::sans_lignes(cadre, Genre::Annulation, *session_id, *motif, remboursements)
    }

    fn sans_lignes(
        cadre: &Cadre<'a>,
        genre: Genre,
        session: SessionCaisseId,
        motif: Motif,
        rendus: &Remboursements,
    ) -> Self {
        let remboursements = rendus.as_slice();
        let rechargee = remboursements.iter().find_map(|rendu| rendu.carte.as_ref());
        let carte = rechargee.unwrap_or(cadre.numero_neuf);
        Parametres {
            id: RetourId::new(cadre.demande.cle),
            vente: cadre.vente,
            genre,
            magasin: cadre.magasin,
            session,
            par: cadre.demande.compte,
            motif,
            rangs: None,
            quantites: None,
            en_stock: None,
            moyens: remboursements.iter().map(|rendu| rendu.moyen).collect(),
            montants: remboursements.iter().map(|rendu| rendu.montant.get()).collect(),
            references: remboursements
                .iter()
                .map(|rendu| match &rendu.reference {
                    Some(reference) => Some(reference.as_str().to_owned()),
                    None => (rendu.moyen == Moyen::Avoir).then(|| carte.derniers().to_owned()),
                })
                .collect(),
            especes: rendus.somme(|moyen| moyen == Moyen::Especes),
            en_ligne: rendus.somme(|moyen| moyen == Moyen::EnLigne),
            autres: rendus.somme(|moyen| moyen != Moyen::Especes),
            jti: cadre.approbation.map(|approbation| approbation.jti),
            approuve_par: cadre.approbation.map(|approbation| approbation.approuve_par),
            approuve: cadre.approuve,
            empreinte: Some(cadre.demande.empreinte),
            avoir: rendus.somme(|moyen| moyen == Moyen::Avoir),
            carte: carte.clone(),
            carte_empreinte: empreinte(carte),
            derniers: carte.derniers().to_owned(),
            carte_neuve: rechargee.is_none(),
        }
    }

    /// Its lines, for what explains a refusal.
    pub(in crate::retours) fn lignes(&self) -> Option<(&[i32], &[i32], &[bool])> {
        Some((self.rangs.as_deref()?, self.quantites.as_deref()?, self.en_stock.as_deref()?))
    }

    /// What is not given back in cash.
    pub(in crate::retours) fn sans_especes(&self) -> Centimes {
        self.autres
    }

    /// The card that was to take the store credit, and how much.
    pub(in crate::retours) fn avoir_demande(&self) -> Option<(&NumeroCarte, Centimes)> {
        (self.avoir > Centimes::ZERO).then_some((&self.carte, self.avoir))
    }

    /// The card that the request names for it.
    pub(in crate::retours) fn carte_nommee(&self) -> Option<&NumeroCarte> {
        (!self.carte_neuve).then_some(&self.carte)
    }

    /// The number of the store credit that this makes, for whoever takes it.
    pub(in crate::retours) fn numero_avoir(&self) -> Option<String> {
        let neuf = self.carte_neuve && self.avoir > Centimes::ZERO;
        neuf.then(|| self.carte.as_str().to_owned())
    }

    /// In the order of the statement.
    pub(crate) fn as_params(&self) -> [&(dyn ToSql + Sync); 24] {
        [
            &self.id,
            &self.vente,
            &self.genre,
            &self.magasin,
            &self.session,
            &self.par,
            &self.motif,
            &self.rangs,
            &self.quantites,
            &self.en_stock,
            &self.moyens,
            &self.montants,
            &self.references,
            &self.especes,
            &self.en_ligne,
            &self.autres,
            &self.jti,
            &self.approuve_par,
            &self.approuve,
            &self.empreinte,
            &self.avoir,
            &self.carte_empreinte,
            &self.carte_neuve,
            &self.derniers,
        ]
    }
}

/// Records what comes back, with its lines, refunds, movements, event and answer; none when the sale or the session
/// does not take it.
///
/// # Errors
/// The named constraint that refused it; nothing is then written.
pub(crate) async fn retourner(
    db: &Connection,
    parametres: &Parametres<'_>,
) -> Result<Option<RetourFait>, Error> {
    let lock: (&str, &[&(dyn ToSql + Sync)]) = (VERROU, &[&parametres.vente]);
    let mut faits: Vec<RetourFait> = db.after_lock(lock, (RETOURNER, &parametres.as_params())).await?;
    Ok(faits.pop().map(|fait| RetourFait { numero_avoir: parametres.numero_avoir(), ..fait }))
}
