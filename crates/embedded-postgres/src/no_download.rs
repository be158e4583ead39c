use std::path::{Path, PathBuf};

use crate::{Error, binaries::MAJOR};

/// Built without the download, there is only what is installed.
pub(crate) fn once(major: Option<u32>, _: &Path, _: &dyn Fn(&str)) -> Result<PathBuf, Error> {
    let wanted = major.map_or_else(|| format!("{MAJOR} or newer"), |major| major.to_string());
    Err(Error::NotInstalled { wanted })
}
