//! The demo accounts. Persons, phones and addresses are fictitious.

use argon2::{Algorithm, Argon2, Params, Version, password_hash::PasswordHasher as _};
use comptoir_types::Role;
use uuid::Uuid;

use crate::Error;
use crate::lieux::{CENTRE, MAGASINS, magasin_id};
use crate::rng::{Rng, Table};

/// The password of every demo account.
pub const MOT_DE_PASSE: &str = "comptoir-demo-2026";

/// The demo API key, for programs that read.
pub const CLE_API: &str = "cpt_demo0001.k6-lecture-seule";
/// Its parts, and what it may read.
pub(crate) const CLE_PREFIXE: &str = "demo0001";
pub(crate) const CLE_SECRET: &str = "k6-lecture-seule";
pub(crate) const CLE_PORTEES: [&str; 4] = ["stock:lire", "ventes:lire", "rapports:lire", "invariants:lire"];

/// A demo account.
#[derive(Debug, Clone, Copy)]
pub struct CompteDemo {
    /// Signs in with it.
    pub courriel: &'static str,
    /// First name.
    pub prenom: &'static str,
    /// Family name.
    pub nom: &'static str,
    /// What the person may do.
    pub role: Role,
    /// The place where a worker is assigned; a responsable acts in all.
    pub lieu_id: Option<i32>,
    /// A worker's number and PIN at the till.
    pub matricule_nip: Option<(&'static str, &'static str)>,
}

const fn travailleur(
    role: Role,
    lieu_id: Option<i32>,
    (prenom, nom): (&'static str, &'static str),
    courriel: &'static str,
    matricule_nip: (&'static str, &'static str),
) -> CompteDemo {
    CompteDemo { courriel, prenom, nom, role, lieu_id, matricule_nip: Some(matricule_nip) }
}

const fn client(prenom: &'static str, nom: &'static str, courriel: &'static str) -> CompteDemo {
    CompteDemo { courriel, prenom, nom, role: Role::Client, lieu_id: None, matricule_nip: None }
}

use Role::{Employe, Gestionnaire, Responsable};

const COMPTES: [CompteDemo; 25] = [
    travailleur(Responsable, None, ("Charlie", "Roy"), "charlie@comptoir.example", ("R0001", "4826")),
    travailleur(Gestionnaire, Some(4), ("Alice", "Gagnon"), "alice@comptoir.example", ("G0001", "7391")),
    travailleur(Gestionnaire, Some(3), ("Amélie", "Bouchard"), "amelie@comptoir.example", ("G0002", "7392")),
    travailleur(Gestionnaire, Some(5), ("Antoine", "Côté"), "antoine@comptoir.example", ("G0003", "7393")),
    travailleur(Gestionnaire, Some(6), ("Adèle", "Fortin"), "adele@comptoir.example", ("G0004", "7394")),
    travailleur(Gestionnaire, Some(7), ("Arthur", "Morin"), "arthur@comptoir.example", ("G0005", "7395")),
    travailleur(
        Gestionnaire,
        Some(CENTRE),
        ("Lucie", "Pelletier"),
        "lucie@comptoir.example",
        ("G0006", "7396"),
    ),
    travailleur(Employe, Some(4), ("Bob", "Tremblay"), "bob@comptoir.example", ("E0001", "5173")),
    travailleur(Employe, Some(3), ("Camille", "Lavoie"), "employe2@comptoir.example", ("E0002", "5174")),
    travailleur(Employe, Some(3), ("Denis", "Gauthier"), "employe3@comptoir.example", ("E0003", "5175")),
    travailleur(Employe, Some(3), ("Élise", "Ouellet"), "employe4@comptoir.example", ("E0004", "5176")),
    travailleur(Employe, Some(4), ("Fadi", "Haddad"), "employe5@comptoir.example", ("E0005", "5177")),
    travailleur(Employe, Some(4), ("Gabrielle", "Poirier"), "employe6@comptoir.example", ("E0006", "5178")),
    travailleur(Employe, Some(5), ("Hugo", "Lessard"), "employe7@comptoir.example", ("E0007", "5179")),
    travailleur(Employe, Some(5), ("Inès", "Benali"), "employe8@comptoir.example", ("E0008", "5180")),
    travailleur(Employe, Some(5), ("Julien", "Caron"), "employe9@comptoir.example", ("E0009", "5181")),
    travailleur(Employe, Some(6), ("Karine", "Dubois"), "employe10@comptoir.example", ("E0010", "5182")),
    travailleur(Employe, Some(6), ("Louis", "Martel"), "employe11@comptoir.example", ("E0011", "5183")),
    travailleur(Employe, Some(6), ("Mai", "Nguyen"), "employe12@comptoir.example", ("E0012", "5184")),
    travailleur(Employe, Some(7), ("Noé", "Simard"), "employe13@comptoir.example", ("E0013", "5185")),
    travailleur(Employe, Some(7), ("Olivia", "Paquette"), "employe14@comptoir.example", ("E0014", "5186")),
    travailleur(Employe, Some(7), ("Pascal", "Girard"), "employe15@comptoir.example", ("E0015", "5187")),
    client("Chloé", "Bergeron", "chloe@client.example"),
    client("David", "Lemieux", "david@client.example"),
    client("Emma", "Sauvé", "emma@client.example"),
];

impl CompteDemo {
    /// Street, city and postal code of a client.
    pub(crate) fn domicile(&self) -> (&'static str, &'static str, &'static str) {
        match self.prenom {
            "Chloé" => ("1200, rue des Érables", "Montréal", "H2L3W5"),
            "David" => ("340, rue du Fleuve, app. 2", "Québec", "G1R4S9"),
            _ => ("78, rue des Pins", "Gatineau", "J8Y2T6"),
        }
    }

    /// First name and name.
    pub(crate) fn nom_complet(&self) -> String {
        format!("{} {}", self.prenom, self.nom)
    }
}

/// The demo accounts, of which each has the password [`MOT_DE_PASSE`].
pub fn comptes() -> impl Iterator<Item = CompteDemo> {
    COMPTES.into_iter()
}

/// Ids and roles, found by their use.
pub(crate) struct Personnes {
    pub(crate) responsable: Uuid,
    pub(crate) logistique: Uuid,
    pub(crate) gestionnaires: Vec<Uuid>,
    pub(crate) employes: Vec<Vec<Uuid>>,
    pub(crate) clients: Vec<(Uuid, CompteDemo)>,
}

impl Personnes {
    pub(crate) fn new(graine: u64) -> Self {
        let tous = |role: Role, lieu_id: Option<i32>| -> Vec<Uuid> {
            avec_ids(graine)
                .filter(|(_, c)| c.role == role && c.lieu_id == lieu_id)
                .map(|(id, _)| id)
                .collect()
        };
        let un = |role, lieu_id| tous(role, lieu_id).first().copied().unwrap_or_default();
        let magasins = || (0..MAGASINS).map(|rang| Some(magasin_id(rang)));
        Personnes {
            responsable: un(Responsable, None),
            logistique: un(Gestionnaire, Some(CENTRE)),
            gestionnaires: magasins().map(|lieu_id| un(Gestionnaire, lieu_id)).collect(),
            employes: magasins().map(|lieu_id| tous(Employe, lieu_id)).collect(),
            clients: avec_ids(graine).filter(|(_, compte)| compte.role == Role::Client).collect(),
        }
    }

    /// Each employee stands at one till of the store a day, at the next one the day after.
    pub(crate) fn caissier(&self, magasin: usize, caisse: usize, jour: u16) -> Uuid {
        let equipe = &self.employes[magasin];
        equipe[(caisse + usize::from(jour)) % equipe.len()]
    }
}

/// The accounts with their ids.
pub(crate) fn avec_ids(graine: u64) -> impl Iterator<Item = (Uuid, CompteDemo)> {
    comptes().zip(0..).map(move |(compte, rang)| (Rng::new(graine, Table::Compte, rang).uuid(), compte))
}

/// The PHC string of a secret, salted by the seed: the same for everyone, which only a demo may be.
pub(crate) fn hacher(graine: u64, table: Table, rang: u64, secret: &str) -> Result<String, Error> {
    let params = Params::new(19_456, 2, 1, None)?;
    let sel = Rng::new(graine, table, rang).octets();
    let phc = Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_with_salt(secret.as_bytes(), &sel)?;
    Ok(phc.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_published_accounts() {
        let personnes = Personnes::new(42);
        assert_eq!(comptes().count(), 25);
        assert!(personnes.employes.iter().all(|equipe| equipe.len() == 3));
        assert!(personnes.gestionnaires.iter().chain([&personnes.logistique]).all(|id| !id.is_nil()));
        let nips: Vec<u32> =
            comptes().filter(|c| c.role == Employe).filter_map(|c| c.matricule_nip?.1.parse().ok()).collect();
        assert_eq!(nips, (5173..=5187).collect::<Vec<_>>());
        assert_eq!(comptes().filter(|compte| compte.role == Role::Client).count(), 3);
    }

    #[test]
    fn the_published_key() {
        assert_eq!(CLE_API, format!("cpt_{CLE_PREFIXE}.{CLE_SECRET}"));
    }

    #[test]
    fn a_hash_is_a_phc_string_of_the_agreed_cost() {
        let phc = hacher(42, Table::Sel, 0, MOT_DE_PASSE).unwrap();
        assert!(phc.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{phc}");
        use argon2::password_hash::PasswordVerifier as _;
        assert!(Argon2::default().verify_password(MOT_DE_PASSE.as_bytes(), phc.as_str()).is_ok());
    }
}
