//! The columns of a file of products, in the order in which the export writes them.

macro_rules! colonnes {
    ($($variante:ident $nom:literal),+ $(,)?) => {
        /// A column.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum Colonne { $(#[doc = concat!("`", $nom, "`.")] $variante),+ }

        impl Colonne {
            /// All of them.
            pub const TOUTES: &[Colonne] = &[$(Colonne::$variante),+];

            /// Its name in the first line of a file.
            pub const fn nom(self) -> &'static str {
                match self { $(Colonne::$variante => $nom),+ }
            }
        }
    };
}

colonnes! {
    Sku "sku",
    NomFr "nom_fr",
    NomEn "nom_en",
    DescriptionFr "description_fr",
    DescriptionEn "description_en",
    Categorie "categorie",
    Taxe "taxe",
    Unite "unite",
    Prix "prix_cents",
    Cout "cout_cents",
    Consigne "consigne_cents",
    Plu "plu",
    Marque "marque",
    Contenance "contenance",
    Mesure "mesure",
    EnLigne "en_ligne",
    Actif "actif",
    Codes "codes",
}

impl Colonne {
    /// How many there are.
    pub const NOMBRE: usize = Self::TOUTES.len();

    /// The one of this name.
    pub fn trouver(nom: &str) -> Option<Colonne> {
        Self::TOUTES.iter().copied().find(|colonne| colonne.nom() == nom)
    }

    /// The first line of a file.
    pub fn noms() -> Vec<&'static str> {
        Self::TOUTES.iter().map(|colonne| colonne.nom()).collect()
    }
}
