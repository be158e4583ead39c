//! Chance without surprise: every value is a function of the seed, the table and the row.

use std::ops::RangeInclusive;

use uuid::{Builder, Uuid};

/// What a draw is for: two tables never share a value.
#[derive(Clone, Copy)]
pub(crate) enum Table {
    Compte = 1,
    Sel,
    SelNip,
    Produit,
    Seuil,
    Ouverture,
    Session,
    Vente,
    Commande,
    Divers,
    Tiroir,
    Quart,
    Retour,
    PrixProgramme,
    Lot,
    Demande,
    Transfert,
    Cle,
    Adresse,
}

/// The values of one row, one after the other: `SplitMix64` (Steele, Lea and Flood, 2014).
pub(crate) struct Rng(u64);

impl Rng {
    pub(crate) fn new(graine: u64, table: Table, rang: u64) -> Self {
        let mut tirage = Rng(graine);
        tirage.0 = tirage.suivant() ^ table as u64;
        tirage.0 = tirage.suivant() ^ rang;
        tirage.0 = tirage.suivant();
        tirage
    }

    fn suivant(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let z = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// 0 to `nombre - 1`, each as likely.
    pub(crate) fn sous(&mut self, nombre: u32) -> u32 {
        let haut = self.suivant() >> 32;
        ((haut * u64::from(nombre)) >> 32) as u32
    }

    /// Small numbers more often than large ones: `nombre × u²`, u being uniform in 0..1.
    pub(crate) fn sous_carre(&mut self, nombre: u32) -> u32 {
        let u = self.suivant() >> 32;
        let carre = (u * u) >> 32;
        ((carre * u64::from(nombre)) >> 32) as u32
    }

    /// One of the range, each as likely.
    pub(crate) fn entre(&mut self, bornes: RangeInclusive<i32>) -> i32 {
        let (bas, haut) = bornes.into_inner();
        bas + self.sous((haut - bas + 1).unsigned_abs()).cast_signed()
    }

    /// The place of one of these weights.
    pub(crate) fn parmi(&mut self, poids: &[u32]) -> usize {
        let mut reste = self.sous(poids.iter().sum());
        for (rang, poids) in poids.iter().enumerate() {
            match reste.checked_sub(*poids) {
                Some(moins) => reste = moins,
                None => return rang,
            }
        }
        0
    }

    /// Sixteen bytes.
    pub(crate) fn octets(&mut self) -> [u8; 16] {
        let (haut, bas) = (u128::from(self.suivant()), u128::from(self.suivant()));
        (haut << 64 | bas).to_be_bytes()
    }

    /// An identifier of version 8: made by a rule of our own (RFC 9562, 5.8).
    pub(crate) fn uuid(&mut self) -> Uuid {
        Builder::from_custom_bytes(self.octets()).into_uuid()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The reference values of the algorithm for the seed 1234567.
    #[test]
    fn it_is_splitmix64() {
        let mut tirage = Rng(1_234_567);
        assert_eq!(
            [tirage.suivant(), tirage.suivant()],
            [6_457_827_717_110_365_317, 3_203_168_211_198_807_973]
        );
    }

    #[test]
    fn a_row_has_its_own_values_and_always_the_same() {
        let uuid = |table, rang| Rng::new(42, table, rang).uuid();
        assert_eq!(uuid(Table::Vente, 7), uuid(Table::Vente, 7));
        assert_ne!(uuid(Table::Vente, 7), uuid(Table::Vente, 8));
        assert_ne!(uuid(Table::Vente, 7), uuid(Table::Commande, 7));
        assert_eq!(uuid(Table::Vente, 7).get_version_num(), 8);
    }

    #[test]
    fn draws_stay_in_their_range() {
        let mut tirage = Rng::new(1, Table::Vente, 0);
        let mut vus = [0_u32; 3];
        for _ in 0..3000 {
            vus[tirage.parmi(&[1, 2, 7])] += 1;
            assert!((5..=20).contains(&tirage.entre(5..=20)));
            assert!(tirage.sous_carre(200) < 200);
        }
        assert!(vus[0] < vus[1] && vus[1] < vus[2] && vus[0] > 200, "{vus:?}");
    }
}
