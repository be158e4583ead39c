//! Places and tills.

/// A place. Ids are 1 to 7, in this order.
pub(crate) struct Lieu {
    pub(crate) id: i32,
    pub(crate) code: &'static str,
    pub(crate) genre: &'static str,
    pub(crate) nom: &'static str,
    pub(crate) adresse: &'static str,
    pub(crate) ville: &'static str,
    pub(crate) code_postal: &'static str,
    pub(crate) region: &'static str,
    pub(crate) telephone: &'static str,
}

/// The logistics centre.
pub(crate) const CENTRE: i32 = 2;
/// The first store; the others follow.
pub(crate) const PREMIER_MAGASIN: i32 = 3;
/// How many stores.
pub(crate) const MAGASINS: usize = 5;
/// Tills of a store.
pub(crate) const CAISSES: usize = 3;
/// How often a sale takes place in each store, in percent.
pub(crate) const POIDS: [u32; MAGASINS] = [30, 25, 20, 15, 10];

#[rustfmt::skip]
pub(crate) const LIEUX: [Lieu; 7] = [
    Lieu { id: 1, code: "SIE", genre: "siege", nom: "Magasin Central", adresse: "1000, rue du Comptoir", ville: "Montréal",
           code_postal: "H2X1Y4", region: "Montréal", telephone: "+15145550101" },
    Lieu { id: 2, code: "CEN", genre: "centre_logistique", nom: "Centre logistique", adresse: "2000, rue de l'Entrepôt", ville: "Drummondville",
           code_postal: "J2B1H8", region: "Centre-du-Québec", telephone: "+18195550102" },
    Lieu { id: 3, code: "MTL", genre: "magasin", nom: "Comptoir Plateau", adresse: "3000, avenue du Marché", ville: "Montréal",
           code_postal: "H2J2L1", region: "Montréal", telephone: "+15145550103" },
    Lieu { id: 4, code: "LAV", genre: "magasin", nom: "Comptoir Laval", adresse: "4000, boulevard du Carrefour", ville: "Laval",
           code_postal: "H7T2H6", region: "Laval", telephone: "+14505550104" },
    Lieu { id: 5, code: "QUE", genre: "magasin", nom: "Comptoir Saint-Roch", adresse: "500, rue de la Chapelle", ville: "Québec",
           code_postal: "G1K3B7", region: "Capitale-Nationale", telephone: "+14185550105" },
    Lieu { id: 6, code: "SHE", genre: "magasin", nom: "Comptoir Sherbrooke", adresse: "600, rue des Ateliers", ville: "Sherbrooke",
           code_postal: "J1H1R3", region: "Estrie", telephone: "+18195550106" },
    Lieu { id: 7, code: "GAT", genre: "magasin", nom: "Comptoir Gatineau", adresse: "700, boulevard des Outaouais", ville: "Gatineau",
           code_postal: "J8X3W9", region: "Outaouais", telephone: "+18195550107" },
];

/// The places that hold stock: the centre at 0, then the stores.
pub(crate) const AVEC_STOCK: usize = MAGASINS + 1;

/// Of the store at place 0 to 4.
pub(crate) fn magasin_id(rang: usize) -> i32 {
    PREMIER_MAGASIN + rang as i32
}

/// Of the stock-holding place at 0 to 5.
pub(crate) fn lieu_id(rang: usize) -> i32 {
    CENTRE + rang as i32
}

/// Where a stock-holding place is among them.
pub(crate) fn rang_stock(lieu_id: i32) -> usize {
    (lieu_id - CENTRE).unsigned_abs() as usize
}

/// `LAV-1-42`: the place's code, the till's number, the session's.
pub(crate) fn prefixe(caisse: usize, session: i32) -> String {
    format!("{}-{}-{session}", LIEUX[caisse / CAISSES + 2].code, caisse % CAISSES + 1)
}
