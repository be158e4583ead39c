use std::path::PathBuf;

use crate::Error;

/// Where the data of this user lasts: `/var/lib/comptoir` for root, whose home the account that runs PostgreSQL
/// cannot enter, and otherwise `$XDG_DATA_HOME/comptoir` or `~/.local/share/comptoir`.
///
/// # Errors
/// When there is no home folder.
pub fn default_data_folder() -> Result<PathBuf, Error> {
    folder("/var/lib", "XDG_DATA_HOME", ".local/share")
}

/// Where a downloaded PostgreSQL is kept: `/var/cache/comptoir` for root, and otherwise `$XDG_CACHE_HOME/comptoir`
/// or `~/.cache/comptoir`.
///
/// # Errors
/// When there is no home folder.
pub fn default_cache_folder() -> Result<PathBuf, Error> {
    folder("/var/cache", "XDG_CACHE_HOME", ".cache")
}

#[expect(
    clippy::disallowed_methods,
    reason = "the XDG folders are the system's convention, not configuration of ours"
)]
fn folder(of_root: &str, variable: &str, in_home: &str) -> Result<PathBuf, Error> {
    let parent = if rustix::process::geteuid().is_root() {
        PathBuf::from(of_root)
    } else if let Some(named) =
        std::env::var_os(variable).map(PathBuf::from).filter(|path| path.is_absolute())
    {
        named
    } else {
        std::env::home_dir().filter(|home| home.is_absolute()).ok_or(Error::NoHome)?.join(in_home)
    };
    Ok(parent.join("comptoir"))
}
