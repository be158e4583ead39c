use std::{
    fs::{self, DirBuilder},
    hash::{DefaultHasher, Hash as _, Hasher as _},
    io,
    os::unix::{
        ffi::OsStrExt as _,
        fs::{DirBuilderExt as _, MetadataExt as _},
    },
    path::{Path, PathBuf},
};

use crate::{Error, account::Account};

/// The longest folder of a socket: 103 bytes on macOS (107 on Linux), less the name that PostgreSQL gives it.
const LONGEST: usize = 103 - "/.s.PGSQL.5432".len();

/// The private folder of the server's socket: in the data folder, or under `/tmp` when that path is too long.
pub(crate) struct Socket(PathBuf);

impl Socket {
    pub(crate) fn make(data: &Path, account: Option<&Account>) -> Result<Self, Error> {
        let folder = place(data);
        let owner = account.map_or_else(|| rustix::process::geteuid().as_raw(), |account| account.uid);
        match DirBuilder::new().mode(0o700).create(&folder) {
            Ok(()) => account.map_or(Ok(()), |account| account.give(&folder))?,
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(Error::file("create", folder)(error)),
        }
        // Anybody may create a folder in /tmp before us, and would then read all that passes through our socket.
        let found = fs::symlink_metadata(&folder).map_err(Error::file("look at", &folder))?;
        if found.is_dir() && found.uid() == owner && found.mode() & 0o077 == 0 {
            Ok(Self(folder))
        } else {
            Err(Error::file("put a socket in", folder)(io::Error::other(
                "expected a folder of ours, closed to others",
            )))
        }
    }

    pub(crate) fn folder(&self) -> &Path {
        &self.0
    }

    /// The address of a database behind this socket, for any client of PostgreSQL.
    pub(crate) fn url(&self, user: &str, database: &str) -> String {
        url(&self.0, user, database)
    }

    /// The same behind the socket that somebody else made for a data folder.
    pub(crate) fn address(data: &Path, user: &str, database: &str) -> String {
        url(&place(data), user, database)
    }
}

fn url(socket: &Path, user: &str, database: &str) -> String {
    let host = percent_encoded(socket.as_os_str().as_bytes());
    format!("postgresql://{user}@{host}/{}", percent_encoded(database.as_bytes()))
}

impl Drop for Socket {
    fn drop(&mut self) {
        // Under /tmp nobody else would. A folder that is not empty is of use to somebody, and stays.
        let _ = fs::remove_dir(&self.0);
    }
}

fn place(data: &Path) -> PathBuf {
    let folder = data.join("run");
    if folder.as_os_str().len() <= LONGEST {
        return folder;
    }
    let mut hasher = DefaultHasher::new();
    data.hash(&mut hasher);
    PathBuf::from(format!("/tmp/comptoir-{:016x}", hasher.finish()))
}

fn percent_encoded(bytes: &[u8]) -> String {
    let encode = |byte: &u8| match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' => char::from(*byte).to_string(),
        _ => format!("%{byte:02X}"),
    };
    bytes.iter().map(encode).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_path_has_its_socket_elsewhere_and_always_at_the_same_place() {
        let short = Path::new("/var/lib/comptoir");
        assert_eq!(place(short), short.join("run"));
        let long = PathBuf::from(format!("/{}", "x".repeat(90)));
        assert_eq!(place(&long), place(&long));
        assert!(place(&long).starts_with("/tmp"));
    }

    #[test]
    fn the_address_carries_any_path() {
        let socket = Socket("/dev/shm/é x".into());
        assert_eq!(socket.url("comptoir", "a/b"), "postgresql://comptoir@%2Fdev%2Fshm%2F%C3%A9%20x/a%2Fb");
    }
}
