//! What an installed database has applied stays as it was, to the last line break.

use comptoir_database::Migrations;

/// The migrations of version 0.1.0, by service and version: refinery refuses a database whose text is another.
const RELEASED: &[(&str, i32, u64)] = &[
    ("authentification", 1, 5_476_910_277_071_461_221),
    ("authentification", 2, 8_804_176_125_777_306_512),
    ("clientele", 1, 6_552_265_174_772_168_143),
    ("clientele", 2, 14_595_444_142_099_638_489),
    ("magasin", 1, 12_228_199_971_582_922_633),
    ("magasin", 2, 17_954_819_716_639_709_058),
    ("magasin", 3, 16_592_498_802_878_795_233),
    ("magasin", 4, 14_633_134_401_605_354_861),
    ("magasin", 5, 10_907_757_578_681_944_047),
    ("magasin", 6, 9_931_132_225_208_943_763),
    ("panier", 1, 6_977_870_980_567_312_150),
    ("panier", 2, 6_040_133_948_036_200_112),
    ("travailleur", 1, 10_164_814_789_957_295_229),
    ("travailleur", 2, 14_843_235_365_921_853_706),
];

/// The longest line of a migration made since.
const COLUMNS: usize = 110;

fn services() -> [Migrations; 5] {
    [
        authentification::migrations(),
        clientele::migrations(),
        magasin::migrations(),
        panier::migrations(),
        travailleur::migrations(),
    ]
}

#[test]
fn a_database_of_the_first_release_still_upgrades() {
    let mut found = Vec::new();
    for Migrations { service, runner } in services() {
        found.extend(
            runner
                .get_migrations()
                .iter()
                .map(|migration| (service, migration.version(), migration.checksum()))
                .filter(|of| {
                    RELEASED.iter().any(|(service, version, _)| (*service, *version) == (of.0, of.1))
                }),
        );
    }
    found.sort_unstable();
    assert_eq!(found, RELEASED);
}

#[test]
fn a_new_migration_is_as_narrow_as_a_statement() {
    let mut wide = Vec::new();
    for Migrations { service, runner } in services() {
        for migration in runner.get_migrations() {
            let version = migration.version();
            if !RELEASED.iter().any(|(of, released, _)| (*of, *released) == (service, version)) {
                let lines = migration.sql().unwrap().lines().filter(|line| line.chars().count() > COLUMNS);
                wide.extend(lines.map(|line| format!("{service} V{version}: {line}")));
            }
        }
    }
    assert_eq!(wide, [""; 0]);
}
