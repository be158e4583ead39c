//! What every statement of a service must be: prepared by the database, and readable by a stranger (ADR 7).

use std::fs;
use std::path::Path;

use comptoir_database::{Connection, Type};

/// The longest line.
const COLUMNS: usize = 110;
/// A statement of more lines has a file of its own.
const LINES: usize = 15;

/// Prepares the statements of the service in this folder, and holds each to the rules.
///
/// Its files `*.sql` are all among them. Each says on lines `-- $n name type` what its parameters are, which is compared
/// with what the database makes of them.
pub async fn statements(
    db: &Connection,
    folder: impl AsRef<Path>,
    statements: impl IntoIterator<Item = &'static str>,
) {
    let mut files = Vec::new();
    sql_files(&folder.as_ref().join("src"), &mut files);
    let mut problems = Vec::new();
    let mut prepared = Vec::new();
    for sql in statements {
        let types = db.prepare(sql).await.unwrap_or_else(|error| panic!("{error}: {sql}"));
        let file = files.iter().any(|file| file == sql);
        problems.extend(faults(sql, file, &types).into_iter().map(|fault| format!("{fault}: {sql}")));
        prepared.push(sql);
    }
    problems.extend(
        files
            .iter()
            .filter(|file| !prepared.contains(&file.as_str()))
            .map(|file| format!("not prepared: {file}")),
    );
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}

fn sql_files(folder: &Path, files: &mut Vec<String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sql_files(&path, files);
        } else if path.extension().is_some_and(|kind| kind == "sql") {
            files.push(fs::read_to_string(path).unwrap());
        }
    }
}

/// Where the statement breaks the rules.
fn faults(sql: &str, file: bool, types: &[Type]) -> Vec<String> {
    let mut faults = Vec::new();
    if let Some(line) = sql.lines().find(|line| line.chars().count() > COLUMNS) {
        faults.push(format!("more than {COLUMNS} columns: {line}"));
    }
    let code: Vec<_> =
        sql.lines().filter(|line| !line.trim_start().starts_with("--") && !line.trim().is_empty()).collect();
    if code.len() > LINES && !file {
        faults.push(format!("{} lines, and no file of its own", code.len()));
    }
    if file {
        let said: Vec<_> = sql.lines().filter_map(|line| line.strip_prefix("-- $")).map(parameter).collect();
        let real: Vec<_> = (1..).zip(types).map(|(n, ty)| Some((n, ty.name().to_owned()))).collect();
        if said != real {
            faults.push(format!("its head says {said:?}, the database {real:?}"));
        }
    }
    // Outside quotes: every second piece.
    let bare = code.join(" ").split('\'').step_by(2).collect::<Vec<_>>().join(" ");
    faults.extend(letters(&bare).map(|name| format!("«{name}» is no word")));
    faults
}

/// The number and the type of `1 name type[: remark]`, in the words of the catalogue.
fn parameter(text: &str) -> Option<(i32, String)> {
    let mut words = text.split(':').next()?.split(' ');
    let (n, _name, ty) = (words.next()?.parse().ok()?, words.next()?, words.collect::<Vec<_>>().join(" "));
    let (of, array) = ty.strip_suffix("[]").map_or((ty.as_str(), ""), |of| (of, "_"));
    let of = match of {
        "smallint" => "int2",
        "int" => "int4",
        "bigint" => "int8",
        "boolean" => "bool",
        "double precision" => "float8",
        other => other,
    };
    Some((n, format!("{array}{of}")))
}

/// Names of one or two letters: of a step, of a table, or in front of a column.
fn letters(sql: &str) -> impl Iterator<Item = &str> {
    let short = |name: &str| (1..=2).contains(&name.len()) && name.bytes().all(|c| c.is_ascii_lowercase());
    let words: Vec<_> = sql.split_whitespace().collect();
    let steps = words.windows(3).filter(|of| of[1] == "as" && of[2].starts_with('(')).map(|of| of[0]);
    let tables =
        words.windows(3).filter(|of| matches!(of[0], "from" | "join" | "update" | "into")).map(|of| of[2]);
    let of_columns = sql
        .split(|c: char| !c.is_ascii_alphanumeric() && c != '_' && c != '.')
        .filter_map(|name| name.split_once('.').map(|(table, _)| table));
    let keywords = ["as", "on", "by", "or", "in", "is"];
    let names: Vec<_> = steps
        .chain(tables)
        .map(|name| name.trim_matches(|c: char| !c.is_ascii_alphanumeric()))
        .filter(|name| !keywords.contains(name))
        .chain(of_columns)
        .filter(|name| short(name))
        .collect();
    names.into_iter()
}

#[cfg(test)]
mod tests {
    use super::*;

    const SQL: &str = "-- Sells.\n--\n-- $1 vente_id uuid: the key\n-- $2 produits int[]\nselect 'a.b'\n  from magasin.vente";

    #[test]
    fn a_statement_that_keeps_the_rules_has_no_fault() {
        assert_eq!(faults(SQL, true, &[Type::UUID, Type::INT4_ARRAY]), [""; 0]);
    }

    #[test]
    fn a_head_that_disagrees_with_the_statement_is_a_fault() {
        for types in
            [&[Type::UUID][..], &[Type::UUID, Type::INT8_ARRAY], &[Type::INT4_ARRAY, Type::UUID], &[]]
        {
            assert_eq!(faults(SQL, true, types).len(), 1, "{types:?}");
        }
        assert_eq!(faults("select $1", true, &[Type::INT4]).len(), 1);
    }

    #[test]
    fn letters_long_lines_and_long_statements_are_faults() {
        assert_eq!(faults("select v.total from magasin.vente v", false, &[]), ["«v» is no word"; 2]);
        assert_eq!(faults("with ab as (\nselect 1)\nselect 1", false, &[]), ["«ab» is no word"]);
        assert_eq!(faults(&"x".repeat(111), false, &[]).len(), 1);
        assert_eq!(faults(&"x\n".repeat(16), false, &[]).len(), 1);
    }
}
