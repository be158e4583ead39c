//! The statements of the module, each beside the function that runs it.

mod colonnes;
pub(crate) mod conclusion;
pub(crate) mod facture;
pub(crate) mod lecture;
pub(crate) mod liberation;
pub(crate) mod obstacle;
pub(crate) mod paiement;
pub(crate) mod passage;
pub(crate) mod personnes;
pub(crate) mod rappel;
pub(crate) mod remboursement;
pub(crate) mod reservation;
pub(crate) mod verification;

/// Prepared against the migrated schema by a test.
pub const STATEMENTS: &[&str] = &[
    reservation::COMMANDE,
    conclusion::CONCLURE,
    conclusion::RESERVEE,
    obstacle::MANQUES,
    obstacle::PRIX,
    liberation::VERROU,
    liberation::ANNULER,
    liberation::EXPIRER,
    liberation::ECHUES,
    liberation::ECHUES_DE,
    verification::PRODUITS,
    verification::VERIFIER,
    verification::BAREME,
    lecture::LIRE,
    lecture::DU_CLIENT,
    lecture::DES_LIEUX,
    lecture::SITUATION,
    facture::FACTURE,
    paiement::DEBUTER,
    paiement::REPRENDRE,
    paiement::REGLER,
    paiement::ECARTER,
    passage::AVANCER,
    passage::REMETTRE,
    passage::OBSTACLE,
    personnes::DONNEES,
    personnes::EN_COURS,
    personnes::EFFACER,
    rappel::RAPPELER,
    remboursement::REMBOURSE,
];
