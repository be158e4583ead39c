use std::{io, path::PathBuf};

/// Why there is no PostgreSQL server: what was expected, what came, and what to do about it.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// There is no home folder to put a default folder in.
    #[error("no home folder: set HOME, or name the data and cache folders yourself")]
    NoHome,

    /// We are root, and `/etc/passwd` has nobody to run PostgreSQL as.
    #[error(
        "PostgreSQL refuses to run as root, and /etc/passwd has neither `postgres` nor `nobody`: run as another user"
    )]
    NoAccount,

    /// The file system refused something.
    #[error("cannot {action} {}: {cause}", path.display())]
    File {
        /// What was tried.
        action: &'static str,
        /// On what.
        path: PathBuf,
        /// What the system answered.
        cause: io::Error,
    },

    /// A program could not be started.
    #[error("cannot run {}: {cause}", program.display())]
    Run {
        /// The program.
        program: PathBuf,
        /// What the system answered.
        cause: io::Error,
    },

    /// The account that runs PostgreSQL has no way to a folder.
    #[error(
        "we are root, so PostgreSQL runs as `{account}`, which cannot enter {}: choose a folder that it can reach, \
         such as one under /var, or give it the right to pass through every folder above",
        folder.display()
    )]
    OutOfReach {
        /// The unprivileged account.
        account: String,
        /// The folder.
        folder: PathBuf,
    },

    /// The files in the cache are not a PostgreSQL that runs here.
    #[error("{} does not run here: {found}. Remove {} to download it again, or install PostgreSQL 17", program.display(), folder.display())]
    Unusable {
        /// The program tried.
        program: PathBuf,
        /// What it answered.
        found: String,
        /// What to remove.
        folder: PathBuf,
    },

    /// No PostgreSQL on the machine, and none to be had.
    #[error(
        "no PostgreSQL {wanted} in PATH nor in /usr/lib/postgresql, and Maven Central did not give one: {cause}. \
         Install it, or set DATABASE_URL to a server of yours, or try again with a network"
    )]
    Download {
        /// The version looked for, as in «17 or newer».
        wanted: String,
        /// What went wrong.
        cause: String,
    },

    /// No PostgreSQL on the machine, and this program does not download any.
    #[error(
        "no PostgreSQL {wanted} in PATH nor in /usr/lib/postgresql, and this program was built to download none: \
         install it, or set DATABASE_URL to a server of yours"
    )]
    NotInstalled {
        /// The version looked for, as in «17 or newer».
        wanted: String,
    },

    /// Somebody else runs a server on this data folder.
    #[error(
        "a PostgreSQL server already runs on {} ({}): stop it, or choose another data folder",
        data.display(),
        pid.map_or_else(|| "starting or stopping".into(), |pid| format!("process {pid}"))
    )]
    AlreadyRunning {
        /// Its process, unless it is just starting or stopping.
        pid: Option<i32>,
        /// The data folder.
        data: PathBuf,
    },

    /// The data folder was made by another major version, which reads its own files only.
    #[error(
        "{} was made by PostgreSQL {made_by} and this is PostgreSQL {found}: find it with `Binaries::find_for`, \
         or choose another data folder",
        data.display()
    )]
    OtherMajor {
        /// The data folder.
        data: PathBuf,
        /// The major version that made it.
        made_by: String,
        /// The one that was to open it.
        found: u32,
    },

    /// `initdb` failed.
    #[error("initdb could not prepare {}:\n{output}", data.display())]
    Initdb {
        /// The data folder.
        data: PathBuf,
        /// What it said.
        output: String,
    },

    /// The server ended before it accepted a connection.
    #[error("PostgreSQL ended ({status}) instead of accepting connections on {}. Its last words:\n{log}", data.display())]
    Ended {
        /// The data folder.
        data: PathBuf,
        /// How it ended.
        status: String,
        /// The last lines of its log.
        log: String,
    },

    /// The server was started and accepts no connection.
    #[error("PostgreSQL accepts no connection on {} after {seconds} s. Its last words:\n{log}", data.display())]
    NotReady {
        /// The data folder.
        data: PathBuf,
        /// How long we waited.
        seconds: u64,
        /// The last lines of its log.
        log: String,
    },

    /// The server ended again and again.
    #[error(
        "PostgreSQL ended on {} and {tries} tries did not keep it running: see postgres.log there, free disk and memory, \
         and start again. Its last words:\n{log}",
        data.display()
    )]
    GivenUp {
        /// The data folder.
        data: PathBuf,
        /// How often it was started again.
        tries: usize,
        /// The last lines of its log.
        log: String,
    },

    /// The server did not stop as asked, or had ended before.
    #[error("PostgreSQL did not stop cleanly on {} ({status}): its next start repairs that. Its last words:\n{log}", data.display())]
    Stop {
        /// The data folder.
        data: PathBuf,
        /// How it ended.
        status: String,
        /// The last lines of its log.
        log: String,
    },
}

impl Error {
    /// For `map_err`: what was tried, and on what.
    pub(crate) fn file(action: &'static str, path: impl Into<PathBuf>) -> impl FnOnce(io::Error) -> Self {
        let path = path.into();
        move |cause| Self::File { action, path, cause }
    }

    /// The same for a program.
    pub(crate) fn run(program: impl Into<PathBuf>) -> impl FnOnce(io::Error) -> Self {
        let program = program.into();
        move |cause| Self::Run { program, cause }
    }
}
