use std::{
    ffi::OsString,
    fs::File,
    os::unix::process::CommandExt as _,
    path::Path,
    process::{Child, Command, ExitStatus, Stdio},
    thread,
    time::{Duration, Instant},
};

use crate::{Binaries, Error};

/// The shell between us and the server. Its standard input is a pipe that we hold: when it closes, be it because we
/// want so, because we ended or because we were killed, the shell stops the server, fast first and at once after 10 s.
/// The shell ends with the server, whatever ended it, and removes the folder named by its first argument, if any.
const SHELL: &str = r#"
exec 3<&0 </dev/null
folder=$1
shift
"$@" 3<&- &
server=$!
(
    read -r _ <&3
    kill -INT $server
    sleep 10 &
    trap 'kill $!; wait $!; exit' TERM
    wait $!
    kill -QUIT $server
) &
leash=$!
wait $server
status=$?
kill $leash 2>/dev/null
wait $leash 2>/dev/null
[ -z "$folder" ] || rm -rf -- "$folder"
exit $status
"#;

/// How long the shell may take to end once the pipe is closed: its own 10 s, and 5 s until PostgreSQL kills its own.
const PATIENCE: Duration = Duration::from_secs(20);

/// A running server, which ends when this is dropped, and with our process at the latest.
pub(crate) struct Leash(Child);

impl Leash {
    /// Starts `postgres`, which writes to `log`. When it has ended, `remove` disappears.
    pub(crate) fn start(
        binaries: &Binaries,
        arguments: &[OsString],
        log: &File,
        remove: Option<&Path>,
    ) -> Result<Self, Error> {
        let output = || log.try_clone().map_err(Error::file("share", "the log"));
        let mut shell = Command::new("/bin/sh");
        shell.args(["-c", SHELL, "sh"]).arg(remove.unwrap_or(Path::new("")));
        shell.arg(binaries.program("postgres")).args(arguments);
        binaries.prepare(&mut shell);
        // A group of its own: Ctrl-C reaches us alone, and we stop what uses the server before the server.
        shell.process_group(0).stdin(Stdio::piped()).stdout(output()?).stderr(output()?);
        shell.spawn().map(Self).map_err(Error::run("/bin/sh"))
    }

    /// How the server ended, if it did.
    pub(crate) fn ended(&mut self) -> Result<Option<ExitStatus>, Error> {
        self.0.try_wait().map_err(Error::run("/bin/sh"))
    }

    /// Stops the server and says how it ended; `None` when it is still there after all.
    pub(crate) fn stop(&mut self) -> Result<Option<ExitStatus>, Error> {
        drop(self.0.stdin.take());
        let started = Instant::now();
        loop {
            let ended = self.ended()?;
            if ended.is_some() || started.elapsed() > PATIENCE {
                return Ok(ended);
            }
            thread::sleep(Duration::from_millis(5));
        }
    }
}

impl Drop for Leash {
    fn drop(&mut self) {
        // Nobody is left to tell, and the shell goes on without us.
        let _ = self.stop();
    }
}
