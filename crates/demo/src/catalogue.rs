//! The products: two hundred written down, the others made from them.

use comptoir_types::{Centimes, Taxe, Unite};

use crate::Error;
use crate::rng::{Rng, Table};

const CSV: &str = include_str!("produits.csv");

/// Code, French and English name, in the order of their ids.
pub(crate) const CATEGORIES: [(&str, &str, &str); 10] = [
    ("EPI", "Épicerie", "Grocery"),
    ("BOI", "Boissons", "Beverages"),
    ("COL", "Collations", "Snacks"),
    ("FRA", "Produits frais", "Fresh food"),
    ("HYG", "Hygiène", "Personal care"),
    ("MEN", "Entretien ménager", "Household cleaning"),
    ("PAP", "Papeterie", "Stationery"),
    ("LIV", "Livres", "Books"),
    ("MAI", "Maison et cuisine", "Home and kitchen"),
    ("JOU", "Jouets et jeux", "Toys and games"),
];

/// The drinks in one container of aluminium or plastic, of 100 ml to 2 L: ginger ale, spruce beer, sparkling water,
/// energy drink, lemonade, sports drink, vegetable juice, cranberry cocktail. Glass and carton bear a deposit from
/// 2027-03-01 on.
const CONSIGNES: [&str; 8] =
    ["BOI-0002", "BOI-0003", "BOI-0004", "BOI-0006", "BOI-0008", "BOI-0009", "BOI-0013", "BOI-0020"];

#[derive(Clone)]
pub(crate) struct Produit {
    pub(crate) id: i32,
    pub(crate) sku: String,
    pub(crate) categorie_id: i32,
    pub(crate) nom_fr: String,
    pub(crate) nom_en: String,
    pub(crate) taxe: Taxe,
    pub(crate) unite: Unite,
    pub(crate) prix: Centimes,
    pub(crate) cout: Centimes,
    pub(crate) en_ligne: bool,
    pub(crate) seuil_min: i32,
    pub(crate) seuil_max: i32,
    /// The deposit on the container of one.
    pub(crate) consigne: Centimes,
}

impl Produit {
    /// A number for use inside a company: prefix 200, the id on nine digits, the check digit.
    pub(crate) fn gtin(&self) -> String {
        let chiffres = format!("200{:09}", self.id);
        let somme: u32 = chiffres
            .bytes()
            .zip([1_u32, 3].into_iter().cycle())
            .map(|(c, poids)| u32::from(c - b'0') * poids)
            .sum();
        format!("{chiffres}{}", (10 - somme % 10) % 10)
    }

    /// How much one holds, in `g` or `ml`, as its French name says it: «900 g», «12 × 355 ml», «2,5 kg».
    pub(crate) fn contenu(&self) -> Option<(i32, &'static str)> {
        if self.unite == Unite::Gramme {
            return None;
        }
        let nom = self.nom_fr.split(", format ").next().unwrap_or_default();
        let mut mots = nom.rsplit(' ');
        let (mesure, facteur) = match mots.next()? {
            "g" => ("g", 1000),
            "kg" => ("g", 1_000_000),
            "ml" => ("ml", 1000),
            "L" => ("ml", 1_000_000),
            _ => return None,
        };
        let milliemes = |texte: &str| {
            let (entier, decimales) = texte.split_once(',').unwrap_or((texte, ""));
            format!("{entier}{decimales:0<3}").parse::<i32>().ok()
        };
        let un = i64::from(milliemes(mots.next()?)?) * facteur / 1_000_000;
        let combien = match (mots.next(), mots.next()) {
            (Some("×"), Some(combien)) => combien.parse().ok()?,
            _ => 1,
        };
        Some((i32::try_from(un * combien).ok()?, mesure))
    }

    /// What the labels of scales call it: five digits, where it is weighed.
    pub(crate) fn plu(&self) -> Option<String> {
        (self.unite == Unite::Gramme && self.id <= 99_999).then(|| format!("{:05}", self.id))
    }

    /// Product n > 200: a size of the base product, up to a fifth cheaper or dearer.
    fn format(&self, graine: u64, id: u32, rang: u32) -> Produit {
        let pourcent = i64::from(Rng::new(graine, Table::Produit, id.into()).entre(80..=120));
        let ajuste = |montant: Centimes| Centimes::new((montant.get() * pourcent + 50) / 100);
        let code = self.sku.get(..3).unwrap_or_default();
        Produit {
            id: id.cast_signed(),
            sku: format!("{code}-{id:06}"),
            nom_fr: format!("{}, format {rang}", self.nom_fr),
            nom_en: format!("{}, size {rang}", self.nom_en),
            prix: ajuste(self.prix),
            cout: ajuste(self.cout),
            ..self.clone()
        }
    }
}

/// Product n is at place n − 1.
pub(crate) fn produits(graine: u64, nombre: u32) -> Result<Vec<Produit>, Error> {
    let lire = |ligne: &str| lire(ligne).ok_or_else(|| Error::Catalogue(ligne.to_owned()));
    let bases = CSV.lines().skip(1).map(lire).collect::<Result<Vec<_>, _>>()?;
    let produit = |(base, id): (&Produit, u32)| match (id - 1) / bases.len() as u32 {
        0 => base.clone(),
        tour => base.format(graine, id, tour + 1),
    };
    Ok(bases.iter().cycle().zip(1..=nombre).map(produit).collect())
}

/// `produit_id, sku, gtin, categorie, nom_fr, nom_en, taxe, unite, prix, cout, en_ligne, seuil_min, seuil_max`
fn lire(ligne: &str) -> Option<Produit> {
    let mut champs = champs(ligne).into_iter();
    let mut champ = || champs.next();
    let (id, sku, _gtin, code) = (champ()?, champ()?, champ()?, champ()?);
    let categorie = CATEGORIES.iter().position(|(connu, ..)| *connu == code)?;
    let consigne = if CONSIGNES.contains(&sku) { 10 } else { 0 };
    Some(Produit {
        id: id.parse().ok()?,
        sku: sku.to_owned(),
        categorie_id: categorie as i32 + 1,
        nom_fr: champ()?.to_owned(),
        nom_en: champ()?.to_owned(),
        taxe: match champ()? {
            "taxable" => Taxe::Taxable,
            "tps_seule" => Taxe::TpsSeule,
            "detaxee" => Taxe::Detaxee,
            _ => return None,
        },
        unite: match champ()? {
            "piece" => Unite::Piece,
            "gramme" => Unite::Gramme,
            _ => return None,
        },
        prix: Centimes::new(champ()?.parse().ok()?),
        cout: Centimes::new(champ()?.parse().ok()?),
        en_ligne: champ()?.parse().ok()?,
        seuil_min: champ()?.parse().ok()?,
        seuil_max: champ()?.parse().ok()?,
        consigne: Centimes::new(consigne),
    })
}

/// The fields of a line; one between quotes may hold commas.
fn champs(ligne: &str) -> Vec<&str> {
    let mut entre_guillemets = false;
    let separe = |c: char| {
        entre_guillemets ^= c == '"';
        c == ',' && !entre_guillemets
    };
    ligne.split(separe).map(|champ| champ.trim_matches('"')).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_file_agrees_with_the_rules() {
        let produits = produits(42, 200).unwrap();
        assert_eq!(produits.len(), 200);
        for ((produit, ligne), id) in produits.iter().zip(CSV.lines().skip(1)).zip(1..) {
            assert_eq!(produit.id, id);
            assert!(ligne.contains(&produit.gtin()), "{ligne}");
        }
        assert_eq!(produits[0].nom_fr, "Farine tout usage 2,5 kg");
        assert_eq!(produits.iter().filter(|p| p.unite == Unite::Gramme && !p.en_ligne).count(), 15);
        let consignes: Vec<_> = produits.iter().filter(|p| p.consigne == Centimes::new(10)).collect();
        assert_eq!(consignes.len(), CONSIGNES.len());
        for boisson in consignes {
            assert!(!boisson.nom_fr.contains('×') && boisson.unite == Unite::Piece, "{}", boisson.nom_fr);
        }
    }

    #[test]
    fn a_name_says_how_much_there_is() {
        let produits = produits(42, 221).unwrap();
        let contenu = |rang: usize| produits[rang].contenu();
        assert_eq!(contenu(0), Some((2500, "g")), "{}", produits[0].nom_fr);
        assert_eq!(contenu(3), Some((900, "g")));
        assert_eq!(contenu(5), Some((1000, "ml")));
        assert_eq!(contenu(8), None, "{}", produits[8].nom_fr);
        assert_eq!(contenu(20), Some((4260, "ml")), "{}", produits[20].nom_fr);
        assert_eq!(contenu(220), contenu(20));
        assert!(produits.iter().filter_map(Produit::contenu).all(|(combien, _)| combien > 0));
        assert!(produits.iter().filter(|produit| produit.contenu().is_some()).count() > 60);
    }

    #[test]
    fn more_products_are_sizes_of_the_first() {
        let produits = produits(42, 401).unwrap();
        let taille = &produits[400];
        assert_eq!((taille.id, taille.sku.as_str()), (401, "EPI-000401"));
        assert_eq!(taille.nom_fr, "Farine tout usage 2,5 kg, format 3");
        assert!((519..=779).contains(&taille.prix.get()) && taille.cout < taille.prix);
    }
}
