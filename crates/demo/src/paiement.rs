//! How a till sale is paid.

use comptoir_types::Centimes;

use crate::rng::Rng;

pub(crate) struct Paiement {
    pub(crate) moyen: &'static str,
    pub(crate) montant: Centimes,
    pub(crate) reference: Option<String>,
}

impl Paiement {
    /// The same amount, given back.
    pub(crate) fn rendre(&self) -> Self {
        let reference = self.reference.as_ref().map(|reference| reference.replace("AUT", "RET"));
        Paiement { moyen: self.moyen, montant: self.montant, reference }
    }
}

/// 38 % cash, 32 % debit, 27 % credit, 3 % credit and cash; and what the client hands over.
pub(crate) fn payer(tirage: &mut Rng, total: Centimes) -> (Vec<Paiement>, Centimes) {
    let sort = tirage.parmi(&[38, 32, 27, 3]);
    let autorisation = tirage.sous(1_000_000);
    let coupure = i64::from([5, 500, 1000, 2000][tirage.parmi(&[20, 40, 20, 20])]);
    let carte =
        |moyen, montant| Paiement { moyen, montant, reference: Some(format!("AUT-{autorisation:06}")) };
    let par_carte = match sort {
        1 if total > Centimes::ZERO => return (vec![carte("debit", total)], Centimes::ZERO),
        2 if total > Centimes::ZERO => return (vec![carte("credit", total)], Centimes::ZERO),
        3 if total.get() >= 200 => Some(Centimes::new(total.get() / 200 * 100)),
        _ => None,
    };
    let especes = (total - par_carte.unwrap_or(Centimes::ZERO)).arrondi_especes();
    let recu = Centimes::new((especes.get() + coupure - 1) / coupure * coupure);
    let mut paiements: Vec<_> = par_carte.map(|montant| carte("credit", montant)).into_iter().collect();
    paiements.push(Paiement { moyen: "especes", montant: especes, reference: None });
    (paiements, recu)
}
