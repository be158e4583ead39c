//! Where the pages are, and where the API is.

use std::path::PathBuf;

use crate::Origin;

/// The settings of a program that serves the pages alone.
#[derive(Debug, Clone, clap::Args)]
pub struct InterfaceArgs {
    /// Folder of the pages: what `npm run build` makes in `frontend/dist`.
    #[arg(
        long,
        env = "COMPTOIR_INTERFACE",
        value_name = "FOLDER",
        default_value = "/usr/share/comptoir/interface"
    )]
    pub interface: PathBuf,

    /// Where browsers find the API, as `https://api.comptoir.example`. Without it, where the pages are.
    #[arg(long, env = "COMPTOIR_API", value_name = "ORIGIN", value_parser = Origin::parse)]
    pub api: Option<Origin>,
}
