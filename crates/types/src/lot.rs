//! Several articles for one price.

use crate::Centimes;

/// «3 pour 5 $»: so many articles of a product cost that much together.
///
/// The database computes the same by `magasin.remise_du_lot` and `magasin.part_du_lot`; a test compares them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Lot {
    /// How many, two or more.
    pub nombre: i64,
    /// What they cost together.
    pub prix: Centimes,
}

impl Lot {
    /// What so many articles lose, where one costs that much: nothing where the lot would cost more than they do.
    pub fn remise(self, quantite: i64, prix: Centimes) -> Centimes {
        let par_lot = self.nombre * prix.get() - self.prix.get();
        Centimes::new((quantite / self.nombre * par_lot).max(0))
    }

    /// What each of these lines loses, all of one product: the share of the units up to it, half a cent up, less that of
    /// those before. Any split of the lines loses the same in all, and no line more than it costs.
    pub fn parts(self, quantites: &[i64], prix: Centimes) -> Vec<Centimes> {
        let tout: i64 = quantites.iter().sum();
        let total = self.remise(tout, prix);
        let (mut jusqu_ici, mut donne) = (0, Centimes::ZERO);
        let part = |quantite: &i64| {
            jusqu_ici += quantite;
            let cumul = total.prorata(jusqu_ici, tout);
            let part = cumul - donne;
            donne = cumul;
            part
        };
        quantites.iter().map(part).collect()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const fn lot(nombre: i64, prix: i64) -> Lot {
        Lot { nombre, prix: Centimes::new(prix) }
    }

    #[test]
    fn three_for_five_dollars() {
        for (quantite, remise) in [(1, 0), (2, 0), (3, 22), (4, 22), (6, 44), (7, 44)] {
            assert_eq!(lot(3, 500).remise(quantite, Centimes::new(174)), Centimes::new(remise), "{quantite}");
        }
        let parts = lot(3, 500).parts(&[1, 1, 1], Centimes::new(174));
        assert_eq!(parts, [7, 8, 7].map(Centimes::new));
    }

    #[test]
    fn a_lot_dearer_than_its_units_takes_nothing_off() {
        assert_eq!(lot(3, 500).remise(9, Centimes::new(166)), Centimes::ZERO);
        assert_eq!(lot(3, 500).parts(&[3, 6], Centimes::new(166)), [Centimes::ZERO; 2]);
    }

    #[test]
    fn the_largest_sale_does_not_overflow() {
        let lignes = [1_000_000; 500];
        let parts = lot(2, 1).parts(&lignes, Centimes::new(10_000_000));
        assert_eq!(parts.into_iter().sum::<Centimes>().get(), 250_000_000 * 19_999_999);
    }

    proptest! {
        #[test]
        fn any_split_of_the_lines_loses_the_same(
            quantites in prop::collection::vec(1_i64..500, 1..30),
            nombre in 2_i64..=99,
            cents in 1_i64..=1_000_000,
            prix in 1_i64..=100_000,
        ) {
            let (lot, prix) = (lot(nombre, cents), Centimes::new(prix));
            let parts = lot.parts(&quantites, prix);
            let tout = quantites.iter().sum();
            prop_assert_eq!(parts.iter().copied().sum::<Centimes>(), lot.remise(tout, prix));
            for (part, quantite) in parts.iter().zip(&quantites) {
                prop_assert!((0..=quantite * prix.get()).contains(&part.get()), "{part} of {quantite} at {prix}");
            }
        }
    }
}
