use proptest::prelude::*;

use super::*;

fn cents(cents: i64) -> Centimes {
    Centimes::new(cents)
}

fn facture(lignes: &[(i64, Taxe)]) -> (i64, i64, i64, i64) {
    let bases =
        lignes.iter().fold(Bases::default(), |bases, (montant, taxe)| bases.avec(cents(*montant), *taxe));
    let facture = Taux::QUEBEC.facture(bases);
    (facture.sous_total.get(), facture.tps.get(), facture.tvq.get(), facture.total.get())
}

/// The table of the domain contract, 4.7, line by line.
#[test]
fn the_published_invoices() {
    use Taxe::{Detaxee, Taxable, TpsSeule};
    assert_eq!(facture(&[(1000, Taxable)]), (1000, 50, 100, 1150));
    assert_eq!(facture(&[(999, Taxable)]), (999, 50, 100, 1149));
    assert_eq!(facture(&[(10, Taxable)]), (10, 1, 1, 12));
    assert_eq!(facture(&[(33, Taxable), (33, Taxable), (33, Taxable)]), (99, 5, 10, 114));
    assert_eq!(facture(&[(3 * 174, Taxable), (470, Detaxee), (507, TpsSeule)]), (1499, 51, 52, 1602));
    assert_eq!(facture(&[(2 * 174, Taxable), (470, Detaxee), (995, Taxable)]), (1813, 67, 134, 2014));
    assert_eq!(facture(&[(1490, Taxable)]), (1490, 75, 149, 1714));
    assert_eq!(facture(&[(999, Taxable)]), (999, 50, 100, 1149));
}

#[test]
fn a_weighed_line_is_priced_per_kilogram() {
    assert_eq!(Unite::Gramme.montant(456, cents(2199)), cents(1003));
    assert_eq!(Unite::Piece.montant(3, cents(174)), cents(522));
}

proptest! {
    #[test]
    fn a_tax_is_within_half_a_cent_of_the_exact_one(montant in 0_i64..100_000_000) {
        let facture = Taux::QUEBEC.facture(Bases::default().avec(cents(montant), Taxe::Taxable));
        // In hundred-thousandths of a cent, so that nothing here is rounded.
        prop_assert!((facture.tps.get() * 100_000 - montant * 5_000).abs() <= 50_000);
        prop_assert!((facture.tvq.get() * 100_000 - montant * 9_975).abs() <= 50_000);
        prop_assert_eq!(facture.total, facture.sous_total + facture.tps + facture.tvq);
    }

    #[test]
    fn the_order_of_the_lines_does_not_matter(
        mut lignes in prop::collection::vec((1_i64..1_000_000, 0_usize..3), 1..40),
    ) {
        const TAXES: [Taxe; 3] = [Taxe::Taxable, Taxe::TpsSeule, Taxe::Detaxee];
        let bases = |lignes: &[(i64, usize)]| {
            lignes.iter().fold(Bases::default(), |bases, (montant, taxe)| bases.avec(cents(*montant), TAXES[*taxe]))
        };
        let avant = bases(&lignes);
        lignes.reverse();
        prop_assert_eq!(avant, bases(&lignes));
        prop_assert!(avant.tvq <= avant.tps && avant.tps <= avant.sous_total);
    }

    #[test]
    fn parts_of_a_weighed_good_cost_at_most_a_cent_more_than_the_whole(
        prix in 1_i64..10_000_000, a in 1_i64..50_000, b in 1_i64..50_000,
    ) {
        let entier = Unite::Gramme.montant(a + b, cents(prix));
        let parts = Unite::Gramme.montant(a, cents(prix)) + Unite::Gramme.montant(b, cents(prix));
        prop_assert!((entier.get() - parts.get()).abs() <= 1);
    }
}
