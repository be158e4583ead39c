//! `frontend/src/argent/vecteurs.json`: what the formulas of money give, for the browser's copy of them to be judged by.
//!
//! Each case is an array, explained at its function; worked examples of the domain contract come first, then seeded ones.
//! `COMPTOIR_ECRIRE=1 cargo test --workspace --test vecteurs` writes the file.

#![expect(clippy::expect_used, reason = "the helpers are tests too")]

use std::fmt::Write as _;
use std::{env, fs, io};

use comptoir_types::{Bases, Centimes, Lot, Taux, Taxe, Unite};
use serde_json::{Value, json};

const FICHIER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../frontend/src/argent/vecteurs.json");

#[test]
#[expect(clippy::disallowed_methods, reason = "a test has no command line of its own")]
fn the_vectors_of_the_browser_are_current() -> io::Result<()> {
    let attendu = tout();
    if env::var_os("COMPTOIR_ECRIRE").is_some() {
        return fs::write(FICHIER, attendu);
    }
    // Compared as a whole: a difference of 8,000 cases is no message.
    assert!(
        fs::read_to_string(FICHIER)? == attendu,
        "{FICHIER} is not what the code says: COMPTOIR_ECRIRE=1 cargo test --workspace --test vecteurs"
    );
    Ok(())
}

/// All groups, a case on each line.
fn tout() -> String {
    let mut hasard = Hasard(0x00c0_ffee);
    let groupes = [
        ("lignes", lignes(&mut hasard)),
        ("factures", factures(&mut hasard)),
        ("especes", especes(&mut hasard)),
        ("retours", retours(&mut hasard)),
        ("erreurs_de_prix", erreurs_de_prix(&mut hasard)),
        ("lots", lots(&mut hasard)),
    ];
    let mut texte = String::from("{");
    for (rang, (nom, cas)) in groupes.iter().enumerate() {
        let cas: Vec<String> = cas.iter().map(Value::to_string).collect();
        let virgule = if rang == 0 { "" } else { "," };
        write!(texte, "{virgule}\n\"{nom}\": [\n{}\n]", cas.join(",\n")).expect("a string takes all");
    }
    texte + "\n}\n"
}

/// `SplitMix64`: the same cases on every machine and for ever.
struct Hasard(u64);

impl Hasard {
    fn suivant(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// From `min` to `max`, both included.
    fn entre(&mut self, min: i64, max: i64) -> i64 {
        let combien = max.abs_diff(min) + 1;
        min + i64::try_from(self.suivant() % combien).expect("less than max - min + 1")
    }

    /// From 1 to `max`, small as often as large.
    fn grandeur(&mut self, max: i64) -> i64 {
        let chiffres = self.entre(1, i64::from(max.ilog10()) + 1);
        let borne = 10_i64.pow(u32::try_from(chiffres).expect("of an i64"));
        self.entre(1, borne.min(max))
    }

    fn taxe(&mut self) -> Taxe {
        [Taxe::Taxable, Taxe::Taxable, Taxe::TpsSeule, Taxe::Detaxee]
            [usize::try_from(self.entre(0, 3)).expect("of four")]
    }

    fn quantites(&mut self, nombre: i64, max: i64) -> Vec<i64> {
        (0..nombre).map(|_| self.grandeur(max)).collect()
    }
}

/// `[unite, quantite, prix, remise, montant]`
fn lignes(hasard: &mut Hasard) -> Vec<Value> {
    let ligne = |unite: Unite, quantite: i64, prix: i64, remise: i64| {
        let montant = unite.montant(quantite, Centimes::new(prix)) - Centimes::new(remise);
        json!([unite, quantite, prix, remise, montant])
    };
    let mut cas = vec![
        ligne(Unite::Gramme, 456, 2199, 0),
        ligne(Unite::Piece, 3, 174, 0),
        ligne(Unite::Gramme, 1, 499, 0),
        ligne(Unite::Gramme, 1, 500, 0),
        ligne(Unite::Piece, 1_000_000, Centimes::MAX.get(), 0),
        ligne(Unite::Gramme, 1_000_000, Centimes::MAX.get(), 0),
    ];
    cas.extend((0..2500).map(|_| {
        let unite = if hasard.entre(0, 1) == 0 { Unite::Piece } else { Unite::Gramme };
        let (quantite, prix) = (hasard.grandeur(1_000_000), hasard.grandeur(Centimes::MAX.get()));
        let plein = unite.montant(quantite, Centimes::new(prix)).get();
        let remise = if hasard.entre(0, 2) == 0 { hasard.entre(0, plein) } else { 0 };
        ligne(unite, quantite, prix, remise)
    }));
    cas
}

/// `[[[montant, taxe]…], consigne, sous_total, tps, tvq, total]`
fn factures(hasard: &mut Hasard) -> Vec<Value> {
    use Taxe::{Detaxee, Taxable, TpsSeule};
    let facture = |lignes: &[(i64, Taxe)], consigne: i64| {
        let bases = lignes
            .iter()
            .fold(Bases::default(), |bases, (montant, taxe)| bases.avec(Centimes::new(*montant), *taxe));
        let pied = Taux::QUEBEC.facture(bases);
        let total = pied.total + Centimes::new(consigne);
        json!([lignes, consigne, pied.sous_total, pied.tps, pied.tvq, total])
    };
    let mut cas = vec![
        facture(&[(1000, Taxable)], 0),
        facture(&[(999, Taxable)], 0),
        facture(&[(10, Taxable)], 0),
        facture(&[(33, Taxable), (33, Taxable), (33, Taxable)], 0),
        facture(&[(522, Taxable), (470, Detaxee), (507, TpsSeule)], 0),
        facture(&[(1003, Detaxee)], 0),
        facture(&[(348, Taxable), (470, Detaxee), (995, Taxable)], 0),
        facture(&[(1490, Taxable)], 0),
        facture(&[(899, Taxable)], 240),
        facture(&[(500 * Centimes::MAX.get(), Taxable)], 0),
    ];
    cas.extend((0..1500).map(|_| {
        let nombre = hasard.entre(1, 8);
        let lignes: Vec<_> = (0..nombre).map(|_| (hasard.grandeur(10_000_000), hasard.taxe())).collect();
        let consigne = if hasard.entre(0, 3) == 0 { 5 * hasard.entre(1, 200) } else { 0 };
        facture(&lignes, consigne)
    }));
    cas
}

/// `[reste, dues]`
fn especes(hasard: &mut Hasard) -> Vec<Value> {
    let dues = |reste: i64| json!([reste, Centimes::new(reste).arrondi_especes()]);
    let mut cas: Vec<Value> = (1600..=1610).chain([714, 2, 0]).chain(-12..0).map(dues).collect();
    cas.extend((0..1000).map(|_| dues(hasard.grandeur(Centimes::MAX.get()))));
    cas
}

/// `[montant, tout, [rendu…], [part…]]`: a line of `tout` units, or a tax on a base of `tout`, given back piece by piece.
fn retours(hasard: &mut Hasard) -> Vec<Value> {
    let retour = |montant: i64, rendus: &[i64]| {
        let (montant, tout) = (Centimes::new(montant), rendus.iter().sum());
        let (mut jusqu_ici, mut deja) = (0, Centimes::ZERO);
        let parts: Vec<Centimes> = rendus
            .iter()
            .map(|rendu| {
                jusqu_ici += rendu;
                let part = montant.prorata(jusqu_ici, tout) - deja;
                deja += part;
                part
            })
            .collect();
        assert_eq!(deja, montant, "the parts make the whole");
        json!([montant, tout, rendus, parts])
    };
    let mut cas = vec![
        retour(522, &[1, 1, 1]),
        retour(51, &[174, 174, 681]),
        retour(52, &[174, 174, 174]),
        retour(1, &[1, 1, 1]),
        retour(100, &[1, 1, 1]),
        retour(1_000_000 * Centimes::MAX.get(), &[333_333, 333_333, 333_334]),
    ];
    cas.extend((0..1500).map(|_| {
        let nombre = hasard.entre(1, 6);
        let rendus = hasard.quantites(nombre, 100_000);
        retour(hasard.grandeur(10_000_000_000_000), &rendus)
    }));
    cas
}

/// `[quantite, prix, affiche, remise, montant]`
fn erreurs_de_prix(hasard: &mut Hasard) -> Vec<Value> {
    // As magasin.lignes_chiffrees: every unit at the posted price, then one free, or 15 $ off it.
    let erreur = |quantite: i64, prix: i64, affiche: i64| {
        let remise = quantite * (prix - affiche) + affiche.min(1500);
        json!([quantite, prix, affiche, remise, quantite * prix - remise])
    };
    let mut cas =
        vec![erreur(2, 2061, 1490), erreur(1, 2999, 2499), erreur(1, 1500, 1499), erreur(1, 1600, 1501)];
    cas.extend((0..1000).map(|_| {
        let prix = hasard.grandeur(1_000_000).max(2);
        let affiche = hasard.entre(1, prix - 1);
        erreur(hasard.grandeur(10_000), prix, affiche)
    }));
    cas
}

/// `[nombre, prix_du_lot, prix, [quantite…], [remise…]]`
fn lots(hasard: &mut Hasard) -> Vec<Value> {
    let cas_de = |nombre: i64, prix_du_lot: i64, prix: i64, quantites: &[i64]| {
        let lot = Lot { nombre, prix: Centimes::new(prix_du_lot) };
        json!([nombre, prix_du_lot, prix, quantites, lot.parts(quantites, Centimes::new(prix))])
    };
    let mut cas =
        vec![cas_de(3, 500, 174, &[1, 1, 1]), cas_de(3, 500, 174, &[4]), cas_de(3, 500, 166, &[3, 6])];
    cas.extend((0..1000).map(|_| {
        let nombre = hasard.entre(2, 99);
        let prix = hasard.grandeur(100_000);
        let prix_du_lot = hasard.entre(1, nombre * prix);
        let lignes = hasard.entre(1, 6);
        cas_de(nombre, prix_du_lot, prix, &hasard.quantites(lignes, 500))
    }));
    cas
}
