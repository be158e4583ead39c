//! docs/problems.md is the contract with clients: it lists exactly the kinds of the code.

use comptoir_http::kinds;

/// The first four cells of each row whose second cell is a slug: status, slug, French title, English title.
fn documented(document: &str) -> Vec<[String; 4]> {
    let rows = document.lines().filter_map(|line| line.strip_prefix("| ")?.strip_suffix(" |"));
    rows.filter_map(|row| {
        let mut cells = row.split(" | ").map(str::trim);
        let status = cells.next()?;
        let slug = cells.next()?.strip_prefix('`')?.strip_suffix('`')?;
        let (french, english) = (cells.next()?, cells.next()?);
        Some([status, slug, french, english].map(str::to_owned))
    })
    .collect()
}

#[test]
fn the_document_lists_exactly_the_kinds_of_the_code() {
    let document = include_str!("../../../docs/problems.md");
    let known: Vec<_> = kinds::ALL
        .iter()
        .map(|kind| [kind.status.to_string(), kind.slug.into(), kind.title[0].into(), kind.title[1].into()])
        .collect();
    assert_eq!(documented(document), known, "docs/problems.md: one row per kind, in the order of kinds.rs");
}

#[test]
fn kinds_go_up_by_status_and_none_is_listed_twice() {
    let statuses: Vec<_> = kinds::ALL.iter().map(|kind| kind.status).collect();
    assert!(statuses.is_sorted(), "{statuses:?}");
    for kind in kinds::ALL {
        assert_eq!(kinds::ALL.iter().filter(|other| other.slug == kind.slug).count(), 1, "{}", kind.slug);
    }
}
