use std::{
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use crate::{Error, account::Account, data, download, installed};

/// The major version that is downloaded, and the oldest one that is taken when installed.
pub(crate) const MAJOR: u32 = 17;

/// The programs of a PostgreSQL that runs on this machine.
#[derive(Clone, Debug)]
pub struct Binaries {
    folder: PathBuf,
    version: String,
    major: u32,
    account: Option<Account>,
}

impl Binaries {
    /// A PostgreSQL 17 or newer: the installed one (in PATH, then the highest of `/usr/lib/postgresql`), else the one
    /// downloaded earlier into `cache`, else a new download. Processes that look at the same time download once.
    ///
    /// `progress` is told what takes time.
    ///
    /// # Errors
    /// When nothing is installed and the download fails, or what is in the cache does not run.
    pub fn find(cache: &Path, progress: &dyn Fn(&str)) -> Result<Self, Error> {
        Self::find_major(None, cache, progress)
    }

    /// The same for a data folder that may exist already: then only the major version that made it will do.
    ///
    /// # Errors
    /// As [`Binaries::find`].
    pub fn find_for(data: &Path, cache: &Path, progress: &dyn Fn(&str)) -> Result<Self, Error> {
        let made_by = data::made_by(data)?.and_then(|major| major.parse().ok());
        Self::find_major(made_by, cache, progress)
    }

    fn find_major(major: Option<u32>, cache: &Path, progress: &dyn Fn(&str)) -> Result<Self, Error> {
        let account = Account::to_lend()?;
        let installed = installed::folders().into_iter();
        if let Some(found) = installed
            .filter_map(|folder| Self::probe(folder, account.as_ref()).ok())
            .find(|found| major.map_or(found.major >= MAJOR, |major| found.major == major))
        {
            return Ok(found);
        }
        let folder = download::once(major, cache, progress)?;
        if let Some(account) = &account {
            account.check_reaches(&folder.join("bin"))?;
        }
        let program = folder.join("bin/postgres");
        Self::probe(folder.join("bin"), account.as_ref()).map_err(|found| Error::Unusable {
            program,
            found,
            folder,
        })
    }

    /// Asks the programs of a folder for their version, as the account that will run them.
    fn probe(folder: PathBuf, account: Option<&Account>) -> Result<Self, String> {
        let mut found = Self { folder, version: String::new(), major: 0, account: account.cloned() };
        for program in ["initdb", "postgres"] {
            let mut command = found.command(program);
            let output =
                command.arg("--version").stdin(Stdio::null()).output().map_err(|error| error.to_string())?;
            let said = String::from_utf8_lossy(if output.status.success() {
                &output.stdout
            } else {
                &output.stderr
            });
            (found.version, found.major) =
                parse_version(&said).ok_or_else(|| format!("it said «{}»", said.trim()))?;
        }
        Ok(found)
    }

    /// A program of these, in a clean environment: nothing that the caller exports (`PGDATA`, `PGPORT`, a locale)
    /// changes what it does.
    pub(crate) fn command(&self, program: &str) -> Command {
        let mut command = Command::new(self.folder.join(program));
        self.prepare(&mut command);
        command
    }

    /// The same preparation for a command that only ends up running one of these programs.
    pub(crate) fn prepare(&self, command: &mut Command) {
        command.env_clear().env("PATH", "/usr/bin:/bin").env("LC_ALL", "C").env("TZ", "UTC").current_dir("/");
        if let Some(account) = &self.account {
            account.lend(command);
        }
    }

    pub(crate) fn program(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }

    pub(crate) fn account(&self) -> Option<&Account> {
        self.account.as_ref()
    }

    /// The folder of `postgres` and `initdb`.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// The version, as in `17.6`.
    pub fn version(&self) -> &str {
        &self.version
    }

    /// The major version, as in 17: another one cannot open the same data.
    pub fn major(&self) -> u32 {
        self.major
    }
}

/// `postgres (PostgreSQL) 17.6 (Debian 17.6-1)` is version 17.6, major 17.
fn parse_version(said: &str) -> Option<(String, u32)> {
    let version = said.lines().next()?.split_once("(PostgreSQL) ")?.1.split_whitespace().next()?;
    let digits = version.find(|c: char| !c.is_ascii_digit()).unwrap_or(version.len());
    Some((version.into(), version[..digits].parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_as_the_packagers_write_them() {
        let parsed = |said| parse_version(said);
        assert_eq!(parsed("postgres (PostgreSQL) 17.6\n"), Some(("17.6".into(), 17)));
        assert_eq!(
            parsed("postgres (PostgreSQL) 15.18 (Debian 15.18-0+deb12u1)\n"),
            Some(("15.18".into(), 15))
        );
        assert_eq!(parsed("initdb (PostgreSQL) 18beta1"), Some(("18beta1".into(), 18)));
        assert_eq!(parsed("sh: not found"), None);
    }
}
