use std::{
    fs::{self, DirBuilder, File, TryLockError},
    io,
    os::unix::{ffi::OsStrExt as _, fs::DirBuilderExt as _},
    path::{Path, PathBuf},
    thread,
    time::{Duration, Instant},
};

use rustix::{
    io::Errno,
    process::{Pid, test_kill_process},
};

use crate::{Binaries, Error, settings::SUPERUSER};

/// How long a server whose starter has just died may take to stop before we call it running, and its processes to
/// leave once it has been killed.
const PATIENCE: Duration = Duration::from_secs(10);

/// A data folder, ours alone as long as this lives.
pub(crate) struct Data {
    folder: PathBuf,
    _lock: File,
}

impl Data {
    /// Takes a folder, made if need be, and refuses one that a server uses.
    pub(crate) fn take(folder: &Path, binaries: &Binaries) -> Result<Self, Error> {
        if let Some(parent) = folder.parent() {
            fs::create_dir_all(parent).map_err(Error::file("create", parent))?;
        }
        DirBuilder::new()
            .recursive(true)
            .mode(0o700)
            .create(folder)
            .map_err(Error::file("create", folder))?;
        let folder = folder.canonicalize().map_err(Error::file("find", folder))?;
        let path = folder.join("lock");
        let lock = File::create(&path).map_err(Error::file("create", &path))?;
        match lock.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => return Err(already_running(&folder)),
            Err(TryLockError::Error(cause)) => return Err(Error::file("lock", path)(cause)),
        }
        // The starter holds the lock and not the server, which needs a moment to follow a starter that was killed.
        let started = Instant::now();
        while running(&folder).is_some() {
            if started.elapsed() > PATIENCE {
                return Err(already_running(&folder));
            }
            thread::sleep(Duration::from_millis(50));
        }
        if let Some(account) = binaries.account() {
            account.give(&folder)?;
            account.check_reaches(&folder)?;
        }
        Ok(Self { folder, _lock: lock })
    }

    /// The folder, if a server of another process runs on it.
    pub(crate) fn of_another(folder: &Path) -> Result<Option<PathBuf>, Error> {
        let Ok(lock) = File::open(folder.join("lock")) else { return Ok(None) };
        // A lock that is ours to take is given back at once.
        if !matches!(lock.try_lock(), Err(TryLockError::WouldBlock)) {
            return Ok(None);
        }
        let folder = folder.canonicalize().map_err(Error::file("find", folder))?;
        let ready = postmaster(&folder).is_some_and(|server| is_ready(&server)) && running(&folder).is_some();
        if ready { Ok(Some(folder)) } else { Err(already_running(&folder)) }
    }

    /// Waits for the processes of a server that was killed, which see by themselves that it is gone; a few seconds at
    /// most. They hold its memory, and a new one does not start beside them. Where there is no /proc, nothing is seen.
    pub(crate) fn wait_for_orphans(&self) {
        let started = Instant::now();
        while works_in(&self.files()) && started.elapsed() < PATIENCE {
            thread::sleep(Duration::from_millis(20));
        }
    }

    pub(crate) fn folder(&self) -> &Path {
        &self.folder
    }

    pub(crate) fn files(&self) -> PathBuf {
        files(&self.folder)
    }

    /// Runs `initdb` if the folder is new. It works beside the final place, so that an interrupted one leaves nothing.
    pub(crate) fn prepare(&self, binaries: &Binaries, options: &[&str]) -> Result<(), Error> {
        if let Some(made_by) = made_by(&self.folder)? {
            let found = binaries.major();
            return if made_by == found.to_string() {
                Ok(())
            } else {
                Err(Error::OtherMajor { data: self.folder.clone(), made_by, found })
            };
        }
        let unfinished = self.folder.join("unfinished");
        if unfinished.exists() {
            fs::remove_dir_all(&unfinished).map_err(Error::file("remove", &unfinished))?;
        }
        let mut initdb = binaries.command("initdb");
        initdb.args(["--username", SUPERUSER, "--auth", "trust", "--encoding", "UTF8", "--locale", "C"]);
        // Sorts by code point like C, on every machine alike, and knows the capitals of every alphabet: lower('É').
        initdb.args(["--locale-provider", "builtin", "--builtin-locale", "C.UTF-8"]);
        initdb.args(["--no-instructions", "--pgdata"]).arg(&unfinished).args(options);
        let output = initdb.output().map_err(Error::run(binaries.program("initdb")))?;
        if !output.status.success() {
            let said = [output.stdout, output.stderr].concat();
            let output = String::from_utf8_lossy(&said).trim().to_owned();
            return Err(Error::Initdb { data: self.folder.clone(), output });
        }
        fs::rename(&unfinished, self.files()).map_err(Error::file("rename", unfinished))
    }
}

fn files(data: &Path) -> PathBuf {
    data.join("pgdata")
}

/// The major version that made a data folder, if it has been made.
pub(crate) fn made_by(data: &Path) -> Result<Option<String>, Error> {
    let path = files(data).join("PG_VERSION");
    match fs::read_to_string(&path) {
        Ok(version) => Ok(Some(version.trim().into())),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(Error::file("read", path)(error)),
    }
}

fn already_running(folder: &Path) -> Error {
    Error::AlreadyRunning { pid: running(folder).map(Pid::as_raw_pid), data: folder.into() }
}

/// The server that runs on a data folder. A crash leaves a file that names a process which may be anybody's by now.
fn running(folder: &Path) -> Option<Pid> {
    let pid = Pid::from_raw(postmaster(folder)?.lines().next()?.trim().parse().ok()?)?;
    let alive = match fs::read(format!("/proc/{pid}/cmdline")) {
        Ok(command) => {
            command.windows(folder.as_os_str().len()).any(|part| part == folder.as_os_str().as_bytes())
        }
        Err(_) => test_kill_process(pid) != Err(Errno::SRCH),
    };
    alive.then_some(pid)
}

/// Whether a process has this as its working folder, as every process of PostgreSQL has its data.
fn works_in(files: &Path) -> bool {
    let processes = fs::read_dir("/proc").into_iter().flatten().flatten();
    processes
        .into_iter()
        .any(|process| fs::read_link(process.path().join("cwd")).is_ok_and(|cwd| cwd == files))
}

/// Whether what a server says of itself says that it accepts connections.
pub(crate) fn is_ready(postmaster: &str) -> bool {
    postmaster.lines().nth(7).is_some_and(|state| state.trim() == "ready")
}

/// What the server says of itself, from line 1 on: process, folder, start, port, socket, address, memory, state.
pub(crate) fn postmaster(folder: &Path) -> Option<String> {
    fs::read_to_string(files(folder).join("postmaster.pid")).ok()
}
