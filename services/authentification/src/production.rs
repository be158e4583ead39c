//! What a service in production does not serve with: accounts whose password everybody can read.

use comptoir_server::StartupCheck;

/// Prepared against the migrated schema by a test.
pub(crate) const STATEMENTS: &[&str] = &[COMPTES_DE_DEMO];

/// Ids of version 8 are made by the rule of the demo data, never by a sign-up, which chooses its address and not its id:
/// nobody can stop the service by opening an account. Nor by making a key: no made one has the signs `o`, `0` and `1`.
const COMPTES_DE_DEMO: &str = "
    select count(*)
      from authentification.compte
     where etat = 'actif'
       and (courriel like '%.example' and substr(compte_id::text, 15, 1) = '8'
            or exists (select from authentification.cle_api as cle
                        where cle.compte_id = compte.compte_id and cle.prefixe = 'demo0001'
                          and cle.revoquee_le is null))";

/// Refuses active demo accounts.
pub const COMPTES_DE_DEMO_INTERDITS: StartupCheck = StartupCheck {
    sql: COMPTES_DE_DEMO,
    raison: |nombre| {
        format!(
            "production mode: expected no active demo account, found {nombre}, whose password or key is public. Start on an \
             empty database without demo data, or suspend them: update authentification.compte set etat = 'suspendu' \
             where etat = 'actif' and (courriel like '%.example' or compte_id in (select compte_id from \
             authentification.cle_api where prefixe = 'demo0001')); or serve without COMPTOIR_PRODUCTION"
        )
    },
};
