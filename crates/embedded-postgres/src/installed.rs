use std::{fs, path::PathBuf};

/// The folders that have a PostgreSQL of any version: those of PATH in their order, then Debian's, highest first.
#[expect(clippy::disallowed_methods, reason = "PATH is where programs are, not configuration of ours")]
pub(crate) fn folders() -> Vec<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let mut folders: Vec<PathBuf> = std::env::split_paths(&path).collect();
    let debian = fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    let mut majors: Vec<u32> = debian.filter_map(|entry| entry.file_name().to_str()?.parse().ok()).collect();
    majors.sort_unstable_by(|one, other| other.cmp(one));
    folders.extend(majors.iter().map(|major| format!("/usr/lib/postgresql/{major}/bin").into()));
    folders
        .into_iter()
        .filter(|folder| folder.is_absolute())
        .filter(|folder| ["postgres", "initdb"].iter().all(|program| folder.join(program).is_file()))
        .collect()
}
