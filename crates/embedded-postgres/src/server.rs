use std::{
    path::{Path, PathBuf},
    process::ExitStatus,
    thread,
    time::{Duration, Instant},
};

use crate::{
    Binaries, Error,
    data::{self, Data},
    leash::Leash,
    log::Log,
    settings,
    socket::Socket,
};

/// How long a start may take. It takes a fraction of a second, but minutes after a crash in the middle of much writing.
const PATIENCE: Duration = Duration::from_secs(120);

/// A running PostgreSQL server. It stops when this is dropped, and with our process at the latest.
pub struct Server {
    leash: Leash,
    log: Log,
    socket: Socket,
    data: Data,
    binaries: Binaries,
}

impl Server {
    /// Starts a server on a folder that lasts, made on the first start. This blocks until it accepts connections.
    ///
    /// # Errors
    /// When a server already runs on this folder, when another major version made it, or when PostgreSQL does not start.
    pub fn start(binaries: &Binaries, data: &Path) -> Result<Self, Error> {
        let data = Data::take(data, binaries)?;
        data.prepare(binaries, &[])?;
        Self::run(binaries, data, settings::DURABLE, None)
    }

    /// Starts a server for tests, on a fresh folder that is removed when the server ends. It is in memory if there is
    /// room, and flushes nothing to the disk: fast, and lost with the power.
    ///
    /// # Errors
    /// When PostgreSQL does not start.
    pub fn throwaway(binaries: &Binaries) -> Result<Self, Error> {
        let parent = throwaway_parent();
        let folder = tempfile::Builder::new().prefix("comptoir-").tempdir_in(&parent);
        let folder = folder.map_err(Error::file("create a folder in", parent))?;
        let data = Data::take(folder.path(), binaries)?;
        data.prepare(binaries, &["--no-sync"])?;
        let remove = data.folder().to_owned();
        let server = Self::run(binaries, data, settings::THROWAWAY, Some(&remove))?;
        // From here on the folder goes with the server.
        let _ = folder.keep();
        Ok(server)
    }

    /// The address of one of the databases of the server that another process runs on this folder, if one does.
    ///
    /// # Errors
    /// When that server is just starting or stopping.
    pub fn of_another(data: &Path, database: &str) -> Result<Option<String>, Error> {
        let running = Data::of_another(data)?;
        Ok(running.map(|folder| Socket::address(&folder, settings::SUPERUSER, database)))
    }

    fn run(binaries: &Binaries, data: Data, settings: &[&str], remove: Option<&Path>) -> Result<Self, Error> {
        let socket = Socket::make(data.folder(), binaries.account())?;
        let before = data::postmaster(data.folder());
        let log = Log::open(data.folder())?;
        let arguments = settings::arguments(&data.files(), socket.folder(), settings);
        let leash = Leash::start(binaries, &arguments, log.writer(), remove)?;
        let mut server = Self { leash, log, socket, data, binaries: binaries.clone() };
        server.wait_until_ready(before.as_deref())?;
        Ok(server)
    }

    /// How the server ended, if it did.
    pub(crate) fn ended(&mut self) -> Result<Option<ExitStatus>, Error> {
        self.leash.ended()
    }

    /// Starts a server that lasts again, once it has ended, at the same address. This blocks until it accepts connections.
    ///
    /// # Errors
    /// When PostgreSQL does not start, as long as a process of the one that ended is there.
    pub(crate) fn restart(&mut self) -> Result<(), Error> {
        self.data.wait_for_orphans();
        let before = data::postmaster(self.data.folder());
        self.log = Log::open(self.data.folder())?;
        let arguments = settings::arguments(&self.data.files(), self.socket.folder(), settings::DURABLE);
        self.leash = Leash::start(&self.binaries, &arguments, self.log.writer(), None)?;
        self.wait_until_ready(before.as_deref())
    }

    /// The server writes its state as line 8 of the file that names its process; a crash may have left one, `before`.
    fn wait_until_ready(&mut self, before: Option<&str>) -> Result<(), Error> {
        let started = Instant::now();
        loop {
            let now = data::postmaster(self.data.folder()).filter(|now| Some(now.as_str()) != before);
            if now.is_some_and(|now| data::is_ready(&now)) {
                return Ok(());
            }
            let data = self.data.folder().to_owned();
            if let Some(status) = self.leash.ended()? {
                return Err(Error::Ended { data, status: status.to_string(), log: self.log.tail() });
            }
            if started.elapsed() > PATIENCE {
                return Err(Error::NotReady { data, seconds: PATIENCE.as_secs(), log: self.log.tail() });
            }
            thread::sleep(Duration::from_millis(5));
        }
    }

    /// The address of one of its databases, for any client of PostgreSQL. A new server has `postgres`.
    pub fn url(&self, database: &str) -> String {
        self.socket.url(settings::SUPERUSER, database)
    }

    /// Its data folder, which also holds its log.
    pub fn folder(&self) -> &Path {
        self.data.folder()
    }

    /// Why it is not started any more.
    pub(crate) fn given_up(&self, tries: usize) -> Error {
        Error::GivenUp { data: self.data.folder().into(), tries, log: self.log.tail() }
    }

    /// Stops it: connections are closed and what was committed is safe. This blocks, for milliseconds as a rule.
    ///
    /// # Errors
    /// When it did not stop in time, or had ended before.
    pub fn stop(mut self) -> Result<(), Error> {
        let status = match self.leash.stop()? {
            Some(status) if status.success() => return Ok(()),
            Some(status) => status.to_string(),
            None => "still running".into(),
        };
        Err(Error::Stop { data: self.data.folder().into(), status, log: self.log.tail() })
    }
}

/// Memory if there is room for it, and otherwise the folder of temporary files.
fn throwaway_parent() -> PathBuf {
    const ENOUGH: u64 = 2 << 30;
    let memory = Path::new("/dev/shm");
    let room = rustix::fs::statvfs(memory).map_or(0, |memory| memory.f_bavail * memory.f_frsize);
    if room >= ENOUGH { memory.into() } else { std::env::temp_dir() }
}
