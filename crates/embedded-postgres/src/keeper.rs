use std::{
    path::PathBuf,
    process::ExitStatus,
    sync::mpsc::{self, RecvTimeoutError, Sender},
    thread::{self, JoinHandle},
    time::{Duration, Instant},
};

use tokio::sync::oneshot;

use crate::{Error, Server, settings::SUPERUSER, socket::Socket};

/// How often the server is looked at.
const LOOK: Duration = Duration::from_millis(100);

/// How long to wait before each try; after the last one we give up.
const PAUSES: [Duration; 5] = [
    Duration::ZERO,
    Duration::from_millis(500),
    Duration::from_secs(1),
    Duration::from_secs(2),
    Duration::from_secs(4),
];

/// How long a server must have run for its tries to be forgotten.
const STEADY: Duration = Duration::from_secs(60);

/// What happened to the server, for the person at the terminal.
#[derive(Debug)]
pub enum Event {
    /// It ended although nobody had asked it to.
    Ended(ExitStatus),
    /// It did not start; there may be further tries.
    NotStarted(Error),
    /// It accepts connections again.
    Restarted,
}

/// A server that is started again when it dies: a few times, then no more.
pub struct Keeper {
    data: PathBuf,
    stop: Sender<()>,
    thread: JoinHandle<Result<(), Error>>,
}

impl Keeper {
    /// Keeps a server that [`Server::start`] started. The receiver hears of it when it is given up.
    ///
    /// # Errors
    /// No thread to be had.
    pub fn keep(
        server: Server,
        tell: impl Fn(Event) + Send + 'static,
    ) -> Result<(Self, oneshot::Receiver<()>), Error> {
        let data = server.folder().to_owned();
        let (stop, stopped) = mpsc::channel();
        let (give_up, given_up) = oneshot::channel();
        let mut watch = Watch { server, tell, stopped, tries: 0, since: Instant::now() };
        let thread = thread::Builder::new().name("postgresql".into()).spawn(move || match watch.run() {
            Ok(()) => watch.server.stop(),
            Err(error) => {
                // Nobody listens when the process ends anyway.
                let _ = give_up.send(());
                Err(error)
            }
        });
        let thread = thread.map_err(Error::run("a thread"))?;
        Ok((Keeper { data, stop, thread }, given_up))
    }

    /// The address of one of its databases, the same for as long as it is kept.
    pub fn url(&self, database: &str) -> String {
        Socket::address(&self.data, SUPERUSER, database)
    }

    /// Stops the server. This blocks, for milliseconds as a rule.
    ///
    /// # Errors
    /// Why it was given up, or that it did not stop in time.
    pub fn stop(self) -> Result<(), Error> {
        // Its thread is gone when it gave up.
        let _ = self.stop.send(());
        self.thread.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))
    }
}

struct Watch<T> {
    server: Server,
    tell: T,
    stopped: mpsc::Receiver<()>,
    tries: usize,
    since: Instant,
}

impl<T: Fn(Event)> Watch<T> {
    /// Until it is told to stop.
    fn run(&mut self) -> Result<(), Error> {
        while !self.told_to_stop_within(LOOK) {
            if let Some(status) = self.server.ended()? {
                (self.tell)(Event::Ended(status));
                if !self.restart()? {
                    break;
                }
            }
        }
        Ok(())
    }

    /// Whether it runs again; it does not when we are told to stop meanwhile.
    fn restart(&mut self) -> Result<bool, Error> {
        if self.since.elapsed() >= STEADY {
            self.tries = 0;
        }
        loop {
            let Some(pause) = PAUSES.get(self.tries) else { return Err(self.server.given_up(PAUSES.len())) };
            self.tries += 1;
            if self.told_to_stop_within(*pause) {
                return Ok(false);
            }
            match self.server.restart() {
                Ok(()) => break,
                Err(error) => (self.tell)(Event::NotStarted(error)),
            }
        }
        self.since = Instant::now();
        (self.tell)(Event::Restarted);
        Ok(true)
    }

    fn told_to_stop_within(&self, time: Duration) -> bool {
        !matches!(self.stopped.recv_timeout(time), Err(RecvTimeoutError::Timeout))
    }
}
