//! What documents of a sale share on paper: the store that issues them, what they come to, how they are paid.

use comptoir_types::{Centimes, Taux};

use super::Rang;

/// The store that issues a document.
pub(crate) struct Enseigne<'a> {
    pub(crate) raison_sociale: &'a str,
    pub(crate) magasin: &'a str,
    /// Its number and street.
    pub(crate) adresse: &'a str,
    pub(crate) ville: &'a str,
    pub(crate) code_postal: &'a str,
    pub(crate) telephone: &'a str,
}

impl Enseigne<'_> {
    /// The head of the document, and the rule below it.
    pub(crate) fn rangs(&self) -> Vec<Rang> {
        vec![
            Rang::Centre(self.raison_sociale.to_owned()),
            Rang::Centre(self.magasin.to_owned()),
            Rang::Centre(self.adresse.to_owned()),
            Rang::Centre(format!("{} (QC) {}", self.ville, code_postal(self.code_postal))),
            Rang::Centre(self.telephone.to_owned()),
            Rang::Filet,
        ]
    }
}

/// What a document comes to.
pub(crate) struct Somme {
    pub(crate) sous_total: Centimes,
    pub(crate) livraison: Centimes,
    /// The rates of its taxes.
    pub(crate) taux: Taux,
    pub(crate) tps: Centimes,
    pub(crate) tvq: Centimes,
    pub(crate) consigne: Centimes,
    pub(crate) total: Centimes,
}

impl Somme {
    /// From the goods to the total, which is called so. A delivery and deposits only where there are any.
    pub(crate) fn rangs(&self, total: &str) -> Vec<Rang> {
        let mut rangs = vec![Rang::montant("Sous-total / Subtotal", self.sous_total)];
        if self.livraison != Centimes::ZERO {
            rangs.push(Rang::montant("Livraison / Delivery", self.livraison));
        }
        rangs.push(Rang::montant(&format!("TPS / GST {}", pourcents(self.taux.tps)), self.tps));
        rangs.push(Rang::montant(&format!("TVQ / QST {}", pourcents(self.taux.tvq)), self.tvq));
        if self.consigne != Centimes::ZERO {
            rangs.push(Rang::montant("Consigne / Deposit", self.consigne));
        }
        rangs.push(Rang::Total(total.to_owned(), self.total.to_string()));
        rangs
    }
}

/// What rounding the cash added, or took, where it did.
pub(crate) fn arrondi(cents: Centimes) -> Option<Rang> {
    (cents != Centimes::ZERO).then(|| Rang::montant("Arrondi / Rounding", cents))
}

/// A tender, and below it its reference.
pub(crate) fn paiement(libelle: &str, cents: Centimes, reference: Option<&str>) -> Vec<Rang> {
    let reference = reference.map(|reference| Rang::Gauche(format!("  {reference}")));
    [Rang::montant(libelle, cents)].into_iter().chain(reference).collect()
}

/// The numbers of the seller for both taxes.
pub(crate) fn numeros(tps: &str, tvq: &str) -> [Rang; 2] {
    [
        Rang::Montant("No TPS / GST".to_owned(), tps.to_owned()),
        Rang::Montant("No TVQ / QST".to_owned(), tvq.to_owned()),
    ]
}

/// Thousandths of a percent as Québec writes them: 9975 is `9,975 %`.
fn pourcents(millipourcents: i32) -> String {
    let decimales = format!("{:03}", millipourcents % 1000);
    match decimales.trim_end_matches('0') {
        "" => format!("{} %", millipourcents / 1000),
        decimales => format!("{},{decimales} %", millipourcents / 1000),
    }
}

/// A postal code as it is written: `H7T2H6` is `H7T 2H6`.
fn code_postal(code: &str) -> String {
    code.split_at_checked(3).map_or_else(|| code.to_owned(), |(debut, fin)| format!("{debut} {fin}"))
}
