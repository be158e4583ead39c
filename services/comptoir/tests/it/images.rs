//! The pictures of the tables against the migrated schemas: no table and no column is missing from one, nor only there.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use tokio_postgres::{NoTls, SimpleQueryMessage};

use crate::helpers::{SERVICES, base};

const COLONNES: &str = "
    select table_schema || '.' || table_name || '.' || column_name
      from information_schema.columns
      join information_schema.tables using (table_schema, table_name)
     where table_type = 'BASE TABLE' and table_name <> 'migration'";

/// The columns that a picture of this schema draws: `<b>key</b> : type`, `one, another : type`, `/ computed : type`. A class
/// without members is a table of another picture.
fn dessinees<'a>(schema: &'a str, source: &'a str) -> impl Iterator<Item = String> + 'a {
    let classes = source.split("\nclass ").skip(1).filter_map(|suite| {
        let (nom, membres) = suite.split_once(" {\n")?;
        Some((nom, membres.split_once("\n}")?.0)).filter(|(nom, _)| !nom.contains('\n'))
    });
    classes.flat_map(move |(table, membres)| {
        let noms = membres
            .lines()
            .filter_map(|membre| Some(membre.rsplit_once(" : ")?.0))
            .flat_map(|noms| noms.split(", "));
        noms.map(move |nom| {
            let nom = nom.trim().trim_start_matches("/ ").replace("<b>", "").replace("</b>", "");
            format!("{schema}.{table}.{nom}")
        })
    })
}

#[actix_web::test]
async fn the_pictures_draw_every_column_of_every_table_and_no_other() {
    let dossier = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/uml/code");
    let mut images = BTreeSet::new();
    for entree in fs::read_dir(dossier).unwrap() {
        let chemin = entree.unwrap().path();
        let nom = chemin.file_stem().unwrap().to_str().unwrap();
        if let Some(suite) = nom.strip_prefix("donnees-") {
            let schema = suite.split('-').next().unwrap();
            images.extend(dessinees(schema, &fs::read_to_string(&chemin).unwrap()));
        }
    }
    let base = base().await;
    let (client, connection) = base.config.database_url.connect(NoTls).await.unwrap();
    actix_web::rt::spawn(connection);
    let messages = client.simple_query(COLONNES).await.unwrap();
    let colonnes: BTreeSet<_> = messages
        .iter()
        .filter_map(|message| match message {
            SimpleQueryMessage::Row(row) => row.get(0).map(str::to_owned),
            _ => None,
        })
        .filter(|colonne| SERVICES.iter().any(|service| colonne.starts_with(&format!("{service}."))))
        .collect();
    let manquent: Vec<_> = colonnes.difference(&images).collect();
    let trop: Vec<_> = images.difference(&colonnes).collect();
    assert!(manquent.is_empty() && trop.is_empty(), "not drawn: {manquent:#?}\nno column: {trop:#?}");
}
