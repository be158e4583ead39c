//! Each module writes its own tables, and knows only those below it.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// The modules from the lowest up, each with the tables that it alone writes. A module may know those before it.
const ROOMS: &[(&str, &[&str])] = &[
    ("impression", &[]),
    ("evenements", &["outbox", "outbox_lecteur"]),
    ("idempotency", &["idempotence"]),
    ("approbations", &["approbation_utilisee"]),
    ("lieux", &["lieu", "parametre", "taux_taxe"]),
    ("produits", &["produit", "categorie", "code_barres", "mot", "produit_mot", "prix_historique"]),
    ("images", &["produit_image"]),
    ("prix", &["lot", "prix_programme", "etiquette_posee"]),
    ("stock", &["stock", "mouvement", "alerte", "comptage"]),
    ("inventaires", &["inventaire", "inventaire_ligne", "inventaire_lecture"]),
    ("transferts", &["transfert", "transfert_ligne"]),
    ("demandes", &["demande"]),
    ("imports", &["import", "import_depot", "import_ligne", "import_erreur"]),
    ("caisses", &["caisse", "session_caisse", "mouvement_caisse", "reprise_consigne"]),
    (
        "cartes",
        &[
            "carte",
            "carte_mouvement",
            "carte_vente",
            "carte_vente_paiement",
            "carte_remboursement",
            "carte_remplacement",
            "carte_essai",
        ],
    ),
    (
        "paiements",
        &["paiement", "remboursement", "rappel_paiement", "prestataire_simule", "reglage_paiement"],
    ),
    ("ventes", &["vente", "vente_ligne", "vente_paiement"]),
    ("retours", &["retour", "retour_ligne", "retour_paiement"]),
    ("commandes", &["commande", "commande_ligne", "commande_etape", "client_efface"]),
    ("journal", &["parametre_compte", "journal_cloture", "journal_ecriture", "journal_supplement"]),
    (
        "rapports",
        &["lecteur", "vente_jour", "produit_jour", "produit_mois", "taxe_jour", "rapport_reconstruction"],
    ),
];

/// What every step of every module leaves behind: an event, the outcome of its key, the consent it spent. A call for each
/// would cost a sale three percent of its processor time (ADR 17).
const APPENDED: &[&str] = &["outbox", "idempotence", "approbation_utilisee"];

/// Steps that change two documents at once, one of them of a module below.
const EXCEPTIONS: &[(&str, &str)] = &[
    // The number of sales of the session is the number of the receipt.
    ("ventes", "session_caisse"),
];

/// What stands beside the modules and puts them together.
const ROOT: &[&str] = &["config", "docs", "error", "invariants", "jobs", "lib", "main", "metrics", "state"];

/// The text of each file of the service with the module that it belongs to.
fn sources() -> Vec<(String, String)> {
    fn walk(folder: &Path, room: Option<&str>, sources: &mut Vec<(String, String)>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_stem().unwrap().to_str().unwrap();
            if path.is_dir() {
                walk(&path, Some(room.unwrap_or(name)), sources);
            } else if path.extension().is_some_and(|kind| kind == "rs" || kind == "sql") {
                let room = room.unwrap_or(name);
                sources.push((room.to_owned(), fs::read_to_string(&path).unwrap()));
            }
        }
    }
    let mut sources = Vec::new();
    walk(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), None, &mut sources);
    assert!(sources.len() > 80, "{} files", sources.len());
    sources
}

fn word(text: &str) -> &str {
    text.split(|c: char| !c.is_ascii_alphanumeric() && c != '_').next().unwrap_or_default()
}

/// The tables that this text inserts into, updates or deletes from. Into those of [`APPENDED`] everybody inserts.
fn written(text: &str) -> BTreeSet<&str> {
    let after =
        |verb: &'static str| text.match_indices(verb).map(|(at, verb)| word(&text[at + verb.len()..]));
    let inserted = after("insert into magasin.").filter(|table| !APPENDED.contains(table));
    let changed =
        ["update magasin.", "delete from magasin.", "merge into magasin."].into_iter().flat_map(after);
    inserted.chain(changed).collect()
}

#[test]
fn every_table_has_one_owner() {
    let owned: Vec<_> = ROOMS.iter().flat_map(|(_, tables)| tables.iter().copied()).collect();
    let migrations = magasin::migrations();
    let made: BTreeSet<_> = migrations
        .runner
        .get_migrations()
        .iter()
        .flat_map(|migration| {
            let sql = migration.sql().unwrap();
            let made =
                sql.match_indices("create table magasin.").map(|(at, verb)| word(&sql[at + verb.len()..]));
            made.map(str::to_owned).collect::<Vec<_>>()
        })
        .collect();
    assert_eq!(owned.iter().map(|&table| table.to_owned()).collect::<BTreeSet<_>>(), made);
    assert_eq!(owned.len(), made.len(), "a table has two owners");
}

#[test]
fn no_module_writes_the_tables_of_another() {
    let owners: BTreeMap<_, _> =
        ROOMS.iter().flat_map(|(room, tables)| tables.iter().map(move |table| (*table, *room))).collect();
    let mut found = BTreeSet::new();
    for (room, text) in sources() {
        for table in written(&text) {
            let owner =
                owners.get(table).unwrap_or_else(|| panic!("{room} writes {table}, which nobody owns"));
            if *owner != room {
                found.insert((room.clone(), table.to_owned()));
            }
        }
    }
    let allowed: BTreeSet<_> =
        EXCEPTIONS.iter().map(|(room, table)| ((*room).to_owned(), (*table).to_owned())).collect();
    assert_eq!(found, allowed);
}

#[test]
fn no_module_knows_one_above_it() {
    let rank = |name: &str| ROOMS.iter().position(|(room, _)| *room == name);
    let mut up = Vec::new();
    let mut arrows = 0;
    for (room, text) in sources() {
        let Some(own) = rank(&room) else {
            assert!(ROOT.contains(&room.as_str()), "{room} is no module that the test knows");
            continue;
        };
        for (at, prefix) in text.match_indices("crate::") {
            let path = &text[at + prefix.len()..];
            let names = match path.strip_prefix('{') {
                Some(list) => list.split_once('}').unwrap().0,
                None => path,
            };
            let several = names.len() < path.len();
            for name in names.split(", ").map(word).take(if several { usize::MAX } else { 1 }) {
                let Some(other) = rank(name) else { continue };
                arrows += usize::from(other != own);
                if other > own {
                    up.push(format!("{room} -> {name}"));
                }
            }
        }
    }
    assert!(arrows > 20, "{arrows} arrows found");
    assert_eq!(up, [""; 0]);
}
