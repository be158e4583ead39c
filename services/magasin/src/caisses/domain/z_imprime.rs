//! The Z report on paper, in French and English.

use comptoir_types::{Centimes, CompteId};

use super::{GenreMouvement, MotifMouvement, Total, TotalMouvement, TotalRetour, Z};
use crate::impression::Rang;

impl Z {
    /// Its rows, from top to bottom.
    pub fn rangs(&self) -> Vec<Rang> {
        let parties = [
            self.ventes(),
            self.retours.iter().flat_map(retour).collect(),
            self.net(),
            self.cartes(),
            self.tiroir(),
        ];
        let mut rangs = self.en_tete();
        for partie in parties.into_iter().chain([self.supplements(), self.note()]) {
            if !partie.is_empty() {
                rangs.push(Rang::Filet);
                rangs.extend(partie);
            }
        }
        rangs.push(Rang::Filet);
        rangs.extend(self.signatures());
        rangs
    }

    fn en_tete(&self) -> Vec<Rang> {
        vec![
            Rang::Centre(self.raison_sociale.clone()),
            Rang::Centre(self.magasin.clone()),
            Rang::Filet,
            Rang::Total("RAPPORT Z / Z REPORT".to_owned(), self.session.prefixe.clone()),
            texte("Ouverte / Opened", &self.ouverte_locale),
            texte("Terminée / Ended", &self.terminee_locale),
            texte("Comptée / Counted", &self.compte_locale),
        ]
    }

    fn ventes(&self) -> Vec<Rang> {
        let mut rangs = vec![
            texte("Ventes / Sales", &self.session.nb_ventes),
            Rang::montant("Sous-total / Subtotal", self.sous_total_cents),
        ];
        ajouter(&mut rangs, "Consignes / Deposits", self.consigne_cents);
        rangs.extend([
            Rang::montant("TPS / GST", self.tps_cents),
            Rang::montant("TVQ / QST", self.tvq_cents),
            Rang::Total("TOTAL".to_owned(), self.total_cents.to_string()),
        ]);
        ajouter(&mut rangs, "Arrondi / Rounding", self.arrondi_cents);
        ajouter(&mut rangs, "Remises / Discounts", self.remises_cents);
        rangs
    }

    fn net(&self) -> Vec<Rang> {
        let mut rangs = vec![
            Rang::montant("TPS nette / Net GST", self.tps_nette_cents),
            Rang::montant("TVQ nette / Net QST", self.tvq_nette_cents),
        ];
        rangs.extend(self.paiements.iter().flat_map(paiement));
        rangs
    }

    fn cartes(&self) -> Vec<Rang> {
        if self.nb_cartes == 0 && self.nb_cartes_remboursees == 0 {
            return Vec::new();
        }
        let mut rangs = vec![
            texte("Cartes vendues / Cards sold", &self.nb_cartes),
            Rang::montant("  Valeur / Value", self.cartes_vendues_cents),
        ];
        let recu =
            |total: &Total| Rang::montant(&format!("  {}", total.moyen.libelle()), total.montant_cents);
        rangs.extend(self.cartes_paiements.iter().map(recu));
        if self.nb_cartes_remboursees != 0 {
            rangs.push(texte("Cartes remboursées / Paid out", &self.nb_cartes_remboursees));
        }
        rangs
    }

    fn tiroir(&self) -> Vec<Rang> {
        let session = &self.session;
        let mut rangs = vec![
            Rang::montant("Fond / Float", session.fond_cents),
            Rang::montant("Ventes comptant / Cash sales", self.especes_ventes_cents),
        ];
        ajouter(&mut rangs, "Comptant rendu / Cash refunds", -self.especes_retours_cents);
        ajouter(&mut rangs, "Contenants repris / Containers", -self.consignes_cents);
        ajouter(&mut rangs, "Cartes, comptant / Cards, cash", self.especes_cartes_cents);
        ajouter(&mut rangs, "Cartes remboursées / Cards out", -self.cartes_remboursees_cents);
        rangs.extend(self.mouvements.iter().map(mouvement));
        let compte = [
            ("Attendu / Expected", session.attendu_cents),
            ("Compté / Counted", session.compte_cents),
            ("Écart / Difference", session.ecart_cents),
        ];
        rangs.extend(compte.into_iter().filter_map(|(libelle, cents)| Some(Rang::montant(libelle, cents?))));
        rangs
    }

    fn supplements(&self) -> Vec<Rang> {
        if self.supplements.is_empty() {
            return Vec::new();
        }
        let mut rangs = vec![texte("Suppléments / Supplements", &self.nb_supplements)];
        let vente =
            |vente: &super::Supplement| Rang::montant(&format!("  {}", vente.numero), vente.total_cents);
        rangs.extend(self.supplements.iter().map(vente));
        rangs.push(Rang::montant("  Comptant / Cash", self.especes_supplements_cents));
        rangs
    }

    fn note(&self) -> Vec<Rang> {
        let mots: Vec<char> = self.session.note.chars().collect();
        mots.chunks(COLONNES).map(|ligne| Rang::Gauche(ligne.iter().collect())).collect()
    }

    fn signatures(&self) -> Vec<Rang> {
        let session = &self.session;
        [
            ("Ouverte par / Opened by", Some(session.ouverte_par)),
            ("Terminée par / Ended by", session.terminee_par),
            ("Comptée par / Counted by", session.compte_par),
        ]
        .into_iter()
        .flat_map(|(libelle, par)| signature(libelle, par))
        .collect()
    }
}

/// What a receipt printer has across.
const COLONNES: usize = 42;

fn texte(libelle: &str, valeur: &impl ToString) -> Rang {
    Rang::Montant(libelle.to_owned(), valeur.to_string())
}

/// A row for an amount that is not always there.
fn ajouter(rangs: &mut Vec<Rang>, libelle: &str, cents: Centimes) {
    if cents != Centimes::ZERO {
        rangs.push(Rang::montant(libelle, cents));
    }
}

fn retour(retour: &TotalRetour) -> Vec<Rang> {
    let libelle = match retour.genre.as_str() {
        "echange" => "Échanges / Exchanges",
        "annulation" => "Annulations / Voids",
        _ => "Retours / Returns",
    };
    let mut rangs = vec![
        texte(libelle, &retour.nombre),
        Rang::montant("  Sous-total / Subtotal", -retour.sous_total_cents),
    ];
    ajouter(&mut rangs, "  Consignes / Deposits", -retour.consigne_cents);
    ajouter(&mut rangs, "  TPS / GST", -retour.tps_cents);
    ajouter(&mut rangs, "  TVQ / QST", -retour.tvq_cents);
    rangs.push(Rang::montant("  Total", -retour.total_cents));
    ajouter(&mut rangs, "  Arrondi / Rounding", -retour.arrondi_cents);
    rangs
}

/// One row where nothing was given back.
fn paiement(total: &Total) -> Vec<Rang> {
    let net = Rang::montant(total.moyen.libelle(), total.net_cents);
    if total.nombre_rendus == 0 {
        return vec![net];
    }
    vec![
        net,
        Rang::montant("  Reçu / In", total.montant_cents),
        Rang::montant("  Rendu / Out", -total.rendu_cents),
    ]
}

fn mouvement(total: &TotalMouvement) -> Rang {
    let motif = match total.motif {
        MotifMouvement::Monnaie => "monnaie / change",
        MotifMouvement::Depot => "dépôt / deposit",
        MotifMouvement::Depense => "dépense / expense",
        MotifMouvement::Correction => "correction",
    };
    match total.genre {
        GenreMouvement::Apport => Rang::montant(&format!("Apport, {motif}"), total.montant_cents),
        GenreMouvement::Retrait => Rang::montant(&format!("Retrait, {motif}"), -total.montant_cents),
    }
}

/// Who, and a line to sign on.
fn signature(libelle: &str, par: Option<CompteId>) -> Vec<Rang> {
    let mut rangs = vec![Rang::Gauche(libelle.to_owned())];
    rangs.extend(par.map(|par| Rang::Gauche(format!("  {par}"))));
    rangs.extend([Rang::Gauche(String::new()), Rang::Gauche("_".repeat(COLONNES))]);
    rangs
}
